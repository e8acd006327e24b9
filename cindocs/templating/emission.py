"""What a render wrote, in order: the proof later looks for exactly this in the finished file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from cindocs.speech import texts_on_page
from cindocs.views.picture import Picture


@dataclass(frozen=True, slots=True)
class Emission:
    """What the templates wrote of the view so far, each kind in order."""

    said: list[str] = field(default_factory=list, repr=False)
    pictures: list[Picture] = field(default_factory=list)


_current: ContextVar[Emission | None] = ContextVar("cindocs_emission", default=None)


@contextmanager
def recording() -> Iterator[Emission]:
    """Collect everything of the view that the templates write inside this block."""
    emission = Emission()
    token = _current.set(emission)
    try:
        yield emission
    finally:
        _current.reset(token)


def record(text: str) -> None:
    """Note that ``text`` was written. Outside a recording (a template being compiled) nothing happens."""
    emission = _current.get()
    if emission is not None and text.strip():
        emission.said.extend(texts_on_page(text))


def record_picture(picture: Picture) -> None:
    """Note that ``picture`` was placed, with its alternative text, which is text like all other."""
    record(picture.description)
    emission = _current.get()
    if emission is not None:
        emission.pictures.append(picture)
