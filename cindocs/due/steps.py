"""The steps of a case that have a day: what is due next, as far as nothing says that it was done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from cindocs.authorities.condition import holds
from cindocs.authorities.rule_setting import Limit, Step
from cindocs.authorities.span import Span
from cindocs.documents.case_document import CaseDocument
from cindocs.due.counting import Counting
from cindocs.due.deadline import Deadline
from cindocs.records.follow_up import Watch
from cindocs.rules.situation import facts_of

_AT_THE_LATEST = "Next visit, at the latest"


def first_meeting(counting: Counting) -> Iterator[Deadline]:
    """Yield when the meeting that makes the plan is due, while there was none."""
    document = counting.file.about_the_plan()
    held = document.meeting_day("planning_meeting")[1]
    if held is None or held > counting.file.today:
        yield from counting.by_rule("R05", document, "First meeting")


def next_review(counting: Counting) -> Iterator[Deadline]:
    """Yield the review as it was agreed, and the last day that the procedure allows for it."""
    document = counting.file.newest("plan", "minutes")
    if document is None or document.ends_involvement():
        return
    review = document.next_review()
    if review is not None and review.on is not None:
        authority = counting.authority_on(document.date)
        yield counting.on(review.on, "Next review", "as agreed in the latest document", authority)
    yield from counting.by_rule("R06", document, "Next review, at the latest")


def visits(counting: Counting) -> Iterator[Deadline]:
    """Yield the first visit, then the next one: as planned, and as the procedure asks."""
    file, document = counting.file, counting.file.about_the_plan()
    last = file.last_visit()
    counted = counting.situation("R08", document).limit(counted=True)
    again = counted is not None and counted.anchor == "previous_visit"
    if again == (last is not None):
        what = _AT_THE_LATEST if again else "First visit to the child"
        yield from counting.by_rule("R08", document, what)
    plan = file.newest("plan")
    if plan is None or plan.ends_involvement():
        return
    situation = counting.situation("R08", plan)
    for watch in getattr(plan, "watch", ()):
        if watch.sees_child:
            yield from _planned_visit(counting, plan, watch, last)
    limit = situation.limit(counted=False)
    if limit and limit.max and last and situation.applies and not situation.judged(limit.unless):
        day = limit.max.after(last, situation.authority.working_days, count_from=limit.count_from)
        why = f"{limit.max} after the latest visit"
        source = limit.source or situation.asked.source
        yield counting.on(day, _AT_THE_LATEST, why, situation.authority, "R08", source)


def _planned_visit(
    counting: Counting, plan: CaseDocument, watch: Watch, last: date | None
) -> Iterator[Deadline]:
    authority = counting.authority_on(plan.date)
    what = f"Visit by {_job(plan, watch.who)}"
    if watch.next is not None and (last is None or watch.next > last):
        yield counting.on(watch.next, what, "as the plan says", authority)
    elif watch.every and last is not None:
        unit = "calendar_days" if watch.unit == "days" else watch.unit
        often = Span.model_validate({"value": watch.every, "unit": unit})
        day = often.after(last, authority.working_days)
        yield counting.on(day, what, f"every {often}, as the plan says", authority)


def _job(plan: CaseDocument, who: str) -> str:
    """Return the job of a professional as it stands in a sentence; with the id, if others have the same."""
    jobs = {one.id: one.job for one in plan.case.professionals}
    job = jobs.get(who, who)
    words = job[0].lower() + job[1:] if job[1:2].islower() else job
    return words if list(jobs.values()).count(job) < 2 else f"{words} ({who})"


def reports(counting: Counting) -> Iterator[Deadline]:
    """Yield when the reports to the next meeting are to be approved, sent and shared."""
    for rule, kind, whose in (
        ("R33", "pre_meeting_report", "Report"),
        ("R34", "agency_report", "Reports of agencies"),
    ):
        report = counting.file.report(kind)
        for step, words in _REPORT_STEPS.items():
            if report is not None and not _done(report, step):
                yield from counting.by_rule(rule, report, f"{whose}: {words}", step=step)


_REPORT_STEPS: dict[Step, str] = {
    "approved": "approved",
    "submitted": "sent in",
    "copied": "copy to the reviewing team",
    "shared_with_parents": "shared with the parents",
    "shared_with_child": "shared with the child",
}


def _done(report: CaseDocument, step: Step) -> bool:
    case, got = report.case, {one.who for one in report.shared}
    match step:
        case "approved":
            return any(one.decision == "approved" for one in report.approvals)
        case "shared_with_parents":
            return bool(got & {one.id for one in case.people if not one.network})
        case "shared_with_child":
            return bool(got & set(report.about))
    return getattr(report, step, None) is not None


def sendings(counting: Counting) -> Iterator[Deadline]:
    """Yield by when minutes, plans and letters go out, where the procedure sets a day for that."""
    for kind in sorted({one.kind for one in counting.file.documents}):
        document = counting.file.newest(kind)
        if document is None or document.shared:
            continue
        situation = counting.situation("R36", document)
        facts = facts_of(document, situation.authority)
        fitting = (one for one in situation.authority.profile.distribution if one.kind == kind and one.max)
        sending = next((one for one in fitting if holds(one.when, facts)), None)
        if sending is not None and situation.applies and not situation.judged(sending.unless):
            limit = Limit(max=sending.max, anchor=sending.anchor, source=sending.source)
            what = f"{kind.replace('_', ' ').capitalize()} sent to everybody"
            yield from counting.by_limit("R36", situation, limit, what)


def decisions(counting: Counting) -> Iterator[Deadline]:
    """Yield when a manager chairs, and when a senior manager decides whether to go on."""
    document = counting.file.about_the_plan()
    if document.ends_involvement():
        return
    if document.meeting_day("planning_meeting")[1] is not None:
        yield from counting.by_rule("R10", document, "From then on a manager chairs")
    yield from counting.by_rule("R11", document, "Decision whether to go on")


def receiving_meeting(counting: Counting) -> Iterator[Deadline]:
    """Yield when the authority that a family moved to holds its meeting."""
    file = counting.file
    document = file.newest("transfer_summary") or file.about_the_plan()
    held = getattr(getattr(document, "receiving_meeting", None), "on", None)
    if file.case.episode.residence and (held is None or held > file.today):
        yield from counting.by_rule("R44", document, "Meeting at the receiving authority")


STEPS: tuple[Callable[[Counting], Iterator[Deadline]], ...] = (
    first_meeting, visits, reports, sendings, next_review, decisions, receiving_meeting,
)  # fmt: skip
