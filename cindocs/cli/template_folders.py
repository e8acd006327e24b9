"""Where a council keeps its own authorities and templates, beside those that ship with cindocs."""

from __future__ import annotations

from pathlib import Path

import click

templates_option = click.option(
    "--templates",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    envvar="CINDOCS_TEMPLATES",
    metavar="DIR",
    help="A folder of authorities to look in before those that ship with cindocs. May be given several "
    "times. [environment: CINDOCS_TEMPLATES]",
)
