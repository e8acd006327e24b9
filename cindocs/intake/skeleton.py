"""A commented form to fill in, made from the model itself, so that it can never lag behind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from secrets import token_hex
from textwrap import wrap
from typing import Any, get_args, get_origin

from pydantic_core import PydanticUndefined

from cindocs.documents.case import Case
from cindocs.documents.case_document import CaseDocument
from cindocs.documents.kinds import Kind
from cindocs.records.descriptions import descriptions
from cindocs.records.marks import Record

_HEAD = """\
# Fill in what you know. A line that stays blank counts as left out.
#
# - Dates are written year-month-day: 2026-03-09. Yes and no are written yes and no.
# - People are named by their id: a word of your choice, such as mum or health-visitor. Never use a name.
# - To list several, repeat the part that begins with a dash.
# - If an answer is missing for a reason, say so:  religion: {missing: declined}
#   The reasons are not_known, not_asked, declined and does_not_apply; add because: "..." to say more.
# - Put text in "quotation marks" if it holds a colon followed by a space.
# - Longer text may have paragraphs, **bold**, *italic*, lists and quotations:
#       reason: |
#         First paragraph.
#
#         > In somebody's own words.
"""


def skeleton(kind: Kind, authority: str, today: date) -> str:
    """Return a form for a kind of document: every field with its explanation, nothing filled in twice.

    It loads as it is; the check then tells what is still missing. Its number is drawn by chance, so that no
    two documents share a file name; put your own system's number in its place.
    """
    given = {
        "kind": kind.id,
        "id": f"{kind.id.replace('_', '-')}-{token_hex(4)}",
        "authority": authority,
        "case": "case.yaml",
        "about": "[child-1]",
        "date": today.isoformat(),
        "children[].id": "child-1",
    }
    body = "\n".join(_fields(kind.model, "", "", given))
    return f"{_HEAD}\n{body}\n"


def _fields(model: type[Record], indent: str, path: str, given: dict[str, str]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        if not indent:
            yield ""
        yield from _comment(descriptions(model)[name], indent)
        here = f"{path}{name}"
        inner, many = _record_within(field.annotation)
        if here in given or inner is None:
            value = given.get(here) or _default(field.default, indent)
            yield f"{indent}{name}:{f' {value}' if value else ''}"
        elif many:
            yield f"{indent}{name}:"
            yield f"{indent}  -"
            yield from _fields(inner, f"{indent}    ", f"{here}[].", given)
        else:
            yield f"{indent}{name}:"
            yield from _fields(inner, f"{indent}  ", f"{here}.", given)


def _comment(description: str, indent: str) -> Iterator[str]:
    for line in wrap(" ".join(description.split()), 96 - len(indent)):
        yield f"{indent}# {line}"


def _default(default: Any, indent: str) -> str:
    """Show a default at the top level only: inside a list it would make a blank part look filled in."""
    if indent or default in (PydanticUndefined, None, ()) or isinstance(default, Record):
        return ""
    return str(default)


def _record_within(annotation: Any) -> tuple[type[Record] | None, bool]:
    """Return the record that a field holds, and whether it holds several."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        # A document inside another is named by its file, never written out in it.
        return (None if issubclass(annotation, (Case, CaseDocument)) else annotation), False
    many = get_origin(annotation) is tuple
    for part in get_args(annotation):
        inner, inner_many = _record_within(part)
        if inner is not None and inner.__name__ != "Missing":
            return inner, many or inner_many
    return None, False
