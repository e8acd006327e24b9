"""How tags belong together: each beginning has its end. What is broken is told, and mended for the reading.

Jinja stops at the first thing that it cannot read. Here every tag is read by itself, and what is left is
put together so that the whole can be read: then all problems are found at once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from jinja2 import Environment, TemplateSyntaxError

from cindocs.templating.inspection.problem import Problem
from cindocs.templating.inspection.tag import Tag

NOBODY_KNOWS: Final = "cindocs_nobody_knows"
"""Stands in the reading for what could not be read: nothing more is said about it."""

_ENDS: Final = {
    word: f"end{word}"
    for word in ("for", "if", "block", "macro", "call", "filter", "with", "trans", "autoescape", "set")
}
_BETWEEN: Final = {"else": ("for", "if"), "elif": ("if",), "pluralize": ("trans",)}
_ALONE: Final = ("extends", "include", "import", "from")
STATEMENTS: Final = frozenset([*_ENDS, *_ENDS.values(), *_BETWEEN, *_ALONE])
_LOOP: Final = re.compile(r"\{%[-+]?\s*for\s+(\w+)\b")
_SET: Final = re.compile(r"\{%[-+]?\s*set\s+(\w+)\s*=")


@dataclass(slots=True)
class Structure:
    """What was made of a template's tags."""

    lines: list[str] = field(default_factory=list)
    """The source to be read: line n holds the n-th tag, mended where it had to be."""
    pairs: list[tuple[Tag, Tag]] = field(default_factory=list)
    """Each beginning with its end, and with what stands between them (``else``)."""
    problems: list[Problem] = field(default_factory=list)

    @property
    def source(self) -> str:
        """The whole source."""
        return "\n".join(self.lines)


@dataclass(slots=True)
class _Open:
    tag: Tag
    end: str
    """The end that the reading writes for it."""


def structured(tags: Sequence[Tag], env: Environment) -> Structure:
    """Put tags together, and say which of them are broken, unknown, without an end or without a beginning."""
    return _Builder(env).build(tags)


class _Builder:
    """Walks the tags once, with those that wait for their end."""

    def __init__(self, env: Environment) -> None:
        self._env = env
        self._made = Structure()
        self._open: list[_Open] = []

    def build(self, tags: Sequence[Tag]) -> Structure:
        for tag in tags:
            line = self._statement(tag) if tag.is_statement else self._print(tag)
            self._made.lines.append(line)
        while self._open:
            self._unclosed()
        return self._made

    def _print(self, tag: Tag) -> str:
        return tag.text if self._readable(tag, "") else ""

    def _statement(self, tag: Tag) -> str:
        word = tag.word
        if word in _BETWEEN:
            return self._middle(tag)
        if word in _ENDS.values():
            return self._end(tag)
        if word == "set" and _SET.match(tag.text):
            name = _SET.match(tag.text)
            stand_in = f"{{% set {name[1]} = {NOBODY_KNOWS} %}}" if name else ""
            return tag.text if self._readable(tag, "") else stand_in
        if word in _ENDS:
            return self._begin(tag)
        if word in _ALONE:
            return tag.text if self._readable(tag, "") else ""
        self._tell(tag, f"{tag.text} is no tag that a template may use.", "Take it out.")
        return ""

    def _begin(self, tag: Tag) -> str:
        end = f"{{% {_ENDS[tag.word]} %}}"
        if self._readable(tag, end):
            self._open.append(_Open(tag, end))
            return tag.text
        loop = _LOOP.match(tag.text)
        if loop:
            self._open.append(_Open(tag, "{% endfor %}"))
            return f"{{% for {loop[1]} in {NOBODY_KNOWS} %}}"
        self._open.append(_Open(tag, "{% endif %}"))
        return "{% if true %}"

    def _middle(self, tag: Tag) -> str:
        if not self._close_up_to(_BETWEEN[tag.word]):
            self._stray(tag, " or ".join(f"{{% {word} … %}}" for word in _BETWEEN[tag.word]))
            return ""
        self._made.pairs.append((self._open[-1].tag, tag))
        if tag.word == "elif":
            return tag.text if self._readable(tag, "{% endif %}", before="{% if true %}") else "{% elif true %}"
        return "{% else %}" if tag.word == "else" else tag.text

    def _end(self, tag: Tag) -> str:
        begins = tag.word.removeprefix("end")
        if not self._close_up_to((begins,)):
            self._stray(tag, f"{{% {begins} … %}}")
            return ""
        opened = self._open.pop()
        self._made.pairs.append((opened.tag, tag))
        if tag.name and tag.name != opened.tag.name:
            self._tell(
                tag,
                f"{tag.text} ends another block than the one that begins last, {opened.tag.text}.",
                f"Write the name {opened.tag.name}, or leave it out.",
            )
        return opened.end

    def _close_up_to(self, words: tuple[str, ...]) -> bool:
        """Close what was left open inside the innermost of ``words``; false if none of them is open."""
        if not any(each.tag.word in words for each in self._open):
            return False
        while self._open[-1].tag.word not in words:
            self._unclosed()
        return True

    def _unclosed(self) -> None:
        opened = self._open.pop()
        end = f"{{%{opened.tag.drawn} {_ENDS[opened.tag.word]} %}}"
        self._tell(
            opened.tag,
            f"{opened.tag.text} begins here and has no end.",
            f"Write {end} where it should end.",
        )
        self._made.lines[-1] += opened.end

    def _stray(self, tag: Tag, beginning: str) -> None:
        self._tell(tag, f"{tag.text} has no beginning.", f"Write {beginning} before it, or take it out.")

    def _readable(self, tag: Tag, end: str, *, before: str = "") -> bool:
        try:
            self._env.parse(before + tag.text + end)
        except TemplateSyntaxError as error:
            reason = (error.message or "").removesuffix(".")
            mend = "Look for a spelling mistake, a missing quotation mark or a missing word."
            self._tell(tag, f"{tag.text} cannot be read: {reason}.", mend)
            return False
        return True

    def _tell(self, tag: Tag, message: str, mend: str) -> None:
        self._made.problems.append(Problem("tag", message, mend, tag.where, element=tag.element))
