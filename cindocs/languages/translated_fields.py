"""Which fields of a record hold words that are translated, and which stay as they are.

Sentences are translated, and so is what somebody is or does: "mum", "health visitor". Names of people, of
places and of organisations stay, and so do addresses, ids and codes. A text without words, such as a
telephone number, is no unit anyway.
"""

from __future__ import annotations

from functools import cache
from typing import Final, Literal

from pydantic import StringConstraints

from cindocs.records.files import Named
from cindocs.records.marked_fields import markers
from cindocs.records.marks import Mark, Record
from cindocs.records.text import LONGEST_LINE, LONGEST_NARRATIVE

_NEVER: Final = frozenset(
    {
        Mark.COMMON,
        Mark.NAME,
        Mark.BIRTH,
        Mark.IDENTIFIER,
        Mark.CODE,
        Mark.WITHHOLDING,
        Mark.CONTACT,
        Mark.LOCATION,
    }
)
_ALL_THE_SAME: Final = frozenset({"Contact.note", "Invitation.directions"})
"""Sentences among names, addresses and numbers."""
_AS_THEY_ARE: Final = frozenset(
    {
        "Professional.name",
        "Professional.agency",
        "Office.authority",
        "Office.team",
        "Episode.team",
        "AgencyMove.counterpart",
        "OwnVersion.called",
        "Action.not_for_child",
    }
)
"""Names among words; and a reason that no copy prints."""
_IDS_OR_WORDS: Final = frozenset({"Action.owner"})
_OWN: Final = frozenset(
    {
        "Voice.words",
        "VisitVoice.words",
        "Answered.words",
        "Feeling.words",
        "WishesAndFeelings.wants",
        "Drawing.transcription",
        "Attendance.views",
        "Agreement.comment",
        "OwnVersion.said",
    }
)
_RIGHTS: Final = frozenset({"OwnVersion.rights", "OwnVersion.disagree", "Child.legal_status"})

Kind = Literal["line", "narrative"]


@cache
def translated_as(model: type[Record], name: str) -> Kind | None:
    """Return whether the texts of a field are translated as a line or as Markdown; None if they are not."""
    constraints = markers(model, StringConstraints)[name]
    longest = constraints.max_length if constraints else None
    if longest not in (LONGEST_LINE, LONGEST_NARRATIVE) or markers(model, Named)[name]:
        return None
    names = _names(model, name)
    if names & _AS_THEY_ARE or (model.mark_of(name) in _NEVER and not names & _ALL_THE_SAME):
        return None
    return "line" if longest == LONGEST_LINE else "narrative"


def names_somebody(model: type[Record], name: str) -> bool:
    """Tell whether a field holds the id of somebody, or words where nobody of the case is meant."""
    return bool(_names(model, name) & _IDS_OR_WORDS)


def holds_own_words(model: type[Record], name: str) -> bool:
    """Tell whether a field holds what somebody said in their own words."""
    return bool(_names(model, name) & _OWN)


def holds_rights(model: type[Record], name: str) -> bool:
    """Tell whether a field says what somebody has a right to, or which orders are in force."""
    return bool(_names(model, name) & _RIGHTS)


def _names(model: type[Record], name: str) -> frozenset[str]:
    """Return what a field is called, in its class and in those that it comes from."""
    return frozenset(f"{one.__name__}.{name}" for one in model.__mro__)
