"""``cindocs explain``: what a rule asks, and where it comes from."""

from __future__ import annotations

import re
from datetime import date
from difflib import get_close_matches
from pathlib import Path

import click

from cindocs.authorities.chain import authorities
from cindocs.authorities.load import load_authority
from cindocs.cli.clock import DayType
from cindocs.cli.template_folders import templates_option
from cindocs.errors import WrongUse
from cindocs.resources import TEMPLATES
from cindocs.rules.in_words.explanation import explanation
from cindocs.rules.table import RULES


@click.command()
@click.argument("rule")
@click.option("--authority", metavar="ID", help="What this authority asks. [default: all, one after another]")
@click.option("--on", type=DayType(), metavar="DATE", help="As it is on this day. [default: today]")
@templates_option
def explain(rule: str, authority: str | None, on: date | None, templates: tuple[Path, ...]) -> None:
    """Tell what a RULE asks, such as R06: its numbers, roles and weight, and its place in the procedure."""
    wanted = re.sub(r"^R(\d)$", r"R0\1", rule.upper())
    rules = [one for one in RULES if one.id == wanted]
    if not rules:
        ids = dict.fromkeys(one.id for one in RULES)
        near = get_close_matches(wanted, ids, n=3)
        known = f"Near it are {', '.join(near)}." if near else f"There is: {', '.join(ids)}."
        raise WrongUse("There is no rule of this number.", advice=known)
    roots = (*templates, TEMPLATES)
    asked = [authority] if authority else authorities(roots)
    found = [load_authority(one, roots, on=on or date.today()) for one in asked]
    click.echo(explanation(rules, found), nl=False)
