"""Where in a page each tag stands: in its text, in an attribute, in a script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Final

from cindocs.templating.inspection.tag import Piece, pieces

PRINTED: Final = "\ue000"
"""Stands for a tag that prints, while the page around the tags is read."""
_ATTRIBUTE: Final = re.compile(
    r"""(?P<name>[^\s=>"'/]+)(?:\s*=\s*(?P<value>"[^"]*"|'[^']*'|[^\s>]*))?""", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute as written; ``value`` without its quotation marks."""

    name: str
    value: str
    quoted: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Element:
    """A start tag of the page."""

    name: str
    attributes: tuple[Attribute, ...]
    start: int
    end: int

    def get(self, name: str) -> str | None:
        """Return the value of an attribute, or nothing."""
        return next((each.value for each in self.attributes if each.name == name), None)


@dataclass(frozen=True, slots=True)
class Page:
    """A page template, its tags masked: everything in it stands where it stood."""

    text: str
    tags: tuple[Piece, ...]
    elements: tuple[Element, ...]
    """Start tags in order."""
    ends: tuple[tuple[str, int], ...]
    """End tags: name and place."""
    raw: tuple[tuple[str, int, int], ...]
    """What stands in ``script`` and ``style``, and in comments (``!--``): from and to."""

    def line(self, offset: int) -> tuple[int, int]:
        """Return line and column, counted from 1."""
        before = self.text.rfind("\n", 0, offset)
        return self.text.count("\n", 0, offset) + 1, offset - before

    def is_text(self, offset: int) -> bool:
        """Whether something stands in the text of the page: not in a start tag, a style or a comment."""
        places = [(each.start, each.end) for each in self.elements]
        places += [(start, end) for _, start, end in self.raw]
        return not any(start <= offset < end for start, end in places)

    def printed(self, start: int, end: int) -> Iterator[Piece]:
        """Yield the tags that print between two places."""
        for piece in self.tags:
            if piece.kind == "print" and start <= piece.start < end:
                yield piece


def read_page(source: str) -> Page:
    """Read the page around the tags of a template."""
    tags = tuple(pieces(source))
    masked = list(source)
    for piece in tags:
        if piece.kind == "raw":
            continue
        for place in range(piece.start, piece.end):
            masked[place] = "\n" if source[place] == "\n" else " "
        if piece.kind == "print":
            masked[piece.start] = PRINTED
    text = "".join(masked)
    reader = _Reader(text)
    # Python's reader knows sections that no browser knows; these are told by themselves.
    reader.feed(text.replace("<![", "<! "))
    reader.close()
    return Page(text, tags, tuple(reader.elements), tuple(reader.ends), tuple(reader.raw))


class _Reader(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.elements: list[Element] = []
        self.ends: list[tuple[str, int]] = []
        self.raw: list[tuple[str, int, int]] = []
        self._lines = [0, *(found.end() for found in re.finditer("\n", text))]

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        written = self.get_starttag_text() or ""
        start = self._offset()
        after_name = len(tag) + 1
        attributes = []
        for found in _ATTRIBUTE.finditer(written.removesuffix(">").removesuffix("/"), after_name):
            value = found["value"] or ""
            quoted = value[:1] in ('"', "'")
            attributes.append(
                Attribute(
                    name=found["name"].lower(),
                    value=value[1:-1] if quoted else value,
                    quoted=quoted,
                    start=start + found.start(),
                    end=start + found.end(),
                )
            )
        self.elements.append(Element(tag, tuple(attributes), start, start + len(written)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.ends.append((tag, self._offset()))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem:
            self.raw.append((self.cdata_elem, self._offset(), self._offset() + len(data)))

    def handle_comment(self, data: str) -> None:
        self.raw.append(("!--", self._offset(), self._offset() + len(data) + 7))
