"""The table of rooms in docs/architecture.md, held against what the code imports."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

import cindocs

PACKAGE = Path(cindocs.__file__).parent

# A room may import itself, what stands here, and nothing else of cindocs.
GROUND = {"errors", "findings", "resources", "atoms", "speech"}
ABOVE_THE_WALL = {
    "reading": {"errors", "findings"},
    "records": {"errors", "findings"},
    "documents": {"records"},
    "authorities": {"documents", "records", "reading", *GROUND},
    "intake": {"documents", "records", "reading", *GROUND},
    "due": {"rules", "documents", "authorities", "records", "reading", *GROUND},
    "rules": {"documents", "authorities", "records", "reading", *GROUND},
    "readers": {"documents", "authorities", "records", *GROUND},
    "languages": {"records", *GROUND},
    "views.building": {"views", "documents", "authorities", "records", "readers", "languages", *GROUND},
}
BELOW_THE_WALL = {
    "views": set(),
    "templating": {"views", *GROUND},
    "renderers": {"templating", "views", *GROUND},
    "proof": {"errors", "findings"},
    "publish": {"errors"},
}
GROUND_FLOOR = {
    "errors": {"findings"},
    "findings": set(),
    "resources": set(),
    "atoms": set(),
    "speech": {"atoms"},
}
ROOMS = {**GROUND_FLOOR, **ABOVE_THE_WALL, **BELOW_THE_WALL}
# These tell the story, or are its doors: they may import every room.
STORY = {
    "",
    "story",
    "made",
    "provenance",
    "second_wall",
    "copies",
    "translating",
    "packs",
    "cli",
    "__main__",
}


def room_of(module: str) -> str:
    parts = module.split(".")[1:]
    if parts[:2] == ["views", "building"]:
        return "views.building"
    return parts[0] if parts else ""


@cache
def imports() -> list[tuple[str, str]]:
    pairs = []
    for file in sorted(PACKAGE.rglob("*.py")):
        module = ".".join(("cindocs", *file.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(
            ".__init__"
        )
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [f"{node.module}.{alias.name}" for alias in node.names]
            elif isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            pairs += [(module, name) for name in names if name.split(".")[0] == "cindocs"]
    return pairs


def test_every_module_stands_in_a_room() -> None:
    rooms = {room_of(module) for module, _ in imports()}
    assert rooms <= ROOMS.keys() | STORY


@pytest.mark.parametrize("room", sorted(ROOMS))
def test_a_room_imports_only_what_the_table_allows(room: str) -> None:
    allowed = ROOMS[room] | {room}
    wrong = [
        f"{module} imports {name}"
        for module, name in imports()
        if room_of(module) == room and room_of(name) not in allowed
    ]
    assert wrong == []


def test_nothing_below_the_wall_knows_the_record() -> None:
    above = set(ABOVE_THE_WALL)
    wrong = [
        f"{module} imports {name}"
        for module, name in imports()
        if room_of(module) in BELOW_THE_WALL and room_of(name) in above
    ]
    assert wrong == []


def test_no_file_is_long_and_no_function_is_long() -> None:
    long = []
    for file in sorted(PACKAGE.rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        where = file.relative_to(PACKAGE).as_posix()
        if len(text.splitlines()) > 300:
            long.append(where)
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef) and node.body:
                first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
                if (node.end_lineno or 0) - first.lineno >= 50:
                    long.append(f"{where}:{node.name}")
    assert long == []
