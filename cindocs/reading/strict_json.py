r"""JSON as the standard has it (RFC 8259), with the place of every value.

Python's own reader tells no places, and a YAML parser is not a JSON parser: it refuses tabs and pairs of
``\u`` escapes. Numbers keep their digits as written; ``true`` and ``false`` become ``yes`` and ``no``.
"""

from __future__ import annotations

import json
import re
from typing import NoReturn

from cindocs.reading.builder import TreeBuilder
from cindocs.reading.line_numbers import LineNumbers
from cindocs.reading.tree import Data, Position, Tree

_SPACE = re.compile(r"[ \t\n]*+")
_STRING = re.compile(r'"(?:[^"\\\x00-\x1f]++|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+"')
_WORD = re.compile(r"""[^\s,:"'\[\]{}]*+""")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_TRUTH = {"true": "yes", "false": "no"}
_NO_NUMBERS = ("NaN", "Infinity", "-Infinity")


def read_json(text: str, file: str) -> Tree:
    """Read ``text``, the content of ``file``.

    Raises:
        InputUnreadable: with every problem up to the first that breaks the form of the file.
    """
    builder = TreeBuilder(file)
    _Scanner(text, builder).document()
    return builder.tree()


class _Scanner:
    """Walks through the text once. It calls itself for what is nested; the builder limits the depth."""

    def __init__(self, text: str, builder: TreeBuilder) -> None:
        self._text = text
        self._builder = builder
        self._at = 0
        self._lines = LineNumbers(text)

    def document(self) -> None:
        if self._next() == "":
            return
        self._value()
        if self._next() != "":
            self._stop(
                "More text stands here after the end.", "Put everything inside one pair of braces {…}."
            )

    def _value(self) -> None:
        match self._next():
            case "{":
                self._collection({}, "}")
            case "[":
                self._collection([], "]")
            case '"':
                self._string()
            case _:
                self._word()

    def _collection(self, content: list[Data] | dict[str, Data], end: str) -> None:
        self._builder.open(content, self._position())
        self._at += 1
        if self._next() != end:
            self._entry(end)
        while self._next() != end:
            comma = self._position()
            if self._next() != ",":
                self._stop(f"A comma or {end} was expected here.", "Put a comma between two entries.")
            self._at += 1
            if self._next() == end:
                self._stop("After this comma nothing follows.", "Leave the comma out.", comma)
            self._entry(end)
        self._at += 1
        self._builder.close()

    def _entry(self, end: str) -> None:
        if end == "}":
            if self._next() != '"':
                self._stop("The name of a field was expected here.", 'Put it in double quotes: "…".')
            self._string()
            if self._next() != ":":
                self._stop("A colon was expected here, after the name of the field.", "Add the colon.")
            self._at += 1
        self._value()

    def _string(self) -> None:
        string = _STRING.match(self._text, self._at)
        if string is None:
            self._stop(
                "The text that starts here is not closed on its line, or holds a wrong backslash.",
                r"Close it with a double quotation mark. Write the end of a line as \n, a tab as \t, a "
                r"quotation mark as \" and a backslash as \\.",
            )
        self._builder.text(json.loads(string.group()), self._position())
        self._at = string.end()

    def _word(self) -> None:
        """Read what stands without quotes."""
        match = _WORD.match(self._text, self._at)
        word = match.group() if match else ""
        if word == "null":
            self._builder.refuse(
                "null",
                "null does not say why there is no answer.",
                "Leave the field out, or state why the answer is missing.",
                self._position(),
            )
        elif word in _NO_NUMBERS:
            self._builder.refuse("not-a-number", "This is not a number.", "Write digits.", self._position())
        elif word not in _TRUTH and not _NUMBER.fullmatch(word):
            self._stop("This is not JSON.", 'Put text, and numbers such as 012, in double quotes: "…".')
        self._builder.text(_TRUTH.get(word, word), self._position())
        self._at += len(word)

    def _next(self) -> str:
        """Go to the next thing that is not space, and return its first character; at the end, nothing."""
        space = _SPACE.match(self._text, self._at)
        self._at = space.end() if space else self._at
        return self._text[self._at : self._at + 1]

    def _position(self) -> Position:
        return self._lines.position(self._at)

    def _stop(self, message: str, mend: str, position: Position | None = None) -> NoReturn:
        self._builder.stop("not-json", message, mend, position or self._position())
