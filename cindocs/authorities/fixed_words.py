"""The fixed words of an authority: what its profile, its stages and its pictures have printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel

from cindocs.authorities.authority import Authority
from cindocs.authorities.picture_set import picture_set
from cindocs.authorities.profile import Profile
from cindocs.authorities.stage_set import stage_set
from cindocs.authorities.stage_setting import TO_A_CHILD
from cindocs.documents.kinds import KINDS
from cindocs.records.fixed_text import Fixed
from cindocs.records.marked_fields import markers
from cindocs.records.own_words import Stage


def fixed_words(authority: Authority) -> Iterator[tuple[str, str]]:
    """Yield context and words of everything that the authority, with what it inherits, can have printed."""
    yield from (("", words) for words in _printed(_translated(authority.profile)))
    stages = stage_set(authority.folders)
    for name in get_args(Stage):
        stage = stages.stage(name)
        yield from ((stage.context, words) for words in _printed(stage))
    yield from ((TO_A_CHILD, one.words) for one in stages.helpers)
    yield from (("", meaning.text) for meaning in picture_set(authority.folders).values())


def _translated(profile: Profile) -> Profile:
    """Return the profile without kinds of documents that are read in English alone."""
    kinds = {name: one for name, one in profile.kinds.items() if not KINDS[name].in_english_alone}
    return profile.model_copy(update={"kinds": kinds})


def _printed(model: BaseModel) -> Iterator[str]:
    """Yield the texts of all fields that are marked as printed, in their order, with what stands inside."""
    for name, marker in markers(type(model), Fixed).items():
        value = getattr(model, name)
        if marker:
            yield from _texts(value)
        else:
            for inside in _models(value):
                yield from _printed(inside)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield from (value,) if value else ()
    elif isinstance(value, Mapping):
        yield from value.values()
    elif isinstance(value, tuple):
        yield from value


def _models(value: Any) -> Iterator[BaseModel]:
    if isinstance(value, BaseModel):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _models(one)
    elif isinstance(value, tuple):
        for one in value:
            yield from _models(one)
