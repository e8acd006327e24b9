"""The parts of a Word document and how they point at each other: only known kinds, nothing from outside."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from cindocs.findings import Finding
from cindocs.proof.fault import fault

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_IN_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/"
_IN_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

_KINDS = frozenset(
    f"application/vnd.openxmlformats-officedocument.{kind}+xml"
    for kind in (
        "extended-properties",
        "theme",
        *(
            f"wordprocessingml.{part}"
            for part in (
                "document.main",
                "endnotes",
                "fontTable",
                "footer",
                "footnotes",
                "header",
                "numbering",
                "settings",
                "styles",
                "webSettings",
            )
        ),
    )
) | {
    "application/vnd.openxmlformats-package.core-properties+xml",
    "application/vnd.openxmlformats-package.relationships+xml",
    "image/jpeg",
    "image/png",
}
"""What a part may be. Not here, so refused: macros, embedded objects, comments, people, custom XML,
thumbnails, controls, printer settings, other documents."""

_POINTERS = frozenset(
    {f"{_IN_PACKAGE}metadata/core-properties"}
    | {
        _IN_OFFICE + name
        for name in (
            "endnotes",
            "extended-properties",
            "fontTable",
            "footer",
            "footnotes",
            "header",
            "hyperlink",
            "image",
            "numbering",
            "officeDocument",
            "settings",
            "styles",
            "theme",
            "webSettings",
        )
    }
)
_LINK = re.compile(r"(?:https://|mailto:)[^\s\\]+\Z")


@dataclass(frozen=True, slots=True)
class WordParts:
    """The parsed parts of a document, and what each points to: relationship id to part name."""

    trees: Mapping[str, etree._Element]
    targets: Mapping[str, Mapping[str, str]]


def read_parts(content: Mapping[str, bytes]) -> tuple[WordParts, tuple[Finding, ...]]:
    """Parse every part strictly and follow every relationship (ECMA-376-2, 8 to 9)."""
    trees: dict[str, etree._Element] = {}
    targets: dict[str, dict[str, str]] = {}
    findings: list[Finding] = []
    for name, data in content.items():
        if name.endswith((".xml", ".rels")):
            try:
                trees[name] = strict_xml(data)
            except ValueError as error:
                findings.append(fault("proof-xml", f"{error}.", name))
        if name in trees and trees[name].getroottree().xpath("//comment() | //processing-instruction()"):
            findings.append(fault("proof-hidden", "The part holds a comment or an instruction.", name))
    findings += _content_types(content, trees)
    for name, tree in trees.items():
        if name.endswith(".rels"):
            owner = _owner(name)
            if owner and owner not in content:
                findings.append(fault("proof-package", "Relationships of a part that is not there.", name))
            targets[owner] = {each.get("Id", ""): _target(owner, each) for each in tree}
            findings += _relationships(name, tree, content, targets[owner])
    findings += _references(trees, targets)
    pointed_at = {target for each in targets.values() for target in each.values()}
    for name in content:
        if name not in pointed_at and not name.endswith(".rels") and name != "[Content_Types].xml":
            findings.append(fault("proof-package", "A part that nothing points at.", name))
    return WordParts(trees, targets), tuple(findings)


def strict_xml(data: bytes) -> etree._Element:
    """Parse XML without recovering, without a document type and without entities.

    Raises:
        ValueError: it is not well-formed, or declares a document type. The message holds no content.
    """
    parser = etree.XMLParser(
        recover=False, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(f"Not well-formed XML at line {error.lineno}, column {error.offset}") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise ValueError("The part declares a document type")
    return root


def _content_types(content: Mapping[str, bytes], trees: Mapping[str, etree._Element]) -> Iterator[Finding]:
    root = trees.get("[Content_Types].xml")
    if root is None:
        yield fault("proof-package", "The list of content types is missing.", "[Content_Types].xml")
        return
    by_ending = {e.get("Extension", "").lower(): e.get("ContentType") for e in root.iter(f"{_TYPES}Default")}
    by_name = {e.get("PartName", "")[1:]: e.get("ContentType") for e in root.iter(f"{_TYPES}Override")}
    if len(by_ending) + len(by_name) != len(root):
        yield fault("proof-package", "A content type is stated twice.", "[Content_Types].xml")
    for name in by_name.keys() - content.keys():
        yield fault("proof-package", "A content type for a part that is not there.", name)
    for name in content.keys() - {"[Content_Types].xml"}:
        kind = by_name.get(name, by_ending.get(name.rpartition(".")[2].lower()))
        if kind not in _KINDS:
            yield fault("proof-package", "A part of a kind that no document of ours holds.", name)


def _owner(name: str) -> str:
    """Return the part that a part of relationships belongs to; empty for the package's own."""
    folder, _, file = name.rpartition("_rels/")
    return folder + file.removesuffix(".rels")


def _target(owner: str, relationship: etree._Element) -> str:
    target = relationship.get("Target", "")
    if relationship.get("TargetMode") == "External":
        return ""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(owner), target))[1:]


def _relationships(
    name: str, tree: etree._Element, content: Mapping[str, bytes], targets: Mapping[str, str]
) -> Iterator[Finding]:
    if len(targets) != len(tree):
        yield fault("proof-package", "Two relationships have the same id.", name)
    for relationship in tree.iter(_RELATIONSHIP):
        kind = relationship.get("Type", "")
        if kind not in _POINTERS:
            yield fault("proof-package", "A relationship of a kind that no document of ours holds.", name)
        if relationship.get("TargetMode") == "External":
            if kind != f"{_IN_OFFICE}hyperlink" or not _LINK.match(relationship.get("Target", "")):
                yield fault(
                    "proof-external", "A relationship points outside, and is no link to follow.", name
                )
        elif targets[relationship.get("Id", "")] not in content:
            yield fault("proof-package", "A relationship points to a part that is not there.", name)


def _references(
    trees: Mapping[str, etree._Element], targets: Mapping[str, Mapping[str, str]]
) -> Iterator[Finding]:
    """Check that each ``r:id``, ``r:embed`` and ``r:link`` names a relationship of its part."""
    for name, tree in trees.items():
        known = targets.get(name, {})
        if any(reference not in known for reference in _references_of(tree)):
            yield fault("proof-package", "A reference to a relationship that is not there.", name)


def _references_of(tree: etree._Element) -> list[str]:
    found = tree.xpath("//@r:*", namespaces={"r": _IN_OFFICE.rstrip("/")})
    return [str(reference) for reference in found] if isinstance(found, list) else []
