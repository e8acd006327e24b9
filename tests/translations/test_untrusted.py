"""A file that comes back was on other people's machines: it can do nothing but hold texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from cindocs.errors import InputUnreadable
from cindocs.translating.translation_memory import TranslationMemory
from cindocs.translating.xliff_reading import read_xliff

HEAD = '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">'
FILE = (
    '<file xmlns:cin="urn:cindocs:xliff:1" original="plan.yaml" source-language="en-GB" target-language="pl" '
    'datatype="plaintext" cin:document="X-1">'
)
UNIT = '<trans-unit id="reason#0"><source>One</source><target>{}</target></trans-unit>'
CANARY = "Quixotl"


def whole(text: str) -> str:
    return f"{HEAD}{FILE}<body>{UNIT.format(text)}</body></file></xliff>"


BAD = {
    "an entity": f'<!DOCTYPE x [<!ENTITY a "{CANARY}">]>' + whole("&a;"),
    "a file of this machine": f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>{HEAD}</xliff>',
    "an address to fetch": f'<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">{HEAD}{FILE}</file></xliff>',
    "entities of entities": '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><xliff>&b;</xliff>',
    "an entity that nobody declared": whole("&a;"),
    "no XML": CANARY,
    "cut off": f"{HEAD}{FILE}<body>{UNIT.format(CANARY)}",
    "another kind of XML": f"<html>{CANARY}</html>",
    "two documents": f"{HEAD}{FILE}</file>{FILE}</file></xliff>",
    "of nobody": f'{HEAD}<file original="a" target-language="pl"/></xliff>',
    "too deep": whole("<g>" * 400 + "</g>" * 400),
    "one endless text": whole("a" * 60_000),
    "nothing": "",
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_not_to_be_trusted_is_refused_without_a_word_of_it(name: str, tmp_path: Path) -> None:
    file = tmp_path / "back.xlf"
    file.write_text(BAD[name], encoding="utf-8")
    with pytest.raises(InputUnreadable) as refused:
        read_xliff(file)
    told = str(refused.value) + refused.value.advice + str(refused.value.findings)
    assert CANARY not in told
    assert refused.value.findings[0].place.file == str(file)
    assert refused.value.__cause__ is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_document_type_is_found_in_every_encoding(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "back.xlf"
    file.write_bytes(BAD["an entity"].encode(encoding))
    with pytest.raises(InputUnreadable, match="document type"):
        read_xliff(file)


def test_other_bytes_than_text_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "back.xlf"
    file.write_bytes(b"\xff\x00\x81" * 100)
    with pytest.raises(InputUnreadable):
        read_xliff(file)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_good_file_is_read_in_every_encoding(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "back.xlf"
    text = whole("Łódź")
    file.write_bytes(f'<?xml version="1.0" encoding="{encoding}"?>{text}'.encode(encoding))
    (unit,) = read_xliff(file).units
    assert [piece.text for piece in unit.target if hasattr(piece, "text")] == ["Łódź"]


def test_signs_of_direction_that_a_tool_put_in_are_taken_out(tmp_path: Path) -> None:
    file = tmp_path / "back.xlf"
    text = whole("\u200eab\u202ec\u2069")
    file.write_text(text, encoding="utf-8")
    (unit,) = read_xliff(file).units
    assert [piece.text for piece in unit.target if hasattr(piece, "text")] == ["abc"]


@pytest.mark.parametrize(
    "name", ["an entity", "a file of this machine", "no XML", "another kind of XML", "nothing"]
)
def test_a_memory_that_is_not_to_be_trusted_is_refused(name: str, tmp_path: Path) -> None:
    file = tmp_path / "memory.tmx"
    file.write_text(BAD[name], encoding="utf-8")
    with pytest.raises(InputUnreadable):
        TranslationMemory.of(file)
