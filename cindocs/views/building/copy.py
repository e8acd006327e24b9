"""What stands on the first page and at the edges, and which sections apply."""

from __future__ import annotations

from collections.abc import Collection

from cindocs.documents.plan import Plan
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Code, Copy, Fact, Section


def copy_of(plan: Plan, audience: str, *, draft: bool, wording: Wording) -> Copy:
    """Return the frame of one copy. ``audience`` is the id of an audience in the profile."""
    say, profile = wording.say, wording.authority.profile
    letterhead, title = profile.letterhead, profile.plan_types.get(plan.plan_type)
    note = (
        say("This is a draft. It may change before everybody has agreed to it.")
        if draft
        else say("This is the finished plan.")
    )
    return Copy(
        title=say(title.title) if title else wording.authority.word(plan.plan_type),
        about=wording.children(plan.about),
        authority=letterhead.authority,
        department=letterhead.department,
        status=say("Draft") if draft else say("Final"),
        status_note=note,
        version=f"{say('Version')} {plan.version}",
        date=wording.day(plan.date),
        reader=say(profile.audiences[audience].label),
        contact=tuple(Fact(say(one.label), one.value) for one in letterhead.contact),
        standing=tuple(say(sentence) for sentence in profile.standing),
        reference=plan.id,
        draft=draft,
        language=Code(wording.language.tag),
        direction=Code(wording.language.direction),
        accent=Code(profile.accent),
        mark=Code(letterhead.mark or ""),
        mark_text=Code(letterhead.mark_text or ""),
    )


def sections_of(plan: Plan, filled: Collection[str], wording: Wording) -> tuple[Section, ...]:
    """Return the sections that the authority prints and that hold something, in its order."""
    child = wording.children(plan.about)
    return tuple(
        Section(
            Code(section.id),
            wording.say(section.heading).replace("{child}", child),
            wording.say(section.lead).replace("{child}", child) if section.lead else "",
        )
        for section in wording.authority.profile.sections["plan"]
        if section.id in filled
    )
