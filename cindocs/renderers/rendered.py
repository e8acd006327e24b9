"""What every renderer takes and returns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Protocol, TypeAlias

from markupsafe import Markup

from cindocs.views.copy import Copy
from cindocs.views.picture import Picture

FixedWords: TypeAlias = Mapping[str, Callable[..., Markup]]
"""The translating functions for the templates' fixed words, in the copy's language: ``gettext``,
``ngettext``, ``pgettext`` and ``npgettext``. They go into the template's context under these names."""


class View(Protocol):
    """A copy of any kind of document: a frozen dataclass whose fields are the names templates may use."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def copy(self) -> Copy:
        """What is true of the copy as a whole."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished file in memory, and what the proof must find in it."""

    content: bytes
    said: tuple[str, ...]
    """Every text of the view that the template wrote into the body, in order."""
    edges: tuple[str, ...] = ()
    """Texts of the view that stand at the edge of every page (running header and footer)."""
    pictures: tuple[Picture, ...] = ()
    """Every picture of the view that the template placed, in order."""
    own_pictures: tuple[bytes, ...] = field(default=(), repr=False)
    """The files of the template's own pictures, the authority's mark among them: they may stand there too."""
