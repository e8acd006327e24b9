"""YAML, the part of it that people type: text, lists and fields with names, and nothing clever.

Every scalar stays the text that was typed. Tags, anchors, aliases, merge keys, directives and a second
document are refused. The parser's events are read one by one, so that neither depth nor size can hurt.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from cindocs.reading.builder import TreeBuilder
from cindocs.reading.tree import Position, Tree

PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser in C where PyYAML was built with it: the same rules, about ten times as fast."""

_NUMBER_SIGN = re.compile(r"[ \t]+#(?=[^\s#])")
_QUOTES = 'Put the whole text in double quotes: "…".'


def read_yaml(text: str, file: str) -> Tree:
    """Read ``text``, the content of ``file``.

    Raises:
        InputUnreadable: with every problem up to the first that the parser cannot get over.
    """
    builder = TreeBuilder(file)
    problem = _read_events(text, builder)
    if problem is not None:
        builder.stop(*problem)
    return builder.tree()


def _read_events(text: str, builder: TreeBuilder) -> tuple[str, str, str, Position | None] | None:
    """Feed the builder. Return the problem that the parser stopped at, in our own words."""
    position = Position(1, 1)
    try:
        for event in yaml.parse(text, Loader=PARSER):
            position = _position(event)
            _take(event, text, builder)
    except yaml.MarkedYAMLError as error:
        from cindocs.reading.yaml_problems import yaml_problem

        return yaml_problem(error, text)
    except (yaml.YAMLError, ValueError, OverflowError):
        # The parser in Python lets the errors of chr() and int() through.
        return "not-yaml", "This file cannot be read from here on.", _QUOTES, position
    return None


def _take(event: yaml.Event, text: str, builder: TreeBuilder) -> None:
    position = _position(event)
    match event:
        case yaml.ScalarEvent():
            _refuse_properties(event, builder)
            _check_scalar(event, text, builder)
            builder.text(event.value, position)
        case yaml.MappingStartEvent():
            _refuse_properties(event, builder)
            builder.open({}, position)
        case yaml.SequenceStartEvent():
            _refuse_properties(event, builder)
            builder.open([], position)
        case yaml.CollectionEndEvent():
            builder.close()
        case yaml.AliasEvent():
            builder.refuse(
                "alias",
                "A word that starts with * stands for something written elsewhere.",
                f"Write it out here. If it is text: {_QUOTES}",
                position,
            )
            builder.text("", position)
        case yaml.DocumentStartEvent():
            _check_document(event, builder)


def _check_scalar(event: Any, text: str, builder: TreeBuilder) -> None:
    """Look for what would be lost or mean something else in silence."""
    if builder.expects_key and event.value == "<<" and not event.style:
        builder.refuse(
            "merge-key",
            "Fields cannot be taken over from elsewhere with <<.",
            "Write the fields out here.",
            _position(event),
        )
    in_line = event.style not in ("|", ">")
    if in_line and (sign := _NUMBER_SIGN.match(text, event.end_mark.index)):
        column = event.end_mark.column + len(sign.group())
        builder.refuse(
            "comment-or-text",
            "From the # on, this line would be taken for a comment and left out.",
            f"If it is text: {_QUOTES} If it is a comment, leave a space after the #.",
            Position(event.end_mark.line + 1, column),
        )


def _refuse_properties(event: Any, builder: TreeBuilder) -> None:
    if event.anchor is not None:
        builder.refuse(
            "anchor",
            "A word that starts with & marks something to be used again.",
            f"Leave it out. If it is text: {_QUOTES}",
            _position(event),
        )
    if event.tag is not None:
        builder.refuse(
            "tag",
            "A word that starts with ! tells a program how to read what follows.",
            f"Leave it out. If it is text: {_QUOTES}",
            _position(event),
        )


def _check_document(event: yaml.DocumentStartEvent, builder: TreeBuilder) -> None:
    if event.version or event.tags:
        builder.refuse(
            "directive",
            "A line that starts with % stands at the top of the file.",
            "Leave it out.",
            _position(event),
        )
    if not builder.empty:
        builder.stop(
            "more-than-one-document",
            "A second document starts here, after a line of three hyphens.",
            "Put it in a file of its own.",
            _position(event),
        )


def _position(event: Any) -> Position:
    # Typed Any here and above: by its stubs a mark may be None, but the parser sets every one.
    return Position(event.start_mark.line + 1, event.start_mark.column + 1)
