"""A pack sealed for public keys of its receiver, with age (age-encryption.org/v1, X25519)."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cindocs.errors import MissingOnMachine, PackNotWhole, WrongKey, WrongUse
from cindocs.packs.private_file import new_private_file


@dataclass(frozen=True, slots=True)
class AgeSeal:
    """Seals for one or more public keys (``age1…``): whoever has the identity of one of them opens it."""

    keys: tuple[str, ...]
    suffix: str = "age"
    kind: str = "age"

    def close(self, inner: Path, target: Path) -> None:
        """Seal the pack ``inner`` as ``target``, for its owner alone.

        Raises:
            WrongUse: a key is none.
            MissingOnMachine: the library is missing.
        """
        pyrage = _pyrage()
        try:
            recipients = [pyrage.x25519.Recipient.from_str(key) for key in self.keys]
        except pyrage.RecipientError:
            raise WrongUse(
                "This is no public key of age.",
                advice="It begins with age1 and has 62 letters and digits: copy it whole, do not type it.",
            ) from None
        with inner.open("rb") as opened, new_private_file(target) as sealed:
            pyrage.encrypt_io(opened, sealed, recipients)


@dataclass(frozen=True, slots=True)
class AgeIdentity:
    """Opens what is sealed for its public key."""

    text: str = field(repr=False)
    """The file of the identity: a line with ``AGE-SECRET-KEY-1…``."""

    def open(self, sealed: Path, target: Path) -> None:
        """Open a sealed pack as ``target``.

        Raises:
            WrongUse: there is no identity in the file.
            WrongKey: it is sealed for somebody else.
            PackNotWhole: it was changed or damaged.
            MissingOnMachine: the library is missing.
        """
        pyrage = _pyrage()
        lines = [line.strip() for line in self.text.splitlines()]
        try:
            identities = [
                pyrage.x25519.Identity.from_str(line) for line in lines if line and not line.startswith("#")
            ]
        except pyrage.IdentityError:
            identities = []
        if not identities:
            raise WrongUse("There is no identity of age in this file.", advice="Name the file of age-keygen.")
        try:
            with sealed.open("rb") as opened, new_private_file(target) as inner:
                pyrage.decrypt_io(opened, inner, identities)
        except pyrage.DecryptError as error:
            if "matching" in str(error).lower():
                raise WrongKey(
                    "This pack is not sealed for this key.", advice="Ask the sender for which key it is."
                ) from None
            raise PackNotWhole.damaged() from None
        except OSError as error:
            if error.errno is not None:
                raise
            raise PackNotWhole.damaged() from None  # its stream tells damage in this way


def _pyrage() -> Any:
    try:
        import pyrage
    except ImportError:
        raise MissingOnMachine(
            "The library for age is not on this machine.", advice="pip install cindocs"
        ) from None
    return pyrage
