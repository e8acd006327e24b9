"""Which template: an authority's own folder first, then those it inherits from, down to the base."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cindocs.errors import TemplateRefused


@dataclass(frozen=True, slots=True)
class TemplateChain:
    """The folders in which a template is looked for, the most specific first. Hashable: a cache key."""

    folders: tuple[Path, ...]

    def find(self, name: str) -> Path:
        """Return the first file called ``name`` (``plan.docx``, ``pictures/mark.svg``).

        Raises:
            TemplateRefused: no folder has it (the message lists those that were looked in), or the
                name points out of the folders.
        """
        if Path(name).is_absolute() or ".." in Path(name).parts:
            raise TemplateRefused(
                "A template or profile names a file outside the templates.",
                advice="Name a file of the authority's folder, or of one that it inherits from.",
            )
        for folder in self.folders:
            if (folder / name).is_file():
                return folder / name
        looked_in = ", ".join(folder.name for folder in self.folders) or "any folder further down"
        raise TemplateRefused(
            f"No template called {name} in {looked_in}.",
            advice="Add it to the authority's folder, or to the base.",
        )

    def serving(self, kind: str, look: str, suffix: str) -> str:
        """Return the name of the template for a kind of document: its own, or the one of its look."""
        own = any((folder / f"{kind}.{suffix}").is_file() for folder in self.folders)
        return kind if own else look

    def below(self, name: str, folder: Path) -> Path:
        """Return the file called ``name`` that ``folder``'s own file of that name inherits from.

        Raises:
            TemplateRefused: no folder further down the chain has it.
        """
        return TemplateChain(self.folders[self.folders.index(folder) + 1 :]).find(name)
