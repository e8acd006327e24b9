"""A Word file that was made elsewhere: a pack takes of it what its pages show, and nothing else."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

from lxml import etree

from cindocs.errors import InputUnreadable, TemplateRefused
from cindocs.packs.attaching.hidden_text import hiding_styles, is_hidden
from cindocs.packs.attaching.picture_notes import without_notes
from cindocs.templating.inspection.word_copy import WordCopy
from cindocs.templating.inspection.word_file import WordFile
from cindocs.templating.inspection.word_relations import carried
from cindocs.templating.word.namespaces import PREFIXES, VML, word
from cindocs.templating.word.package import WordPackage
from cindocs.templating.word.relations import PICTURES

_AS_PDF: Final = "Save it as PDF, and name that one."
_LEFT_OUT: Final = ("docProps/", "customXml/", "word/comments", "word/people", "word/glossary/")
_APPLICATION: Final = b"<Application>cindocs</Application>"
_CHANGES: Final = {word(name) for name in ("ins", "del", "moveFrom", "moveTo")}
_REMARK, _TICKED = word("commentReference"), {word("checkBox"), word("ddList")}
_CROPPED: Final = (f"{{{PREFIXES['a']}}}srcRect", f"{{{VML}}}imagedata")
_UNSEEN: Final = {word(name) for name in ("docVars", "rsids", "dataBinding", "attachedTemplate")}
_DRAWN_BY_OTHERS: Final = ("chart", "diagram", "ink", "model3d")


def write_clean(file: Path, target: Path) -> None:
    """Write a Word file anew, without who wrote it, when, and data of other programs.

    Args:
        file: the Word file.
        target: where the new one goes.

    Raises:
        InputUnreadable: it is locked or damaged; something in it runs, is hidden, or is fetched from
            elsewhere; it tells what was changed; or it shows what cannot be taken over.
    """
    try:
        found = WordFile.read(file)
        for message, mend in _dangers(found):
            raise InputUnreadable(message, advice=mend)
        target.write_bytes(_clean(found.package))
    except TemplateRefused:
        raise InputUnreadable("This Word file is damaged.", advice=_AS_PDF) from None


def _clean(whole: WordPackage) -> bytes:
    parts = {
        name: without_notes(content)
        for name, content in whole.parts.items()
        if not name.startswith(_LEFT_OUT)
    }
    package = WordPackage("", parts)
    trees = {name: package.tree(name) for name in parts if _is_of_word(name)}
    for tree in trees.values():
        for element in list(tree.iter(*_UNSEEN)):
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
    return WordCopy(package, trees).content()


def _dangers(found: WordFile) -> Iterator[tuple[str, str]]:
    """Yield why a Word file cannot go with a pack."""
    for problem in found.problems:
        if problem.rule == "too-large":
            yield "This Word file is too large, or packed as if to do harm.", _AS_PDF
        yield f"This Word file cannot be read. {problem.message}", problem.mend
    if _APPLICATION in found.package.parts.get("docProps/app.xml", b""):
        yield (
            "This Word file is a copy that cindocs made for some reader.",
            "Name the record it was made from.",
        )
    if any(carried(found)):
        yield "Something in this Word file runs, or is a file of its own.", _AS_PDF
    hiding = hiding_styles(found.related_tree("styles"))
    for name in found.package.parts:
        if _is_of_word(name):
            yield from _not_shown(found.package.tree(name), hiding)
            yield from _not_taken_over(found.package, name)


def _not_shown(root: etree._Element, hiding: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield what a part holds that its pages do not show, or that shows in Word alone."""
    for element in root.iter(etree.Element):
        if element.tag in _CHANGES or etree.QName(element).localname.endswith("Change"):
            yield (
                "This Word file still tells what was changed in it.",
                "Accept or reject all changes in Word.",
            )
        elif element.tag == _REMARK:
            yield "There are comments in this Word file.", "Delete all comments in Word."
        elif element.tag in _TICKED:
            yield "This Word file is a form with boxes to tick or lists to choose from.", _AS_PDF
        elif element.tag in _CROPPED and _is_cropped(element):
            yield (
                "A picture in this Word file was cropped, and what was cut off is still in it.",
                "In Word, compress the pictures, and let it delete cropped areas.",
            )
        elif element.tag == word("r") and is_hidden(element, hiding):
            yield "There is hidden text in this Word file.", "Show the hidden text in Word and delete it."


def _is_cropped(element: etree._Element) -> bool:
    """Tell whether a picture shows a part of itself alone. Below nought, room was added around it."""
    sides = [element.get(side, "0") for side in ("l", "t", "r", "b")]
    sides += [element.get(f"crop{side}", "0") for side in ("left", "top", "right", "bottom")]
    return any(side.strip("0.%f") and not side.startswith("-") for side in sides)


def _not_taken_over(package: WordPackage, name: str) -> Iterator[tuple[str, str]]:
    """Yield what a part shows that stands elsewhere, or that other programs alone can draw."""
    for target in package.relationships(name).values():
        kind = target.kind.rpartition("/")[2].lower()
        if target.external and target.kind in ("image", "frame", "oleObject", "subDocument"):
            yield "Something in this Word file is fetched from elsewhere.", _AS_PDF
        elif kind.startswith(_DRAWN_BY_OTHERS) or (
            kind == "image" and _suffix(target.target) not in PICTURES
        ):
            yield "This Word file shows a chart or a drawing that cannot be taken over.", _AS_PDF


def _is_of_word(name: str) -> bool:
    return name.startswith("word/") and name.endswith(".xml") and "glossary/" not in name


def _suffix(name: str) -> str:
    return posixpath.splitext(name)[1].lower()
