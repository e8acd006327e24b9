"""Child in Need documents: one checked record in, the right copy out for every reader.

>>> import cindocs
>>> plan = cindocs.load("plan.yaml")  # doctest: +SKIP
>>> findings = cindocs.check(plan)  # doctest: +SKIP
>>> cindocs.render(plan, to="pdf").save("out/")  # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cindocs.errors import (
    CindocsError,
    ExitCode,
    InputUnreadable,
    MissingOnMachine,
    OutputUnwritable,
    ProofFailed,
    TemplateRefused,
    WithheldWouldShow,
    WrongUse,
)
from cindocs.findings import Finding, Place, Severity

if TYPE_CHECKING:
    from cindocs.intake.load import load
    from cindocs.story import check, render

__all__ = [
    "CindocsError",
    "ExitCode",
    "Finding",
    "InputUnreadable",
    "MissingOnMachine",
    "OutputUnwritable",
    "Place",
    "ProofFailed",
    "Severity",
    "TemplateRefused",
    "WithheldWouldShow",
    "WrongUse",
    "check",
    "load",
    "render",
]


def __getattr__(name: str) -> object:
    """Import the story when it is asked for, so that ``cindocs --help`` does not wait for it."""
    if name == "load":
        from cindocs.intake.load import load

        return load
    if name in ("check", "render"):
        from cindocs import story

        return getattr(story, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
