"""Wishes and feelings: what a child wrote, drew or said, in answer to a few kind questions.

Without answers it is the empty form that the child fills in; with them it is the record. The questions
stand in the authority's profile.
"""

from typing import Annotated, Literal

from pydantic import Field

from cindocs.documents.case_document import CaseDocument
from cindocs.records.answers import Answer
from cindocs.records.dates import Day, Whole
from cindocs.records.files import AttachedFile
from cindocs.records.ids import ChildId, Id, PersonId
from cindocs.records.marks import Mark, Record
from cindocs.records.text import Line, NarrativeText


class Drawing(Record):
    """Something that the child drew or wrote by hand, as a picture."""

    file: Annotated[AttachedFile, Mark.VOICE]
    """The picture's file, below the folder of this document."""
    description: Annotated[Line | None, Mark.VOICE] = None
    """What can be seen on it, for those who do not see it."""
    transcription: Annotated[NarrativeText | None, Mark.VOICE] = None
    """What is written on it, word for word."""


class Answered(Record):
    """What the child answered to one question."""

    prompt: Annotated[Id, Mark.VOICE]
    """The id of the question on the form."""
    asked: Annotated[Line | None, Mark.VOICE] = None
    """How the question was put, if not as the form puts it."""
    words: Annotated[Answer[NarrativeText] | None, Mark.VOICE] = None
    """The child's own words, or what the child showed."""
    drawing: Annotated[Drawing | None, Mark.VOICE] = None
    """What the child drew."""


class Feeling(Record):
    """How things are for the child, from 0 to 10."""

    value: Annotated[Whole, Mark.VOICE, Field(le=10)]
    """The number, 0 to 10."""
    words: Annotated[NarrativeText | None, Mark.VOICE] = None
    """What the child said about it."""


class WishesAndFeelings(CaseDocument):
    """A child's own form: empty, or as the child filled it in."""

    kind: Annotated[Literal["wishes_and_feelings"], Mark.COMMON]
    """Always wishes_and_feelings."""
    about: Annotated[tuple[ChildId, ...], Mark.NAME, Field(min_length=1, max_length=1)]
    """The id of the child whose form it is."""
    on: Annotated[Day | None, Mark.VOICE] = None
    """The day on which the child filled it in."""
    place: Annotated[Line | None, Mark.LOCATION] = None
    """Where that was."""
    helped_by: Annotated[tuple[PersonId, ...], Mark.VOICE] = ()
    """Ids of those who helped the child."""
    how_helped: Annotated[Line | None, Mark.VOICE] = None
    """How they helped: read the questions out, wrote down what the child said."""
    answers: Annotated[tuple[Answered, ...], Mark.VOICE] = ()
    """What the child answered. Leave it out for an empty form."""
    feeling: Annotated[Feeling | None, Mark.VOICE] = None
    """How things are for the child, 0 to 10."""
    wants: Annotated[NarrativeText | None, Mark.VOICE] = None
    """What the child wants to happen with this."""
    may_see: Annotated[tuple[PersonId, ...], Mark.VOICE] = ()
    """Ids of those who may see it, says the child."""
    not_for: Annotated[tuple[PersonId, ...], Mark.VOICE] = ()
    """Ids of those who must not see it, says the child."""
    read_back: Annotated[Day | None, Mark.VOICE] = None
    """When it was read back to the child, who said that it is right."""

    def filled_in(self) -> bool:
        """Tell whether it is a record, not an empty form."""
        return bool(self.answers or self.feeling or self.wants)
