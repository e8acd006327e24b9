"""Services the family decided they need: R21."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.rules.situation import Situation, Told


def a_missing_service_has_an_alternative(situation: Situation) -> Iterator[Told]:
    """Keep a family from waiting with nothing while a service is not to be had."""
    for number, service in enumerate(situation.plan.services):
        if service.available in ("waiting_list", "scarce", "no") and service.meanwhile is None:
            yield Told(
                ("services", number, "meanwhile"),
                "This service is not available yet, and the plan does not say what happens until it is.",
                "Fill in meanwhile.",
            )
