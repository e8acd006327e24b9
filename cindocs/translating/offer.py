"""A translation that is there already, of a text or of one like it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from cindocs.languages.pieces import Pieces
from cindocs.languages.translations import State

THE_SAME: Final = 100


@dataclass(frozen=True, slots=True)
class Offer:
    """What a translator is offered."""

    pieces: Pieces = field(repr=False)
    state: State
    source: str = field(default="", repr=False)
    """The English text that it is of, where that is another one."""
    likeness: int = THE_SAME
    """How much like this text that one is, in per cent."""
