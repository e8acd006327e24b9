"""Problems as data: what is wrong, where, why, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

TRANSLATION: Final = "translation"
"""What stands in the place of a rule where a text of a copy is not translated, or not checked."""


class Severity(StrEnum):
    """How much a finding weighs.

    ``error``: the document stays a draft. ``warning``: it may be final with a reason.
    ``advice``: worth knowing.
    """

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a file, a line and column (counted from 1), and the path of the field."""

    file: str = ""
    line: int | None = None
    column: int | None = None
    field: str = ""

    def in_text(self, text: str, number: int) -> Place:
        """Return the place of line ``number``, counted from 0, of a text of several lines that begins here.

        Such a text stands below the line of its field. A text of one line stands where its field does.
        """
        if "\n" not in text or self.line is None:
            return self
        return replace(self, line=self.line + 1 + number, column=None)

    def __str__(self) -> str:
        numbers = [str(number) for number in (self.line, self.column) if number is not None]
        return ":".join([self.file or "(not from a file)", *numbers])


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem. ``rule`` is a stable id (``R17``, ``unknown-key``); no text holds a record's values.

    ``source`` says where the demand comes from: a procedure's section and line, a standard, a law.
    ``mend`` says what to do.
    """

    rule: str
    severity: Severity
    message: str
    place: Place
    mend: str = ""
    source: str = ""
