"""The command line: one file a command, each imported when it is used."""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from cindocs.cli.boundary import boundary

# A plugin of pydantic that happens to be installed would see every value of every record.
os.environ["PYDANTIC_DISABLE_PLUGINS"] = "true"

COMMANDS = {
    "new": "Write a commented skeleton of a document to fill in.",
    "check": "Tell what is wrong or missing, by the authority's procedure.",
    "render": "Make a document as Word, PDF or HTML.",
    "copies": "Make the right copy for each reader on the distribution list.",
    "translate": "Send texts to translators, and bring them back checked.",
    "pack": "Make, check and open transfer packs for another authority.",
    "authority": "Show, check and add authorities.",
    "template": "See, check and try out templates.",
    "explain": "Tell what a rule asks, and where it comes from.",
    "due": "Tell what is due when.",
    "schema": "Write or check the JSON Schemas that editors use.",
}


class _Commands(click.Group):
    """The commands by name; a command's module is imported when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"cindocs.cli.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(
    cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(package_name="cindocs", message="cindocs %(version)s")
def cindocs() -> None:
    """Child in Need documents: one checked record in, the right copy out for every reader."""


def main() -> None:
    """Run the command line and leave with the exit code that fits."""
    with boundary():
        cindocs(standalone_mode=False)
    sys.exit(0)
