"""Styles by their names: an inherited block wears the styles of the template that inherits it."""

from __future__ import annotations

from typing import Final

from lxml import etree

from cindocs.templating.word.namespaces import word

_USES: Final = {word("pStyle"): "paragraph", word("rStyle"): "character", word("tblStyle"): "table"}


class StyleNames:
    """The styles of one Word file: names by id, ids by name. Word compares names without case."""

    def __init__(self, styles: etree._Element) -> None:
        self._names: dict[str, tuple[str, str]] = {}
        self._ids: dict[tuple[str, str], str] = {}
        for style in styles.iter(word("style")):
            kind, style_id = style.get(word("type"), ""), style.get(word("styleId"), "")
            name = style.find(word("name"))
            if name is not None:
                self._names[style_id] = (kind, name.get(word("val"), ""))
                self._ids[kind, name.get(word("val"), "").casefold()] = style_id

    def id_of(self, kind: str, name: str) -> str | None:
        """Return the id of the style called ``name``; ``kind`` is paragraph, character or table."""
        return self._ids.get((kind, name.casefold()))

    def name_of(self, style_id: str) -> str:
        """Return the name that the style has in Word; the id itself when there is no such style."""
        return self._names.get(style_id, ("", style_id))[1]


def dress(element: etree._Element, own: StyleNames, wearer: StyleNames) -> str | None:
    """Make an element that names one of ``own`` styles name the wearer's style of the same name.

    Returns:
        The name of the style that the wearer lacks, or nothing when all is well.
    """
    if not isinstance(element.tag, str) or element.tag not in _USES:
        return None
    name = own.name_of(element.get(word("val"), ""))
    style_id = wearer.id_of(_USES[element.tag], name)
    if style_id is None:
        return name
    element.set(word("val"), style_id)
    return None
