"""Proof of a finished plain text: it is clean text, and holds every text of the view in order."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Sequence

from cindocs.findings import Finding
from cindocs.proof.alignment import align, edge_findings, text_findings
from cindocs.proof.fault import fault
from cindocs.proof.pictures import Shown
from cindocs.proof.running_text import RunningText

_BYTE_ORDER_MARK = "\ufeff"


def check(
    content: bytes,
    said: Sequence[str],
    edges: Sequence[str] = (),
    *,
    pictures: Sequence[Shown] = (),
    own_pictures: Collection[bytes] = (),
) -> tuple[Finding, ...]:
    """Hold a plain text against what the template wrote into it.

    Args:
        content: The finished file, in UTF-8.
        said: Every text of the view, in order. The words for its pictures are among them.
        edges: Texts that the printed form has at the edge of each page: each must stand somewhere.
        pictures: The pictures of the view: each must stand there in words.
        own_pictures: What else a file with pictures may show. A text shows none.

    Returns:
        All that is wrong. Empty means proven: a program that reads lines aloud, or makes Braille of them,
        meets each text exactly as it is in the view, and nothing that it would stumble over.
    """
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return (fault("proof-txt", "The file is not UTF-8."),)
    findings = [*_stumbling_blocks(text)]
    body = RunningText(text)
    alignment = align(said, body)
    findings += text_findings(said, alignment, body)
    findings += edge_findings(edges, body, "the text")
    for number, picture in enumerate(pictures, start=1):
        if picture.description not in text:
            message = f"Picture {number} of {len(pictures)} of the copy is not told in words."
            findings.append(fault("proof-picture-lost", message, f"picture {number}"))
    if tags := body.leftover_tags(alignment):
        findings.append(fault("proof-template-tag", f"{tags} tags of the template were left in the text."))
    return tuple(findings)


def _stumbling_blocks(text: str) -> Iterator[Finding]:
    """Yield what a program that reads lines would stumble over."""
    if text.startswith(_BYTE_ORDER_MARK):
        yield fault("proof-txt", "The file begins with a byte order mark.")
    controls = sum(unicodedata.category(character) == "Cc" and character != "\n" for character in text)
    if controls:
        yield fault("proof-txt", f"{controls} control characters are in the file.")
    if not text.endswith("\n"):
        yield fault("proof-txt", "The last line has no end.")
    lines = text.split("\n")[:-1]
    if not lines or not lines[0].strip():
        yield fault("proof-metadata", "The first line does not say what the text is.")
