"""The stages: what ships keeps to its own advice; an authority changes single words; mistakes are told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from cindocs.authorities.load import load_authority
from cindocs.authorities.stage_set import StageSet, stage_set
from cindocs.authorities.stage_setting import StageSetting
from cindocs.errors import TemplateRefused
from cindocs.records.own_words import Stage
from cindocs.resources import TEMPLATES
from cindocs.rules.readability_measures import hides_who_acts, long_words, sentences, words
from cindocs.rules.word_list import hits, to_replace

BASE = TEMPLATES / "base"
WRONG = yaml.load(Path(__file__).with_name("wrong_stages.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
STAGES: tuple[str, ...] = get_args(Stage)
_FOUND = re.compile(r"(\d+) (\S+): (.+)")


def base() -> StageSet:
    return stage_set((BASE,))


def fixed_texts(stage: StageSetting) -> Iterator[str]:
    """Everything a stage says, with words in the place of what stands in braces."""
    yield from (*stage.titles.values(), *stage.headings.values(), *stage.leads.values())
    yield from (*stage.labels.values(), *stage.standing, stage.draft_note, stage.check_note)
    for tellings in stage.texts.values():
        yield from (one.words for one in tellings)
    yield from (one.words for one in stage.prompts)


def moor(folder: Path, text: str) -> tuple[Path, ...]:
    """The folders of an invented authority that inherits from the base."""
    own = folder / "moor"
    own.mkdir()
    (own / "stages.yaml").write_text(text, encoding="utf-8")
    return (own, BASE)


@pytest.mark.parametrize("name", STAGES)
def test_what_ships_is_as_easy_as_it_asks_of_others(name: str) -> None:
    stage = getattr(base(), name)
    instead = to_replace(base().words)
    plain = {word.casefold() for word, other in base().words.items() if word == other}
    hard = []
    for text in fixed_texts(stage):
        said = re.sub(r"\{\w+\}", "Monday 9 March", text)
        too_long = (
            max((len(words(one)) for one in sentences(said)), default=0) > stage.reading.longest_sentence
        )
        many = len(long_words(said, plain)) > (stage.reading.long_words or 0)
        # One passive may stand where the right itself is one: what is written about you.
        hidden = any(hides_who_acts(one) for one in sentences(said))
        if too_long or many or hidden or hits(said, instead):
            hard.append(text)
    assert hard == []


@pytest.mark.parametrize("name", STAGES)
def test_every_kind_of_document_has_its_title_and_what_it_must_say(name: str) -> None:
    stage = getattr(base(), name)
    letters = {"plan", "minutes", "invitation", "closure_letter"}
    assert set(stage.orders) == {*letters, "wishes_and_feelings"}
    assert set(stage.orders) == set(stage.titles) == set(stage.required)
    assert all("talk_to" in stage.required[kind] for kind in letters)


@pytest.mark.parametrize("name", STAGES)
def test_the_forms_questions_are_few_for_the_younger_and_are_those_that_a_record_knows(name: str) -> None:
    prompts = [one.id for one in getattr(base(), name).prompts]
    assert set(prompts) <= set(load_authority("norfolk").kind("wishes_and_feelings").prompts)
    assert len(set(prompts)) == len(prompts) <= {"younger": 4, "middle": 7, "older": 9, "easy_read": 6}[name]


def test_only_the_older_do_without_pictures_and_only_children_see_leaves_of_a_calendar() -> None:
    assert [name for name in STAGES if not getattr(base(), name).pictures] == ["older"]
    assert [name for name in STAGES if getattr(base(), name).days == "tiles"] == ["younger", "middle"]


def test_an_authority_changes_one_title_and_everything_else_stays(tmp_path: Path) -> None:
    changed = stage_set(moor(tmp_path, "younger: {titles: {plan: Our plan for me}}\n"))
    ours, theirs = base().younger, changed.younger
    assert theirs.titles == {**ours.titles, "plan": "Our plan for me"}
    assert theirs.model_copy(update={"titles": ours.titles}) == ours
    assert changed.older == base().older


def test_an_authoritys_list_replaces_the_whole_list(tmp_path: Path) -> None:
    text = "helpers: [{words: Ring our own line., phone: 01632 960500}]\nwords: {meeting: get-together}\n"
    changed = stage_set(moor(tmp_path, text))
    assert [one.phone for one in changed.helpers] == ["01632 960500"]
    assert changed.words == {**base().words, "meeting": "get-together"}


@pytest.mark.parametrize("case", WRONG, ids=lambda case: case["name"])
def test_every_mistake_is_refused_with_its_line_and_what_to_do(case: dict[str, Any], tmp_path: Path) -> None:
    folders = moor(tmp_path, case["file"])
    with pytest.raises(TemplateRefused) as refused:
        stage_set(folders)
    wanted = [found.groups() for line in case["finds"] if (found := _FOUND.fullmatch(line))]
    assert len(wanted) == len(case["finds"])
    found = refused.value.findings
    assert Counter((str(one.place.line), one.place.field) for one in found) == Counter(
        dict.fromkeys(((line, field) for line, field, _ in wanted), 1)
    )
    for _, field, said in wanted:
        assert any(said in f"{one.message} {one.mend}" for one in found if one.place.field == field), found
    assert {one.place.file for one in found} == {"moor/stages.yaml"}
    assert all(one.mend for one in found)
