"""Proof of a finished web page: it is well-formed, closed and accessible, and holds every text in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from tinyhtml5.parser import HTMLParser  # type: ignore[import-untyped]

from cindocs.findings import Finding
from cindocs.proof.alignment import align, edge_findings, text_findings
from cindocs.proof.fault import fault
from cindocs.proof.html_access import access_findings
from cindocs.proof.html_closure import closure_findings
from cindocs.proof.running_text import BREAK, RunningText

_WITHIN_A_LINE = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "cite", "em", "i", "q", "small", "span", "strong")
)
_NOT_READ = frozenset(("style", "script", "template", "noscript"))
_SPOKEN = ("alt", "aria-label", "title")


def check(content: bytes, said: Sequence[str], edges: Sequence[str] = ()) -> tuple[Finding, ...]:
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

    Returns:
        All that is wrong. Empty means proven: the page parses without an error, runs nothing, fetches
        nothing, hides nothing, names its language and title, and shows each text.
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
    body = RunningText("".join(_text(root.find("body"))))
    alignment = align(said, body)
    findings += text_findings(said, alignment, body)
    findings += edge_findings(edges, body, "the page")
    if tags := body.leftover_tags(alignment):
        findings.append(fault("proof-template-tag", f"{tags} tags of the template were left in the page."))
    return tuple(findings)


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
