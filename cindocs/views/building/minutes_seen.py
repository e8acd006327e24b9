"""Whether a meeting counts as a visit to the children, too."""

from __future__ import annotations

from cindocs.documents.minutes import Minutes
from cindocs.views.building.wording import Wording
from cindocs.views.paper import Block, Choice, Choices


def seen(minutes: Minutes, wording: Wording) -> tuple[Block, ...]:
    """Return the two ways in which a meeting is put on record, with the right one ticked: who was seen."""
    if not minutes.meeting.formal:
        return ()
    say, there = wording.say, minutes.children_seen
    others = tuple(child for child in minutes.about if child not in there)
    told = (
        f"{say('Seen')}: {wording.children(there)}" if there else "",
        f"{say('Not seen')}: {wording.children(others)}" if others else "",
    )
    note, chosen = ". ".join(part for part in told if part), say("Chosen")
    ways = (
        Choice(say("A meeting and a visit"), *((note, chosen) if there else ())),
        Choice(say("A meeting, at which no child was seen"), *(() if there else (note, chosen))),
    )
    return (Choices(ways),)


def seen_is_printed(wording: Wording) -> bool:
    """Tell whether the copy has this part, so that no other part says the same again."""
    return "seen" in wording.authority.kind("minutes").order
