"""Reads the tables of refused files, and runs them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from cindocs.errors import InputUnreadable
from cindocs.findings import Finding
from cindocs.reading.tree import Tree


class Expected(NamedTuple):
    rule: str
    place: str
    words: str


class Case(NamedTuple):
    title: str
    text: str
    expected: tuple[Expected, ...]


def cases(name: str) -> list[Case]:
    table = (Path(__file__).parent / name).read_text(encoding="utf-8")
    return [_case(part) for part in table.split("\n=== ")[1:]]


def _case(part: str) -> Case:
    title, _, rest = part.partition("\n")
    text, *expected = rest.rstrip("\n").split("\n>>> ")
    assert expected, f"the case '{title}' expects nothing"
    return Case(
        title,
        text.replace("→", "\t") + "\n",
        tuple(Expected(*line.split(" ", 2)) for line in expected),
    )


def refused(read: Callable[[str, str], Tree], text: str) -> Sequence[Finding]:
    """Read ``text`` and return what is said of it; fail when it is read."""
    with pytest.raises(InputUnreadable) as caught:
        read(text, "plan.file")
    error = caught.value
    assert error.__context__ is None, "a chained error quotes the file when it is printed"
    assert all(finding.place.file == "plan.file" for finding in error.findings)
    return error.findings


def assert_said(findings: Sequence[Finding], expected: Sequence[Expected]) -> None:
    said = [
        (finding.rule, f"{finding.place.line}:{finding.place.column}" if finding.place.line else "-")
        for finding in findings
    ]
    assert said == [(each.rule, each.place) for each in expected]
    for finding, each in zip(findings, expected, strict=True):
        assert each.words.lower() in f"{finding.message} {finding.mend}".lower()
        assert finding.mend.endswith(".")
        assert finding.message.endswith(".")


def assert_silent_about(error: InputUnreadable, secret: str) -> None:
    """No part of ``error`` holds ``secret``, whatever a caller prints of it."""
    printed = repr((error, str(error), error.message, error.advice, error.findings, error.args))
    assert secret.lower() not in printed.lower()
