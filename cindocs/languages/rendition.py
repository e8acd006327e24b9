"""One copy's texts in another language, and what is not translated, or not checked, on the way."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from cindocs.languages.blocks import as_written
from cindocs.languages.translations import State, Translations, state_of
from cindocs.languages.units import Path, Unit, in_units
from cindocs.records.marks import Record
from cindocs.speech import beside, in_english, side_by_side


@dataclass(frozen=True, slots=True)
class UnitState:
    """How far the translation of one unit of a copy is."""

    at: str
    path: Path
    """The path of its field in the document."""
    state: State


class Rendition:
    """The texts of one copy in another language.

    ``step`` is a step for ``cindocs.readers.rewriting.rewritten``: the last one, since translations are
    found by the English that the reader would see. Afterwards ``states`` tells of every unit.
    """

    def __init__(
        self,
        whole: Record,
        translations: Translations,
        *,
        ids: Collection[str],
        printed: Collection[str] | None = None,
        bilingual: bool = False,
    ) -> None:
        """Take the document in which the paths that ``step`` is given lead to something.

        ``ids`` are those of all whom the reader sees. ``printed`` are the places of the units that the copy
        prints, if not all: nobody waits for others. ``bilingual`` puts the English beside each text.
        """
        self._printed, self._bilingual = printed, bilingual
        self._translations = translations
        self._found: list[tuple[str, Path, str, State | None]] = []
        self.step = in_units(whole, self._said, ids)

    @property
    def states(self) -> tuple[UnitState, ...]:
        """How far the translation of each unit that is printed is, in the order of the document."""
        seen = {english for _, _, english, _ in self._found}
        return tuple(
            UnitState(at, path, state or self._without(at, seen))
            for at, path, _, state in self._found
            if self._printed is None or at in self._printed
        )

    def _said(self, unit: Unit) -> str:
        found = self._translations.of(unit.at, unit.english)
        self._found.append((unit.at, unit.path, unit.english, state_of(found) if found else None))
        if found is None:
            return in_english(unit.written)
        if not unit.in_markdown:
            return f"{found.says} / {beside(unit.english)}" if self._bilingual else found.says
        return as_written(side_by_side(found.says, unit.english) if self._bilingual else found.says)

    def _without(self, at: str, seen: set[str]) -> State:
        """Return why there is none: its text was changed, unless what stood there has only moved."""
        return State.STALE if self._translations.other_texts_at(at) - seen else State.MISSING
