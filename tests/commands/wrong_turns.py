"""What can go wrong with copies, files and templates: how to bring it about, and which command meets it.

The plan is full of marker words: every text in it is one. Nothing that a command says may hold one of them.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from tests.test_no_value_is_told import CANARY, SAMPLE, canary_plan

Data: TypeAlias = Any
PLAN = canary_plan()
PLAN["case"]["people"].append(
    {"id": "reader", "name": {"first": f"{CANARY} Reader"}, "connections": [{"who": f"{CANARY} dad"}]}
)
PLAN["case"]["people"][-1]["connections"][0]["parental_responsibility"] = "yes"
PEOPLE = [one["id"] for one in PLAN["case"]["people"]]
WORKERS = [one["id"] for one in PLAN["case"]["professionals"]]
HIDDEN = f"{CANARY} Hidden Court"
FROM = PEOPLE[1]


@dataclass(frozen=True)
class WrongTurn:
    """Something that goes wrong: what is done to the plan and its folder, and the command's arguments."""

    name: str
    arguments: tuple[str, ...]
    change: Callable[[Data], object] = lambda data: None
    disturb: Callable[[Path], object] = lambda folder: None
    exit_code: int | None = None
    """The exit code, where it matters that it is this one."""


def family(folder: Path, change: Callable[[Data], object]) -> Path:
    """Write the plan, with something withheld and a list of copies, and return its file."""
    data = copy.deepcopy(PLAN)
    case = data["case"]
    case["people"][0]["address"] = {"lines": [HIDDEN], "postcode": f"{CANARY} 9ZZ"}
    case["withhold"] = [
        {
            "id": "away",
            "of": [PEOPLE[0]],
            "what": ["address"],
            "from_whom": [FROM],
            "words": [f"{CANARY}ville"],
        }
    ]
    case["withhold"][0] |= {"reason": f"{CANARY} reason", "accepted": [{"word": CANARY, "reason": CANARY}]}
    case["copies"] = [{"reader": FROM, "channel": f"{CANARY} by hand", "files": ["html"]}]
    data["strengths"] = [f"{CANARY} laughs. [[away: {CANARY} moved at night.]]"]
    change(data)
    (folder / "family-sheet.png").write_bytes((SAMPLE.parent / "family-sheet.png").read_bytes())
    file = folder / "plan.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    return file


def _entry(**fields: Any) -> Callable[[Data], object]:
    return lambda data: data["case"]["withhold"][0].update(fields)


def _listed(**fields: Any) -> Callable[[Data], object]:
    return lambda data: data["case"]["copies"][0].update(fields)


def _says(text: str) -> Callable[[Data], object]:
    return lambda data: data.update(strengths=[text])


UNCLEAR: dict[str, Callable[[Data], object]] = {
    "from nobody known": _entry(from_whom=["nobody-here"]),
    "from whom and only for": _entry(only_for=[PEOPLE[0]]),
    "neither from whom nor only for": _entry(from_whom=[]),
    "of nobody": _entry(of=[]),
    "of somebody unknown": _entry(of=["nobody-here"]),
    "nothing of somebody": _entry(what=[]),
    "a detail that there is not": _entry(what=[CANARY]),
    "a person's id": _entry(id=PEOPLE[0]),
    "an id that is a name": _entry(id=CANARY),
    "a passage of an unknown id": _says(f"[[refuse: {CANARY} moved.]]"),
    "a passage without an end": _says(f"[[away: {CANARY} moved."),
    "a passage with one bracket at its end": _says(f"[[away: {CANARY} moved.]"),
    "a passage with one bracket at its beginning": _says(f"[away: {CANARY} moved.]]"),
    "a passage in another": _says(f"[[away: {CANARY} [[away: moved.]] then.]]"),
    "a passage with a capital": _says(f"[[Away: {CANARY} moved.]]"),
    "a passage with a space": _says(f"[[ away : {CANARY} moved.]]"),
    "a passage without a colon": _says(f"[[away {CANARY} moved.]]"),
}
NOT_A_COPY: dict[str, Callable[[Data], object]] = {
    "nobody on the list": lambda data: data["case"].update(copies=[]),
    "two of one name": lambda data: data["case"].update(copies=[{"reader": FROM}, {"reader": FROM}]),
    "no such reader": _listed(reader="nobody-here"),
    "a reader by name": _listed(reader=CANARY),
    "no such audience": _listed(audience="friends"),
    "an audience by name": _listed(audience=CANARY),
    "about nobody": _listed(about=["nobody-here"]),
    "no such language": _listed(language="xx"),
    "a language by name": _listed(language=f"{CANARY}-1"),
    "a way out of the folder for a language": _listed(language="../../x"),
    "no such form": _listed(form=CANARY),
    "no such file format": _listed(files=["odt"]),
    "own words that nobody wrote": _listed(form="own_words"),
    "sent by nobody": _listed(sent_by="nobody-here"),
    "no such day": _listed(by="2026-02-30"),
}
LEAKS: dict[str, Callable[[Data], object]] = {
    "a strength": _says(f"They live at {HIDDEN} now."),
    "a need": lambda data: data["needs"][0].update(title=f"To settle at {HIDDEN}"),
    "an outcome": lambda data: data["needs"][0]["outcomes"][0].update(statement=f"Home is {HIDDEN}."),
    "a reason": lambda data: data.update(reason=f"It began at {HIDDEN.upper()}."),
    "a word of the entry": _says(f"They moved to {CANARY}ville."),
}
GLYPHS: dict[str, Callable[[Data], object]] = {
    "a strength": _says(f"{CANARY} 漢字"),
    "a need": lambda data: data["needs"][0].update(title=f"{CANARY} 漢字"),
    "a name": lambda data: data["case"]["children"][0]["name"].update(first=f"{CANARY} 漢字"),
}


