"""One language: what fixed words are in it, and how it writes dates, times and lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from pathlib import Path
from typing import Final, Literal

from babel import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list
from markupsafe import Markup, escape

from cindocs.errors import WrongUse
from cindocs.languages.catalogue import FOLDER, Catalogue, catalogue
from cindocs.speech import beside, in_english

ENGLISH: Final = "en-GB"
"""The language of records, templates and profiles."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language that copies can be made in. ``tag`` is its BCP 47 tag."""

    tag: str
    catalogue: Catalogue = field(default_factory=Catalogue, repr=False)
    bilingual: bool = False
    """Whether English stands beside everything that is said in it."""

    @classmethod
    def named(cls, tag: str, folders: Sequence[Path] = (), *, bilingual: bool = False) -> Language:
        """Return the language with this tag, with the words that these folders of templates have for it.

        Raises:
            WrongUse: there is no catalogue for it, or English is to stand beside itself.
            TemplateRefused: a catalogue cannot be read.
        """
        if tag == ENGLISH and bilingual:
            raise WrongUse(
                "A bilingual copy has English beside another language.",
                advice="Name that language: --language pl.",
            )
        if tag == ENGLISH:
            return cls(tag)
        known = tags(folders)
        if tag not in known:
            raise WrongUse(
                "There is no catalogue for this language.",
                advice=f"There is: {', '.join((ENGLISH, *known))}.",
            )
        return cls(tag, catalogue(tag, folders), bilingual)

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """The direction in which its lines run."""
        return "rtl" if self._locale.text_direction == "rtl" else "ltr"

    def say(self, message: str, context: str = "") -> str:
        """Return a fixed text in this language; in English, marked as such, where its catalogue lacks it."""
        return self.counted(message, "", 1, context)

    def counted(self, one: str, many: str, number: int, context: str = "") -> str:
        """Return a fixed text as this language says it of a number of things; ``{number}`` is put in."""
        if not one:
            return ""
        english = many if many and number != 1 else one
        said = self.catalogue.say(one, many, number, context)
        if said is None:
            said = in_english(english)
        # What begins with a small letter stands inside a sentence: that would be twice as long.
        elif self.bilingual and not self.catalogue.source and not one[0].islower():
            said = f"{said} / {beside(english)}"
        return said.replace("{number}", str(number)) if many else said

    def day(self, day: date) -> str:
        """Return a day written out: ``9 March 2026``."""
        return self._dated(format_date(day, "long", locale=self._locale), day)

    def day_of_the_week(self, day: date) -> str:
        """Return a day written out with its weekday: ``Monday, 9 March 2026``."""
        return self._dated(format_date(day, "full", locale=self._locale), day)

    def time(self, at: time) -> str:
        """Return a time of day: ``15:30``."""
        return format_time(at, "short", locale=self._locale)

    def listed(self, items: Sequence[str]) -> str:
        """Return items as the language lists them: ``a, b and c``."""
        return format_list(list(items), locale=self._locale) if items else ""

    @property
    def fixed_words(self) -> Mapping[str, Callable[..., Markup]]:
        """The translating functions that templates call, by the names they have there."""

        def said(one: str, many: str, number: int, context: str, values: Mapping[str, object]) -> Markup:
            return Markup(escape(self.counted(one, many, number, context))) % values

        def gettext(message: str, **values: object) -> Markup:
            return said(message, "", 1, "", values)

        def ngettext(one: str, many: str, number: int, **values: object) -> Markup:
            return said(one, many, number, "", values)

        def pgettext(context: str, message: str, **values: object) -> Markup:
            return said(message, "", 1, context, values)

        def npgettext(context: str, one: str, many: str, number: int, **values: object) -> Markup:
            return said(one, many, number, context, values)

        return {"gettext": gettext, "ngettext": ngettext, "pgettext": pgettext, "npgettext": npgettext}

    def _dated(self, written: str, day: date) -> str:
        """Return a day as its language wants it: with its number where calendars can be confused."""
        pattern = self.catalogue.say("{day}") or "{day}"
        return pattern.replace("{number}", day.isoformat()).replace("{day}", written)

    @property
    def _locale(self) -> Locale:
        return Locale.parse(self.tag, sep="-")


def to_translate(words: str) -> str:
    """Mark fixed words that are said elsewhere, so that they are collected for catalogues."""
    return words


def tags(folders: Sequence[Path]) -> tuple[str, ...]:
    """Return the tags of the languages beside English for which these folders have a catalogue."""
    return tuple(sorted({file.stem for folder in folders for file in (folder / FOLDER).glob("*.po")}))
