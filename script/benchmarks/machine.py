"""On what the figures were measured."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import platform
import re
from importlib.metadata import version
from pathlib import Path

LIBRARIES = (
    "docxtpl", "python-docx", "lxml", "Jinja2", "weasyprint", "pydyf", "uharfbuzz", "fonttools",
    "pypdfium2", "pydantic",
)  # fmt: skip


def machine() -> str:
    """Name the processor, the memory, the system and the versions."""
    processor = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    memory = re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text(encoding="utf-8"))
    model = processor[1] if processor else platform.machine()
    size = f"{int(memory[1]) / 2**20:.0f} GiB" if memory else "unknown"
    versions = ", ".join(f"{library} {version(library)}" for library in LIBRARIES)
    # With this library plain WeasyPrint cuts fonts down quickly; without it, slowly (see the line on fonts).
    having = "with" if ctypes.util.find_library("harfbuzz-subset") else "without"
    python = f"Python {platform.python_version()}, Pango {_pango()} {having} libharfbuzz-subset"
    system = f"{platform.system()} {platform.release()}"
    return (
        f"Machine: {os.cpu_count()} cores ({model}), {size} memory, {system}.\n\n"
        f"Software: {python}, {versions}.\n"
    )


def _pango() -> str:
    function = ctypes.CDLL("libpango-1.0.so.0").pango_version_string
    function.restype = ctypes.c_char_p
    return str(function().decode())
