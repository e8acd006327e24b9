"""A tree in the making: every format tells what it comes upon, in the order of the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NoReturn

from cindocs.findings import Finding, Place, Severity
from cindocs.reading.characters import (
    HIDDEN_CHARACTER,
    HIDDEN_CHARACTER_MEND,
    LONE_SURROGATE,
    hidden_character_message,
)
from cindocs.reading.field_path import FieldPath
from cindocs.reading.refusal import MOST_FINDINGS, refusal
from cindocs.reading.tree import Data, Position, Tree

DEEPEST = 30
"""How many lists and mappings may stand inside each other. No record comes near."""

MOST_NODES = 100_000
"""How many keys, values, lists and mappings a file may hold."""


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    content: list[Data] | dict[str, Data]
    path: FieldPath
    key: str | None = None
    """In a mapping: the key that waits for its value."""


class TreeBuilder:
    """Puts a tree together and gathers all that is wrong on the way.

    Every method that adds to the tree may raise ``InputUnreadable`` when a limit is reached.
    """

    def __init__(self, file: str) -> None:
        self._file = file
        self._findings: list[Finding] = []
        self._root: Data | None = None
        self._values: dict[FieldPath, Position] = {}
        self._keys: dict[FieldPath, Position] = {}
        self._open: list[_Open] = []
        self._nodes = 0

    @property
    def expects_key(self) -> bool:
        """Whether the next thing in the file is a key of a mapping."""
        return bool(self._open) and isinstance(self._open[-1].content, dict) and self._open[-1].key is None

    @property
    def empty(self) -> bool:
        """Whether nothing has come yet, or only an empty text."""
        return self._root is None or self._root == ""

    def open(self, content: list[Data] | dict[str, Data], position: Position) -> None:
        """Begin a list or a mapping: ``content`` is an empty one, and is filled until ``close``."""
        if self.expects_key:
            self.stop(
                "key-not-text",
                "A list or a group of fields stands here where the name of a field belongs.",
                'If the brackets belong to a text, put the whole text in double quotes: "…".',
                position,
            )
        if len(self._open) == DEEPEST:
            self.stop(
                "too-deep",
                f"More than {DEEPEST} lists and fields stand inside each other here.",
                "Write the content as the skeleton of this kind of document shows it.",
                position,
            )
        self._open.append(_Open(content, self._add(content, position)))

    def close(self) -> None:
        """End the list or mapping that was opened last."""
        self._open.pop()

    def text(self, text: str, position: Position) -> None:
        """Take the next scalar: a key where one is due, else a value."""
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        self._check_characters(text, position)
        if self.expects_key:
            self._add_key(text, position)
        else:
            self._add(text, position)

    def refuse(self, rule: str, message: str, mend: str, position: Position | None) -> None:
        """Note a problem. No part of the file's text may stand in ``message`` or ``mend``."""
        place = Place(self._file, position.line, position.column) if position else Place(self._file)
        self._findings.append(Finding(rule, Severity.ERROR, message, place, mend=mend))
        if len(self._findings) == MOST_FINDINGS:
            raise refusal(self._file, self._findings)

    def stop(self, rule: str, message: str, mend: str, position: Position | None) -> NoReturn:
        """Note a problem after which nothing more can be read, and raise with all that were found."""
        self.refuse(rule, message, mend, position)
        raise refusal(self._file, self._findings)

    def tree(self) -> Tree:
        """Return the finished tree.

        Raises:
            InputUnreadable: something was refused on the way, or there is nothing.
        """
        if self.empty:
            self.refuse(
                "empty",
                "There is nothing to read in this file.",
                "Start from a skeleton: cindocs new KIND --authority AUTHORITY.",
                None,
            )
        if self._findings or self._root is None:
            raise refusal(self._file, self._findings)
        return Tree(self._file, self._root, self._values, self._keys)

    def _add(self, value: Data, position: Position) -> FieldPath:
        """Put ``value`` where it belongs and return its path."""
        self._count(position)
        path: FieldPath = ()
        if not self._open:
            self._root = value
        else:
            around = self._open[-1]
            if isinstance(around.content, list):
                path = (*around.path, len(around.content))
                around.content.append(value)
            else:
                key = around.key or ""
                path = (*around.path, key)
                around.content[key] = value
                around.key = None
        self._values[path] = position
        return path

    def _add_key(self, key: str, position: Position) -> None:
        self._count(position)
        around = self._open[-1]
        path = (*around.path, key)
        if key in around.content:
            self.refuse(
                "duplicate-key",
                f"This field was already written on line {self._keys[path].line}.",
                "Keep one of the two. If a new entry of a list starts here, put a hyphen first.",
                position,
            )
        else:
            self._keys[path] = position
        around.key = key

    def _count(self, position: Position) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self.stop(
                "too-large",
                f"There are more than {MOST_NODES:,} fields and entries.",
                "Write one document in one file.",
                position,
            )

    def _check_characters(self, text: str, position: Position) -> None:
        if hidden := HIDDEN_CHARACTER.search(text):
            self.refuse(
                "hidden-character",
                hidden_character_message(hidden.group()),
                HIDDEN_CHARACTER_MEND,
                position,
            )
        if LONE_SURROGATE.search(text):
            self.refuse(
                "lone-surrogate",
                r"Half a character is written here, as \u and four digits.",
                r"Type the character itself in place of the \u.",
                position,
            )
