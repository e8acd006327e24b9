"""Pictures that are there and cannot be shown: cut short, in another format, made of other files."""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from lxml import etree

from cindocs.authorities.authority import Authority
from cindocs.authorities.faults.misfit import misfit
from cindocs.authorities.picture_set import picture_set
from cindocs.findings import Finding, Place
from cindocs.reading.tree import Tree

_SVG: Final = "{http://www.w3.org/2000/svg}"
_OUTSIDE: Final = re.compile(r"""@import|url\(\s*["']?(?!["'#\s]|data:)""", re.IGNORECASE)
_FORMATS: Final = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP"}
_AGAIN: Final = "Open it in the program that it was drawn with, and save it again."


def wrong_mark(authority: Authority, tree: Tree) -> Iterator[Finding]:
    """Yield why the authority's mark cannot be shown. That it is there was seen when the profile was loaded.

    ``tree`` is what the profile was made of. PDF and HTML show the mark itself, Word the PNG beside it.
    """
    name = authority.profile.letterhead.mark
    homes = (folder / "pictures" for folder in authority.folders)
    mark = next((home / name for home in homes if (home / name).is_file()), None) if name else None
    if mark is None:
        return
    place, for_word = tree.place(("letterhead", "mark")), mark.with_suffix(".png")
    for wrong, mend in _wrong_drawing(mark) if mark.suffix.lower() == ".svg" else _wrong_pixels(mark):
        yield misfit(place, f"The mark {mark.name} {wrong}.", mend)
    if not for_word.is_file():
        yield misfit(
            place,
            f"Word cannot show the mark: there is no {for_word.name} beside {mark.name}.",
            "Save the mark there as PNG too, about 300 pixels high.",
        )
    elif for_word != mark:
        for wrong, mend in _wrong_pixels(for_word):
            yield misfit(place, f"Word cannot show the mark: {for_word.name} {wrong}.", mend)


def wrong_meanings(folders: Sequence[Path]) -> Iterator[Finding]:
    """Yield which pictures of the first folder's own list cannot be shown.

    Raises:
        TemplateRefused: the list itself is wrong.
    """
    for meaning in picture_set(folders).values():
        if meaning.path.is_relative_to(folders[0]):
            place = Place(f"{folders[0].name}/{meaning.path.relative_to(folders[0]).as_posix()}")
            for wrong, mend in _wrong_pixels(meaning.path):
                yield misfit(place, f"This picture {wrong}.", mend)


def _wrong_pixels(file: Path) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a picture made of pixels, and how to mend it."""
    # It takes time to import, and only whoever checks a folder needs it.
    from PIL import Image, ImageFile

    wanted = _FORMATS.get(file.suffix.lower())
    if wanted is None:
        yield "is in a format that not every document can show", "Save it as SVG or PNG, and name that file."
        return
    # WeasyPrint lets a picture that is cut short pass, in the whole process.
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with Image.open(io.BytesIO(file.read_bytes()), formats=[wanted]) as opened:
            opened.load()
    except Image.DecompressionBombError:
        yield "has too many pixels", "Save it smaller: 1,000 pixels on a side are plenty."
    except (OSError, SyntaxError, ValueError, struct.error):
        yield f"cannot be opened as {wanted}", f"{_AGAIN} The end of its name must be that of its format."


def _wrong_drawing(file: Path) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a drawing made of lines (SVG), and how to mend it."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        drawn = etree.fromstring(file.read_bytes(), parser)
    except etree.XMLSyntaxError:
        drawn = None
    if drawn is None or drawn.tag != f"{_SVG}svg":
        yield "cannot be opened as SVG", _AGAIN
        return
    if "viewBox" not in drawn.attrib and not {"width", "height"} <= set(drawn.attrib):
        yield "does not say how large it is", 'Add viewBox, such as viewBox="0 0 96 96", to its first line.'
    if any(True for _ in drawn.iter(f"{_SVG}text", f"{_SVG}foreignObject")):
        yield "holds text, which looks different wherever its font is missing", "Turn its text into paths."
    if any(_reaches_outside(element) for element in drawn.iter(etree.Element)):
        yield (
            "shows what stands in another file, and nothing is fetched",
            "Draw everything into the one file.",
        )


def _reaches_outside(element: etree._Element) -> bool:
    for name, value in element.attrib.items():
        if etree.QName(name).localname == "href" and element.tag != f"{_SVG}a":
            if not str(value).strip().startswith(("#", "data:")):
                return True
        elif _OUTSIDE.search(str(value)):
            return True
    return element.tag == f"{_SVG}style" and _OUTSIDE.search(element.text or "") is not None
