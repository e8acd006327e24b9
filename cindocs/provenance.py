"""Where a copy came from: never a hash of the record, which would give away what is withheld."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from cindocs.documents.plan import Plan
from cindocs.made import Provenance


def provenance_of(
    plan: Plan, audience: str, language: str, draft: bool, today: date, template: Path
) -> Provenance:
    """Return the provenance of one copy of a plan."""
    return Provenance(
        document=plan.id,
        version=plan.version,
        kind=plan.kind,
        authority=plan.case.authority,
        audience=audience,
        language=language,
        status="draft" if draft else "final",
        as_at=today.isoformat(),
        template=f"{template.parent.name}/{template.name}",
        template_sha256=sha256(template.read_bytes()).hexdigest(),
        tool=f"cindocs {version('cindocs')}",
    )
