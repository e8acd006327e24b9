"""Which view a document becomes: plans have their own, everything else is made of blocks."""

from __future__ import annotations

from pathlib import Path

from cindocs.authorities.authority import Authority
from cindocs.documents.case_document import CaseDocument
from cindocs.documents.plan import Plan
from cindocs.languages.language import Language
from cindocs.readers.reader import Reader
from cindocs.views.building.paper import paper_copy
from cindocs.views.building.plan import plan_copy
from cindocs.views.own_words import OwnWordsCopy
from cindocs.views.paper import PaperCopy
from cindocs.views.plan import PlanCopy


def copy_for(
    seen: CaseDocument,
    authority: Authority,
    language: Language,
    *,
    reader: Reader,
    draft: bool,
    folder: Path,
) -> PlanCopy | PaperCopy | OwnWordsCopy:
    """Return one reader's copy. ``seen`` holds nothing but what the audience may see."""
    if reader.form == "own_words":
        from cindocs.views.building.own_words import own_words_copy

        return own_words_copy(seen, authority, language, reader=reader, draft=draft, folder=folder)
    if isinstance(seen, Plan):
        return plan_copy(seen, authority, language, reader=reader, draft=draft, folder=folder)
    return paper_copy(seen, authority, language, reader=reader, draft=draft, folder=folder)
