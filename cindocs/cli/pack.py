"""``cindocs pack``: everything that another authority needs, in one sealed file."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from cindocs.cli.clock import today_option
from cindocs.cli.pack_seals import key_for, lock_of, opening_options, seal_of
from cindocs.cli.telling import tell_findings
from cindocs.cli.template_folders import templates_option
from cindocs.errors import ExitCode, WrongUse
from cindocs.intake.load import load
from cindocs.packs.sealing.no_seal import REASONS

_FILE = click.Path(path_type=Path)


@click.group()
def pack() -> None:
    """Make, check, open and acknowledge transfer packs."""


@pack.command()
@click.argument("file", type=_FILE, metavar="SUMMARY")
@click.option("-o", "--out", type=_FILE, metavar="DIR", required=True, help="The folder to write to.")
@click.option("--passphrase-to", metavar="FILE", help="Write the passphrase there, or to fd:NUMBER.")
@click.option("--lock-to", metavar="FILE", help="Write the passphrase of documents that are locked there.")
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
    lock_to: str | None,
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
    seal, tell = seal_of(register, passphrase_to, keys, certificate, no_seal, out)
    if lock_to is not None and lock_to == passphrase_to:
        raise WrongUse("Two passphrases would lie in one place.", advice="Name another file with --lock-to.")
    passphrase, tell_lock = lock_of(document, lock_to, out)
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
            passphrase=passphrase,
            released_by=released_by,
            today=today,
            templates=templates,
            progress=progress,
        )
    click.echo(made.file)
    click.echo(f"Pack {made.id}: {made.pages} pages. Check code: {made.check}", err=True)
    if made.missing:
        documents = "1 document is" if made.missing == 1 else f"{made.missing} documents are"
        click.echo(f"{documents} still to come. The first page says so.", err=True)
    tell()
    tell_lock()
    tell_findings(made.to_release)
    if made.drafts:
        click.echo(f"Drafts in it: {', '.join(made.drafts)}. `cindocs check` tells what to mend.", err=True)
        sys.exit(ExitCode.DOCUMENT_HAS_ERRORS)


@pack.command()
@click.argument("file", type=_FILE, metavar="PACK")
@opening_options
def verify(file: Path, **how: Any) -> None:
    """Tell whether a PACK is whole. Nothing is written."""
    from cindocs.packs.opening import check_pack
    from cindocs.packs.verify import check_code

    with TemporaryDirectory(prefix="cindocs-") as folder:
        checked = check_pack(file, key_for(file, **how), Path(folder))
    click.echo(
        f"This pack is whole: {checked.id}, {checked.files} files. Check code: {check_code(checked.digest)}"
    )


@pack.command("open")
@click.argument("file", type=_FILE, metavar="PACK")
@click.option("--authority", required=True, metavar="ID", help="Your authority: in its words it is shown.")
@click.option("-o", "--out", type=_FILE, metavar="DIR", required=True, help="A new folder.")
@opening_options
@templates_option
@today_option
def open_(
    file: Path, authority: str, out: Path, templates: tuple[Path, ...], today: date | None, **how: Any
) -> None:
    """Check a PACK and open it: as it came, as a case to go on with, and in your own words and layout."""
    from cindocs.packs.opening import open_pack

    key = key_for(file, **how)
    for path in open_pack(file, key, out, authority=authority, today=today, templates=templates):
        click.echo(path)


@pack.command()
@click.argument("file", type=_FILE, metavar="PACK")
@click.option("-o", "--out", type=_FILE, metavar="FILE", required=True, help="Where the receipt goes.")
@opening_options
@today_option
def receipt(file: Path, out: Path, today: date | None, **how: Any) -> None:
    """Check a PACK and write a receipt for its sender. It tells nothing of the family."""
    from cindocs.packs.opening import check_pack
    from cindocs.packs.receipt import receipt_for
    from cindocs.publish import publish

    with TemporaryDirectory(prefix="cindocs-") as folder:
        checked = check_pack(file, key_for(file, **how), Path(folder))
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
