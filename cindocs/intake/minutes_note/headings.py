"""Which field a heading of a note stands for, whatever words somebody chose for it."""

from __future__ import annotations

import re

_FIELDS = {
    "reason": ("reason", "reason for the meeting", "reason for meeting", "why we met", "purpose"),
    "main_points": ("main points", "summary", "in short", "key points"),
    "updates": (
        "updates", "update", "updates since the last meeting", "updates since last meeting", "news",
        "news since the last meeting", "what has happened since we last met",
    ),
    "child_views": ("what the children said", "children's views", "views of the children"),
    "parent_views": (
        "what the parents said", "what parents said", "what the family said", "parents' views",
        "views of the parents", "what parents and family said",
    ),
    "difference": ("difference", "what is different", "what has changed for the children"),
    "development": (
        "progress", "progress of the plan", "the plan", "development of the plan", "how the plan is going",
        "how the plan is developing", "how far the actions are",
    ),
    "decisions": ("decisions", "decision", "what was decided", "what we decided"),
    "disagreements": ("disagreements", "disagreement", "what people do not agree about"),
    "outcome": ("outcome", "outcome of the review", "what the meeting came to"),
    "actions": ("actions", "action", "new actions", "who does what"),
    "contingency": ("contingency", "contingency plan", "if things change", "what if things change"),
    "plan_changes": ("changes to the plan", "plan changes", "what changes in the plan"),
    "family_group_conference": ("family group conference",),
    "review": ("next meeting", "next review", "date of the next meeting", "when we meet again"),
}  # fmt: skip
_KNOWN = {words: field for field, headings in _FIELDS.items() for words in headings}

_SAID = re.compile(
    r"(?:what )?(?P<name>.+?)(?:'s?)? (?:said|says|said and showed|showed|views|wishes and feelings)"
    r"|(?:views|wishes and feelings) of (?P<of>.+)"
)


def field_of(heading: str) -> str | None:
    """Return the field that a heading stands for, or None."""
    return _KNOWN.get(_plain(heading))


def speaker_in(heading: str) -> str | None:
    """Return the name in a heading such as ``What Saoirse said``, as it was typed, or None."""
    said = _SAID.fullmatch(_plain(heading))
    return (said["name"] or said["of"]) if said else None


def _plain(heading: str) -> str:
    return re.sub(r"\s+", " ", heading.replace("’", "'")).strip(" *_:.?!0123456789)").casefold()
