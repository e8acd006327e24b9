"""The base of everything that is written in an authority's profile."""

from typing import Any

from pydantic import BaseModel, ConfigDict


def _described(schema: dict[str, Any], model: type[Any]) -> None:
    from cindocs.records.descriptions import describe

    describe(model, schema)


class Setting(BaseModel):
    """Part of a profile: frozen, strict about its keys."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        defer_build=True,
        hide_input_in_errors=True,
        json_schema_extra=_described,
    )
