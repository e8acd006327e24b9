"""``cindocs new``: a skeleton to fill in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from cindocs.authorities.load import load_authority
from cindocs.cli.clock import today_option
from cindocs.cli.template_folders import templates_option
from cindocs.documents.kinds import KINDS
from cindocs.errors import OutputUnwritable, WrongUse
from cindocs.intake.skeleton import skeleton
from cindocs.publish import publish
from cindocs.resources import TEMPLATES


@click.command()
@click.argument("kind", type=click.Choice(sorted(KINDS)))
@click.option("--authority", required=True, metavar="ID", help="Whose procedure and templates apply.")
@click.option(
    "-o", "--out", type=click.Path(path_type=Path), metavar="FILE", help="Write here instead of the screen."
)
@templates_option
@today_option
def new(kind: str, authority: str, out: Path | None, templates: tuple[Path, ...], today: date | None) -> None:
    """Write a commented skeleton of a KIND of document, to fill in with any editor.

    A plan needs its case: with -o, a case.yaml is written beside it unless there is one.
    """
    load_authority(authority, (*templates, TEMPLATES), (kind,))
    day = today or date.today()
    text = skeleton(KINDS[kind], authority, day)
    if out is not None and out.suffix.lower() not in (".yaml", ".yml"):
        raise WrongUse("A form is written in YAML.", advice="Name a file that ends in .yaml.")
    if out is None:
        click.echo(text, nl=False)
        return
    if out.exists():
        raise OutputUnwritable(f"There is a file called {out.name} already.", advice="Choose another name.")
    _write(text, out)
    case = out.parent / "case.yaml"
    if kind != "case" and not case.exists():
        _write(skeleton(KINDS["case"], authority, day), case)


def _write(text: str, out: Path) -> None:
    publish(text.encode(), out)
    click.echo(f"wrote {out}", err=True)
