"""One language: what fixed words are in it, and how it writes dates and lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from gettext import NullTranslations
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list
from markupsafe import Markup, escape

from cindocs.errors import WrongUse

_KNOWN = {"en-GB": "English"}


@dataclass(frozen=True, slots=True)
class Language:
    """A language that copies can be made in. ``tag`` is its BCP 47 tag."""

    tag: str
    direction: Literal["ltr", "rtl"] = "ltr"
    catalogue: NullTranslations = field(default_factory=NullTranslations, repr=False)

    @classmethod
    def named(cls, tag: str) -> Language:
        """Return the language with this tag.

        Raises:
            WrongUse: there is no catalogue for it.
        """
        if tag not in _KNOWN:
            known = ", ".join(f"{tag} ({name})" for tag, name in _KNOWN.items())
            raise WrongUse("There is no catalogue for this language.", advice=f"There is: {known}.")
        return cls(tag)

    def say(self, message: str) -> str:
        """Return a fixed text in this language."""
        return self.catalogue.gettext(message)

    def day(self, day: date) -> str:
        """Return a day written out: ``9 March 2026``."""
        return format_date(day, "long", locale=self._locale)

    def day_of_the_week(self, day: date) -> str:
        """Return a day written out with its weekday: ``Monday, 9 March 2026``."""
        return format_date(day, "full", locale=self._locale)

    def time(self, at: time) -> str:
        """Return a time of day: ``15:30``."""
        return format_time(at, "short", locale=self._locale)

    def listed(self, items: Sequence[str]) -> str:
        """Return items as the language lists them: ``a, b and c``."""
        return format_list(list(items), locale=self._locale) if items else ""

    @property
    def fixed_words(self) -> Mapping[str, Callable[..., Markup]]:
        """The translating functions that templates call, by the names they have there."""

        def gettext(message: str, **values: object) -> Markup:
            return Markup(escape(self.catalogue.gettext(message))) % values

        def ngettext(one: str, many: str, number: int, **values: object) -> Markup:
            return Markup(escape(self.catalogue.ngettext(one, many, number))) % values

        def pgettext(context: str, message: str, **values: object) -> Markup:
            return Markup(escape(self.catalogue.pgettext(context, message))) % values

        def npgettext(context: str, one: str, many: str, number: int, **values: object) -> Markup:
            return Markup(escape(self.catalogue.npgettext(context, one, many, number))) % values

        return {"gettext": gettext, "ngettext": ngettext, "pgettext": pgettext, "npgettext": npgettext}

    @property
    def _locale(self) -> Locale:
        return Locale.parse(self.tag, sep="-")
