"""Puts templates, schemas and samples inside the wheel. A checkout in development reads its own."""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SHIPPED = ("templates", "schemas", "samples")


class ShippedFiles(BuildHookInterface):
    """Adds the folders to a wheel that is going to be installed elsewhere."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the folders to hatchling."""
        if version == "standard":
            build_data["force_include"] |= {folder: f"cindocs/shipped/{folder}" for folder in SHIPPED}
