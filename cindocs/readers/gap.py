"""What stands in place of a passage that is withheld, where a copy may say so."""

from typing import Final

GAP: Final = "[not shown in this copy]"
"""In English, so that translations are found by it in whatever language the copy is."""
