"""What a reader gets of a document, and whether two documents can be told apart by it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from cindocs.authorities.authority import Authority
from cindocs.documents.kinds import KINDS
from cindocs.errors import CindocsError
from cindocs.intake.document import Document
from cindocs.languages.language import Language
from cindocs.readers.reader import Reader
from cindocs.readers.seen import seen_by
from cindocs.renderers.formats import format_named
from cindocs.story import printable
from cindocs.templating.chain import TemplateChain
from cindocs.views.building.copies import copy_for
from cindocs.views.own_words import OwnWordsCopy
from tests.readers.generating import Pair

_ENGLISH: Final = Language.named("en-GB")
GAP: Final = "[not shown in this copy]"


def view_of(document: Document, reader: Reader, authority: Authority) -> Any:
    """Return the view that a reader's copy is made from; the error where there is none."""
    authority = _for_reader(authority, reader.audience, document.record.kind)
    try:
        seen = seen_by(reader, printable(document), authority, gap=GAP)
        return copy_for(seen.record, authority, _ENGLISH, reader=reader, draft=False, folder=document.folder)
    except CindocsError as error:
        return (type(error), error.message, error.advice, error.findings)


_AUTHORITIES: dict[tuple[int, str, str], Authority] = {}


def _for_reader(authority: Authority, audience: str, kind: str) -> Authority:
    key = (id(authority), audience, kind)
    return _AUTHORITIES.setdefault(key, authority.for_audience(audience, kind))


def made_of(view: Any, authority: Authority, kind: str, to: str) -> bytes:
    """Return the finished file."""
    made_as, chain = format_named(to), _chain(authority.folders)
    own = view.stage if isinstance(view, OwnWordsCopy) else None
    serving = own or chain.serving(kind, KINDS[kind].look, made_as.template)
    return made_as.render(view, chain, _ENGLISH.fixed_words, serving).content


@cache
def _chain(folders: tuple[Path, ...]) -> TemplateChain:
    return TemplateChain(folders)


def told_apart(pair: Pair, formats: tuple[str, ...]) -> str:
    """Return by what the reader can tell the two documents apart; empty if by nothing."""
    one, other = (view_of(each, pair.reader, pair.authority) for each in (pair.one, pair.other))
    if one != other:
        return f"view: {next(differing(one, other), 'its type')}"
    if isinstance(one, tuple):
        return ""  # neither has a copy, for the same reason
    for to in formats:
        kind = pair.one.record.kind
        if made_of(one, pair.authority, kind, to) != made_of(other, pair.authority, kind, to):
            return f"bytes: {to}"
    return ""


def differing(one: Any, other: Any, at: str = "") -> Iterator[str]:
    """Yield the places in which two views differ. The samples are invented: their words may be told."""
    if is_dataclass(one) and type(one) is type(other):
        for each in fields(one):
            yield from differing(getattr(one, each.name), getattr(other, each.name), f"{at}.{each.name}")
    elif isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
        for number, (first, second) in enumerate(zip(one, other, strict=True)):
            yield from differing(first, second, f"{at}[{number}]")
    elif one != other:
        yield f"{at}: {one!r} / {other!r}"
