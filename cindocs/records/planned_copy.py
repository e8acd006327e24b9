"""The distribution list: who gets a copy, and in which form."""

from typing import Annotated, Literal, TypeAlias

from pydantic import StringConstraints

from cindocs.records.dates import Day, YesNo
from cindocs.records.ids import ChildId, Id, PersonId, ProfessionalId
from cindocs.records.marks import Mark, Record
from cindocs.records.text import Line

Form: TypeAlias = Literal[
    "standard", "large_print_16", "large_print_18", "large_print_24", "own_words", "plain_text"
]
"""``own_words`` is the version written for this reader, such as a child's: see ``for_children``."""

LanguageTag: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$")]
"""The tag of a language (BCP 47). It becomes part of a file's name: nothing else may stand there."""


class PlannedCopy(Record):
    """One copy for one reader."""

    id: Annotated[Id | None, Mark.WITHHOLDING] = None
    """A word for this copy, which becomes part of its file name. Leave out for the reader's id."""
    reader: Annotated[PersonId | None, Mark.WITHHOLDING] = None
    """The id of whoever reads it. Leave out for a copy that is nobody's own, such as the file's."""
    audience: Annotated[Id | None, Mark.WITHHOLDING] = None
    """The kind of reader: record, practitioner, parent, child, network, agency, receiving_authority,
    translator. Leave out to take it from who the reader is."""
    about: Annotated[tuple[ChildId, ...], Mark.WITHHOLDING] = ()
    """Ids of the children it may speak of. Leave out for all; a child's own copy speaks of that child."""
    language: Annotated[LanguageTag | None, Mark.WITHHOLDING] = None
    """The tag of its language: pl, ur. Leave out for English."""
    bilingual: Annotated[YesNo, Mark.WITHHOLDING] = False
    """Whether English stands beside that language, so that family and worker can read both together."""
    form: Annotated[Form, Mark.WITHHOLDING] = "standard"
    """standard, large_print_16, large_print_18, large_print_24, own_words or plain_text."""
    files: Annotated[tuple[Literal["docx", "pdf", "html", "txt"], ...], Mark.WITHHOLDING] = ()
    """docx, pdf, html or txt. Leave out for what the form usually is."""
    channel: Annotated[Line | None, Mark.WITHHOLDING] = None
    """How it gets there: by hand, by post, by secure e-mail."""
    sent_by: Annotated[ProfessionalId | None, Mark.WITHHOLDING] = None
    """The id of whoever sends it. Leave out for whom the procedure names."""
    by: Annotated[Day | None, Mark.WITHHOLDING] = None
    """By when. Leave out for the day by which the procedure asks for it."""
