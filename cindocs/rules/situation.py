"""What a rule looks at, and what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from cindocs.authorities.authority import Authority
from cindocs.authorities.condition import holds
from cindocs.authorities.outcome_set import Outcome as ReviewOutcome
from cindocs.authorities.rule_setting import Chair, Limit, RuleSetting, Step
from cindocs.documents.case import Case
from cindocs.documents.case_document import CaseDocument
from cindocs.documents.case_document import Path as Path
from cindocs.findings import Severity
from cindocs.records.follow_up import Review
from cindocs.records.judgement import Judgement
from cindocs.records.meeting import Meeting
from cindocs.records.needs import Action, Need, Outcome
from cindocs.records.people import Child

if TYPE_CHECKING:
    from cindocs.documents.plan import Plan


@dataclass(frozen=True, slots=True)
class Told:
    """What a rule says of one place. Severity and source come from the profile unless given here."""

    at: Path
    message: str
    mend: str
    severity: Severity | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Situation:
    """A document, the authority it is held against, and the day."""

    document: CaseDocument
    authority: Authority
    today: date
    asked: RuleSetting
    """What the authority asks under the rule that is being checked."""

    @property
    def plan(self) -> Plan:
        """The document of a rule that is for plans alone."""
        return cast("Plan", self.document)

    @property
    def case(self) -> Case:
        """The case of the document."""
        return self.document.case

    @property
    def meeting(self) -> Meeting | None:
        """The meeting that the document comes from or leads to."""
        return self.document.meeting_held()

    @property
    def review(self) -> Review | None:
        """When and how the family's plan is looked at again."""
        return self.document.next_review()

    @property
    def ended(self) -> bool:
        """Whether the document says that the plan has ended, so that there is nothing to look forward to."""
        return ends(self.document, self.authority)

    @property
    def outcome(self) -> ReviewOutcome | None:
        """What the review that the document records came to, if the procedure knows such an outcome."""
        return outcome_of(self.document, self.authority)

    @property
    def applies(self) -> bool:
        """Whether the authority asks for it here, of this kind of document."""
        asked = not self.asked.kinds or self.document.kind in self.asked.kinds
        return asked and self.asked.applies and self._holds(self.asked.when)

    @property
    def children(self) -> Iterator[tuple[Path, Child]]:
        """The children that the document is about, each with its place."""
        for number, child in enumerate(self.case.children):
            if child.id in self.document.about:
                yield ("case", "children", number), child

    @property
    def needs(self) -> Iterator[tuple[Path, Need]]:
        """The needs, each with its place."""
        if self.document.kind != "plan":
            return
        for number, need in enumerate(self.plan.needs):
            yield ("needs", number), need

    @property
    def outcomes(self) -> Iterator[tuple[Path, Outcome]]:
        """The outcomes of all needs, each with its place."""
        for at, need in self.needs:
            for number, outcome in enumerate(need.outcomes):
                yield (*at, "outcomes", number), outcome

    @property
    def actions(self) -> Iterator[tuple[Path, Action]]:
        """The actions that the document sets down, each with its place."""
        return self.document.actions_agreed()

    @property
    def parents(self) -> frozenset[str]:
        """Ids of parents and carers: everybody in the family who is not of the wider network."""
        return frozenset(person.id for person in self.case.people if not person.network)

    @property
    def family(self) -> frozenset[str]:
        """Ids of the children, and of everybody in the family and its network."""
        children = (child.id for child in self.case.children)
        return frozenset((*children, *(person.id for person in self.case.people)))

    def limit(
        self, *, counted: bool | None = None, step: Step | None = None, **otherwise: object
    ) -> Limit | None:
        """Return the first limit of the rule whose condition holds here.

        ``counted`` asks for one that is counted from a day, or for one that is not; ``step`` for one that
        is for a step, where the rule holds several. ``otherwise`` are facts that are other than the
        document says: the number of the next meeting.
        """
        fitting = (limit for limit in self._limits(otherwise) if counted in (None, limit.anchor is not None))
        return next((limit for limit in fitting if limit.step == step and not limit.alternative), None)

    def alternatives(self) -> tuple[Limit, ...]:
        """Return the limits that another reading of the procedure sets here."""
        return tuple(limit for limit in self._limits({}) if limit.alternative)

    def _limits(self, otherwise: Mapping[str, object]) -> Iterator[Limit]:
        return (limit for limit in self.asked.limits if self._holds(limit.when, otherwise))

    def chair(self, meeting: str) -> Chair:
        """Return who may chair a meeting of this kind, ``planning`` or ``review``, here."""
        usual = Chair(roles=self.asked.roles, also=self.asked.also)
        fitting = (one for one in self.asked.chairs if one.meeting in (None, meeting))
        return next((one for one in fitting if self._holds(one.when)), usual)

    def _holds(self, condition: str | None, otherwise: Mapping[str, object] = MappingProxyType({})) -> bool:
        return condition is None or holds(condition, {**facts_of(self.document, self.authority), **otherwise})

    @property
    def judgements(self) -> Iterator[tuple[Path, Judgement]]:
        """The judgements of the document, then those of the case, each with its place."""
        for number, one in enumerate(self.document.judgements):
            yield ("judgements", number), one
        for number, one in enumerate(self.case.episode.judgements):
            yield ("case", "episode", "judgements", number), one

    def judged(self, about: str | None) -> bool:
        """Tell whether somebody decided that ``about`` holds, and gave a reason."""
        return any(one.about == about and one.holds and one.reason for _, one in self.judgements)

    def may_decide(self, judgement: Judgement) -> bool:
        """Tell whether whoever decided has a role that the rule asks for. Nobody yet: R12 says so."""
        decider = self.case.professional(judgement.decided_by)
        return decider is None or not self.asked.roles or bool(set(decider.roles) & set(self.asked.roles))


RuleFunction: TypeAlias = Callable[[Situation], Iterator[Told]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: a stable id, what it holds in a few words, its function, and the kinds it is for."""

    id: str
    title: str
    check: RuleFunction
    kinds: frozenset[str] = frozenset({"plan"})


def outcome_of(document: CaseDocument, authority: Authority) -> ReviewOutcome | None:
    """Return what the review that the document records came to, if the procedure knows such an outcome."""
    chosen = document.outcome_chosen()
    return authority.profile.outcomes.option(chosen) if chosen else None


def ends(document: CaseDocument, authority: Authority) -> bool:
    """Tell whether the plan ends with this document."""
    outcome = outcome_of(document, authority)
    return document.ends_involvement() or (outcome is not None and outcome.ends)


def facts_of(document: CaseDocument, authority: Authority) -> Mapping[str, Any]:
    """Return what conditions in a profile may ask about this document."""
    episode = document.case.episode
    facts: dict[str, Any] = {name: name in episode.circumstances for name in authority.profile.circumstances}
    unborn = any(child.born is None for child in document.case.children if child.id in document.about)
    meeting = document.meeting_held()
    _, reviewed = document.meeting_day("previous_review")
    return facts | {
        "kind": document.kind,
        "plan_type": document.type_of_plan(),
        "version": document.version,
        "first_plan": reviewed is None,
        "panel_held": episode.panel is not None,
        "unborn": unborn,
        "team": episode.team or "",
        "meeting_kind": meeting.kind if meeting else "",
        "meeting_number": document.meeting_number(),
        "ending": ends(document, authority),
    }
