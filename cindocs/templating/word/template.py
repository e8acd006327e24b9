"""A compiled Word template: everything that is the same in each document, made once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from cindocs.templating.word.archive import Entry
from cindocs.templating.word.mark import MARK
from cindocs.templating.word.numbering import ListNumbers
from cindocs.templating.word.package import Relationship
from cindocs.templating.word.sources import Sources

LANGUAGE: Final = "x-language"
"""Stands in the styles where a document's language tag goes."""

ACCENT: Final = "x-accent"
"""Stands in the styles where the authority's colour goes."""

THEME: Final = "word/theme/theme1.xml"
"""Where the theme (the fonts and colours that styles may refer to) stands, when a template has one."""

FONTS: Final = "word/fontTable.xml"
"""Where it stands which font may take the place of a missing one, when a template says so."""


@dataclass(frozen=True, slots=True)
class NarrativeStyles:
    """Style ids for what a narrative is made of. A template must define the styles of these names."""

    body_text: str
    list_bullet: str
    list_number: str
    quote: str
    hyperlink: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part that is rendered: its source's name, and the XML before and after what that writes."""

    name: str
    source: str
    before: str = field(repr=False)
    after: str = field(repr=False)
    relations: Mapping[str, Relationship]
    """What it points to, by id; a document adds the links and pictures of its own to the body's."""


@dataclass(frozen=True, slots=True, eq=False)
class WordTemplate:
    """What every document made from one chain of templates shares. Nothing in it ever changes."""

    sources: Sources
    body: Part
    edges: tuple[Part, ...]
    """Headers and footers."""
    text_width: int
    """Between the margins, in English Metric Units (36,000 to a millimetre)."""
    styles: str = field(repr=False)
    numbering: str = field(repr=False)
    """The numbering part without its end tag: a document adds its own lists."""
    lists: ListNumbers
    narrative: NarrativeStyles
    even_pages_differ: bool
    pictures: tuple[bytes, ...] = field(repr=False)
    """Pictures that the template's authors drew, which go with every document."""
    unchanging: tuple[Entry, ...] = field(repr=False)
    """Those pictures, the theme and what is said of fonts, compressed already."""

    @property
    def has_mark(self) -> bool:
        """Tell whether there is a place for the authority's mark."""
        return any(MARK in part.relations for part in (self.body, *self.edges))
