"""The names that a template has beside those of its view: fixed words, the page, and names that stop it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from cindocs.templating.inspection.shape import FUNCTION, MARKUP, UNKNOWN, Shape, Sort, shape_of


@dataclass(frozen=True, slots=True)
class PageNames:
    """What a page template gets beside the view."""

    root: Markup
    """The attributes of the html element: write it there and nowhere else."""
    title: Markup
    """For the title element: what the document is and its reference."""
    styles: Markup
    """Style sheets, for a style element; empty where they are given another way."""
    mark: Markup
    """The address of the authority's mark, for the src of an img element, or empty."""
    paged: bool
    """Whether the pages are numbered (PDF), or on a screen."""
    linear: bool
    """Whether tables are told row by row (large print, plain text), each cell after what it is."""


@dataclass(frozen=True, slots=True)
class FixedName:
    """A name that does not come from the view. ``suffixes`` are those of the templates that have it."""

    name: str
    suffixes: tuple[str, ...]
    shape: Shape
    type: str
    meaning: str


_BOTH: Final = ("docx", "html")
STOPS: Final = ("section_without_a_block", "block_of_unknown_shape", "table_of_unknown_layout")
"""Names that no copy has. Printed where no branch fits, they refuse the copy: nothing goes missing."""

FIXED_NAMES: Final = (
    FixedName("_", _BOTH, FUNCTION, "function", 'A fixed word in the copy\'s language: {{ _("By when") }}.'),
    FixedName(
        "page",
        ("html",),
        Shape(Sort.RECORD, records=(PageNames,)),
        "record",
        "The page itself.",
    ),
    FixedName("page_number", ("docx",), MARKUP, "number", "The number of the page, counted by Word."),
    FixedName("page_total", ("docx",), MARKUP, "number", "How many pages there are, counted by Word."),
    *(
        FixedName(name, _BOTH, UNKNOWN, "stop", "Print it where no branch fits: it refuses the copy.")
        for name in STOPS
    ),
)

_TRANSLATING: Final = ("gettext", "ngettext", "pgettext", "npgettext")


def names_for(view_type: type, suffix: str) -> dict[str, Shape]:
    """Return all names at the top of a template: those of the view, and the fixed ones."""
    view = shape_of(view_type)
    names = {name: view.field(name) or UNKNOWN for name in view.names()}
    names |= {fixed.name: fixed.shape for fixed in FIXED_NAMES if suffix in fixed.suffixes}
    return names | dict.fromkeys(_TRANSLATING, FUNCTION)
