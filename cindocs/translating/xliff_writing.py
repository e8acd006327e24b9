"""Texts become an XLIFF file, as translators' tools take it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from cindocs.languages.pieces import Begins, Ends, Locked, Piece, Words
from cindocs.languages.translations import State
from cindocs.translating.notes import notes_on
from cindocs.translating.offer import Offer
from cindocs.translating.outgoing import Sent
from cindocs.translating.xliff import NAMESPACES, SPACE, own, tag

_STATES: Mapping[State, str] = {
    State.CHECKED: "signed-off",
    State.UNCHECKED: "translated",
    State.MACHINE: "needs-review-translation",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One text of the file, with what is there of it in the other language."""

    sent: Sent
    target: Offer | None = None
    others: tuple[Offer, ...] = ()


def xliff(
    rows: Iterable[Row], header: Mapping[str, str], *, original: str, source: str, target: str
) -> bytes:
    """Return an XLIFF file.

    Args:
        rows: the texts.
        header: what belongs to cindocs: which document, for which reader.
        original: the name of the document's file.
        source: the tag of the language of the texts.
        target: the tag of the language they are translated into.
    """
    root = etree.Element(tag("xliff"), {"version": "1.2"}, nsmap=NAMESPACES)
    languages = {"source-language": source, "target-language": target, "datatype": "plaintext"}
    file = etree.SubElement(
        root,
        tag("file"),
        {"original": original, **languages, SPACE: "preserve"}
        | {own(name): one for name, one in header.items()},
    )
    tool = {"tool-id": "cindocs", "tool-name": "cindocs"}
    etree.SubElement(etree.SubElement(file, tag("header")), tag("tool"), tool)
    body = etree.SubElement(file, tag("body"))
    body.text = "\n"
    for row in rows:
        _add(body, row).tail = "\n"
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _add(body: etree._Element, row: Row) -> etree._Element:
    checked = row.target is not None and row.target.state is State.CHECKED
    unit = etree.SubElement(
        body,
        tag("trans-unit"),
        {"id": row.sent.unit.at, own("sha"): row.sent.key} | ({"approved": "yes"} if checked else {}),
    )
    _fill(etree.SubElement(unit, tag("source")), row.sent.pieces)
    # OmegaT does not show a text with an empty target: where nothing is translated, the source stands there.
    target = etree.SubElement(unit, tag("target"), {"state": "needs-translation"})
    if row.target:
        target.set("state", _STATES[row.target.state])
        if row.target.state is State.MACHINE:
            target.set("state-qualifier", "leveraged-mt")
    _fill(target, row.target.pieces if row.target else row.sent.pieces)
    for other in row.others:
        offered = etree.SubElement(unit, tag("alt-trans"), {"match-quality": f"{other.likeness}%"})
        etree.SubElement(offered, tag("source")).text = other.source
        _fill(etree.SubElement(offered, tag("target")), other.pieces)
    for note in notes_on(row.sent.unit):
        etree.SubElement(unit, tag("note"), {"from": "cindocs"}).text = note
    return unit


def _fill(element: etree._Element, pieces: Sequence[Piece]) -> None:
    at = element
    for piece in pieces:
        match piece:
            case Words():
                _append(at, piece.text)
            case Locked():
                written = {"id": str(piece.number), "ctype": piece.kind, "equiv-text": piece.shown}
                etree.SubElement(at, tag("x"), written)
            case Begins():
                at = etree.SubElement(at, tag("g"), {"id": str(piece.number), "ctype": piece.kind})
            case Ends():
                around = at.getparent()
                at = element if around is None else around


def _append(element: etree._Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
