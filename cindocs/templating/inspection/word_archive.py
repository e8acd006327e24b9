"""A Word file taken apart without trusting it: what is wrong with the file itself, and its parts."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from cindocs.templating.inspection.problem import Problem, Where
from cindocs.templating.word.package import too_large

THE_FILE: Final = Where(part="the file")
_COMPOUND_FILE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = 0x1
_SAVE_ANEW: Final = "Open it in Word and save it as a Word Document (*.docx), without a password."


def unpacked(path: Path) -> tuple[dict[str, bytes], list[Problem]]:
    """Return the parts of a Word file by name, and what is wrong with it. Without limits, nothing is read."""
    with path.open("rb") as file:
        beginning = file.read(len(_COMPOUND_FILE))
    if beginning == _COMPOUND_FILE:
        message = "The file has a password, or is in the form that Word had before 2007."
        return {}, [Problem("encrypted", message, _SAVE_ANEW, THE_FILE)]
    try:
        with ZipFile(path) as archive:
            return _read(archive)
    except (BadZipFile, EOFError, NotImplementedError):
        return {}, [Problem("damaged", "The file is not a sound Word file.", _SAVE_ANEW, THE_FILE)]


def _read(archive: ZipFile) -> tuple[dict[str, bytes], list[Problem]]:
    entries = archive.infolist()
    if too_large(entries):
        message = "The file holds more than any template needs, or is packed as if to do harm."
        mend = "Take out what is large, and save it again in Word."
        return {}, [Problem("too-large", message, mend, THE_FILE)]
    parts: dict[str, bytes] = {}
    problems = []
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED:
            problems.append(Problem("encrypted", "The file has a password.", _SAVE_ANEW, THE_FILE))
            break
        content = _content(archive, entry)
        if content is None or entry.filename in parts:
            message = f"Its part {entry.filename} is damaged."
            problems.append(Problem("damaged", message, _SAVE_ANEW, THE_FILE))
        else:
            parts[entry.filename] = content
    return parts, problems


def _content(archive: ZipFile, entry: ZipInfo) -> bytes | None:
    try:
        return archive.read(entry)
    # A damaged archive shows itself in any of these, depending on where the damage is.
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        return None


def broken_parts(parts: dict[str, bytes]) -> Iterator[Problem]:
    """Yield which parts declare a document type or are not well-formed, and take those out of ``parts``."""
    for name in list(parts):
        if not name.endswith((".xml", ".rels", ".vml")):
            continue
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            root = etree.fromstring(parts[name], parser)
            typed = bool(root.getroottree().docinfo.doctype)  # type: ignore[union-attr]  # not in the stubs
        except etree.XMLSyntaxError:
            typed = b"<!DOCTYPE" in parts[name] or "<!DOCTYPE".encode("utf-16-le") in parts[name]
            if not typed:
                message = f"Its part {name} is not well-formed XML."
                yield Problem("damaged", message, _SAVE_ANEW, THE_FILE)
                del parts[name]
                continue
        if typed:
            message = f"Its part {name} declares a document type, which Word never does."
            yield Problem("document-type", message, "Make the template anew in Word.", THE_FILE)
            del parts[name]
