"""An XLIFF file that came back, read with no trust in it: it has been on other people's machines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from lxml import etree

from cindocs.languages.pieces import Begins, Ends, Locked, Pieces, Words
from cindocs.translating.untrusted_xml import read_xml, refuse_xml
from cindocs.translating.xliff import own, tag

_MOST_UNITS: Final = 20_000
_LONGEST: Final = 50_000
"""The most characters that one text may have."""
_INVISIBLE: Final = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""Signs of direction and of places to break, which tools put in. Pages set their own."""
_TRANSPARENT: Final = frozenset({tag("mrk")})
NO_CODE: Final = -1
"""The number of what is no code of ours."""


@dataclass(frozen=True, slots=True)
class Back:
    """One text that came back."""

    at: str = field(repr=False)
    key: str
    target: Pieces = field(repr=False)
    settled: bool
    """Whether the translator says that it is right as it is, even where it is the English text."""
    line: int


@dataclass(frozen=True, slots=True)
class CameBack:
    """A file that came back."""

    original: str = field(repr=False)
    """The name of the document's file."""
    language: str
    header: Mapping[str, str] = field(repr=False)
    """What belongs to cindocs: which document, for which reader."""
    units: tuple[Back, ...] = field(repr=False)


def read_xliff(path: Path) -> CameBack:
    """Read an XLIFF 1.2 file. Nothing in it is run, fetched or expanded.

    Raises:
        InputUnreadable: it is too large, not XLIFF 1.2, not from cindocs, or declares anything of its own.
    """
    root = read_xml(path)
    files = root.findall(tag("file"))
    if root.tag != tag("xliff") or len(files) != 1:
        refuse_xml(path, "not-xliff", "This is not an XLIFF 1.2 file of one document.")
    file = files[0]
    header = {str(name).rpartition("}")[2]: str(value) for name, value in file.attrib.items()}
    if own("document") not in file.attrib or "target-language" not in file.attrib:
        refuse_xml(path, "not-ours", "This file does not say of which document and for which language it is.")
    elements = list(file.iter(tag("trans-unit")))
    if len(elements) > _MOST_UNITS:
        refuse_xml(path, "too-large", f"There are more than {_MOST_UNITS:,} texts in this file.")
    return CameBack(
        original=header.get("original", ""),
        language=header["target-language"],
        header=header,
        units=tuple(_unit(path, element) for element in elements),
    )


def _unit(path: Path, element: etree._Element) -> Back:
    target = element.find(tag("target"))
    pieces = tuple(_pieces(target)) if target is not None else ()
    length = sum(len(piece.text) for piece in pieces if isinstance(piece, Words))
    line = element.sourceline if isinstance(element.sourceline, int) else 0
    if length > _LONGEST:
        refuse_xml(path, "too-large", "This text is longer than any text can be.", line)
    state = target.get("state", "") if target is not None else ""
    return Back(
        at=element.get("id", ""),
        key=element.get(own("sha"), ""),
        target=pieces,
        settled=element.get("approved") == "yes" or state in ("final", "signed-off"),
        line=line,
    )


def _pieces(element: etree._Element) -> Iterator[Words | Locked | Begins | Ends]:
    if element.text:
        yield Words(_INVISIBLE.sub("", element.text))
    for child in element:
        number = _number(child)
        kind = child.get("ctype", "")
        if child.tag == tag("g"):
            yield Begins(number, kind)
            yield from _pieces(child)
            yield Ends(number)
        elif child.tag in _TRANSPARENT:
            yield from _pieces(child)
        else:
            yield Locked(number if child.tag == tag("x") else NO_CODE, kind, child.get("equiv-text", ""), "")
        if child.tail:
            yield Words(_INVISIBLE.sub("", child.tail))


def _number(element: etree._Element) -> int:
    written = element.get("id", "")
    return int(written) if re.fullmatch(r"[0-9]{1,4}", written) else NO_CODE
