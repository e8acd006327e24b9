"""What may differ between two cases without one reader's noticing: one function for each way."""

from __future__ import annotations

import copy
import datetime
from typing import Any, Final

from cindocs.records.ids import Refers
from cindocs.records.marked_fields import markers
from cindocs.records.marks import Record
from cindocs.records.people import Address
from tests.readers import words
from tests.readers.generating import Change, Data, Scene, at, cases, fields, found, withhold
from tests.readers.hidden_passages import passage
from tests.readers.whole_person import somebody
from tests.text_fields import longest_of

_GROUPS: Final = {"children": "child", "people": "person", "professionals": "professional"}


def unseen_marks(scene: Scene) -> bool:
    """Fields of marks that this kind of reader does not see have other values, or none."""
    unseen = [
        (path, record, name)
        for path, record, name in fields(scene.record)
        if record.mark_of(name) not in scene.sees
        and getattr(record, name) not in (None, ())
        and "withhold" not in (*path, name)  # what it says decides what is seen: see decision
    ]
    for path, record, name in scene.random.sample(unseen, len(unseen) // 2):
        parent = found(scene.other, path)
        if parent is None or name not in parent:
            continue
        if not type(record).model_fields[name].is_required() and scene.random.random() < 0.3:
            del parent[name]
        else:
            _otherwise(scene, parent, name, record)
    return bool(unseen)


def _otherwise(scene: Scene, parent: Any, name: str, record: Record) -> None:
    """Put another value of the same kind into a field of plain data."""
    random, value = scene.random, getattr(record, name)
    longest = longest_of(type(record), name)
    if isinstance(value, Record):
        _inside(scene, parent[name], value)
    elif isinstance(value, bool):
        parent[name] = "no" if value else "yes"
    elif isinstance(value, datetime.date):
        parent[name] = words.other_day(value, random)
    elif isinstance(value, str) and longest:
        parent[name] = words.sentences(random)[:longest]
    elif isinstance(value, tuple) and value and longest and isinstance(value[0], str):
        parent[name] = [words.sentences(random)[:longest] for _ in range(random.randint(1, 3))]


def _inside(scene: Scene, data: Any, record: Record) -> None:
    """Put other values into all fields of a record, but those that say whose it is."""
    for name in type(record).model_fields:
        if name in data and not markers(type(record), Refers)[name]:
            _otherwise(scene, data, name, record)


def detail(scene: Scene) -> bool:
    """Details of one person that are withheld from the reader differ, or are not there."""
    random = scene.random
    group = random.choice(list(_GROUPS))
    known = scene.others(group)
    if known:
        _withheld(
            scene, group, random.choice(known), random.sample(sorted(_DETAILS[group]), random.randint(1, 3))
        )
    return bool(known)


def home(scene: Scene) -> bool:
    """An address differs that is withheld of one of those only who live there."""
    known = scene.others("children")
    if known:
        _withheld(scene, "children", known[0], ["address"])
    return bool(known)


def _withheld(scene: Scene, group: str, person: str, what: list[str]) -> None:
    """Withhold details of somebody, which differ in the two cases."""
    random = scene.random
    say_so = random.random() < 0.3
    entry: Data = {"id": f"kept-{len(scene.changes)}", "of": [person], "what": [*what]}
    entry |= {"from_whom": scene.from_whom(), "say_so": "yes" if say_so else "no"}
    at_home = _at_the_same_address(scene, person) if "address" in what else ()
    for data in scene.both:
        withhold(data, entry)
        there = data is scene.one or say_so or random.random() < 0.7
        values = {name: make(random) for one in what for name, make in _DETAILS[group][one].items()}
        for case in cases(data):
            for someone in (one for one in case.get(group, ()) if one["id"] == person):
                _have(someone, values, there)
            for other in (one for kind in ("children", "people") for one in case.get(kind, ())):
                if other["id"] in at_home:
                    _have(other, {"address": values["address"]}, there)


def _have(someone: Data, values: Data, there: bool) -> None:
    """Put details in the place of somebody's own, or take out those that may be missing."""
    for name, value in values.items():
        if there or name in ("name", "agency"):
            someone[name] = copy.deepcopy(value)
        else:
            someone.pop(name, None)


_DETAILS: Final[dict[str, dict[str, dict[str, Any]]]] = {
    "children": {
        "name": {"name": words.name},
        "address": {"address": words.address},
        "school": {"school": words.place},
        "doctor": {"doctor": words.place},
        "placement": {"placement": words.place},
        "birth": {"born": lambda random: f"20{random.randint(10, 24)}-0{random.randint(1, 9)}-11"},
    },
    "people": {
        "name": {"name": words.name},
        "address": {"address": words.address},
        "workplace": {"workplace": words.place},
        "contact": {
            "contact": lambda random: {"phone": words.phone(random), "note": words.sentences(random)}
        },
        "birth": {"born": lambda random: f"19{random.randint(60, 99)}-0{random.randint(1, 9)}-11"},
    },
    "professionals": {
        "name": {"name": words.full_name},
        "agency": {"agency": words.place},
        "contact": {"phone": words.phone, "email": words.email},
    },
}


def _at_the_same_address(scene: Scene, person: str) -> tuple[str, ...]:
    """Who lives where a person lives: their address differs with the person's."""
    case = scene.record.case
    home = getattr(case.anyone(person), "address", None)
    if not isinstance(home, Address):
        return ()
    everybody = (*case.children, *case.people)
    return tuple(one.id for one in everybody if one.address == home and one.id != person)


def decision(scene: Scene) -> bool:
    """The decision to withhold has other words, another reason, another day; others' entries are there."""
    random = scene.random
    professionals = [one.id for one in scene.record.case.professionals]
    entry: Data = {"id": f"told-{len(scene.changes)}", "from_whom": scene.from_whom()}
    for data in scene.both:
        said: Data = {"reason": words.sentences(random), "words": [words.place(random)]}
        said |= {"on": f"2026-01-{random.randint(10, 30)}", "decided_by": random.choice(professionals)}
        said |= {"accepted": [{"word": "Rose", "reason": words.sentences(random, 1)}]}
        withhold(data, entry | said)
    somebody_else = random.choice(["somebody-else", "receiving_authority-2"])
    withhold(scene.one, {"id": f"no-{len(scene.changes)}", "from_whom": [somebody_else], "words": ["Elm"]})
    return True


def other_child(scene: Scene) -> bool:
    """What is another child's own differs: details, words, needs."""
    random = scene.random
    children = {one.id for one in scene.record.case.children}
    own = {scene.reader.who} if scene.reader.audience == "child" else set(scene.reader.about)
    others = children - own
    if not own or not others or own <= {None}:
        return False
    for case in cases(scene.other):
        for child in case["children"]:
            if child["id"] in others:
                child |= {"school": words.place(random), "address": words.address(random)}
                child |= {"communication": [words.sentences(random, 1)], "sex": random.choice("FMU")}
                child.pop("religion", None)
    for path, record, name in fields(scene.record):
        if name not in ("who", "child", "children") or not markers(type(record), Refers)[name]:
            continue
        whose = getattr(record, name)
        whose = whose if isinstance(whose, tuple) else (whose,)
        if whose and others.issuperset(whose):
            item = found(scene.other, path)
            if item is not None:
                _inside(scene, item, record)
    return True


def same_age(scene: Scene) -> bool:
    """Days of birth differ, and the age on the day of the document is the same."""
    on = scene.record.date
    if scene.reader.audience not in ("network", "translator"):
        return False
    for group in ("children", "people"):
        for number, someone in enumerate(getattr(scene.record.case, group)):
            if someone.born and someone.born <= on:
                # From the day after the birthday on which they were as old, to the birthday.
                years = (
                    on.year
                    - someone.born.year
                    - ((on.month, on.day) < (someone.born.month, someone.born.day))
                )
                latest = datetime.date(on.year - years, on.month, min(on.day, 28))
                for data in scene.both:
                    born = latest - datetime.timedelta(days=scene.random.randint(0, 360))
                    for case in cases(data):
                        if group in case:
                            case[group][number]["born"] = born.isoformat()
    return True


def lists(scene: Scene) -> bool:
    """Other people get other copies."""
    random = scene.random
    for data in scene.both:
        for place in (data, *cases(data)):
            place["copies"] = [
                {
                    "reader": random.choice(scene.others("people") + scene.others("professionals")),
                    "channel": words.sentences(random, 1),
                    "by": f"2026-02-0{random.randint(1, 9)}",
                }
                for _ in range(random.randint(0, 3))
            ]
    return True


def other_words(scene: Scene) -> bool:
    """Words that were written for another reader differ, or are not there."""
    reader = scene.reader.who
    if scene.reader.form != "own_words":
        return False
    differ = False
    for path, record, name in fields(scene.record):
        value = getattr(record, name)
        if name == "for_children" or name == "for_child":
            for number, item in enumerate(value):
                to = (item.reader,) if hasattr(item, "reader") else item.to
                if to and reader not in to:
                    differ = True
                    _inside(scene, at(scene.other, path)[name][number], item)
    return differ


CHANGES: Final[tuple[Change, ...]] = (
    unseen_marks,
    detail,
    home,
    decision,
    passage,
    other_child,
    same_age,
    lists,
    other_words,
    somebody,
)
