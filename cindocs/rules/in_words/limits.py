"""The limits of a rule in words: first what holds as a rule, then when something else does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cindocs.authorities.rule_setting import Limit, RuleSetting, Step
from cindocs.authorities.span import Span
from cindocs.rules.anchors import ANCHORS
from cindocs.rules.in_words.phrases import Phrases

_STEPS: dict[Step, str] = {
    "approved": "The report is approved",
    "shared_with_parents": "The parents have it",
    "shared_with_child": "The child has it",
    "submitted": "It is sent in",
    "copied": "The reviewing team has a copy",
}
_DAYS = {"hours": 1 / 24, "calendar_days": 1, "working_days": 1.4, "weeks": 7, "months": 30.4}
"""About how many days of the calendar each unit takes."""


def limits_in_words(asked: RuleSetting, phrases: Phrases) -> Iterator[str]:
    """Yield a sentence for each limit of a rule, with its conditions, its number, its weight and source.

    Of several limits the first whose condition holds counts. People ask first what usually holds.
    """
    together: dict[tuple[Step | None, bool], list[Limit]] = {}
    for limit in asked.limits:
        if not limit.alternative:
            # How often something is done, and by when it is done first, do not replace each other.
            together.setdefault((limit.step, _is_repeated(limit)), []).append(limit)
    for limits in together.values():
        yield from _together(limits, asked, phrases)
    for limit in asked.limits:
        if limit.alternative:
            condition = phrases.condition(limit.when)
            yield f"By another reading of the procedure, {condition}{_said(limit, asked, phrases)}"


def _together(limits: Sequence[Limit], asked: RuleSetting, phrases: Phrases) -> Iterator[str]:
    """Yield the limits of which one at a time counts."""
    usual = next((limit for limit in limits if limit.when is None), None)
    others = [limit for limit in limits if limit.when is not None]
    if usual is not None:
        lead = "As a rule: " if others else ""
        yield _sentence(usual, lead, asked, phrases)
    for limit in others:
        lead = f"{_kin(limit, usual)}{phrases.condition(limit.when)}"
        yield _sentence(limit, lead, asked, phrases)
    if len(others) > 1:
        yield "Where several of these fit, the one that stands first counts."
    if usual is None and any(limit.max for limit in others):
        yield "Otherwise there is no limit."


def _kin(limit: Limit, usual: Limit | None) -> str:
    """Return how a limit for certain circumstances begins: ``Longer `` than what holds as a rule."""
    if usual is None:
        return ""
    spans = (limit.max, usual.max)
    if limit.anchor != usual.anchor or limit.direction != usual.direction or None in spans:
        return "But "
    own, other = (span.value * _DAYS[span.unit] for span in spans if span)
    if abs(own - other) < 0.1 * other:
        return "But "
    return "Longer " if own > other else "Shorter "


def _sentence(limit: Limit, lead: str, asked: RuleSetting, phrases: Phrases) -> str:
    said = f"{lead}{_said(limit, asked, phrases)}"
    if limit.step and not _span(limit):
        # What is to be done has no number: "The reviewing team has a copy if the child is ..."
        condition = f" {phrases.condition(limit.when).removesuffix(': ')}" if limit.when else ""
        return f"{_STEPS[limit.step]}{condition}.{_notes(limit, asked, phrases)}"
    if limit.step:
        said = f"{_STEPS[limit.step]}: {said[0].lower()}{said[1:]}"
    return said[0].upper() + said[1:]


def _said(limit: Limit, asked: RuleSetting, phrases: Phrases) -> str:
    otherwise = phrases.unless(limit.unless)
    renewed = ""
    if limit.renews and limit.max:
        renewed = f" Such a judgement holds for {limit.max} from the day on which it was decided."
    span = _span(limit) or "at once"
    return f"{span}{otherwise}.{renewed}{_notes(limit, asked, phrases)}"


def _notes(limit: Limit, asked: RuleSetting, phrases: Phrases) -> str:
    """Return how the number is read, how much the limit weighs where they differ, and its source."""
    read = f" {limit.reading}" if limit.reading else ""
    if limit.alternative:
        return read + phrases.cited(limit.source)
    differ = any(one.severity for one in asked.limits)
    weight = [phrases.weight(limit.severity or asked.severity)] if differ else []
    return read + phrases.cited(limit.source, *weight)


def _span(limit: Limit) -> str:
    """Return the numbers of a limit; nothing where it has none."""
    if limit.min and limit.max and not limit.anchor:
        return f"from the age of {_age(limit.min)} up to {_age(limit.max)}"
    since = f" {limit.direction} {ANCHORS[limit.anchor].words}" if limit.anchor else ""
    parts = []
    if limit.min:
        parts.append(f"not earlier than {limit.min}{since}")
    if limit.max:
        parts.append(
            f"every {limit.max} at least" if _is_repeated(limit) else f"at the latest {limit.max}{since}"
        )
    if limit.target:
        within = "" if limit.direction == "before" else "within "
        parts.append(f"better {within}{limit.target}{'' if parts else since}")
    counted = ", the first day counted" if parts and limit.count_from == "same_day" else ""
    return ", ".join(parts) + counted


def _is_repeated(limit: Limit) -> bool:
    """Tell whether a number says how often something is done: it is counted from no day."""
    return limit.max is not None and limit.min is None and limit.anchor is None


def _age(span: Span) -> str:
    return str(span.value // 12) if span.unit == "months" and span.value % 12 == 0 else str(span)
