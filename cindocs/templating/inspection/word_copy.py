"""A copy of a Word file that is safe to hand on: what a page is made of, nothing that runs or fetches."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from typing import Final

from lxml import etree

from cindocs.templating.inspection.word_cleaning import clean
from cindocs.templating.inspection.word_relations import may_link, what_is
from cindocs.templating.word.archive import Entry, archive
from cindocs.templating.word.level import DOCUMENT
from cindocs.templating.word.namespaces import RELATIONSHIPS
from cindocs.templating.word.package import Relationship, WordPackage
from cindocs.templating.word.relations import PICTURES

_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_CORE: Final = f"{_PACKAGE}/relationships/metadata/core-properties"
_OFFICE: Final = "application/vnd.openxmlformats-officedocument"
_WORD_KINDS: Final = (
    "styles", "numbering", "settings", "webSettings", "fontTable", "header", "footer", "footnotes",
    "endnotes", "comments",
)  # fmt: skip
_TYPES: Final = {kind: f"{_OFFICE}.wordprocessingml.{kind}+xml" for kind in _WORD_KINDS} | {
    "officeDocument": f"{_OFFICE}.wordprocessingml.document.main+xml",
    "theme": f"{_OFFICE}.theme+xml",
    "extended-properties": f"{_OFFICE}.extended-properties+xml",
    _CORE: "application/vnd.openxmlformats-package.core-properties+xml",
}
"""The kinds of part that a copy has beside pictures, each with the type that Word knows it by."""
_LISTING_TYPE: Final = "application/vnd.openxmlformats-package.relationships+xml"


class WordCopy:
    """A copy in the making. ``trees`` take the place of parts as they stand in the file."""

    def __init__(self, package: WordPackage, trees: Mapping[str, etree._Element]) -> None:
        self.trees: dict[str, etree._Element] = {}
        self._package = package
        self._kinds = {DOCUMENT: "officeDocument"}
        self._relations: dict[str, dict[str, Relationship]] = {}
        self._left_out: dict[str, None] = {}
        self._follow("")
        self._relations[""]["document"] = Relationship("officeDocument", DOCUMENT, external=False)
        self._follow(DOCUMENT)
        for name in self._kinds:
            if not _is_picture(name):
                self.trees[name] = trees[name] if name in trees else package.tree(name)
                left_out = clean(self.trees[name], frozenset(self._relations[name]))
                self._left_out |= dict.fromkeys(left_out)
        others = (name for name in package.parts if name not in self._kinds)
        self._left_out |= dict.fromkeys(filter(None, map(what_is, others)))

    @property
    def left_out(self) -> tuple[str, ...]:
        """What the copy does not have, in words."""
        return tuple(self._left_out)

    def add(self, name: str, kind: str, root: etree._Element, relation: tuple[str, str]) -> None:
        """Put in a part of our own, to which a part of the copy points by an id: ``(part, id)``."""
        self.trees[name], self._kinds[name], self._relations[name] = root, kind, {}
        self._relations[relation[0]][relation[1]] = Relationship(kind, name, external=False)

    def content(self) -> bytes:
        """Return the copy as a file."""
        entries = [Entry.of("[Content_Types].xml", self._types())]
        for name in ("", *self._kinds):
            if self._relations.get(name):
                folder, file = posixpath.split(name)
                listing = posixpath.join(folder, "_rels", f"{file}.rels")
                entries.append(Entry.of(listing, _listing(self._relations[name], folder)))
        for name in self._kinds:
            tree = self.trees.get(name)
            entries.append(Entry.of(name, self._package.parts[name] if tree is None else _written(tree)))
        return archive(entries)

    def _follow(self, part: str) -> None:
        """Take over what a part points to, and what that points to, as far as a page is made of it."""
        kept = self._relations[part] = {}
        for key, target in self._package.relationships(part).items():
            if not self._may_stay(target):
                said = what_is(target.kind, external=target.external) or what_is(target.target)
                self._left_out |= dict.fromkeys([said] if said else [])
                continue
            kept[key] = target
            if not target.external and target.target not in self._kinds:
                self._kinds[target.target] = target.kind
                self._follow(target.target)

    def _may_stay(self, target: Relationship) -> bool:
        if target.external:
            return may_link(target)
        name, kind = target.target, target.kind
        if name not in self._package.parts or self._kinds.get(name, kind) != kind or kind == "officeDocument":
            return False
        return _is_picture(name) if kind == "image" else kind in _TYPES and name.endswith(".xml")

    def _types(self) -> bytes:
        space = f"{_PACKAGE}/content-types"
        root = _rooted("Types", space)
        etree.SubElement(root, f"{{{space}}}Default", {"Extension": "rels", "ContentType": _LISTING_TYPE})
        for name, kind in self._kinds.items():
            known = PICTURES[_suffix(name)] if kind == "image" else _TYPES[kind]
            named = {"PartName": f"/{name}", "ContentType": known}
            etree.SubElement(root, f"{{{space}}}Override", named)
        return _written(root)


def _listing(relations: Mapping[str, Relationship], folder: str) -> bytes:
    space = f"{_PACKAGE}/relationships"
    root = _rooted("Relationships", space)
    for key, each in relations.items():
        target = each.target if each.external else posixpath.relpath(each.target, folder or ".")
        kind = each.kind if ":" in each.kind else f"{RELATIONSHIPS}/{each.kind}"
        named = {"Id": key, "Type": kind, "Target": target}
        named |= {"TargetMode": "External"} if each.external else {}
        etree.SubElement(root, f"{{{space}}}Relationship", named)
    return _written(root)


def _rooted(name: str, space: str) -> etree._Element:
    """Return an empty root without a prefix: LibreOffice knows these parts in no other form."""
    return etree.fromstring(f'<{name} xmlns="{space}"/>')


def _is_picture(name: str) -> bool:
    return _suffix(name) in PICTURES


def _suffix(name: str) -> str:
    return posixpath.splitext(name)[1].lower()


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
