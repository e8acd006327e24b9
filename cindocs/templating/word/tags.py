"""The tags that an author draws in Word: which there are, where each may stand, which block is which.

``{{ name }}`` stands in a line. ``{%p if … %}``, ``{%p for … %}``, ``{%p block … %}`` and
``{{p narrative }}`` stand alone in a paragraph, ``{%tr for … %}`` alone in a table row; the paragraph
or row goes away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from cindocs.findings import Finding
from cindocs.templating.word.namespaces import DRAWING, PREFIXES, VML, word
from cindocs.templating.word.refusal import Spot
from cindocs.templating.word.room import room
from cindocs.templating.word.tidy import paragraph_text

_TAG: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_PARTS: Final = re.compile(r"(?P<open>\{[{%])(?P<kind>[a-z]*)\s+(?P<word>\w*)(?P<rest>.*?)[}%]\}", re.DOTALL)
STATEMENTS: Final = frozenset(
    ["block", "endblock", "extends", "for", "endfor", "if", "elif", "else", "endif", "set"]
)
"""The statements that a Word template may use."""
_BRACES: Final = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_SPOKEN: Final = re.compile(r"\{\{ (_\('[^'{}%]*'\)|copy\.mark_text) \}\}")
_SPEAKING_ATTRIBUTES: Final = {
    (f"{{{VML}}}textpath", "string"),
    (f"{{{VML}}}shape", "alt"),
    (f"{{{DRAWING}}}docPr", "descr"),
}
_NARRATIVE: Final = re.compile(r"\{\{p\s+(.*?)\s*\}\}")
WRITER: Final = "as_paragraphs"
"""The filter that writes a narrative. Only we put it into a template, where paragraphs may stand."""


def check_tags(root: etree._Element, spot: Spot) -> list[Finding]:
    """Say which tags of a part are misplaced, unknown or broken."""
    findings = []
    for paragraph in root.iter(word("p")):
        text = paragraph_text(paragraph)
        problems = [tag_problem(tag, text, paragraph) for tag in _TAG.findall(text)]
        if _BRACES.search(_TAG.sub("", text)):
            problems.append("a tag is not closed in the paragraph where it begins")
        findings += [
            spot.finding("word-tag", f"{problem}.", near=text, mend="Mend the tag in Word.")
            for problem in dict.fromkeys(problems)
            if problem
        ]
    for element in root.iter():
        if speaks_out_of_place(element):
            message = "a tag stands in a property of the document, not in its text."
            findings.append(
                spot.finding(
                    "word-tag", message, mend="Only {{ _('…') }} and {{ copy.mark_text }} may stand there."
                )
            )
    return findings


def tag_problem(tag: str, text: str, paragraph: etree._Element) -> str:
    """Say what is wrong with one tag of a paragraph whose whole text is ``text``; empty when nothing is."""
    if tag.startswith("{#"):
        return ""
    parts = _PARTS.fullmatch(tag)
    if parts is None or WRITER in tag:
        return f"the tag {tag} cannot be read"
    kind, statement = parts["kind"], parts["open"] == "{%"
    if statement and parts["word"] not in STATEMENTS:
        return f"the tag {tag} is none that a Word template may use"
    if kind not in ("", "p", "tr") or (kind == "tr" and not statement):
        return f"the tag {tag} is of a kind that a Word template may not use"
    if parts["word"] == "extends" and kind != "p":
        return f"the tag {tag} must be written {{%p extends … %}}"
    if kind == "p" and text.strip() != tag:
        return f"the tag {tag} must stand alone in its paragraph"
    if kind == "tr" and _row_text(paragraph).strip() != tag:
        return f"the tag {tag} must stand alone in its table row"
    return ""


def _row_text(paragraph: etree._Element) -> str:
    row = next(paragraph.iterancestors(word("tr")), None)
    return "" if row is None else "".join(text.text or "" for text in row.iter(word("t")))


def speaks_out_of_place(element: etree._Element) -> bool:
    """Whether a tag stands in an element elsewhere than in its text."""
    for name, value in element.attrib.items():
        spoken = (element.tag, name) in _SPEAKING_ATTRIBUTES and _SPOKEN.fullmatch(str(value))
        if _BRACES.search(str(value)) and not spoken:
            return True
    return element.tag != word("t") and bool(_BRACES.search(element.text or ""))


def with_blocks(body: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """Walk all elements in reading order, each with the name of the innermost block around it, or empty."""
    open_blocks: list[str] = []
    for element in body.iter():
        if element.tag == word("p"):
            for parts in map(_PARTS.fullmatch, _TAG.findall(paragraph_text(element))):
                if parts and parts["word"] == "block":
                    open_blocks.append(parts["rest"].split()[0])
                elif parts and parts["word"] == "endblock" and open_blocks:
                    open_blocks.pop()
        yield element, open_blocks[-1] if open_blocks else ""


def inherits_from(body: etree._Element) -> str:
    """Return the name of the template that this one extends, or empty. Its tag leaves the tree."""
    for paragraph in body.iter(word("p")):
        parts = _PARTS.fullmatch(paragraph_text(paragraph).strip())
        parent = paragraph.getparent()
        if parts and parts["kind"] == "p" and parts["word"] == "extends" and parent is not None:
            parent.remove(paragraph)
            return parts["rest"].strip().strip("\"'“”‘’")
    return ""


def outside_blocks(body: etree._Element) -> Iterator[str]:
    """Yield what stands outside every block: in a template that extends another it would be lost."""
    for element, block in with_blocks(body):
        if element.tag == word("p") and not block:
            text = paragraph_text(element).strip()
            parts = _PARTS.fullmatch(text)
            drawn = element.find(f".//{{{PREFIXES['a']}}}graphic") is not None
            if (text and not (parts and parts["word"] == "endblock")) or drawn:
                yield text


def mark_narratives(body: etree._Element) -> None:
    """Make each ``{{p … }}`` say in which paragraph style it was drawn, and in how wide a cell."""
    for paragraph in list(body.iter(word("p"))):
        found = _NARRATIVE.fullmatch(paragraph_text(paragraph).strip())
        if found:
            style = paragraph.find(f"{word('pPr')}/{word('pStyle')}")
            style_id = "" if style is None else style.get(word("val"), "")
            width = room(paragraph)
            for child in list(paragraph):
                paragraph.remove(child)
            run = etree.SubElement(paragraph, word("r"))
            text = etree.SubElement(run, word("t"))
            text.text = f'{{{{p ({found[1]})|{WRITER}("{style_id}", {width}) }}}}'
