"""Findings in words for people, and as plain data for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict

import click

from cindocs.errors import CindocsError
from cindocs.findings import TRANSLATION, Finding, Severity

_MOST = 200
_NAMES = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.ADVICE: ("piece of advice", "pieces of advice"),
}
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.ADVICE: "cyan"}


def tell_findings(findings: Sequence[Finding], *, to_errors: bool = True) -> None:
    """Print findings one below the other: place, weight, rule, field, message, mend, source."""
    for finding in findings[:_MOST]:
        weight = click.style(finding.severity.value, fg=_COLOURS[finding.severity], bold=True)
        field = f"  {finding.place.field}" if finding.place.field else ""
        click.echo(f"{finding.place}: {weight} {finding.rule}{field}", err=to_errors)
        click.echo(f"    {finding.message}", err=to_errors)
        if finding.mend:
            click.echo(f"    To mend: {finding.mend}", err=to_errors)
        if finding.source:
            click.echo(f"    Source: {finding.source}", err=to_errors)
    if len(findings) > _MOST:
        click.echo(f"... and {len(findings) - _MOST} more.", err=to_errors)


def tell_error(error: CindocsError) -> None:
    """Print an error with all its places, what it means, and what to do next."""
    tell_findings(error.findings)
    if not any(finding.message in error.message for finding in error.findings):
        click.echo(f"cindocs: {error.message}", err=True)
        if error.advice:
            click.echo(f"  {error.advice}", err=True)


def tell_untranslated(subject: str, findings: Iterable[Finding]) -> None:
    """Say in one line how many texts of a copy keep it a draft since nobody translated or checked them."""
    number = sum(finding.rule == TRANSLATION for finding in findings)
    if number:
        texts = "1 text is" if number == 1 else f"{number} texts are"
        click.echo(
            f"{subject}: {texts} not translated, or not checked, so this is a draft."
            " `cindocs translate export` sends them to a translator.",
            err=True,
        )


def counted(findings: Sequence[Finding]) -> str:
    """Return ``2 errors, 1 warning``; ``nothing to mend`` when there is none."""
    counts = Counter(finding.severity for finding in findings)
    parts = [
        f"{counts[weight]} {names[counts[weight] > 1]}" for weight, names in _NAMES.items() if counts[weight]
    ]
    return ", ".join(parts) or "nothing to mend"


def as_data(findings: Sequence[Finding]) -> list[dict[str, object]]:
    """Return findings as plain data, in the same order."""
    return [asdict(finding) for finding in findings]
