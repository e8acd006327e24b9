"""How a proof says that something is wrong with a finished file."""

from __future__ import annotations

from cindocs.findings import Finding, Place, Severity


def fault(rule: str, message: str, field: str = "") -> Finding:
    """Make the finding of one fault. ``message`` tells numbers, parts and pages, never a word of the text.

    Every fault is an error of ours or of a template: no author of a plan can cause one, so the mend is
    always the same.
    """
    return Finding(
        rule=rule,
        severity=Severity.ERROR,
        message=message,
        place=Place(field=field),
        mend="Do not use this file. Report the rule and the message: the template or the renderer is wrong.",
    )
