"""``cindocs check``: what is wrong or missing."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from cindocs.cli.clock import today_option
from cindocs.cli.telling import as_data, counted, tell_findings
from cindocs.cli.template_folders import templates_option
from cindocs.errors import CindocsError, ExitCode
from cindocs.findings import Finding, Place, Severity
from cindocs.intake.load import load
from cindocs.story import check as check_document


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--json", "as_json", is_flag=True, help="Print one object for programs.")
@templates_option
@today_option
def check(files: tuple[Path, ...], as_json: bool, templates: tuple[Path, ...], today: date | None) -> None:
    """Tell what is wrong or missing in each FILE, by the authority's procedure.

    Exit code 0: no errors. 1: a document has errors and stays a draft. 3: a file cannot be read.
    """
    results: list[dict[str, object]] = []
    codes = [ExitCode.DONE]
    for file in files:
        findings, code = _checked(file, templates, today)
        codes.append(code)
        if as_json:
            results.append({"file": str(file), "exit_code": int(code), "findings": as_data(findings)})
        else:
            tell_findings(findings, to_errors=False)
            click.echo(f"{file}: {_verdict(findings, code)}")
    if as_json:
        click.echo(json.dumps({"documents": results}, indent=2, ensure_ascii=False))
    sys.exit(max(codes))


def _checked(
    file: Path, templates: Sequence[Path], today: date | None
) -> tuple[tuple[Finding, ...], ExitCode]:
    try:
        findings = check_document(load(file), today=today, templates=templates)
    except CindocsError as error:
        return error.findings or (_unplaced(error, file),), error.exit_code
    errors = any(finding.severity is Severity.ERROR for finding in findings)
    return findings, ExitCode.DOCUMENT_HAS_ERRORS if errors else ExitCode.DONE


def _unplaced(error: CindocsError, file: Path) -> Finding:
    return Finding("unreadable", Severity.ERROR, error.message, Place(str(file)), mend=error.advice)


def _verdict(findings: tuple[Finding, ...], code: ExitCode) -> str:
    if code is ExitCode.DONE:
        return f"{counted(findings)}."
    if code is ExitCode.DOCUMENT_HAS_ERRORS:
        return f"{counted(findings)}. It stays a draft until the errors are mended."
    return f"cannot be checked, {counted(findings)}."
