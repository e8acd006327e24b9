"""What seals a pack, and what opens it, as it is named on the command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cindocs.errors import InputUnreadable, WrongUse

if TYPE_CHECKING:
    from cindocs.authorities.authority import Authority
    from cindocs.intake.document import Document
    from cindocs.packs.sealing.opened import Key
    from cindocs.packs.sealing.seal import Seal

_FILE = click.Path(path_type=Path)


def opening_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say what opens a pack."""
    for option in (
        click.option(
            "--passphrase-from", metavar="FILE", help="Read the passphrase there, or from fd:NUMBER."
        ),
        click.option("--identity", type=_FILE, metavar="FILE", help="Your key of age."),
        click.option("--certificate", type=_FILE, metavar="FILE", help="Your certificate (PEM) …"),
        click.option("--key", type=_FILE, metavar="FILE", help="… and its private key (PEM)."),
    ):
        command = option(command)
    return command


def seal_of(
    register: Authority,
    passphrase_to: str | None,
    keys: tuple[str, ...],
    certificate: Path | None,
    no_seal: str | None,
    out: Path,
) -> tuple[Seal, Callable[[], None]]:
    """Return the seal, and what tells how it is opened."""
    from cindocs.packs.sealing.certificate_seal import CertificateSeal
    from cindocs.packs.sealing.no_seal import NoSeal
    from cindocs.packs.sealing.passphrase import new_passphrase
    from cindocs.packs.sealing.passphrase_seal import PassphraseSeal

    if sum(map(bool, (keys, certificate, no_seal))) > 1:
        raise WrongUse("A pack has one seal.", advice="Use one of --for, --certificate and --no-seal.")
    if passphrase_to and (keys or certificate or no_seal):
        raise WrongUse("This seal has no passphrase.", advice="Leave out --passphrase-to.")
    if keys:
        return _for_keys(keys, register), _nothing
    if certificate:
        return CertificateSeal(_content(certificate)), _nothing
    if no_seal:
        return NoSeal(no_seal), _nothing
    passphrase = new_passphrase()
    return PassphraseSeal(passphrase), _teller(
        passphrase, "Passphrase", "--passphrase-to", passphrase_to, out
    )


def lock_of(document: Document, lock_to: str | None, out: Path) -> tuple[str, Callable[[], None]]:
    """Return the passphrase of documents that are locked, empty if none is, and what tells it."""
    from cindocs.packs.contents import has_locks, summary_of
    from cindocs.packs.sealing.passphrase import new_passphrase

    if not has_locks(summary_of(document)):
        if lock_to:
            raise WrongUse("No document is locked.", advice="Leave out --lock-to, or fill in locked: yes.")
        return "", _nothing
    passphrase = new_passphrase()
    return passphrase, _teller(passphrase, "Passphrase of what is locked", "--lock-to", lock_to, out)


def _teller(passphrase: str, what: str, option: str, where: str | None, out: Path) -> Callable[[], None]:
    if where is not None:
        return _writer(where, passphrase, out)
    if not sys.stderr.isatty():
        raise WrongUse(
            "There is no terminal on which the passphrase could be shown.",
            advice=f"Add {option} with a file, or with fd:3.",
        )
    return lambda: click.echo(f"{what}, shown once: {passphrase}", err=True)


def _for_keys(keys: tuple[str, ...], register: Authority) -> Seal:
    from cindocs.packs.sealing.age_seal import AgeSeal
    from cindocs.packs.sealing.register import seal_for

    if all(key.startswith("age1") for key in keys):
        return AgeSeal(keys)
    if len(keys) > 1:
        raise WrongUse("A pack goes to one authority.", advice="Name one, or public keys alone.")
    return seal_for(keys[0], register)


def _nothing() -> None:
    """Tell nothing: whoever has the key opens it."""


def _writer(where: str, passphrase: str, out: Path) -> Callable[[], None]:
    from cindocs.publish import publish

    number = _descriptor(where)
    if number is not None:
        return lambda: _write(number, passphrase)
    target = Path(where)
    if target.resolve().is_relative_to(out.resolve()):
        raise WrongUse(
            "The passphrase would lie beside the pack that it opens.", advice="Name a file in another folder."
        )
    if target.exists():
        raise WrongUse(
            "There is a file already where the passphrase would go.",
            advice="Name another: it may be the passphrase of a pack that you sent.",
        )
    return lambda: publish(f"{passphrase}\n".encode(), target)


def _write(number: int, passphrase: str) -> None:
    os.write(number, f"{passphrase}\n".encode())


def _descriptor(where: str) -> int | None:
    kind, colon, number = where.partition(":")
    return int(number) if kind == "fd" and colon and number.isdecimal() else None


def key_for(
    file: Path,
    *,
    passphrase_from: str | None,
    identity: Path | None,
    certificate: Path | None,
    key: Path | None,
) -> Key | None:
    """Return what opens a pack; a passphrase is asked for where it is not given."""
    from cindocs.packs.sealing.age_seal import AgeIdentity
    from cindocs.packs.sealing.certificate_seal import CertificateKey
    from cindocs.packs.sealing.opened import needed
    from cindocs.packs.sealing.passphrase import as_made
    from cindocs.packs.sealing.passphrase_seal import PassphraseSeal

    kind = needed(file)
    if kind == "identity" and identity:
        return AgeIdentity(_content(identity).decode("utf-8", "replace"))
    if kind == "certificate" and certificate and key:
        return CertificateKey(_content(certificate), _content(key))
    if kind == "passphrase":
        return PassphraseSeal(as_made(_passphrase(passphrase_from)))
    if kind:
        options = "--identity" if kind == "identity" else "--certificate and --key"
        raise WrongUse(f"This pack is opened with {options}.", advice="Name the files of your key.")
    return None


def _passphrase(where: str | None) -> str:
    if where is None:
        if not sys.stdin.isatty():
            raise WrongUse("The passphrase is missing.", advice="Add --passphrase-from with a file, or fd:3.")
        typed: str = click.prompt("Passphrase", hide_input=True, err=True)
        return typed
    number = _descriptor(where)
    content = os.read(number, 1000) if number is not None else _content(Path(where))
    return content.decode("utf-8", "replace")


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        raise InputUnreadable("The file of a key cannot be read.", advice="Check its name.") from None
