"""The base of everything that is written in an authority's profile."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Setting(BaseModel):
    """Part of a profile: frozen, strict about its keys."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        defer_build=True,
        hide_input_in_errors=True,
        use_attribute_docstrings=True,
    )
