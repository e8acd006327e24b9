"""A secret is found in every disguise of formatting and encoding, and in most others."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from cindocs.proof.leaks.matcher import Matcher
from cindocs.proof.leaks.secret import Secret
from tests.leaks.disguising import ENCODING, FORMATTING

_FILE = Path(__file__).parent / "disguises.yaml"
TABLE: dict[str, Any] = yaml.load(_FILE.read_text(encoding="utf-8"), yaml.BaseLoader)
SECRETS = tuple(Secret(**row) for row in TABLE["secrets"])
KINDS = ("address", "postcode", "phone", "email", "name", "date", "number", "words")
MADE = {**FORMATTING, **ENCODING}
AROUND = "We were told on the day: {}. Nobody else was there."


@cache
def matcher() -> Matcher:
    return Matcher(SECRETS)


def is_found(key: str, text: str) -> bool:
    return key in matcher().keys_in(AROUND.format(text))


def told(column: str) -> list[tuple[str, str, str]]:
    return [(group["class"], row[0], row[1]) for group in TABLE["told"] for row in group.get(column, ())]


def disguised(row: dict[str, Any]) -> list[tuple[str, str]]:
    """Put a disguise on each secret of its kinds in which it changes something."""
    put_on = MADE[row["name"]]
    kinds = row.get("on", KINDS)
    of_kinds = sorted((each for each in SECRETS if each.kind in kinds), key=lambda s: kinds.index(s.kind))
    texts = [(secret.key, secret.value, put_on(secret.value)) for secret in of_kinds]
    return [(key, text) for key, plain, text in texts if text != plain]


def test_the_table_holds_three_secrets_of_each_kind_and_every_disguise_once() -> None:
    assert {kind: sum(secret.kind == kind for secret in SECRETS) >= 3 for kind in KINDS} == dict.fromkeys(
        KINDS, True
    )
    classes = {row["name"]: row["class"] for row in TABLE["disguises"]}
    assert classes == dict.fromkeys(FORMATTING, "formatting") | dict.fromkeys(ENCODING, "encoding")
    assert len(classes) == len(TABLE["disguises"])


@pytest.mark.parametrize("row", TABLE["disguises"], ids=lambda row: row["name"])
def test_a_disguise_of_formatting_or_encoding_is_found_on_every_secret(row: dict[str, Any]) -> None:
    texts = disguised(row)
    assert texts
    assert "looks" not in row or row["looks"] in [text for _, text in texts]
    missed = [key for key, text in texts if not is_found(key, text)]
    assert bool(missed) == ("missed" in row), missed


@pytest.mark.parametrize(("group", "key", "text"), told("texts"))
def test_a_disguise_of_typing_or_wording_is_found(group: str, key: str, text: str) -> None:
    assert is_found(key, text)


def test_at_least_nine_of_ten_are_found_overall() -> None:
    texts = [pair for row in TABLE["disguises"] for pair in disguised(row)]
    by_hand = [(key, text) for column in ("texts", "missed") for _, key, text in told(column)]
    assert sum(is_found(*pair) for pair in texts) >= 0.9 * len(texts)
    assert sum(is_found(*pair) for pair in by_hand) >= 0.9 * len(by_hand)


def test_what_is_knowingly_missed_is_still_missed() -> None:
    """If one is found one day, the table says more than it should."""
    found = [text for _, key, text in told("missed") if is_found(key, text)]
    assert found == []


def test_a_secret_does_not_tell_its_value() -> None:
    assert "Tansy" not in repr(SECRETS[0])
    assert "Tansy" not in repr(matcher())
