"""Files that belong to a document: pictures below its own folder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, TypeAlias

from cindocs.records.text import Line


@dataclass(frozen=True, slots=True)
class Attached:
    """The field names a file below the folder of its document."""


AttachedFile: TypeAlias = Annotated[Line, Attached()]
"""The name of a file, counted from the folder of the document; never outside it."""
