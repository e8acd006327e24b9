"""What the YAML parser stumbles over, in words for people who have never heard of a parser.

The parser's own messages quote the file. None of them is passed on: only its place, and our sentence.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

from cindocs.reading.tree import Position


class _Problem(NamedTuple):
    says: str
    """Part of what the parser says, in C or in Python: a pattern."""
    message: str
    mend: str
    after: str = ""
    """What the line holds up to and with the place: a pattern, or empty for anything."""
    at_start: bool = False
    """Whether the place to look at is where the text or list begins, and not where the parser gave up."""
    rule: str = "not-yaml"


_QUOTES = 'Put the whole text in double quotes: "…".'

_PROBLEMS = (
    _Problem(
        "tab character|cannot start any token",
        "A tab stands at the start of this line or before the text.",
        "Use spaces to move a line to the right, never the tab key.",
        after=r"\t$",
    ),
    _Problem(
        "tab character",
        "A tab stands at the start of this line.",
        "Use spaces to move a line to the right, never the tab key.",
    ),
    _Problem(
        "cannot start any token",
        "A text without quotes cannot start with this sign.",
        _QUOTES,
    ),
    _Problem(
        "mapping values are not allowed",
        "There is a second colon in this line.",
        "If it belongs to the text, put the whole text in double quotes. If it ends the name of a field, "
        "start a new line before the name.",
        after=r":\s.*:$",
    ),
    _Problem(
        "mapping values are not allowed",
        "A field cannot start here.",
        "Look at the line above too: a space may be missing after its colon, or this line may stand too "
        "far to the right.",
    ),
    _Problem(
        "could not find expected ':'",
        "The name of a field was expected here, with a colon and a space after it.",
        "Add the colon and the space. If this line belongs to the text above it, move it to the right.",
        at_start=True,
    ),
    _Problem(
        "quoted scalar .*(end of stream|document indicator)",
        "The quotation mark that stands here is never closed.",
        "Close it at the end of the text. Write an apostrophe inside '…' twice.",
        at_start=True,
    ),
    _Problem(
        "quoted scalar",
        "A backslash between double quotes stands before something that it does not go with.",
        r"Write every backslash of the text twice: \\.",
    ),
    _Problem(
        "expected key|'-' indicator|<block end>",
        "Text goes on after a closing quotation mark or bracket.",
        "Put the whole text in double quotes. Write a quotation mark inside them with a backslash before it.",
        after=r"""["'\]}][ \t]*[^\s"'\]}]$""",
    ),
    _Problem(
        "expected key|'-' indicator|<block end>",
        "This line does not line up with the lines above it.",
        "Start it exactly below the field or the hyphen that it belongs to.",
    ),
    _Problem(
        "sequence entries are not allowed",
        "A hyphen that starts an entry of a list cannot stand here.",
        "Start the list on the next line. If the hyphen belongs to the text, put the text in double quotes.",
    ),
    _Problem(
        "scanning an? (alias|anchor)",
        "A text without quotes cannot start with * or &.",
        _QUOTES,
        at_start=True,
    ),
    _Problem(
        r"flow (sequence|mapping)|node content",
        "A list in […] or a group of fields in {…} is not written to its end, or a comma is missing.",
        "Close every bracket, with a comma between entries. If the bracket belongs to a text, put the text "
        "in double quotes.",
    ),
    _Problem(
        "block scalar",
        "Text stands in the same line as the | or > that starts a long text.",
        "Start the text on the next line, further to the right. If the sign belongs to the text, put the "
        "text in double quotes.",
    ),
    _Problem(
        "directive|incompatible YAML",
        "A line that starts with % stands at the top of the file.",
        "Leave it out.",
        rule="directive",
    ),
    _Problem(
        "tag",
        "A word that starts with ! tells a program how to read what follows.",
        f"Leave it out. If it is text: {_QUOTES}",
        rule="tag",
    ),
    _Problem(
        "document start",
        "More text stands here after the end of the document.",
        "Start it exactly below the first field of the file, with a name and a colon.",
    ),
    _Problem(
        "",
        "This cannot be read as YAML.",
        f"Look at this line and the one above it. If it is text: {_QUOTES}",
    ),
)


def yaml_problem(error: yaml.MarkedYAMLError, text: str) -> tuple[str, str, str, Position | None]:
    """Return rule, message, mend and place for what the parser said about ``text``."""
    said = f"{error.context} {error.problem}"
    mark = error.problem_mark
    before = "" if mark is None else text[mark.index - mark.column : mark.index + 1]
    problem = next(
        problem for problem in _PROBLEMS if re.search(problem.says, said) and re.search(problem.after, before)
    )
    if problem.at_start and error.context_mark is not None:
        mark = error.context_mark
    position = None if mark is None else Position(mark.line + 1, mark.column + 1)
    return problem.rule, problem.message, problem.mend, position
