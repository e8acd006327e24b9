"""What must stay as it is in every language and on every page: telephone numbers, dates, postcodes.

Translators get them locked. On pages that run from right to left they keep their own order, which
software loses: 0113 222 4403 would print as 4403 222 0113.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_MONTHS: Final = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
_FORMS: Final = {
    "email": r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    "address": r"(?:https?://|www\.)[^\s<>()]*[^\s<>().,;:!?]",
    "date": r"\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTHS}) \d{{4}}",
    "time": r"\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?|\d{1,2} ?[ap]m",
    "money": r"£ ?\d[\d,]*(?:\.\d\d)?",
    "percentage": r"\d+(?:\.\d+)? ?%",
    "postcode": r"[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}",
    "phone": r"\+?\(?\d[\d ()/-]{5,}\d|\d{3,} \d{3,}",
    "reference": r"[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*-\d+(?:-[A-Z0-9]+)*"
    r"|(?=\d*[A-Z])(?=[A-Z]*\d)[A-Z0-9]{3,}(?:/[A-Z0-9]+)+",
    "number": r"\d+(?:[.,]\d+)*(?: ?[–-] ?\d+(?:[.,]\d+)*)?",
}
_ATOM: Final = re.compile("|".join(rf"(?P<{kind}>(?<![\w£+]){form}(?!\w))" for kind, form in _FORMS.items()))


@dataclass(frozen=True, slots=True)
class Atom:
    """One of them, and where it stands in its text."""

    kind: str
    """email, address, date, time, money, percentage, postcode, phone, reference or number."""
    text: str
    start: int
    end: int


def atoms_in(text: str) -> Iterator[Atom]:
    """Yield all atoms of a text, in order."""
    for found in _ATOM.finditer(text):
        yield Atom(found.lastgroup or "", found[0], found.start(), found.end())
