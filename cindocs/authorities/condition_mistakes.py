"""What is wrong with a condition that can be read: names that nobody knows, and things that never match."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple

from cindocs.authorities.facts import Type

_ORDER = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)


class Mistake(NamedTuple):
    """What is wrong, and how to mend it."""

    rule: str
    message: str
    mend: str


@dataclass(frozen=True, slots=True)
class Asking:
    """What conditions may ask about: each name with its type, and the words that some of them can be."""

    types: Mapping[str, Type]
    words: Mapping[str, Collection[str]]

    def mistakes(self, condition: str) -> Iterator[Mistake]:
        """Yield what is wrong with a condition that `Condition` accepted."""
        tree = ast.parse(condition, mode="eval")
        unknown = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} - self.types.keys()
        for name in sorted(unknown):
            yield Mistake(
                "unknown-circumstance",
                f"The condition asks about {name}, which this profile does not know.",
                _instead(name, self.types, "Add it under circumstances, or correct the name."),
            )
        yield from self._alone(tree.body)
        for node in ast.walk(tree):
            if isinstance(node, ast.Compare):
                yield from self._compared(node.left, node.ops[0], node.comparators[0])

    def _alone(self, node: ast.expr) -> Iterator[Mistake]:
        """What stands alone, or beside and, or, not, is a matter of yes or no."""
        inside = node.values if isinstance(node, ast.BoolOp) else ()
        for one in (node.operand,) if isinstance(node, ast.UnaryOp) else inside:
            yield from self._alone(one)
        if isinstance(node, ast.Name | ast.Constant) and self._type(node) not in (None, "yes or no"):
            yield Mistake(
                "wrong-condition",
                f"A condition is a matter of yes or no, and this is {self._type(node)}: {ast.unparse(node)}.",
                f"Compare it with something: {ast.unparse(node)} == …",
            )

    def _compared(self, left: ast.expr, how: ast.cmpop, right: ast.expr) -> Iterator[Mistake]:
        others = right.elts if isinstance(right, ast.List | ast.Tuple) else [right]
        for other in others:
            ours, theirs = self._type(left), self._type(other)
            if ours is None or theirs is None:
                continue
            if "yes or no" in (ours, theirs):
                yield Mistake(
                    "wrong-condition",
                    "What is a matter of yes or no is not compared.",
                    "Write its name alone, or with not before it.",
                )
            elif ours != theirs:
                yield Mistake(
                    "wrong-condition",
                    f"{ours.capitalize()} is compared with {theirs} here, so this never holds.",
                    'Write text in quotation marks, "like this", and numbers without.',
                )
            elif isinstance(how, _ORDER) and ours == "text":
                yield Mistake("wrong-condition", "Text is not more or less than text.", "Use == or in.")
            else:
                yield from self._never(left, other)
                yield from self._never(other, left)

    def _never(self, name: ast.expr, word: ast.expr) -> Iterator[Mistake]:
        known = self.words.get(name.id) if isinstance(name, ast.Name) else None
        if known is not None and isinstance(word, ast.Constant) and word.value not in known:
            yield Mistake(
                "wrong-condition",
                f"{ast.unparse(name)} is never {word.value!s}.",
                _instead(str(word.value), known, f"Use one of {', '.join(known)}."),
            )

    def _type(self, node: ast.expr) -> Type | None:
        match node:
            case ast.Name(id=name):
                return self.types.get(name)
            case ast.Constant(value=bool()) | ast.Compare() | ast.BoolOp() | ast.UnaryOp():
                return "yes or no"
            case ast.Constant(value=str()):
                return "text"
            case ast.Constant(value=int()):
                return "a number"
        return None


def _instead(word: str, known: Collection[str], otherwise: str) -> str:
    near = get_close_matches(word, known, n=1)
    return f"Did you mean {near[0]}? {otherwise}" if near else otherwise
