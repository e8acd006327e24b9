"""What a copy says of agreement, decisions and versions."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.documents.plan import Plan
from cindocs.records.answers import Missing
from cindocs.records.people import Child, Person, Professional
from cindocs.views import plan as view
from cindocs.views.building.approval import approval_is_printed
from cindocs.views.building.on_record import ways
from cindocs.views.building.wording import Wording


def signatures(plan: Plan, wording: Wording) -> tuple[view.Signature, ...]:
    """Return everybody's answer to the plan; an empty one leaves room to sign."""
    rows = []
    for agreement in plan.agreements:
        name, role = _name_and_role(wording, agreement.who)
        answer = wording.agreement(agreement)
        rows.append(view.Signature(name, role, answer, wording.day(agreement.on), agreement.comment or ""))
    return tuple(rows)


def _name_and_role(wording: Wording, person_id: str) -> tuple[str, str]:
    match wording.case.anyone(person_id):
        case Child() as child:
            return wording.called(child), ""
        case Person() as person:
            return wording.name(person.name), wording.connection(person)
        case Professional() as professional:
            return professional.name, wording.job(professional)
    return "", ""


def decisions(plan: Plan, wording: Wording) -> tuple[view.Decision, ...]:
    """Return the decisions on the record: from authorisation to approval."""
    return (
        *_assessment(plan, wording),
        *_circumstances(plan, wording),
        *_authorisation_and_consent(plan, wording),
        *_meeting(plan, wording),
        *_events(plan, wording),
        *_judgements(plan, wording),
        *(() if approval_is_printed(plan, wording) else _approvals(plan, wording)),
        *_sharing(plan, wording),
        *_withheld(plan, wording),
    )


def _assessment(plan: Plan, wording: Wording) -> Iterator[view.Decision]:
    assessment = plan.case.episode.assessment
    if assessment and assessment.found:
        yield view.Decision(
            wording.say("What the assessment found"),
            assessment.found,
            wording.someone(assessment.by),
            wording.day(assessment.completed),
        )


def _circumstances(plan: Plan, wording: Wording) -> Iterator[view.Decision]:
    """Return what the procedure treats differently here. What was judged stands with its judgement."""
    episode, known = plan.case.episode, wording.authority.profile.circumstances
    judged = {one.about for one in (*episode.judgements, *plan.judgements)}
    stated = [known[name] for name in episode.circumstances if name in known and name not in judged]
    if stated:
        yield view.Decision(". ".join(stated), "", "", "")


def _authorisation_and_consent(plan: Plan, wording: Wording) -> Iterator[view.Decision]:
    say, episode = wording.say, plan.case.episode
    if episode.authorised:
        yield view.Decision(
            what=say("Support under section 17 of the Children Act 1989 was agreed"),
            reason="",
            who=wording.known(episode.authorised.by),
            date=wording.day(episode.authorised.on),
        )
    if consent := episode.consent:
        answer = {
            "given": say("The family agreed to this support"),
            "refused": say("The family did not agree to this support"),
            "withdrawn": say("The family no longer agrees to this support"),
        }[consent.answer]
        yield view.Decision(answer, consent.reason or "", wording.people(consent.by), wording.day(consent.on))


def _meeting(plan: Plan, wording: Wording) -> Iterator[view.Decision]:
    say, meeting = wording.say, plan.meeting
    if meeting is None:
        return
    day = wording.day(meeting.on)
    if meeting.chair:
        chaired = say("Chaired the meeting")
        yield view.Decision(chaired, meeting.chair_reason or "", wording.known(meeting.chair), day)
    if meeting.attendees_agreed_with:
        yield view.Decision(
            say("Whom to invite was agreed beforehand"),
            "",
            wording.people(meeting.attendees_agreed_with),
            wording.day(meeting.attendees_agreed_on),
        )
    if meeting.arrangements:
        arranged = say("What was done so that everybody could take part")
        yield view.Decision(arranged, meeting.arrangements, "", day)
    if meeting.school_time_reason:
        yield view.Decision(say("The meeting was held in school time"), meeting.school_time_reason, "", day)
    if conference := wording.line(meeting.family_group_conference):
        yield view.Decision(say("Family group conference"), conference, "", day)
    if plan.disagreements is not None:
        disagreements = plan.disagreements
        text = wording.missing(disagreements) if isinstance(disagreements, Missing) else disagreements
        yield view.Decision(say("What people do not agree about"), text, "", day)


def _events(plan: Plan, wording: Wording) -> Iterator[view.Decision]:
    say = wording.say
    for change in plan.case.episode.changes:
        yield view.Decision(say("A big change in the family"), change.what, "", wording.day(change.on))
    for concern in plan.case.episode.concerns:
        told = concern.parents_told
        steps = (
            (say("Strategy discussion"), wording.day(concern.strategy_discussion)),
            (say("Parents told"), wording.missing(told) if isinstance(told, Missing) else wording.day(told)),
        )
        followed = ". ".join(f"{step}: {day}" for step, day in steps if day)
        yield view.Decision(
            say("A child protection concern was raised"), followed, "", wording.day(concern.on)
        )
    for order in plan.case.episode.orders:
        ends = f"{say('Ends')}: {wording.day(order.ends)}" if order.ends else ""
        yield view.Decision(wording.word(order.kind), ends, "", wording.day(order.made))


def _judgements(plan: Plan, wording: Wording) -> Iterator[view.Decision]:
    for judgement in (*plan.case.episode.judgements, *plan.judgements):
        yield view.Decision(
            wording.judged(judgement),
            judgement.reason or "",
            wording.known(judgement.decided_by) if judgement.decided_by else "",
            wording.day(judgement.decided_on),
        )


def _approvals(plan: Plan, wording: Wording) -> Iterator[view.Decision]:
    say = wording.say
    for approval in plan.approvals:
        what = say("Plan approved") if approval.decision == "approved" else say("Plan returned")
        yield view.Decision(what, approval.reason or "", wording.known(approval.by), wording.day(approval.on))


def _sharing(plan: Plan, wording: Wording) -> Iterator[view.Decision]:
    for (day, how, giver), people in ways(plan.shared).items():
        # Translators: who got this version of the plan.
        got = f"{wording.say('Who got it')}: {wording.people(people)}"
        yield view.Decision(got, how, wording.known(giver) if giver else "", wording.day(day))


def _withheld(plan: Plan, wording: Wording) -> Iterator[view.Decision]:
    """Return what is withheld from whom. Only the copies that may know of it have these entries."""
    say = wording.say
    for entry in plan.case.withhold:
        whom = wording.people(entry.from_whom) or say("everybody but {people}").replace(
            "{people}", wording.people(entry.only_for)
        )
        details = wording.language.listed([wording.word(what) for what in entry.what])
        what = f"{wording.people(entry.of)}: {details}" if entry.of else say("Marked passages")
        looked_at = f"{say('Looked at again')}: {wording.day(entry.review)}" if entry.review else ""
        yield view.Decision(
            f"{say('Withheld from')} {whom}: {what}",
            "\n".join(part for part in (entry.reason, *entry.words, looked_at) if part),
            wording.known(entry.decided_by) if entry.decided_by else "",
            wording.day(entry.on),
        )


def changes(plan: Plan, wording: Wording) -> tuple[view.Change, ...]:
    """Return what changed in each version, and who was asked."""
    return tuple(
        view.Change(
            version=str(change.version),
            date=wording.day(change.on),
            what=change.what,
            consulted=wording.people(change.consulted),
        )
        for change in plan.changes
    )
