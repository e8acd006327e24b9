"""Nothing of a view is left out: every text and picture of it was written by the template somewhere."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any, Final

from cindocs.errors import TemplateRefused
from cindocs.findings import Finding, Place, Severity
from cindocs.speech import texts_on_page
from cindocs.views.picture import Picture
from cindocs.views.pictures import pictures_of
from cindocs.views.texts import texts_of

_NUMBER: Final = re.compile(r"\[\d+\]")
_NAMED: Final = 3
"""How many of the names that a part leaves out are told; an author finds the others beside them."""


def refuse_left_out(
    view: Any, written: Collection[str], template: str, pictures: Collection[Picture] = ()
) -> None:
    """Hold that every text of ``view`` is among those ``written``, and every picture among ``pictures``.

    Raises:
        TemplateRefused: naming each part of which the template leaves something out, with how much.
    """
    wrote = frozenset(written)
    left_out = [path for path, text in texts_of(view) if not wrote.issuperset(texts_on_page(text))]
    left_out += [path for path, picture in pictures_of(view) if picture not in pictures]
    if left_out:
        raise TemplateRefused(
            f"The template {template} leaves out parts of the document.",
            advice="Mend the template. Nothing was written.",
            findings=list(_told(left_out, template)),
        )


def _told(left_out: list[str], template: str) -> Iterator[Finding]:
    """Tell fields part by part: one that stands alone by its path, several by their part and number."""
    parts: dict[str, list[str]] = {}
    for path in left_out:
        parts.setdefault(_part(path), []).append(path)
    for part, paths in parts.items():
        message = "The template does not print this field."
        if len(paths) > 1:
            names = list(dict.fromkeys(_NUMBER.sub("[]", path) for path in paths))
            more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
            shown = ", ".join(names[:_NAMED])
            message = f"The template does not print {len(paths)} fields of this part: {shown}{more}."
        yield Finding(
            rule="left-out",
            severity=Severity.ERROR,
            message=message,
            place=Place(file=template, field=part if len(paths) > 1 else paths[0]),
            mend="Print it, or leave its section out of the profile, with the reason: left_out.",
        )


def _part(path: str) -> str:
    """Return the part of a copy in which a field stands: ``needs``, ``copy.standing``."""
    names = _NUMBER.sub("", path).split(".")
    return ".".join(names[:2] if names[0] == "copy" else names[:1])
