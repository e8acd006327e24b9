"""The units of a document: each paragraph, item and cell that is translated, with a place that stays."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from cindocs.atoms import atoms_in
from cindocs.languages.blocks import blocks_of
from cindocs.languages.translated_fields import names_somebody, translated_as
from cindocs.records.marks import Record
from cindocs.records.texts import texts_in

Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph, an item of a list or a cell. Its ``repr`` shows its place alone."""

    at: str
    """Where it stands, by ids where there are any: ``needs.n1.outcomes.o2.actions.a3.what#0``."""
    english: str = field(repr=False)
    """The text as its reader sees it: a line, or a block of Markdown."""
    written: str = field(repr=False)
    """The same as it stands in its field, over as many lines."""
    in_markdown: bool
    """Whether it is Markdown."""
    path: Path
    """The path of its field in the document."""
    fields: tuple[tuple[type[Record], str], ...] = field(repr=False)
    """The records that it stands in, from the outermost, each with the name of the field that goes on."""

    @property
    def field_of(self) -> tuple[type[Record], str]:
        """The record in which it stands, and the name of its field there."""
        return self.fields[-1]


def units_of(whole: Record) -> Iterator[Unit]:
    """Yield the units of a document, or of what one reader may see of it, in its order."""
    found: list[Unit] = []

    def note(unit: Unit) -> str:
        found.append(unit)
        return unit.written

    step = in_units(whole, note, ids_of(whole))
    for path, text in texts_in(whole):
        *_, (part, name) = _parts(whole, path)
        step(part, name, text, path)
    yield from found


def in_units(
    whole: Record, say: Callable[[Unit], str], ids: Collection[str]
) -> Callable[[Record, str, Any, Path], Any]:
    """Return a step for ``cindocs.readers.rewriting`` that puts something in the place of each unit.

    Args:
        whole: the document in which the paths that the step is given lead to something.
        say: returns for a unit what stands in its place, written as it can stand there.
        ids: those of all whom the reader sees: where one stands for somebody, it is not translated. Of
            anybody else nothing may depend.
    """

    def step(record: Record, name: str, value: Any, at: Path) -> Any:
        kind = translated_as(type(record), name) if isinstance(value, str) else None
        # Elsewhere "mum" is a word, whoever has it for an id.
        if not kind or (names_somebody(type(record), name) and value in ids):
            return value
        place = place_of(whole, at)
        fields = tuple((type(part), field) for part, field in _parts(whole, at))
        if kind == "line":
            return say(Unit(f"{place}#0", value, value, False, at, fields)) if has_words(value) else value
        cut = blocks_of(value)
        units = (
            Unit(f"{place}#{number}", block.text, block.written, True, at, fields)
            for number, block in enumerate(cut.blocks)
        )
        return cut.joined([say(unit) if has_words(unit.english) else unit.written for unit in units])

    return step


def place_of(whole: Record, path: Path) -> str:
    """Return a path with ids in place of numbers, where the parts of a list have ids."""
    return ".".join(_steps(whole, path))


def has_words(text: str) -> bool:
    """Tell whether there is anything to translate in a text, beside numbers, dates and addresses."""
    at = 0
    rest = ""
    for atom in atoms_in(text):
        rest += text[at : atom.start]
        at = atom.end
    return any(map(str.isalpha, rest + text[at:]))


def ids_of(whole: Record) -> frozenset[str]:
    """Return the ids of all parts of a document."""
    return frozenset(text for path, text in texts_in(whole) if path[-1] == "id")


def _steps(whole: Record, path: Path) -> Iterator[str]:
    part: Any = whole
    for step in path:
        part = part[step] if isinstance(step, int) else getattr(part, step)
        named = getattr(part, "id", None) if isinstance(step, int) else None
        yield named if isinstance(named, str) else str(step)


def _parts(whole: Record, path: Path) -> Iterator[tuple[Record, str]]:
    """Yield the records that a path leads through, each with the name of the field that goes on."""
    part: Any = whole
    for step in path:
        if isinstance(step, str):
            yield part, step
        part = part[step] if isinstance(step, int) else getattr(part, step)
