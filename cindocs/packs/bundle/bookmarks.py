"""Bookmarks: one for each document, with its own below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import pikepdf

from cindocs.packs.bundle.destinations import destination

_DEEPEST = 8
_MOST = 2_000


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A bookmark of a document, before its pages moved."""

    title: str
    page: int
    """Counted from 0 in its own document."""
    below: tuple[Bookmark, ...] = ()


def bookmarks_of(source: pikepdf.Pdf, *, before: int | None = None) -> tuple[Bookmark, ...]:
    """Return the bookmarks of a document; with ``before`` those alone that lead to pages before that one."""
    with source.open_outline(max_depth=_DEEPEST) as outline:
        found = _read(source, outline.root[:_MOST])
    return tuple(_before(found, before)) if before is not None else found


def chapter(title: str, marks: Iterable[Bookmark]) -> Bookmark:
    """Return a bookmark for a document, to its sheet, with its own bookmarks below: one page on."""
    return Bookmark(title, 0, tuple(_one_page_on(marks)))


def write_bookmarks(made: pikepdf.Pdf, kept: Iterable[tuple[Bookmark, Sequence[pikepdf.Object]]]) -> None:
    """Write bookmarks into the bundle; each with the pages, as they are there, of the document it is of."""
    numbers = {page.obj.objgen: number for number, page in enumerate(made.pages)}
    with made.open_outline() as outline:
        outline.root.extend(_item(mark, pages, numbers) for mark, pages in kept)


def _read(source: pikepdf.Pdf, items: Sequence[pikepdf.OutlineItem]) -> tuple[Bookmark, ...]:
    found = []
    for item in items:
        wanted = item.destination if item.destination is not None else item.action
        place = destination(source, wanted)
        below = _read(source, item.children)
        if place:
            found.append(Bookmark(item.title, place[0], below))
        else:
            found.extend(below)
    return tuple(found)


def _one_page_on(marks: Iterable[Bookmark]) -> Iterator[Bookmark]:
    for mark in marks:
        yield replace(mark, page=mark.page + 1, below=tuple(_one_page_on(mark.below)))


def _before(marks: Iterable[Bookmark], page: int) -> Iterable[Bookmark]:
    for mark in marks:
        if mark.page < page:
            yield replace(mark, below=tuple(_before(mark.below, page)))


def _item(
    mark: Bookmark, pages: Sequence[pikepdf.Object], numbers: dict[tuple[int, int], int]
) -> pikepdf.OutlineItem:
    number = numbers[pages[min(mark.page, len(pages) - 1)].objgen]
    item = pikepdf.OutlineItem(mark.title, number)
    item.is_closed = bool(mark.below)
    item.children = [_item(one, pages, numbers) for one in mark.below]
    return item
