"""How tags belong together: each beginning has its end. What is broken is told, and mended for the reading.

Jinja stops at the first thing that it cannot read. Here every tag is read by itself, and what is left is
put together so that the whole can be read: then all problems are found at once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from jinja2 import Environment, TemplateSyntaxError, nodes

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
    tree: nodes.Template = field(default_factory=lambda: nodes.Template([], lineno=1))
    """What Jinja makes of the source."""


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
        self._blocks: set[str] = set()

    def build(self, tags: Sequence[Tag]) -> Structure:
        for tag in tags:
            line = self._statement(tag) if tag.is_statement else self._print(tag)
            self._made.lines.append(line)
        while self._open:
            self._unclosed()
        self._parse(tags)
        return self._made

    def _parse(self, tags: Sequence[Tag]) -> None:
        """Let Jinja read the whole. What it cannot read now depends on several tags."""
        try:
            self._made.tree = self._env.parse("\n".join(self._made.lines))
        except TemplateSyntaxError as error:
            tag = tags[min(error.lineno, len(tags)) - 1]
            message = f"{tag.shown} cannot stand here: {(error.message or '').removesuffix('.')}."
            self._tell(tag, message, "Look at the tags around it.")
        except RecursionError:
            self._tell(tags[0], "The tags stand too deep inside each other.", "Use fewer of them.")

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
        self._tell(tag, f"{tag.shown} is no tag that a template may use.", "Take it out.")
        return ""

    def _begin(self, tag: Tag) -> str:
        end = f"{{% {_ENDS[tag.word]} %}}"
        if self._readable(tag, end):
            if tag.word == "block" and tag.name in self._blocks:
                mend = "Give each block a name of its own."
                self._tell(tag, f"{tag.shown}: there is a block of this name already.", mend)
            self._blocks.add(tag.name if tag.word == "block" else "")
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
            readable = self._readable(tag, "{% endif %}", before="{% if true %}")
            return tag.text if readable else "{% elif true %}"
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
                f"{tag.shown} ends another block than the one that begins last, {opened.tag.shown}.",
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
            f"{opened.tag.shown} begins here and has no end.",
            f"Write {end} where it should end.",
        )
        self._made.lines[-1] += opened.end

    def _stray(self, tag: Tag, beginning: str) -> None:
        self._tell(tag, f"{tag.shown} has no beginning.", f"Write {beginning} before it, or take it out.")

    def _readable(self, tag: Tag, end: str, *, before: str = "") -> bool:
        try:
            self._env.parse(before + tag.text + end)
        except (TemplateSyntaxError, RecursionError) as error:
            deep = isinstance(error, RecursionError)
            reason = "it is too deep" if deep else str(error.args[0]).removesuffix(".")
            mend = "Look for a spelling mistake, a missing quotation mark or a missing word."
            self._tell(tag, f"{tag.shown} cannot be read: {reason}.", mend)
            return False
        return True

    def _tell(self, tag: Tag, message: str, mend: str) -> None:
        self._made.problems.append(Problem("tag", message, mend, tag.where, element=tag.element))
