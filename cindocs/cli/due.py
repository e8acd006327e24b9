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
from cindocs.errors import CindocsError, ExitCode, OutputUnwritable, WrongUse
from cindocs.intake.load import load
from cindocs.resources import TEMPLATES

_SUFFIXES = (".yaml", ".yml", ".json", ".md")
_CALENDAR = b"BEGIN:VCALENDAR"


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
    if ics is not None:
        _hold_calendar(ics)
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
    for path in paths:
        files = _inside(path) if path.is_dir() else [path]
        if not files:
            empty = WrongUse(f"{path}: there is no document in this folder.", advice="Name another folder.")
            tell_error(empty)
            codes.append(empty.exit_code)
        for file in files:
            try:
                records.append(load(file).record)
            except CindocsError as error:
                tell_error(error)
                codes.append(error.exit_code)
    return records, codes


def _inside(folder: Path) -> list[Path]:
    """Return the documents in a folder and in the folders of cases below it, saying which are empty."""
    entries = sorted(one for one in folder.iterdir() if not one.name.startswith("."))
    files = [one for one in entries if one.is_file() and one.suffix in _SUFFIXES]
    for below in (one for one in entries if one.is_dir() and not one.is_symlink()):
        found = _inside(below)
        if not found and not files:  # beside documents, a folder may well hold pictures only
            click.echo(f"{below}: there is no document in this folder.", err=True)
        files += found
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


def _hold_calendar(ics: Path) -> None:
    """Hold that nothing but a calendar is replaced, before anything else is done.

    Raises:
        WrongUse: it is no name of a calendar file.
        OutputUnwritable: its folder is not there, or something else stands there.
    """
    if ics.suffix.lower() != ".ics":
        raise WrongUse("A calendar is written to a file of its own.", advice="Name a file that ends in .ics.")
    if not ics.parent.is_dir():
        raise OutputUnwritable("The folder for the calendar is not there.", advice="Make the folder first.")
    if not ics.exists():
        return
    begin = b""
    if ics.is_file():
        with ics.open("rb") as file:
            begin = file.read(len(_CALENDAR))
    if begin != _CALENDAR:
        raise OutputUnwritable(
            f"The file {ics.name} is no calendar, so it stays as it is.", advice="Choose another name."
        )


def _write(found: Sequence[Deadline], ics: Path, day: date) -> None:
    from cindocs.due.calendar_file import calendar_file
    from cindocs.publish import publish

    publish(calendar_file(found, day), ics)
    click.echo(f"wrote {ics}", err=True)
