"""The clock is an argument."""

from __future__ import annotations

from datetime import date
from typing import Any

import click


class DayType(click.ParamType[date]):
    """A day on the command line, year-month-day."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day, or fail with how to write one."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail("Write the day as year-month-day, like 2026-03-09.", param, ctx)


today_option = click.option(
    "--today", type=DayType(), metavar="DATE", help="The day to hold dates against. [default: today]"
)
