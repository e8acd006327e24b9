"""What the README shows is what a user gets."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def commands() -> list[tuple[str, list[str]]]:
    """Every command of the README with the lines that it shows below."""
    found: list[tuple[str, list[str]]] = []
    for line in "".join(blocks("console")).splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        else:
            found[-1][1].append(line)
    return found


def fits(shown: list[str], said: list[str]) -> bool:
    """Tell whether ``said`` is what is ``shown``; a line of three dots stands for any lines."""
    if not shown:
        return not said
    if shown[0] == "...":
        return any(fits(shown[1:], said[number:]) for number in range(len(said) + 1))
    return bool(said) and shown[0] == said[0] and fits(shown[1:], said[1:])


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("checkout")
    shutil.copytree(ROOT / "samples", folder / "samples")
    return folder


def test_every_command_of_the_readme_says_what_it_shows(checkout: Path) -> None:
    for command, shown in commands():
        words = shlex.split(command)
        if words[0] != "cindocs":
            assert (ROOT / words[0]).is_file(), command
            continue
        done = subprocess.run(
            [sys.executable, "-m", *words], cwd=checkout, capture_output=True, text=True, check=False
        )
        said = (done.stdout + done.stderr).splitlines()
        assert fits(shown, said), f"{command}\n" + "\n".join(said)


def test_the_python_of_the_readme_runs(checkout: Path) -> None:
    for code in blocks("python"):
        subprocess.run([sys.executable, "-c", code], cwd=checkout, check=True)
    assert list((checkout / "out").glob("*.pdf"))


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "docs/architecture.md"])
def test_every_file_that_a_page_points_to_is_there(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", text):
        assert ((ROOT / page).parent / target).exists(), target
