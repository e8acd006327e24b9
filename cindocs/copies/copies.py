"""The story of many copies: the list, a copy for each reader, all of them or none, and the log."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from cindocs.copies.distribution_list import CopyToMake, distribution_list
from cindocs.copies.log import DistributionLog, Entry
from cindocs.errors import CindocsError, WithheldWouldShow
from cindocs.findings import Finding
from cindocs.intake.document import Document
from cindocs.made import Made
from cindocs.publish import publish_all
from cindocs.readers.release import RELEASE
from cindocs.story import authority_of, printable, render_for


@dataclass(frozen=True, slots=True)
class ReadersCopy:
    """One reader's copy in every format that it is asked for in."""

    planned: CopyToMake
    made: tuple[Made, ...] = field(repr=False)

    @property
    def draft(self) -> bool:
        """Whether it is a draft."""
        return any(one.draft for one in self.made)


def planned_copies(
    document: Document, *, today: date | None = None, templates: Sequence[Path] = ()
) -> tuple[CopyToMake, ...]:
    """Return who gets a copy of a document, in which form, by when and from whom.

    Raises:
        WrongUse: nobody is on the list.
        InputUnreadable, TemplateRefused: the authority is not known, or its profile is wrong.
    """
    authority = authority_of(document, templates)
    return distribution_list(printable(document), authority, today or date.today())


def copies(
    document: Document,
    *,
    released_by: str | None = None,
    today: date | None = None,
    templates: Sequence[Path] = (),
) -> tuple[ReadersCopy, ...]:
    """Make and prove every copy that the distribution list calls for. Nothing is written yet.

    Args:
        document: what ``load`` returned.
        released_by: the id of the professional who read the copies from which something is withheld.
        today: the day to hold dates against; the clock's own day if it is left out.
        templates: folders of authorities to look in before those that ship with cindocs.

    Raises:
        WithheldWouldShow: copies would tell what is withheld; every place of every copy is named.
        CindocsError: as ``render_for`` raises it, for the first copy that cannot be made.
    """
    made: list[ReadersCopy] = []
    told: list[Finding] = []
    for planned in planned_copies(document, today=today, templates=templates):
        try:
            made.append(_copy(planned, document, released_by, today, templates))
        except WithheldWouldShow as stopped:
            told += stopped.findings
    if told:
        raise WithheldWouldShow(
            "A copy would tell its reader what is withheld. No copy was written.",
            advice="Mend the places above, and make the copies again.",
            findings=tuple(dict.fromkeys(told)),
        )
    return tuple(made)


def save(made: Sequence[ReadersCopy], out: Path, *, released_by: str | None = None) -> Iterator[Path]:
    """Write every copy into ``out``, or none, and note them in the distribution log there.

    Raises:
        OutputUnwritable: a file could not be written; none of them stands there.
        InputUnreadable: the log that stands there was changed by hand.
    """
    log = DistributionLog.of(out)
    files = {out / one.name: one.content for copy in made for one in copy.made}
    entries = [_entry(copy, released_by) for copy in made]
    publish_all({**files, log.file: log.with_entries(entries)})
    yield from files


def older_files(made: Sequence[ReadersCopy], out: Path) -> tuple[Path, ...]:
    """Return the files in ``out`` that were made of the document before and that ``made`` does not replace.

    They may tell what is withheld by now: versions before this one, drafts, and copies for somebody who gets
    none any more. Nothing deletes them: somebody may have to show what was sent.
    """
    log = DistributionLog.of(out)
    before = {name for copy in made for name in log.files_of(copy.made[0].provenance.document)}
    now = {one.name for copy in made for one in copy.made}
    return tuple(sorted(out / name for name in before - now if (out / name).is_file()))


def _copy(
    planned: CopyToMake,
    document: Document,
    released_by: str | None,
    today: date | None,
    templates: Sequence[Path],
) -> ReadersCopy:
    try:
        made = tuple(
            render_for(
                document, planned.reader, to=to, released_by=released_by, today=today, templates=templates
            )
            for to in planned.files
        )
    except CindocsError as error:
        error.message = f"The copy {planned.reader.name}: {error.message}"
        raise
    return ReadersCopy(planned, made)


def _entry(copy: ReadersCopy, released_by: str | None) -> Entry:
    first, planned = copy.made[0].provenance, copy.planned
    return Entry(
        on=first.as_at,
        document=first.document,
        version=first.version,
        copy=planned.reader.name,
        reader=planned.reader.who or "",
        audience=planned.reader.audience,
        language=planned.reader.language,
        form=planned.reader.form,
        status=first.status,
        files=tuple(one.name for one in copy.made),
        sent_by=planned.sent_by,
        due=planned.due.isoformat() if planned.due else "",
        released_by=released_by or "",
        tool=first.tool,
    )


def findings_of_release(made: Sequence[ReadersCopy]) -> tuple[Finding, ...]:
    """Return what somebody has to look at before copies are final, each once."""
    found = (one for copy in made for finished in copy.made for one in finished.findings)
    return tuple(dict.fromkeys(one for one in found if one.rule == RELEASE))
