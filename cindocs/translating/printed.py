"""The units that one reader's copy prints: no translator gets, and nobody waits for, anything else."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from cindocs.authorities.authority import Authority
from cindocs.documents.case_document import CaseDocument
from cindocs.languages.language import Language
from cindocs.languages.units import Unit, ids_of, in_units
from cindocs.readers.gap import GAP
from cindocs.readers.reader import Reader
from cindocs.readers.seen import Seen, seen_by
from cindocs.views.building.copies import copy_for
from cindocs.views.texts import texts_of

_FIRST: Final = 0x100000
_LAST: Final = 0x10FFFD


@dataclass(frozen=True, slots=True)
class Printed:
    """What one reader's copy prints that is translated."""

    units: tuple[Unit, ...] = field(repr=False)
    seen: Seen = field(repr=False)
    """What the reader may see, in English."""
    ids: frozenset[str]
    """The ids of all whom the reader may see."""

    @property
    def places(self) -> frozenset[str]:
        """Where the units stand."""
        return frozenset(unit.at for unit in self.units)


def printed_units(
    record: CaseDocument, reader: Reader, authority: Authority, spoken: Language, folder: Path
) -> Printed:
    """Return the units of a reader's copy, in the order of the document.

    Each gets a sign of its own that no record can hold. A copy is put together, and what bears a sign that
    stands in it is printed.

    Args:
        record: the whole document.
        reader: whose copy it is.
        authority: the authority, with the parts that this reader gets.
        spoken: the language of the copy.
        folder: where the pictures stand that the document names.
    """
    units: list[Unit] = []

    def sign(unit: Unit) -> str:
        units.append(unit)
        return chr(min(_FIRST + len(units) - 1, _LAST)) + unit.written

    seen = seen_by(reader, record, authority, gap=GAP)
    ids = ids_of(seen.record)
    signed = seen_by(reader, record, authority, gap=GAP, in_language=in_units(record, sign, ids))
    copy = copy_for(signed.record, authority, spoken, reader=reader, draft=False, folder=folder)
    signs = {character for _, text in texts_of(copy) for character in text if character >= chr(_FIRST)}
    printed = (unit for number, unit in enumerate(units) if chr(min(_FIRST + number, _LAST)) in signs)
    return Printed(tuple(printed), seen, ids)
