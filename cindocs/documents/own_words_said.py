"""Everything that a document says in words for its readers, with its place and who reads it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast

from cindocs.documents.case_document import CaseDocument, Path
from cindocs.documents.own_words import carried_on, told
from cindocs.records.own_words import Told, Trusted

if TYPE_CHECKING:
    from cindocs.documents.plan import Plan

_PARTS = (
    "why", "going_well", "worries", "happening", "look_again", "if_not", "talk_to", "rights", "disagree",
    "who_sees",
)  # fmt: skip
Telling: TypeAlias = Told | Trusted


class Said(NamedTuple):
    """One thing that is said in words for readers."""

    at: Path
    one: Telling
    readers: tuple[str, ...]
    """Ids of those with a version in which it stands."""


def said(document: CaseDocument) -> Iterator[Said]:
    """Yield each thing that is said, in the order of the versions, then of the needs and actions.

    A reader's very own words are no part of it: nobody else puts them right.
    """
    for number, version in enumerate(document.for_children):
        for part in _PARTS:
            for index, one in enumerate(getattr(version, part)):
                yield Said(("for_children", number, part, index), one, (version.reader,))
    readers = tuple(version.reader for version in document.for_children)
    for at, words in _beside(document):
        for index, one in enumerate(words):
            yield Said(
                (*at, index), one, tuple(reader for reader in readers if one in told(words, document, reader))
            )


def said_of_the_plan(document: CaseDocument) -> Iterator[Said]:
    """Yield what minutes say again of their plan: it was written there, for the readers of the plan."""
    for reader in (version.reader for version in document.for_children):
        for at, action in carried_on(document, reader):
            words = told(action.for_child, document, reader)
            for index, one in enumerate(action.for_child):
                if one in words:
                    yield Said((*at, "for_child", index), one, (reader,))


def _beside(document: CaseDocument) -> Iterator[tuple[Path, tuple[Told, ...]]]:
    """Yield what is said beside needs, outcomes and actions."""
    needs = cast("Plan", document).needs if document.kind == "plan" else ()
    for number, need in enumerate(needs):
        yield ("needs", number, "for_child"), need.for_child
        for index, outcome in enumerate(need.outcomes):
            yield ("needs", number, "outcomes", index, "for_child"), outcome.for_child
    for at, action in document.actions_agreed():
        yield (*at, "for_child"), action.for_child
