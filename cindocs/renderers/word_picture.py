"""Pictures of a document in Word: each stored once, drawn in a line of its own, no wider than the page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from markupsafe import escape

from cindocs.templating.emission import record_picture
from cindocs.templating.word.archive import Entry
from cindocs.templating.word.package import Relationship
from cindocs.views.picture import Picture

_PIXEL: Final = 9_525
"""In English Metric Units: a pixel of a screen is the 96th part of an inch."""
_TWENTIETH_OF_A_POINT: Final = 635
_HIGHEST: Final = 200 * 36_000
"""20 centimetres: what leaves room for a heading and a caption on an A4 page."""
_SUFFIXES: Final = {"image/png": "png", "image/jpeg": "jpeg"}
_DRAWING: Final = (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
    '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="0" name="Picture {number}" descr="{words}"/>'
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
    '<pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:embed="{id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
    "</wp:inline></w:drawing></w:r>"
)


class WordPictures:
    """The pictures of one document, in the order of their first place. ``width`` is the text's, in EMU."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._numbers: dict[Picture, int] = {}

    def run(self, picture: Picture, room: int) -> str:
        """Write the run that draws ``picture``: as large as on a screen, unless there is less room.

        ``room`` is how wide the cell around it is inside, in twentieths of a point; 0 where only the page
        ends it.
        """
        record_picture(picture)
        number = self._numbers.setdefault(picture, len(self._numbers) + 1)
        width, height = picture.width * _PIXEL, picture.height * _PIXEL
        widest = room * _TWENTIETH_OF_A_POINT or self._width
        scale = min(1.0, widest / width, _HIGHEST / height)
        size = f'cx="{max(1, round(width * scale))}" cy="{max(1, round(height * scale))}"'
        return _DRAWING.format(
            size=size, number=number, words=escape(picture.description), id=f"picture{number}"
        )

    def relations(self) -> Iterator[tuple[str, Relationship]]:
        """Yield the id of each picture, and the part that it points to."""
        for picture, number in self._numbers.items():
            yield f"picture{number}", Relationship("image", _part(picture, number), external=False)

    def entries(self) -> Iterator[Entry]:
        """Yield the part of each picture. The pictures are packed already: a quick try must do."""
        for picture, number in self._numbers.items():
            yield Entry.of(_part(picture, number), picture.content, level=1)


def _part(picture: Picture, number: int) -> str:
    return f"word/media/image{number}.{_SUFFIXES[picture.media]}"
