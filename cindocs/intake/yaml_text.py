"""Texts, lists and fields become YAML that people like to read, and that reads back exactly.

Every text is written so that a reader which keeps scalars as they are typed gets the same text: long ones as
blocks, short lists of ids in one line, nothing tagged, nothing shared by name.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from cindocs.reading.tree import Data

_WIDTH = 110
_ID = re.compile(r"[A-Za-z0-9_-]+")
_WIDEST_LIST = 80
_MEANS_NOTHING = re.compile(r"(~|null|Null|NULL|<<|=|)")


class _Writer(yaml.SafeDumper):
    """Indents lists under their field, and types nothing: every scalar is text."""

    yaml_implicit_resolvers: Any = {}

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        return True


def yaml_text(data: Data) -> str:
    """Return ``data`` as YAML, its fields in the order in which they stand."""
    written = yaml.dump(
        data, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=_WIDTH, default_flow_style=False
    )
    return str(written)


def _text(writer: _Writer, text: str) -> yaml.ScalarNode:
    style = None
    if "\n" in text:
        style = "|"
    elif len(text) > _WIDTH and text == text.strip():
        style = ">"
    elif _MEANS_NOTHING.fullmatch(text):
        style = '"'  # bare, editors would take it for nothing, or for a merge
    return writer.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _list(writer: _Writer, items: list[Data]) -> yaml.SequenceNode:
    short = [item for item in items if isinstance(item, str) and _ID.fullmatch(item)]
    in_line = len(short) == len(items) and sum(len(item) + 2 for item in short) <= _WIDEST_LIST
    return writer.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=in_line)


_Writer.add_representer(str, _text)
_Writer.add_representer(list, _list)
