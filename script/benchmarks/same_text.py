"""Only documents that say the same are worth comparing."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
from lxml import etree

_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
_PRINTED = re.compile(r"word/(document|header\d+|footer\d+)\.xml$")


def require_same_text(ours: Path, plain: Path) -> None:
    """Leave with a message if two files differ in their text; white space does not count."""
    read = _word_text if ours.suffix == ".docx" else _pdf_text
    if re.sub(r"\s", "", read(ours)) != re.sub(r"\s", "", read(plain)):
        sys.exit(f"{ours.name} and {plain.name} do not say the same: their costs cannot be compared.")


def _word_text(file: Path) -> str:
    with ZipFile(file) as parts:
        trees = [
            etree.fromstring(parts.read(name)) for name in sorted(parts.namelist()) if _PRINTED.search(name)
        ]
    return "".join(text.text or "" for tree in trees for text in tree.iter(_TEXT))


def _pdf_text(file: Path) -> str:
    return "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(file))
