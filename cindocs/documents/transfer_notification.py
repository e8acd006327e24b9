"""The letter with which one authority tells another in due form that children in need move to its area.

Nobody writes it: it says what stands in the transfer summary. Sources of what it says: what the procedures of
Norfolk and Derby ask when a child in need moves; protocols of several regions on such moves.
"""

from typing import Annotated, Literal

from cindocs.documents.transfer_summary import TransferSummary
from cindocs.records.marks import Mark

_LONGEST_STEM = 34
"""A document's number has 36 characters at most, and two are added to it."""


class TransferNotification(TransferSummary):
    """A transfer summary, read as a letter to the authority that the family moves to."""

    kind: Annotated[Literal["transfer_notification"], Mark.COMMON]  # type: ignore[assignment]
    """Always transfer_notification."""

    def posted_to(self) -> tuple[str, ...]:
        """Return the receiving authority, and its team."""
        office = self.receiving
        lines = (office.authority, office.team) if office else ()
        return tuple(line for line in lines if line)


def notification_of(summary: TransferSummary) -> TransferNotification:
    """Return a transfer summary as a letter, with a number of its own.

    Raises:
        ValueError: the family comes. Then the letter is for the authority to write that it leaves.
    """
    if summary.direction != "out":
        raise ValueError("a family that comes is notified by the authority that it leaves")
    own = {"kind": "transfer_notification", "id": f"{summary.id[:_LONGEST_STEM]}-L"}
    return TransferNotification.model_construct(**{**dict(summary), **own})
