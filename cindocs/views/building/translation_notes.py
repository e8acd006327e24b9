"""What a copy in another language says of its translation, in both languages."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Final, TypeAlias

from cindocs.languages.language import ENGLISH, Language, to_translate
from cindocs.languages.translations import State
from cindocs.speech import beside
from cindocs.views.own_words import OwnWordsCopy
from cindocs.views.paper import PaperCopy
from cindocs.views.plan import PlanCopy

_DRAFT: Final = to_translate("Draft translation: nobody has checked all of it yet")
_BY_MACHINE: Final = to_translate("A machine made this translation. Nobody has checked it yet.")
_GAPS: Final = to_translate("What is not translated yet stands in English.")
_ENGLISH_COUNTS: Final = to_translate(
    "Where this translation and the English version differ, the English version counts."
)
_ASK: Final = to_translate("If something is not clear, ask us. You can ask for an interpreter, too.")

AnyCopy: TypeAlias = PlanCopy | PaperCopy | OwnWordsCopy


def with_translation_notes(copy: AnyCopy, language: Language, states: Collection[State]) -> AnyCopy:
    """Return a copy with what has to be said of its translation; one in English as it is.

    Args:
        copy: the view of the copy.
        language: its language.
        states: how far the translation of its free texts is.
    """
    if language.tag == ENGLISH:
        return copy
    checked = language.catalogue.reviewed and set(states) <= {State.CHECKED}
    english = Language(ENGLISH)

    def both(*words: str) -> tuple[str, ...]:
        said = " ".join(language.say(one) for one in words)
        return (said,) if language.bilingual else (said, beside(" ".join(map(english.say, words))))

    band = _BY_MACHINE if State.MACHINE in states else _DRAFT
    said = both(*(() if checked else (_GAPS,)), _ENGLISH_COUNTS, _ASK)
    frame = replace(copy.copy, bands=() if checked else both(band), standing=(*copy.copy.standing, *said))
    return replace(copy, copy=frame)
