"""The catalogues that ship with cindocs: whole, in step with what is printed, and safe to fill in."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from cindocs.authorities.fixed_words import fixed_words as own_words
from cindocs.authorities.load import load_authority
from cindocs.languages.catalogue import FOLDER
from cindocs.languages.keeping import in_step
from cindocs.languages.language import Language
from cindocs.resources import TEMPLATES
from tests.conftest import ROOT

sys.path.append(str(ROOT / "script"))
from catalogues.fixed_words import fixed_words

LANGUAGES = (
    "ar", "bn", "ckb", "cy", "es", "fa", "gu", "pa", "pl", "ps", "pt", "ro", "so", "sq", "ta", "ti", "tr",
    "uk", "ur", "vi", "zh-Hans",
)  # fmt: skip
BASE = TEMPLATES / "base" / FOLDER
FILES = sorted(TEMPLATES.glob(f"*/{FOLDER}/*.po"))
_PLACEHOLDER = re.compile(r"\{\w+\}|%\(\w+\)s")
_SCRIPTS = {"Beng": "BENGALI", "Guru": "GURMUKHI", "Gujr": "GUJARATI", "Taml": "TAMIL", "Ethi": "ETHIOPIC",
            "Arab": "ARABIC", "Hans": "CJK", "Cyrl": "CYRILLIC"}  # fmt: skip
AS_IN_ENGLISH = {"Childline", "Caldicott Guardian"}


@cache
def read(file: Path) -> Catalog:
    with file.open("rb") as stream:
        return read_po(stream, locale=file.stem.replace("-", "_"), abort_invalid=True)


def forms(said: Any) -> tuple[str, ...]:
    return tuple(said) if isinstance(said, tuple | list) else (said or "",)


def messages(file: Path) -> list[Message]:
    return [message for message in read(file) if message.id]


def test_every_language_has_a_catalogue() -> None:
    assert {file.stem for file in BASE.glob("*.po")} == set(LANGUAGES)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_catalogue_is_in_step_with_all_that_is_printed(tag: str) -> None:
    file = BASE / f"{tag}.po"
    assert file.read_bytes() == in_step(file, fixed_words()), "run script/make-catalogues"


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.parent.name}-{file.stem}")
def test_no_string_is_missing_or_fuzzy(file: Path) -> None:
    wrong = [message.id for message in messages(file) if message.fuzzy or not all(forms(message.string))]
    assert wrong == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.parent.name}-{file.stem}")
def test_numbers_of_things_have_all_the_forms_of_the_language(file: Path) -> None:
    rule = Catalog(locale=file.stem.replace("-", "_"))
    assert read(file).plural_expr == rule.plural_expr
    counted = [message for message in messages(file) if message.pluralizable]
    assert all(len(forms(message.string)) == rule.num_plurals for message in counted)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.parent.name}-{file.stem}")
def test_what_is_filled_in_is_the_same_as_in_english(file: Path) -> None:
    wrong = []
    for message in messages(file):
        one = forms(message.id)[0]
        if one == "{day}":  # where calendars can be confused the number of the day stands beside it
            continue
        wanted = Counter(_PLACEHOLDER.findall(one)) | Counter(_PLACEHOLDER.findall(forms(message.id)[-1]))
        for form in forms(message.string):
            has = Counter(_PLACEHOLDER.findall(form))
            # Of one or two things a language may say the number in a word.
            if has != wanted and not (message.pluralizable and has + Counter(["{number}"]) == wanted):
                wrong.append((message.id, form))
    assert wrong == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.parent.name}-{file.stem}")
def test_a_label_that_ends_in_a_colon_ends_in_one(file: Path) -> None:
    wrong = [
        message.id
        for message in messages(file)
        for form in forms(message.string)
        if forms(message.id)[0].endswith(":") != form.endswith((":", "："))
    ]
    assert wrong == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.parent.name}-{file.stem}")
def test_words_are_in_the_script_of_the_language(file: Path) -> None:
    locale = Locale.parse(file.stem, sep="-")
    script = _SCRIPTS.get(locale.script or _likely_script(file.stem), "")
    wrong = [
        form
        for message in messages(file)
        for form in forms(message.string)
        if script
        and not set(forms(message.id)) & AS_IN_ENGLISH
        and "@" not in form
        and not _has(form, script)
    ]
    assert wrong == []


def _likely_script(tag: str) -> str:
    return {"ar": "Arab", "fa": "Arab", "ckb": "Arab", "ps": "Arab", "ur": "Arab", "bn": "Beng", "pa": "Guru",
            "gu": "Gujr", "ta": "Taml", "ti": "Ethi", "uk": "Cyrl"}.get(tag, "")  # fmt: skip


def _has(text: str, script: str) -> bool:
    rest = _PLACEHOLDER.sub("", text)
    letters = [character for character in rest if character.isalpha()]
    return not letters or any(unicodedata.name(one, "").startswith(script) for one in letters)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.parent.name}-{file.stem}")
def test_nothing_hidden_stands_in_a_catalogue(file: Path) -> None:
    joiners = {"\u200c", "\u200d"}
    wrong = [
        form
        for message in messages(file)
        for form in forms(message.string)
        if any(unicodedata.category(one) in ("Cf", "Cc", "Co") and one not in joiners for one in form)
        or form != unicodedata.normalize("NFC", form)
        or form != form.strip()
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "file",
    [file for file in FILES if file.parent.parent.name != "base"],
    ids=lambda file: f"{file.parts[-3]}-{file.stem}",
)
def test_an_authoritys_own_catalogue_has_all_its_own_words(file: Path) -> None:
    authority = load_authority(file.parent.parent.name)
    spoken = Language.named(file.stem, authority.folders)
    for context, words in own_words(authority):
        spoken.say(words, context)
    assert spoken.catalogue.missing == set()
