"""Pairs of cases that differ only in what one reader must not learn, made from the samples by a seed.

A pair begins as one sample, twice. Then a few changes are made to it: each leaves what the reader may see
as it is, and makes something else differ. Which reader and which changes there are, the seed decides.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Final, TypeAlias

from cindocs.authorities.authority import Authority
from cindocs.authorities.load import load_authority
from cindocs.documents.case_document import CaseDocument
from cindocs.intake.document import Document
from cindocs.intake.load import load
from cindocs.readers.reader import Reader
from cindocs.records.marks import Mark, Record
from cindocs.records.planned_copy import Form

Data: TypeAlias = dict[str, Any]
Path_: TypeAlias = tuple[str | int, ...]

FORMS: Final[tuple[Form, ...]] = ("standard", "standard", "standard", "large_print_16")


@dataclass
class Scene:
    """A pair while it is being made: the same document twice, as plain data."""

    random: Random
    record: CaseDocument
    """The sample as it was read: where to look for places to change."""
    reader: Reader
    sees: frozenset[Mark]
    one: Data
    other: Data
    changes: list[str] = field(default_factory=list)

    @property
    def both(self) -> tuple[Data, Data]:
        return self.one, self.other

    def others(self, group: str) -> list[str]:
        """Ids of everybody in a group of the case but the reader."""
        return [one.id for one in getattr(self.record.case, group) if one.id != self.reader.who]

    def from_whom(self) -> list[str]:
        """A way to name the reader in an entry: by id where there is one, or by kind."""
        names = [self.reader.audience, *([self.reader.who] if self.reader.who else [])]
        return [self.random.choice(names)]


@dataclass(frozen=True)
class Pair:
    """Two documents that one reader must not be able to tell apart."""

    seed: int
    changes: tuple[str, ...]
    reader: Reader
    one: Document
    other: Document
    authority: Authority

    def __str__(self) -> str:
        kind, who = self.one.record.kind, self.reader.who or "nobody"
        return f"seed {self.seed}: {kind} as {self.reader.audience} ({who}): {', '.join(self.changes)}"


Change: TypeAlias = Callable[[Scene], bool]
"""Makes a difference that the reader must not see; False where the sample gives no occasion for it."""


def pair_of(sample: Path, seed: int, changes: tuple[Change, ...]) -> Pair | None:
    """Return the pair of a seed; None if no change found an occasion in this sample."""
    random = Random(f"{sample.parent.name}/{sample.name} {seed}")
    document, authority = sample_of(sample)
    assert isinstance(document.record, CaseDocument)
    reader = _reader(random, document.record, authority)
    data = document.tree.data
    assert isinstance(data, dict)
    scene = Scene(
        random=random,
        record=document.record,
        reader=reader,
        sees=frozenset(authority.audience(reader.audience).sees),
        one=copy.deepcopy(data),
        other=copy.deepcopy(data),
    )
    chosen = random.sample(changes, random.randint(1, min(3, len(changes))))
    # In the order of their table: some move what stands in lists, and come last.
    for change in sorted(chosen, key=changes.index):
        if change(scene):
            scene.changes.append(change.__name__)
    if not scene.changes:
        return None
    one, other = (replace(document, record=type(document.record).model_validate(data)) for data in scene.both)
    return Pair(seed, tuple(scene.changes), reader, one, other, authority)


def pairs_of(sample: Path, many: int, changes: tuple[Change, ...], *, first: int = 0) -> Iterator[Pair]:
    """Yield ``many`` pairs of a sample."""
    seed = first
    while many:
        if found := pair_of(sample, seed, changes):
            many -= 1
            yield found
        seed += 1


@cache
def sample_of(sample: Path) -> tuple[Document, Authority]:
    document = load(sample)
    return document, load_authority(document.case.authority, kinds=(document.record.kind,), on=_day(document))


def _day(document: Document) -> date:
    assert isinstance(document.record, CaseDocument)
    return document.record.date


def _reader(random: Random, record: CaseDocument, authority: Authority) -> Reader:
    """Choose somebody who may have such a document."""
    audiences = [
        name
        for name, setting in authority.profile.audiences.items()
        if name != "record" and (not setting.reads or record.kind in setting.reads)
    ]
    audience = random.choice(audiences)
    case = record.case
    groups: dict[str, tuple[Any, ...]] = {
        "child": tuple(one for one in case.children if one.id in record.about),
        "parent": case.people,
        "network": case.people,
        "practitioner": case.professionals,
        "agency": case.professionals,
    }
    known = [one.id for one in groups.get(audience, ())]
    # A child's copy is some child's own; any other may be nobody's.
    who = random.choice(known) if known and (audience == "child" or random.random() < 0.8) else None
    about: tuple[str, ...] = ()
    if audience != "child" and len(record.about) > 1 and random.random() < 0.2:
        about = (random.choice(record.about),)
    form = random.choice(FORMS)
    if audience in ("child", "parent") and any(one.reader == who for one in record.for_children):
        form = random.choice(("own_words", form))
    return Reader(audience, who, about, form=form)


def cases(data: Data) -> Iterator[Data]:
    """Yield the case of a document, and those of the documents in it."""
    yield data["case"]
    if isinstance(data.get("plan"), dict):
        yield from cases(data["plan"])


def withhold(data: Data, entry: Data) -> None:
    """Add an entry to what the case of a document withholds."""
    for case in cases(data):
        case["withhold"] = [*case.get("withhold", []), copy.deepcopy(entry)]


def at(data: Any, path: Path_) -> Any:
    """Return what stands at a path of nested data."""
    for step in path:
        data = data[step]
    return data


def found(data: Any, path: Path_) -> Any:
    """Return what stands at a path; None where a change has taken it out."""
    try:
        return at(data, path)
    except (KeyError, IndexError):
        return None


def fields(record: Record, path: Path_ = ()) -> Iterator[tuple[Path_, Record, str]]:
    """Yield each record in a record with the names of its fields, and where it stands."""
    for name in type(record).model_fields:
        yield path, record, name
        value = getattr(record, name)
        for number, item in enumerate(value) if isinstance(value, tuple) else ((None, value),):
            if isinstance(item, Record):
                yield from fields(item, (*path, name) if number is None else (*path, name, number))