def wrong_turns() -> Iterator[WrongTurn]:
    """Yield everything that can go wrong."""
    plan = "{plan}"
    out = ("-o", "{out}")
    for name, change in (UNCLEAR | NOT_A_COPY).items():
        for command in (("check",), ("copies", *out), ("copies", "--plan"), ("render", "--to", "html", *out)):
            code = 3 if name in UNCLEAR and "-o" in command else None
            yield WrongTurn(name, (command[0], plan, *command[1:]), change, exit_code=code)
    for name, change in LEAKS.items():
        yield WrongTurn(f"withheld in {name}", ("copies", plan, *out), change, exit_code=5)
        for to in ("docx", "html", "pdf", "txt"):
            yield WrongTurn(
                f"withheld in {name}", ("render", plan, "--reader", FROM, "--to", to, *out), change
            )
    for name, change in GLYPHS.items():
        for to in ("docx", "html", "pdf"):
            code = 7 if to == "pdf" else None
            yield WrongTurn(f"no glyph in {name}", ("render", plan, "--to", to, *out), change, exit_code=code)
    for arguments in _wrong_arguments():
        yield WrongTurn("wrong use", arguments)
    for name, disturb in _DISTURBED.items():
        for command in (("copies",), ("render", "--to", "html,docx")):
            yield WrongTurn(name, (command[0], plan, *command[1:], *out), disturb=disturb)


def _wrong_arguments() -> Iterator[tuple[str, ...]]:
    plan, out = "{plan}", ("-o", "{out}")
    yield from (("copies", plan), ("copies", plan, *out, "--released-by", "nobody-here"))
    yield from (("copies", plan, *out, "--released-by", PEOPLE[0]), ("copies", plan, *out))
    yield from (
        ("copies", plan, *out, "--released-by", WORKERS[0]),
        ("copies", plan, "--plan", "--today", "x"),
    )
    yield from (
        ("render", plan, *out, "--audience", "friends"),
        ("render", plan, *out, "--reader", "friends"),
    )
    yield from (("render", plan, *out, "--language", "xx"), ("render", plan, *out, "--to", "odt"))
    yield from (("render", plan, *out, "--to", "txt", "--audience", "child"), ("render", plan))
    yield from (("render", plan, *out, "--to", "html", "--reader", FROM, "--released-by", "nobody-here"),)
    yield from (("due", plan), ("due", plan, "--json"), ("new", "plan", "--from", plan), ("new", plan))
    yield from (("template", "check", plan), ("template", "preview", plan, *out), ("template", "list", plan))
    yield from (("authority", "check", "--templates", "{folder}"), ("authority", "new", "base", *out))
    yield from (("explain", "R99"), ("explain", "R06", "--authority", "atlantis"), ("schema", "poem"))
    yield from (
        ("check", "{folder}"),
        ("check", plan, "{folder}/none.json"),
        ("copies", "{folder}", "--plan"),
    )


def _no_picture(folder: Path) -> None:
    (folder / "family-sheet.png").unlink()


def _not_a_picture(folder: Path) -> None:
    (folder / "family-sheet.png").write_text(CANARY)


def _file_for_folder(folder: Path) -> None:
    (folder / "out").write_text(CANARY)


def _log(*lines: str) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (folder / "out").mkdir()
        (folder / "out/distribution-log.jsonl").write_text("\n".join(lines), encoding="utf-8")

    return write


def _folder_for_log(folder: Path) -> None:
    (folder / "out/distribution-log.jsonl").mkdir(parents=True)


def _folders_for_files(folder: Path) -> None:
    for status in ("", "-draft"):
        for who in (FROM, "record"):
            for to in ("html", "docx"):
                (folder / f"out/{PLAN['id']}-v{PLAN['version']}-{who}{status}.{to}").mkdir(parents=True)


_START = "0" * 64
_DISTURBED: dict[str, Callable[[Path], object]] = {
    "no picture": _no_picture,
    "not a picture": _not_a_picture,
    "a file in place of the folder": _file_for_folder,
    "a folder in place of the log": _folder_for_log,
    "folders in place of the files": _folders_for_files,
    "a log of other lines": _log(CANARY),
    "a log that is no object": _log(f'["{CANARY}"]'),
    "a log of another chain": _log(f'{{"number": 1, "previous": "{CANARY}"}}'),
    "a log of other fields": _log(f'{{"number": 1, "previous": "{_START}", "who": "{CANARY}"}}'),
    "a log with half a line": _log(f'{{"number": 1, "previous": "{_START}", "who": "{CANARY}'),
}
