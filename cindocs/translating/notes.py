"""What a translator is told about a text: where it stands, what it is for, whose words it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cindocs.languages.translated_fields import holds_own_words, holds_rights
from cindocs.languages.units import Unit
from cindocs.records.descriptions import descriptions
from cindocs.records.marks import Mark

_OF_CHILDREN: Final = frozenset({"child_views", "for_children", "answers", "feeling", "wants"})


def notes_on(unit: Unit) -> Iterator[str]:
    """Yield notes in plain words."""
    (outermost, part), (record, name) = unit.fields[0], unit.field_of
    about = [descriptions(outermost).get(part, ""), descriptions(record).get(name, "")]
    yield f"Part: {part.replace('_', ' ')}. " + " ".join(dict.fromkeys(about))
    if holds_own_words(record, name):
        whose = (
            "The child's" if _OF_CHILDREN.intersection(field for _, field in unit.fields) else "Somebody's"
        )
        yield f"{whose} own words: keep the tone, do not tidy them up."
    elif record.mark_of(name) is Mark.OWN_WORDS:
        yield "Written for a child or somebody who reads easy words: short sentences, everyday words."
    if holds_rights(record, name):
        yield "Somebody's rights: be exact."
