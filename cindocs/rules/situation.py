"""What a rule looks at, and what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from cindocs.authorities.authority import Authority
from cindocs.authorities.condition import holds
from cindocs.authorities.profile import Chair, Limit, RuleSetting
from cindocs.documents.case import Case
from cindocs.documents.plan import Plan
from cindocs.findings import Severity
from cindocs.records.judgement import Judgement
from cindocs.records.needs import Action, Need, Outcome
from cindocs.records.people import Child

Path: TypeAlias = tuple[str | int, ...]
"""Where in the document something stands: ``("needs", 0, "title")``. The case stands below ``case``."""


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
    """A plan, the authority it is held against, and the day."""

    plan: Plan
    authority: Authority
    today: date
    asked: RuleSetting
    """What the authority asks under the rule that is being checked."""

    @property
    def case(self) -> Case:
        """The case of the plan."""
        return self.plan.case

    @property
    def applies(self) -> bool:
        """Whether the authority asks for it here."""
        return self.asked.applies and self._holds(self.asked.when)

    @property
    def children(self) -> Iterator[tuple[Path, Child]]:
        """The children of the plan, each with its place."""
        for number, child in enumerate(self.case.children):
            if child.id in self.plan.about:
                yield ("case", "children", number), child

    @property
    def needs(self) -> Iterator[tuple[Path, Need]]:
        """The needs, each with its place."""
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
        """The actions of all outcomes, each with its place."""
        for at, outcome in self.outcomes:
            for number, action in enumerate(outcome.actions):
                yield (*at, "actions", number), action

    @property
    def parents(self) -> frozenset[str]:
        """Ids of parents and carers: everybody in the family who is not of the wider network."""
        return frozenset(person.id for person in self.case.people if not person.network)

    @property
    def family(self) -> frozenset[str]:
        """Ids of the children, and of everybody in the family and its network."""
        children = (child.id for child in self.case.children)
        return frozenset((*children, *(person.id for person in self.case.people)))

    def limit(self, *, counted: bool | None = None) -> Limit | None:
        """Return the first limit of the rule whose condition holds here.

        ``counted`` asks for one that is counted from a day, or for one that is not.
        """
        fitting = (limit for limit in self._limits() if counted in (None, limit.anchor is not None))
        return next((limit for limit in fitting if not limit.alternative), None)

    def alternatives(self) -> tuple[Limit, ...]:
        """Return the limits that another reading of the procedure sets here."""
        return tuple(limit for limit in self._limits() if limit.alternative)

    def _limits(self) -> Iterator[Limit]:
        return (limit for limit in self.asked.limits if self._holds(limit.when))

    def chair(self, meeting: str) -> Chair:
        """Return who may chair a meeting of this kind, ``planning`` or ``review``, here."""
        usual = Chair(roles=self.asked.roles, also=self.asked.also)
        fitting = (one for one in self.asked.chairs if one.meeting in (None, meeting))
        return next((one for one in fitting if self._holds(one.when)), usual)

    def _holds(self, condition: str | None) -> bool:
        return condition is None or holds(condition, facts_of(self.plan, self.authority))

    @property
    def judgements(self) -> Iterator[tuple[Path, Judgement]]:
        """The judgements of the plan, then those of the case, each with its place."""
        for number, one in enumerate(self.plan.judgements):
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
    """One rule: a stable id, what it holds in a few words, and the function that checks it."""

    id: str
    title: str
    check: RuleFunction


def facts_of(plan: Plan, authority: Authority) -> Mapping[str, Any]:
    """Return what conditions in a profile may ask about this plan."""
    claimed = plan.case.episode.circumstances
    facts: dict[str, Any] = {name: name in claimed for name in authority.profile.circumstances}
    unborn = any(child.born is None for child in plan.case.children if child.id in plan.about)
    first = plan.review is None or plan.review.previous is None
    return facts | {
        "plan_type": plan.plan_type,
        "version": plan.version,
        "first_plan": first,
        "panel_held": plan.case.episode.panel is not None,
        "unborn": unborn,
    }
