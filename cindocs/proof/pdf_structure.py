"""A page of a tagged PDF as its reader meets it: the text of the structure tree, and what is outside it.

Reading by tags and not by place on the page proves two things at once: the text is there, and a screen
reader speaks it in this order (ISO 14289-1, 7.1).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from cindocs.proof.pdf_drawing import Drawing, utf16
from cindocs.proof.turned_text import letters_of

Lines = list[str]
"""The printed lines of one cell or one paragraph, in reading order."""


@dataclass(frozen=True, slots=True)
class Block:
    """A row of a table, cell by cell; or anything else, as a single cell."""

    cells: list[Lines]
    is_row: bool = False
    repeats: bool = False
    """A row of the table's head, which is printed again on each page."""


@dataclass(frozen=True, slots=True)
class PageStructure:
    """What is tagged on a page, as blocks in reading order, and the text that no tag holds."""

    blocks: list[Block]
    edge: Lines
    figures: dict[int, str]
    """The alternative text of each figure, by the marked content ids that it holds."""
    mistold: int = 0
    """How many tags say other letters than those that are drawn there."""


def page_structure(page: pypdfium2.PdfPage, drawing: Drawing) -> PageStructure:
    """Read one page. Text that the structure tree does not reach counts as the page's edge."""
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return PageStructure([], [line for lines in drawing.marked.values() for line in lines], {})
    untold = dict(drawing.marked)
    blocks: list[Block] = []
    figures: dict[int, str] = {}
    mistold = 0
    for index in range(pdfium.FPDF_StructTree_CountChildren(tree)):
        if element := pdfium.FPDF_StructTree_GetChildAtIndex(tree, index):
            blocks.extend(_blocks(element, untold, in_head=False))
            figures.update(_figures(element))
            mistold += _mistold(element, drawing.marked)
    pdfium.FPDF_StructTree_Close(tree)
    edge = [line for lines in untold.values() for line in lines] + drawing.unmarked
    return PageStructure(blocks, edge, figures, mistold)


def reading_order(pages: list[list[Block]], joined: frozenset[int]) -> Lines:
    """Return all lines in reading order.

    A row that is broken over two pages is tagged as two rows, one on each. Where ``joined`` holds a
    page's index, its last row goes on in the next page's first row, cell by cell.
    """
    rows: list[Block] = []
    for index, blocks in enumerate(pages):
        if index - 1 not in joined:
            rows.extend(blocks)
            continue
        first = _first_row(blocks)
        begun, goes_on = rows.pop(), blocks[first]
        cells = [start + rest for start, rest in zip(begun.cells, goes_on.cells, strict=True)]
        rows.extend(blocks[:first])
        rows.append(Block(cells, is_row=True))
        rows.extend(blocks[first + 1 :])
    return [line for block in rows for cell in block.cells for line in cell]


def may_join(pages: list[list[Block]]) -> list[int]:
    """Return the index of each page whose last row could go on in the next page's first row."""
    return [
        index
        for index, (blocks, following) in enumerate(pairwise(pages))
        if blocks
        and blocks[-1].is_row
        and _first_row(following) < len(following)
        and following[_first_row(following)].is_row
        and len(following[_first_row(following)].cells) == len(blocks[-1].cells)
    ]


def _first_row(blocks: list[Block]) -> int:
    return next((index for index, block in enumerate(blocks) if not block.repeats), len(blocks))


def _blocks(element: Any, untold: dict[int, Lines], *, in_head: bool) -> Iterator[Block]:
    """Yield the blocks below ``element``. Text that is told is taken out of ``untold``."""
    kind = utf16(pdfium.FPDF_StructElement_GetType, element)
    if kind == "TR":
        yield Block(list(_cells(element, untold)), is_row=True, repeats=in_head)
        return
    if alternative := utf16(pdfium.FPDF_StructElement_GetAltText, element):
        yield Block([[alternative]])
    if (said := _said(element, untold)) is not None:
        yield Block([[said]])
        return
    for kid in _kids(element):
        if isinstance(kid, int):
            yield Block([untold.pop(kid, [])])
        else:
            yield from _blocks(kid, untold, in_head=in_head or kind == "THead")


def _cells(row: Any, untold: dict[int, Lines]) -> Iterator[Lines]:
    for index in range(pdfium.FPDF_StructElement_CountChildren(row)):
        # PDFium tells a cell with nothing on this page by its place only.
        cell = pdfium.FPDF_StructElement_GetChildAtIndex(row, index)
        yield list(_lines(cell, untold)) if cell else []


def _lines(element: Any, untold: dict[int, Lines]) -> Iterator[str]:
    if alternative := utf16(pdfium.FPDF_StructElement_GetAltText, element):
        yield alternative
    if (said := _said(element, untold)) is not None:
        yield said
        return
    for kid in _kids(element):
        if isinstance(kid, int):
            yield from untold.pop(kid, [])
        else:
            yield from _lines(kid, untold)


def _said(element: Any, untold: dict[int, Lines]) -> str | None:
    """Return what an element says that its piece of text is; None where the piece speaks for itself."""
    said = utf16(pdfium.FPDF_StructElement_GetActualText, element)
    if not said:
        return None
    for kid in _kids(element):
        if isinstance(kid, int):
            untold.pop(kid, None)
    return said


def _mistold(element: Any, marked: dict[int, Lines]) -> int:
    """Count the tags at and below ``element`` that say other letters than those that are drawn."""
    kids = list(_kids(element))
    said = utf16(pdfium.FPDF_StructElement_GetActualText, element)
    drawn = "".join(line for kid in kids if isinstance(kid, int) for line in marked.get(kid, ()))
    below = sum(_mistold(kid, marked) for kid in kids if not isinstance(kid, int))
    return below + (bool(said) and letters_of(said) != letters_of(drawn))


def _figures(element: Any, alternative: str = "") -> Iterator[tuple[int, str]]:
    """Yield each marked content id inside a figure, with the figure's alternative text."""
    if utf16(pdfium.FPDF_StructElement_GetType, element) == "Figure":
        alternative = utf16(pdfium.FPDF_StructElement_GetAltText, element)
    for kid in _kids(element):
        if not isinstance(kid, int):
            yield from _figures(kid, alternative)
        elif alternative:
            yield kid, alternative


def _kids(element: Any) -> Iterator[Any]:
    """Yield, in order, the marked content ids (int) and the elements that ``element`` holds on this page."""
    for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
        if child := pdfium.FPDF_StructElement_GetChildAtIndex(element, index):
            yield child
        elif (mark := pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)) >= 0:
            yield mark
