"""What a part points to: pictures and links, under ids of our own, whichever template they come from."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from html import escape
from typing import Final

from lxml import etree

from cindocs.findings import Finding
from cindocs.templating.word.mark import MARK, MARK_PART
from cindocs.templating.word.namespaces import RELATIONSHIPS
from cindocs.templating.word.package import Relationship, WordPackage
from cindocs.templating.word.refusal import Spot

PICTURES: Final = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif"}
"""The kinds of picture that a template may hold, by the end of the file's name."""
_LINKS: Final = ("https://", "mailto:")
_LISTING: Final = "http://schemas.openxmlformats.org/package/2006/relationships"


class Relations:
    """Collects, while a template is compiled, what one finished part points to."""

    def __init__(self) -> None:
        self.targets: dict[str, Relationship] = {}
        """By the ids that the finished part uses."""
        self.pictures: dict[str, bytes] = {}
        """By the names of their parts in the finished document."""

    def collect(self, root: etree._Element, package: WordPackage, part: str, prefix: str) -> list[Finding]:
        """Take over all that a part's tree uses, changing the ids in it to ours, which begin with ``prefix``.

        Returns:
            What the part points to but may not.
        """
        known = package.relationships(part)
        findings = []
        for element in root.iter():
            for name, value in element.attrib.items():
                if etree.QName(name).namespace != RELATIONSHIPS:
                    continue
                if value == MARK:
                    self.targets[MARK] = MARK_PART
                    continue
                target = known.get(str(value))
                if target is None or not _allowed(target, package):
                    message = "it points to a file or address that a template may not use."
                    mend = "Use PNG or JPEG pictures inside the file, and https: or mailto: links only."
                    findings.append(Spot(package.file, part).finding("word-part", message, mend=mend))
                    continue
                if target.kind == "image":
                    target = self._take(target, package, prefix)
                self.targets[prefix + str(value)] = target
                element.set(name, prefix + str(value))
        return findings

    def _take(self, picture: Relationship, package: WordPackage, prefix: str) -> Relationship:
        # Templates of one chain may each hold an image1.png.
        name = f"word/media/{prefix}{posixpath.basename(picture.target)}"
        self.pictures[name] = package.parts[picture.target]
        return Relationship(picture.kind, name, external=False)


def relationship_part(targets: Mapping[str, Relationship], *, folder: str = "word/") -> str:
    """Write the part that lists what a part in ``folder`` points to."""
    lines = [f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="{_LISTING}">']
    for relationship_id, each in targets.items():
        where = each.target if each.external else each.target.removeprefix(folder)
        mode = ' TargetMode="External"' if each.external else ""
        lines.append(
            f'<Relationship Id="{escape(relationship_id)}" Type="{RELATIONSHIPS}/{each.kind}"'
            f' Target="{escape(where)}"{mode}/>'
        )
    return "".join([*lines, "</Relationships>"])


def _allowed(target: Relationship, package: WordPackage) -> bool:
    if target.kind == "hyperlink":
        return target.external and target.target.startswith(_LINKS)
    if target.external or target.target not in package.parts:
        return False
    if target.kind == "image":
        return posixpath.splitext(target.target)[1].lower() in PICTURES
    return target.kind in ("header", "footer")
