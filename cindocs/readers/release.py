"""That a person read a copy from which something is withheld, before it is final."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Final

from cindocs.documents.case import Case
from cindocs.errors import WrongUse
from cindocs.findings import Finding, Place, Severity
from cindocs.readers.new_names import new_names
from cindocs.readers.rewriting import Path
from cindocs.readers.seen import Seen

RELEASE: Final = "release"
"""The word that stands as the rule of these findings."""


def to_be_released(
    case: Case, seen: Seen, released_by: str | None, place_of: Callable[[Path], Place]
) -> tuple[Finding, ...]:
    """Return what somebody has to look at before the copy is final; nothing once it is released.

    A search cannot prove that nothing is told in other words. So each text with a name that the reader
    meets nowhere else is a finding, and an error says that nobody has released the copy.

    Raises:
        WrongUse: whoever released it is no professional of the case.
    """
    if not seen.held.entries:
        return ()
    if released_by is not None:
        if case.professional(released_by) is None:
            raise WrongUse(
                "Nobody among the professionals of the case has the id of whoever released the copies.",
                advice="Give --released-by the id of a professional of the case.",
            )
        return ()
    names = Counter(place_of(at).in_text(text, line) for at, text, line in new_names(seen))
    return (
        Finding(
            RELEASE,
            Severity.ERROR,
            "Something is withheld from the reader of this copy, and nobody has released the copy yet.",
            place_of(("case", "withhold")),
            mend="Read it, look at the places below, and say who did: --released-by ID.",
        ),
        *(
            Finding(
                RELEASE,
                Severity.ADVICE,
                "A name stands here that this reader meets nowhere else."
                if count == 1
                else f"{count} names stand here that this reader meets nowhere else.",
                place,
                mend="Make sure that it tells nothing of what is withheld.",
            )
            for place, count in names.items()
        ),
    )
