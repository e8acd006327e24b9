"""Word files printed to PDF by LibreOffice, where it is installed: without a network, and within a time."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import Final

_SECONDS: Final = 120
_PROGRAMS: Final = ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")
_WITHOUT_NETWORK: Final = ("unshare", "--user", "--map-root-user", "--net")
"""Linux alone has it. Elsewhere, too, nothing is fetched: what would be was refused before."""
_AS: Final = "pdf:writer_pdf_Export:" + json.dumps(
    {
        "UseTaggedPDF": {"type": "boolean", "value": "true"},
        "ExportBookmarks": {"type": "boolean", "value": "true"},
        "ExportFormFields": {"type": "boolean", "value": "false"},
    }
)


def as_pdf(word: Path, target: Path) -> bool:
    """Print a Word file, and tell whether that was done: not without LibreOffice, or if it fails.

    Args:
        word: the file, cleaned before.
        target: the PDF, with tags; in the same private folder, where LibreOffice keeps its settings, too.
    """
    program = next((found for name in _PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        return False
    made = target.parent / f"{target.stem}-made"
    command = [
        *_without_network(),
        program,
        f"-env:UserInstallation={(made / 'settings').resolve().as_uri()}",
        *("--headless", "--norestore", "--nologo", "--convert-to", _AS, "--outdir", str(made), str(word)),
    ]
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(_SECONDS)
        printed = made / f"{word.stem}.pdf"
        if printed.is_file():
            printed.replace(target)
    except subprocess.TimeoutExpired:
        return False
    finally:
        _end(process)
        shutil.rmtree(made, ignore_errors=True)
    return target.is_file()


def _without_network() -> tuple[str, ...]:
    """Return what a command begins with so that it has no network; nothing where that cannot be had."""
    if shutil.which(_WITHOUT_NETWORK[0]) is None:
        return ()
    tried = subprocess.run([*_WITHOUT_NETWORK, "true"], capture_output=True, check=False)
    return _WITHOUT_NETWORK if tried.returncode == 0 else ()


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a program and all that it started."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()
