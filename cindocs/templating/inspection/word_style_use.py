"""Styles that a Word template lacks: those its paragraphs name, those of narrative, those it inherits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from lxml import etree

from cindocs.templating.inspection.problem import Problem, Where
from cindocs.templating.inspection.word_file import WordFile
from cindocs.templating.inspection.word_styles import WordStyles
from cindocs.templating.word.namespaces import word

_USES: Final = {word("pStyle"): "paragraph", word("rStyle"): "character", word("tblStyle"): "table"}
NARRATIVE: Final = (
    ("paragraph", "Body Text"),
    ("paragraph", "List Bullet"),
    ("paragraph", "List Number"),
    ("paragraph", "Quote"),
    ("character", "Hyperlink"),
)
"""The styles, by kind and name, that narrative is written in."""
_MEND: Final = "Add a style called “{}” to this file."


def missing_styles(file: WordFile) -> Iterator[Problem]:
    """Yield each place that names a style which the file does not define, and what narrative needs."""
    if not file.styles.are_known:
        return
    for part in file.parts:
        for element in part.elements():
            name = _missing(element, file.styles, file.styles)
            if name:
                message = f"The style “{name}” is used here, and the file does not define it."
                yield part.problem(element, "style", message, "Choose another style in Word.")
    for kind, name in NARRATIVE:
        if file.styles.id_of(kind, name) is None:
            message = f"Narrative is written in the style “{name}”, which the file does not define."
            yield Problem("style", message, _MEND.format(name), Where(part="styles"))


def missing_inherited_styles(file: WordFile, below: Sequence[WordFile]) -> Iterator[Problem]:
    """Yield the styles that an inherited body wears and this file lacks: the body stands in this file."""
    told = {name for _, name in NARRATIVE}
    for other in below if file.styles.are_known else ():
        for element in other.body.elements() if other.body is not None else ():
            name = _missing(element, other.styles, file.styles)
            if name and name not in told:
                told.add(name)
                inherited = f"What it inherits from {other.package.file}"
                message = f"{inherited} wears the style “{name}”, which it does not define."
                yield Problem("style", message, _MEND.format(name), Where(part="styles"))


def _missing(element: etree._Element, own: WordStyles, wearer: WordStyles) -> str:
    """Return the name of the style that an element names and the wearer lacks, or empty."""
    kind = _USES.get(str(element.tag))
    if kind is None:
        return ""
    name = own.name_of(element.get(word("val"), ""))
    return name if wearer.id_of(kind, name) is None else ""
