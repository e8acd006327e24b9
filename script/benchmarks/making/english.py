"""The fixed words of a template as they stand, without a catalogue: the same for every way."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape


def _gettext(message: str, **values: object) -> Markup:
    return Markup(escape(message)) % values


def _ngettext(one: str, many: str, number: int, **values: object) -> Markup:
    return Markup(escape(one if number == 1 else many)) % values


ENGLISH: dict[str, Callable[..., Markup]] = {"gettext": _gettext, "ngettext": _ngettext}
