"""What an authority asks under one rule: numbers, roles, what must be there, and how much it weighs."""

from typing import Literal

from cindocs.authorities.condition import Condition
from cindocs.authorities.span import Span
from cindocs.findings import Severity
from cindocs.records.dates import Whole, YesNo
from cindocs.records.ids import Id
from cindocs.records.strict import Strict
from cindocs.records.text import Line

Anchor = Literal[
    "referral", "assessment_start", "assessment_complete", "allocation", "panel", "order_made",
    "plan_needed_decided", "meeting_needed_decided", "first_meeting", "planning_meeting", "previous_review",
    "latest_meeting", "review_date", "previous_visit", "protection_plan_end", "residence", "closure",
    "document_date", "approval", "meeting",
]  # fmt: skip

Step = Literal["approved", "shared_with_parents", "shared_with_child", "submitted", "copied"]
"""A step on the way of a report to its meeting."""


class Limit(Strict):
    """How long, from when, for whom. Of several limits the first whose condition holds applies."""

    when: Condition | None = None
    """For which circumstances. Leave out for all."""
    max: Span | None = None
    """At the latest after this span."""
    min: Span | None = None
    """At the earliest after this span."""
    target: Span | None = None
    """Better within this span: later is told, and weighs less than what is later than max."""
    target_severity: Severity = Severity.ADVICE
    """How much it weighs to miss the target."""
    anchor: Anchor | None = None
    """What the span is counted from."""
    direction: Literal["after", "before"] = "after"
    """Whether the span runs after the anchor, or comes before it."""
    step: Step | None = None
    """The step it is for, where a rule holds several."""
    count_from: Literal["next_day", "same_day"] = "next_day"
    """Whether the anchor's own day is day 0 (next_day) or day 1 (same_day)."""
    unless: Id | None = None
    """The judgement that allows a longer span."""
    renews: YesNo = False
    """Whether the judgement holds only for the same span again, counted from the day it was decided."""
    severity: Severity | None = None
    """How much it weighs, where that is not what the rule says."""
    reading: Line = ""
    """How the number is read where the procedure leaves that open; told with what is found."""
    alternative: YesNo = False
    """Another reading of the procedure: told as advice beside the limit that counts."""
    source: Line = ""
    """Where the procedure says so: norfolk:24 is line 24 of it."""


class Chair(Strict):
    """Who may chair. Of several the first that fits the meeting and the circumstances applies."""

    when: Condition | None = None
    """In which circumstances. Leave out for all."""
    meeting: Literal["planning", "review"] | None = None
    """Which meeting: planning or review. Leave out for both."""
    roles: tuple[Id, ...]
    """The roles that will do."""
    also: tuple[Id, ...] = ()
    """Roles that will do with a reason."""
    qualified: YesNo = False
    """Whether the chair must be a qualified social worker."""
    source: Line = ""
    """Where the procedure says so."""


class RuleSetting(Strict):
    """What the authority asks under one rule."""

    applies: YesNo = True
    """Whether this authority asks for it at all."""
    when: Condition | None = None
    """In which circumstances it asks. Leave out for all."""
    severity: Severity = Severity.WARNING
    """error keeps the document a draft; warning and advice do not."""
    source: Line = ""
    """Where the demand comes from."""
    asks: Line = ""
    """What is asked, in plain words of our own."""
    none: YesNo = False
    """The procedure sets no number; the document's own date counts."""
    note: Line = ""
    """What the procedure says in the place of a number."""
    limits: tuple[Limit, ...] = ()
    """Numbers."""
    roles: tuple[Id, ...] = ()
    """The roles that will do."""
    also: tuple[Id, ...] = ()
    """Roles that will do with a reason."""
    chairs: tuple[Chair, ...] = ()
    """Who may chair, where that differs from roles and also."""
    differ_from: tuple[Id, ...] = ()
    """Parts in a meeting that nobody may take together with this one: the note taker is not the chair."""
    attendees: tuple[Id, ...] = ()
    """The roles that must be at a meeting."""
    requires: tuple[Id, ...] = ()
    """What must be there."""
    kinds: tuple[Id, ...] = ()
    """The kinds of document that it is asked of. Leave out for all that can have it."""
    returns_to: Id | None = None
    """The role to whom a document goes back that was not approved."""
    longest_sentence: Whole | None = None
    """How many words a sentence of a text for families may have. Leave out where none are counted."""
    words: dict[Line, Line] = {}
    """Words to look for, each with what to write instead."""
