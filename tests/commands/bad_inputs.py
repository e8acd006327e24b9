"""Bad files of each kind, each with what a user must be told. CANARY is a value that must never show."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

CANARY = "Zyxwvut"

CASE = f"""\
kind: case
id: C-1
authority: norfolk
children:
  - id: child-1
    name: {{first: {CANARY}}}
    born: 2018-05-04
people:
  - id: mum
    name: {{first: {CANARY}}}
    connections: [{{who: mum}}]
"""
PLAN = """\
kind: plan
id: P-1
case: case.yaml
about: [child-1]
date: 2026-01-30
"""


@dataclass(frozen=True)
class BadInput:
    """A fault, how to make it in a folder, and what the user is told."""

    name: str
    make: Callable[[Path], None]
    rule: str
    says: str
    exit_code: int = 3


def _plan(text: str = PLAN, case: str | None = CASE) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        (folder / "plan.yaml").write_text(text, encoding="utf-8")
        if case is not None:
            (folder / "case.yaml").write_text(case, encoding="utf-8")

    return make


def _bytes(content: bytes) -> Callable[[Path], None]:
    return lambda folder: (folder / "plan.yaml").write_bytes(content) and None


def _case_outside(folder: Path) -> None:
    (folder.parent / "case.yaml").write_text(CASE, encoding="utf-8")
    _plan(PLAN.replace("case.yaml", "../case.yaml"), None)(folder)


def _case_by_link(folder: Path) -> None:
    (folder.parent / "case.yaml").write_text(CASE, encoding="utf-8")
    _plan(PLAN, None)(folder)
    (folder / "case.yaml").symlink_to(folder.parent / "case.yaml")


def _big(folder: Path) -> None:
    with (folder / "plan.yaml").open("wb") as file:
        file.truncate(50 * 1024 * 1024)


BOMB = "a: &a [x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [*{before}, *{before}, *{before}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)

BAD_INPUTS = (
    BadInput("no such file", lambda folder: None, "no-such-file", "no such file"),
    BadInput("a folder", lambda folder: (folder / "plan.yaml").mkdir(), "a-folder", "folder"),
    BadInput("not YAML", _plan(PLAN + "reason: [unclosed\n"), "not-yaml", ""),
    BadInput("a colon inside text", _plan(PLAN + f"reason: he said: {CANARY}: no\n"), "not-yaml", "quot"),
    BadInput("a wrong type", _plan(PLAN + f"needs: {CANARY}\n"), "not-a-list", "list"),
    BadInput("an unknown key", _plan(PLAN + f"reasom: {CANARY}\n"), "unknown-key", "reason"),
    BadInput("nobody has the id", _plan(PLAN + "lead: nobody-at-all\n"), "unknown-id", "Nobody among"),
    BadInput("one id for two", _plan(case=CASE.replace("id: mum", "id: child-1")), "doubled-id", "else"),
    BadInput("no such day", _plan(PLAN.replace("2026-01-30", "2026-02-30")), "no-such-day", "calendar"),
    BadInput("not a date", _plan(PLAN.replace("2026-01-30", CANARY)), "not-a-date", "year-month-day"),
    BadInput("two keys", _plan(PLAN + "date: 2026-01-31\n"), "duplicate-key", "already"),
    BadInput("an alias bomb", _plan(BOMB), "alias", ""),
    BadInput("a tag", _plan(PLAN + f"reason: !!python/name:os.system {CANARY}\n"), "tag", ""),
    BadInput("50 MB", _big, "too-large", ""),
    BadInput("wrong encoding", _bytes(PLAN.encode("utf-16")), "not-utf-8", "UTF-8"),
    BadInput("Latin-1", _bytes(f"{PLAN}reason: {CANARY} caf\xe9\n".encode("latin-1")), "not-utf-8", "UTF-8"),
    BadInput("a missing case", _plan(case=None), "no-such-case", "no file"),
    BadInput("a case outside the folder", _case_outside, "outside-folder", "folder of this document"),
    BadInput("a case by a link outside", _case_by_link, "outside-folder", "folder of this document"),
    BadInput(
        "a photo outside the folder",
        _plan(PLAN + "family_sheets: [{file: ../../sheet.png}]\n"),
        "outside-folder",
        "picture must stand in the folder",
    ),
    BadInput(
        "a photo that is not there",
        _plan(PLAN + "family_sheets: [{file: sheet.png}]\n"),
        "no-such-file",
        "no file",
    ),
    BadInput("no kind", _plan(PLAN.replace("kind: plan\n", "")), "unknown-kind", "kind"),
    BadInput("an unknown kind", _plan(PLAN.replace("kind: plan", "kind: plam")), "unknown-kind", "plan"),
    BadInput("an empty file", _bytes(b""), "", ""),
    BadInput(
        "a control character",
        _plan(f'{PLAN}reason: "{CANARY} \\x07"\n'),
        "hidden-character",
        "U+0007",
    ),
    BadInput(
        "text turned round",
        _plan(f'{PLAN}reason: "{CANARY} \\u202E kite"\n'),
        "hidden-character",
        "RIGHT-TO-LEFT OVERRIDE",
    ),
)


def inline_json() -> str:
    """A whole plan in one JSON file, for the faults that only JSON has."""
    plan = {"kind": "plan", "id": "P-1", "about": ["child-1"], "date": "2026-01-30"}
    case = {
        "kind": "case",
        "id": "C-1",
        "authority": "norfolk",
        "children": [{"id": "child-1", "name": {"first": CANARY}, "born": "2018-05-04"}],
    }
    return json.dumps(plan | {"case": case})
