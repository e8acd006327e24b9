"""One tree of tags out of many: what is read, in which order, in which language.

Where each piece of a page belongs (the parent tree) is written anew from the tree, so that both always agree.
Source: ISO 32000-1, 14.7.2 to 14.7.5.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from cindocs.packs.bundle.edges import mark_edges
from cindocs.packs.bundle.part import Part
from cindocs.packs.bundle.tags import items_of, kids_of, pages_of, tags_below


class TagTree:
    """The tags of a bundle, as they are put together."""

    def __init__(self, made: pikepdf.Pdf, language: str) -> None:
        """Begin a tree in ``made``, whose frame is in ``language``."""
        self._made = made
        self._root = made.make_indirect(
            Dictionary(Type=Name.StructTreeRoot, RoleMap=Dictionary(), ClassMap=Dictionary())
        )
        self._document = made.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Document, P=self._root, Lang=String(language), K=Array())
        )
        self._root.K = Array([self._document])
        self._ids: dict[str, Any] = {}
        self._spaces = Array()

    def take_in(
        self,
        frame: Any,
        trees: Sequence[tuple[Any, Part]],
        frame_pages: Sequence[pikepdf.Object],
        front: int,
    ) -> None:
        """Put the trees of the parts between those pieces of the frame's tree that stand on their sheets."""
        numbers = {page.objgen: number for number, page in enumerate(frame_pages)}
        self._adopt(frame, 0)
        pieces: dict[int, list[Any]] = defaultdict(list)
        for tag in kids_of(frame):
            for piece, number in _by_page(tag, numbers, front):
                pieces[max(number, front - 1)].append(piece)
        for piece in pieces[front - 1]:
            self._add(piece)
        for number, (root, part) in enumerate(trees):
            for piece in pieces[front + number]:
                self._add(piece)
            if root is not None:
                self._adopt(root, number + 1)
                self._add(self._part(root, part))

    def write(self) -> None:
        """Write the tree into the catalogue, with where each piece of a page belongs."""
        pages: dict[tuple[int, int], dict[int, Any]] = defaultdict(dict)
        holders: dict[tuple[int, int], Any] = {}
        objects: list[tuple[Any, Any]] = []
        for tag in tags_below(self._document):
            for kid in items_of(tag.get("/K")):
                if isinstance(kid, int):
                    _note(pages, holders, tag.Pg, int(kid), tag)
                elif kid.get("/Type") == Name.MCR or "/MCID" in kid:
                    _note(pages, holders, kid.get("/Stm", kid.get("/Pg", tag.get("/Pg"))), int(kid.MCID), tag)
                elif kid.get("/Type") == Name.OBJR:
                    objects.append((kid.Obj, tag))
        numbers = Array()
        for page in self._made.pages:
            mark_edges(self._made, page, pages.get(page.obj.objgen, {}))
        for count, (holder, marked) in enumerate(pages.items()):
            holders[holder].StructParents = count
            row = Array([marked.get(number) for number in range(max(marked) + 1)])
            numbers.extend(Array([count, self._made.make_indirect(row)]))
        for count, (thing, tag) in enumerate(objects, len(pages)):
            thing.StructParent = count
            numbers.extend(Array([count, tag]))
        self._root.ParentTree = self._made.make_indirect(Dictionary(Nums=numbers))
        self._root.ParentTreeNextKey = len(pages) + len(objects)
        if self._ids:
            names = Array()
            for name in sorted(self._ids):
                names.extend(Array([String(name), self._ids[name]]))
            self._root.IDTree = self._made.make_indirect(Dictionary(Names=names))
        if len(self._spaces):
            self._root.Namespaces = self._spaces
        self._made.Root.StructTreeRoot = self._root

    def _add(self, tag: Any) -> None:
        tag.P = self._document
        if Name.Part == tag.S and "/T" not in tag:
            tag.S = Name.Sect  # a piece of the frame: the documents alone are parts
        self._document.K.append(tag)

    def _part(self, root: Any, part: Part) -> Any:
        """Return the tags of a part under one tag of its own, which says its language and its title."""
        tag = self._made.make_indirect(
            Dictionary(
                Type=Name.StructElem,
                S=Name.Part,
                P=self._document,
                Lang=String(part.language),
                T=String(part.title),
            )
        )
        kids = [one for kid in kids_of(root) for one in (kids_of(kid) if Name.Document == kid.S else [kid])]
        for kid in kids:
            kid.P = tag
        tag.K = Array(kids)
        return tag

    def _adopt(self, root: Any, number: int) -> None:
        """Give what the tags of a source share names that no other source has."""
        roles = self._taken_over(root, "/RoleMap", number)
        classes = self._taken_over(root, "/ClassMap", number)
        for tag in tags_below(root):
            if tag.get("/S") in roles:
                tag.S = roles[tag.S]
            if tag.get("/C") in classes:
                tag.C = classes[tag.C]
            if "/ID" in tag:
                tag.ID = String(f"{number}-{tag.ID}")
                self._ids[str(tag.ID)] = tag
            for attributes in items_of(tag.get("/A")):
                if isinstance(attributes, Dictionary) and "/Headers" in attributes:
                    attributes.Headers = Array([String(f"{number}-{one}") for one in attributes.Headers])
        for space in root.get("/Namespaces", Array()):
            self._spaces.append(space)

    def _taken_over(self, root: Any, which: str, number: int) -> dict[Any, Any]:
        """Take a source's map over, and return the names that had to be changed since they are taken."""
        ours, changed = self._root[which], {}
        theirs = root.get(which, Dictionary())
        for name, value in theirs.items():
            if which == "/RoleMap" and _leads_back(name, theirs):
                continue
            new = name
            if name in ours and ours[name] != value:
                new = f"{name}-{number}"
                changed[Name(name)] = Name(new)
            ours[new] = value
        return changed


def _leads_back(name: str, names: Any) -> bool:
    """Tell whether a name stands for itself in the end, as LibreOffice writes it (ISO 14289-1, 7.1)."""
    at = name
    for _ in range(len(names)):
        at = str(names.get(at, ""))
        if at in ("", name):
            break
    return at == name


def _note(pages: Any, holders: Any, holder: Any, number: int, tag: Any) -> None:
    holders[holder.objgen] = holder
    pages[holder.objgen][number] = tag


def _by_page(tag: Any, numbers: dict[tuple[int, int], int], front: int) -> Iterator[tuple[Any, int]]:
    """Yield the largest pieces of a tree that stand on the front pages alone, or on one sheet alone."""
    found = {max(numbers[page], front - 1) for page in pages_of(tag)}
    if len(found) <= 1 or not kids_of(tag):
        yield tag, min(found, default=0)
        return
    for kid in kids_of(tag):
        yield from _by_page(kid, numbers, front)
