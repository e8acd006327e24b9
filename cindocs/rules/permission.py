"""Permission to share with another authority, as R43 asks for it.

Source: Department for Education, information sharing advice for safeguarding practitioners (2024).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cindocs.rules.situation import Path, Situation, Told

if TYPE_CHECKING:
    from cindocs.records.permission import Override, Permission

_AT: Path = ("permission",)
_ADVICE = "advice"


def sharing_is_permitted_or_justified(situation: Situation, permission: Permission | None) -> Iterator[Told]:
    """Tell where nothing shows that what is shared may be shared, and why.

    Either the parents said yes, or somebody decided to share all the same, on one of the two grounds on which
    data protection never stands in the way. Consent to the service is not asked here: it is another question.
    """
    if permission is None:
        yield Told(
            _AT,
            "Nothing says whether the parents allow us to share this.",
            "Ask them, unless to ask is a risk. Fill in permission with sought, answer, by and on.",
        )
        return
    override = permission.override
    if override is not None:
        yield from _override(permission, override)
    elif not permission.sought:
        yield Told(
            (*_AT, "override"),
            "The parents were not asked, and nothing says why it is shared all the same.",
            "Ask them, or fill in permission.override with ground, reason, decided_by and decided_on.",
        )
    elif permission.answer is None:
        yield Told(
            (*_AT, "answer"),
            "The parents were asked, and there is no answer yet.",
            "Fill in permission.answer. If it cannot wait, fill in permission.override.",
        )
    elif permission.answer == "refused":
        yield Told(
            (*_AT, "override"),
            "The parents said no, and nothing says why it is shared all the same.",
            "Do not share it. If a child would be at risk, fill in permission.override.",
        )
        yield from _advice(situation, permission)
    elif not permission.by or permission.on is None:
        yield Told(
            (*_AT, "on") if permission.by else (*_AT, "by"),
            "Nothing says who gave permission, and when.",
            "Fill in permission.by and permission.on.",
        )
    elif permission.answer == "given_in_part" and permission.covers is None:
        yield Told(
            (*_AT, "covers"),
            "The parents said yes in part, and nothing says to what.",
            "Fill in permission.covers, and take out what they did not allow.",
        )


def _override(permission: Permission, override: Override) -> Iterator[Told]:
    at = (*_AT, "override")
    for field, message in (
        ("reason", "Nothing says why it is shared without permission."),
        ("decided_by", "Nothing says who decided to share without permission."),
        ("decided_on", "Nothing says when it was decided to share without permission."),
    ):
        if getattr(override, field) is None:
            yield Told((*at, field), message, f"Fill in permission.override.{field}.")
    if override.ground == "asking_raises_risk" and permission.sought:
        yield Told(
            (*at, "ground"),
            "The parents were asked, although to ask is said to be the risk.",
            "Correct permission.sought, or take risk_of_harm as the ground.",
        )


def _advice(situation: Situation, permission: Permission) -> Iterator[Told]:
    if _ADVICE in situation.asked.requires and not permission.advice:
        yield Told(
            (*_AT, "advice"),
            "The parents said no, and nothing says that advice was considered.",
            "Ask the Caldicott Guardian or legal services, and add what they said under permission.advice.",
        )
