"""Large print: what a copy asks for when its running text is larger than usual.

Sizes in points. Source: the guidance on clear and large print of the UK Association for Accessible Formats
(large print from 16 points; lines left-aligned and apart; no italics, no underlining).
"""

from __future__ import annotations

from typing import Final

from cindocs.views.copy import Copy

STANDARD: Final = 12
"""Running text of a copy that is not in large print."""
EDGE: Final = 14
"""What stands at the edge of pages in large print."""


def is_large(copy: Copy) -> bool:
    """Tell whether a copy is in large print."""
    return copy.text_size > STANDARD
