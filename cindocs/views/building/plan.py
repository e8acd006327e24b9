"""One reader's copy of a plan, out of what that reader may see of the record."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cindocs.authorities.authority import Authority
from cindocs.documents.plan import Plan
from cindocs.languages.language import Language
from cindocs.readers.reader import Reader
from cindocs.records.voices import Voice as Spoken
from cindocs.views.building import follow_up, people, record
from cindocs.views.building.approval import sign_offs
from cindocs.views.building.at_a_glance import at_a_glance
from cindocs.views.building.copy import copy_of, sections_of
from cindocs.views.building.leads import leads
from cindocs.views.building.narrative import narrative
from cindocs.views.building.needs import needs, whose_needs
from cindocs.views.building.pictures import picture
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Fact
from cindocs.views.narrative import Narrative
from cindocs.views.plan import FamilySheet, PlanCopy, Scale, Voice


def plan_copy(
    seen: Plan, authority: Authority, language: Language, *, reader: Reader, draft: bool, folder: Path
) -> PlanCopy:
    """Return the view of a plan. ``seen`` holds nothing but what the audience may see.

    What the authority's sections do not print is not in the view either.
    """
    wording = Wording(seen.case, authority, language, folder)
    printed = set(authority.kind("plan").order) - (_IN_THE_FAMILYS if seen.part_of else set())
    contents = {
        part: content for part, content in _contents(seen, wording).items() if part in printed and content
    }
    sections = sections_of(seen, contents.keys(), wording)
    empty: dict[str, Any] = dict.fromkeys(_TABLES, ())
    empty |= {"reason": Narrative(), "scale": None, "at_a_glance": None}
    return PlanCopy(
        copy=copy_of(seen, reader, draft=draft, wording=wording),
        sections=sections,
        review_method=narrative(seen.review.method if seen.review and "review" in contents else None),
        **(empty | contents),
    )


_TABLES = (
    "summary", "family_sheets", "children", "family", "workers", "strengths", "worries", "child_views",
    "parent_views", "needs", "services", "watch", "contingency", "review", "signatures", "decisions",
    "changes", "leads", "approval", "whose_needs",
)  # fmt: skip


_IN_THE_FAMILYS = {"family", "workers"}
"""What a child's own plan does not repeat: it stands in the plan for the whole family, beside it."""


def _contents(plan: Plan, wording: Wording) -> dict[str, Any]:
    case = plan.case
    return {
        "summary": _summary(plan, wording),
        "at_a_glance": at_a_glance(plan, wording),
        "family_sheets": _family_sheets(plan, wording),
        "children": tuple(people.child_facts(case.child(one), wording) for one in plan.about),
        "family": tuple(people.family_member(one, wording) for one in case.people),
        "workers": tuple(people.worker(one, wording) for one in case.professionals),
        "reason": narrative(plan.reason),
        "strengths": tuple(narrative(text) for text in plan.strengths),
        "worries": tuple(narrative(text) for text in plan.worries),
        "scale": _scale(plan, wording),
        "child_views": _voices(plan.child_views, wording),
        "parent_views": _voices(plan.parent_views, wording),
        "needs": needs(plan, wording),
        "services": follow_up.services(plan, wording),
        "watch": follow_up.watch(plan, wording),
        "contingency": follow_up.contingency(plan, wording),
        "review": follow_up.review(plan, wording),
        "signatures": record.signatures(plan, wording),
        "decisions": record.decisions(plan, wording),
        "changes": record.changes(plan, wording),
        "leads": leads(plan, wording),
        "approval": sign_offs(plan, wording),
        "whose_needs": whose_needs(plan, wording),
    }


def _summary(plan: Plan, wording: Wording) -> tuple[Fact, ...]:
    say, fact = wording.say, wording.fact
    lead = wording.case.professional(plan.lead)
    visits = [
        " ".join(part for part in (wording.known(one.who), follow_up.frequency(one, wording)) if part)
        for one in plan.watch
        if one.sees_child
    ]
    apart = "leads" in wording.authority.kind("plan").order
    emergency = plan.contingency.family if plan.contingency else None
    return (
        *(() if apart else fact(wording.word("lead_practitioner"), wording.someone(plan.lead))),
        *(() if apart else fact(say("Telephone"), lead.phone if lead else None)),
        *fact(say("Team"), wording.case.episode.team),
        *fact(say("Visits"), "\n".join(visits)),
        *fact(say("Next review"), follow_up.moment(plan.review, wording)),
        *fact(say("If things change, ring"), getattr(emergency, "phone", None)),
        *fact(say("Plan made on"), follow_up.moment(plan.meeting, wording)),
        *fact(say("Where"), plan.meeting.place if plan.meeting else None),
        *fact(say("Made by"), wording.people(plan.meeting.present) if plan.meeting else None),
        *fact(say("What we used together"), "\n".join(plan.tools)),
        *fact(say("Plan ended on"), wording.day(plan.ends)),
        *fact(say("Belongs to the family's plan"), plan.part_of),
        *fact(say("The children's own plans"), "\n".join(plan.parts)),
    )


def _scale(plan: Plan, wording: Wording) -> Scale | None:
    if plan.scale is None:
        return None
    return Scale(
        value=str(plan.scale.value),
        lowest=plan.scale.lowest,
        highest=plan.scale.highest,
        said_by=wording.people(plan.scale.by),
    )


def _voices(voices: tuple[Spoken, ...], wording: Wording) -> tuple[Voice, ...]:
    return tuple(
        Voice(
            who=wording.someone(voice.who),
            how=wording.manner(voice),
            words=wording.text(voice.words),
        )
        for voice in voices
    )


def _family_sheets(plan: Plan, wording: Wording) -> tuple[FamilySheet, ...]:
    """Return the photographed sheets, each with what is written on it, word for word."""
    say, many = wording.say, str(len(plan.family_sheets))
    # Translators: the numbers of a photographed sheet, and of all of them.
    caption = say("Sheet {number} of {many}").replace("{many}", many)
    described = say("A photograph of the family's own plan. What is written on it stands next to it.")
    sheets = []
    for number, sheet in enumerate(plan.family_sheets, 1):
        named = caption.replace("{number}", str(number))
        shown = picture(wording.folder, sheet.file, f"{named}. {described}")
        sheets.append(FamilySheet(shown, named, narrative(sheet.transcription)))
    return tuple(sheets)
