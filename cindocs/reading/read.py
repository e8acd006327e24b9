"""The one door for files: a path becomes a tree, or every problem is told at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from cindocs.findings import Finding, Place, Severity
from cindocs.reading.refusal import refusal
from cindocs.reading.source_file import read_text
from cindocs.reading.tree import Tree


def read_tree(path: Path, *, named: str | None = None) -> Tree:
    """Read a YAML, JSON or Markdown file strictly, by its suffix.

    Args:
        path: the file.
        named: how the user named it, for findings; ``path`` as it is written where that is not known.

    Raises:
        InputUnreadable: with a finding for each problem. No finding holds any of the file's text.
    """
    file = str(path) if named is None else named
    text = read_text(path, file)
    reader = _reader(path.suffix.lower())
    if reader is None:
        raise refusal(
            file,
            [
                Finding(
                    "wrong-kind-of-file",
                    Severity.ERROR,
                    "This kind of file cannot be read.",
                    Place(file),
                    mend="Name a file that ends in .yaml, .yml, .json or .md.",
                )
            ],
        )
    return reader(text, file)


def _reader(suffix: str) -> Callable[[str, str], Tree] | None:
    """Import only what this file needs: every command starts with this."""
    match suffix:
        case ".yaml" | ".yml":
            from cindocs.reading.strict_yaml import read_yaml

            return read_yaml
        case ".json":
            from cindocs.reading.strict_json import read_json

            return read_json
        case ".md":
            from cindocs.reading.front_matter import read_front_matter

            return read_front_matter
    return None
