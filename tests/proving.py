"""One finished copy, held against everything that its renderer says is in it."""

from __future__ import annotations

from cindocs.findings import Finding
from cindocs.renderers.formats import format_named
from cindocs.renderers.rendered import Rendered


def faults(form: str, made: Rendered) -> tuple[Finding, ...]:
    return format_named(form).check(
        made.content, made.said, made.edges, pictures=made.pictures, own_pictures=made.own_pictures
    )
