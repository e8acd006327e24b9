"""Text that nobody sees: too small, or of the colour behind it. It would go with every copy, unread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from lxml import etree

from cindocs.findings import Severity
from cindocs.templating.inspection.contrast import contrast
from cindocs.templating.inspection.problem import Problem, Where
from cindocs.templating.inspection.tag import pieces
from cindocs.templating.inspection.word_file import WordFile, WordPart
from cindocs.templating.inspection.word_look import Look, Looks
from cindocs.templating.inspection.word_style_use import NARRATIVE
from cindocs.templating.word.namespaces import word
from cindocs.templating.word.tidy import paragraph_text

_SMALLEST_HALF_POINTS: Final = 12
_NARROWEST: Final = 34
"""Per cent of the usual width."""
_LOWEST_ROOM: Final = 120
"""Six points, in twentieths of one."""
_SEEN: Final = 1.5
_ENOUGH, _ENOUGH_IF_LARGE = 4.5, 3.0
_LARGE_HALF_POINTS: Final = 36
_MEND_HIDDEN: Final = "Delete it, or let everybody read it: at least 6 points, in a colour that stands out."
_MEND_FAINT: Final = "Choose a darker colour, of at least 4.5 to 1, or the colour of the style."


def unseen_text(file: WordFile) -> Iterator[Problem]:
    """Yield text that is hidden by its size or colour, and, as a warning, text that is hard to see."""
    looks = Looks(file)
    for part in file.parts:
        told: set[tuple[etree._Element | None, str]] = set()
        for run in _written(part):
            look = looks.of(run)
            how = _hidden(look)
            message = f"This text is hidden: it {how}." if how else _faint(run, look)
            # Word cuts one text into many runs.
            if not message or (part.beside(run), message) in told:
                continue
            told.add((part.beside(run), message))
            if how:
                yield part.problem(run, "hidden-text", message, _MEND_HIDDEN)
            else:
                where = part.where(run)
                yield Problem("contrast", message, _MEND_FAINT, where, Severity.WARNING, run)
    yield from _narrative(file, looks)


def unseen_inherited_text(file: WordFile, below: Sequence[WordFile]) -> Iterator[Problem]:
    """Yield the styles of a file that hide what it inherits: that wears the styles of its heir."""
    told: set[str] = set()
    for other in below if file.styles.are_known else ():
        looks = Looks(file, other)
        for run in _written(other.body) if other.body is not None else ():
            how, style = _hidden(looks.of(run)), looks.style_of(run)
            if how and style not in told:
                told.add(style)
                message = f"This style hides what is inherited from {other.package.file}: it {how}."
                yield Problem("hidden-text", message, _MEND_HIDDEN, Where(part=f"style “{style}”"))


def _narrative(file: WordFile, looks: Looks) -> Iterator[Problem]:
    """Yield the styles that hide narrative, of which a template draws nothing."""
    for kind, name in NARRATIVE:
        style_id = file.styles.id_of(kind, name)
        properties, use = ("rPr", "rStyle") if kind == "character" else ("pPr", "pStyle")
        paragraph = etree.Element(word("p"))
        run = etree.SubElement(paragraph, word("r"))
        wearer = run if kind == "character" else paragraph
        etree.SubElement(etree.SubElement(wearer, word(properties)), word(use), {word("val"): style_id or ""})
        how = _hidden(looks.of(run))
        if style_id is not None and how:
            message = f"Narrative is written in this style, which hides it: it {how}."
            yield Problem("hidden-text", message, _MEND_HIDDEN, Where(part=f"style “{name}”"))


def _written(part: WordPart) -> Iterator[etree._Element]:
    """Yield the runs of a part whose text is printed."""
    steering = {paragraph for paragraph in part.paragraphs() if _steers(paragraph_text(paragraph).strip())}
    for run in part.elements():
        printed = run.tag == word("r") and any((each.text or "").strip() for each in run.findall(word("t")))
        if printed and next(run.iterancestors(word("p")), None) not in steering:
            yield run


def _steers(text: str) -> bool:
    """Whether a paragraph is one tag that steers, or a comment: it goes away with it."""
    return any(each.kind in ("statement", "comment") and each.text == text for each in pieces(text))


def _hidden(look: Look) -> str:
    """Say in words how text is hidden; empty when it can be seen."""
    if look.half_points < _SMALLEST_HALF_POINTS:
        return f"is only {look.half_points / 2:g} pt high"
    if look.stretch < _NARROWEST:
        return f"is squeezed to {look.stretch} per cent of its width"
    if look.room is not None and look.room < _LOWEST_ROOM:
        return f"stands in a line or row of only {look.room / 20:g} pt"
    if look.colour and all(contrast(look.colour, behind) < _SEEN for behind in look.behind):
        return "is of nearly the same colour as what is behind it"
    return ""


def _faint(run: etree._Element, look: Look) -> str:
    """Say that a colour which text has by itself stands out too little; empty when it does."""
    own = run.find(f"{word('rPr')}/{word('color')}")
    if own is None or own.get(word("themeColor")) or not look.colour:
        return ""
    most = max(contrast(look.colour, behind) for behind in look.behind)
    if most >= (_ENOUGH_IF_LARGE if look.half_points >= _LARGE_HALF_POINTS else _ENOUGH):
        return ""
    return f"The colour of this text stands out too little: {most:.1f} to 1."
