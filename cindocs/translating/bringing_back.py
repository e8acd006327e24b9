"""Texts come back from a translator: what is right is stored beside the document, the rest is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter, ValidationError

from cindocs.errors import InputUnreadable, WrongUse
from cindocs.findings import Finding, Place, Severity
from cindocs.intake.document import Document
from cindocs.intake.load import load
from cindocs.languages.pieces import Pieces
from cindocs.languages.stored_translations import Translation
from cindocs.languages.translations import Translations
from cindocs.languages.units import units_of
from cindocs.languages.written import written
from cindocs.publish import publish
from cindocs.records.text import Line, NarrativeText
from cindocs.story import printable
from cindocs.translating.checks import Fault, are_nested, faults_in, with_codes_of
from cindocs.translating.export import LOGGED_AS
from cindocs.translating.names import Names
from cindocs.translating.outgoing import Outgoing, Sent, outgoing, reader_for
from cindocs.translating.store import content_of, store_of, stored, translations_of
from cindocs.translating.xliff_reading import Back, CameBack, read_xliff

_TEXT: Final = TypeAdapter[str](NarrativeText)
_NAME: Final = TypeAdapter[str](Line)
_EXPORT: Final = "Export it again and have it translated: cindocs translate export."
_STALE: Final = Fault(
    "translation-stale",
    Severity.ERROR,
    "The English text was changed after it was sent.",
    _EXPORT,
)
_MISSING: Final = Fault(
    "translation-missing", Severity.ERROR, "This text has no translation, and is not in the file.", _EXPORT
)
_UNKNOWN: Final = Fault(
    "translation-unknown",
    Severity.ERROR,
    "This text is none of the document's: it was taken out, or never was in it.",
    "Nothing needs to be done if it was taken out on purpose.",
)
_TWICE: Final = Fault(
    "translation-twice", Severity.ERROR, "This text stands in the file twice.", "Have one of them taken out."
)
_MISPLACED: Final = Fault(
    "translation-codes",
    Severity.ERROR,
    "What is bold, italic or a link begins or ends where a page cannot show it.",
    "Let it begin and end with a whole word.",
)
_HIDDEN: Final = Fault(
    "translation-characters",
    Severity.ERROR,
    "This translation holds a character that a page cannot show.",
    "Have it deleted and that part typed again. It often comes from pasted text.",
)


@dataclass(frozen=True, slots=True)
class BroughtBack:
    """What came back."""

    document: Document = field(repr=False)
    language: str
    findings: tuple[Finding, ...]
    units: tuple[Translation, ...] = field(repr=False)
    """All translations of the document, with those that came back."""
    taken: tuple[tuple[Sent, Translation], ...] = field(repr=False)
    """What of them came back, and was right."""

    def save(self) -> Path:
        """Write the document's file of translations, and return where it is.

        Raises:
            OutputUnwritable: it could not be written.
        """
        file = store_of(self.document, self.language)
        publish(content_of(self.document, self.language, self.units), file)
        return file


def bring_back(
    file: Path,
    *,
    document: Path | None = None,
    translated_by: str | None = None,
    checked_by: str | None = None,
    on: date | None = None,
    tidy: bool = False,
    templates: Sequence[Path] = (),
) -> BroughtBack:
    """Read a file that came back from a translator, and check each text in it. Nothing is written yet.

    Args:
        file: the XLIFF file.
        document: the document's file; the one beside ``file`` that it names if it is left out.
        translated_by: who translated it.
        checked_by: who speaks both languages and has checked it.
        on: when; today if it is left out.
        tidy: leave out what is stored of texts that are no longer in the document.
        templates: folders of authorities to look in before those that ship with cindocs.

    Raises:
        InputUnreadable: the file is not to be trusted, or is of no document that is here.
        WrongUse: a name cannot be stored.
    """
    translated_by, checked_by = _name(translated_by), _name(checked_by)
    came = read_xliff(file)
    loaded = _document(came, file, document)
    record = printable(loaded)
    reader = reader_for(
        loaded,
        came.language,
        reader=came.header.get("reader"),
        audience=came.header.get("audience", LOGGED_AS),
    )
    out = outgoing(loaded, reader, pseudonyms=came.header.get("pseudonyms") == "yes", templates=templates)
    known = translations_of(loaded, came.language)
    day = on or date.today()
    taken: list[tuple[Sent, Translation]] = []
    findings: list[Finding] = []
    for back, sent, faults, says in _each(came, out, known):
        findings += [_finding(fault, file, back, sent) for fault in faults]
        if sent and says and not any(fault.severity is Severity.ERROR for fault in faults):
            earlier = known.of(sent.unit.at, sent.unit.english)
            taken.append((sent, _translation(sent, says, earlier, translated_by, checked_by, day)))
    before = stored(store_of(loaded, came.language), loaded, came.language)
    if tidy:
        used = {unit.english for unit in units_of(record)} | {sent.unit.english for sent in out.sent}
        before = tuple(one for one in before if one.english in used)
    new = {one.english for _, one in taken}
    units = (*(one for one in before if one.english not in new), *(one for _, one in taken))
    return BroughtBack(loaded, came.language, tuple(findings), units, tuple(taken))


def _name(typed: str | None) -> str | None:
    """Return a name as it can be stored.

    Raises:
        WrongUse: it is empty, or holds a character that a page cannot show.
    """
    try:
        return None if typed is None else _NAME.validate_python(typed)
    except ValidationError:
        pass
    raise WrongUse("A name of whoever translated or checked cannot be stored.", advice="Type it again.")


def _document(came: CameBack, file: Path, named: Path | None) -> Document:
    """Return the document that a file is of. Its name comes from outside: it counts only beside the file."""
    beside = Path(came.original).name
    path = named or file.with_name(beside or "?")
    if beside != came.original or not path.is_file():
        raise InputUnreadable(
            "The document of this file is not beside it.",
            advice="Put both in one folder, or name the document: --document plan.yaml.",
        )
    loaded = load(path)
    if loaded.record.id != came.header.get("document"):
        raise InputUnreadable(
            "This file was made from another document.", advice="Name the document it is of: --document."
        )
    return loaded


def _each(
    came: CameBack, out: Outgoing, known: Translations
) -> Iterator[tuple[Back | None, Sent | None, list[Fault], str | None]]:
    """Yield each text with what is wrong with it, and what it says: those of the file, then those missing."""
    by_key = {sent.key: sent for sent in out.sent}
    by_place = {sent.unit.at: sent for sent in out.sent}
    keys = {back.key for back in came.units}
    seen: set[str] = set()
    for back in came.units:
        sent = by_key.get(back.key)
        if sent is None:
            changed = by_place.get(back.at)
            stale = changed is not None and changed.key not in keys
            yield back, changed if stale else None, [_STALE if stale else _UNKNOWN], None
        elif sent.key in seen:
            yield back, sent, [_TWICE], None
        else:
            yield back, sent, *checked(sent, back.target, out.names, settled=back.settled)
            seen.add(sent.key)
    left = {back.at for back in came.units if back.key not in by_key}
    for sent in out.sent:
        if (
            sent.key not in seen
            and sent.unit.at not in left
            and not known.of(sent.unit.at, sent.unit.english)
        ):
            yield None, sent, [_MISSING], None


def checked(
    sent: Sent, target: Pieces, names: Names, *, settled: bool = False
) -> tuple[list[Fault], str | None]:
    """Return what is wrong with a text that came back, and what it says as it is stored, if nothing is."""
    faults = list(faults_in(sent.pieces, target, names, settled=settled))
    if any(fault.severity is Severity.ERROR for fault in faults):
        return faults, None
    nested = with_codes_of(sent.pieces, target) if are_nested(target) else ()
    says = written(nested, in_markdown=sent.unit.in_markdown) if nested else None
    if says is None:
        return [*faults, _MISPLACED], None
    try:
        return faults, _TEXT.validate_python(says)
    except ValidationError:
        return [*faults, _HIDDEN], None


def _translation(
    sent: Sent,
    says: str,
    earlier: Translation | None,
    translated_by: str | None,
    checked_by: str | None,
    on: date,
) -> Translation:
    """Return what is stored. A text that has not changed keeps who translated it, and who checked it."""
    if earlier is not None and earlier.says == says:
        checked = {"checked_by": checked_by, "checked_on": on} if checked_by else {}
        return earlier.model_copy(update={"at": sent.unit.at, **checked})
    return Translation(
        at=sent.unit.at,
        english=sent.unit.english,
        says=says,
        by=translated_by,
        on=on,
        checked_by=checked_by,
        checked_on=on if checked_by else None,
    )


def _finding(fault: Fault, file: Path, back: Back | None, sent: Sent | None) -> Finding:
    # The place of a text that is none of ours comes from outside: it could say anything.
    place = Place(str(file), back.line if back else None, field=sent.unit.at if sent else "")
    return Finding(fault.rule, fault.severity, fault.message, place, mend=fault.mend)
