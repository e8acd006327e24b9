"""What can be wrong with stages whose fields are all right one by one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, get_args

from cindocs.authorities.faults.misfit import misfit, one_of
from cindocs.authorities.stage_setting import TO_KNOW, FixedTelling, Part, StageSetting
from cindocs.documents.kinds import KINDS
from cindocs.findings import Finding
from cindocs.reading.field_path import FieldPath
from cindocs.reading.tree import Tree
from cindocs.records.own_words import Stage

if TYPE_CHECKING:
    from cindocs.authorities.stage_set import StageSet

_PARTS: tuple[str, ...] = get_args(Part)
_NEEDED = ("who", "tick", "done", "you", "feelings", "draw", "write_back")
_LABELS = ("what", "when", *_NEEDED, "scale", "what_next", "may_see", "not_for", "dated")
_KINDS = tuple(kind for kind in KINDS if kind != "case")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}?|\}")
_KNOWN = ("{called}", "{worker}", "{day}", "{time}", "{place}", "{read_by}", "{read_on}")


def wrong_stages(stages: StageSet, tree: Tree, pictures: Collection[str]) -> Iterator[Finding]:
    """Yield what is wrong.

    ``tree`` is what the stages were made of; ``pictures`` are the meanings that there are pictures for.
    """
    for stage_id in get_args(Stage):
        stage, at = stages.stage(stage_id), (stage_id,)
        yield from _wrong_keys(at, stage, tree)
        yield from _wrong_orders(at, stage, tree)
        yield from _wrong_labels(at, stage, tree)
        yield from _wrong_scales(at, stage, tree)
        yield from _wrong_placeholders(at, stage, tree)
    for path, picture in _pictures(stages):
        if picture not in pictures:
            yield misfit(tree.place(path), "There is no picture of this meaning.", one_of(picture, pictures))


def _pictures(stages: StageSet) -> Iterator[tuple[FieldPath, str]]:
    told: list[tuple[FieldPath, FixedTelling]] = []
    told += [(("helpers", number), one) for number, one in enumerate(stages.helpers)]
    for stage_id in get_args(Stage):
        stage = stages.stage(stage_id)
        told += [((stage_id, "faces", number), one) for number, one in enumerate(stage.faces)]
        for key, tellings in stage.texts.items():
            told += [((stage_id, "texts", key, number), one) for number, one in enumerate(tellings)]
        told += [((stage_id, "prompts", number), one) for number, one in enumerate(stage.prompts)]
    for at, one in told:
        if one.picture:
            yield (*at, "picture"), one.picture


def _wrong_keys(at: FieldPath, stage: StageSetting, tree: Tree) -> Iterator[Finding]:
    """Find parts, kinds and labels that there are not."""
    for field, known in (("headings", _PARTS), ("leads", _PARTS), ("texts", _PARTS), ("labels", _LABELS)):
        for key in getattr(stage, field):
            if key not in _with_kinds(known):
                yield misfit(
                    tree.key_place((*at, field, key)),
                    "There is nothing of this name.",
                    f"{one_of(key, known)} A kind of document may stand before it: plan_{known[0]}.",
                )
    for field in ("orders", "titles", "required"):
        for kind in getattr(stage, field):
            if kind not in _KINDS:
                place = tree.key_place((*at, field, kind))
                yield misfit(place, "There is no kind of document of this name.", one_of(kind, _KINDS))


def _with_kinds(names: Collection[str]) -> frozenset[str]:
    return frozenset((*names, *(f"{kind}_{name}" for kind in _KINDS for name in names)))


def _wrong_orders(at: FieldPath, stage: StageSetting, tree: Tree) -> Iterator[Finding]:
    """Find parts without a heading, documents without a title, and parts asked for that are not printed."""
    for kind, order in stage.orders.items():
        if kind not in stage.titles:
            place = tree.key_place((*at, "orders", kind))
            yield misfit(place, "Nothing stands at the top of this kind of document.", "Add it under titles.")
        for number, part in enumerate(order):
            place = tree.place((*at, "orders", kind, number))
            if part in order[:number] or (part in TO_KNOW and "to_know" in order):
                yield misfit(place, f"The part {part} stands here twice.", "Take one out.")
            elif not stage.heading(kind, part):
                yield misfit(place, f"The part {part} has no heading.", f"Add headings: {part}.")
    for kind, required in stage.required.items():
        for number, name in enumerate(required):
            order = stage.orders.get(kind, ())
            if name not in order and not (name in TO_KNOW and "to_know" in order):
                yield misfit(
                    tree.place((*at, "required", kind, number)),
                    f"The part {name} is asked for and would not be printed.",
                    f"Add it under orders: {kind}, or take it out here.",
                )


def _wrong_labels(at: FieldPath, stage: StageSetting, tree: Tree) -> Iterator[Finding]:
    for name in _NEEDED:
        if name not in stage.labels:
            yield misfit(tree.place((*at, "labels")), f"The label {name} is not there.", f"Add {name}.")


def _wrong_scales(at: FieldPath, stage: StageSetting, tree: Tree) -> Iterator[Finding]:
    for key, ends in stage.texts.items():
        if key in _with_kinds(("scale",)) and len(ends) != 2:
            mend = "Say what 0 means, and then what 10 means."
            yield misfit(tree.key_place((*at, "texts", key)), "A scale has two ends.", mend)


def _wrong_placeholders(at: FieldPath, stage: StageSetting, tree: Tree) -> Iterator[Finding]:
    """Find what stands in braces and for nothing: it would be printed with its braces."""
    for path, text in _texts(at, stage):
        for found in _PLACEHOLDER.findall(text):
            if found not in _KNOWN:
                mend = f"What can stand in braces: {', '.join(_KNOWN)}."
                yield misfit(tree.place(path), "Something stands in braces here that is not known.", mend)


def _texts(at: FieldPath, stage: StageSetting) -> Iterator[tuple[FieldPath, str]]:
    for field in ("titles", "headings", "leads", "labels"):
        for key, text in getattr(stage, field).items():
            yield (*at, field, key), text
    for key, tellings in stage.texts.items():
        for number, one in enumerate(tellings):
            yield (*at, "texts", key, number, "words"), one.words
    for number, prompt in enumerate(stage.prompts):
        yield (*at, "prompts", number, "words"), prompt.words
    for field in ("greeting", "goodbye", "draft_note", "check_note"):
        yield (*at, field), getattr(stage, field)
