"""``cindocs new``: a skeleton to fill in, or the next version of a plan."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from cindocs.authorities.load import load_authority
from cindocs.cli.clock import today_option
from cindocs.cli.telling import counted
from cindocs.cli.template_folders import templates_option
from cindocs.documents.case_document import CaseDocument
from cindocs.documents.kinds import WRITTEN
from cindocs.errors import OutputUnwritable, WrongUse
from cindocs.findings import Severity
from cindocs.intake.skeleton import skeleton
from cindocs.publish import publish
from cindocs.resources import TEMPLATES


@click.command()
@click.argument("kind", type=click.Choice(sorted(WRITTEN)))
@click.option("--authority", metavar="ID", help="Whose procedure and templates apply.")
@click.option(
    "--from",
    "minutes",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Make the next version of a plan out of the minutes of its review.",
)
@click.option(
    "-o", "--out", type=click.Path(path_type=Path), metavar="FILE", help="Write here instead of the screen."
)
@templates_option
@today_option
def new(
    kind: str,
    authority: str | None,
    minutes: Path | None,
    out: Path | None,
    templates: tuple[Path, ...],
    today: date | None,
) -> None:
    """Write a commented skeleton of a KIND of document, to fill in with any editor.

    A plan needs its case: with -o, a case.yaml is written beside it unless there is one.

    With --from, a plan is written that goes on from the one that the minutes name: everything in it is
    carried over, with what the meeting decided.
    """
    if out is not None and out.suffix.lower() not in (".yaml", ".yml"):
        raise WrongUse("A form is written in YAML.", advice="Name a file that ends in .yaml.")
    if out is not None and out.exists():
        raise OutputUnwritable(f"There is a file called {out.name} already.", advice="Choose another name.")
    roots = (*templates, TEMPLATES)
    if minutes is not None:
        _written(_next_version(kind, minutes, authority, out, roots), out)
        _tell_of_errors(minutes, today, templates)
        return
    if authority is None:
        raise WrongUse("Whose procedure applies?", advice="Add --authority with the id of the authority.")
    load_authority(authority, roots, (kind,))
    day = today or date.today()
    _written(skeleton(WRITTEN[kind], authority, day), out)
    case = out.parent / "case.yaml" if out else None
    if kind != "case" and case and not case.exists():
        _written(skeleton(WRITTEN["case"], authority, day), case)


def _next_version(
    kind: str, minutes: Path, authority: str | None, out: Path | None, roots: tuple[Path, ...]
) -> str:
    from cindocs.intake.load import load
    from cindocs.intake.next_plan import next_plan

    if kind != "plan":
        raise WrongUse("Only a plan can be made from minutes.", advice="Write: cindocs new plan --from FILE.")
    document = load(minutes)
    if authority not in (None, document.case.authority):
        raise WrongUse(
            "The minutes are of another authority.", advice="Leave --authority out: their case names it."
        )
    profile = load_authority(document.case.authority, roots, ()).profile
    chosen = document.record.outcome_chosen() if isinstance(document.record, CaseDocument) else None
    outcome = profile.outcomes.option(chosen) if chosen else None
    if outcome is not None and outcome.ends:
        raise WrongUse(
            "This review came to the end of the plan, so there is no next version.",
            advice="Write the letter that ends it: cindocs new closure_letter --authority AUTHORITY.",
        )
    return next_plan(document, out.parent if out else None)


def _tell_of_errors(minutes: Path, today: date | None, templates: tuple[Path, ...]) -> None:
    """Say if the minutes have errors: what they say wrongly stands in the new version, too."""
    from cindocs.intake.load import load
    from cindocs.story import check

    found = check(load(minutes), today=today, templates=templates)
    errors = [finding for finding in found if finding.severity is Severity.ERROR]
    if errors:
        click.echo(
            f"{minutes}: {counted(errors)}. `cindocs check` tells what to mend, here and in the plan.",
            err=True,
        )


def _written(text: str, out: Path | None) -> None:
    if out is None:
        click.echo(text, nl=False)
        return
    publish(text.encode(), out)
    click.echo(f"wrote {out}", err=True)
