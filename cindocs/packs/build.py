"""The story of a transfer pack: checked, each document made for its reader, bound, listed, sealed, logged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from importlib.metadata import version
from pathlib import Path
from secrets import token_hex
from shutil import copyfile
from typing import Final

from cindocs.authorities.authority import Authority
from cindocs.copies.log import DistributionLog, Entry
from cindocs.documents.kinds import KINDS
from cindocs.documents.transfer_summary import TransferSummary
from cindocs.errors import DocumentIncomplete, WrongUse
from cindocs.findings import Finding, Severity
from cindocs.intake.document import Document
from cindocs.languages.language import ENGLISH
from cindocs.packs import verify
from cindocs.packs.binding import bound
from cindocs.packs.contents import Item, has_locks, items_of, summary_of
from cindocs.packs.guide import read_me, receipt_form
from cindocs.packs.inner_pack import write_inner_pack
from cindocs.packs.making import Maker, Ready
from cindocs.packs.manifest import Manifest, PackFile, manifest_of
from cindocs.packs.receipt import PACK
from cindocs.packs.records import records_of
from cindocs.packs.sealing.no_seal import NoSeal
from cindocs.packs.sealing.seal import Seal
from cindocs.packs.workshop import workshop
from cindocs.publish import publish
from cindocs.readers.gap import GAP
from cindocs.readers.reader import Reader
from cindocs.readers.seen import seen_by
from cindocs.story import authority_of, check

READER: Final = Reader("receiving_authority")
"""For whom all of a pack is made."""


@dataclass(frozen=True, slots=True)
class BuiltPack:
    """A sealed pack, and what its sender has to know of it. Nothing here opens it."""

    file: Path
    id: str
    """Random: it tells nothing of the family."""
    check: str
    """The check code, by which the receiver tells that it is this pack, and whole."""
    pages: int
    """How many pages the bundle has."""
    drafts: tuple[str, ...]
    """Ids of the documents in it that are drafts."""
    missing: int
    """How many documents are still to come."""
    to_release: tuple[Finding, ...] = field(default=(), repr=False)
    """What somebody has to look at before they are final, each once."""


def build_pack(
    document: Document,
    out: Path,
    seal: Seal,
    *,
    passphrase: str = "",
    released_by: str | None = None,
    today: date | None = None,
    templates: Sequence[Path] = (),
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> BuiltPack:
    """Make one sealed pack of a transfer summary and the documents that it names.

    Args:
        document: the summary, as ``load`` returned it.
        out: the folder that the pack goes to, and its line in the distribution log.
        seal: how it is sealed.
        passphrase: of the documents that are locked beside that.
        released_by: the id of the professional who read the copies from which something is withheld.
        today: the day to hold dates against; the clock's own day if it is left out.
        templates: folders of authorities to look in before those that ship with cindocs.
        progress: told how many of how many steps are done.

    Raises:
        WrongUse: the document is no summary of a family that leaves, or a lock would be its only protection.
        DocumentIncomplete: the pack is not complete; everything that is missing is named.
        CindocsError: as ``cindocs.story.render_for`` raises it, for the first document that cannot be made.
    """
    today, summary = today or date.today(), summary_of(document)
    _refuse_incomplete(document, today, templates)
    _refuse_lock_alone(summary, seal, passphrase)
    authority = authority_of(document, templates).for_audience(READER.audience, summary.kind)
    items = items_of(document)
    seen, pack, steps = seen_by(READER, summary, authority, gap=GAP), token_hex(8), len(items) + 2
    with workshop(out) as folder:
        maker = Maker(document, seen, READER, folder, today, released_by, templates, passphrase)
        ready = []
        for number, item in enumerate(items, 1):
            progress(number - 1, steps)
            ready.append(maker.ready(item, number))
        progress(len(items), steps)
        bundle, pages = bound(document, seen, ready, authority, READER, folder)
        progress(len(items) + 1, steps)
        files = [
            bundle,
            *(file for one in ready for file in one.files),
            *_records(summary, items, authority, folder),
            *_guides(pack, ready, authority, folder),
        ]
        manifest = manifest_of(pack, files, today)
        inner, target = folder / "pack.zip", out / f"pack-{pack}.{seal.suffix}"
        write_inner_pack(manifest.content, {one.name: one.path for one in files}, inner)
        seal.close(inner, folder / target.name)
        log = DistributionLog.of(out)
        noted = log.with_pack(_entry(summary, pack, manifest, target.name, seal.kind, released_by, today))
        publish(noted, log.file)  # a pack of which nothing was noted would be worse than a note of none
        (folder / target.name).replace(target)
        progress(steps, steps)
    drafts = tuple(one.id for one in ready if one.draft)
    missing = sum(not one.ready for one in summary.documents)
    to_release = tuple(dict.fromkeys(finding for one in ready for finding in one.to_release))
    return BuiltPack(target, pack, manifest.check, pages, drafts, missing, to_release)


def _refuse_incomplete(document: Document, today: date, templates: Sequence[Path]) -> None:
    findings = check(document, today=today, templates=templates)
    if errors := [one for one in findings if one.severity is Severity.ERROR]:
        raise DocumentIncomplete(
            "This pack is not complete. Nothing was made.",
            advice="Fill in what is missing. List a document that is not there yet with why, and by when.",
            findings=errors,
        )


def _refuse_lock_alone(summary: TransferSummary, seal: Seal, passphrase: str) -> None:
    """A lock hides neither that there is a document nor how long it is: it is an extra, never a seal."""
    if has_locks(summary) and (isinstance(seal, NoSeal) or not passphrase):
        raise WrongUse(
            "A document of this pack is locked, and a lock alone is not enough.",
            advice="Seal the pack, too: with a passphrase, --for or --certificate.",
        )


def _records(
    summary: TransferSummary, items: Sequence[Item], authority: Authority, folder: Path
) -> Iterator[PackFile]:
    """Yield the files of records. What is made of another record needs none, what is locked has none."""
    documents = [
        one.document
        for one in items
        if one.document
        and not KINDS[one.document.record.kind].made_of
        and not (one.number is not None and summary.documents[one.number].locked)
    ]
    place = folder / "records"
    place.mkdir(mode=0o700)
    for name, content in records_of(documents, authority, READER):
        (place / name).write_bytes(content)
        yield PackFile(f"records/{name}", place / name)


def _entry(
    summary: TransferSummary,
    pack: str,
    manifest: Manifest,
    name: str,
    sealed: str,
    released_by: str | None,
    today: date,
) -> Entry:
    return Entry(
        on=today.isoformat(),
        document=summary.id,
        version=summary.version,
        copy=PACK,
        reader="",
        audience=READER.audience,
        language=ENGLISH,
        form="standard",
        status="packed",
        files=(name,),
        sent_by=summary.lead or "",
        due="",
        released_by=released_by or "",
        tool=f"cindocs {version('cindocs')}",
        pack=pack,
        digest=manifest.digest,
        sealed=sealed,
    )


def _guides(pack: str, ready: Sequence[Ready], authority: Authority, folder: Path) -> Iterator[PackFile]:
    """Yield what a receiver without cindocs needs."""
    texts = {"README.txt": read_me(pack, authority), "receipt-form.txt": receipt_form(pack, ready, authority)}
    for name, content in texts.items():
        (folder / name).write_bytes(content)
        yield PackFile(name, folder / name)
    copyfile(verify.__file__, folder / "verify.py")
    yield PackFile("verify.py", folder / "verify.py")
