"""Which comparisons and sums make sense, told from what is compared: a text is never the same as a number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from jinja2 import nodes

from cindocs.templating.inspection.shape import TEXT, Shape, Sort

_WORDS: Final = (Sort.TEXT, Sort.CODE, Sort.MARKUP, Sort.FRAGMENT)
_ALIKE: Final = dict.fromkeys(_WORDS, Sort.TEXT) | {Sort.TRUTH: Sort.NUMBER}
"""Texts of every sort may be the same; so may a number and yes or no."""
_SAME: Final = ("eq", "ne")
_AMONG: Final = ("in", "notin")
_MEND_COUNT: Final = "Compare numbers only: {% if needs|length > 2 %}."


def incomparable(left: Shape, sign: str, right: Shape) -> tuple[str, str] | None:
    """Say why a comparison has always the same answer, and what to do; nothing where it may have either.

    ``sign`` is Jinja's name for it: ``eq``, ``ne``, ``lt``, ``in``.
    """
    if Sort.UNKNOWN in (left.sort, right.sort):
        return None
    if sign in _AMONG:
        return _not_among(left, right)
    if sign in _SAME:
        return None if _may_be_same(left, right) else (_never(left, right), _mend(left, right))
    wrong = next((each for each in (left, right) if each.sort is not Sort.NUMBER), None)
    return (
        None
        if wrong is None
        else (f"only numbers are smaller or larger, and this is {wrong.one}.", _MEND_COUNT)
    )


def uncountable(
    calculation: nodes.BinExpr | nodes.UnaryExpr, shapes: Sequence[Shape]
) -> tuple[str, str] | None:
    """Say why a calculation with ``shapes`` makes no sense, and what to do; nothing where it does."""
    if isinstance(calculation, nodes.Mod) and shapes[0].sort in _WORDS:
        # What a record says may hold a per cent sign: only a template's own words are filled in so.
        if shapes[0].sort is Sort.MARKUP or isinstance(calculation.left, nodes.Const):
            return None
    elif isinstance(calculation, nodes.Add) and all(each == TEXT for each in shapes):
        return None
    other = next((each for each in shapes if each.sort not in (Sort.NUMBER, Sort.UNKNOWN)), None)
    if other is not None:
        mend = "Count with numbers only: {{ needs|length }}. Texts go together with ~."
        return f"this counts with {other.one}.", mend
    if isinstance(calculation, nodes.Pow):
        return "a template counts with small numbers only.", "Take the calculation out."
    return None


def _not_among(left: Shape, right: Shape) -> tuple[str, str] | None:
    if right.sort is Sort.LIST:
        item = right.item
        if item is None or Sort.UNKNOWN in (item.sort, left.sort) or _may_be_same(left, item):
            return None
        return f"{left.one} is never in {right.one}.", _mend(left, item)
    if right.sort in _WORDS and left.sort in _WORDS:
        return None
    message = f"{left.one} is never in {right.one}."
    return message, "Ask whether it is in a list: {% if section.id in (…, …) %}."


def _may_be_same(left: Shape, right: Shape) -> bool:
    if left.sort is Sort.RECORD and right.sort is Sort.RECORD:
        return bool(set(left.records) & set(right.records))
    return _ALIKE.get(left.sort, left.sort) == _ALIKE.get(right.sort, right.sort)


def _never(left: Shape, right: Shape) -> str:
    return f"{left.one} is never the same as {right.one}."


def _mend(left: Shape, right: Shape) -> str:
    sorts = {left.sort, right.sort}
    if Sort.LIST in sorts:
        return "Compare one of the list, or how many there are: {% if needs|length == 1 %}."
    if Sort.TRUTH in sorts:
        return "It is yes or no: ask {% if copy.draft %} or {% if not copy.draft %}."
    if sorts == {Sort.NUMBER, Sort.TEXT}:
        return "Write the number between quotation marks: texts are compared with texts."
    return "Name the field inside it that you want to compare."
