"""What a condition in a profile may ask about, beside the circumstances that the profile names."""

from __future__ import annotations

from typing import Literal, NamedTuple

Type = Literal["yes or no", "a number", "text"]


class Fact(NamedTuple):
    """What sort of answer there is, and how it reads in a sentence."""

    type: Type
    words: str


FACTS: dict[str, Fact] = {
    "kind": Fact("text", "the kind of document"),
    "plan_type": Fact("text", "the type of plan"),
    "version": Fact("a number", "the version"),
    "first_plan": Fact("yes or no", "no review was held yet"),
    "panel_held": Fact("yes or no", "a panel was held"),
    "unborn": Fact("yes or no", "the child is not born yet"),
    "team": Fact("text", "the team"),
    "meeting_kind": Fact("text", "the kind of meeting"),
    "meeting_number": Fact("a number", "the number of the meeting"),
    "ending": Fact("yes or no", "the plan ends with it"),
}
"""By the name that conditions use.

panel_held: the day of a panel is on record. team: the team that holds the case, as it stands there.
meeting_number: 0 where it is not known. ending: the document says that the plan ends, or a review came
to an outcome with which it does.
"""
