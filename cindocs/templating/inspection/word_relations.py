"""What a Word file points to, and what it carries that runs: macros, linked files, objects, add-ins."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from cindocs.templating.inspection.problem import Problem, Where
from cindocs.templating.inspection.word_archive import THE_FILE
from cindocs.templating.inspection.word_file import WordFile, WordPart
from cindocs.templating.word.level import DOCUMENT
from cindocs.templating.word.namespaces import PREFIXES, RELATIONSHIPS
from cindocs.templating.word.package import Relationship
from cindocs.templating.word.relations import PICTURES
from cindocs.templating.word.tidy import refused

_LINKS: Final = ("https://", "mailto:")
_OUTSIDE: Final = {
    "attachedTemplate": "another template, which Word would fetch",
    "image": "a picture that is not in the file",
    "oleObject": "an object that is not in the file",
    "frame": "a page that is not in the file",
    "subDocument": "a document that is not in the file",
    "hyperlink": "a link that is neither https: nor mailto:",
}
_MEND_OUTSIDE: Final = {
    "attachedTemplate": "In Word, take the template off: Developer, Document Template.",
    "image": "Insert the picture again, without linking to it.",
    "hyperlink": "Link to an https: or mailto: address, or take the link off.",
}
_TAKE_OUT: Final = "Delete it in Word."


@dataclass(frozen=True, slots=True)
class _Carried:
    """Something that a file carries: told once, by the names of its parts, its relations or their types."""

    rule: str
    marks: tuple[str, ...]
    what: str
    mend: str


_CARRIED: Final = (
    _Carried(
        "macro",
        ("vbaproject", "vbadata", "macroenabled", "keymapcustomizations", "attachedtoolbars"),
        "macros, or keys that run them",
        "Save it in Word as a Word Document (*.docx), which keeps no macros.",
    ),
    _Carried("web-extension", ("webextension", "taskpanes"), "an add-in", _TAKE_OUT),
    _Carried(
        "ribbon",
        ("customui", "ui/extensibility"),
        "changes of Word's own ribbon",
        "Save its text into a new Word Document.",
    ),
)
OBJECT: Final = "an embedded object"
"""What a control, a sheet or another file inside a Word file is called."""
_OBJECTS: Final = ("activex", "embeddings/", "afchunk", "oleobject")


def carried(file: WordFile) -> Iterator[Problem]:
    """Yield what a file carries that runs, wherever in it that stands."""
    types = file.package.parts.get("[Content_Types].xml", b"").decode("utf-8", "replace")
    kinds = [each.kind for _, each in _relationships(file) if not each.external]
    said = "\n".join([types, *file.package.parts, *kinds]).casefold()
    for each in _CARRIED:
        if any(mark in said for mark in each.marks):
            yield Problem(each.rule, f"The file carries {each.what}.", each.mend, THE_FILE)
    drawn = any(
        refused(element) is not None and refused(element)[0] == OBJECT  # type: ignore[index]
        for part in file.parts
        for element in part.elements()
    )
    if not drawn and any(mark in said for mark in _OBJECTS):
        yield Problem("embedded", f"The file carries {OBJECT}.", _TAKE_OUT, THE_FILE)


def outside(file: WordFile) -> Iterator[Problem]:
    """Yield what a file points to that is not in it."""
    for source, each in _relationships(file):
        if not each.external or may_link(each):
            continue
        message = f"Here stands {what_is(each.kind, external=True)}."
        mend = _MEND_OUTSIDE.get(each.kind, _TAKE_OUT)
        user = _user(file, source, each)
        if user is None:
            where = THE_FILE if source in ("", DOCUMENT, "word/settings.xml") else Where(part=source)
            yield Problem("outside", message, mend, where)
        elif not _in_object(user[1]):
            yield user[0].problem(user[1], "outside", message, mend)


def may_link(target: Relationship) -> bool:
    """Whether something outside the file is a link that a document may have."""
    return target.kind == "hyperlink" and target.target.startswith(_LINKS)


def what_is(name: str, *, external: bool = False) -> str:
    """Say in words what a file points to or carries, by its kind or its name; empty where it does no harm."""
    if external:
        return _OUTSIDE.get(name, "something that is not in the file")
    said = name.casefold()
    found = (each.what for each in _CARRIED if any(mark in said for mark in each.marks))
    return next(found, OBJECT if any(mark in said for mark in _OBJECTS) else "")


def unusable_targets(file: WordFile) -> Iterator[Problem]:
    """Yield what the page points to inside the file that a document cannot take with it."""
    for part in file.parts:
        known = file.package.relationships(part.name)
        for element in part.elements():
            if etree.QName(element).namespace not in PREFIXES.values() or _in_object(element):
                continue
            for name, value in element.attrib.items():
                if etree.QName(name).namespace != RELATIONSHIPS:
                    continue
                target = known.get(str(value))
                if target is None:
                    message = "It points to something that is not in the file."
                    yield part.problem(element, "part", message, "Delete it, and insert it anew in Word.")
                elif not target.external and not _usable(target):
                    message = "It shows something that no document can take with it."
                    mend = "Use PNG or JPEG pictures; put a chart or a drawing in as a picture."
                    yield part.problem(element, "part", message, mend)


def _relationships(file: WordFile) -> list[tuple[str, Relationship]]:
    """Return every relation of every part, with the part that has it."""
    found = []
    for listing in file.package.parts:
        folder, name = posixpath.split(listing)
        if folder.split("/")[-1] == "_rels" and name.endswith(".rels"):
            source = posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))
            found += [(source, each) for each in file.package.relationships(source).values()]
    return found


def _user(file: WordFile, source: str, target: Relationship) -> tuple[WordPart, etree._Element] | None:
    """Return the part and the element that use a relation, if it is used on the page."""
    part = next((each for each in file.parts if each.name == source), None)
    if part is None:
        return None
    ids = [key for key, each in file.package.relationships(source).items() if each == target]
    for element in part.elements():
        used = [
            value for name, value in element.attrib.items() if etree.QName(name).namespace == RELATIONSHIPS
        ]
        if set(used) & set(ids):
            return part, element
    return None


def _in_object(element: etree._Element) -> bool:
    """Whether an element stands in something that is told already."""
    return any(refused(each) is not None for each in (element, *element.iterancestors()))


def _usable(target: Relationship) -> bool:
    if target.kind == "image":
        return posixpath.splitext(target.target)[1].lower() in PICTURES
    return target.kind in ("header", "footer")
