"""The documents of one case, looked at together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cindocs.documents.case import Case
from cindocs.documents.case_document import CaseDocument
from cindocs.documents.kinds import KINDS
from cindocs.records.dates import Day


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case, and what has been written about it."""

    case: Case
    documents: tuple[CaseDocument, ...]
    today: date

    def newest(self, *kinds: str) -> CaseDocument | None:
        """Return the newest document of these kinds, the highest version if several are of one day."""
        ours = [one for one in self.documents if one.kind in kinds]
        return max(ours, key=lambda one: (one.date, one.version), default=None)

    def about_the_plan(self) -> CaseDocument:
        """Return what says most of where things stand: the newest minutes or plan.

        While there is neither, nothing is known but the case: that stands in.
        """
        return self.newest("plan", "minutes") or self._empty(CaseDocument, "plan")

    def report(self, kind: str) -> CaseDocument | None:
        """Return the report to the meeting that comes next; an empty one where none was begun.

        None where nobody knows of a meeting to come.
        """
        begun = self.newest(kind)
        if begun is not None and self._ahead(begun):
            return begun
        plan = self.newest("plan")
        model = KINDS[kind].model
        empty = self._empty(model, kind, plan=plan) if plan and issubclass(model, CaseDocument) else None
        return empty if empty is not None and self._ahead(empty) else None

    def last_visit(self) -> Day | None:
        """Return the latest day on which a visit is on record."""
        episode = self.case.episode
        visits = [day for day in (episode.first_visit, episode.latest_visit) if day]
        visits += [on for one in self.documents if isinstance(on := getattr(one, "on", None), date)]
        return max((day for day in visits if day <= self.today), default=None)

    def _ahead(self, report: CaseDocument) -> bool:
        meeting = report.meeting_held()
        return meeting is not None and meeting.on >= self.today

    def _empty(self, model: type[CaseDocument], kind: str, **more: object) -> CaseDocument:
        about = tuple(child.id for child in self.case.children)
        return model.model_validate(
            {"kind": kind, "id": self.case.id, "case": self.case, "about": about, "date": self.today, **more}
        )


def case_files(documents: Sequence[CaseDocument | Case], today: date) -> tuple[CaseFile, ...]:
    """Put documents together by their case, in the order in which the cases come up.

    Who looks back with an earlier day sees what was known then: a document that is dated after today
    counts only while its case has no other.
    """
    cases: dict[str, Case] = {}
    of_case: dict[str, list[CaseDocument]] = {}
    for one in documents:
        case = one if isinstance(one, Case) else one.case
        cases.setdefault(case.id, case)
        of_case.setdefault(case.id, [])
        if isinstance(one, CaseDocument):
            of_case[case.id].append(one)
    return tuple(CaseFile(case, _known(of_case[case_id], today), today) for case_id, case in cases.items())


def _known(documents: Sequence[CaseDocument], today: date) -> tuple[CaseDocument, ...]:
    return tuple(one for one in documents if one.date <= today) or tuple(documents)
