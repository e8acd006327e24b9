"""From a limit of the profile to a deadline."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from cindocs.authorities.authority import Authority
from cindocs.authorities.rule_setting import Limit, Step
from cindocs.documents.case_document import CaseDocument
from cindocs.due.case_file import CaseFile
from cindocs.due.deadline import Deadline
from cindocs.rules.anchors import ANCHORS, anchor_day
from cindocs.rules.cited import cited
from cindocs.rules.situation import Situation
from cindocs.rules.time_limits import last_day


@dataclass(frozen=True, slots=True)
class Counting:
    """A case, and its authority as it is on each document's own date."""

    file: CaseFile
    authority_on: Callable[[date], Authority]

    def situation(self, rule: str, document: CaseDocument) -> Situation:
        """Return what a rule looks at in ``document``."""
        authority = self.authority_on(document.date)
        return Situation(document, authority, self.file.today, authority.rule(rule))

    def by_rule(
        self, rule: str, document: CaseDocument | None, what: str, *, step: Step | None = None
    ) -> Iterator[Deadline]:
        """Yield the day that the limit of a rule sets for ``document``, and that of every other reading.

        Nothing where the rule is not asked, sets no number, or somebody decided otherwise with a reason.
        """
        if document is None:
            return
        situation = self.situation(rule, document)
        if not situation.applies:
            return
        limit = situation.limit(counted=True, step=step)
        limits = (*((limit,) if limit else ()), *situation.alternatives())
        for one in limits:
            if one.step == step and one.anchor and not situation.judged(one.unless):
                yield from self.by_limit(rule, situation, one, what)

    def by_limit(self, rule: str, situation: Situation, limit: Limit, what: str) -> Iterator[Deadline]:
        """Yield the target and the last day of a limit that is counted from a day."""
        if limit.anchor is None:
            return
        source = limit.source or situation.asked.source
        missing = anchor_day(situation.document, limit.anchor) is None
        reading = f". {limit.reading.rstrip('.')}" if limit.reading else ""
        for span, whose in ((limit.target, " (target)"), (limit.max, "")):
            if span is None:
                continue
            why = f"{span} {limit.direction} {ANCHORS[limit.anchor].words}"
            why = f"by another reading of the procedure, {why}" if limit.alternative else why
            why = f"cannot be counted, that day is missing: {why}" if missing else why
            day = last_day(situation, limit, span)
            yield self.on(day, f"{what}{whose}", why + reading, situation.authority, rule, source)

    def on(
        self, day: date | None, what: str, why: str, authority: Authority, rule: str = "", source: str = ""
    ) -> Deadline:
        """Return a deadline on ``day``."""
        return Deadline(
            case=self.file.case.id,
            what=what,
            on=day,
            working_day=authority.working_days.on_or_before(day) if day else None,
            overdue=day is not None and day < self.file.today,
            why=why,
            rule=rule,
            source=cited(source, authority.profile.procedure),
        )
