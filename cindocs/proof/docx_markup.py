"""The markup of a Word document: what Word would refuse to open, mend in silence, run or hide."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from cindocs.findings import Finding
from cindocs.proof.docx_names import WP, W
from cindocs.proof.fault import fault

_FORBIDDEN = {
    f"{W}{name}": (rule, words)
    for rule, words, names in (
        ("proof-active-content", "something to run or to embed", "altChunk control object subDoc"),
        (
            "proof-hidden",
            "tracked changes",
            "ins del moveFrom moveTo rPrChange pPrChange delText delInstrText",
        ),
        ("proof-hidden", "comments", "commentRangeStart commentRangeEnd commentReference"),
        ("proof-metadata", "marks of its editing", "rsid rsids attachedTemplate mailMerge docVars"),
    )
    for name in names.split()
}
_HIDING = (f"{W}vanish", f"{W}webHidden", f"{W}specVanish")
_FIELD = re.compile(r"\s*(PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|REF|STYLEREF|TOC|HYPERLINK\s+\\l)\b")
_STYLE_USES = {f"{W}pStyle": "paragraph", f"{W}rStyle": "character", f"{W}tblStyle": "table"}
_BLOCK_PARENTS = tuple(f"{W}{name}" for name in ("p", "r"))
_PARTS_WITH_TEXT = tuple(f"{W}{name}" for name in ("document", "hdr", "ftr", "footnotes", "endnotes"))
_OFF = ("0", "false", "off")


def markup_findings(trees: Mapping[str, etree._Element]) -> Iterator[Finding]:
    """Yield what is wrong inside the parts, across all of them (ECMA-376-1)."""
    texts = {name: tree for name, tree in trees.items() if tree.tag in _PARTS_WITH_TEXT}
    for name, tree in trees.items():
        yield from _forbidden(name, tree)
    for name, tree in texts.items():
        yield from _hidden(name, tree, trees.get("word/styles.xml"))
        yield from _fields(name, tree)
        yield from _tables(name, tree)
        yield from _nesting(name, tree)
    yield from _styles(texts, trees.get("word/styles.xml"))
    yield from _lists(texts, trees.get("word/styles.xml"), trees.get("word/numbering.xml"))
    yield from _ids(texts)


def _forbidden(name: str, tree: etree._Element) -> Iterator[Finding]:
    for tag in sorted({str(element.tag) for element in tree.iter(*_FORBIDDEN)}):
        rule, words = _FORBIDDEN[tag]
        yield fault(rule, f"The part holds {words} ({tag.rpartition('}')[2]}).", name)


def _hidden(name: str, tree: etree._Element, styles: etree._Element | None) -> Iterator[Finding]:
    if any(_is_on(element) for element in tree.iter(*_HIDING)):
        yield fault("proof-hidden", "The part holds hidden text.", name)
    if styles is None:
        return
    marks = [mark for mark in styles.iter(*_HIDING) if _is_on(mark)]
    hiding = {_value(style, "styleId") for mark in marks for style in mark.iterancestors(f"{W}style")}
    if hiding & {_value(use) for use in tree.iter(*_STYLE_USES)}:
        yield fault("proof-hidden", "The part holds text in a style that hides it.", name)


def _fields(name: str, tree: etree._Element) -> Iterator[Finding]:
    instructions = [element.text or "" for element in tree.iter(f"{W}instrText")]
    instructions += [_value(element, "instr") for element in tree.iter(f"{W}fldSimple")]
    if not all(_FIELD.match(instruction) for instruction in instructions if instruction.strip()):
        yield fault("proof-active-content", "A field of a kind that no document of ours holds.", name)
    marks = Counter(_value(mark, "fldCharType") for mark in tree.iter(f"{W}fldChar"))
    if marks["begin"] != marks["end"]:
        yield fault("proof-xml", "A field begins and does not end, or the other way round.", name)


def _tables(name: str, tree: etree._Element) -> Iterator[Finding]:
    for number, table in enumerate(tree.iter(f"{W}tbl"), start=1):
        rows = table.findall(f"{W}tr")
        if not rows or table.find(f"{W}tblPr") is None or table.find(f"{W}tblGrid") is None:
            yield fault("proof-xml", f"Table {number} has no rows, no properties or no grid.", name)
        for row in rows:
            cells = row.findall(f"{W}tc")
            if not cells or any(not len(cell) or cell[-1].tag != f"{W}p" for cell in cells):
                yield fault("proof-xml", f"Table {number} has a row or cell that Word cannot open.", name)
                break


def _nesting(name: str, tree: etree._Element) -> Iterator[Finding]:
    blocks = tree.iter(f"{W}p", f"{W}tbl", f"{W}sectPr")
    if any(_parent(block) in _BLOCK_PARENTS for block in blocks):
        yield fault("proof-xml", "A paragraph or table stands inside a line of text.", name)
    if any(_parent(text) != f"{W}r" for text in tree.iter(f"{W}t")):
        yield fault("proof-xml", "Text stands outside a run, where Word does not show it.", name)
    around = [*tree.iter(f"{W}p", f"{W}r", f"{W}tc", f"{W}tr", f"{W}body")]
    after = [*around, *tree.iter(f"{W}t")]
    if any((each.text or "").strip() for each in around) or any((each.tail or "").strip() for each in after):
        yield fault("proof-xml", "Text stands between elements, where Word does not show it.", name)


def _styles(texts: Mapping[str, etree._Element], styles: etree._Element | None) -> Iterator[Finding]:
    if styles is None:
        yield fault("proof-package", "The document has no styles.", "word/styles.xml")
        return
    listed = [(_value(style, "type"), _value(style, "styleId")) for style in styles.iter(f"{W}style")]
    known = set(listed)
    ids = [style for _, style in listed]
    if len(set(ids)) != len(ids):
        yield fault("proof-xml", "Two styles have the same id.", "word/styles.xml")
    related = {_value(use) for use in styles.iter(f"{W}basedOn", f"{W}next", f"{W}link")}
    if related - set(ids):
        yield fault("proof-xml", "A style refers to a style that is not there.", "word/styles.xml")
    for name, tree in texts.items():
        used = {(_STYLE_USES[str(use.tag)], _value(use)) for use in tree.iter(*_STYLE_USES)}
        if used - known:
            yield fault("proof-xml", f"{len(used - known)} styles in use are not defined.", name)


def _lists(
    texts: Mapping[str, etree._Element], styles: etree._Element | None, numbering: etree._Element | None
) -> Iterator[Finding]:
    lists: set[str] = set()
    if numbering is not None:
        kinds = [child.tag for child in numbering if child.tag in (f"{W}abstractNum", f"{W}num")]
        if kinds != sorted(kinds):
            yield fault("proof-xml", "Lists stand before their definitions.", "word/numbering.xml")
        defined = [_value(each, "abstractNumId") for each in numbering.iter(f"{W}abstractNum")]
        listed = [_value(each, "numId") for each in numbering.iter(f"{W}num")]
        if len(set(defined)) != len(defined) or len(set(listed)) != len(listed):
            yield fault("proof-xml", "Two lists have the same id.", "word/numbering.xml")
        if {_value(each) for each in numbering.iter(f"{W}abstractNumId")} - set(defined):
            yield fault("proof-xml", "A list without a definition.", "word/numbering.xml")
        lists = set(listed)
    for name, tree in (*texts.items(), *([("word/styles.xml", styles)] if styles is not None else [])):
        if {_value(use) for use in tree.iter(f"{W}numId")} - lists - {"0"}:
            yield fault("proof-xml", "A list in use is not defined.", name)


def _ids(texts: Mapping[str, etree._Element]) -> Iterator[Finding]:
    """Check what must be unique in the whole document, or Word offers to repair it."""
    bookmarks = [mark for tree in texts.values() for mark in tree.iter(f"{W}bookmarkStart")]
    ends = [_value(mark, "id") for tree in texts.values() for mark in tree.iter(f"{W}bookmarkEnd")]
    starts = [_value(mark, "id") for mark in bookmarks]
    if sorted(starts) != sorted(ends) or _doubled(starts):
        yield fault("proof-xml", "A bookmark's id is used twice, or a bookmark does not end.")
    if _doubled(_value(mark, "name") for mark in bookmarks):
        yield fault("proof-xml", "Two bookmarks have the same name.")
    if _doubled(each.get("id", "") for tree in texts.values() for each in tree.iter(f"{WP}docPr")):
        yield fault("proof-xml", "Two pictures have the same id.")
    pictures = [each for tree in texts.values() for each in tree.iter(f"{WP}docPr")]
    if not all((picture.get("descr") or "").strip() for picture in pictures):
        yield fault("proof-tags", "A picture has no alternative text.")


def _doubled(values: Iterable[str]) -> bool:
    return any(count > 1 for count in Counter(values).values())


def _value(element: etree._Element, attribute: str = "val") -> str:
    return element.get(f"{W}{attribute}") or ""


def _parent(element: etree._Element) -> str:
    parent = element.getparent()
    return "" if parent is None else str(parent.tag)


def _is_on(element: etree._Element) -> bool:
    parent = element.getparent()
    # In a paragraph's own mark it hides only the mark, which is no text.
    marks_paragraph = parent is not None and _parent(parent) == f"{W}pPr"
    return _value(element) not in _OFF and not marks_paragraph
