"""What Word writes beside the page is taken out of a template; what we cannot vouch for is refused.

Taken out: editing marks, spelling marks, languages (a copy has one, and says so in one place), bookmarks,
comments, content controls (their content stays), newer drawings where an older form of the same picture
stands beside them. Refused: tracked changes, hidden text, embedded objects, notes, fields other than
page numbers.
"""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from cindocs.findings import Finding
from cindocs.templating.word.namespaces import COMPATIBILITY, PREFIXES, XML, word
from cindocs.templating.word.refusal import Spot

_DROPPED: Final = {
    word(name)
    for name in [
        "proofErr",
        "bookmarkStart",
        "bookmarkEnd",
        "lastRenderedPageBreak",
        "permStart",
        "permEnd",
        "commentRangeStart",
        "commentRangeEnd",
        "commentReference",
        "annotationRef",
        "noProof",
        "lang",
        "rsid",
    ]
}
_UNWRAPPED: Final = {word("sdt"), word("sdtContent"), word("smartTag"), word("customXml")}
_REFUSED: Final = {
    "ins del moveFrom moveTo": ("a tracked change", "Accept or reject all changes in Word."),
    "vanish specVanish webHidden": ("hidden text", "Show the hidden text in Word and delete it."),
    "altChunk object control subDoc movie": ("an embedded object", "Delete it."),
    "footnoteReference endnoteReference": ("a note", "Move the note into the text."),
}
_REASONS: Final = {word(name): reason for names, reason in _REFUSED.items() for name in names.split()}
_PAGE_FIELD: Final = re.compile(r"\s*(PAGE|NUMPAGES)\s*(\\\*\s*(MERGEFORMAT|Arabic)\s*)?")
_TEXT: Final = word("t")
_INSTRUCTION: Final = word("instrText")
_FIELDS: Final = {_INSTRUCTION, word("fldSimple")}
_KNOWN: Final = {*PREFIXES.values(), XML, ""}


def tidy(root: etree._Element, spot: Spot) -> list[Finding]:
    """Clean a part's tree in place, and say what in it must not be used."""
    _use_fallbacks(root)
    findings: list[Finding] = []
    for element in list(root.iter()):
        if not isinstance(element.tag, str):
            _remove(element)
            continue
        name = etree.QName(element)
        if element.tag in _DROPPED or name.namespace not in _KNOWN or name.localname == "extLst":
            _remove(element)
        elif element.tag in _UNWRAPPED:
            _unwrap(element)
        else:
            reason = refused(element)
            if reason is None:
                _clean(element)
            else:
                findings.append(_finding(spot, element, *reason))
    return findings


def refused(element: etree._Element) -> tuple[str, str] | None:
    """Say what an element is that we cannot vouch for, and how to mend it; nothing when it is harmless."""
    if etree.QName(element).localname.endswith("Change"):
        return _REFUSED["ins del moveFrom moveTo"]
    if element.tag in _FIELDS and not _is_page_field(element):
        return "a field that is no page number", "Delete the field in Word."
    return _REASONS.get(str(element.tag))


def paragraph_text(paragraph: etree._Element) -> str:
    """Return a paragraph's own text, without that of a text box inside it."""
    return "".join(
        text.text or ""
        for text in paragraph.iter(_TEXT)
        if next(text.iterancestors(word("p")), None) is paragraph
    )


def _use_fallbacks(root: etree._Element) -> None:
    for alternative in list(root.iter(f"{{{COMPATIBILITY}}}AlternateContent")):
        fallback = alternative.find(f"{{{COMPATIBILITY}}}Fallback")
        parent = alternative.getparent()
        if parent is not None:
            place = parent.index(alternative)
            parent[place : place + 1] = [] if fallback is None else list(fallback)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        for setting in (word("sdtPr"), word("sdtEndPr"), word("smartTagPr"), word("customXmlPr")):
            for child in element.findall(setting):
                element.remove(child)
        place = parent.index(element)
        parent[place : place + 1] = list(element)


def _clean(element: etree._Element) -> None:
    for name in element.attrib:
        parts = etree.QName(name)
        if (parts.namespace or "") not in _KNOWN or parts.localname.startswith("rsid"):
            del element.attrib[name]
    element.tail = None
    if element.tag == _TEXT:
        # A newline in a finished part can then only have come from the view: it becomes a line break.
        element.text = re.sub(r"[\r\n]", " ", element.text or "")
    elif element.tag != _INSTRUCTION and not (element.text or "").strip():
        element.text = None


def _is_page_field(element: etree._Element) -> bool:
    if element.tag == _INSTRUCTION:
        return bool(_PAGE_FIELD.fullmatch(element.text or ""))
    if element.tag == word("fldSimple"):
        return bool(_PAGE_FIELD.fullmatch(element.get(word("instr"), "")))
    return True


def _finding(spot: Spot, element: etree._Element, what: str, mend: str) -> Finding:
    paragraph = next(element.iterancestors(word("p")), None)
    near = "" if paragraph is None else paragraph_text(paragraph)
    return spot.finding("word-content", f"it holds {what}.", near=near, mend=mend)
