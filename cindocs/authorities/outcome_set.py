"""What a review can come to, and the way that each outcome opens."""

from typing import Literal

from cindocs.records.dates import YesNo
from cindocs.records.fixed_text import FixedText
from cindocs.records.ids import Id
from cindocs.records.strict import Strict
from cindocs.records.text import Line

Need = Literal[
    "reason", "recommended_to", "lead_after", "service_after", "lead_or_service", "consent",
    "strategy_discussion", "thresholds_considered", "alert",
]  # fmt: skip
"""A field of the outcome in the minutes that an outcome cannot do without.

lead_or_service: one of lead_after and service_after will do. consent: where somebody goes on helping.
alert: word to the team that arranges reviews.
"""


class Outcome(Strict):
    """One outcome of a review."""

    id: Id
    """The word by which minutes name it."""
    label: FixedText
    """What it is, as printed."""
    route: FixedText = ""
    """What happens next, as printed."""
    requires: tuple[Need, ...] = ()
    """What the minutes must say with it."""
    ends: YesNo = False
    """Whether the plan ends with it."""
    source: Line = ""
    """Where the procedure says so."""


class OutcomeSet(Strict):
    """The outcomes that a procedure names."""

    closed: YesNo = True
    """Whether there are no others. In an open set another outcome may stand, with its reason."""
    source: Line = ""
    """Where the procedure says so."""
    options: tuple[Outcome, ...] = ()
    """The outcomes, in the order of the procedure."""

    def option(self, outcome_id: str) -> Outcome | None:
        """Return the outcome with this id, or None."""
        return next((one for one in self.options if one.id == outcome_id), None)
