"""Nothing heavy is imported that a command does not use."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import ROOT, TODAY

HEAVY = (
    "weasyprint",
    "docx",
    "docxtpl",
    "lxml",
    "jinja2",
    "babel",
    "PIL",
    "fontTools",
    "pypdfium2",
    "holidays",
)
SAMPLE = ROOT / "samples/norfolk/heron/plan.yaml"
ASK = """
import sys
sys.argv = {argv!r}
from cindocs.cli import main
try:
    main()
except SystemExit as left:
    print("exit", left.code)
print("heavy:", sorted(set({heavy!r}) & set(sys.modules)))
"""


@pytest.mark.parametrize(
    ("argv", "exit_code"),
    [
        (["cindocs", "--help"], 0),
        (["cindocs", "--version"], 0),
        (["cindocs", "check", str(SAMPLE), "--today", TODAY], 0),
        (["cindocs", "check", str(SAMPLE.parents[1] / "bittern/plan.yaml"), "--today", TODAY], 1),
        (["cindocs", "new", "plan", "--authority", "norfolk"], 0),
    ],
    ids=lambda part: "-".join(part[1:3]).replace("/", "_")[-40:] if isinstance(part, list) else None,
)
def test_a_command_that_makes_no_document_imports_no_engine(argv: list[str], exit_code: int) -> None:
    code = ASK.format(argv=argv, heavy=HEAVY)
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert f"exit {exit_code}" in said
    assert "heavy: []" in said


def test_help_names_every_command() -> None:
    said = subprocess.run(
        [sys.executable, "-m", "cindocs", "--help"], capture_output=True, text=True, check=True
    ).stdout
    for command in ("new", "check", "render", "schema"):
        assert f"\n  {command} " in said
