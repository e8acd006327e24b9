"""The distribution log: what was made for whom, when, from which version. Lines are only ever added.

Each line is one JSON object that holds the digest of the line before it, so that a line which is changed,
taken out or moved is noticed. It holds ids and dates only: no name, nothing that somebody typed, and no
digest of a record.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from cindocs.errors import InputUnreadable

_NAME: Final = "distribution-log.jsonl"
_START: Final = "0" * 64
_WHOSE: Final = ("copy", "reader", "audience", "language", "form")
"""What of a line says whose copy it is."""
_NEEDED: Final = frozenset({"document", "status", "files", "supersedes", *_WHOSE})
"""What a line must have for the next ones to say what they replace."""
_WITHDRAWN: Final = "withdrawn"
_OF_A_PACK: Final = frozenset({"pack", "digest", "sealed"})
"""What is left out of the lines of copies."""
_OF_PACKS: Final = frozenset({"packed", "received"})
"""What is noted of transfer packs. No list of copies calls for them, and none withdraws them."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One copy that was made."""

    on: str
    """The day, year-month-day."""
    document: str
    version: int
    copy: str
    """The copy's name on the list."""
    reader: str
    """The reader's id in the case, or empty."""
    audience: str
    language: str
    form: str
    status: str
    """``draft``, ``final``, or ``withdrawn`` where there was a copy and the list calls for none any more;
    of a transfer pack ``packed``, or ``received`` where its receipt came back."""
    files: tuple[str, ...]
    sent_by: str
    due: str
    released_by: str
    tool: str
    pack: str = ""
    """The random id of a transfer pack."""
    digest: str = ""
    """SHA-256 of the pack's list, which holds a random number: it tells nothing of what is in it."""
    sealed: str = ""
    """How the pack is sealed, or by which word of reason it is not."""


@dataclass(frozen=True, slots=True)
class DistributionLog:
    """The log of one folder of copies, as it stands there."""

    file: Path
    lines: tuple[str, ...] = field(default=(), repr=False)

    @classmethod
    def of(cls, folder: Path) -> DistributionLog:
        """Return the log of ``folder``, empty if there is none.

        Raises:
            InputUnreadable: a line was changed, taken out or moved.
        """
        file = folder / _NAME
        try:
            lines = tuple(file.read_text(encoding="utf-8").splitlines()) if file.exists() else ()
            _hold(lines)
        except (OSError, ValueError) as error:
            raise InputUnreadable(
                f"The distribution log was changed by hand, or is damaged. {_where(error)}".rstrip(),
                advice="Put it back from your backup, or keep it elsewhere and begin a new folder.",
            ) from None
        return cls(file, lines)

    def files_of(self, document: str) -> frozenset[str]:
        """Return the name of every file that was ever made of a document."""
        lines = map(json.loads, self.lines)
        return frozenset(name for one in lines if one["document"] == document for name in one["files"])

    def with_entries(self, entries: Sequence[Entry]) -> bytes:
        """Return the log with ``entries`` added, and what each of them supersedes.

        ``entries`` are all copies of one document: earlier copies of it that are not among them are
        withdrawn.
        """
        return self._with((*entries, *_withdrawn(self.lines, entries)))

    def with_pack(self, entry: Entry) -> bytes:
        """Return the log with a transfer pack, or its receipt, added. Copies stay what they are."""
        return self._with((entry,))

    def packs(self) -> Mapping[str, Mapping[str, Any]]:
        """Return the line of each transfer pack that was made, by its id."""
        lines = map(json.loads, self.lines)
        return {one["pack"]: one for one in lines if one["status"] == "packed"}

    def _with(self, entries: Iterable[Entry]) -> bytes:
        lines = list(self.lines)
        for entry in entries:
            said = {name: value for name, value in asdict(entry).items() if value or name not in _OF_A_PACK}
            written: dict[str, Any] = {
                "number": len(lines) + 1,
                **said,
                "supersedes": _superseded(lines, entry),
                "previous": _digest(lines[-1]) if lines else _START,
            }
            lines.append(json.dumps(written, ensure_ascii=False, separators=(",", ":")))
        return "".join(f"{line}\n" for line in lines).encode()


def _superseded(lines: Sequence[str], entry: Entry) -> list[int]:
    """Return the numbers of the copies that ``entry`` replaces: of the same name, not replaced yet."""
    return [one["number"] for one in _current(lines, entry.document) if one["copy"] == entry.copy]


def _withdrawn(lines: Sequence[str], entries: Sequence[Entry]) -> Iterator[Entry]:
    """Yield an entry without files for each earlier copy of the document that is not made any more."""
    made = {entry.copy for entry in entries}
    for entry in entries[:1]:
        for one in _current(lines, entry.document):
            if one["copy"] not in made and one["status"] not in {_WITHDRAWN, *_OF_PACKS}:
                nothing: dict[str, Any] = {"files": (), "sent_by": "", "due": "", "released_by": ""}
                whose = {name: one[name] for name in _WHOSE}
                yield replace(entry, **whose, **nothing, status=_WITHDRAWN)


def _current(lines: Sequence[str], document: str) -> list[dict[str, Any]]:
    """Return the lines of a document that no later line replaces."""
    earlier: list[dict[str, Any]] = [json.loads(line) for line in lines]
    gone = {number for one in earlier for number in one["supersedes"]}
    return [one for one in earlier if one["document"] == document and one["number"] not in gone]


def _hold(lines: Sequence[str]) -> None:
    previous = _START
    for number, line in enumerate(lines, 1):
        found = json.loads(line)
        if not isinstance(found, dict) or found.get("number") != number or found.get("previous") != previous:
            raise ValueError(number)
        if not found.keys() >= _NEEDED:
            raise ValueError(number)
        if not isinstance(found["supersedes"], list) or not isinstance(found["files"], list):
            raise ValueError(number)
        previous = _digest(line)


def _digest(line: str) -> str:
    return sha256(line.encode()).hexdigest()


def _where(error: Exception) -> str:
    return f"Line {error.args[0]} does not follow the one before it." if type(error) is ValueError else ""
