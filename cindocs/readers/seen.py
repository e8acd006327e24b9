"""What one reader sees of a document: the record with everything else gone, and what must not come back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from cindocs.authorities.authority import Authority
from cindocs.documents.case_document import CaseDocument
from cindocs.errors import WrongUse
from cindocs.readers.held_back import HeldBack, held_back
from cindocs.readers.own_matters import own_matters
from cindocs.readers.projection import marked
from cindocs.readers.reader import Reader
from cindocs.readers.reduction import reduced
from cindocs.readers.rewriting import GONE, Path, Step, rewritten
from cindocs.records.files import Attached
from cindocs.records.marked_fields import markers
from cindocs.records.marks import Mark, Record
from cindocs.records.people import Child, Person


@dataclass(frozen=True, slots=True)
class Seen:
    """A document as one reader may see it."""

    record: CaseDocument = field(repr=False)
    held: HeldBack = field(repr=False)
    """What is withheld from this reader."""
    texts: tuple[tuple[Path, str], ...] = field(repr=False)
    """Every text that the reader may see, with its place in the whole record."""
    pictures: tuple[Path, ...] = ()
    """The place in the whole record of each picture that the reader may see."""


def seen_by(
    reader: Reader,
    document: CaseDocument,
    authority: Authority,
    *,
    gap: str,
    in_language: Step | None = None,
    to_go_on: bool = False,
) -> Seen:
    """Return what ``reader`` may see of ``document``.

    Args:
        reader: whose copy it is.
        document: the whole record.
        authority: the authority, with its audiences.
        gap: the words in place of a passage, where a copy may say that something is not shown.
        in_language: the step that puts translations in the place of texts; None for English.
        to_go_on: whether the reader makes copies of it from now on, as another authority does. Then what is
            withheld from others stays marked, with the decisions, so that their copies leave it out, too.

    Raises:
        WrongUse: the profile has no such audience; it may not see what every document must show; or the copy
            may speak of no child whom the document is about.
    """
    setting = authority.audience(reader.audience)
    others = _other_children(reader, document, only_own=setting.children_only)
    held = held_back(document, reader, other_children=others, gap=gap)
    _refuse_nobody(document, others | held.gone)
    texts: list[tuple[Path, str]] = []
    pictures: list[Path] = []
    sees = frozenset(setting.sees)
    if to_go_on:
        held, sees = replace(held, still_marked=True), sees | {Mark.WITHHOLDING}
    if reader.form != "own_words" and reader.audience != "record":
        sees -= {Mark.OWN_WORDS}  # they stand in the version in the reader's own words, and nowhere else
    if isinstance(document.case.anyone(reader.who or ""), Child | Person):
        sees -= {Mark.WITHHOLDING, Mark.CODE}  # never for somebody of the family, whatever copy it is
    steps: Sequence[Step] = (
        marked(sees),
        held.step,
        own_matters(document, others, reader.who if reader.form == "own_words" else None),
        reduced(setting, document.date, authority.profile.glossary),
        _noting(texts, pictures),
        *((in_language,) if in_language else ()),
    )
    record = rewritten(document, _one_after_the_other(steps))
    if record is None:
        raise WrongUse(
            f"The audience {reader.audience} may not see what every document must show.",
            advice="Give it the marks common and name in the authority's profile.",
        )
    return Seen(record, held, tuple(texts), tuple(pictures))


def _other_children(reader: Reader, document: CaseDocument, *, only_own: bool) -> frozenset[str]:
    """Return the children of the case that the copy does not speak of."""
    children = {child.id for child in document.case.children}
    if reader.about:
        return frozenset(children.difference(reader.about))
    if only_own and reader.who in children:
        return frozenset(children - {reader.who})
    return frozenset()


def _refuse_nobody(document: CaseDocument, silent_on: frozenset[str]) -> None:
    """Hold that there is a child of whom the copy may speak."""
    if silent_on.issuperset(document.about):
        raise WrongUse(
            "There is no child of whom this copy may speak.",
            advice="Take the reader off its list, or look again at about and at what is withheld.",
        )


def _one_after_the_other(steps: Sequence[Step]) -> Step:
    def step(record: Record, name: str, value: Any, at: Path) -> Any:
        for one in steps:
            value = one(record, name, value, at)
            if value is GONE:
                return GONE
        return value

    return step


def _noting(texts: list[tuple[Path, str]], pictures: list[Path]) -> Step:
    def step(record: Record, name: str, value: Any, at: Path) -> Any:
        if isinstance(value, str):
            texts.append((at, value))
            if markers(type(record), Attached)[name]:
                pictures.append(at)
        return value

    return step
