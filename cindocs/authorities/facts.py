"""What a condition in a profile may ask about, beside the circumstances that the profile names."""

from __future__ import annotations

from typing import Literal

Type = Literal["yes or no", "a number", "text"]

FACTS: dict[str, Type] = {
    "kind": "text",
    "plan_type": "text",
    "version": "a number",
    "first_plan": "yes or no",
    "panel_held": "yes or no",
    "unborn": "yes or no",
    "team": "text",
    "meeting_kind": "text",
    "meeting_number": "a number",
    "ending": "yes or no",
}
"""Each with what it is.

first_plan: no review was held yet. panel_held: the day of a panel is on record. team: the team that
holds the case, as it stands there. meeting_number: 0 where it is not known.
ending: the document says that the plan ends, or a review came to an outcome with which it does.
"""
