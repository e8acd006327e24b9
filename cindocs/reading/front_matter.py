"""Markdown with front matter: fields in YAML between two lines of three hyphens, then a long text."""

from __future__ import annotations

import re
from typing import NoReturn

from cindocs.findings import Finding, Place, Severity
from cindocs.reading.line_numbers import LineNumbers
from cindocs.reading.refusal import refusal
from cindocs.reading.strict_yaml import read_yaml
from cindocs.reading.tree import Position, Tree

_OPENING = re.compile(r"---[ \t]*\n")
_FILE = re.compile(
    r"---[ \t]*(?P<fields>\n(?:.*\n)*?)---[ \t]*$(?:[ \t]*\n)*+(?P<text>[\s\S]*)",
    re.MULTILINE,
)


def read_front_matter(text: str, file: str) -> Tree:
    """Read ``text``, the content of ``file``. What follows the front matter is the field ``text``.

    Empty lines around the long text are left out; where nothing else is there, so is the field.

    Raises:
        InputUnreadable: the front matter is not there, not closed or not strict YAML.
    """
    parts = _FILE.match(text)
    if parts is None:
        opened = _OPENING.match(text) is not None
        _refuse(
            file,
            "not-closed" if opened else "no-front-matter",
            "A line of three hyphens was expected here.",
            "Write a line of three hyphens before the fields and another after them.",
            LineNumbers(text).position(len(text) if opened else 0),
        )
    # The line end that follows the first hyphens is read too: so the line numbers stay right.
    fields = read_yaml(parts["fields"], file)
    position = LineNumbers(text).position(parts.start("text"))
    return _with_text(fields, parts["text"].rstrip(), position)


def _with_text(fields: Tree, text: str, position: Position) -> Tree:
    if not isinstance(fields.data, dict):
        _refuse(
            fields.file,
            "not-fields",
            "Fields were expected here.",
            "Write each on a line of its own: its name, a colon, a space and what you want to say.",
            fields.values[()],
        )
    if not text:
        return fields
    if "text" in fields.data:
        _refuse(
            fields.file,
            "duplicate-key",
            f"This field is written again on line {position.line}, as the text below the hyphens.",
            "Keep one of the two.",
            fields.keys["text",],
        )
    return Tree(
        fields.file,
        {**fields.data, "text": text},
        {**fields.values, ("text",): position},
        {**fields.keys, ("text",): position},
    )


def _refuse(file: str, rule: str, message: str, mend: str, position: Position) -> NoReturn:
    place = Place(file, position.line, position.column)
    raise refusal(file, [Finding(rule, Severity.ERROR, message, place, mend=mend)])
