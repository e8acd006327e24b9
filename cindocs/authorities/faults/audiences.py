"""What a profile says of readers that cannot be, or must not be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cindocs.authorities.audience import ALL_PARTS, AudienceSetting
from cindocs.authorities.faults.misfit import misfit, one_of
from cindocs.authorities.profile import Profile
from cindocs.documents.kinds import KINDS
from cindocs.findings import Finding
from cindocs.reading.field_path import FieldPath
from cindocs.reading.tree import Tree
from cindocs.records.marks import Mark

_KINDS: Final = tuple(kind for kind in KINDS if kind != "case")
_RECORD: Final = "record"
_FAMILY: Final = ("parent", "child", "network")
_NEEDED: Final = (Mark.COMMON, Mark.NAME)


def wrong_audiences(profile: Profile, tree: Tree) -> Iterator[Finding]:
    """Yield what is wrong with the audiences, and with the glossary that is spelled out for them."""
    for audience_id, audience in profile.audiences.items():
        at: FieldPath = ("audiences", audience_id)
        yield from _wrong_marks(at, audience, tree)
        yield from _wrong_documents(at, audience, tree)
        yield from _wrong_labels(at, audience, tree)
    for short, meaning in profile.glossary.items():
        if meaning.casefold() == short.casefold():
            place = tree.place(("glossary", short))
            yield misfit(place, "Nothing says what this stands for.", "Write its words out, or take it out.")


def _wrong_marks(at: FieldPath, audience: AudienceSetting, tree: Tree) -> Iterator[Finding]:
    missing = [mark for mark in _NEEDED if mark not in audience.sees]
    if missing:
        yield misfit(
            tree.place((*at, "sees")),
            "No document can be made for readers who do not see what every document must show.",
            f"Add {' and '.join(missing)}.",
        )
    for number, mark in enumerate(audience.sees):
        place = tree.place((*at, "sees", number))
        if mark is Mark.WITHHOLDING and at[-1] != _RECORD:
            yield misfit(
                place, "Only the record copy shows what is withheld.", "Take withholding out of this list."
            )
        if mark is Mark.CODE and at[-1] in _FAMILY:
            yield misfit(place, "Codes are never in a copy for the family.", "Take code out of this list.")


def _wrong_documents(at: FieldPath, audience: AudienceSetting, tree: Tree) -> Iterator[Finding]:
    for kind, parts in audience.reads.items():
        if kind not in _KINDS:
            place = tree.key_place((*at, "reads", kind))
            yield misfit(place, "There is no such kind of document.", one_of(kind, _KINDS))
            continue
        known = (*KINDS[kind].sections, ALL_PARTS)
        for number, part in enumerate(parts):
            if part not in known:
                place = tree.place((*at, "reads", kind, number))
                yield misfit(place, "There is no such section.", one_of(part, known))


def _wrong_labels(at: FieldPath, audience: AudienceSetting, tree: Tree) -> Iterator[Finding]:
    own = audience.label_of_reader
    if own and "{reader}" not in own:
        place = tree.place((*at, "label_of_reader"))
        mend = "Write {reader} where the name belongs."
        yield misfit(place, "Nothing stands for the name of the reader.", mend)
    if {"{", "}"} & set(audience.label):
        mend = "Take the braces out. A copy of one's own has label_of_reader."
        yield misfit(tree.place((*at, "label")), "Nothing is put into the braces of this label.", mend)
    if {"{", "}"} & set(own.replace("{reader}", "")):
        place = tree.place((*at, "label_of_reader"))
        yield misfit(place, "Braces may stand around reader only.", "Use {reader}.")
