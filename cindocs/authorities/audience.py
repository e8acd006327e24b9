"""A kind of reader, as data: what it may see, and how little of it."""

from typing import Literal

from cindocs.records.dates import YesNo
from cindocs.records.fixed_text import FixedText
from cindocs.records.ids import Id
from cindocs.records.marks import Mark
from cindocs.records.strict import Strict

ALL_PARTS = "all"


class AudienceSetting(Strict):
    """A kind of reader, and what it may see. What is not named here it does not see."""

    label: FixedText
    """Who the copy is for, as printed on it."""
    label_of_reader: FixedText = ""
    """The same where the copy is one person's own. {reader} stands for the name."""
    sees: tuple[Mark, ...]
    """The marks of the fields it may see."""
    reads: dict[Id, tuple[Id, ...]] = {}
    """The kinds of document it may have, each with the parts it gets: [all] for all, [] for no document."""
    birth: Literal["date", "age", "year"] = "date"
    """How a day of birth stands in its copies: the date, the age on the day of the document, or the year."""
    surname: Literal["full", "initial"] = "full"
    """How surnames of the family stand in its copies."""
    children_only: YesNo = False
    """Whether a copy speaks of the reader's own matters only, where the reader is one of several children."""
    spells_out: YesNo = False
    """Whether abbreviations of the glossary are spelled out."""
