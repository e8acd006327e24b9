"""What an authority decides otherwise from a day on."""

from typing import Annotated, Any

from pydantic import Field, WithJsonSchema

from cindocs.records.dates import Day
from cindocs.records.ids import Id
from cindocs.records.strict import Strict
from cindocs.records.text import Line


class DatedChange(Strict):
    """A change with its days: a document is held against what was in force on its own date."""

    starts: Annotated[Day, Field(alias="from")]
    """The first day on which it is in force."""
    until: Day | None = None
    """The last day on which it is in force. Leave out while nobody knows."""
    note: Line = ""
    """What changed, and why."""
    source: Line = ""
    """Where that was decided."""
    set: Annotated[dict[Id, Any], WithJsonSchema({"type": "object"})]
    """What is decided otherwise, written as in the rest of this file: rules, words, letterhead."""
