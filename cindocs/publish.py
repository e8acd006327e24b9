"""Safe writing: a file is whole or absent, readable by its owner alone, and never follows a link."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from secrets import token_hex

from cindocs.errors import OutputUnwritable


def publish(content: bytes, target: Path) -> None:
    """Put ``content`` at ``target``; an older file of that name is replaced in one step.

    Raises:
        OutputUnwritable: it could not be written; what stood there before still stands.
    """
    publish_all({target: content})


def publish_all(files: Mapping[Path, bytes]) -> None:
    """Put each file in its place: all of them, or none where one cannot be written.

    Everything is written beside its place first, so that what can fail has failed before anything changes.

    Raises:
        OutputUnwritable: one could not be written; what stood there before still stands.
    """
    what = f"The file {next(iter(files)).name}" if len(files) == 1 else "The files"
    waiting = {target: target.parent / f".cindocs-{token_hex(8)}" for target in files}
    try:
        try:
            for target, content in files.items():
                target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                if target.is_dir():
                    raise IsADirectoryError
                _write(content, waiting[target])
            _put_in_place(waiting)
        finally:
            for temporary in waiting.values():
                temporary.unlink(missing_ok=True)
        for folder in {target.parent for target in files}:
            _settle(folder)
    except OSError as error:
        raise OutputUnwritable(
            f"{what} could not be written: {error.strerror or 'a folder is in its place'}.",
            advice="Check that the folder exists, can be written to, and has room, and that no file is open.",
        ) from None


def _put_in_place(waiting: Mapping[Path, Path]) -> None:
    """Move each file into its place. If that stops half-way, put back what stood there."""
    earlier: dict[Path, Path | None] = {}
    finished = len(waiting) == 1  # a single file is moved in one step: there is nothing to put back
    try:
        for target, temporary in waiting.items():
            if not finished:
                earlier[target] = _kept(target)
            temporary.replace(target)
        finished = True
    finally:
        for target, kept in earlier.items():
            if finished:
                (kept or waiting[target]).unlink(missing_ok=True)
            elif kept:
                kept.replace(target)
                kept.unlink(missing_ok=True)  # two names of one file: moving one onto the other does nothing
            elif not waiting[target].exists():
                target.unlink(missing_ok=True)


def _kept(target: Path) -> Path | None:
    """Return a second name for what stands at ``target``; None if nothing does."""
    if not target.exists():
        return None
    kept = target.parent / f".cindocs-{token_hex(8)}"
    try:
        os.link(target, kept)
    except OSError:  # not every file system knows second names
        _write(target.read_bytes(), kept)
    return kept


def _write(content: bytes, temporary: Path) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    with os.fdopen(os.open(temporary, flags, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Make the new name survive a loss of power, too."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
