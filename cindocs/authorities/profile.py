"""What an authority decides, as data: ``authority.yaml``.

Every number stands with its source: the authority's procedure and the line in it. A number that the
procedure does not set is not invented: ``none: yes`` says so.
"""

from typing import Annotated

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

from cindocs.authorities.audience import AudienceSetting
from cindocs.authorities.dated_change import DatedChange
from cindocs.authorities.distribution import Sending
from cindocs.authorities.kind_setting import KindSetting
from cindocs.authorities.outcome_set import OutcomeSet
from cindocs.authorities.receiver import Receiver
from cindocs.authorities.rule_setting import RuleSetting
from cindocs.records.dates import Day, YesNo
from cindocs.records.fixed_text import FixedText
from cindocs.records.ids import Id
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


class Labelled(Strict):
    """A label and a value, as printed."""

    label: FixedText
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
    mark_text: FixedText | None = None
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
    rules: tuple[RuleId, ...] = ()
    """The rules that it is about, if any."""


class PlanType(Strict):
    """A type of plan."""

    title: FixedText
    """What stands at the top: Child in Need Plan."""


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
    words: dict[Id, FixedText] = {}
    """What this authority calls roles and things."""
    circumstances: dict[Id, FixedText] = {}
    """The circumstances that a case may name, with what each means."""
    plan_types: dict[Id, PlanType] = {}
    """The types of plan."""
    kinds: dict[Id, KindSetting] = {}
    """What it decides about each kind of document. Each stands in a file of its own: minutes.yaml."""
    outcomes: OutcomeSet = OutcomeSet()
    """What a review can come to."""
    distribution: tuple[Sending, ...] = ()
    """Who sends what to whom, and by when."""
    audiences: dict[Id, AudienceSetting] = {}
    """Who reads, and what each kind of reader may see."""
    glossary: dict[Line, Line] = {}
    """What abbreviations stand for: they are spelled out for families."""
    reviewed_words_only: YesNo = False
    """Whether a copy in another language is a draft until somebody reviewed all its fixed words."""
    receivers: dict[Id, Receiver] = {}
    """Authorities to which transfer packs go, with their public keys."""
    standing: tuple[FixedText, ...] = ()
    """Fixed sentences at the end of each document."""
    contradictions: dict[Id, Contradiction] = {}
    """Where the procedure does not agree with itself, and the choice made."""
    rules: dict[RuleId, RuleSetting] = {}
    """What it asks, rule by rule."""
    changes: tuple[DatedChange, ...] = ()
    """What is decided otherwise from a day on."""
