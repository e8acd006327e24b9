"""What stands on the first page and at the edges, and which sections apply."""

from __future__ import annotations

from collections.abc import Collection

from cindocs.documents.case_document import CaseDocument
from cindocs.documents.kinds import KINDS
from cindocs.readers.reader import Reader
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Code, Copy, Fact, Section


def copy_of(document: CaseDocument, reader: Reader, *, draft: bool, wording: Wording) -> Copy:
    """Return the frame of one copy."""
    say, profile = wording.say, wording.authority.profile
    letterhead = profile.letterhead
    status, note = _status(document, draft=draft, wording=wording)
    return Copy(
        title=_title(document, wording),
        about=wording.children(document.about),
        authority=letterhead.authority,
        department=letterhead.department,
        status=status,
        status_note=note,
        version=f"{say('Version')} {document.version}",
        date=wording.day(document.date),
        reader=_for_whom(reader, wording),
        contact=tuple(Fact(say(one.label), one.value) for one in letterhead.contact),
        standing=tuple(say(sentence) for sentence in profile.standing),
        reference=document.id,
        draft=draft,
        language=Code(wording.language.tag),
        direction=Code(wording.language.direction),
        accent=Code(profile.accent),
        mark=Code(letterhead.mark or ""),
        mark_text=Code(say(letterhead.mark_text or "")),
        addressed=wording.people(document.addressed_to()) or "\n".join(document.posted_to()),
        text_size=reader.text_size,
    )


def _for_whom(reader: Reader, wording: Wording) -> str:
    """Return who a copy is for: by name where it is somebody's own."""
    setting = wording.authority.profile.audiences[reader.audience]
    if reader.who and setting.label_of_reader:
        return wording.say(setting.label_of_reader).replace("{reader}", wording.known(reader.who))
    return wording.say(setting.label)


def _status(document: CaseDocument, *, draft: bool, wording: Wording) -> tuple[str, str]:
    """Return the status and what it means; a finished letter or form says neither: it is what it is."""
    say = wording.say
    if draft:
        return say("Draft"), say("This is a draft. It may change before everybody has agreed to it.")
    if document.kind == "plan":
        return say("Final"), say("This is the finished plan.")
    if KINDS[document.kind].look != "paper":
        return "", ""
    return say("Final"), say("This is the finished version.")


def _title(document: CaseDocument, wording: Wording) -> str:
    profile, variant = wording.authority.profile, document.variant()
    if document.kind == "plan":
        known = profile.plan_types.get(variant)
        return wording.say(known.title) if known else wording.word(variant)
    setting = wording.authority.kind(document.kind)
    return wording.say(setting.titles.get(variant) or setting.title or wording.authority.word(document.kind))


def sections_of(document: CaseDocument, filled: Collection[str], wording: Wording) -> tuple[Section, ...]:
    """Return the sections that the authority prints and that hold something, in its order."""
    setting = wording.authority.kind(document.kind)
    return tuple(
        Section(
            Code(section),
            with_child(setting.headings[section], document, wording),
            with_child(setting.leads.get(section, ""), document, wording),
        )
        for section in setting.order
        if section in filled
    )


def with_child(text: str, document: CaseDocument, wording: Wording) -> str:
    """Return a text of the profile in the reader's language, with the child's name where it belongs."""
    return wording.say(text).replace("{child}", wording.children(document.about)) if text else ""
