"""``cindocs authority``: authorities as data."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import click

from cindocs.authorities.chain import authorities
from cindocs.authorities.load import load_authority
from cindocs.cli.clock import DayType
from cindocs.cli.telling import counted, tell_findings
from cindocs.cli.template_folders import templates_option
from cindocs.errors import CindocsError, ExitCode, TemplateRefused, WrongUse
from cindocs.findings import Finding, Place, Severity
from cindocs.resources import TEMPLATES


@click.group()
def authority() -> None:
    """Show, check and add authorities. Each is a folder of data: no programming."""


@authority.command("list")
@templates_option
def list_(templates: tuple[Path, ...]) -> None:
    """List the authorities: id, name, procedure with its edition, and the folder."""
    roots = (*templates, TEMPLATES)
    rows = [_row(one, roots) for one in authorities(roots)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        click.echo("  ".join(part.ljust(width) for part, width in zip(row, widths, strict=True)).rstrip())


def _row(authority_id: str, roots: tuple[Path, ...]) -> tuple[str, str, str, str]:
    try:
        found = load_authority(authority_id, roots, ())
    except CindocsError:
        return authority_id, "?", "cannot be used: see `cindocs authority check`", ""
    procedure, folder = found.profile.procedure, found.folders[0]
    edition = f" ({procedure.edition})" if procedure.edition else ""
    where = "comes with cindocs" if folder.parent == TEMPLATES else str(folder)
    return authority_id, found.profile.name, f"{procedure.title}{edition}", where


@authority.command()
@click.argument("ids", nargs=-1, metavar="[ID]...")
@templates_option
def check(ids: tuple[str, ...], templates: tuple[Path, ...]) -> None:
    """Tell every mistake in the folders of the authorities with these IDs, or of all.

    That is the profile on every day on which it changes, the pictures, and the Word and HTML templates.
    The templates that come with cindocs are looked at only where IDs are given: it takes a while.

    Exit code 0: nothing to mend. 4: something cannot be used.
    """
    from cindocs.authorities.upkeep import upkeep

    roots, wrong = (*templates, TEMPLATES), False
    for one in ids or ("base", *authorities(roots)):
        looked_at = upkeep(one, roots)
        ours = looked_at.folders and (ids or looked_at.folders[0].parent != TEMPLATES)
        findings = (*looked_at.findings, *(_in_templates(looked_at.folders) if ours else ()))
        tell_findings(findings, to_errors=False)
        click.echo(f"{one}: {counted(findings)}.")
        if looked_at.own:
            click.echo(f"    Its own: {_shares(looked_at.own, 0)}.")
        if any(inherited for _, inherited in looked_at.own.values()):
            click.echo(f"    Inherited as it is: {_shares(looked_at.own, 1)}.")
        wrong = wrong or any(finding.severity is Severity.ERROR for finding in findings)
    sys.exit(ExitCode.TEMPLATE_REFUSED if wrong else ExitCode.DONE)


def _in_templates(folders: tuple[Path, ...]) -> Iterator[Finding]:
    """Yield what is wrong with the Word and HTML templates of the first folder."""
    from cindocs.cli.template_chain import LOOKS
    from cindocs.templating.chain import TemplateChain
    from cindocs.templating.inspection.inspection import inspect

    for file in sorted(folders[0].iterdir()):
        if file.suffix in (".docx", ".html"):
            place = Place(f"{folders[0].name}/{file.name}")
            try:
                yield from inspect(file, TemplateChain(folders), LOOKS).findings
            except WrongUse as error:
                mend = "Call it after a kind of document, such as minutes, or take it out of the folder."
                yield Finding("template", Severity.ERROR, error.message, place, mend=mend)
            except TemplateRefused as error:
                whole = Finding("template", Severity.ERROR, error.message, place, mend=error.advice)
                yield from error.findings or (whole,)


def _shares(own: Mapping[str, tuple[int, int]], which: int) -> str:
    parts = []
    for name, share in own.items():
        noun = name.replace("_", " ")
        if share[which]:
            parts.append(f"{share[which]} {noun.removesuffix('s') if share[which] == 1 else noun}")
    return ", ".join(parts) or "nothing"


@authority.command()
@click.argument("id")
@click.option("--on", "on", type=DayType(), metavar="DATE", help="As it is on this day. [default: today]")
@templates_option
def show(id: str, on: date | None, templates: tuple[Path, ...]) -> None:
    """Tell in plain words what the authority with this ID asks, and where its procedure says so."""
    from cindocs.rules.in_words.portrait import portrait

    found = load_authority(id, (*templates, TEMPLATES), on=on or date.today())
    click.echo(portrait(found), nl=False)


@authority.command()
@click.argument("id")
@click.option(
    "-o",
    "--out",
    default=".",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Write the folder below this one. [default: here]",
)
def new(id: str, out: Path) -> None:
    """Write a folder for a new authority with this ID: it works at once, and every choice is explained."""
    from cindocs.authorities.starting import starting_files
    from cindocs.publish import publish

    for file, content in starting_files(id, out).items():
        publish(content, file)
        click.echo(f"wrote {file}", err=True)
    click.echo(f"Try it: cindocs authority check {id} --templates {out}", err=True)
