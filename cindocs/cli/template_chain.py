"""Where a template on the command line stands: its own folder first, then those it inherits from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cindocs.authorities.chain import levels_of
from cindocs.documents.kinds import KINDS
from cindocs.resources import TEMPLATES
from cindocs.templating.chain import TemplateChain
from cindocs.views.table import VIEW_TYPES

_PACK = "pack"
LOOKS = {
    **{name: KINDS[name].look if name in KINDS else name for name in VIEW_TYPES},
    "bundle": f"{_PACK}/bundle",
}
"""For each kind of document the template that draws it where it has none of its own; a stage has its own."""


def chain_of(template: Path, roots: Sequence[Path]) -> TemplateChain:
    """Return the folders in which a template and what it extends are looked for.

    In an authority's folder that is the authority's chain; anywhere else the folder and the base.
    ``roots`` are folders of authorities beside those that ship with cindocs.

    Raises:
        TemplateRefused: the authority inherits from a folder that is not there, or in a loop.
        InputUnreadable: its profile cannot be read.
    """
    folder = template.resolve().parent
    if folder.name == _PACK:
        folder = folder.parent
    if folder == TEMPLATES / "base":
        return TemplateChain((folder,))
    if (folder / "authority.yaml").is_file():
        return authority_chain(folder.name, [folder.parent, *roots, TEMPLATES])
    return TemplateChain((folder, TEMPLATES / "base"))


def authority_chain(authority: str, roots: Sequence[Path]) -> TemplateChain:
    """Return the folders of an authority, its own first. What else its profile says does not matter here.

    Raises:
        WrongUse: there is no such authority.
        TemplateRefused: it inherits from a folder that is not there, or in a loop.
        InputUnreadable: its profile cannot be read.
    """
    return TemplateChain(tuple(level.folder for level in levels_of(authority, roots, ())))
