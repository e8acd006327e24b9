"""Proof of a finished bundle: every page can be read aloud, every link leads somewhere, nothing runs.

Read back from the file alone (ISO 14289-1; ISO 32000-1, 14.7 and 14.8).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name

from cindocs.findings import Finding
from cindocs.proof.fault import fault

_FORBIDDEN: Final = ("/OpenAction", "/AA", "/AcroForm", "/AF", "/Collection")
_FORBIDDEN_NAMES: Final = ("/JavaScript", "/EmbeddedFiles")


def check_bundle(file: Path) -> tuple[Finding, ...]:
    """Return what is wrong with a bundle, or nothing."""
    with pikepdf.open(file) as bundle:
        return tuple(_faults(bundle))


def _faults(bundle: pikepdf.Pdf) -> Iterator[Finding]:
    root = bundle.Root
    if not root.get("/Lang") or not root.get("/PageLabels") or not bundle.docinfo.get("/Title"):
        yield fault("bundle-catalogue", "The bundle has no title, no language, or no page labels.")
    if not root.get("/MarkInfo", Dictionary()).get("/Marked") or "/StructTreeRoot" not in root:
        yield fault("bundle-tags", "The bundle has no tags.")
        return
    for name in _FORBIDDEN:
        if name in root:
            yield fault("bundle-active", f"The bundle has {name}: it must neither run nor carry anything.")
    for name in _FORBIDDEN_NAMES:
        if name in root.get("/Names", Dictionary()):
            yield fault("bundle-active", f"The bundle has {name}: it must neither run nor carry anything.")
    pages = {page.obj.objgen: number for number, page in enumerate(bundle.pages, 1)}
    tags = list(_tags(root.StructTreeRoot))
    yield from _marks(bundle, tags, pages)
    yield from _languages(root.StructTreeRoot)
    yield from _links(bundle, tags, pages)
    yield from _bookmarks(bundle, pages)
    for tag in tags:
        if tag.get("/S") == Name.Figure and not str(tag.get("/Alt", "")).strip():
            yield fault("bundle-picture", "A picture has no alternative text.")


def _tags(root: Any) -> Iterator[Any]:
    """Yield each tag once; a tree that runs in a ring is left at its second turn."""
    seen, waiting = set(), [root]
    while waiting:
        tag = waiting.pop()
        if tag.objgen in seen:
            continue
        seen.add(tag.objgen)
        if "/S" in tag:
            yield tag
        waiting.extend(kid for kid in reversed(_items(tag)) if isinstance(kid, Dictionary) and "/S" in kid)


def _items(tag: Any) -> list[Any]:
    kids = tag.get("/K")
    return [] if kids is None else list(kids) if isinstance(kids, Array) else [kids]


def _marks(bundle: pikepdf.Pdf, tags: list[Any], pages: dict[Any, int]) -> Iterator[Finding]:
    """Hold that what is marked on a page belongs to one tag, and that both know of each other."""
    told: Counter[tuple[Any, int]] = Counter()
    holders: dict[tuple[Any, int], Any] = {}
    for tag in tags:
        for kid in _items(tag):
            piece = _piece(tag, kid)
            if piece:
                told[piece] += 1
                holders[piece] = tag.objgen
    tree = dict(pikepdf.NumberTree(bundle.Root.StructTreeRoot.ParentTree).items())
    for page in bundle.pages:
        number, key = pages[page.obj.objgen], page.obj.objgen
        drawn = set(_drawn(page))
        known = {mark for holder, mark in told if holder == key}
        if not drawn:
            yield fault("bundle-page", f"Page {number} has nothing that can be read aloud.")
        if drawn - known:
            yield fault("bundle-page", f"Page {number} has text or pictures that no tag has.")
        if known - drawn:
            yield fault("bundle-page", f"Tags of page {number} lead to nothing on it.")
        if any(told[key, mark] > 1 for mark in drawn):
            yield fault("bundle-page", f"Something on page {number} has two tags.")
        row = tree.get(int(page.obj.get("/StructParents", -1)))
        if row is None or any(
            mark >= len(row) or getattr(row[mark], "objgen", None) != holders.get((key, mark))
            for mark in drawn & known
        ):
            yield fault("bundle-page", f"Page {number} does not know its tags.")
    if any(holder not in pages and not _is_form(bundle, holder) for holder, _ in told):
        yield fault("bundle-tags", "A tag belongs to a page that is not in the bundle.")


def _piece(tag: Any, kid: Any) -> tuple[Any, int] | None:
    if isinstance(kid, int):
        return (tag.Pg.objgen if "/Pg" in tag else None, int(kid))
    if isinstance(kid, Dictionary) and "/MCID" in kid:
        holder = kid.get("/Stm", kid.get("/Pg", tag.get("/Pg")))
        return (None if holder is None else holder.objgen, int(kid.MCID))
    return None


def _is_form(bundle: pikepdf.Pdf, holder: Any) -> bool:
    return holder is not None and bundle.get_object(holder).get("/Subtype") == Name.Form


def _drawn(page: pikepdf.Page) -> Iterator[int]:
    """Yield the numbers of what is marked on a page, but for what no reader hears: its edges."""
    around: list[bool] = []
    for one in pikepdf.parse_content_stream(page, "BMC BDC EMC"):
        if str(one.operator) == "EMC":
            around = around[:-1]
            continue
        around.append(one.operands[0] == Name.Artifact)
        if any(around):
            continue
        properties = one.operands[1] if len(one.operands) > 1 else None
        if isinstance(properties, Name):
            properties = page.resources.get("/Properties", Dictionary()).get(properties)
        if isinstance(properties, Dictionary) and "/MCID" in properties:
            yield int(properties.MCID)


def _languages(root: Any) -> Iterator[Finding]:
    document = _items(root)[0]
    if not document.get("/Lang"):
        yield fault("bundle-language", "The bundle does not say its language.")
    for tag in _items(document):
        if (
            isinstance(tag, Dictionary)
            and tag.get("/S") == Name.Part
            and not (tag.get("/Lang") and tag.get("/T"))
        ):
            yield fault(
                "bundle-language", "A document in the bundle does not say its language, or its title."
            )


def _links(bundle: pikepdf.Pdf, tags: list[Any], pages: dict[Any, int]) -> Iterator[Finding]:
    tagged = {
        kid.Obj.objgen for tag in tags for kid in _items(tag) if isinstance(kid, Dictionary) and "/Obj" in kid
    }
    for page in bundle.pages:
        number = pages[page.obj.objgen]
        for annotation in page.obj.get("/Annots", Array()):
            if annotation.get("/Subtype") != Name.Link:
                yield fault("bundle-active", f"Page {number} has something on it that is no link.")
                continue
            if annotation.objgen not in tagged or not str(annotation.get("/Contents", "")).strip():
                yield fault("bundle-link", f"A link on page {number} cannot be read aloud.")
            leads = annotation.get("/A", Dictionary()).get("/S") == Name.URI or _leads(annotation, pages)
            if not leads:
                yield fault("bundle-link", f"A link on page {number} leads nowhere.")


def _leads(link: Any, pages: dict[Any, int]) -> bool:
    dest = link.get("/Dest", link.get("/A", Dictionary()).get("/D"))
    return isinstance(dest, Array) and getattr(dest[0], "objgen", None) in pages


def _bookmarks(bundle: pikepdf.Pdf, pages: dict[Any, int]) -> Iterator[Finding]:
    with bundle.open_outline() as outline:
        waiting = list(outline.root)
    if not waiting:
        yield fault("bundle-bookmark", "The bundle has no bookmarks.")
    while waiting:
        mark = waiting.pop()
        waiting.extend(mark.children)
        dest = mark.destination
        if not mark.title.strip() or not isinstance(dest, Array) or dest[0].objgen not in pages:
            yield fault("bundle-bookmark", "A bookmark has no name, or leads nowhere.")
