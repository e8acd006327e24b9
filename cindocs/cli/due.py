"""``cindocs due``: what is due when."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import date
from functools import cache
from pathlib import Path

import click

from cindocs.authorities.authority import Authority
from cindocs.authorities.load import load_authority
from cindocs.cli.clock import today_option
from cindocs.cli.telling import tell_error
from cindocs.cli.template_folders import templates_option
from cindocs.documents.case import Case
from cindocs.documents.case_document import CaseDocument
from cindocs.due.deadline import Deadline
from cindocs.due.due import due as deadlines_of
from cindocs.errors import CindocsError, ExitCode, WrongUse
from cindocs.intake.load import load
from cindocs.resources import TEMPLATES

_SUFFIXES = (".yaml", ".yml", ".json", ".md")


@click.command()
@click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="CASE_OR_DOCUMENT..."
)
@click.option("--ics", type=click.Path(path_type=Path), metavar="FILE", help="Write a calendar file, too.")
@click.option("--json", "as_json", is_flag=True, help="Print one object for programs.")
@templates_option
@today_option
def due(
    paths: tuple[Path, ...],
    ics: Path | None,
    as_json: bool,
    templates: tuple[Path, ...],
    today: date | None,
) -> None:
    """Tell what is due when, by the procedure, for documents or whole folders of cases.

    Where the procedure sets no number, no day is told. Where it contradicts itself, both days are.
    """
    day = today or date.today()
    records, codes = _read(paths)
    found = deadlines_of(records, cache(_authorities(templates)), day)
    if ics is not None:
        _write(found, ics, day)
    if as_json:
        told = [asdict(one) for one in found]
        click.echo(json.dumps({"today": day, "due": told}, indent=2, ensure_ascii=False, default=str))
    else:
        _tell(found)
    sys.exit(max(codes, default=ExitCode.DONE))


def _read(paths: Sequence[Path]) -> tuple[list[CaseDocument | Case], list[ExitCode]]:
    records: list[CaseDocument | Case] = []
    codes: list[ExitCode] = []
    for file in _files(paths):
        try:
            records.append(load(file).record)
        except CindocsError as error:
            tell_error(error)
            codes.append(error.exit_code)
    return records, codes


def _files(paths: Sequence[Path]) -> list[Path]:
    files: list[Path] = []
    for path in paths:
        inside = (
            sorted(file for file in path.iterdir() if file.suffix in _SUFFIXES) if path.is_dir() else [path]
        )
        if not inside:
            raise WrongUse("There is no document in this folder.", advice="Name the folder of a case.")
        files += inside
    return files


def _authorities(templates: Sequence[Path]) -> Callable[[str, date], Authority]:
    roots = (*templates, TEMPLATES)
    return lambda name, day: load_authority(name, roots, (), on=day)


def _tell(found: Sequence[Deadline]) -> None:
    if not found:
        click.echo("Nothing is due that the procedure sets a day for.")
    width = max((len(one.what) for one in found), default=0)
    for one in found:
        day = "no day    " if one.on is None else one.on.isoformat()
        late = click.style("  OVERDUE", fg="red", bold=True) if one.overdue else ""
        click.echo(f"{day}  {one.case}  {one.what.ljust(width)}{late}".rstrip())
        if one.working_day != one.on:
            click.echo(f"            The working day before it is {one.working_day}.")
        source = f" Source: {one.source}" if one.source else ""
        click.echo(f"            {one.why[0].upper()}{one.why[1:]}.{source}")


def _write(found: Sequence[Deadline], ics: Path, day: date) -> None:
    from cindocs.due.calendar_file import calendar_file
    from cindocs.publish import publish

    publish(calendar_file(found, day), ics)
    click.echo(f"wrote {ics}", err=True)
