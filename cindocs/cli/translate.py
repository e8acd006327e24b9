"""``cindocs translate``: texts go to translators and come back, checked."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path

import click

from cindocs.cli.clock import DayType, today_option
from cindocs.cli.telling import counted, tell_findings
from cindocs.cli.template_folders import templates_option
from cindocs.errors import ExitCode
from cindocs.findings import Severity
from cindocs.intake.load import load

_FILE = click.Path(path_type=Path)
_language_option = click.option(
    "--to", "language", required=True, metavar="TAG", help="The tag of the language: pl."
)
_memory_option = click.option(
    "--memory", type=_FILE, metavar="FILE.tmx", help="The authority's translation memory."
)


@click.group()
def translate() -> None:
    """Send texts to translators, bring them back checked, and see how far they are."""


@translate.command("export")
@click.argument("file", type=_FILE)
@_language_option
@click.option("-o", "--out", required=True, type=_FILE, metavar="FILE.xlf", help="The file to write.")
@click.option("--reader", metavar="ID", help="Whose copy is translated, instead of the audience.")
@click.option("--audience", default="translator", show_default=True, help="What kind of copy is translated.")
@click.option("--pseudonyms", is_flag=True, help="Swap the names of people for what they are.")
@_memory_option
@templates_option
@today_option
def export_(
    file: Path,
    language: str,
    out: Path,
    reader: str | None,
    audience: str,
    pseudonyms: bool,
    memory: Path | None,
    templates: tuple[Path, ...],
    today: date | None,
) -> None:
    """Write what a copy of FILE says into one file for a translator (XLIFF 1.2).

    Only what the reader of that copy may see is in it. The distribution log beside it notes who gets it.
    """
    from cindocs.translating.export import export, save
    from cindocs.translating.translation_memory import TranslationMemory

    made = export(
        load(file),
        language,
        reader=reader,
        audience=audience,
        pseudonyms=pseudonyms,
        memory=TranslationMemory.of(memory) if memory else None,
        today=today,
        templates=templates,
    )
    save(made, out)
    click.echo(out)
    click.echo(f"{made.texts} texts. Send it by a safe way: it is as confidential as the document.", err=True)


@translate.command("import")
@click.argument("file", type=_FILE)
@click.option("--document", type=_FILE, metavar="FILE", help="The document, if it is not beside FILE.")
@click.option("--translated-by", metavar="NAME", help="Who translated it.")
@click.option("--checked-by", metavar="NAME", help="Who speaks both languages and has checked it.")
@click.option("--on", type=DayType(), metavar="DATE", help="When. [default: today]")
@click.option("--tidy", is_flag=True, help="Leave out what is stored of texts that are gone.")
@_memory_option
@templates_option
def import_(
    file: Path,
    document: Path | None,
    translated_by: str | None,
    checked_by: str | None,
    on: date | None,
    tidy: bool,
    memory: Path | None,
    templates: tuple[Path, ...],
) -> None:
    """Check what came back in FILE, text by text, and store what is right beside the document.

    What is wrong is told with its place, and is not stored; the exit code is then 1.
    """
    from cindocs.translating.bringing_back import bring_back
    from cindocs.translating.remembered import remembered
    from cindocs.translating.translation_memory import TranslationMemory

    brought = bring_back(
        file,
        document=document,
        translated_by=translated_by,
        checked_by=checked_by,
        on=on,
        tidy=tidy,
        templates=templates,
    )
    known = TranslationMemory.of(memory) if memory else None
    if brought.taken or tidy:
        click.echo(brought.save())
    if memory and known:
        known.with_entries(remembered(brought)).save(memory)
        click.echo(memory)
    tell_findings(brought.findings)
    click.echo(f"{len(brought.taken)} texts stored; {counted(brought.findings)}.", err=True)
    if any(finding.severity is Severity.ERROR for finding in brought.findings):
        sys.exit(ExitCode.DOCUMENT_HAS_ERRORS)


@translate.command("status")
@click.argument("subjects", nargs=-1, required=True, metavar="FILE... | AUTHORITY...")
@click.option("--reader", metavar="ID", help="Whose copy. [default: each on the distribution list]")
@click.option("--audience", help="What kind of copy, instead.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@templates_option
def status_(
    subjects: tuple[str, ...],
    reader: str | None,
    audience: str | None,
    as_json: bool,
    templates: tuple[Path, ...],
) -> None:
    """Tell how far the translations of documents, and of the fixed words of authorities, are."""
    from cindocs.authorities.chain import authorities
    from cindocs.cli.translate_status import of_authority, of_document
    from cindocs.resources import TEMPLATES

    known = {"base", *authorities((*templates, TEMPLATES))}
    found = [
        row
        for subject in subjects
        for row in (
            of_authority(subject, templates)
            if subject in known
            else of_document(Path(subject), reader, audience, templates)
        )
    ]
    if as_json:
        click.echo(json.dumps({"translations": [asdict(row) for row in found]}, indent=2))
        return
    for row in found:
        click.echo(row)


@translate.command()
@click.argument("authority")
@_language_option
@templates_option
def words(authority: str, language: str, templates: tuple[Path, ...]) -> None:
    """Write or update the catalogue of the words that are an AUTHORITY's own, for a translator to fill in."""
    from cindocs.authorities.load import load_authority
    from cindocs.resources import TEMPLATES
    from cindocs.translating.words import write_own_words

    file, number = write_own_words(load_authority(authority, (*templates, TEMPLATES)), language)
    click.echo(file)
    click.echo(f"{number} words and sentences.", err=True)


@translate.command()
@click.argument("memory", type=_FILE, metavar="FILE.tmx")
@click.option("--case", "case_id", required=True, metavar="ID", help="The id of the case.")
def forget(memory: Path, case_id: str) -> None:
    """Delete from a translation memory all that belongs to one case."""
    from cindocs.translating.translation_memory import TranslationMemory

    known = TranslationMemory.of(memory)
    left = known.without_case(case_id)
    left.save(memory)
    click.echo(f"{len(known.entries) - len(left.entries)} texts deleted, {len(left.entries)} kept.")
