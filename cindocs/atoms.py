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
    "email": r"[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+",
    "address": r"(?:https?://|www\.)[!-;=?-~]*[A-Za-z0-9/=&#_~-]",
    "date": r"\d{4}(?P<dash>[-/.])\d\d?(?P=dash)\d\d?|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d\d)"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTHS}) \d{{4}}",
    "percentage": r"[-−+]?\d+(?:[.,]\d+)* ?%",
    "money": r"[-−+]?[£€$] ?\d[\d,]*(?:\.\d+)?|\d[\d,]*(?:\.\d+)? ?[£€]",
    "time": r"\d{1,2}[:.]\d\d(?: ?[ap](?:m|\.m\.))?|\d{1,2} ?[ap](?:m|\.m\.)",
    "postcode": r"[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}",
    "phone": r"(?:\(\d{2,5}\) ?|\+)?\d(?:[\d /-]|\(0\)){5,}\d|\d{3,} \d{3,}",
    "reference": r"[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*-\d+(?:-[A-Z0-9]+)*"
    r"|(?=\d*[A-Z])(?=[A-Z]*\d)[A-Z0-9]{3,}(?:/[A-Z0-9]+)+",
    "number": r"[-−+]?\d+(?:[.,:/×]\d+)*(?: ?[–-] ?\d+(?:[.,:/]\d+)*)?",
}
# Letters of other scripts may touch a number: Arabic writes its small words in front of it.
_NOT_BEFORE: Final = r"(?<![A-Za-z0-9_À-ɏ£€$+])"
_NOT_BEHIND: Final = r"(?![A-Za-z0-9_À-ɏ]|[.,:/]\d)"
_ATOM: Final = re.compile(
    "|".join(rf"(?P<{kind}>{_NOT_BEFORE}(?:{form}){_NOT_BEHIND})" for kind, form in _FORMS.items())
)


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
        kind = next(kind for kind in _FORMS if found[kind] is not None)
        yield Atom(kind, found[0], found.start(), found.end())
