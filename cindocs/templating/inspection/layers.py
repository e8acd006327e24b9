"""The templates of one chain of folders, each read once, found by the names that they call each other by."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from jinja2 import nodes

from cindocs.errors import TemplateRefused
from cindocs.templating.chain import TemplateChain
from cindocs.templating.inspection.layer import Layer


class Layers:
    """Reads templates with ``read`` when somebody asks for them."""

    def __init__(self, chain: TemplateChain, read: Callable[[Path], Layer]) -> None:
        self.chain = chain
        self._read = read
        self._layers: dict[Path, Layer] = {}

    def at(self, path: Path) -> Layer:
        """Return the template at ``path``."""
        if path not in self._layers:
            self._layers[path] = self._read(path)
        return self._layers[path]

    def named(self, name: str, layer: Layer) -> Layer | None:
        """Return the template that ``layer`` means by ``name``: below it, when it is its own name."""
        try:
            if name == layer.path.name:
                return self.at(self.chain.below(name, layer.path.parent))
            return self.at(self.chain.find(name))
        except TemplateRefused:
            return None

    def extended(self, layer: Layer) -> list[Layer]:
        """Return the chain that begins with ``layer``: what it extends, what that extends, and so on."""
        found = [layer]
        while found[-1].extends is not None:
            name = found[-1].extends.template
            known = isinstance(name, nodes.Const) and isinstance(name.value, str)
            below = self.named(name.value, found[-1]) if known else None  # type: ignore[attr-defined]
            if below is None or below in found:
                break
            found.append(below)
        return found
