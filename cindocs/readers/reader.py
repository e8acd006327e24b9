"""Somebody who reads a copy: who, as what, of which children, in which language and form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from cindocs.records.planned_copy import Form

_TEXT_SIZES: Final = {"large_print_16": 16, "large_print_18": 18, "large_print_24": 24}
_STANDARD_SIZE: Final = 12


@dataclass(frozen=True, slots=True)
class Reader:
    """The reader of one copy."""

    audience: str
    """The kind of reader, by its id in the authority's profile."""
    who: str | None = None
    """The reader's id in the case; None where the copy is nobody's own."""
    about: tuple[str, ...] = ()
    """Ids of the children that the copy may speak of; all of them if empty."""
    language: str = "en-GB"
    bilingual: bool = False
    """Whether English stands beside its language, to read both together."""
    form: Form = "standard"
    copy_id: str = ""
    """A word for this copy, if the distribution list has one."""

    @property
    def name(self) -> str:
        """The part of the copy's file name that tells it from others. Ids only."""
        parts = [self.copy_id or self.who or self.audience]
        parts += [] if self.language == "en-GB" else [self.language]
        parts += ["bilingual"] if self.bilingual and not self.copy_id else []
        parts += [] if self.form == "standard" or self.copy_id else [self.form.replace("_", "-")]
        return "-".join(parts)

    @property
    def text_size(self) -> int:
        """How large running text is, in points."""
        return _TEXT_SIZES.get(self.form, _STANDARD_SIZE)
