"""What an authority decides, as data: ``authority.yaml``.

Every number stands with its source: the authority's procedure and the line in it. A number that the
procedure does not set is not invented: ``none: yes`` says so.
"""

from typing import Annotated, Literal

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

from cindocs.authorities.condition import Condition
from cindocs.authorities.span import Span
from cindocs.findings import Severity
from cindocs.records.dates import Day, YesNo
from cindocs.records.ids import Id
from cindocs.records.marks import Mark
from cindocs.records.strict import Strict
from cindocs.records.text import Line

RuleId = Annotated[str, StringConstraints(pattern=r"^R\d\d$")]


def _dark_enough(colour: str) -> str:
    """Hold the contrast with white at 4.5:1 or more (WCAG 2.2, 1.4.3)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    if 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) < 4.5:
        raise PydanticCustomError(
            "too-light",
            "White text on this colour, or this colour on white, cannot be read well.",
            {"mend": "Take a darker colour: the contrast must be 4.5:1 or more."},
        )
    return colour


Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$"), AfterValidator(_dark_enough)]
Anchor = Literal[
    "referral", "assessment_start", "assessment_complete", "allocation", "panel", "order_made",
    "planning_meeting", "previous_review", "latest_meeting", "protection_plan_end", "residence",
]  # fmt: skip


FACTS = frozenset({"plan_type", "version", "first_plan", "panel_held", "unborn"})
"""What a condition may ask about beside the circumstances that the profile names.

first_plan: no review was held yet. panel_held: the day of a panel is on record.
"""

SECTIONS = {
    "plan": frozenset(
        {
            "summary", "reason", "child_views", "parent_views", "strengths", "worries", "scale", "needs",
            "services", "watch", "contingency", "review", "signatures", "children", "family", "workers",
            "decisions", "changes",
        }
    ),
}  # fmt: skip
"""The parts that each kind of document has, for profiles to order, head and leave out."""


class Labelled(Strict):
    """A label and a value, as printed."""

    label: Line
    """What it is: Telephone."""
    value: Line
    """What stands beside it."""


class Letterhead(Strict):
    """Who sends the document."""

    authority: Line
    """The authority's name as printed."""
    department: Line = ""
    """The service's name, as printed below it."""
    contact: tuple[Labelled, ...] = ()
    """How to reach it."""
    mark: Line | None = None
    """The file of the authority's mark, in the folder pictures."""
    mark_text: Line | None = None
    """Alternative text of the mark."""


class Procedure(Strict):
    """The procedure that the numbers come from."""

    title: Line
    """Its title."""
    cite: Line
    """How findings name it, in short."""
    edition: Line | None = None
    """Its edition or last update."""


class Holiday(Strict):
    """A day on which this authority does not work, beside the bank holidays."""

    on: Day
    """The day."""
    name: Line
    """What it is."""


class Contradiction(Strict):
    """Two places of the procedure that do not agree, and which of them counts here."""

    about: Line
    """What they disagree about, in our own words."""
    sources: tuple[Line, ...]
    """The places."""
    choice: Line
    """Which counts, and why."""


class PlanType(Strict):
    """A type of plan."""

    title: Line
    """What stands at the top: Child in Need Plan."""


class SectionSetting(Strict):
    """A part of a document, in the order of the list."""

    id: Id
    """Which part."""
    heading: Line
    """Its heading, in the authority's words. {child} stands for the child's name."""
    lead: Line = ""
    """One sentence below the heading, or nothing."""


class Limit(Strict):
    """How long, from when, for whom. Of several limits the first whose condition holds applies."""

    when: Condition | None = None
    """For which circumstances. Leave out for all."""
    max: Span | None = None
    """At the latest after this span."""
    min: Span | None = None
    """At the earliest after this span."""
    anchor: Anchor | None = None
    """What the span is counted from."""
    count_from: Literal["next_day", "same_day"] = "next_day"
    """Whether the anchor's own day is day 0 (next_day) or day 1 (same_day)."""
    unless: Id | None = None
    """The judgement that allows a longer span."""
    severity: Severity | None = None
    """How much it weighs, where that is not what the rule says."""
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
    limits: tuple[Limit, ...] = ()
    """Numbers."""
    roles: tuple[Id, ...] = ()
    """The roles that will do."""
    also: tuple[Id, ...] = ()
    """Roles that will do with a reason."""
    chairs: tuple[Chair, ...] = ()
    """Who may chair, where that differs from roles and also."""
    requires: tuple[Id, ...] = ()
    """What must be there."""
    words: dict[Line, Line] = {}
    """Words to look for, each with what to write instead."""


class AudienceSetting(Strict):
    """A kind of reader, and what it may see. What is not named here it does not see."""

    label: Line
    """Who the copy is for, as printed on it."""
    sees: tuple[Mark, ...]
    """The marks of the fields it may see."""


class Profile(Strict):
    """An authority: its words, its look, its sections, its rules."""

    id: Id
    """The name of its folder."""
    inherits: Id | None = None
    """The folder it takes everything from that it does not say itself."""
    name: Line
    """The authority in short: Norfolk."""
    procedure: Procedure
    """The procedure behind the numbers."""
    calendar: Id = "england-and-wales"
    """The table of bank holidays."""
    extra_holidays: tuple[Holiday, ...] = ()
    """Its own days off."""
    letterhead: Letterhead
    """Who sends the document."""
    accent: Colour
    """The colour of headings; white text on it must be readable."""
    words: dict[Id, Line] = {}
    """What this authority calls roles and things."""
    circumstances: dict[Id, Line] = {}
    """The circumstances that a case may name, with what each means."""
    plan_types: dict[Id, PlanType] = {}
    """The types of plan."""
    sections: dict[Id, tuple[SectionSetting, ...]] = {}
    """For each kind of document its parts, in order."""
    audiences: dict[Id, AudienceSetting] = {}
    """Who reads, and what each kind of reader may see."""
    standing: tuple[Line, ...] = ()
    """Fixed sentences at the end of each document."""
    contradictions: dict[Id, Contradiction] = {}
    """Where the procedure does not agree with itself, and the choice made."""
    rules: dict[RuleId, RuleSetting] = {}
    """What it asks, rule by rule."""
