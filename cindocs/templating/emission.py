"""What a render wrote, in order: the proof later looks for exactly this in the finished file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_current: ContextVar[list[str] | None] = ContextVar("cindocs_emission", default=None)


@contextmanager
def recording() -> Iterator[list[str]]:
    """Collect every text of the view that the templates write inside this block, in order."""
    said: list[str] = []
    token = _current.set(said)
    try:
        yield said
    finally:
        _current.reset(token)


def record(text: str) -> None:
    """Note that ``text`` was written. Outside a recording (a template being compiled) nothing happens."""
    said = _current.get()
    if said is not None and text.strip():
        said.append(text)
