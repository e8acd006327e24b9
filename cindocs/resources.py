"""Where the files are that ship with cindocs: templates, schemas, samples.

In a checkout they stand at the top; in an installed wheel they stand inside the package.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_SHIPPED = _PACKAGE / "shipped"
_ROOT = _SHIPPED if _SHIPPED.is_dir() else _PACKAGE.parent

TEMPLATES = _ROOT / "templates"
"""One folder per authority, and ``base``, from which all inherit."""

SCHEMAS = _ROOT / "schemas"
"""JSON Schema of every kind of document and of an authority's profile."""

SAMPLES = _ROOT / "samples"
"""Invented families, one folder each, below their authority."""
