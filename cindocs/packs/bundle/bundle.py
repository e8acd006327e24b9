"""The story of a bundle: pages in their order, their tags in one tree, links, bookmarks, a stamp on each.

Every merger that could be had drops the tags of what it merges; so this one takes page trees and tag trees
apart and puts them together itself (ISO 32000-1, 14.7; ISO 14289-1).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from cindocs.packs.bundle.bookmarks import bookmarks_of, chapter, write_bookmarks
from cindocs.packs.bundle.destinations import keep_links, put_links_right
from cindocs.packs.bundle.part import Part
from cindocs.packs.bundle.stamps import stamped
from cindocs.packs.bundle.tag_tree import TagTree
from cindocs.packs.bundle.untagged import tag_pages

_PDF_UA = "http://www.aiim.org/pdfua/ns/id/"


def bundle(
    frame: Path,
    parts: Sequence[Part],
    target: Path,
    *,
    title: str,
    language: str,
    stamp: Callable[[int, int], str] | None,
) -> int:
    """Bind documents into one accessible PDF, and return how many pages it has.

    Args:
        frame: cover and contents, then one page for each part: its sheet.
        parts: the documents, in the order of their sheets.
        target: where the bundle goes.
        title: of the bundle, without anybody's name.
        language: of the frame, BCP 47.
        stamp: returns what stands on each page, of its number and how many there are; None for nothing.
    """
    with ExitStack() as files, pikepdf.new() as made:
        framed = files.enter_context(pikepdf.open(frame))
        tree = TagTree(made, language)
        front = parts[0].sheet if parts else len(framed.pages)
        keep_links(framed)
        frame_pages = [_append(made, page) for page in framed.pages[:front]]
        kept = [(mark, frame_pages) for mark in bookmarks_of(framed, before=front)]
        trees, wide = list[tuple[pikepdf.Object | None, Part]](), set[int]()
        for part in parts:
            frame_pages.append(_append(made, framed.pages[part.sheet]))
            if part.file is None:
                trees.append((None, part))
                kept.append((chapter(part.title, ()), frame_pages[-1:]))
                continue
            source = files.enter_context(pikepdf.open(part.file))
            keep_links(source)
            begins = len(made.pages)
            pages = [_append(made, page) for page in source.pages]
            if not part.ours:
                wide.update(range(begins, len(made.pages)))
            if "/StructTreeRoot" in source.Root:
                root = made.copy_foreign(source.Root.StructTreeRoot)
            else:
                root = made.make_indirect(Dictionary(Type=Name.StructTreeRoot))
            tag_pages(made, root, pages, part)
            put_links_right(pages)
            trees.append((root, part))
            kept.append((chapter(part.title, bookmarks_of(source)), [frame_pages[-1], *pages]))
        put_links_right(frame_pages)
        tree.take_in(made.copy_foreign(framed.Root.StructTreeRoot), trees, frame_pages, front)
        tree.write()
        write_bookmarks(made, kept)
        if stamp is not None:
            stamped(made, stamp, wide)
        _describe(made, title, language)
        made.save(target, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return len(made.pages)


def _append(made: pikepdf.Pdf, page: pikepdf.Page) -> pikepdf.Object:
    made.pages.append(page)
    return made.pages[-1].obj


def _describe(made: pikepdf.Pdf, title: str, language: str) -> None:
    made.Root.Lang = String(language)
    made.Root.MarkInfo = Dictionary(Marked=True)
    made.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    made.Root.PageLabels = made.make_indirect(Dictionary(Nums=Array([0, Dictionary(S=Name.D)])))
    pikepdf.models.PdfMetadata.register_xml_namespace(_PDF_UA, "pdfuaid")
    with made.open_metadata(set_pikepdf_as_editor=False, update_docinfo=True) as told:
        told["dc:title"] = title
        told["dc:language"] = [language]
        told[f"{{{_PDF_UA}}}part"] = "1"
