"""An invented family's documents with versions in own words, made for one reader."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from cindocs.authorities.authority import Authority
from cindocs.authorities.load import load_authority
from cindocs.documents.case_document import CaseDocument
from cindocs.intake.document import Document
from cindocs.intake.load import load
from cindocs.languages.language import Language
from cindocs.readers.reader import Reader
from cindocs.readers.seen import seen_by
from cindocs.views.building.own_words import own_words_copy
from cindocs.views.own_words import OwnPart, OwnWordsCopy, Tellings

HERE = Path(__file__).parent


def document(name: str) -> Document:
    """Return one of the family's documents: plan, minutes, invitation, closure_letter."""
    return load(HERE / f"{name}.yaml")


@cache
def norfolk() -> Authority:
    return load_authority("norfolk")


def version(
    of: str | CaseDocument, who: str, *, audience: str = "record", draft: bool = False
) -> OwnWordsCopy:
    """Return the version of one reader, out of what an audience may see."""
    record = of if isinstance(of, CaseDocument) else document(of).record
    assert isinstance(record, CaseDocument)
    reader = Reader(audience, who=who, form="own_words")
    seen = seen_by(reader, record, norfolk(), gap="").record
    return own_words_copy(seen, norfolk(), Language.named("en-GB"), reader=reader, draft=draft, folder=HERE)


def part(copy: OwnWordsCopy, wanted: str) -> OwnPart:
    """Return the part of a version with this id."""
    return next(one for one in copy.parts if one.id == wanted)


def told(copy: OwnWordsCopy, wanted: str) -> list[str]:
    """Return what is told in a part, one below the other."""
    (shape,) = [one for one in part(copy, wanted).shapes if isinstance(one, Tellings)]
    return [one.words for one in shape.tellings]
