"""Files that a document names: pictures, and what goes with it, below its own folder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, TypeAlias

from cindocs.records.text import Line


@dataclass(frozen=True, slots=True)
class Named:
    """The field names a file below the folder of its document. The file is read when it is needed."""


@dataclass(frozen=True, slots=True)
class Attached(Named):
    """The field names a picture, which must be there: copies show it."""


FileName: TypeAlias = Annotated[Line, Named()]
"""The name of a file, counted from the folder of the document; never outside it."""

AttachedFile: TypeAlias = Annotated[Line, Attached()]
"""The name of a picture, counted from the folder of the document; never outside it."""
