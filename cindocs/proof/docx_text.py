"""The text of a part of a Word document as its reader meets it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

from cindocs.proof.docx_names import SPACE, WP, W
from cindocs.proof.running_text import BREAK

_ALTERNATIVE_FORM = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_WORD_ART = "{urn:schemas-microsoft-com:vml}textpath"
_XML_SPACE = " \t\r\n"
_MARK = "\u200e"
"""No record can hold it: only what writes a page that runs from right to left."""
_FIRST_MARK = "\u200f"
"""The same writes it at the beginning of a text, and nowhere else. Lists in Persian hold it after a comma."""


def part_text(root: etree._Element) -> str:
    r"""Return the visible text of a part: paragraphs and cells parted by ``BREAK``, line breaks as ``\n``."""
    return "".join(_pieces(root))


def _pieces(root: etree._Element) -> Iterator[str]:
    told_twice = {inner for form in root.iter(_ALTERNATIVE_FORM) for inner in form.iter()}
    for element in root.iter(*_READERS):
        if element not in told_twice:
            read = _READERS[str(element.tag)]
            yield read(element)


def _characters(element: etree._Element) -> str:
    text = element.text or ""
    if element.get(SPACE) != "preserve":
        # Word drops white space at either end of such a text.
        text = text.strip(_XML_SPACE)
    # A line feed that is not a break is shown as a space; a mark of direction is not shown.
    return text.removeprefix(_FIRST_MARK).replace("\n", " ").replace(_MARK, "")


def _line_break(element: etree._Element) -> str:
    return BREAK if element.get(f"{W}type") in ("page", "column") else "\n"


def _tab(element: etree._Element) -> str:
    parent = element.getparent()
    return "\t" if parent is not None and parent.tag == f"{W}r" else ""


def _spoken(element: etree._Element) -> str:
    return f"{BREAK}{element.get('descr') or ''}{BREAK}"


_READERS: dict[str, Callable[[etree._Element], str]] = {
    f"{W}p": lambda _: BREAK,
    f"{W}t": _characters,
    f"{W}br": _line_break,
    f"{W}cr": lambda _: "\n",
    f"{W}tab": _tab,
    f"{W}noBreakHyphen": lambda _: "\N{NON-BREAKING HYPHEN}",
    f"{W}softHyphen": lambda _: "\N{SOFT HYPHEN}",
    f"{WP}docPr": _spoken,
    _WORD_ART: lambda element: f"{BREAK}{element.get('string') or ''}{BREAK}",
}
