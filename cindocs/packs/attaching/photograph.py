"""A photograph, made anew and put on a page that fits it."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Final

from cindocs.views.building.pictures import picture

_A4: Final = (595.0, 842.0)
_MARGINS: Final = 72


def draw(file: Path, target: Path, title: str) -> None:
    """Write a photograph as a PDF of one page, upright or across. ``title`` says what it is.

    Raises:
        InputUnreadable: as ``cindocs.views.building.pictures.picture`` raises it.
    """
    from PIL import Image

    made = picture(file.parent, file.name, title)
    with Image.open(io.BytesIO(made.content)) as image:
        across, down = reversed(_A4) if image.width > image.height else _A4
        inches = max(image.width / (across - _MARGINS), image.height / (down - _MARGINS))
        image.convert("RGB").save(target, "PDF", resolution=72 * inches)
