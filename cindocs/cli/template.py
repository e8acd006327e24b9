"""``cindocs template``: templates, checked before they are used."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path

import click

from cindocs.authorities.chain import authorities
from cindocs.cli.clock import today_option
from cindocs.cli.telling import as_data, counted, tell_error, tell_findings
from cindocs.cli.template_chain import LOOKS, authority_chain, chain_of
from cindocs.cli.template_folders import templates_option
from cindocs.errors import CindocsError, ExitCode, WrongUse
from cindocs.publish import publish
from cindocs.resources import TEMPLATES
from cindocs.templating.inspection.annotated import annotated
from cindocs.templating.inspection.inspection import Inspection, inspect
from cindocs.templating.inspection.serving import serving
from cindocs.templating.inspection.variables import variables as variables_of
from cindocs.views.table import VIEW_TYPES

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
kind_option = click.option(
    "--kind", type=click.Choice(sorted(VIEW_TYPES)), help="What FILE is for, if its name does not say."
)


@click.group()
def template() -> None:
    """See, check and try out templates."""


@template.command("list")
@click.option("--authority", metavar="ID", help="Only this authority.")
@templates_option
def list_(authority: str | None, templates: tuple[Path, ...]) -> None:
    """List which file serves each kind of document, and what it extends."""
    roots = (*templates, TEMPLATES)
    for each in (authority,) if authority else authorities(roots):
        click.echo(each)
        for one in serving(authority_chain(each, roots), LOOKS):
            files = " extends ".join(one.files) or "no template"
            click.echo(f"  {one.kind:<20} {one.made:<10} {files}")


@template.command()
@click.argument("files", nargs=-1, required=True, type=_FILE, metavar="FILE...")
@kind_option
@click.option("--json", "as_json", is_flag=True, help="Print one object for programs.")
@click.option(
    "--annotate",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="COPY.docx",
    help="Write a copy of the one Word FILE, with each problem as a comment.",
)
@templates_option
@today_option
def check(
    files: tuple[Path, ...],
    kind: str | None,
    as_json: bool,
    annotate: Path | None,
    templates: tuple[Path, ...],
    today: date | None,
) -> None:
    """Tell all that is wrong with each FILE, and where. It may be a Word or an HTML template.

    Exit code 0: nothing is wrong. 4: a template may not be used as it is.
    """
    if annotate is not None:
        _refuse_annotation(files, annotate)
    codes, results = [ExitCode.DONE], []
    for file in files:
        found = inspect(file.resolve(), chain_of(file, templates), LOOKS, kind or "")
        codes.append(ExitCode.TEMPLATE_REFUSED if found.refused else ExitCode.DONE)
        if as_json:
            results.append(_result(file, found, codes[-1]))
        else:
            tell_findings(found.findings, to_errors=False)
            click.echo(f"{file}: {counted(found.findings)}.")
        if annotate is not None:
            _annotate(found, annotate, today)
    if as_json:
        click.echo(json.dumps({"templates": results}, indent=2, ensure_ascii=False))
    sys.exit(max(codes))


@template.command()
@click.argument("kind", type=click.Choice(sorted(VIEW_TYPES)))
@click.option("--json", "as_json", is_flag=True, help="Print one object for programs.")
def variables(kind: str, as_json: bool) -> None:
    """List every name that a template for a KIND of document may use."""
    found = variables_of(VIEW_TYPES[kind])
    if as_json:
        data = {"kind": kind, "variables": [asdict(each) for each in found]}
        click.echo(json.dumps(data, indent=2, ensure_ascii=False))
        return
    names, types = (max(len(getattr(each, field)) for each in found) for field in ("name", "type"))
    for each in found:
        only = f" ({each.formats[0]} only)" if len(each.formats) == 1 else ""
        click.echo(f"{each.name:<{names}}  {each.type:<{types}}  {each.meaning}{only}".rstrip())


@template.command()
@click.argument("file", type=_FILE)
@click.option(
    "-o",
    "--out",
    required=True,
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="The folder to write to.",
)
@kind_option
@templates_option
@today_option
def preview(file: Path, out: Path, kind: str | None, templates: tuple[Path, ...], today: date | None) -> None:
    """Make the sample document of its kind with FILE, and prove what it made.

    An HTML template makes HTML and PDF. A template with problems is told, and makes nothing.
    """
    from cindocs.cli.template_preview import preview as make

    found = inspect(file.resolve(), chain_of(file, templates), LOOKS, kind or "")
    tell_findings(found.findings)
    if found.refused:
        click.echo(f"{file}: {counted(found.findings)}. Nothing was written.", err=True)
        sys.exit(ExitCode.TEMPLATE_REFUSED)
    chosen = kind or (found.kinds[0] if found.kinds else "plan")
    for made in make(file, chosen, today):
        click.echo(made.save(out))


def _refuse_annotation(files: tuple[Path, ...], copy: Path) -> None:
    if len(files) != 1 or files[0].suffix != ".docx" or copy.suffix != ".docx":
        raise WrongUse(
            "Name one Word template: comments are written into a copy of it.",
            advice="Both FILE and COPY end in .docx.",
        )
    if copy.resolve() == files[0].resolve() or (copy.exists() and copy.samefile(files[0])):
        raise WrongUse("The copy would overwrite the template.", advice="Choose another name for the copy.")


def _annotate(found: Inspection, copy: Path, today: date | None) -> None:
    try:
        made = annotated(found, today)
        publish(made.content, copy)
    except CindocsError as error:
        tell_error(error)
    else:
        click.echo(f"wrote {copy}", err=True)
        if made.left_out:
            click.echo(f"left out of the copy: {'; '.join(made.left_out)}", err=True)


def _result(file: Path, found: Inspection, code: ExitCode) -> dict[str, object]:
    findings = [
        {**data, "where": asdict(problem.where)}
        for data, problem in zip(as_data(found.findings), found.problems, strict=True)
    ]
    return {"file": str(file), "kinds": found.kinds, "exit_code": int(code), "findings": findings}
