"""Runs of a Word document in the language and the direction that their text has.

Word and LibreOffice order numbers by the text around them unless these stand in runs of their own, and
LibreOffice only believes the marks of direction on both sides of them. Signs between two of them, such as a
comma, it orders as it orders these, and would swap the two: such signs say their own direction.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Final, TypeAlias

from lxml import etree

from cindocs.speech import TURN, Piece, Speaker, without_marks
from cindocs.templating.word.namespaces import word

_TO_THE_RIGHT: Final = "\u200e"
_TO_THE_LEFT: Final = "\u200f"
"""Marks of direction: what stands beside one runs that way."""
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_AFTER_LANGUAGE: Final = frozenset((word("eastAsianLayout"), word("specVanish"), word("oMath")))
_Way: TypeAlias = tuple[bool, bool, bool]
"""Whether a run is in English, whether it runs from left to right on a page that does not, and whether it is
in English because nobody has translated it."""
_PLAIN: Final = (False, False, False)
_SHADE: Final = "F7F2DE"
"""Behind English that waits for a translator; black on it has a contrast of 18:1."""
_BESIDE: Final = "4A5B60"
"""The colour of English that stands beside a translation; its contrast with white is 7:1."""
_AFTER_COLOUR: Final = frozenset(
    word(name)
    for name in (
        "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText",
        "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath",
    )
)  # fmt: skip
_AFTER_SHADE: Final = frozenset(word(name) for name in ("fitText", "vertAlign", "rtl", "cs", "em", "lang"))
_ENGLISH: Final = "en-GB"
_SPOKEN: Final = ("descr", "title", "string")
"""Attributes that hold words: alternative texts, and what is drawn across a draft."""


def speak(root: etree._Element, *, right_to_left: bool) -> None:
    """Cut the runs of a part where the language or the direction changes, and say both."""
    for element in root.iter():
        for name in _SPOKEN:
            if name in element.attrib:
                element.set(name, without_marks(element.get(name, "")))
    for paragraph in root.iter(word("p")):
        speaker = Speaker(right_to_left=right_to_left)
        spoken = [run for run in paragraph.iter(word("r")) if run.find(word("t")) is not None]
        ways = {way for run in spoken for way in _cut(run, speaker, right_to_left=right_to_left)}
        if right_to_left and ways and all(english for english, _, _ in ways):
            _turn_back(paragraph)


def _turn_back(paragraph: etree._Element) -> None:
    """Let a paragraph that is English from end to end run from left to right."""
    for turned in paragraph.findall(f"{word('pPr')}/{word('bidi')}"):
        parent = turned.getparent()
        if parent is not None:
            parent.remove(turned)


def _cut(run: etree._Element, speaker: Speaker, *, right_to_left: bool) -> Iterator[_Way]:
    """Put runs of one language and direction each in the place of one run; yield the ways they go."""
    properties = run.find(word("rPr"))
    made: list[tuple[_Way, etree._Element]] = []
    for child in list(run):
        if child is properties:
            continue
        if child.tag != word("t"):
            _run_for(_PLAIN, properties, made, last=True).append(child)
            continue
        for piece in speaker.pieces(child.text or ""):
            way = piece.english, piece.left_to_right, piece.missing
            if piece.text == TURN:
                etree.SubElement(_run_for(way, properties, made, last=True), word("br"))
                continue
            text = etree.SubElement(_run_for(way, properties, made), word("t"))
            text.text = _guarded(piece) if right_to_left else piece.text
            text.set(_SPACE, "preserve")
    for way, one in made:
        run.addprevious(one)
        if any((text.text or "").strip() for text in one.iter(word("t"))):
            yield way
    parent = run.getparent()
    if parent is not None:
        parent.remove(run)


def _run_for(
    way: _Way,
    properties: etree._Element | None,
    made: list[tuple[_Way, etree._Element]],
    *,
    last: bool = False,
) -> etree._Element:
    """Return the last run if it goes the same way; for what is no text, the last one; else a new one."""
    if made and (last or made[-1][0] == way):
        return made[-1][1]
    run = etree.Element(word("r"))
    look = deepcopy(properties) if properties is not None else etree.Element(word("rPr"))
    english, left_to_right, missing = way
    if left_to_right:
        for turned in look.findall(word("rtl")):
            look.remove(turned)
    if english or left_to_right:
        _say_language(look)
    if english and not missing:
        for known in look.findall(word("color")):
            look.remove(known)
        _insert(look, etree.Element(word("color"), {word("val"): _BESIDE}), _AFTER_COLOUR)
    if missing:
        shade = {word("val"): "clear", word("color"): "auto", word("fill"): _SHADE}
        _insert(look, etree.Element(word("shd"), shade), _AFTER_SHADE | _AFTER_LANGUAGE)
    if len(look):
        run.append(look)
    made.append((way, run))
    return run


def _say_language(look: etree._Element) -> None:
    for known in look.findall(word("lang")):
        look.remove(known)
    _insert(look, etree.Element(word("lang"), {word("val"): _ENGLISH}), _AFTER_LANGUAGE)


def _insert(look: etree._Element, element: etree._Element, followers: frozenset[str]) -> None:
    """Put a property where Word asks for it: before those that follow it."""
    after = [child for child in look if child.tag in followers]
    look.insert(len(look) - len(after), element)


def _guarded(piece: Piece) -> str:
    """Return the text of a piece with its marks: around a value or a phrase, and before signs alone.

    Before a mark that the text brought along stands one more: the proof takes one away.
    """
    text = piece.text
    if piece.left_to_right:
        return f"{_TO_THE_RIGHT}{text}{_TO_THE_RIGHT}"
    # A space alone may part two runs of one name: it goes the way of what stands around it.
    shown = text.replace(_TO_THE_RIGHT, "").strip()
    signs_alone = shown and not any(map(str.isalnum, shown))
    return f"{_TO_THE_LEFT}{text}" if signs_alone or text.startswith(_TO_THE_LEFT) else text
