"""That a person read a copy from which something is withheld, before it is final."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Final

from cindocs.documents.case_document import CaseDocument
from cindocs.errors import WrongUse
from cindocs.findings import Finding, Place, Severity
from cindocs.readers.new_names import new_names
from cindocs.readers.reader_of import audience_of
from cindocs.readers.rewriting import Path
from cindocs.readers.seen import Seen

RELEASE: Final = "release"
"""The word that stands as the rule of these findings."""


def to_be_released(
    document: CaseDocument, seen: Seen, released_by: str | None, place_of: Callable[[Path], Place]
) -> tuple[Finding, ...]:
    """Return what somebody has to look at before the copy is final; nothing once it is released.

    A search cannot prove that nothing is told in other words. So each text with a name that the reader
    meets nowhere else is a finding, and an error says that nobody has released the copy.

    Raises:
        WrongUse: whoever released it is no professional of the case, or not of the teams that hold it.
    """
    if not seen.held.entries:
        return ()
    if released_by is not None:
        _hold_may_release(released_by, document)
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
        *(
            Finding(
                RELEASE,
                Severity.ADVICE,
                "A picture stands here, and no search looks into it.",
                place_of(at),
                mend="Look at it: a sign, a uniform or a view can tell where somebody is.",
            )
            for at in seen.pictures
        ),
    )


def _hold_may_release(released_by: str, document: CaseDocument) -> None:
    """Hold that whoever released copies may know what they looked for: somebody of the team, or a manager."""
    case = document.case
    if case.professional(released_by) is None:
        raise WrongUse(
            "Nobody among the professionals of the case has the id of whoever released the copies.",
            advice="Give --released-by the id of a professional of the case.",
        )
    if audience_of(released_by, case, document.lead) != "practitioner":
        raise WrongUse(
            "Copies are released by somebody of the team that holds the case.",
            advice="Give --released-by the id of somebody of the lead practitioner's or a manager's agency.",
        )
