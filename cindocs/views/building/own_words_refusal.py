"""A version in own words is not made while words for its reader are missing."""

from __future__ import annotations

from collections.abc import Callable

from cindocs.authorities.authority import Authority
from cindocs.authorities.missing_pictures import OTHER_PICTURE, missing_pictures
from cindocs.authorities.missing_words import how_to_write, missing_words
from cindocs.authorities.picture_set import picture_set
from cindocs.authorities.stage_set import stage_set
from cindocs.documents.case_document import CaseDocument, Path
from cindocs.documents.own_words import answered
from cindocs.errors import DocumentIncomplete, WrongUse
from cindocs.findings import Finding, Place, Severity


def refuse_missing_words(
    document: CaseDocument, reader: str, authority: Authority, place_of: Callable[[Path], Place]
) -> None:
    """Hold that everything is written that the version for the reader with this id needs.

    ``document`` is the whole record, so that each place is one of the file.

    Raises:
        WrongUse: it is a form that a child has filled in.
        DocumentIncomplete: with a finding for each field to write.
    """
    if answered(document):
        raise WrongUse(
            "This form is filled in: it holds the child's own words, as they are.",
            advice="Make another form of it. A version in own words is made of the empty form.",
        )
    missing = missing_words(document, reader, stage_set(authority.folders))
    unknown = missing_pictures(document, picture_set(authority.folders), reader)
    told = [(path, "Words for this reader are missing here.", how_to_write(path)) for path in missing]
    told += [(path, "There is no picture of this meaning.", OTHER_PICTURE) for path in unknown]
    if told:
        raise DocumentIncomplete(
            "This version in own words cannot be made yet: something is missing for its reader.",
            advice="Mend what stands below. Nothing is copied from words that were written for others.",
            findings=[
                Finding("R41", Severity.ERROR, message, place_of(path), mend=mend)
                for path, message, mend in told
            ],
        )
