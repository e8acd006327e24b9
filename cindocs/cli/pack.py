"""``cindocs pack``: everything that another authority needs, in one sealed file."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import click

from cindocs.cli.clock import today_option
from cindocs.cli.template_folders import templates_option
from cindocs.errors import ExitCode, InputUnreadable, WrongUse
from cindocs.intake.load import load
from cindocs.packs.sealing.no_seal import REASONS

if TYPE_CHECKING:
    from cindocs.authorities.authority import Authority
    from cindocs.packs.sealing.opened import Key
    from cindocs.packs.sealing.seal import Seal

_FILE = click.Path(path_type=Path)


@click.group()
def pack() -> None:
    """Make, check, open and acknowledge transfer packs."""


@pack.command()
@click.argument("file", type=_FILE, metavar="SUMMARY")
@click.option("-o", "--out", type=_FILE, metavar="DIR", required=True, help="The folder to write to.")
@click.option("--passphrase-to", metavar="FILE", help="Write the passphrase there, or to fd:NUMBER.")
@click.option(
    "--for",
    "keys",
    multiple=True,
    metavar="KEY",
    help="Seal for an authority of your register, or a key: age1…",
)
@click.option("--certificate", type=_FILE, metavar="FILE", help="Seal for the holder of a certificate (PEM).")
@click.option("--no-seal", type=click.Choice(list(REASONS)), help="Do not seal; the log says why.")
@click.option("--released-by", metavar="ID", help="Who has read the copies from which something is withheld.")
@templates_option
@today_option
def build(
    file: Path,
    out: Path,
    passphrase_to: str | None,
    keys: tuple[str, ...],
    certificate: Path | None,
    no_seal: str | None,
    released_by: str | None,
    templates: tuple[Path, ...],
    today: date | None,
) -> None:
    """Make one sealed pack of a transfer SUMMARY and the documents that it names.

    Without --for, --certificate or --no-seal it is sealed with a passphrase of seven words, shown once. Tell
    it to the receiver by another way than the pack takes.
    """
    from cindocs.packs.build import build_pack
    from cindocs.story import authority_of

    document = load(file)
    register = authority_of(document, templates)
    seal, tell = _seal(register, passphrase_to, keys, certificate, no_seal, out)
    with click.progressbar(
        length=1, label="Making the pack", file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as bar:

        def progress(done: int, of: int) -> None:
            bar.length = of
            bar.update(done - bar.pos)

        made = build_pack(
            document,
            out,
            seal,
            released_by=released_by,
            today=today,
            templates=templates,
            progress=progress,
        )
    click.echo(made.file)
    click.echo(f"Pack {made.id}: {made.pages} pages. Check code: {made.check}", err=True)
    if made.missing:
        click.echo(f"{made.missing} documents are still to come. The first page says so.", err=True)
    tell()
    if made.drafts:
        click.echo(f"Drafts in it: {', '.join(made.drafts)}. `cindocs check` tells what to mend.", err=True)
        sys.exit(ExitCode.DOCUMENT_HAS_ERRORS)


def _opening(command: Callable[..., Any]) -> Callable[..., Any]:
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


@pack.command()
@click.argument("file", type=_FILE, metavar="PACK")
@_opening
def verify(file: Path, **how: Any) -> None:
    """Tell whether a PACK is whole. Nothing is written."""
    from cindocs.packs.opening import check_pack
    from cindocs.packs.verify import check_code

    with TemporaryDirectory(prefix="cindocs-") as folder:
        checked = check_pack(file, _key(file, **how), Path(folder))
    click.echo(
        f"This pack is whole: {checked.id}, {checked.files} files. Check code: {check_code(checked.digest)}"
    )


@pack.command("open")
@click.argument("file", type=_FILE, metavar="PACK")
@click.option("--authority", required=True, metavar="ID", help="Your authority: in its words it is shown.")
@click.option("-o", "--out", type=_FILE, metavar="DIR", required=True, help="A new folder.")
@_opening
@templates_option
@today_option
def open_(
    file: Path, authority: str, out: Path, templates: tuple[Path, ...], today: date | None, **how: Any
) -> None:
    """Check a PACK and open it: as it came, as a case to go on with, and in your own words and layout."""
    from cindocs.packs.opening import open_pack

    key = _key(file, **how)
    for path in open_pack(file, key, out, authority=authority, today=today, templates=templates):
        click.echo(path)


@pack.command()
@click.argument("file", type=_FILE, metavar="PACK")
@click.option("-o", "--out", type=_FILE, metavar="FILE", required=True, help="Where the receipt goes.")
@_opening
@today_option
def receipt(file: Path, out: Path, today: date | None, **how: Any) -> None:
    """Check a PACK and write a receipt for its sender. It tells nothing of the family."""
    from cindocs.packs.opening import check_pack
    from cindocs.packs.receipt import receipt_for
    from cindocs.publish import publish

    with TemporaryDirectory(prefix="cindocs-") as folder:
        checked = check_pack(file, _key(file, **how), Path(folder))
    publish(receipt_for(checked.id, checked.digest, today or date.today()), out)
    click.echo(out)


@pack.command()
@click.argument("file", type=_FILE, metavar="RECEIPT")
@click.option(
    "-o", "--out", type=_FILE, metavar="DIR", required=True, help="The folder that the pack went to."
)
def received(file: Path, out: Path) -> None:
    """Match a RECEIPT with the log of the packs that you made, and note it there."""
    from cindocs.packs.receipt import note_receipt

    click.echo(f"Pack {note_receipt(file, out)} was received, whole.")


def _seal(
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
    if passphrase_to is None:
        if not sys.stderr.isatty():
            raise WrongUse(
                "There is no terminal on which the passphrase could be shown.",
                advice="Add --passphrase-to with a file, or with fd:3.",
            )
        return PassphraseSeal(passphrase), lambda: click.echo(
            f"Passphrase, shown once: {passphrase}", err=True
        )
    return PassphraseSeal(passphrase), _writer(passphrase_to, passphrase, out)


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
    return lambda: publish(f"{passphrase}\n".encode(), target)


def _write(number: int, passphrase: str) -> None:
    os.write(number, f"{passphrase}\n".encode())


def _descriptor(where: str) -> int | None:
    kind, colon, number = where.partition(":")
    return int(number) if kind == "fd" and colon and number.isdecimal() else None


def _key(
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
