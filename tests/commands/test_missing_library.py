"""What a user is told on a machine that lacks a library."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT, TODAY

WITHOUT_PANGO = """
import sys, cffi
def no_library(self, *names): raise OSError("cannot load library")
cffi.FFI.dlopen = no_library
sys.argv = {argv!r}
from cindocs.cli import main
main()
"""


def test_a_machine_without_pango_is_told_what_to_install(tmp_path: Path) -> None:
    sample = ROOT / "samples/norfolk/curlew/plan.yaml"
    argv = ["cindocs", "render", str(sample), "--to", "pdf", "--today", TODAY, "-o", str(tmp_path / "out")]
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_PANGO.format(argv=argv)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 7
    assert "apt-get install libpango" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()
