"""Nothing of a view is left out: every text and picture of it was written by the template somewhere."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from cindocs.errors import TemplateRefused
from cindocs.findings import Finding, Place, Severity
from cindocs.views.picture import Picture
from cindocs.views.pictures import pictures_of
from cindocs.views.texts import texts_of


def refuse_left_out(
    view: Any, written: Collection[str], template: str, pictures: Collection[Picture] = ()
) -> None:
    """Hold that every text of ``view`` is among those ``written``, and every picture among ``pictures``.

    Raises:
        TemplateRefused: naming each field that the template leaves out.
    """
    wrote = frozenset(written)
    left_out = [path for path, text in texts_of(view) if text not in wrote]
    left_out += [path for path, picture in pictures_of(view) if picture not in pictures]
    findings = [
        Finding(
            rule="left-out",
            severity=Severity.ERROR,
            message="The template does not print this field.",
            place=Place(file=template, field=path),
            mend="Print it, or leave its section out of the profile, with the reason: left_out.",
        )
        for path in left_out
    ]
    if findings:
        raise TemplateRefused(
            f"The template {template} leaves out parts of the document.",
            advice="Mend the template. Nothing was written.",
            findings=findings,
        )
