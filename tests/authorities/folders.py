"""Authorities of our own making, below a temporary root."""

from __future__ import annotations

import re
from pathlib import Path

from cindocs.resources import SAMPLES

UNITS = {"wd": "working_days", "w": "weeks", "m": "months", "h": "hours", "d": "calendar_days"}
PROFILE = """\
id: moor
inherits: base
name: Moor
procedure: {title: Plans on the Moor, cite: moor}
letterhead: {authority: Moor Council}
accent: "#1d5c63"
"""


def authority(root: Path, more: str = "", *, name: str = "moor", **kinds: str) -> Path:
    """Write an authority's folder and return the root that it stands below."""
    folder = root / name
    folder.mkdir(parents=True)
    text = PROFILE.replace("id: moor", f"id: {name}") + more
    (folder / "authority.yaml").write_text(text, encoding="utf-8")
    for kind, content in kinds.items():
        (folder / f"{kind}.yaml").write_text(content, encoding="utf-8")
    return root


def spelled_out(limits: str) -> str:
    """Write the spans of limits in full, as a profile has them: 6w is {value: 6, unit: weeks}."""
    return re.sub(
        r"\b(\d+)(wd|[wmhd])\b", lambda span: f"{{value: {span[1]}, unit: {UNITS[span[2]]}}}", limits
    )


def sample(authority_id: str, out: Path, *changes: tuple[str, str]) -> Path:
    """Copy a family's plan and case, as those of another authority, with words changed; return the plan."""
    out.mkdir(parents=True)
    for name in ("case.yaml", "plan.yaml"):
        text = (SAMPLES / "norfolk/heron" / name).read_text(encoding="utf-8")
        for old, new in (("authority: norfolk", f"authority: {authority_id}"), *changes):
            text = text.replace(old, new)
        (out / name).write_text(text, encoding="utf-8")
    return out / "plan.yaml"
