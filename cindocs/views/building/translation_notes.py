"""What a copy in another language says about its translation."""

from __future__ import annotations

from dataclasses import dataclass

from cindocs.languages.language import Language


@dataclass(frozen=True, slots=True)
class TranslationNotes:
    """Notes in the reader's language, or in English, so that both can read them."""

    band: str
    """What stands on every page while the translation is a draft."""
    why: str
    """Why it is a draft."""
    english_counts: str
    """Which version counts."""
    ask: str
    """What a reader can do to whom something is not clear."""


def translation_notes(language: Language, *, machine: bool) -> TranslationNotes:
    """Return the notes in one language."""
    say = language.say
    return TranslationNotes(
        band=say("Draft translation: nobody has checked all of it yet"),
        why=say("A machine made this translation. Nobody has checked it yet.")
        if machine
        else say("What is not translated yet stands in English."),
        english_counts=say(
            "Where this translation and the English version differ, the English version counts."
        ),
        ask=say("If something is not clear, ask us. You can ask for an interpreter, too."),
    )
