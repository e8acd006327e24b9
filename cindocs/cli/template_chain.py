"""Where a template on the command line stands: its own folder first, then those it inherits from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cindocs.authorities.load import load_authority
from cindocs.documents.kinds import KINDS
from cindocs.resources import TEMPLATES
from cindocs.templating.chain import TemplateChain
from cindocs.views.table import VIEW_TYPES

LOOKS = {kind: KINDS[kind].look for kind in VIEW_TYPES}
"""For each kind of document the template that draws it where it has none of its own."""


def chain_of(template: Path, roots: Sequence[Path]) -> TemplateChain:
    """Return the folders in which a template and what it extends are looked for.

    In an authority's folder that is the authority's chain; anywhere else the folder and the base.
    ``roots`` are folders of authorities beside those that ship with cindocs.

    Raises:
        TemplateRefused: the authority's profile is wrong.
    """
    folder = template.resolve().parent
    base = TEMPLATES / "base"
    if folder == base:
        return TemplateChain((base,))
    if (folder / "authority.yaml").is_file():
        return TemplateChain(load_authority(folder.name, [folder.parent, *roots, TEMPLATES]).folders)
    return TemplateChain((folder, base))
