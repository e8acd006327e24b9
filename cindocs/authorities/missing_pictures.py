"""Pictures that words for a reader name and that the authority does not have."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from cindocs.documents.case_document import CaseDocument, Path
from cindocs.documents.own_words_said import said, said_of_the_plan

OTHER_PICTURE: Final = "Name another meaning, or leave the picture out."
"""How to mend the name of a picture that is not there."""


def missing_pictures(
    document: CaseDocument, pictures: Collection[str], reader: str | None = None
) -> Iterator[Path]:
    """Yield the place of each name of a picture that is none of ``pictures``.

    ``reader`` is the id of one reader; leave it out for every reader.
    """
    for at, one, readers in (*said(document), *said_of_the_plan(document)):
        concerned = reader is None or reader in readers
        if concerned and one.picture is not None and one.picture not in pictures:
            yield (*at, "picture")
