"""All text in a part written in XML: what its reader sees, and what stands in its markup."""

from __future__ import annotations

import re

from lxml import etree

from cindocs.proof.leaks.pieces import Pieces
from cindocs.proof.leaks.printable import decoded

_BREAKS = frozenset(("br", "cr", "p", "tab", "tc", "tr"))
"""These part words. Whatever else stands between two runs does not."""
_RUNS = frozenset(("delInstrText", "delText", "instrText", "t"))
_MARKUP = re.compile(
    r"<!--(.*?)-->|<\?(.*?)\?>|<!(DOCTYPE[^\[>]*(?:\[.*?\])?)|xmlns[\w:.-]*\s*=\s*[\"']([^\"']*)", re.DOTALL
)
_TAG = re.compile(r"<[^>]*>")


def xml_pieces(content: bytes) -> Pieces:
    """Yield the text of a part: of each kind of run, joined; then everything else.

    A part that is not well-formed is searched as it stands.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    source = decoded(content)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        yield "markup", f"{source}\n\n{_TAG.sub('', source)}"
        return
    yield "text", _text(root)
    names = {str(element.tag).rpartition("}")[2] for element in root.iter("*")}
    markup = {told for found in _MARKUP.findall(source) for told in found}
    values = {str(value) for element in root.iter() for value in element.attrib.values()}
    yield "markup", "\n".join(sorted(values | markup | names))


def _text(root: etree._Element) -> str:
    runs: dict[str, list[str]] = {name: [] for name in _RUNS}
    other: list[str] = []
    for element in root.iter():
        name = str(element.tag).rpartition("}")[2]
        if name in _BREAKS:
            for run in runs.values():
                run.append("\n")
        if text := element.text:
            runs.get(name, other).append(text)
            if name not in _RUNS:
                other.append("\n")
        if (tail := element.tail) and not tail.isspace():
            other.append(f"{tail}\n")
    return "\n\n".join("".join(each) for each in (*runs.values(), other))
