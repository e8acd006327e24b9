"""A receipt: that a pack came, and came whole. Its receiver makes it, its sender matches it with the log."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from cindocs.copies.log import DistributionLog, Entry
from cindocs.errors import InputUnreadable
from cindocs.publish import publish

PACK: Final = "transfer-pack"
RECEIPT: Final = "transfer-pack-receipt"
"""What a pack and its receipt are called in the log, where copies have their names."""
_FORMAT: Final = 1
_MOST_BYTES: Final = 10_000
_WORDS: Final = ("pack", "digest", "received_on")


def receipt_for(pack: str, digest: str, today: date) -> bytes:
    """Return a receipt: ids and dates only, so that it may go by a way that the pack may not.

    Args:
        pack: the pack's id.
        digest: SHA-256 of its list.
        today: the day on which it was opened.
    """
    said = {"format": _FORMAT, "pack": pack, "digest": digest, "received_on": today.isoformat()}
    return json.dumps(said, indent=2).encode() + b"\n"


def note_receipt(file: Path, out: Path) -> str:
    """Match a receipt with the distribution log in ``out``, note it there, and return the pack's id.

    Raises:
        InputUnreadable: it is no receipt, no pack in this log has its id, or what came is not what was sent.
    """
    told = _read(file)
    log = DistributionLog.of(out)
    sent = log.packs().get(told["pack"])
    if sent is None:
        raise InputUnreadable(
            "No pack in this log has the id of this receipt.",
            advice="Name the folder to which the pack was written with -o.",
        )
    if sent["digest"] != told["digest"]:
        raise InputUnreadable(
            "What was received is not what was sent: the check codes differ.",
            advice="Ring the receiver. Nobody should use that pack. Find out how it went, and send it again.",
        )
    same = {one.name: sent.get(one.name, "") for one in fields(Entry)}
    news = {"copy": RECEIPT, "files": (), "status": "received", "on": told["received_on"], "tool": _tool()}
    entry = Entry(**{**same, **news})
    publish(log.with_pack(entry), log.file)
    return str(told["pack"])


def _read(file: Path) -> dict[str, Any]:
    try:
        content = file.read_bytes()
        told = json.loads(content) if len(content) <= _MOST_BYTES else None
        if not isinstance(told, dict) or not all(isinstance(told.get(one), str) for one in _WORDS):
            raise ValueError
        date.fromisoformat(told["received_on"])
    except (OSError, ValueError, RecursionError):
        raise InputUnreadable(
            "This is no receipt of a pack.", advice="Name the file that `cindocs pack receipt` wrote."
        ) from None
    return told


def _tool() -> str:
    return f"cindocs {version('cindocs')}"
