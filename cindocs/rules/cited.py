"""How a finding names the place that a demand comes from."""

from __future__ import annotations

from cindocs.authorities.profile import Procedure


def cited(source: str, procedure: Procedure) -> str:
    """Write ``norfolk:24,26`` as the title and edition of the procedure and the line in its text."""
    if not source.startswith(f"{procedure.cite}:"):
        return source
    lines = source.removeprefix(f"{procedure.cite}:").replace(",", ", ")
    edition = f" ({procedure.edition})" if procedure.edition else ""
    return f"{procedure.title}{edition}, line {lines}"
