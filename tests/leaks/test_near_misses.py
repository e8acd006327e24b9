"""A clean copy is not held back because something in it is like a secret."""

from __future__ import annotations

from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import yaml

from cindocs.proof.leaks.matcher import Matcher
from cindocs.proof.leaks.secret import Secret
from tests.leaks.test_disguises import SECRETS

_FILE = Path(__file__).parent / "near_misses.yaml"
TABLE: dict[str, Any] = yaml.load(_FILE.read_text(encoding="utf-8"), yaml.BaseLoader)
ALL = (*SECRETS, *(Secret(**row) for row in TABLE["more"]))


@cache
def matcher() -> Matcher:
    return Matcher(ALL, TABLE["accepted"])


def near_misses() -> list[str]:
    return [
        text.format(word)
        for group in TABLE["groups"]
        for text, word in product(group["texts"], group["with"])
    ]


def test_at_most_one_in_a_hundred_clean_texts_is_taken_for_a_secret() -> None:
    texts = near_misses() + [text for text, _ in TABLE["alarms"]]
    assert len(set(texts)) >= 200
    alarms = [text for text in texts if matcher().keys_in(text)]
    assert len(alarms) <= len(texts) / 100, alarms


def test_no_alarm_is_unknown() -> None:
    assert [(text, matcher().keys_in(text)) for text in near_misses() if matcher().keys_in(text)] == []
    assert all(matcher().keys_in(text) for text, _ in TABLE["alarms"])


def test_all_clean_texts_together_raise_no_alarm() -> None:
    """On a page one text stands beside the next: what is made up across two of them is no secret."""
    assert matcher().keys_in("\n".join(near_misses())) == ()


def test_every_secret_is_found_plain() -> None:
    """Or none of these tests could fail."""
    accepted = {"name-10"}
    found = {secret.key for secret in ALL if secret.key in matcher().keys_in(f"It says {secret.value}.")}
    assert found == {secret.key for secret in ALL} - accepted
