"""The base of everything that is written down in a file: frozen, and strict about its keys."""

from typing import Any

from pydantic import BaseModel, ConfigDict


def _described(schema: dict[str, Any], model: type[Any]) -> None:
    from cindocs.records.descriptions import describe

    describe(model, schema)


class Strict(BaseModel):
    """A model that takes no key it does not know, and never shows a value in an error."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        defer_build=True,
        hide_input_in_errors=True,
        json_schema_extra=_described,
    )
