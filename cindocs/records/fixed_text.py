"""Words that stand fixed in an authority's profile and are printed: catalogues translate them."""

from typing import Annotated, Final

from cindocs.records.text import Line


class Fixed:
    """Marks a field of a profile whose text is printed in the reader's language."""


FIXED: Final = Fixed()
FixedText = Annotated[Line, FIXED]
"""One line that is printed. Catalogues hold it in other languages, under the words that stand here."""
