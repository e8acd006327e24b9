"""Ids: how the parts of a record name each other. An id is a word of your own choice, never a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import StringConstraints


@dataclass(frozen=True, slots=True)
class Refers:
    """The field holds the id of one of these: ``child``, ``person``, ``professional``."""

    to: tuple[str, ...]


_pattern = StringConstraints(pattern=r"^[a-z][a-z0-9_-]{0,39}$")

Id = Annotated[str, _pattern]
"""A small word in the letters a to z, digits, ``-`` and ``_``, beginning with a letter."""

Reference = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]{0,35}$")]
"""The number of a case or document in the authority's own system. Never a name."""

ChildId = Annotated[str, _pattern, Refers(("child",))]
"""The id of a child of the case."""

ProfessionalId = Annotated[str, _pattern, Refers(("professional",))]
"""The id of a professional of the case."""

PersonId = Annotated[str, _pattern, Refers(("child", "person", "professional"))]
"""The id of anybody in the case."""
