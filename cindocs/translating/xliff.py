"""What our XLIFF files are made of: XLIFF 1.2, with what belongs to cindocs in a namespace of its own.

Source: OASIS, XLIFF version 1.2 (2008). OmegaT, Weblate, Poedit, memoQ and Trados take it.
"""

from __future__ import annotations

from typing import Any, Final

XLIFF: Final = "urn:oasis:names:tc:xliff:document:1.2"
CINDOCS: Final = "urn:cindocs:xliff:1"
NAMESPACES: Final[Any] = {None: XLIFF, "cin": CINDOCS}
SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def tag(name: str) -> str:
    """Return the name of an element of XLIFF."""
    return f"{{{XLIFF}}}{name}"


def own(name: str) -> str:
    """Return the name of an attribute of ours."""
    return f"{{{CINDOCS}}}{name}"
