"""The path of a field as people read it: ``needs[0].outcomes[1].due``."""

from __future__ import annotations

import re
from typing import TypeAlias

FieldPath: TypeAlias = tuple[str | int, ...]
"""Keys, and positions in lists counted from 0: ``("needs", 0, "outcomes", 1, "due")``."""

_FIELD_OR_RULE = re.compile(r"[a-z][a-z0-9_-]{0,39}|R\d\d")


def field_name(path: FieldPath) -> str:
    """Write ``path`` out. A key that looks like no field's or rule's name shows as ``?``.

    Somebody may have typed a name or a number where the name of a field belongs.
    """
    written = ""
    for part in path:
        if isinstance(part, int):
            written += f"[{part}]"
        else:
            written += ("." if written else "") + (part if _FIELD_OR_RULE.fullmatch(part) else "?")
    return written
