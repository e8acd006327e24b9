"""Invented words to put in place of others: streets, schools, names and sentences of many lengths."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

_STREETS = ("Larkspur Wend", "Orchard Fold", "Tannery Yard", "Plover Rise", "Kiln Backs", "Gorse Terrace")
_TOWNS = ("Ellerby", "Marsh Holme", "Stanwick Cross", "Thornsea", "Nether Ings")
_PLACES = (
    "Hazel Grove School",
    "Saltings Nursery",
    "Weir Practice",
    "Beck House Surgery",
    "Ferry Lane Academy",
)
_NAMES = ("Oksana", "Tunde", "Ffion", "Marek", "Adaeze", "Róisín", "Yusuf", "Eirlys", "Jun", "Beatriz")
_LAST = ("Threlkeld", "Abara", "Penhallow", "Nowak-Hythe", "Ó Briain", "Castellanos", "Iqbal", "Wren-Ashby")
_SENTENCES = (
    "She moved.",
    "They stayed with a friend of the family for three nights and then went on to somebody else.",
    "Nobody knows yet.",
    "The worker meets the family on Tuesdays at the library, **not** at home.",
    "He was told on 4 March & answered <on the same day>.",
    "The new place is warm, has a garden, and is two buses away; the way there takes about an hour.",
    "DA was named, MARAC has met.",
    "Yes",
)


def address(random: Random) -> dict[str, Any]:
    lines = [f"{random.randint(1, 250)} {random.choice(_STREETS)}", random.choice(_TOWNS)]
    written: dict[str, Any] = {"lines": lines[: random.randint(1, 2)]}
    if random.random() < 0.8:
        written["postcode"] = f"NR99 {random.randint(1, 9)}{random.choice('ABDEFGH')}{random.choice('JLNPQ')}"
    return written


def name(random: Random) -> dict[str, str]:
    parts = {"first": random.choice(_NAMES), "last": random.choice(_LAST)}
    return {**parts, "known_as": random.choice(_NAMES)} if random.random() < 0.3 else parts


def full_name(random: Random) -> str:
    return f"{random.choice(_NAMES)} {random.choice(_LAST)}"


def place(random: Random) -> str:
    return f"{random.choice(_PLACES)}, {random.choice(_TOWNS)}"


def phone(random: Random) -> str:
    return f"07700 900{random.randint(100, 999)}"


def email(random: Random) -> str:
    return f"{random.choice(_NAMES).encode('ascii', 'ignore').decode().lower() or 'x'}@example.org"


def sentences(random: Random, most: int = 3) -> str:
    return " ".join(random.choices(_SENTENCES, k=random.randint(1, most)))


def other_day(day: date, random: Random) -> str:
    return (day + timedelta(days=random.choice((-400, -31, -1, 1, 17, 365)))).isoformat()
