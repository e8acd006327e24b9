"""The lines of a note: its headings, its marked lines (``Action: …``), and what is left between them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(?P<text>.*?)[ \t]*#*[ \t]*")
_BULLET = re.compile(r"(?P<sign> {0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+)(?P<text>.*)")
_ID = r"[a-z][a-z_-]*\d[a-z0-9_-]*"
"""An id with a number in it. Without one, "Action plan:" and "Action for Mum:" would be taken for marks."""
_BOLD = r"(?:\*{1,3}|_{1,3})?"
_MARKED = re.compile(
    rf"(?:\[[ x]?\][ \t]+)?{_BOLD}(?P<word>action|decision|progress){_BOLD}(?:[ \t]+\d{{1,3}}\b\.?)?"
    rf"(?:[ \t]+(?P<id>{_ID}))?(?:[ \t]+for[ \t]+(?P<outcome>{_ID}))?"
    rf"(?:(?:[ \t]+(?P<who>[^\s:*–—-][^:*–—]{{0,79}}?))?{_BOLD}[ \t]*:{_BOLD}"
    rf"|{_BOLD}[ \t]+(?:[–—]|--?){_BOLD}(?=[ \t]))[ \t]*(?P<text>.*)",
    re.IGNORECASE,
)
_NEVER_MORE = re.compile(r"\s*(?:#{1,6}(?:\s.*)?|```.*|~~~.*)")
"""A bare heading or the fence of a block: neither goes on with what stands above it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the note, and which line of the file it is."""

    number: int
    text: str


@dataclass(slots=True)
class Section:
    """A heading and the lines below it, up to the next heading."""

    heading: str
    """Empty above the first heading."""
    number: int
    """The line of the file in which the heading stands."""
    lines: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Piece:
    """A bullet point or a paragraph, without its sign; it may go over several lines."""

    text: str
    number: int
    bullet: bool = False


@dataclass(slots=True)
class Marked:
    """A line that says by its first word what it is: ``Action a16 for o2: …``."""

    word: str
    """``action``, ``decision`` or ``progress``."""
    id: str
    """The id beside the word, or empty."""
    outcome: str
    """The id of the outcome that an action is for, or empty."""
    text: str
    number: int
    who: str = ""
    """Who stands between the word and the colon, or empty: ``Action dad: …``."""


def sections(text: str, first: int) -> list[Section]:
    """Return the sections of a note that begins in line ``first`` of its file."""
    found = [Section("", first)]
    for number, line in enumerate(text.split("\n"), first):
        heading = _HEADING.fullmatch(line)
        if heading and heading["text"]:
            found.append(Section(heading["text"], number))
        else:
            found[-1].lines.append(Line(number, line))
    return found


def marked_lines(lines: Iterable[Line], is_mark: Callable[[Marked], bool]) -> tuple[list[Marked], list[Line]]:
    """Return the marked lines for which ``is_mark`` holds, and the others as they stand.

    A marked line ends at its end. It goes on only in lines that are indented more than it is.
    """
    marked: list[Marked] = []
    rest: list[Line] = []
    open_one: Marked | None = None
    indent = 0
    for line in lines:
        begins = _marked(line)
        if begins and is_mark(begins):
            open_one, indent = begins, _indent(line.text)
            marked.append(open_one)
        elif open_one and not begins and _indent(line.text) > indent and _goes_on(line.text):
            open_one.text = f"{open_one.text} {line.text.strip()}".strip()
        else:
            open_one = None
            rest.append(line)
    return marked, rest


def _marked(line: Line) -> Marked | None:
    bullet = _BULLET.fullmatch(line.text)
    begins = _MARKED.fullmatch((bullet["text"] if bullet else line.text).strip())
    if begins is None:
        return None
    word, own, outcome = ((begins[name] or "").casefold() for name in ("word", "id", "outcome"))
    return Marked(word, own, outcome, begins["text"].strip(), line.number, (begins["who"] or "").strip())


def _goes_on(text: str) -> bool:
    return bool(text.strip()) and not _BULLET.fullmatch(text.strip()) and not _NEVER_MORE.fullmatch(text)


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def pieces(lines: Iterable[Line]) -> Iterator[Piece]:
    """Yield bullet points and paragraphs. Indented lines below a bullet belong to it."""
    piece: Piece | None = None
    indent, blanks = 0, 0
    for line in lines:
        if not line.text.strip():
            blanks += 1
            continue
        bullet = _BULLET.fullmatch(line.text)
        indented = len(line.text) - len(line.text.lstrip()) >= max(indent, 1)
        goes_on = piece is not None and ((piece.bullet and indented) or (not bullet and not blanks))
        if piece is not None and goes_on:
            own = line.text[indent:] if indented and piece.bullet else line.text.lstrip()
            piece.text += "\n" * (1 + min(blanks, 1)) + own
        else:
            if piece is not None:
                yield piece
            text = bullet["text"] if bullet else line.text.strip()
            indent = len(bullet["sign"]) if bullet else 0
            piece = Piece(text, line.number, bullet is not None)
        blanks = 0
    if piece is not None:
        yield piece


def whole(lines: Iterable[Line]) -> Piece | None:
    """Return the lines as one text without the empty lines around it; None if nothing is there."""
    filled = list(lines)
    while filled and not filled[0].text.strip():
        filled.pop(0)
    while filled and not filled[-1].text.strip():
        filled.pop()
    return Piece("\n".join(line.text for line in filled), filled[0].number) if filled else None
