"""What Word put into a template that we cannot vouch for: tracked changes, hidden text, fields, objects."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from cindocs.templating.inspection.problem import Problem, Where
from cindocs.templating.inspection.word_file import WordFile, WordPart, walk
from cindocs.templating.word.namespaces import word
from cindocs.templating.word.tidy import refused

_FETCHING: Final = re.compile(
    r"\s*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DATABASE|RD|MACROBUTTON|AUTOTEXT|"
    r"AUTOTEXTLIST|HTMLCONTROL|CONTROL|EMBED|SUBSCRIBER|ADDIN|QUOTE|ASK|FILLIN)\b",
    re.IGNORECASE,
)
_MERGING: Final = re.compile(
    r"\s*(MERGEFIELD|MERGEREC|MERGESEQ|NEXT|NEXTIF|SKIPIF|ADDRESSBLOCK|GREETINGLINE)\b", re.IGNORECASE
)
_RULES: Final = {
    "a tracked change": "tracked-change",
    "hidden text": "hidden-text",
    "an embedded object": "embedded",
    "a note": "note",
    "a field that is no page number": "field",
}
_INSTRUCTION, _SIMPLE, _CHARACTER = word("instrText"), word("fldSimple"), word("fldChar")


def refused_content(file: WordFile) -> Iterator[Problem]:
    """Yield what may not stand in the body, in headers and footers, and in styles."""
    for part in file.parts:
        told: set[tuple[Where, str]] = set()
        instructions = _instructions(part)
        for element in part.elements():
            reason = refused(element)
            if reason is None or element.tag == _INSTRUCTION:
                continue
            rule = _RULES[reason[0]]
            if rule == "field":
                yield _field(part, element, element.get(word("instr"), ""))
            elif (part.where(element), rule) not in told:
                told.add((part.where(element), rule))
                yield part.problem(element, rule, f"Here stands {reason[0]}.", reason[1])
        for element, instruction in instructions:
            yield _field(part, element, instruction)
    yield from _styles(file)


def _styles(file: WordFile) -> Iterator[Problem]:
    root = file.related_tree("styles")
    for element in () if root is None else walk(root):
        reason = refused(element)
        if reason is not None:
            style = next(element.iterancestors(word("style")), None)
            name = "the defaults" if style is None else file.styles.name_of(style.get(word("styleId"), ""))
            where = Where(part=f"style “{name}”")
            yield Problem(_RULES[reason[0]], f"This style holds {reason[0]}.", reason[1], where)


def _instructions(part: WordPart) -> list[tuple[etree._Element, str]]:
    """Return each field that is refused, with its whole instruction: Word may write that in several runs."""
    found: list[tuple[etree._Element, str]] = []
    pieces: list[etree._Element] = []
    depth = 0
    for element in part.elements():
        if element.tag == _INSTRUCTION:
            pieces.append(element)
        kind = element.get(word("fldCharType")) if element.tag == _CHARACTER else None
        depth += {"begin": 1, "end": -1}.get(kind or "", 0)
        if pieces and kind == "end" and depth <= 0:
            found += _told(pieces)
            pieces, depth = [], 0
    return found + _told(pieces)


def _told(pieces: list[etree._Element]) -> list[tuple[etree._Element, str]]:
    if any(refused(piece) is not None for piece in pieces):
        return [(pieces[0], "".join(piece.text or "" for piece in pieces))]
    return []


def _field(part: WordPart, element: etree._Element, instruction: str) -> Problem:
    verb = (instruction.split() or ["(empty)"])[0]
    if _FETCHING.match(instruction):
        message = f"The field {verb} fetches or runs something when the file is opened."
        return part.problem(element, "fetching-field", message, "Delete the field in Word.")
    if _MERGING.match(instruction):
        message = f"The field {verb} belongs to a mail merge, which nothing here fills in."
        mend = "Delete the field in Word, and write the tag of a field in its place: {{ copy.about }}."
        return part.problem(element, "merge-field", message, mend)
    message = f"The field {verb} is no page number; Word would work it out anew on every machine."
    return part.problem(element, "field", message, "Delete the field in Word, or write what it says.")
