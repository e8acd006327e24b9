"""What the form for wishes and feelings asks a child, in words of the child's stage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from cindocs.authorities.stage_setting import Prompt
from cindocs.views.building.own_words_telling import Teller
from cindocs.views.copy import Code
from cindocs.views.own_words import Box, Scale, Shape

_SHEET: Final = (("what_next", "lines"), ("may_see", "line"), ("not_for", "line"), ("dated", "line"))
"""What the child says about the sheet itself: the label of each box, and its size."""


def asked(teller: Teller) -> Mapping[str, tuple[Shape, ...]]:
    """Return the parts that only this form has; none for other documents."""
    if teller.document.kind != "wishes_and_feelings":
        return {}
    return {"scale": _scale(teller), "asked": tuple(_prompts(teller)), "sheet": tuple(_sheet(teller))}


def _scale(teller: Teller) -> tuple[Shape, ...]:
    ends = teller.fixed("scale")
    return (Scale(teller.label("scale"), *ends),) if len(ends) == 2 else ()


def _prompts(teller: Teller) -> Iterator[Box]:
    """Yield the questions of the stage, or else of the authority's form, each with room to answer."""
    theirs = teller.wording.authority.kind("wishes_and_feelings").prompts
    own = tuple(Prompt(id=key, words=words, room="drawing") for key, words in theirs.items())
    prompts = teller.stage.prompts or own
    for prompt in prompts:
        (told,) = teller.tellings((prompt,))
        yield Box(teller.fill(told.words) or "", Code(prompt.room), told.picture)


def _sheet(teller: Teller) -> Iterator[Box]:
    """Yield what the child says about the sheet itself."""
    for name, size in _SHEET:
        if label := teller.label(name):
            yield Box(label, Code(size))
