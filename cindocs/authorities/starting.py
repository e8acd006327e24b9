"""A folder for a new authority: it works as it is, and every choice stands in it with an explanation."""

from __future__ import annotations

import re
from pathlib import Path

from cindocs.authorities.chain import authorities
from cindocs.errors import OutputUnwritable, WrongUse
from cindocs.resources import TEMPLATES

_BASE = TEMPLATES / "base"
_ID = re.compile(r"[a-z][a-z0-9_-]{0,39}")


def starting_files(authority_id: str, out: Path) -> dict[Path, bytes]:
    """Return the files of a new authority's folder below ``out``, each with its content.

    Raises:
        WrongUse: this cannot be an id, or an authority that ships with cindocs has it.
        OutputUnwritable: there is something of that name already.
    """
    if not _ID.fullmatch(authority_id):
        raise WrongUse(
            "This cannot be the id of an authority.",
            advice="Use small letters from a to z, digits, - and _, and begin with a letter: north-shire.",
        )
    if authority_id in ("base", *authorities()):
        raise WrongUse("An authority of this id comes with cindocs.", advice="Choose another id.")
    folder = out / authority_id
    if folder.exists():
        raise OutputUnwritable(
            f"There is something called {authority_id} already.", advice="Choose another name."
        )
    name = re.sub(r"[-_]+", " ", authority_id).title()
    texts = {
        folder / file.name: _named(file.read_text(encoding="utf-8"), authority_id, name).encode()
        for file in sorted((_BASE / "new_authority").glob("*.yaml"))
    }
    pictures = {folder / "pictures" / file: (_BASE / "pictures" / file).read_bytes() for file in _MARK}
    return texts | pictures


_MARK = ("mark.svg", "mark.png")


def _named(text: str, authority_id: str, name: str) -> str:
    return re.sub(r"\bNAME\b", name, re.sub(r"\bID\b", authority_id, text))
