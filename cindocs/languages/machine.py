"""What an authority's own service for machine translation has to be. cindocs itself has and calls none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class MachineTranslator(Protocol):
    """A service that an authority answers for.

    It gets texts in which names, dates, telephone numbers and the like are replaced by ``{1}``, ``{2}``, and
    what is bold or a link stands between ``{3}`` and ``{/3}``. It has to leave these where they belong.
    """

    @property
    def name(self) -> str:
        """What stands as the translator beside each text."""

    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[str]:
        """Return each text in another language, in the same order. Both languages are BCP 47 tags."""
