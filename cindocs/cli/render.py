"""``cindocs render``: documents as Word, PDF and HTML."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from cindocs.cli.clock import today_option
from cindocs.cli.telling import counted, tell_error, tell_findings, tell_untranslated
from cindocs.cli.template_folders import templates_option
from cindocs.errors import CindocsError, ExitCode, OutputUnwritable, WrongUse
from cindocs.findings import Severity
from cindocs.intake.load import load
from cindocs.made import Made
from cindocs.readers.release import RELEASE
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
@click.option("--reader", metavar="ID", help="Whose copy, instead of the audience: an id of the case.")
@click.option("--released-by", metavar="ID", help="Who has read a copy from which something is withheld.")
@click.option("--language", metavar="TAG", help="The copy's language: pl, ur. English if it is left out.")
@click.option("--bilingual", is_flag=True, help="Put English beside that language.")
@click.option("--draft", is_flag=True, help="Make a draft although nothing is wrong.")
@templates_option
@today_option
def render(
    files: tuple[Path, ...],
    out: Path,
    to: str,
    audience: str,
    reader: str | None,
    released_by: str | None,
    language: str | None,
    bilingual: bool,
    draft: bool,
    templates: tuple[Path, ...],
    today: date | None,
) -> None:
    """Make each FILE as Word, PDF and HTML, and prove that every word arrived.

    A document with errors is made as a draft that says so on every page; the exit code is then 1.
    """
    formats = [part.strip() for part in to.split(",") if part.strip()]
    if not formats or not set(formats) <= FORMATS.keys():
        raise WrongUse("There is no such format.", advice=f"Use {', '.join(FORMATS)}.")
    codes = [ExitCode.DONE]
    written: set[Path] = set()
    for file in files:
        try:
            document = load(file)
            # All formats of a document, or none: nobody should find half a set.
            made = [
                render_document(
                    document,
                    to=name,
                    audience=audience,
                    reader=reader,
                    released_by=released_by,
                    language=language,
                    bilingual=bilingual,
                    draft=draft,
                    today=today,
                    templates=templates,
                )
                for name in formats
            ]
            for one in made:
                _save(one, out, written)
        except CindocsError as error:
            tell_error(error)
            codes.append(error.exit_code)
            continue
        errors = [finding for finding in made[0].findings if finding.severity is Severity.ERROR]
        tell_findings([finding for finding in made[0].findings if finding.rule == RELEASE])
        tell_untranslated(str(file), made[0].findings)
        if errors and not draft:
            codes.append(ExitCode.DOCUMENT_HAS_ERRORS)
            click.echo(
                f"{file}: {counted(errors)}, so this is a draft. `cindocs check` tells what to mend.",
                err=True,
            )
    sys.exit(max(codes))


def _save(made: Made, out: Path, written: set[Path]) -> None:
    target = out / made.name
    if target in written:
        raise OutputUnwritable(
            f"Two documents have the same id, so both would be {made.name}.",
            advice="Give each its own id, or write them into folders of their own.",
        )
    written.add(target)
    click.echo(made.save(out))
