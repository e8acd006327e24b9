"""Somebody the reader must not know of: in one case all over the document, in the other not at all."""

from __future__ import annotations

import copy
from typing import Any, Final

from cindocs.records.ids import Refers
from cindocs.records.marked_fields import markers
from cindocs.records.marks import Record
from tests.readers import words
from tests.readers.generating import Data, Path_, Scene, at, cases, fields, withhold

_KINDS: Final = {"child": "children", "person": "people", "professional": "professionals"}
_ALL_IF_EMPTY: Final = frozenset({"children", "to", "by"})
"""Lists of ids in which nobody means everybody."""
_NOT_HERE: Final = frozenset({"withhold", "copies", "for_children", "for_child"})


def somebody(scene: Scene) -> bool:
    """A whole person is withheld, who is in one of the cases only."""
    kind = scene.random.choice(list(_KINDS))
    one = f"hidden-{len(scene.changes)}"
    _named_everywhere(scene, kind, one)
    for case in cases(scene.one):
        group = case.setdefault(_KINDS[kind], [])
        group.insert(scene.random.randint(0, len(group)), _person(scene, kind, one))
    entry = {"id": f"whole-{len(scene.changes)}", "of": [one], "what": ["everything"]}
    withhold(
        scene.one, {**entry, "from_whom": scene.from_whom(), "say_so": scene.random.choice(["yes", "no"])}
    )
    return True


def _person(scene: Scene, kind: str, one: str) -> Data:
    random = scene.random
    if kind == "professional":
        job: Data = {
            "id": one,
            "name": words.full_name(random),
            "job": "Adviser",
            "agency": words.place(random),
        }
        return {**job, "phone": words.phone(random), "qualified_social_worker": "yes"}
    family: Data = {"id": one, "name": words.name(random), "address": words.address(random)}
    if kind == "child":
        return {**family, "born": "2019-05-01", "school": words.place(random), "sex": "F"}
    network = random.choice(["yes", "no"])
    return {**family, "connections": [{"who": "Uncle"}], "network": network, "born": "1980-02-03"}


def _named_everywhere(scene: Scene, kind: str, one: str) -> None:
    """Name somebody in the lists of one case, and give them things of their own."""
    # From the end, so that what is put in moves nothing that is still to come.
    for path, record, name in reversed(list(fields(scene.record))):
        if _NOT_HERE.intersection(map(str, (*path, name))):
            continue
        value, parent = getattr(record, name), at(scene.one, path)
        refers = markers(type(record), Refers)[name]
        if refers and isinstance(value, tuple) and kind in refers.to:
            if name == "about" and scene.record.kind == "wishes_and_feelings":
                continue  # it is one child's
            if (value or name not in _ALL_IF_EMPTY) and scene.random.random() < 0.5:
                ids = parent.setdefault(name, [])
                ids.insert(scene.random.randint(0, len(ids)), one)
        elif isinstance(value, tuple) and value and isinstance(value[0], Record):
            _thing_of_their_own(scene, kind, one, (*path, name), value)


def _thing_of_their_own(scene: Scene, kind: str, one: str, path: Path_, items: tuple[Record, ...]) -> None:
    """Repeat one of several things as somebody's own, if such a thing is somebody's."""
    number = scene.random.randrange(len(items))
    item = items[number]
    whose = _whose(item, kind)
    if whose is None or scene.random.random() < 0.4:
        return
    theirs: Any = copy.deepcopy(at(scene.one, (*path, number)))
    theirs[whose] = [one] if isinstance(getattr(item, whose), tuple) else one
    _with_ids_of_its_own(theirs, one)
    into = at(scene.one, path)
    into.insert(scene.random.randint(0, len(into)), theirs)


def _whose(item: Record, kind: str) -> str | None:
    """The field that says whose a thing is, if it may be theirs."""
    for name in ("who", "owner", "child", "children", "by", "to"):
        if name == "owner" and name in type(item).model_fields and kind != "child":
            return name
        refers = markers(type(item), Refers).get(name)
        if refers and kind in refers.to:
            return name
    return None


def _with_ids_of_its_own(thing: Any, one: str) -> None:
    if isinstance(thing, dict):
        if "id" in thing:
            thing["id"] = f"{thing['id']}-{one}"
        for inside in thing.values():
            _with_ids_of_its_own(inside, one)
    elif isinstance(thing, list):
        for inside in thing:
            _with_ids_of_its_own(inside, one)
