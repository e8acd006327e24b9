"""What a profile says of kinds of documents that do not exist, or of parts that they do not have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Any

from cindocs.authorities.chain import Level
from cindocs.authorities.faults.misfit import misfit, one_of
from cindocs.authorities.kind_setting import KindSetting
from cindocs.authorities.profile import Profile
from cindocs.documents.kinds import KINDS
from cindocs.findings import Finding, Place
from cindocs.reading.field_path import FieldPath
from cindocs.reading.tree import Tree


def wrong_kinds(profile: Profile, tree: Tree, levels: Sequence[Level]) -> Iterator[Finding]:
    """Yield what is wrong with the settings of kinds, and where a kind is named that there is not."""
    for kind_id, kind in profile.kinds.items():
        if kind_id in KINDS:
            yield from _wrong_kind(kind_id, kind, tree)
            yield from _left_out(kind_id, kind, tree, levels[-1].tree)
        else:
            place = tree.key_place(("kinds", kind_id))
            yield misfit(place, "There is no such kind of document.", one_of(kind_id, KINDS))
    for at, kind_id in _named(profile):
        if kind_id not in KINDS:
            yield misfit(tree.place(at), "There is no such kind of document.", one_of(kind_id, KINDS))
    for level in levels:
        for file in sorted(level.folder.glob("*.yaml")):
            if file.stem not in KINDS and get_close_matches(file.stem, KINDS, n=1):
                yield misfit(
                    Place(f"{level.folder.name}/{file.name}", 1, 1),
                    "No kind of document is called like this file, so nobody reads it.",
                    one_of(file.stem, KINDS),
                )


def _named(profile: Profile) -> Iterator[tuple[FieldPath, str]]:
    for rule_id, rule in profile.rules.items():
        for number, kind_id in enumerate(rule.kinds):
            yield ("rules", rule_id, "kinds", number), kind_id
    for number, sending in enumerate(profile.distribution):
        yield ("distribution", number, "kind"), sending.kind


def _wrong_kind(kind_id: str, kind: KindSetting, tree: Tree) -> Iterator[Finding]:
    at: FieldPath = ("kinds", kind_id)
    sections = KINDS[kind_id].sections
    for number, section in enumerate(kind.order):
        place = tree.place((*at, "order", number))
        if section not in sections:
            yield misfit(place, "There is no such section.", one_of(section, sections))
        elif section in kind.order[:number]:
            yield misfit(place, "This section stands here twice.", "Take one out.")
        elif section not in kind.headings and section not in KINDS[kind_id].unheaded:
            yield misfit(place, "This section has no heading.", f"Add it: headings: {section}: …")
    for number, section in enumerate(kind.for_some):
        place = tree.place((*at, "for_some", number))
        if section not in sections:
            yield misfit(place, "There is no such section.", one_of(section, sections))
        elif section in kind.order:
            yield misfit(place, "This section stands in the order, too.", "Take it out of one of the two.")
        elif section not in kind.headings:
            yield misfit(place, "This section has no heading.", f"Add it: headings: {section}: …")
    for words, known in (("headings", sections), ("leads", sections), ("texts", KINDS[kind_id].texts)):
        for word, text in getattr(kind, words).items():
            if word not in known:
                place = tree.key_place((*at, words, word))
                yield misfit(place, "There is no such part.", one_of(word, known))
            if {"{", "}"} & set(text.replace("{child}", "")):
                place = tree.place((*at, words, word))
                yield misfit(place, "Braces may stand around child only.", "Use {child}.")


def _left_out(kind_id: str, kind: KindSetting, tree: Tree, base: Tree) -> Iterator[Finding]:
    """Yield what the order drops in silence: parts of the base that nobody says are left out, and why.

    While a part is misspelt or stands twice, that comes first.
    """
    at: FieldPath = ("kinds", kind_id)
    sections = KINDS[kind_id].sections
    for section in kind.left_out:
        place = tree.key_place((*at, "left_out", section))
        if section not in sections:
            yield misfit(place, "There is no such section.", one_of(section, sections))
        elif section in kind.order:
            yield misfit(place, "This section stands in the order, too.", "Take it out of one of the two.")
    if not set(kind.order) <= set(sections) or len(set(kind.order)) < len(kind.order):
        return
    for section in _order(base, kind_id):
        if section not in kind.order and section not in kind.left_out:
            yield misfit(
                tree.place((*at, "order")),
                f"The section {section} is dropped, and nothing says why.",
                f"Add it to the order, or say why it is not there: left_out: {{{section}: the reason}}.",
            )


def _order(tree: Tree, kind_id: str) -> list[str]:
    found: Any = tree.data
    for step in ("kinds", kind_id, "order"):
        found = found.get(step) if isinstance(found, dict) else None
    return [section for section in found if isinstance(section, str)] if isinstance(found, list) else []
