"""``cindocs copies``: every copy that the distribution list calls for."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from cindocs.cli.clock import today_option
from cindocs.cli.telling import tell_findings, tell_untranslated
from cindocs.cli.template_folders import templates_option
from cindocs.copies.distribution_list import CopyToMake
from cindocs.errors import ExitCode, WrongUse
from cindocs.intake.load import load

_COLUMNS = ("copy", "kind of reader", "language", "form", "files", "how", "sent by", "by")


@click.command()
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("-o", "--out", type=click.Path(path_type=Path), metavar="DIR", help="The folder to write to.")
@click.option("--plan", "only_plan", is_flag=True, help="Show who would get what; make nothing.")
@click.option(
    "--released-by",
    metavar="ID",
    help="Who has read the copies from which something is withheld.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the plan as one JSON object.")
@templates_option
@today_option
def copies(
    file: Path,
    out: Path | None,
    only_plan: bool,
    released_by: str | None,
    as_json: bool,
    templates: tuple[Path, ...],
    today: date | None,
) -> None:
    """Make the right copy of FILE for each reader on its distribution list, and prove them.

    All copies are written, or none. What was made is added to the distribution log in DIR. A copy from which
    something is withheld is a draft until somebody has read and released it. Older copies that still stand in
    DIR are named, and never deleted.
    """
    from cindocs.copies.copies import copies as make
    from cindocs.copies.copies import findings_of_release, older_files, planned_copies, save

    document = load(file)
    if only_plan:
        _show(planned_copies(document, today=today, templates=templates), as_json=as_json)
        return
    if out is None:
        raise WrongUse("Where to?", advice="Add -o with a folder, or --plan to see who would get what.")
    made = make(document, released_by=released_by, today=today, templates=templates)
    for path in save(made, out, released_by=released_by):
        click.echo(path)
    _tell_older(older_files(made, out))
    tell_findings(findings_of_release(made))
    for copy in made:
        tell_untranslated(f"The copy {copy.planned.reader.name}", copy.made[0].findings)
    if any(copy.draft for copy in made):
        click.echo(f"{file}: some copies are drafts. `cindocs check` tells what else to mend.", err=True)
        sys.exit(ExitCode.DOCUMENT_HAS_ERRORS)


def _tell_older(files: Sequence[Path]) -> None:
    """Warn of copies that somebody could take for the right ones."""
    if files:
        click.echo("Older copies of this document still stand there:", err=True)
        for file in files:
            click.echo(f"  {file}", err=True)
        click.echo("They may tell what is withheld by now. Put them out of reach, or delete them.", err=True)


def _show(planned: Sequence[CopyToMake], *, as_json: bool) -> None:
    rows = [
        (
            one.reader.name,
            one.reader.audience,
            one.reader.language,
            one.reader.form.replace("_", " "),
            " ".join(one.files),
            one.channel,
            one.sent_by,
            one.due.isoformat() if one.due else "",
        )
        for one in planned
    ]
    if as_json:
        names = [column.replace(" ", "_") for column in _COLUMNS]
        click.echo(json.dumps({"copies": [dict(zip(names, row, strict=True)) for row in rows]}, indent=2))
        return
    widths = [max(map(len, column)) for column in zip(_COLUMNS, *rows, strict=True)]
    for row in (_COLUMNS, *rows):
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
