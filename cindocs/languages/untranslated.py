"""What of a copy is not translated, or not checked, told as findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from cindocs.findings import TRANSLATION, Finding, Place, Severity
from cindocs.languages.rendition import UnitState
from cindocs.languages.translations import State
from cindocs.languages.units import Path

_TOLD: Final[Mapping[State, tuple[str, str]]] = {
    State.MISSING: (
        "This text is not translated: the copy has it in English.",
        "Send it to a translator: cindocs translate export.",
    ),
    State.STALE: (
        "This text was changed after it was translated: the copy has it in English.",
        "Send it to the translator again: cindocs translate export.",
    ),
    State.UNCHECKED: (
        "Nobody has checked the translation of this text.",
        "Have it read by somebody who speaks both languages: cindocs translate import --checked-by.",
    ),
    State.MACHINE: (
        "A machine translated this text, and nobody has checked it.",
        "Have it read by somebody who speaks both languages: cindocs translate import --checked-by.",
    ),
}


def untranslated(states: Sequence[UnitState], place_of: Callable[[Path], Place]) -> Iterator[Finding]:
    """Yield a warning for each field of which a part is not translated or not checked."""
    told: set[tuple[Path, State]] = set()
    for one in states:
        if one.state in _TOLD and (one.path, one.state) not in told:
            told.add((one.path, one.state))
            message, mend = _TOLD[one.state]
            yield Finding(TRANSLATION, Severity.WARNING, message, place_of(one.path), mend=mend)
