"""One template of a chain as the reading sees it: its tags, and the tree that Jinja makes of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import nodes

from cindocs.templating.inspection.problem import Problem
from cindocs.templating.inspection.tag import Tag


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """A template, or a header or footer of one."""

    path: Path
    tags: tuple[Tag, ...] = field(repr=False)
    tree: nodes.Template = field(repr=False)
    problems: tuple[Problem, ...] = field(repr=False)
    """What is wrong with the tags themselves."""
    bare_blocks: Mapping[str, Tag] = field(default_factory=dict, repr=False)
    """The blocks with nothing in them, by their names."""
    running: bool = False
    """Whether it stands at the edge of every page, where no narrative can."""

    @property
    def file(self) -> str:
        """What its author knows it by: ``norfolk/plan.html``."""
        return f"{self.path.parent.name}/{self.path.name}"

    def tag(self, node: nodes.Node) -> Tag:
        """Return the tag in which a node of the tree stands."""
        return self.tags[min(node.lineno, len(self.tags)) - 1]

    @property
    def extends(self) -> nodes.Extends | None:
        """The statement that names the template below, if it has one."""
        return next((each for each in self.tree.body if isinstance(each, nodes.Extends)), None)
