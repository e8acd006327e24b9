"""How a version in own words looks and talks at one stage: ``stages.yaml`` of an authority."""

from typing import Final, Literal, TypeAlias

from cindocs.records.dates import Whole, YesNo
from cindocs.records.fixed_text import FixedText
from cindocs.records.ids import Id
from cindocs.records.strict import Strict
from cindocs.records.text import Line

Written: TypeAlias = Literal[
    "why", "going_well", "worries", "said", "happening", "look_again", "if_not", "talk_to", "rights",
    "disagree", "who_sees",
]  # fmt: skip
"""A part that somebody writes for the reader, and that can be asked for."""

Part: TypeAlias = Literal[
    "why", "going_well", "worries", "said", "hopes", "happening", "look_again", "if_not", "talk_to",
    "feelings", "draw", "write_back", "rights", "disagree", "who_sees", "read_together",
    "done", "to_know", "scale", "asked", "sheet",
]  # fmt: skip
"""A part that a version can have."""

TO_KNOW: Final[tuple[Part, ...]] = ("rights", "disagree", "who_sees", "read_together")
"""The parts that ``to_know`` holds in one, below one heading."""

TO_A_CHILD: Final = "to a child"
"""The context of words that a child reads: many languages say them otherwise to an adult."""


class FixedTelling(Strict):
    """One thing that every version of a stage says."""

    words: FixedText
    """The words. {called}, {worker}, {day}, {time}, {place}, {read_by} and {read_on} stand for what they say.
    Words that name what is not known are left out."""
    picture: Id | None = None
    """A picture that says the same, by its meaning."""


class Prompt(FixedTelling):
    """A question of the form for wishes and feelings, in words of a stage."""

    id: Id
    """The id of the question on the authority's form: the record of what the child answered names it."""
    room: Literal["drawing", "lines"] = "lines"
    """The room below it: a box to draw in, or lines to write on."""


class FixedHelper(FixedTelling):
    """A service that every child can turn to."""

    phone: Line
    """The telephone number."""


class Reading(Strict):
    """How easy the words of a stage should be. Told as advice; whoever knows the reader decides."""

    longest_sentence: Whole
    """No sentence has more words than this."""
    average: Whole
    """The sentences of one text have this many words on average, or fewer."""
    long_words: Whole | None = None
    """One text has at most this many words of three or more syllables. Leave out not to count them."""


class StageSetting(Strict):
    """One stage: its titles, its parts, its fixed words.

    Keys of headings, leads, texts and labels are the id of a part, or of a kind of document and a part where
    that kind says it otherwise: why, minutes_why.
    """

    orders: dict[Id, tuple[Part, ...]]
    """The kinds of document that have a version of this stage, each with its parts in order."""
    titles: dict[Id, FixedText]
    """What stands at the top, for each kind of document."""
    required: dict[Id, tuple[Written, ...]] = {}
    """The parts without which a version is not made, for each kind of document."""
    headings: dict[Id, FixedText]
    """What stands above each part. {called} stands for what the reader is called."""
    leads: dict[Id, FixedText] = {}
    """One sentence below a heading, where it helps."""
    texts: dict[Id, tuple[FixedTelling, ...]] = {}
    """What is said in a part where nobody wrote anything else; about a day, what is said beside it; of a
    scale, what 0 means and what 10 means."""
    prompts: tuple[Prompt, ...] = ()
    """What the form for wishes and feelings asks, in order. If there are none: the questions of the
    authority's own form."""
    labels: dict[Id, FixedText]
    """Small words: what, who, when, tick, done, you, feelings, draw, write_back; on the form for wishes and
    feelings scale, what_next, may_see, not_for, dated. What, when and those of the form can be left out."""
    faces: tuple[FixedTelling, ...] = ()
    """Faces of which the reader circles one."""
    greeting: FixedText = ""
    """How it begins, if it does: Dear {called},"""
    goodbye: FixedText = ""
    """How it ends, if it does, with {worker} for the lead practitioner's first name."""
    draft_note: FixedText
    """What a draft says of itself."""
    check_note: FixedText = ""
    """What a version says of itself that nobody has read with its reader yet."""
    standing: tuple[FixedText, ...] = ()
    """Fixed sentences at the end."""
    pictures: YesNo = True
    """Whether there are pictures."""
    speaks_to: Literal["child", "adult"] = "child"
    """To whom its words are said. Many languages say the same thing otherwise to a child."""
    days: Literal["tiles", "words"] = "words"
    """Whether days are drawn as leaves of a calendar, or written out."""
    reading: Reading
    """How easy its words should be."""

    @property
    def context(self) -> str:
        """The context under which catalogues hold its words."""
        return TO_A_CHILD if self.speaks_to == "child" else ""

    def heading(self, kind: str, part: str) -> str:
        """Return what stands above a part in this kind of document."""
        return self.headings.get(f"{kind}_{part}", self.headings.get(part, ""))

    def lead(self, kind: str, part: str) -> str:
        """Return the sentence below a heading; nothing where there is none."""
        return self.leads.get(f"{kind}_{part}", self.leads.get(part, ""))

    def said(self, kind: str, part: str) -> tuple[FixedTelling, ...]:
        """Return what is said in a part of this kind of document."""
        return self.texts.get(f"{kind}_{part}", self.texts.get(part, ()))

    def label(self, kind: str, name: str) -> str:
        """Return a small word."""
        return self.labels.get(f"{kind}_{name}", self.labels.get(name, ""))
