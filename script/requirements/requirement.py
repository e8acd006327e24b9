"""One thing that a procedure demands, and what in cindocs meets it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent
AUTHORITIES = {"NOR": "norfolk", "SHF": "sheffield", "LAN": "lancashire", "DER": "derby", "ISL": "islington"}


@dataclass(frozen=True)
class Requirement:
    """A row of the table."""

    id: str
    document: str
    """What it is about: plan, planning_minutes, review_minutes, transfer_pack …"""
    asks: str
    """What is demanded, in our own words."""
    lines: str
    """The lines of the procedure's text."""
    met: tuple[str, ...]
    """``rule R06``, ``field plan.review.on``, ``section minutes.progress``, ``value rules.R06.limits``,
    ``text closure_letter.disagree``, ``command due``."""
    not_for_a_document: str
    """Why nothing in a document can meet it, where that is so."""

    @property
    def authority(self) -> str:
        """The id of the authority whose procedure it is."""
        return AUTHORITIES[self.id[:3]]


def requirements() -> Iterator[Requirement]:
    """Yield all rows, authority by authority, in the order of their numbers."""
    for authority in AUTHORITIES.values():
        path = FOLDER / f"{authority}.yaml"
        rows: dict[str, dict[str, Any]] = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        for row_id, row in rows.items():
            yield Requirement(
                row_id,
                row["document"],
                row["asks"],
                row["lines"],
                tuple(row.get("met", ())),
                row.get("not_for_a_document", ""),
            )
