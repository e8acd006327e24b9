"""The lines of a note: its headings, its marked lines (``Action: …``), and what is left between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(?P<text>.*?)[ \t]*#*[ \t]*")
_BULLET = re.compile(r"(?P<sign> {0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+)(?P<text>.*)")
_ID = r"[a-z][a-z_-]*\d[a-z0-9_-]*"
"""An id with a number in it. Without one, "Action plan:" and "Action for Mum:" would be taken for marks."""
_MARKED = re.compile(
    r"(?P<word>action|decision|progress)"
    rf"(?:[ \t]+(?P<id>{_ID}))?(?:[ \t]+for[ \t]+(?P<outcome>{_ID}))?"
    r"(?:[ \t]*:|[ \t]+[-–—](?=[ \t]))[ \t]*(?P<text>.*)",
    re.IGNORECASE,
)
_BOLD = re.compile(r"(\*\*|__)(?P<mark>[^*_]+?)(?P<colon>:?)\1(?P<after>:?)(?P<rest>.*)")


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


def marked_lines(lines: Iterable[Line]) -> tuple[list[Marked], list[Line]]:
    """Return the marked lines, and the others as they stand.

    A marked line ends with its line, so that no two run into one. What is indented below it belongs to it.
    """
    marked: list[Marked] = []
    rest: list[Line] = []
    open_one: Marked | None = None
    for line in lines:
        bullet = _BULLET.fullmatch(line.text)
        begins = _MARKED.fullmatch(_undressed(bullet["text"] if bullet else line.text.strip()))
        if begins and not (begins["word"].casefold() == "progress" and not begins["id"]):
            word, own, outcome = ((begins[name] or "").casefold() for name in ("word", "id", "outcome"))
            open_one = Marked(word, own, outcome, begins["text"].strip(), line.number)
            marked.append(open_one)
        elif open_one and line.text.strip() and not bullet and line.text[0] in " \t":
            open_one.text = f"{open_one.text} {line.text.strip()}".strip()
        else:
            open_one = None
            rest.append(line)
    return marked, rest


def _undressed(text: str) -> str:
    """Return a line without the bold that somebody put around its mark: ``**Action:** …``."""
    bold = _BOLD.fullmatch(text)
    if bold and _MARKED.fullmatch(f"{bold['mark']}: x") and (bold["colon"] or bold["after"]):
        return f"{bold['mark']}:{bold['rest']}"
    return text


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
