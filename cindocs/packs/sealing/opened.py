"""A pack as it came, opened: what it is sealed with is told by its first bytes, not by its name."""

from __future__ import annotations

from pathlib import Path
from shutil import copyfileobj
from typing import Final, Protocol

from cindocs.errors import CindocsError, InputUnreadable, PackNotWhole, WrongUse
from cindocs.packs.private_file import new_private_file
from cindocs.packs.sealing.age_seal import AgeIdentity
from cindocs.packs.sealing.certificate_seal import CertificateKey
from cindocs.packs.sealing.passphrase_seal import PassphraseSeal

_AGE: Final = b"age-encryption.org/v1"
_ARCHIVE: Final = b"PK\3\4"
_CMS: Final = b"\x30"
_AES: Final = 99
"""The method of an entry that is encrypted with AES."""


class Key(Protocol):
    """Opens a sealed pack."""

    def open(self, sealed: Path, target: Path) -> None:
        """Open ``sealed`` as ``target``, for its owner alone."""


def needed(file: Path) -> str:
    """Return what opens a pack: ``passphrase``, ``identity``, ``certificate``; nothing if it is not sealed.

    Raises:
        InputUnreadable: there is no such file.
        PackNotWhole: it is no pack.
    """
    try:
        with file.open("rb") as opened:
            begin = opened.read(32)
    except OSError:
        raise InputUnreadable(
            "There is no such pack, or it cannot be read.", advice="Check its name."
        ) from None
    if begin.startswith(_AGE):
        return "identity"
    if begin.startswith(_ARCHIVE):
        return "passphrase" if int.from_bytes(begin[8:10], "little") == _AES else ""
    if begin.startswith(_CMS):
        return "certificate"
    raise PackNotWhole.damaged()


def opened(file: Path, key: Key | None, folder: Path) -> Path:
    """Open a pack into a private folder, and return it there as it was before it was sealed.

    Of a pack that cannot be opened nothing stays in the folder.

    Args:
        file: the pack as it came.
        key: what opens it; None for a pack that is not sealed.
        folder: a private folder.

    Raises:
        WrongUse: the key is of another kind than the seal.
        WrongKey: it is sealed with another passphrase, or for another key.
        PackNotWhole: it was changed or damaged.
    """
    fits = {"passphrase": PassphraseSeal, "identity": AgeIdentity, "certificate": CertificateKey}
    kind, target = needed(file), folder / "opened.zip"
    if not kind:
        with file.open("rb") as sealed, new_private_file(target) as inner:
            copyfileobj(sealed, inner)
        return target
    if key is None or not isinstance(key, fits[kind]):
        raise WrongUse(
            f"This pack is opened with another kind of key: {kind}.", advice="See `cindocs pack open --help`."
        )
    try:
        key.open(file, target)
    except CindocsError:
        target.unlink(missing_ok=True)
        raise
    return target
