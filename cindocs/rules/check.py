"""Hold a document against everything that its authority asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from cindocs.authorities.authority import Authority
from cindocs.documents.case_document import CaseDocument
from cindocs.errors import InputUnreadable
from cindocs.findings import Finding, Place, Severity
from cindocs.rules.cited import cited
from cindocs.rules.situation import Path, Rule, Situation, Told
from cindocs.rules.table import RULES

_WEIGHT = {severity: weight for weight, severity in enumerate(Severity)}


def check(
    document: CaseDocument, authority: Authority, today: date, place_of: Callable[[Path], Place]
) -> tuple[Finding, ...]:
    """Return all that is wrong or missing, errors first, then in the order of the file.

    ``place_of`` tells where a path of the document stands; for a field that is missing, where it
    belongs.
    """
    findings: list[Finding] = []
    for rule in RULES:
        if document.kind not in rule.kinds:
            continue
        situation = Situation(document, authority, today, authority.rule(rule.id))
        if situation.applies:
            findings += [_finding(rule, told, situation, place_of) for told in _told(rule, situation)]
    findings += _not_asked_for(document, authority, place_of)
    return tuple(sorted(findings, key=_order))


def _not_asked_for(
    document: CaseDocument, authority: Authority, place_of: Callable[[Path], Place]
) -> Iterator[Finding]:
    """Say so, if the procedure does without this kind of document."""
    setting = authority.kind(document.kind)
    if setting.asked:
        return
    yield Finding(
        rule="not-asked",
        severity=Severity.ADVICE,
        message=f"This authority does not ask for this: {setting.title}. {setting.note}".rstrip(),
        place=place_of(("kind",)),
        mend="It can still be made.",
        source=cited(setting.source, authority.profile.procedure),
    )


def _told(rule: Rule, situation: Situation) -> Iterator[Told]:
    try:
        yield from rule.check(situation)
    except InputUnreadable as problem:
        # A mistyped year that no calendar reaches must not hide what the other rules have to say.
        yield Told((), problem.message, problem.advice, Severity.ERROR)


def _finding(rule: Rule, told: Told, situation: Situation, place_of: Callable[[Path], Place]) -> Finding:
    return Finding(
        rule=rule.id,
        severity=told.severity or situation.asked.severity,
        message=told.message,
        place=place_of(told.at),
        mend=told.mend,
        source=cited(told.source or situation.asked.source, situation.authority.profile.procedure),
    )


def _order(finding: Finding) -> tuple[int, str, int, int, str]:
    place = finding.place
    return _WEIGHT[finding.severity], place.file, place.line or 0, place.column or 0, finding.rule
