"""What a profile says of authorities to which packs go and for which nothing could be sealed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from cindocs.authorities.chain import Level
from cindocs.authorities.faults.misfit import misfit
from cindocs.authorities.profile import Profile
from cindocs.findings import Finding
from cindocs.reading.field_path import FieldPath
from cindocs.reading.tree import Tree


def wrong_receivers(profile: Profile, tree: Tree, levels: Sequence[Level]) -> Iterator[Finding]:
    """Yield what is wrong with the register of keys."""
    for receiver_id, receiver in profile.receivers.items():
        at: FieldPath = ("receivers", receiver_id)
        file = receiver.certificate
        if not receiver.age and not file:
            mend = "Add age or certificate."
            yield misfit(tree.key_place(at), "Nothing can be sealed for it: it has no key.", mend)
        if receiver.age and file:
            mend = "Take one of them out."
            yield misfit(tree.key_place(at), "Of age and certificate only one is used.", mend)
        if file and not _is_there(file, levels):
            place, mend = tree.place((*at, "certificate")), "Name a file in PEM beside authority.yaml."
            yield misfit(place, "There is no such certificate.", mend)


def _is_there(file: str, levels: Sequence[Level]) -> bool:
    return Path(file).name == file and any((level.folder / file).is_file() for level in levels)
