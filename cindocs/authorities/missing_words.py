"""What somebody has yet to write before a reader can have a version in own words."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.authorities.stage_set import StageSet
from cindocs.documents.case_document import CaseDocument, Path
from cindocs.documents.own_words import actions_of, ahead, carried_on, is_child, letter_to, told, version_for
from cindocs.records.own_words import OwnVersion

_TO_COME = ("to_do", "started")


def missing_words(document: CaseDocument, reader: str, stages: StageSet) -> tuple[Path, ...]:
    """Return the fields to write for the reader with this id; empty if nothing is missing.

    ``document`` is the whole record: its places are those of the file. Words of adults fill no gap.
    """
    found = version_for(document, reader)
    if found is None:
        return (("for_children",),)
    number, version = found
    parts = _missing_parts(document, version, stages)
    return (*(("for_children", number, part) for part in parts), *actions_without_words(document, reader))


def how_to_write(path: Path) -> str:
    """Return how to mend the gap at one of these places."""
    if path[-1] == "for_child":
        return (
            "Write for_child; for a grown-up, with the id under to. If it is better not to tell a child, say "
            "why under not_for_child."
        )
    return f"Write {path[-1]}."


def actions_without_words(document: CaseDocument, reader: str) -> Iterator[Path]:
    """Yield the place of the words for each action to come that the reader is not told of.

    An action that says why it is not for a child needs none for a child. Nor does one that is done.
    """
    child = is_child(document, reader)
    for at, action in actions_of(document, reader):
        excused = (child and action.not_for_child) or action.status not in _TO_COME
        if not excused and not told(action.for_child, document, reader):
            yield (*at, "for_child")


def _missing_parts(document: CaseDocument, version: OwnVersion, stages: StageSet) -> Iterator[str]:
    stage = stages.stage(version.stage)
    for part in stage.required.get(document.kind, ()):
        if not getattr(version, part) and not _filled_otherwise(part, document, version, stages):
            yield part


def _filled_otherwise(part: str, document: CaseDocument, version: OwnVersion, stages: StageSet) -> bool:
    """Tell whether the document, or a fixed text, says what nobody wrote for this reader."""
    fixed = bool(stages.stage(version.stage).said(document.kind, part))
    match part:
        case "why":
            return fixed or bool(letter_to(document, version.reader))
        case "happening":
            new, old = actions_of(document, version.reader), carried_on(document, version.reader)
            actions = (*new, *(one for one in old if one[1].status != "done"))
            return any(told(action.for_child, document, version.reader) for _, action in actions)
        case "look_again":
            return ahead(document).on is not None
        case "rights" | "disagree" | "who_sees":
            return fixed
    return False
