"""One reader's own version of a document, out of words that were written for that reader and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cindocs.authorities.authority import Authority
from cindocs.authorities.picture_set import picture_set
from cindocs.authorities.stage_set import stage_set
from cindocs.documents.case_document import CaseDocument
from cindocs.documents.own_words import version_for
from cindocs.errors import WrongUse
from cindocs.languages.language import Language
from cindocs.readers.reader import Reader
from cindocs.views.building.copy import copy_of
from cindocs.views.building.own_words_greeting import greeting
from cindocs.views.building.own_words_parts import contents
from cindocs.views.building.own_words_telling import Teller
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Code, Copy
from cindocs.views.own_words import OwnPart, OwnWordsCopy


def own_words_copy(
    seen: CaseDocument,
    authority: Authority,
    language: Language,
    *,
    reader: Reader,
    draft: bool,
    folder: Path,
) -> OwnWordsCopy:
    """Return the view of a version in own words. ``seen`` holds nothing but what the reader may see.

    Words of adults never stand in for words that nobody wrote: see ``refuse_missing_words``.

    Raises:
        WrongUse: there is no such version for this reader, or none of this kind of document.
    """
    found = version_for(seen, reader.who or "")
    if found is None:
        raise WrongUse(
            "There is no version in own words for this reader.",
            advice="Write one under for_children, with the id of the reader.",
        )
    version, stages = found[1], stage_set(authority.folders)
    stage = stages.stage(version.stage)
    if seen.kind not in stage.orders:
        raise WrongUse(
            "This kind of document has no version in own words.",
            advice=f"There is one of {', '.join(stage.orders)}.",
        )
    wording = Wording(seen.case, authority, language, folder)
    teller = Teller(seen, version, stages, wording, picture_set(authority.folders))
    filled = contents(teller)
    return OwnWordsCopy(
        copy=_frame(copy_of(seen, reader, draft=draft, wording=wording), teller),
        stage=Code(version.stage),
        called=teller.called,
        greeting=greeting(teller),
        parts=tuple(
            OwnPart(
                Code(part),
                teller.fill(stage.heading(seen.kind, part)) or "",
                teller.fill(stage.lead(seen.kind, part)) or "",
                filled[part],
            )
            for part in stage.orders[seen.kind]
            if filled.get(part)
        ),
        goodbye=teller.fill(stage.goodbye) or "",
        check_note="" if version.read_on else teller.say(stage.check_note),
    )


def _frame(copy: Copy, teller: Teller) -> Copy:
    """Return the frame in this stage's words. It names this reader and no other child."""
    stage = teller.stage
    return replace(
        copy,
        title=teller.fill(stage.titles[teller.document.kind]) or "",
        about=teller.called,
        addressed=teller.called if copy.addressed else "",
        status=copy.status if copy.draft else "",
        status_note=teller.say(stage.draft_note) if copy.draft else "",
        standing=tuple(teller.say(sentence) for sentence in stage.standing),
    )
