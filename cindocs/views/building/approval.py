"""The manager's sign-off of a document, where the authority gives it a part of its own."""

from __future__ import annotations

from cindocs.documents.case_document import CaseDocument
from cindocs.views.building.blocks import table
from cindocs.views.building.wording import Wording
from cindocs.views.paper import Block, Cell, Row
from cindocs.views.plan import SignOff


def sign_offs(document: CaseDocument, wording: Wording) -> tuple[SignOff, ...]:
    """Return each decision; last an empty one to fill in by hand, while the document is not approved."""
    say = wording.say
    told = {"approved": say("Approved"), "returned": say("Returned for changes")}
    decided = tuple(
        SignOff(told[one.decision], one.reason or "", wording.someone(one.by), wording.day(one.on))
        for one in document.approvals
    )
    open_still = not document.approvals or document.approvals[-1].decision == "returned"
    return (*decided, SignOff("", "", "", "")) if open_still else decided


def approval(document: CaseDocument, wording: Wording) -> tuple[Block, ...]:
    """Return the same as a table."""
    say = wording.say
    columns = (say("Decision, and why"), say("Manager"), say("Date"))
    empty = Row((Cell(room=say("Decision")), Cell(room=say("Name and signature")), Cell(room=say("Date"))))
    rows = [
        Row((Cell(one.decision, one.reason), Cell(one.who), Cell(one.date))) if one.decision else empty
        for one in sign_offs(document, wording)
    ]
    return table(columns, rows, layout="three")


def approval_is_printed(document: CaseDocument, wording: Wording) -> bool:
    """Tell whether the copy has this part, so that no other part says the same again."""
    return "approval" in wording.authority.kind(document.kind).order
