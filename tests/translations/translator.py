"""A translator who works in no time: every word gets another ending, and codes and numbers stay."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lxml import etree

from tests.conftest import ROOT

XLIFF = "{urn:oasis:names:tc:xliff:document:1.2}"
HERON = ROOT / "samples/norfolk/heron"
_WORD = re.compile(r"[^\W\d_]{2,}")


def a_family(folder: Path) -> Path:
    """Copy the files of an invented family, without what is translated of them, and return the plan."""
    shutil.copytree(HERON, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.*.yaml"))
    return folder / "plan.yaml"


def in_words_of_their_own(text: str) -> str:
    return _WORD.sub(lambda word: f"{word[0]}ego", text)


class Paper:
    """An XLIFF file on a translator's desk."""

    def __init__(self, file: Path) -> None:
        self.tree = etree.parse(file)

    @property
    def units(self) -> dict[str, Any]:
        return {unit.get("id"): unit for unit in self.tree.iter(f"{XLIFF}trans-unit")}

    def source(self, at: str) -> Any:
        return self.units[at].find(f"{XLIFF}source")

    def target(self, at: str) -> Any:
        return self.units[at].find(f"{XLIFF}target")

    def translate(self, say: Callable[[str], str] = in_words_of_their_own) -> Paper:
        for at in self.units:
            for element in self.target(at).iter():
                if element.text:
                    element.text = say(element.text)
                if element.tail and element.tag != f"{XLIFF}target":
                    element.tail = say(element.tail)
        return self

    def save(self, file: Path) -> Path:
        self.tree.write(file, encoding="UTF-8", xml_declaration=True)
        return file
