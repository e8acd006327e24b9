"""Texts translated by an authority's own service: only where somebody calls this, and always unchecked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from cindocs.copies.log import DistributionLog
from cindocs.documents.case_document import CaseDocument
from cindocs.errors import CindocsError, ExitCode
from cindocs.findings import Finding, Severity
from cindocs.intake.document import Document
from cindocs.languages.language import ENGLISH
from cindocs.languages.machine import MachineTranslator
from cindocs.languages.pieces import Begins, Ends, Locked, Piece, Pieces, Words
from cindocs.languages.stored_translations import Translation
from cindocs.languages.translated_fields import holds_rights
from cindocs.publish import publish
from cindocs.records.marks import Mark
from cindocs.records.passages import passages_of
from cindocs.second_wall import refuse_withheld
from cindocs.story import printable
from cindocs.translating.bringing_back import BroughtBack, checked
from cindocs.translating.export import LOGGED_AS, entry_for
from cindocs.translating.outgoing import Sent, outgoing, reader_for
from cindocs.translating.store import store_of, stored, translations_of

_CODE: Final = re.compile(r"\{(/?)([0-9]{1,4})\}")
_NEVER: Final = frozenset({Mark.VOICE, Mark.OWN_WORDS})
"""What a child or somebody of the family said, and what is written for a child."""


class MachineFailed(CindocsError):
    """The service did not give back what it was asked for. Nothing was stored."""

    exit_code = ExitCode.MISSING_ON_MACHINE


def translate_by_machine(
    document: Document,
    to: str,
    service: MachineTranslator,
    *,
    log: Path,
    reader: str | None = None,
    audience: str = LOGGED_AS,
    today: date | None = None,
    templates: Sequence[Path] = (),
) -> BroughtBack:
    """Have a service translate what nobody has translated yet of one reader's copy. Nothing is stored yet.

    Never sent: what somebody said in their own words, what is written for a child, rights and orders, texts
    with a passage that is withheld from anybody. Names and numbers are replaced. Before anything is sent,
    the distribution log says so. Each text that comes back is marked as made by a machine and unchecked.

    Args:
        document: what ``load`` returned.
        to: the tag of the language.
        service: the authority's own.
        log: the folder of the distribution log.
        reader: whose copy it is: a copy on the distribution list, or the id of somebody in the case.
        audience: the kind of reader whose copy it is, where no reader is named.
        today: the day.
        templates: folders of authorities to look in before those that ship with cindocs.

    Raises:
        WithheldWouldShow: a text would tell what is withheld. Nothing was sent.
        MachineFailed: the service gave back another number of texts.
    """
    record, day = printable(document), today or date.today()
    whose = reader_for(document, to, reader=reader, audience=audience)
    out = outgoing(document, whose, pseudonyms=True, templates=templates)
    known = translations_of(document, to)
    sent = [
        one for one in out.sent if _may_go(one, record) and known.of(one.unit.at, one.unit.english) is None
    ]
    texts = [_text(one.pieces) for one in sent]
    refuse_withheld(document, record, out.seen, "\n\n".join(texts).encode(), f"{whose.name}.txt")
    book = DistributionLog.of(log)
    publish(book.with_entries([replace(entry_for(document, whose, day), form="machine")]), book.file)
    said = service.translate(texts, ENGLISH, to) if texts else ()
    if len(said) != len(texts):
        raise MachineFailed("The service gave back another number of texts.", advice="Ask whoever keeps it.")
    taken: list[tuple[Sent, Translation]] = []
    findings: list[Finding] = []
    for one, text in zip(sent, said, strict=True):
        faults, says = checked(one, tuple(_pieces(text)), out.names)
        place = document.place(one.unit.path)
        findings += [Finding(fault.rule, fault.severity, fault.message, place) for fault in faults]
        if says and not any(fault.severity is Severity.ERROR for fault in faults):
            unit = one.unit
            made = Translation(
                at=unit.at, english=unit.english, says=says, by=service.name, on=day, machine=True
            )
            taken.append((one, made))
    before = stored(store_of(document, to), document, to)
    return BroughtBack(document, to, tuple(findings), (*before, *(one for _, one in taken)), tuple(taken))


def _may_go(sent: Sent, record: CaseDocument) -> bool:
    model, name = sent.unit.field_of
    if model.mark_of(name) in _NEVER or holds_rights(model, name):
        return False
    value: Any = record
    for step in sent.unit.path:
        value = value[step] if isinstance(step, int) else getattr(value, step)
    return not any(passages_of(value))


def _text(pieces: Pieces) -> str:
    def one(piece: Piece) -> str:
        match piece:
            case Words():
                return piece.text.replace("{", "(").replace("}", ")")
            case Ends():
                return f"{{/{piece.number}}}"
        return f"{{{piece.number}}}"

    return "".join(map(one, pieces))


def _pieces(text: str) -> Iterator[Piece]:
    """Read a text that came back. Which codes begin something only their ends tell."""
    ends = {int(found[2]) for found in _CODE.finditer(text) if found[1]}
    at = 0
    for found in _CODE.finditer(text):
        if found.start() > at:
            yield Words(text[at : found.start()])
        number = int(found[2])
        begins = Begins(number, "") if number in ends else Locked(number, "", "", "")
        yield Ends(number) if found[1] else begins
        at = found.end()
    if at < len(text):
        yield Words(text[at:])
