"""What happens if things change, as a copy shows it."""

from __future__ import annotations

from dataclasses import dataclass

from cindocs.views.copy import Fact
from cindocs.views.narrative import Narrative


@dataclass(frozen=True, slots=True)
class ContingencyTier:
    """What happens if things change: when it starts, what is done, who acts, whom to ring."""

    heading: str
    """Whose steps these are: the family's, or those of professionals."""
    trigger: Narrative
    """What tells everybody that it is time."""
    steps: Narrative
    """What will be done."""
    facts: tuple[Fact, ...]
    """Who acts first, and whom to ring."""
