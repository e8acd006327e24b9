"""What the reading of a chain of templates collects, told where the author of one of them can mend it."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from jinja2 import nodes

from cindocs.templating.inspection.layer import Layer
from cindocs.templating.inspection.problem import Problem


class Report:
    """The problems of one template, while a chain in which it stands is read."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._calls: list[tuple[Layer, nodes.Node]] = []
        self.problems: dict[tuple[Layer, int, str], Problem] = {}
        """By the tag and what is said, or the file that says it: nothing is told twice."""

    def enter(self, layer: Layer, call: nodes.Node) -> None:
        """Remember that what follows is read because ``call`` asked for it."""
        self._calls.append((layer, call))

    def leave(self) -> None:
        """Forget the last call."""
        self._calls.pop()

    def tell(self, layer: Layer, node: nodes.Node, rule: str, message: str, mend: str) -> None:
        """Note a problem. One in another file is told at the call in ours that leads there, if any does."""
        key = message
        if layer.path != self._file:
            calls = [call for call in self._calls if call[0].path == self._file]
            if not calls:
                return
            there = f"{layer.file} says of {layer.tag(node).shown}"
            key, message = layer.file, f"what is given here does not fit. {there}: {message}"
            layer, node = calls[-1]
        tag = layer.tag(node)
        found = Problem(rule, f"{tag.shown}: {message}", mend, tag.where, element=tag.element)
        self.problems.setdefault((layer, node.lineno, key), found)


def near(name: str, known: list[str]) -> str:
    """Return a question that helps with a misspelt name, or what there is."""
    close = get_close_matches(name, known, 1)
    if close:
        return f"Did you mean {close[0]}?"
    return f"There is: {', '.join(known)}." if known else ""
