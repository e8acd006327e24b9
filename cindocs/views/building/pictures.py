"""Pictures that people hand in: read as what they are, and made anew so that only what is seen goes on.

A photograph may say where a family lives, when it was taken and by whom. None of that is copied: a picture
is decoded, and its pixels alone are written into a new file.
"""

from __future__ import annotations

import io
import logging
import struct
import warnings
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cindocs.errors import InputUnreadable
from cindocs.views.copy import Code
from cindocs.views.picture import Picture

if TYPE_CHECKING:
    from PIL.Image import Image

_MOST_BYTES: Final = 20_000_000
_MOST_PIXELS: Final = 50_000_000
"""As many as a good telephone takes. Unpacked they need about half a gigabyte."""
_LONGEST_SIDE: Final = 1600
"""In pixels: sharp on paper at the width of a page, and small enough to send."""
_JPEG_QUALITY: Final = 88
_JPEG: Final = b"\xff\xd8\xff"
_ORIENTATION: Final = 0x0112
_TURNS: Final = {
    2: "FLIP_LEFT_RIGHT",
    3: "ROTATE_180",
    4: "FLIP_TOP_BOTTOM",
    5: "TRANSPOSE",
    6: "ROTATE_270",
    7: "TRANSVERSE",
    8: "ROTATE_90",
}
"""By how the camera was held (EXIF 2.32, 4.6.4): which of Pillow's turns makes the picture upright."""
_BROKEN: Final = (
    OSError, SyntaxError, ValueError, EOFError, LookupError, TypeError, AttributeError, OverflowError,
    MemoryError, struct.error, zlib.error,
)  # fmt: skip
"""A damaged picture shows itself in any of these, depending on where the damage is."""


def picture(folder: Path, named: str, description: str) -> Picture:
    """Read a picture of a document, and make it anew.

    Args:
        folder: where the document's file is. The picture stands there or in a folder below.
        named: the picture's file, from ``folder`` on.
        description: alternative text, read out to those who do not see the picture.

    Raises:
        InputUnreadable: it is not there, too large, broken, no PNG, JPEG or WebP picture, or not described.
            The message names neither the file nor the folder: people call pictures after children.
    """
    described = " ".join(description.split())
    if not described:
        raise _unusable("it has no description", "Say in a few words what is on it, for those who hear it.")
    content = _read(folder, named)
    try:
        pixels = _pixels(content)
        photograph = drawing = _saved(pixels, "JPEG", quality=_JPEG_QUALITY, optimize=True)
        if not content.startswith(_JPEG):
            drawing = _saved(pixels, "PNG", compress_level=9)
    except _BROKEN:
        raise _unusable("it is broken", "Open it, save it anew as PNG or JPEG, and try again.") from None
    # Lines and plain colours are smaller, and sharper, as PNG.
    best, media = (drawing, "image/png") if len(drawing) < len(photograph) else (photograph, "image/jpeg")
    return Picture(best, Code(media), *pixels.size, Code(described))


def _read(folder: Path, named: str) -> bytes:
    home = folder.resolve()
    try:
        file = (home / named).resolve(strict=True)
        if not file.is_relative_to(home) or not file.is_file():
            raise FileNotFoundError
        with file.open("rb") as opened:
            content = opened.read(_MOST_BYTES + 1)
    except (OSError, ValueError):
        raise _unusable(
            "it is not in the document's folder, or cannot be read",
            "Put it beside the document, and name it as it is called there.",
        ) from None
    if len(content) > _MOST_BYTES:
        raise _unusable(f"it is larger than {_MOST_BYTES // 1_000_000} megabytes", "Save it smaller.")
    return content


def _pixels(content: bytes) -> Image:
    """Return what is seen, upright and on white paper, no larger than it is printed, and nothing else."""
    # It takes time to import, and most documents hold no picture.
    from PIL import Image

    opened = _opened(content)
    opened.draft(None, (_LONGEST_SIDE, _LONGEST_SIDE))
    opened.load()
    flat = _on_paper(opened)
    flat.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE), Image.Resampling.LANCZOS)
    turn = _TURNS.get(opened.getexif().get(_ORIENTATION, 1))
    if turn is not None:
        flat = flat.transpose(Image.Transpose[turn])
    return Image.frombytes("RGB", flat.size, flat.tobytes())


def _opened(content: bytes) -> Image:
    """Open a picture by what it is, not by what it is called; nothing of it is unpacked yet."""
    from PIL import ImageFile
    from PIL.Image import DecompressionBombError
    from PIL.JpegImagePlugin import JpegImageFile
    from PIL.PngImagePlugin import PngImageFile
    from PIL.WebPImagePlugin import WebPImageFile

    # When asked to tell everything, Pillow logs what a photograph says of its camera and its owner; it
    # warns of notes that it cannot read, which we do not need.
    logging.getLogger("PIL").setLevel(logging.WARNING)
    warnings.filterwarnings("ignore", module=r"PIL\.")
    # WeasyPrint lets a picture that is cut short pass, in the whole process.
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        kind: type[ImageFile.ImageFile] = PngImageFile
    elif content.startswith(_JPEG):
        kind = JpegImageFile
    elif content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        kind = WebPImageFile
    else:
        raise _unusable("it is no PNG, JPEG or WebP picture", "Save it as PNG or JPEG, and try again.")
    try:
        opened = kind(io.BytesIO(content))
        small_enough = opened.width * opened.height <= _MOST_PIXELS
    except DecompressionBombError:
        small_enough = False
    if not small_enough:
        raise _unusable(f"it has more than {_MOST_PIXELS // 1_000_000} million pixels", "Save it smaller.")
    return opened


def _on_paper(opened: Image) -> Image:
    """Return the picture in red, green and blue; what is transparent shows white."""
    from PIL import Image

    if opened.has_transparency_data:
        seen = opened.convert("RGBA")
        paper = Image.new("RGB", seen.size, "white")
        paper.paste(seen, mask=seen.getchannel("A"))
        return paper
    if opened.mode.startswith("I"):
        # Grey in 65,536 shades, as some scanners write it.
        opened = opened.point(lambda shade: shade / 256).convert("L")
    return opened.convert("RGB")


def _saved(pixels: Image, kind: str, **options: int) -> bytes:
    file = io.BytesIO()
    pixels.save(file, kind, **options)
    return file.getvalue()


def _unusable(reason: str, advice: str) -> InputUnreadable:
    return InputUnreadable(f"A picture of this document cannot be used: {reason}.", advice=advice)
