"""The story: a record is read, checked, shown to one reader, rendered, and proven."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cindocs.authorities.authority import Authority
from cindocs.authorities.chain import authorities
from cindocs.authorities.load import load_authority
from cindocs.documents.case_document import CaseDocument
from cindocs.documents.kinds import KINDS
from cindocs.errors import InputUnreadable, ProofFailed, WrongUse
from cindocs.findings import TRANSLATION, Finding, Severity
from cindocs.intake.document import Document
from cindocs.readers.unclear import unclear_withholding
from cindocs.resources import TEMPLATES
from cindocs.rules.check import check as check_rules

if TYPE_CHECKING:
    from cindocs.languages.language import Language
    from cindocs.languages.rendition import Rendition
    from cindocs.made import Made
    from cindocs.readers.reader import Reader
    from cindocs.renderers.formats import Format
    from cindocs.renderers.rendered import Rendered, View


def check(
    document: Document, *, today: date | None = None, templates: Sequence[Path] = ()
) -> tuple[Finding, ...]:
    """Return what is wrong or missing by the procedure of the document's authority.

    Args:
        document: what ``load`` returned.
        today: the day to hold dates against; the clock's own day if it is left out.
        templates: folders of authorities to look in before those that ship with cindocs.

    Raises:
        InputUnreadable: the document's authority is not known.
        TemplateRefused: the authority's profile is wrong.
    """
    if not isinstance(document.record, CaseDocument):
        return ()
    authority = authority_of(document, templates)
    return (
        *unclear_withholding(document.record, authority, document.place),
        *check_rules(document.record, authority, today or date.today(), document.place),
    )


def render(
    document: Document,
    *,
    to: str = "pdf",
    audience: str = "record",
    reader: str | None = None,
    language: str | None = None,
    bilingual: bool = False,
    draft: bool = False,
    released_by: str | None = None,
    today: date | None = None,
    templates: Sequence[Path] = (),
) -> Made:
    """Make the copy of one reader, or of a kind of reader, in one format, and prove it. See ``render_for``.

    Args:
        document: what ``load`` returned.
        to: ``docx``, ``pdf``, ``html`` or ``txt``.
        audience: the id of an audience in the authority's profile.
        reader: a copy on the distribution list, or the id of somebody in the case, in place of the audience.
        language: the tag of the copy's language; English if it is left out, or what the list says.
        bilingual: put English beside that language.
        draft: make a draft although nothing is wrong.
        released_by: the id of the professional who read the copy and released it.
        today: the day to hold dates against; the clock's own day if it is left out.
        templates: folders of authorities to look in before those that ship with cindocs.
    """
    from cindocs.readers.reader import Reader
    from cindocs.readers.reader_of import reader_named

    for_whom = reader_named(reader, printable(document)) if reader else Reader(audience)
    for_whom = replace(
        for_whom, language=language or for_whom.language, bilingual=bilingual or for_whom.bilingual
    )
    return render_for(
        document, for_whom, to=to, draft=draft, released_by=released_by, today=today, templates=templates
    )


def render_for(
    document: Document,
    reader: Reader,
    *,
    to: str = "pdf",
    draft: bool = False,
    released_by: str | None = None,
    today: date | None = None,
    templates: Sequence[Path] = (),
) -> Made:
    """Make one reader's copy of a document, in one format, and prove it.

    With an error among the findings the copy is a draft and says so on every page. So it is where something
    is withheld from the reader and nobody has released the copy.

    Args:
        document: what ``load`` returned.
        reader: who reads it, as what, in which language and form.
        to: ``docx``, ``pdf``, ``html`` or ``txt``.
        draft: make a draft although nothing is wrong.
        released_by: the id of the professional who read the copy and released it.
        today: the day to hold dates against; the clock's own day if it is left out.
        templates: folders of authorities to look in before those that ship with cindocs.

    Raises:
        WrongUse: there is no such format, audience or language, or the audience gets no such document.
        DocumentIncomplete: words are missing for a version in the reader's own words.
        InputUnreadable: the document's authority is not known.
        TemplateRefused: a template or profile is wrong, or leaves something out.
        MissingOnMachine: a library is missing, or a font for a character.
        ProofFailed: the finished file does not hold what it should.
        WithheldWouldShow: the document as a whole, or the finished file, tells what is withheld.
    """
    # The engines below are heavy: a check never imports them.
    from cindocs.languages.language import Language
    from cindocs.languages.untranslated import untranslated
    from cindocs.made import Made
    from cindocs.provenance import provenance_of
    from cindocs.readers.gap import GAP
    from cindocs.readers.release import to_be_released
    from cindocs.readers.seen import seen_by
    from cindocs.readers.whole_document import refuse_whole_document
    from cindocs.renderers.formats import format_named
    from cindocs.second_wall import refuse_withheld
    from cindocs.views.building.copies import copy_for
    from cindocs.views.building.translation_notes import with_translation_notes

    record, today = printable(document), today or date.today()
    made_as = format_named(to)
    authority = authority_of(document, templates).for_audience(reader.audience, document.record.kind)
    spoken = Language.named(reader.language, authority.folders, bilingual=reader.bilingual)

    _refuse_unclear(document, record, reader, authority)
    findings = check_rules(record, authority, today, document.place)
    rendition = _rendition(document, reader, authority, spoken)
    in_language = rendition.step if rendition else None
    seen = seen_by(reader, record, authority, gap=GAP, in_language=in_language)
    states = rendition.states if rendition else ()
    refuse_whole_document(record, seen.held, document.place)
    findings += to_be_released(record, seen, released_by, document.place)
    findings += tuple(untranslated(states, document.place))
    draft = draft or any(one.severity is Severity.ERROR or one.rule == TRANSLATION for one in findings)
    draft = draft or _waits_for_review(spoken, authority)

    copy = copy_for(seen.record, authority, spoken, reader=reader, draft=draft, folder=document.folder)
    copy = with_translation_notes(copy, spoken, [one.state for one in states])
    serving = _serving(copy, record.kind, authority, made_as)
    rendered, template = drawn(copy, serving, authority, spoken, made_as)
    name = f"{record.id}-v{record.version}-{reader.name}{'-draft' if draft else ''}.{made_as.suffix}"
    refuse_withheld(document, record, seen, rendered.content, name)
    refuse_unproven(made_as, rendered)

    provenance = provenance_of(record, reader, draft, today, template)
    return Made(name, rendered.content, findings, draft, provenance)


def _refuse_unclear(document: Document, record: CaseDocument, reader: Reader, authority: Authority) -> None:
    """Hold that it is clear what is withheld, and that a version in own words has its words."""
    if unclear := unclear_withholding(record, authority, document.place):
        raise InputUnreadable(
            "It is not clear what is withheld from whom. No copy was made.",
            advice="Mend the places below.",
            findings=unclear,
        )
    if reader.form == "own_words":
        from cindocs.views.building.own_words_refusal import refuse_missing_words

        refuse_missing_words(record, reader.who or "", authority, document.place)


def _serving(copy: View, kind: str, authority: Authority, made_as: Format) -> str:
    """Return the name of the template that draws a copy of a kind of document."""
    from cindocs.templating.chain import TemplateChain
    from cindocs.views.own_words import OwnWordsCopy

    if isinstance(copy, OwnWordsCopy):
        return copy.stage
    return TemplateChain(authority.folders).serving(kind, KINDS[kind].look, made_as.template)


def drawn(
    copy: View, serving: str, authority: Authority, spoken: Language, made_as: Format
) -> tuple[Rendered, Path]:
    """Return a copy in one format, of which the template left out nothing, and the file of the template.

    Raises:
        TemplateRefused: the template is wrong, or leaves something out.
        MissingOnMachine: a library is missing, or a font for a character.
    """
    from cindocs.templating.chain import TemplateChain
    from cindocs.templating.completeness import refuse_left_out

    chain, template = TemplateChain(authority.folders), f"{serving}.{made_as.template}"
    rendered = made_as.render(copy, chain, spoken.fixed_words, serving)
    refuse_left_out(copy, (*rendered.said, *rendered.edges), template, rendered.pictures)
    return rendered, chain.find(template)


def _rendition(
    document: Document, reader: Reader, authority: Authority, spoken: Language
) -> Rendition | None:
    """Return the texts of a copy in another language; None for English."""
    if spoken.catalogue.source:
        return None
    from cindocs.languages.rendition import Rendition
    from cindocs.translating.printed import printed_units
    from cindocs.translating.store import translations_of

    record = printable(document)
    printed = printed_units(record, reader, authority, spoken, document.folder)
    stored = translations_of(document, spoken.tag)
    return Rendition(record, stored, ids=printed.ids, printed=printed.places, bilingual=spoken.bilingual)


def _waits_for_review(spoken: Language, authority: Authority) -> bool:
    """Tell whether the copy is a draft because nobody has reviewed all fixed words of its language."""
    if not authority.profile.reviewed_words_only or spoken.catalogue.source:
        return False
    from cindocs.authorities.fixed_words import fixed_words

    return not spoken.catalogue.is_reviewed(fixed_words(authority))


def refuse_unproven(made_as: Format, rendered: Rendered) -> None:
    """Hold that a finished file has everything that was written, whole and tagged.

    Raises:
        ProofFailed: with every place in which it has not.
    """
    wrong = made_as.check(
        rendered.content,
        rendered.said,
        rendered.edges,
        pictures=rendered.pictures,
        own_pictures=rendered.own_pictures,
    )
    if wrong:
        raise ProofFailed(
            f"The finished {made_as.suffix} does not hold what it should. It was not written.",
            advice="This is a fault of a template or of cindocs. Please report the places below.",
            findings=wrong,
        )


def authority_of(document: Document, templates: Sequence[Path]) -> Authority:
    """Return the authority of a document, as it is on the document's day.

    Raises:
        InputUnreadable: there is no such authority.
        TemplateRefused: its profile is wrong.
    """
    roots = [*templates, TEMPLATES]
    named = document.case.authority
    if named not in authorities(roots):
        path = ("authority",) if document.record is document.case else ("case", "authority")
        finding = Finding(
            "unknown-authority",
            Severity.ERROR,
            "There is no authority with this id.",
            document.place(path),
            mend=f"Use one of {', '.join(authorities(roots))}.",
        )
        raise InputUnreadable("This document cannot be checked.", findings=[finding])
    day = document.record.date if isinstance(document.record, CaseDocument) else None
    return load_authority(named, roots, (document.record.kind,), on=day)


def printable(document: Document) -> CaseDocument:
    """Return the record of a document that can be printed.

    Raises:
        WrongUse: it is a case.
    """
    if isinstance(document.record, CaseDocument):
        return document.record
    raise WrongUse(
        "A case is not a document that can be printed.",
        advice="Name a document of it, such as the plan: its file names the case.",
    )
