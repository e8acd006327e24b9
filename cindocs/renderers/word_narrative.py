"""Narrative and pictures as Word paragraphs: lists that start at 1, quotations, bold and italic, links."""

from __future__ import annotations

from contextvars import ContextVar
from typing import Final

from markupsafe import Markup, escape

from cindocs.errors import ProofFailed, TemplateRefused
from cindocs.renderers.word_picture import WordPictures
from cindocs.templating.emission import record
from cindocs.templating.word.numbering import STEP, ListNumbers
from cindocs.templating.word.template import NarrativeStyles
from cindocs.views.narrative import Block, Narrative, Paragraph, Quotation, Run, TextList
from cindocs.views.picture import Picture

current: ContextVar[NarrativeWriter | None] = ContextVar("cindocs_word_narrative", default=None)
"""The writer of the document body that is being rendered; in headers and footers there is none."""

_NO_LIST: Final = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'


def as_paragraphs(value: object, style: str, room: int) -> Markup:
    """Write what stands in a ``{{p … }}`` tag drawn in the paragraph style with this id.

    A picture is no wider than ``room``, in twentieths of a point: what its cell leaves. 0 is no limit.

    Raises:
        TemplateRefused: it is neither narrative nor picture, or stands where neither can.
    """
    if isinstance(value, Markup):
        return value
    writer = current.get()
    if not isinstance(value, Narrative | Picture):
        raise TemplateRefused(
            "{{p … }} writes a narrative or a picture, and this is none.",
            advice="Write {{ … }} for text inside a line.",
        )
    if writer is None:
        raise TemplateRefused(
            "a narrative or picture of the document cannot stand in a header or footer.",
            advice="Put it into the body of the template.",
        )
    if isinstance(value, Picture):
        return writer.place(value, style, room)
    return writer.write(value, style)


class NarrativeWriter:
    """Writes the narratives and pictures of one document, and remembers the parts that they need."""

    def __init__(
        self, styles: NarrativeStyles, lists: ListNumbers, pictures: WordPictures, *, right_to_left: bool
    ) -> None:
        self.pictures = pictures
        self._styles = styles
        self._lists = lists
        self._turned = right_to_left
        self._pieces: list[str] = []
        self.links: dict[str, str] = {}
        """Relationship id of each address."""
        self.counted_levels: list[int] = []
        """The level (from 0) of each ordered list, in the order of their numbers."""

    def write(self, narrative: Narrative, style: str) -> Markup:
        """Write paragraphs. One drawn in the style of a bulleted list becomes one item of that list."""
        self._pieces = []
        if style == self._styles.list_bullet:
            self._item(narrative.blocks, style, self._lists.bullets, 0)
        else:
            for block in narrative.blocks:
                self._block(block, style or self._styles.body_text, level=0)
        return Markup("".join(self._pieces))

    def place(self, picture: Picture, style: str, room: int) -> Markup:
        """Write a paragraph that holds a picture alone, no wider than ``room`` where that is not 0."""
        look = f'<w:pStyle w:val="{style or self._styles.body_text}"/>{"<w:bidi/>" if self._turned else ""}'
        return Markup(f"<w:p><w:pPr>{look}</w:pPr>{self.pictures.run(picture, room)}</w:p>")

    def _block(self, block: Block, style: str, level: int, numbering: str = "") -> None:
        """Write one block; ``level`` is how many lists stand around it, ``numbering`` its place in them."""
        if isinstance(block, Paragraph):
            self._paragraph(block, style, numbering)
        elif isinstance(block, Quotation):
            for inner in block.blocks:
                self._block(inner, self._styles.quote, level, numbering)
                numbering = _continued(level)
        else:
            self._list(block, level)

    def _list(self, block: TextList, level: int) -> None:
        style, number = self._styles.list_bullet, self._lists.bullets
        # Word knows nine levels; what lies deeper stands at the ninth.
        level = min(level, 8)
        if block.ordered:
            style, number = self._styles.list_number, self._lists.next_list + len(self.counted_levels)
            self.counted_levels.append(level)
        for item in block.items:
            self._item(item, style, number, level)

    def _item(self, blocks: tuple[Block, ...], style: str, number: int, level: int) -> None:
        numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        if not blocks or isinstance(blocks[0], TextList):
            blocks = (Paragraph(()), *blocks)
        for block in blocks:
            self._block(block, style, level + 1, numbering)
            numbering = _continued(level + 1)

    def _paragraph(self, paragraph: Paragraph, style: str, numbering: str) -> None:
        number, _, indent = numbering.partition("|")
        turned = "<w:bidi/>" if self._turned else ""
        self._pieces.append(f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{number}{turned}{indent}</w:pPr>')
        for run in paragraph.runs:
            self._run(run)
        self._pieces.append("</w:p>")

    def _run(self, run: Run) -> None:
        record(run.text)
        look = f'<w:rStyle w:val="{self._styles.hyperlink}"/>' if run.link else ""
        look += "<w:b/><w:bCs/>" if run.bold else ""
        look += "<w:i/><w:iCs/>" if run.italic else ""
        look += "<w:rtl/>" if self._turned else ""
        look = f"<w:rPr>{look}</w:rPr>" if look else ""
        piece = f'<w:r>{look}<w:t xml:space="preserve">{escape(run.text)}</w:t></w:r>'
        if run.link:
            piece = f'<w:hyperlink r:id="{self._link(run.link)}" w:history="1">{piece}</w:hyperlink>'
        self._pieces.append(piece)

    def _link(self, address: str) -> str:
        if not address.startswith(("https:", "mailto:")):
            raise ProofFailed(
                "A link in the copy is neither https: nor mailto:.",
                advice="The reading of narrative should have refused it: please report this.",
            )
        return self.links.setdefault(address, f"link{len(self.links) + 1}")


def _continued(level: int) -> str:
    """Say how a paragraph stands that goes on inside a list item: as far in, without a mark."""
    if level == 0:
        return ""
    return f'{_NO_LIST}|<w:ind w:left="{STEP * level}" w:firstLine="0"/>'
