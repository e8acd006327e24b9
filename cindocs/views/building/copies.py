"""Which view a document becomes: plans have their own, everything else is made of blocks."""

from __future__ import annotations

from pathlib import Path

from cindocs.authorities.authority import Authority
from cindocs.documents.case_document import CaseDocument
from cindocs.documents.plan import Plan
from cindocs.languages.language import Language
from cindocs.views.building.paper import paper_copy
from cindocs.views.building.plan import plan_copy
from cindocs.views.paper import PaperCopy
from cindocs.views.plan import PlanCopy


def copy_for(
    seen: CaseDocument,
    authority: Authority,
    language: Language,
    *,
    audience: str,
    draft: bool,
    folder: Path,
) -> PlanCopy | PaperCopy:
    """Return one reader's copy. ``seen`` holds nothing but what the audience may see."""
    if isinstance(seen, Plan):
        return plan_copy(seen, authority, language, audience=audience, draft=draft, folder=folder)
    return paper_copy(seen, authority, language, audience=audience, draft=draft, folder=folder)
