"""What a family or a child wrote or drew by hand, and its words: R55."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from cindocs.rules.situation import Situation, Told

if TYPE_CHECKING:
    from cindocs.documents.wishes_and_feelings import WishesAndFeelings


def what_is_pictured_comes_with_words(situation: Situation) -> Iterator[Told]:
    """Let everybody read the family's own plan and a child's drawing, also who cannot see or decipher it."""
    if situation.document.kind == "wishes_and_feelings":
        yield from _answers(situation, cast("WishesAndFeelings", situation.document))
    else:
        yield from _photographs(situation)


def _photographs(situation: Situation) -> Iterator[Told]:
    for number, sheet in enumerate(situation.plan.family_sheets):
        if sheet.transcription is None:
            yield Told(
                ("family_sheets", number, "transcription"),
                "This photograph of the family's own plan comes without its text.",
                "Type under transcription what is written on it, word for word.",
            )


def _answers(situation: Situation, form: WishesAndFeelings) -> Iterator[Told]:
    asked = situation.authority.kind("wishes_and_feelings").prompts
    for number, answered in enumerate(form.answers):
        at = ("answers", number)
        drawing = answered.drawing
        if drawing is not None and drawing.description is None and drawing.transcription is None:
            yield Told(
                (*at, "drawing", "description"),
                "This drawing comes without words.",
                "Say under description what can be seen, and type under transcription what is written on it.",
            )
        if answered.asked is None and answered.prompt not in asked:
            yield Told(
                (*at, "prompt"),
                "The authority's form does not ask this question.",
                f"Use one of {', '.join(asked)}, or write under asked how the question was put.",
            )
