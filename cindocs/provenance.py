"""Where a copy came from: never a hash of the record, which would give away what is withheld."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from cindocs.documents.case_document import CaseDocument
from cindocs.made import Provenance
from cindocs.readers.reader import Reader


def provenance_of(
    document: CaseDocument, reader: Reader, draft: bool, today: date, template: Path
) -> Provenance:
    """Return the provenance of one copy of a document."""
    return Provenance(
        document=document.id,
        version=document.version,
        kind=document.kind,
        authority=document.case.authority,
        audience=reader.audience,
        language=reader.language,
        status="draft" if draft else "final",
        as_at=today.isoformat(),
        template=f"{template.parent.name}/{template.name}",
        template_sha256=sha256(template.read_bytes()).hexdigest(),
        tool=f"cindocs {version('cindocs')}",
    )
