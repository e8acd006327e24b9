"""The one place where an error becomes a message and an exit code. Users see no traceback."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

import click

from cindocs.cli.telling import tell_error
from cindocs.errors import CindocsError, ExitCode

_PACKAGE = Path(__file__).parent.parent


@contextmanager
def boundary() -> Iterator[None]:
    """Turn whatever goes wrong inside into a message on standard error and an exit code.

    An error that nobody foresaw is a bug: its own text may hold a value of somebody's record, so only
    its kind and the place in our code are told.
    """
    try:
        yield
    except CindocsError as error:
        tell_error(error)
        sys.exit(error.exit_code)
    except click.exceptions.Exit as leaving:
        sys.exit(leaving.exit_code)
    except click.Abort:
        click.echo("cindocs: stopped.", err=True)
        sys.exit(130)
    except click.ClickException as misuse:
        misuse.show()
        sys.exit(ExitCode.WRONG_USE)
    except OSError:
        click.echo("cindocs: what there is to say could not be written. Is there room?", err=True)
        sys.exit(ExitCode.OUTPUT_UNWRITABLE)
    except MemoryError:
        click.echo("cindocs: this document needs more memory than there is.", err=True)
        sys.exit(ExitCode.MISSING_ON_MACHINE)
    except Exception as bug:  # the outermost boundary: nothing may escape with its text
        click.echo(
            f"cindocs: this is a bug in cindocs ({type(bug).__name__} at {_place(bug.__traceback__)}).\n"
            "  Please report it with these words. They hold nothing of the record.",
            err=True,
        )
        sys.exit(ExitCode.BUG)


def _place(trace: TracebackType | None) -> str:
    """Return the innermost place in our own code: ``rules/check.py:41``."""
    place = "an unknown place"
    while trace:
        file = Path(trace.tb_frame.f_code.co_filename)
        if file.is_relative_to(_PACKAGE):
            place = f"{file.relative_to(_PACKAGE).as_posix()}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
