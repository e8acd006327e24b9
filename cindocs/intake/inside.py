"""Files that a document names must stand in its own folder, or below it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cindocs.findings import Finding, Place, Severity
from cindocs.reading.tree import Tree
from cindocs.records.files import Attached, Named
from cindocs.records.marked_fields import marked_fields
from cindocs.records.marks import Record


def stands_inside(named: str, folder: Path) -> bool:
    """Tell whether ``named`` leads to a place in ``folder`` or below, links followed."""
    if "\0" in named or Path(named).is_absolute():
        return False
    return (folder / named).resolve().is_relative_to(folder.resolve())


def outside(place: Place, what: str) -> Finding:
    """Return the finding for a file that stands elsewhere. ``what`` names it: ``case``, ``picture``."""
    return Finding(
        "outside-folder",
        Severity.ERROR,
        f"The {what} must stand in the folder of this document, or below it.",
        place,
        mend="Move the file there, and name it by its place from here.",
    )


def wrong_attachments(record: Record, folder: Path, tree: Tree) -> Iterator[Finding]:
    """Yield a finding for each file that stands elsewhere, and for each picture that is not there."""
    for path, marker, named in marked_fields(record, Named):
        shown = isinstance(marker, Attached)
        if not stands_inside(named, folder):
            yield outside(tree.place(path), "picture" if shown else "file")
        elif shown and not (folder / named).is_file():
            yield Finding(
                "no-such-file",
                Severity.ERROR,
                "There is no file by the name that stands here.",
                tree.place(path),
                mend="Check the name. It counts from the folder of this document.",
            )
