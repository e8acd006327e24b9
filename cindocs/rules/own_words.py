"""Versions in own words are whole, and in step with the document they belong to: R41."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cindocs.authorities.missing_pictures import OTHER_PICTURE, missing_pictures
from cindocs.authorities.missing_words import how_to_write, missing_words
from cindocs.authorities.picture_set import picture_set
from cindocs.authorities.stage_set import StageSet, stage_set
from cindocs.documents.own_words import carried_on, names_another_day, version_for
from cindocs.records.planned_copy import PlannedCopy
from cindocs.rules.situation import Path, Situation, Told

_TAKE_OUT = "Take it out, or add the child under about."


def each_reader_has_words_in_step(situation: Situation) -> Iterator[Told]:
    """Hold that whoever gets a version in own words learns what the others learn: who does what, and when.

    What is missing is told field by field, so that whoever knows the reader can write it.
    """
    copies = list(_own_copies(situation))
    if not situation.document.for_children and not copies:
        return
    stages = stage_set(situation.authority.folders)
    yield from _copies_without_a_version(situation, stages, copies)
    if not situation.document.for_children:
        return
    yield from _unfit_versions(situation, stages)
    yield from _missing_words(situation, stages)
    yield from _out_of_step(situation)
    for at in missing_pictures(situation.document, picture_set(situation.authority.folders)):
        yield Told(at, "There is no picture of this meaning.", OTHER_PICTURE)


def _own_copies(situation: Situation) -> Iterator[tuple[Path, PlannedCopy]]:
    """Yield the copies in own words that the distribution list of the document, or of its case, names."""
    own = situation.document.copies
    at: Path = ("copies",) if own else ("case", "copies")
    for number, copy in enumerate(own or situation.case.copies):
        if copy.form == "own_words":
            yield (*at, number), copy


def _copies_without_a_version(
    situation: Situation, stages: StageSet, copies: list[tuple[Path, PlannedCopy]]
) -> Iterator[Told]:
    # A list of the case is for every document; not every kind has such versions.
    possible = stages.has(situation.document)
    for at, copy in copies:
        if copy.reader is None:
            yield Told(
                (*at, "reader"),
                "A copy in own words is for nobody.",
                "Fill in the id of its reader.",
            )
        elif copy.reader in _other_children(situation):
            if situation.document.copies:  # the list of the case is for all its children
                yield Told(at, "This copy is for a child whom the document is not about.", _TAKE_OUT)
        elif possible and version_for(situation.document, copy.reader) is None:
            yield Told(
                at,
                "Somebody is to get a copy in own words, and there is no version for them.",
                "Write one under for_children, or choose another form.",
            )


def _unfit_versions(situation: Situation, stages: StageSet) -> Iterator[Told]:
    """Find second versions for one reader, versions of what has none, and those for the wrong child."""
    readers: list[str] = []
    others = _other_children(situation)
    for number, version in enumerate(situation.document.for_children):
        at = ("for_children", number)
        if version.reader in readers:
            yield Told((*at, "reader"), "There are two versions for one reader.", "Keep one of them.")
        elif version.reader in others:
            yield Told(
                (*at, "reader"),
                "This version is for a child whom the document is not about.",
                _TAKE_OUT,
            )
        elif situation.document.kind not in stages.stage(version.stage).orders:
            yield Told(at, "This kind of document has no version in own words.", "Take it out.")
        readers.append(version.reader)


def _other_children(situation: Situation) -> frozenset[str]:
    """Return the ids of the children of the case whom the document is not about."""
    return frozenset(child.id for child in situation.case.children).difference(situation.document.about)


def _missing_words(situation: Situation, stages: StageSet) -> Iterator[Told]:
    """Tell once of each field, however many readers miss it."""
    readers = dict.fromkeys(version.reader for version in situation.document.for_children)
    concerned = (reader for reader in readers if reader not in _other_children(situation))
    everywhere = (missing_words(situation.document, reader, stages) for reader in concerned)
    actions = dict(situation.actions)
    for at in dict.fromkeys(path for missing in everywhere for path in missing):
        if at[-1] != "for_child":
            yield Told(at, f"The part {at[-1]} of this version is missing.", how_to_write(at))
            continue
        yield Told(
            at,
            f"Action {actions[at[:-1]].id} is not said in words for every reader of such a version.",
            how_to_write(at),
        )


def _out_of_step(situation: Situation) -> Iterator[Told]:
    """Find words that name another person or another day than the action does."""
    yield from _moved_since(situation)
    for at, action in situation.actions:
        known = situation.case.anyone(action.owner or "") is not None
        for number, words in enumerate(action.for_child):
            place = (*at, "for_child", number)
            if known and words.who is not None and words.who != action.owner:
                yield Told(
                    (*place, "who"),
                    f"Somebody else does action {action.id} by now.",
                    "Change the words and who, so that they say the same as owner.",
                )
            if isinstance(action.due, date) and words.when is not None and words.when != action.due:
                yield Told(
                    (*place, "when"),
                    f"The day of action {action.id} is another one by now.",
                    "Change the words and when, so that they say the same as due.",
                )


def _moved_since(situation: Situation) -> Iterator[Told]:
    """Find words of the plan that name a day which the meeting moved: the letter about it leaves them out."""
    moved: dict[Path, str] = {}
    for version in situation.document.for_children:
        for at, action in carried_on(situation.document, version.reader):
            for number, words in enumerate(action.for_child):
                if names_another_day(words, action):
                    moved[(*at, "for_child", number, "when")] = action.id
    for place, action_id in moved.items():
        yield Told(
            place,
            f"The day of action {action_id} is another one since the meeting.",
            "Say it anew under for_children: happening.",
        )
