"""Proof of a finished web page: it is well-formed, closed and accessible, and holds every text in order."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Collection, Iterator, Sequence
from xml.etree.ElementTree import Element

from tinyhtml5.parser import HTMLParser  # type: ignore[import-untyped]

from cindocs.findings import Finding
from cindocs.proof.alignment import align, edge_findings, text_findings
from cindocs.proof.fault import fault
from cindocs.proof.html_access import access_findings
from cindocs.proof.html_closure import closure_findings
from cindocs.proof.pictures import Found, Shown, files_of, picture_findings
from cindocs.proof.running_text import BREAK, RunningText

_WITHIN_A_LINE = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "cite", "em", "i", "q", "small", "span", "strong")
)
_NOT_READ = frozenset(("style", "script", "template", "noscript"))
_SPOKEN = ("alt", "aria-label", "title")


def check(
    content: bytes,
    said: Sequence[str],
    edges: Sequence[str] = (),
    *,
    pictures: Sequence[Shown] = (),
    own_pictures: Collection[bytes] = (),
) -> tuple[Finding, ...]:
    """Hold a web page against what the template wrote into it.

    The page's text nodes must hold each text exactly, every space included; a line break may be a
    ``br`` or a line feed. Whether a run of spaces also shows is for the style sheet (``white-space``)
    to decide: what is proven is that a program that reads the page, or a user who copies from it, gets
    what was typed.

    Args:
        content: The finished file, in UTF-8.
        said: Every text of the view in the body, in order.
        edges: Texts that the printed form has at the edge of each page: a web page has one edge, so
            each must stand somewhere.
        pictures: The pictures of the view, in order.
        own_pictures: The files of other pictures that may stand there: the authority's mark.

    Returns:
        All that is wrong. Empty means proven: the page parses without an error, runs nothing, fetches
        nothing, hides nothing, names its language and title, and shows each text and each picture.
    """
    try:
        source = content.decode("utf-8")
    except UnicodeDecodeError:
        return (fault("proof-html", "The page is not UTF-8."),)
    parser = HTMLParser(namespace_html_elements=False)
    root = parser.parse(source)
    findings = [
        fault("proof-html", f"The page breaks the rules of HTML: {code}, line {line}.")
        for (line, _), code, _ in parser.errors
    ]
    findings += access_findings(root)
    findings += closure_findings(root)
    findings += picture_findings(_pictures(root), files_of(pictures), own_pictures)
    body = RunningText("".join(_text(root.find("body"))))
    alignment = align(said, body)
    findings += text_findings(said, alignment, body)
    findings += edge_findings(edges, body, "the page")
    if tags := body.leftover_tags(alignment):
        findings.append(fault("proof-template-tag", f"{tags} tags of the template were left in the page."))
    return tuple(findings)


def _pictures(root: Element) -> list[Found]:
    """Return each picture of the page; one that cannot be unpacked is empty, and then none of the copy's."""
    found = []
    for image in root.iter("img"):
        _, _, packed = (image.get("src") or "").partition(";base64,")
        try:
            content = base64.b64decode(packed, validate=True)
        except (binascii.Error, ValueError):
            content = b""
        found.append(Found(content, image.get("alt") or ""))
    return found


def _text(element: Element | None) -> Iterator[str]:
    """Yield what a reader meets: text, alternative texts, line breaks, and a mark between blocks."""
    if element is None or not isinstance(element.tag, str) or element.tag in _NOT_READ:
        return
    if element.tag == "br":
        yield "\n"
        return
    edge = "" if element.tag in _WITHIN_A_LINE else BREAK
    yield edge
    for name in _SPOKEN:
        if spoken := element.get(name):
            yield f"{BREAK}{spoken}{BREAK}"
    yield element.text or ""
    for child in element:
        yield from _text(child)
        yield child.tail or ""
    yield edge
