"""A file that was made elsewhere, as it goes into the pack: bound in, or beside the bundle.

Such files come from anywhere. What could run, hide or carry something is taken out, or refused with what to
do.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cindocs.errors import InputUnreadable
from cindocs.packs.attaching.libre_office import as_pdf
from cindocs.packs.attaching.pdf import take_in
from cindocs.packs.attaching.photograph import draw
from cindocs.packs.attaching.word import write_clean
from cindocs.views.building.pack import Beside

_PDF: Final = b"%PDF-"
_PICTURES: Final = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
_WORD: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
"""A Word file, and one with a password or of before 2007."""
_MOST_BYTES: Final = 100_000_000


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that is attached, in the workshop."""

    file: Path
    """Made fit: a PDF that can be bound in, or what goes beside the bundle."""
    beside: Beside = Beside.NOT
    """Why it stands beside the bundle, if it does."""

    @classmethod
    def of(cls, file: Path, folder: Path, stem: str, title: str) -> Attachment:
        """Inspect what is attached, and make it fit.

        Args:
            file: a PDF, a Word file, a JPEG or a PNG; its bytes say which, not its name.
            folder: the private folder into which it is made.
            stem: what it is to be called there.
            title: what it is, for those who do not see a picture.

        Raises:
            InputUnreadable: it is something else, damaged, or locked, or something in it runs or is hidden.
        """
        with file.open("rb") as opened:
            begin = opened.read(1024)
        pdf = folder / f"{stem}.pdf"
        if file.stat().st_size > _MOST_BYTES:
            raise InputUnreadable(
                "This file is larger than 100 megabytes.", advice="Make it smaller, or send it by itself."
            )
        if begin.startswith(_PICTURES):
            draw(file, pdf, title)
        elif begin.startswith(_WORD):
            word = folder / f"{stem}.docx"
            write_clean(file, word)
            printed = folder / f"{stem}-printed.pdf"
            if not as_pdf(word, printed):
                return cls(word, Beside.NOT_PRINTED)
            take_in(printed, pdf)
        elif _PDF not in begin:
            raise InputUnreadable(
                "This file is no document of cindocs, no PDF, no Word file, no JPEG and no PNG.",
                advice="Save it as PDF, and name that one.",
            )
        else:
            return cls(pdf, take_in(file, pdf))
        return cls(pdf)
