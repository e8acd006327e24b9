"""The one error for a file that cannot be read: every problem in it, in the order of its lines."""

from __future__ import annotations

from collections.abc import Sequence

from cindocs.errors import InputUnreadable
from cindocs.findings import Finding

MOST_FINDINGS = 1000
"""More problems than anybody reads: what is left of the file is not looked at."""


def refusal(file: str, findings: Sequence[Finding]) -> InputUnreadable:
    """Make the error that refuses ``file`` for ``findings``, of which there is at least one.

    Raise it outside of every ``except`` block: the errors of other libraries quote the file, and a chained
    error is printed with them.
    """
    ordered = sorted(findings, key=lambda finding: _position(finding, file))[:MOST_FINDINGS]
    if len(ordered) == 1:
        only = ordered[0]
        return InputUnreadable(f"{only.place}: {only.message}", advice=only.mend, findings=ordered)
    return InputUnreadable(
        f"{file}: {len(ordered)} problems.",
        advice="Mend each place and try again.",
        findings=ordered,
    )


def _position(finding: Finding, file: str) -> tuple[bool, str, int, int]:
    """Put ``file`` itself before the files that are joined to it."""
    place = finding.place
    return place.file != file, place.file, place.line or 0, place.column or 0
