"""A translation memory: what was translated for one authority, in TMX 1.4, to be offered again.

It is kept only where somebody asks for it. It holds checked translations of texts that name nobody; dates,
telephone numbers and the like are codes without their value. Each entry says of which case it is, so that
what belongs to a child can be deleted. Source: LISA, TMX 1.4b (2005).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Final

from lxml import etree

from cindocs.languages.language import ENGLISH
from cindocs.languages.pieces import Begins, Ends, Locked, Piece, Pieces, Words
from cindocs.languages.translations import State
from cindocs.publish import publish
from cindocs.translating.offer import THE_SAME, Offer
from cindocs.translating.untrusted_xml import read_xml, refuse_xml

_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_CASE: Final = "x-cindocs-case"
_LEAST: Final = 70
"""Less alike than that, in per cent, an older translation is no help."""
_MOST_OFFERS: Final = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """One text in two languages. Codes in it have no value."""

    case: str
    language: str
    english: Pieces = field(repr=False)
    says: Pieces = field(repr=False)


@dataclass(frozen=True, slots=True)
class TranslationMemory:
    """The memory of one authority. Its ``repr`` shows no text."""

    entries: tuple[Entry, ...] = field(repr=False)

    @classmethod
    def of(cls, file: Path) -> TranslationMemory:
        """Return the memory in a file; an empty one where there is no such file.

        Raises:
            InputUnreadable: it is no TMX file, or not to be trusted.
        """
        if not file.is_file():
            return cls(())
        root = read_xml(file)
        if root.tag != "tmx":
            refuse_xml(file, "not-tmx", "This is no translation memory in TMX 1.4.")
        return cls(tuple(entry for unit in root.iter("tu") for entry in _entries(unit)))

    def with_entries(self, added: Iterable[Entry]) -> TranslationMemory:
        """Return the memory with more in it; what is known of the same text in the same case is replaced."""
        entries = {(one.case, one.language, _key(one.english)): one for one in self.entries}
        for one in added:
            entries[one.case, one.language, _key(one.english)] = one
        return TranslationMemory(tuple(entries.values()))

    def without_case(self, case: str) -> TranslationMemory:
        """Return the memory without what belongs to a case."""
        return TranslationMemory(tuple(one for one in self.entries if one.case != case))

    def offers(self, pieces: Pieces, language: str) -> tuple[Offer, ...]:
        """Return earlier translations of a text and of texts like it, the likest first."""
        wanted = _bare(pieces)
        offers: list[Offer] = []
        for one in self.entries:
            if one.language != language:
                continue
            if _key(one.english) == _key(pieces):
                offers.append(Offer(_with_values(one.says, pieces), State.UNCHECKED))
                continue
            matcher = SequenceMatcher(None, wanted, _bare(one.english), autojunk=False)
            if min(matcher.real_quick_ratio(), matcher.quick_ratio()) * 100 >= _LEAST:
                likeness = min(int(matcher.ratio() * 100), THE_SAME - 1)
                if likeness >= _LEAST:
                    words = (Words(_bare(one.says)),)
                    offers.append(Offer(words, State.UNCHECKED, _bare(one.english), likeness))
        return tuple(sorted(offers, key=lambda offer: -offer.likeness)[:_MOST_OFFERS])

    def save(self, file: Path) -> None:
        """Write the memory.

        Raises:
            OutputUnwritable: it could not be written.
        """
        root = etree.Element("tmx", {"version": "1.4"})
        header = {
            "creationtool": "cindocs", "creationtoolversion": "1", "segtype": "block", "o-tmf": "cindocs",
            "adminlang": ENGLISH, "srclang": ENGLISH, "datatype": "plaintext",
        }  # fmt: skip
        etree.SubElement(root, "header", header)
        body = etree.SubElement(root, "body")
        for one in self.entries:
            unit = etree.SubElement(body, "tu")
            unit.tail = "\n"
            etree.SubElement(unit, "prop", {"type": _CASE}).text = one.case
            for language, pieces in ((ENGLISH, one.english), (one.language, one.says)):
                of_language = etree.SubElement(unit, "tuv", {_LANGUAGE: language})
                _fill(etree.SubElement(of_language, "seg"), pieces)
        publish(etree.tostring(root, xml_declaration=True, encoding="UTF-8"), file)


def _entries(unit: etree._Element) -> Iterator[Entry]:
    texts = {one.get(_LANGUAGE, ""): one.find("seg") for one in unit.iterfind("tuv")}
    case = next((one.text or "" for one in unit.iterfind("prop") if one.get("type") == _CASE), "")
    english = texts.pop(ENGLISH, None)
    for language, says in texts.items():
        if english is not None and says is not None:
            yield Entry(case, language, tuple(_pieces(english)), tuple(_pieces(says)))


def _fill(segment: etree._Element, pieces: Pieces) -> None:
    segment.text = ""
    for piece in pieces:
        match piece:
            case Words():
                if len(segment):
                    segment[-1].tail = (segment[-1].tail or "") + piece.text
                else:
                    segment.text += piece.text
            case Locked():
                etree.SubElement(segment, "ph", {"x": str(piece.number), "type": piece.kind})
            case Begins():
                written = {"i": str(piece.number), "x": str(piece.number), "type": piece.kind}
                etree.SubElement(segment, "bpt", written)
            case Ends():
                etree.SubElement(segment, "ept", {"i": str(piece.number)})


def _pieces(segment: etree._Element) -> Iterator[Piece]:
    if segment.text:
        yield Words(segment.text)
    for code in segment:
        number, kind = _number(code), code.get("type", "")
        match code.tag:
            case "ph":
                yield Locked(number, kind, "", "")
            case "bpt":
                yield Begins(number, kind)
            case "ept":
                yield Ends(number)
        if code.tail:
            yield Words(code.tail)


def _number(code: etree._Element) -> int:
    written = code.get("x") or code.get("i") or ""
    return int(written) if written.isascii() and written.isdigit() else 0


def _with_values(says: Pieces, source: Pieces) -> Pieces:
    own = {piece.number: piece for piece in source if isinstance(piece, Locked | Begins)}
    return tuple(own.get(one.number, one) if isinstance(one, Locked | Begins) else one for one in says)


def _key(pieces: Pieces) -> tuple[str, ...]:
    """Return what two texts have in common that differ in the values of their codes alone."""
    return tuple(
        one.text if isinstance(one, Words) else f"\x1f{type(one).__name__}{one.number}" for one in pieces
    )


def _bare(pieces: Pieces) -> str:
    return "".join(one.text if isinstance(one, Words) else "…" * isinstance(one, Locked) for one in pieces)
