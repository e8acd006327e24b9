"""The wheel holds everything: installed in an empty environment, it makes the same bytes."""

from __future__ import annotations

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT, TODAY, Run

SAMPLE = ROOT / "samples/norfolk/curlew"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT],
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_templates_schemas_samples_fonts_and_licences(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for wanted in (
        "cindocs/shipped/templates/base/plan.html",
        "cindocs/shipped/templates/base/plan.docx",
        "cindocs/shipped/templates/norfolk/authority.yaml",
        "cindocs/shipped/templates/base/calendars/england-and-wales.txt",
        "cindocs/shipped/templates/base/fonts/OFL.txt",
        "cindocs/shipped/schemas/plan.schema.json",
        "cindocs/shipped/samples/norfolk/heron/plan.yaml",
        "cindocs/py.typed",
    ):
        assert wanted in names
    assert any(name.endswith(".ttf") for name in names)
    assert not any("tests/" in name or name.startswith("script") for name in names)


def test_a_wheel_installed_elsewhere_makes_the_same_bytes(
    wheel: Path, tmp_path: Path, cindocs_process: Run
) -> None:
    environment = tmp_path / "environment"
    venv.create(environment, with_pip=False, symlinks=True)
    python = environment / "bin" / "python"
    (site,) = (environment / "lib").glob("python*/site-packages")
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-deps",
            "--no-index",
            "--target",
            site,
            wheel,
        ],
        check=True,
    )
    # The libraries come from this environment's own folder, the project itself must not.
    libraries = (
        Path(zipfile.__file__).parent,
        *(Path(entry) for entry in sys.path if "site-packages" in entry),
    )
    (site / "libraries.pth").write_text("\n".join(map(str, libraries[1:])), encoding="utf-8")
    told = subprocess.run(
        [python, "-P", "-c", "import cindocs; print(cindocs.__file__)"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert str(site) in told.stdout
    for to in ("docx", "html", "pdf"):
        arguments = ["render", SAMPLE / "plan.yaml", "--to", to, "--today", TODAY, "-o"]
        here = cindocs_process(*arguments, tmp_path / "here")
        assert here.returncode == 0, here.stderr
        subprocess.run(
            [python, "-P", "-m", "cindocs", *map(str, arguments), "there"],
            cwd=tmp_path,
            check=True,
            capture_output=True,
        )
    ours = {file.name: file.read_bytes() for file in (tmp_path / "here").iterdir()}
    theirs = {file.name: file.read_bytes() for file in (tmp_path / "there").iterdir()}
    assert ours == theirs
    assert len(ours) == 3
