"""Missing answers are stated, never blank."""

from typing import Annotated, Any, Literal, TypeAlias, TypeVar

from pydantic import Discriminator, Tag

from cindocs.records.marks import Mark, Record
from cindocs.records.text import Line

Why: TypeAlias = Literal["not_known", "not_asked", "declined", "does_not_apply", "not_shown"]


class Missing(Record):
    """An answer that is not there, and why: ``{missing: declined, because: "…"}``."""

    missing: Annotated[Why, Mark.COMMON]
    """not_known, not_asked, declined or does_not_apply. In a copy also not_shown."""
    because: Annotated[Line | None, Mark.DECISION] = None
    """More about the reason, if that helps."""


def _which(value: Any) -> str:
    if isinstance(value, Missing) or (isinstance(value, dict) and "missing" in value):
        return "missing"
    return "answer"


_T = TypeVar("_T")

Answer: TypeAlias = Annotated[
    Annotated[_T, Tag("answer")] | Annotated[Missing, Tag("missing")],
    Discriminator(_which),
]
"""``Answer[X]``: an ``X``, or a stated reason why there is none."""
