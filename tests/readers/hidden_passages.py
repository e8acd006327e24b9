"""Marked passages that the reader must not read: other words in them, or no passage at all."""

from __future__ import annotations

import re
from typing import Final

from cindocs.records.passages import badly_marked
from tests.readers import words
from tests.readers.generating import Data, Path_, Scene, at, found, withhold
from tests.text_fields import text_fields

_NAMES: Final = frozenset({"file", "tools", "name", "phone", "email", "postcode", "lines", "agency", "job"})
_BETWEEN_WORDS: Final = re.compile(r"(?<=[^\s>*-]) (?=[^\s*>-])")
_POINT: Final = re.compile(r"(?m)^( *)- .*$")


def passage(scene: Scene) -> bool:
    """Passages in texts that the reader sees hold other words, or are not there."""
    random = scene.random
    key = f"passage-{len(scene.changes)}"
    say_so = random.random() < 0.4
    entry: Data = {"id": key, "say_so": "yes" if say_so else "no"}
    if random.random() < 0.5:
        entry["from_whom"] = scene.from_whom()
    else:
        entry["only_for"] = [random.choice(scene.others("professionals"))]
    for data in scene.both:
        withhold(data, entry)
    places = [
        (path, longest)
        for path, longest in text_fields(scene.record)
        if not _NAMES.intersection(path)
        and path[:2] != ("case", "withhold")
        and "copies" not in path
        and (path[0] != "case" or path[1] == "episode")
        and path[:2] != ("plan", "case")
        and not {"family_sheets", "drawing"}.intersection(path)  # a picture goes with what is cut out of it
    ]
    for path, longest in random.sample(places, min(len(places), 6)):
        _marked(scene, path, longest, key, say_so)
    return bool(places)


def _marked(scene: Scene, path: Path_, longest: int, key: str, say_so: bool) -> None:
    """Put a passage into the same place of both texts, or into one of them only."""
    random = scene.random
    text = found(scene.one, path)
    if not isinstance(text, str) or text != found(scene.other, path):
        return  # something differs here already
    several_lines = longest > 1000
    before, after, lead = _place(scene, text, several_lines)
    for data in scene.both:
        hidden = words.sentences(random)
        if several_lines and random.random() < 0.3:
            hidden += f"\n\n{words.sentences(random)}"
        there = data is scene.one or say_so or random.random() < 0.5
        put = before + (f"{lead}[[{key}: {hidden}]]" if there else "") + after
        if len(put) <= longest and not badly_marked(put):  # one inside another is refused, whoever reads
            at(data, path[:-1])[path[-1]] = put
        else:
            for each in scene.both:
                at(each, path[:-1])[path[-1]] = text
            return


def _place(scene: Scene, text: str, several_lines: bool) -> tuple[str, str, str]:
    """Return what stands before a passage and after it, and what leads to it where there is one."""
    random = scene.random
    points = list(_POINT.finditer(text)) if several_lines else []
    if points and random.random() < 0.4:
        point = random.choice(points)
        return text[: point.end()], text[point.end() :], f"\n{point[1]}- "
    paragraphs = [found.start() for found in re.finditer(r"\n\n(?=\w)", text)] if several_lines else []
    if paragraphs and random.random() < 0.4:
        here = random.choice(paragraphs)
        return text[:here], text[here:], "\n\n"
    gaps = [found.start() for found in _BETWEEN_WORDS.finditer(text)]
    here = random.choice([len(text), *gaps])
    return text[:here], text[here:], " "
