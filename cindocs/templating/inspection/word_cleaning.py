"""Takes out of a part of a Word file what runs, fetches, or points to something that is not there."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from lxml import etree

from cindocs.templating.inspection.word_relations import OBJECT
from cindocs.templating.word.namespaces import PREFIXES, RELATIONSHIPS, VML, word
from cindocs.templating.word.tidy import refused

_OBJECTS: Final = {word(name) for name in ("altChunk", "object", "control", "subDoc", "movie")}
_MERGE: Final = word("mailMerge")
_HOLDERS: Final = {word(name) for name in ("drawing", "pict", "object")}
"""What goes when something inside it does: a picture without its picture is no longer one."""
_CLICKED: Final = ("hlinkClick", "hlinkHover")
_FETCHING: Final = ("src", "href")
_MARKS: Final = {word("fldChar"), word("instrText")}
_SIMPLE: Final = word("fldSimple")
_OLD_DRAWINGS: Final = (VML, PREFIXES["o"])


def clean(root: etree._Element, kept: Collection[str]) -> list[str]:
    """Clean a part's tree in place; ``kept`` are the ids of what it may point to.

    Returns:
        What was taken out, in words. What it pointed to is told by whoever leaves that out.
    """
    left_out = [*_objects(root), *_fields(root)]
    for element in list(root.iter()):
        if not isinstance(element.tag, str):
            continue
        for name in list(element.attrib):
            named = etree.QName(name)
            if named.namespace == RELATIONSHIPS and element.get(name) not in kept:
                _unlink(element, name)
            elif named.localname in _FETCHING and etree.QName(element).namespace in _OLD_DRAWINGS:
                del element.attrib[name]
                left_out.append("a picture that is not in the file")
    return left_out


def _objects(root: etree._Element) -> Iterator[str]:
    for element in list(root.iter(*_OBJECTS, _MERGE)):
        _remove(element)
        yield "the settings of a mail merge" if element.tag == _MERGE else OBJECT


def _fields(root: etree._Element) -> Iterator[str]:
    """Leave what fields show, and take the fields away, but for page numbers."""
    gone = [
        mark for field in _marks(root) if any(refused(mark) is not None for mark in field) for mark in field
    ]
    simple = [field for field in root.iter(_SIMPLE) if refused(field) is not None]
    for mark in gone:
        _remove(mark)
    for field in simple:
        parent = field.getparent()
        if parent is not None:
            place = parent.index(field)
            parent[place : place + 1] = list(field)
    if gone or simple:
        yield "fields, of which the text stays"


def _marks(root: etree._Element) -> Iterator[list[etree._Element]]:
    """Yield the marks and the instruction of each field; one in another comes first."""
    open_fields: list[list[etree._Element]] = []
    for mark in root.iter(*_MARKS):
        if mark.get(word("fldCharType")) == "begin" or not open_fields:
            open_fields.append([])
        open_fields[-1].append(mark)
        if mark.get(word("fldCharType")) == "end":
            yield open_fields.pop()
    yield from open_fields


def _unlink(element: etree._Element, name: str | bytes) -> None:
    """Take away what points to something that the copy does not have; of a link the text stays."""
    if element.tag == word("hyperlink"):
        del element.attrib[name]
    elif etree.QName(element).localname in _CLICKED:
        _remove(element)
    else:
        _remove(next((each for each in element.iterancestors() if each.tag in _HOLDERS), element))


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
