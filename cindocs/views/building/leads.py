"""The professionals whom a family turns to: the keyworker and the one who leads."""

from __future__ import annotations

from cindocs.documents.case_document import CaseDocument
from cindocs.records.people import Professional
from cindocs.views.building.blocks import lines
from cindocs.views.building.wording import Wording
from cindocs.views.paper import Block, Group
from cindocs.views.plan import Lead


def leads(document: CaseDocument, wording: Wording) -> tuple[Lead, ...]:
    """Return the keyworker and whoever leads; somebody who is both stands there once.

    What each is there for is a text of the profile, under the name of the role.
    """
    held: dict[str, list[str]] = {}
    for one in wording.case.professionals:
        if "keyworker" in one.roles:
            held.setdefault(one.id, []).append("keyworker")
    if document.lead:
        held.setdefault(document.lead, []).append("lead_practitioner")
    texts = wording.authority.kind(document.kind).texts
    return tuple(
        _lead(one, roles, texts, wording)
        for one, roles in ((wording.case.professional(one), roles) for one, roles in held.items())
        if one
    )


def _lead(one: Professional, roles: list[str], texts: dict[str, str], wording: Wording) -> Lead:
    named = wording.language.listed([wording.word(role) for role in roles])
    there_for = " ".join(wording.say(texts[role]) for role in roles if role in texts)
    place = ", ".join(filter(None, (wording.job(one), one.agency)))
    return Lead(named, one.name, place, there_for, one.phone or "")


def lead_groups(document: CaseDocument, wording: Wording) -> tuple[Block, ...]:
    """Return the same as blocks, one for each."""
    return tuple(
        Group(
            one.role,
            (
                *lines(one.place, label=one.name),
                *lines(one.there_for),
                *lines(one.phone, label=wording.say("Telephone")),
            ),
        )
        for one in leads(document, wording)
    )
