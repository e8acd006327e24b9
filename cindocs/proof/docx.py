"""Proof of a finished Word document: it opens, is closed and clean, and holds every text in order."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from cindocs.findings import Finding
from cindocs.proof.alignment import align, edge_findings, text_findings
from cindocs.proof.docx_archive import read_archive
from cindocs.proof.docx_markup import markup_findings
from cindocs.proof.docx_names import R, W
from cindocs.proof.docx_package import WordParts, read_parts
from cindocs.proof.docx_pictures import pictures_in
from cindocs.proof.docx_properties import property_findings
from cindocs.proof.docx_text import part_text
from cindocs.proof.fault import fault
from cindocs.proof.pictures import Shown, files_of, picture_findings
from cindocs.proof.running_text import BREAK, RunningText

_BODY = "word/document.xml"


def check(
    content: bytes,
    said: Sequence[str],
    edges: Sequence[str] = (),
    *,
    pictures: Sequence[Shown] = (),
    own_pictures: Collection[bytes] = (),
) -> tuple[Finding, ...]:
    """Hold a Word document against what the template wrote into it.

    Texts must be there exactly, every space included; a line break in a text is a break in the line,
    a tab is a tab.

    Args:
        content: The finished file.
        said: Every text of the view in the body, in order.
        edges: Every text of the view in a header or footer. A document may have one header for its
            first page and another for the rest: each text must stand in one of them.
        pictures: The pictures of the view, in order.
        own_pictures: The files of other pictures that may be in it: the authority's mark, and what the
            template's author drew.

    Returns:
        All that is wrong. Empty means proven: the archive holds its parts and nothing else; every part
        is strict XML of a known kind; every reference leads somewhere; nothing is hidden, run or
        fetched; nobody is named who is not on the page; and each text and each picture is shown.
    """
    raw, faults = read_archive(content)
    if faults:
        return faults
    parts, part_faults = read_parts(raw)
    findings = list(part_faults)
    if _BODY not in parts.trees:
        return (*findings, fault("proof-package", "The document has no readable body.", _BODY))
    body = RunningText(part_text(parts.trees[_BODY]))
    margin_text = BREAK.join(_margin_texts(parts))
    margin = RunningText(margin_text)
    alignment = align(said, body)
    findings += markup_findings(parts.trees)
    findings += property_findings(
        parts.trees, lambda text: any(next(each.places(text, 0), None) for each in (body, margin))
    )
    findings += picture_findings(pictures_in(raw, parts, _BODY), files_of(pictures), own_pictures)
    findings += text_findings(said, alignment, body)
    findings += edge_findings(edges, margin, "any header or footer in use")
    if tags := body.leftover_tags(alignment):
        findings.append(fault("proof-template-tag", f"{tags} tags of the template were left.", _BODY))
    if tags := _unsaid(margin_text, edges).leftover_tags(align((), margin)):
        findings.append(fault("proof-template-tag", f"{tags} tags of the template were left in a margin."))
    return tuple(findings)


def _margin_texts(parts: WordParts) -> Iterator[str]:
    """Yield the text of each header and footer that a section of the document uses."""
    references = parts.trees[_BODY].iter(f"{W}headerReference", f"{W}footerReference")
    for identifier in dict.fromkeys(reference.get(f"{R}id", "") for reference in references):
        target = parts.targets.get(_BODY, {}).get(identifier, "")
        if target in parts.trees:
            yield part_text(parts.trees[target])


def _unsaid(margin: str, edges: Sequence[str]) -> RunningText:
    """Return what headers and footers hold beside the texts of the view, which may stand there twice."""
    for edge in sorted(edges, key=len, reverse=True):
        margin = margin.replace(edge, BREAK)
    return RunningText(margin)
