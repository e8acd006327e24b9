"""``cindocs render``: documents as Word, PDF and HTML."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from cindocs.cli.clock import today_option
from cindocs.cli.telling import counted
from cindocs.errors import ExitCode, WrongUse
from cindocs.findings import Severity
from cindocs.intake.load import load
from cindocs.renderers.formats import FORMATS
from cindocs.story import render as render_document


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option(
    "-o",
    "--out",
    required=True,
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="The folder to write to.",
)
@click.option(
    "--to", default="docx,pdf,html", show_default=True, metavar="FORMATS", help="Formats, joined by commas."
)
@click.option("--audience", default="record", show_default=True, help="Who the copy is for.")
@click.option("--language", default="en-GB", show_default=True, help="The tag of the copy's language.")
@click.option("--draft", is_flag=True, help="Make a draft although nothing is wrong.")
@today_option
def render(
    files: tuple[Path, ...], out: Path, to: str, audience: str, language: str, draft: bool, today: date | None
) -> None:
    """Make each FILE as Word, PDF and HTML, and prove that every word arrived.

    A document with errors is made as a draft that says so on every page; the exit code is then 1.
    """
    formats = [part.strip() for part in to.split(",") if part.strip()]
    for name in formats:
        if name not in FORMATS:
            raise WrongUse("There is no such format.", advice=f"Use {', '.join(FORMATS)}.")
    code = ExitCode.DONE
    for file in files:
        document = load(file)
        for name in formats:
            made = render_document(
                document, to=name, audience=audience, language=language, draft=draft, today=today
            )
            click.echo(made.save(out))
        errors = [finding for finding in made.findings if finding.severity is Severity.ERROR]
        if errors and not draft:
            code = ExitCode.DOCUMENT_HAS_ERRORS
            click.echo(
                f"{file}: {counted(errors)}, so this is a draft. `cindocs check` tells what to mend.",
                err=True,
            )
    sys.exit(code)
