"""A Word file taken apart, as untrusted input: bounded, without macros, entities or outside parts."""

from __future__ import annotations

import posixpath
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from cindocs.templating.word.refusal import Spot, refusal

_MOST_PARTS: Final = 200
_MOST_BYTES: Final = 20_000_000
_MOST_TIMES_LARGER: Final = 200
"""How many times larger than packed a part may be: text is up to 40 times, zeros are 1,000 times."""
_SMALL: Final = 1_000_000
"""Below this many bytes it does not matter."""
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


@dataclass(frozen=True, slots=True)
class Relationship:
    """From one part to another: its kind (``image``), and the part's name or an outside address."""

    kind: str
    target: str
    external: bool


@dataclass(frozen=True, slots=True)
class WordPackage:
    """The parts of one Word file by name. ``file`` is what its author knows it by."""

    file: str
    parts: Mapping[str, bytes] = field(repr=False)

    @classmethod
    def read(cls, path: Path) -> WordPackage:
        """Read a Word file whole.

        Raises:
            TemplateRefused: it is no Word file, or larger unpacked than any template is.
        """
        file = f"{path.parent.name}/{path.name}"
        try:
            with ZipFile(path) as archive:
                entries = archive.infolist()
                if too_large(entries):
                    raise _unusable(file, "it holds more than any template needs")
                parts = {entry.filename: archive.read(entry) for entry in entries}
        # A damaged archive shows itself in any of these, depending on where the damage is.
        except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
            raise _unusable(file, "it is not a sound Word file") from error
        package = cls(file, parts)
        if package.related("", "officeDocument") != "word/document.xml":
            raise _unusable(file, "it is not a Word document in the usual (transitional) form")
        return package

    def tree(self, part: str) -> etree._Element:
        """Parse a part strictly.

        Raises:
            TemplateRefused: it is missing, not well-formed XML, or declares a document type.
        """
        if part not in self.parts:
            raise _unusable(self.file, f"its part {part} is missing")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            root = etree.fromstring(self.parts[part], parser)
        except etree.XMLSyntaxError as error:
            raise _unusable(self.file, f"its part {part} is not well-formed XML") from error
        if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]  # missing from the stubs
            raise _unusable(self.file, f"its part {part} declares a document type")
        return root

    def relationships(self, part: str) -> dict[str, Relationship]:
        """Return what ``part`` points to, by relationship id. The package itself is the part ``""``."""
        folder, name = posixpath.split(part)
        listing = posixpath.join(folder, "_rels", f"{name}.rels")
        if listing not in self.parts:
            return {}
        found = {}
        for relationship in self.tree(listing).iter(f"{{{_PACKAGE}}}Relationship"):
            external = relationship.get("TargetMode") == "External"
            target = relationship.get("Target", "")
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = relationship.get("Type", "")
            if kind.startswith(_TRANSITIONAL):
                kind = kind.removeprefix(_TRANSITIONAL)
            found[relationship.get("Id", "")] = Relationship(kind, target, external)
        return found

    def related(self, part: str, kind: str) -> str:
        """Return the name of the one part of this kind that ``part`` points to, or empty."""
        targets = [each.target for each in self.relationships(part).values() if each.kind == kind]
        return targets[0] if targets else ""


def too_large(entries: Sequence[ZipInfo]) -> bool:
    """Whether an archive holds more than any template needs, told before anything of it is unpacked."""
    return (
        len(entries) > _MOST_PARTS
        or sum(entry.file_size for entry in entries) > _MOST_BYTES
        or any(entry.file_size > max(_SMALL, _MOST_TIMES_LARGER * entry.compress_size) for entry in entries)
    )


def _unusable(file: str, reason: str) -> Exception:
    finding = Spot(file, "the file").finding(
        "word-file",
        f"it cannot be used: {reason}.",
        mend="Open it in Word, save it as a Word Document (*.docx), and try again.",
    )
    return refusal([finding])
