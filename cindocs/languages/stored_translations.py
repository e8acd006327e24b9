"""The file of translations that stands beside a document, one for each language: ``plan.pl.yaml``."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from cindocs.records.dates import Day, YesNo
from cindocs.records.ids import Reference
from cindocs.records.planned_copy import LanguageTag
from cindocs.records.strict import Strict
from cindocs.records.text import Line, NarrativeText

UnitPlace = Annotated[str, StringConstraints(pattern=r"^[a-z][A-Za-z0-9_.-]{0,400}#\d{1,4}$")]
"""Where a unit stands in its document, with ids where there are any: ``needs.n1.title#0``."""


class Translation(Strict):
    """One unit in another language, who translated it and who checked it."""

    at: UnitPlace
    """Where it stands in the document."""
    english: NarrativeText
    """The English text that was translated, as its reader saw it."""
    says: NarrativeText
    """The same in the other language."""
    by: Line | None = None
    """Who translated it: a person, an agency or a service."""
    on: Day | None = None
    """When that was."""
    checked_by: Line | None = None
    """Who speaks both languages and has checked it."""
    checked_on: Day | None = None
    """When that was."""
    machine: YesNo = False
    """Whether a machine translated it."""


class StoredTranslations(Strict):
    """All translations of one document into one language."""

    kind: Literal["translations"]
    """Always translations."""
    document: Reference
    """The id of the document."""
    language: LanguageTag
    """The tag of the language: pl."""
    units: tuple[Translation, ...] = ()
    """The translations, in the order of the document."""
