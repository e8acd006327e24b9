"""Whom a procedure wants to be invited to a meeting: part of R27."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from cindocs.authorities.distribution import Recipients
from cindocs.rules.distribution import groups_of
from cindocs.rules.situation import Situation, Told

if TYPE_CHECKING:
    from cindocs.documents.invitation import Invitation

_MISSING: dict[Recipients, str] = {
    "child": "no child whom the meeting is about",
    "parents": "no parent or carer",
    "network": "nobody of the family's network",
    "agencies": "nobody of another agency",
}
"""What there is among those who are invited, if these guests were forgotten."""
_UNLESS: dict[Recipients, str] = {"child": "child_stays_away", "parents": "family_not_involved"}
"""The judgement by which they are left out."""


def whoever_belongs_there_is_invited(situation: Situation) -> Iterator[Told]:
    """Keep a meeting about a child from being held without the child, the parents and those who help.

    Which of them a procedure names stands under ``requires``: child, parents, network, agencies. For a child
    who is too young, or whom the meeting would hurt, somebody decides that, with the reason.
    """
    invitation = cast("Invitation", situation.document)
    invited = {*invitation.invited, *invitation.to}
    for guests, nobody in _MISSING.items():
        unless = _UNLESS.get(guests)
        if guests not in situation.asked.requires or situation.judged(unless):
            continue
        if any(group and not group & invited for group in groups_of(situation, guests)):
            yield Told(
                ("invited",),
                f"Among those who are invited there is {nobody}.",
                "Ask the family, and add their ids to invited."
                + (f" Or record a judgement {unless} with its reason." if unless else ""),
            )
