"""Plans that a family wrote themselves and that were photographed: R55."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.rules.situation import Situation, Told


def a_photographed_plan_comes_with_its_text(situation: Situation) -> Iterator[Told]:
    """Let everybody read the family's own plan, also who cannot see or decipher a photograph."""
    for number, sheet in enumerate(situation.plan.family_sheets):
        if sheet.transcription is None:
            yield Told(
                ("family_sheets", number, "transcription"),
                "This photograph of the family's own plan comes without its text.",
                "Type under transcription what is written on it, word for word.",
            )
