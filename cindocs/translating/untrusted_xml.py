"""XML that has been on other people's machines: read with no trust in it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final, NoReturn

from lxml import etree

from cindocs.findings import Finding, Place, Severity
from cindocs.reading.refusal import refusal

_MOST_BYTES: Final = 20_000_000
_DECLARES: Final = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DECLARATION: Final = re.compile(r"\A\s*<\?xml[^>]*\?>")


def read_xml(path: Path) -> etree._Element:
    """Return the outermost element of a file. Nothing in it is run, fetched or expanded.

    Raises:
        InputUnreadable: it is too large, is not well-formed XML, or declares anything of its own.
    """
    text = _text(path)
    if _DECLARES.search(text):
        refuse_xml(path, "declares", "The file declares a document type or entities of its own.")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(_DECLARATION.sub("", text).encode(), parser)
    except etree.XMLSyntaxError as error:
        line = error.lineno or 0
    return refuse_xml(path, "not-xml", "The file is not well-formed XML from here on.", line)


def refuse_xml(path: Path, rule: str, message: str, line: int = 0) -> NoReturn:
    """Refuse a file, and say at which line.

    Raises:
        InputUnreadable: always.
    """
    mend = "Ask for the file as the translator's tool saves it, or export it anew."
    place = Place(str(path), line or None)
    raise refusal(str(path), [Finding(rule, Severity.ERROR, message, place, mend=mend)])


def _text(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            content = stream.read(_MOST_BYTES + 1)
    except OSError:
        content = None
    if content is None:
        refuse_xml(path, "not-readable", "There is no such file, or it cannot be opened.")
    if len(content) > _MOST_BYTES:
        refuse_xml(path, "too-large", f"The file is larger than {_MOST_BYTES // 1_000_000} MB.")
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        pass
    return refuse_xml(path, "not-utf-8", "The file is saved neither as UTF-8 nor as UTF-16.")
