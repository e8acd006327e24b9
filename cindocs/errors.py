"""Every error that cindocs raises, with its exit code and what to do next.

A message names files, lines, field paths and ids; never a value out of a person's record.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import ClassVar

from cindocs.findings import Finding


class ExitCode(IntEnum):
    """What a command tells the program that called it."""

    DONE = 0
    DOCUMENT_HAS_ERRORS = 1
    WRONG_USE = 2
    INPUT_UNREADABLE = 3
    TEMPLATE_REFUSED = 4
    WITHHELD_WOULD_SHOW = 5
    OUTPUT_UNWRITABLE = 6
    MISSING_ON_MACHINE = 7
    BUG = 70


class CindocsError(Exception):
    """Something a user can mend: ``message`` says what is wrong, ``advice`` what to do next.

    ``findings`` holds every single problem with its place, where there are several.
    """

    exit_code: ClassVar[ExitCode] = ExitCode.BUG

    def __init__(self, message: str, *, advice: str = "", findings: Sequence[Finding] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice
        self.findings = tuple(findings)


class WrongUse(CindocsError):
    """The command or function was asked for something that does not exist."""

    exit_code = ExitCode.WRONG_USE


class InputUnreadable(CindocsError):
    """A file cannot be read as a document: ``findings`` lists every place."""

    exit_code = ExitCode.INPUT_UNREADABLE


class PackNotWhole(CindocsError):
    """A transfer pack is not what its sender made: ``findings`` names every file, where that can be told."""

    exit_code = ExitCode.INPUT_UNREADABLE

    @classmethod
    def damaged(cls, findings: Sequence[Finding] = ()) -> PackNotWhole:
        """Return the error for a pack that was changed, cut or mixed up."""
        return cls(
            "This pack was changed or damaged on its way. Nothing was written.",
            advice="Do not use it. Tell the sender, and ask for it again.",
            findings=findings,
        )


class WrongKey(CindocsError):
    """A transfer pack was sealed with another passphrase, or for another key."""

    exit_code = ExitCode.INPUT_UNREADABLE


class DocumentIncomplete(CindocsError):
    """A copy cannot be made before somebody writes what it needs: ``findings`` lists every field."""

    exit_code = ExitCode.DOCUMENT_HAS_ERRORS


class TemplateRefused(CindocsError):
    """A template, or an authority's profile beside it, cannot be used."""

    exit_code = ExitCode.TEMPLATE_REFUSED


class WithheldWouldShow(CindocsError):
    """A copy would have told its reader what that reader must not learn. Nothing was written."""

    exit_code = ExitCode.WITHHELD_WOULD_SHOW


class OutputUnwritable(CindocsError):
    """A finished file could not be put in its place. No part of it was left behind."""

    exit_code = ExitCode.OUTPUT_UNWRITABLE


class MissingOnMachine(CindocsError):
    """A library, a program or a font that the work needs is not on this machine."""

    exit_code = ExitCode.MISSING_ON_MACHINE


class ProofFailed(CindocsError):
    """The finished file does not hold what it should. It was not written."""

    exit_code = ExitCode.BUG
