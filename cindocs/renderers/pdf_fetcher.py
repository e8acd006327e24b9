"""What a page may ask for while it becomes a PDF: what we hand it, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

# The engine comes first: it says what is missing where WeasyPrint cannot be opened.
from cindocs.renderers import pdf_engine  # noqa: F401

# isort: split
from weasyprint.urls import URLFetcher, URLFetcherResponse


@dataclass(frozen=True, slots=True)
class Supply:
    """Bytes that a page may ask for by an address of ours, and their media type."""

    content: bytes
    media_type: str


class SuppliesOnly(URLFetcher):  # type: ignore[misc]
    """Answers from memory. ``refused`` counts what it was asked for in vain.

    A refusal is only noted here: WeasyPrint swallows some errors and goes on without the picture,
    so the renderer asks afterwards.
    """

    def __init__(self, supplies: Mapping[str, Supply]) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False)
        self._supplies = supplies
        self.refused = 0

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Return the supply at ``url``."""
        if url not in self._supplies:
            self.refused += 1
            raise ValueError("Nothing is fetched.")
        supply = self._supplies[url]
        return URLFetcherResponse(url, supply.content, {"Content-Type": supply.media_type})
