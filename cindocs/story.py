"""The story: a record is read, checked, shown to one reader, rendered, and proven."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cindocs.authorities.authority import Authority
from cindocs.authorities.chain import authorities
from cindocs.authorities.load import load_authority
from cindocs.documents.case_document import CaseDocument
from cindocs.documents.kinds import KINDS
from cindocs.errors import InputUnreadable, ProofFailed, WrongUse
from cindocs.findings import Finding, Severity
from cindocs.intake.document import Document
from cindocs.resources import TEMPLATES
from cindocs.rules.check import check as check_rules

if TYPE_CHECKING:
    from cindocs.made import Made
    from cindocs.renderers.formats import Format
    from cindocs.renderers.rendered import Rendered


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
    authority = _authority(document, templates)
    return check_rules(document.record, authority, today or date.today(), document.place)


def render(
    document: Document,
    *,
    to: str = "pdf",
    audience: str = "record",
    language: str = "en-GB",
    draft: bool = False,
    today: date | None = None,
    templates: Sequence[Path] = (),
) -> Made:
    """Make one reader's copy of a document, in one format, and prove it.

    With an error among the findings the copy is a draft and says so on every page.

    Args:
        document: what ``load`` returned.
        to: ``docx``, ``pdf`` or ``html``.
        audience: the id of an audience in the authority's profile.
        language: the tag of the copy's language.
        draft: make a draft although nothing is wrong.
        today: the day to hold dates against; the clock's own day if it is left out.
        templates: folders of authorities to look in before those that ship with cindocs.

    Raises:
        WrongUse: there is no such format, audience or language.
        InputUnreadable: the document's authority is not known.
        TemplateRefused: a template or profile is wrong, or leaves something out.
        MissingOnMachine: a library is missing, or a font for a character.
        ProofFailed: the finished file does not hold what it should.
    """
    # The engines below are heavy: a check never imports them.
    from cindocs.languages.language import Language
    from cindocs.made import Made
    from cindocs.provenance import provenance_of
    from cindocs.renderers.formats import format_named
    from cindocs.templating.chain import TemplateChain
    from cindocs.templating.completeness import refuse_left_out
    from cindocs.views.building.copies import copy_for

    record, today = _printable(document), today or date.today()
    chosen, spoken = format_named(to), Language.named(language)
    authority = _authority(document, templates)

    findings = check_rules(record, authority, today, document.place)
    draft = draft or any(finding.severity is Severity.ERROR for finding in findings)

    seen = _seen(record, authority, audience)
    copy = copy_for(seen, authority, spoken, audience=audience, draft=draft, folder=document.folder)
    chain = TemplateChain(authority.folders)
    serving = chain.serving(record.kind, KINDS[record.kind].look, chosen.template)
    template = f"{serving}.{chosen.template}"

    rendered = chosen.render(copy, chain, spoken.fixed_words, serving)
    refuse_left_out(copy, (*rendered.said, *rendered.edges), template, rendered.pictures)
    _refuse_unproven(chosen, rendered)

    provenance = provenance_of(record, audience, spoken.tag, draft, today, chain.find(template))
    name = f"{record.id}-v{record.version}-{audience}{'-draft' if draft else ''}.{chosen.suffix}"
    return Made(name, rendered.content, findings, draft, provenance)


def _seen(record: CaseDocument, authority: Authority, audience: str) -> CaseDocument:
    """Return the record with only what the audience may see."""
    from cindocs.readers.projection import projection

    seen = projection(record, authority.sees(audience))
    if seen is None:
        raise WrongUse(
            f"The audience {audience} may not see what every document must show.",
            advice="Give it the marks common and name in the authority's profile.",
        )
    return seen


def _refuse_unproven(made_as: Format, rendered: Rendered) -> None:
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


def _authority(document: Document, templates: Sequence[Path]) -> Authority:
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


def _printable(document: Document) -> CaseDocument:
    if isinstance(document.record, CaseDocument):
        return document.record
    raise WrongUse(
        "A case is not a document that can be printed.",
        advice="Name a document of it, such as the plan: its file names the case.",
    )
