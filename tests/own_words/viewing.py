"""Versions in easy words, built by hand for each stage, and how they are made and proven.

The words stand in ``versions.yaml``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from cindocs.findings import Finding
from cindocs.languages.language import Language
from cindocs.renderers.formats import format_named
from cindocs.renderers.rendered import Rendered
from cindocs.resources import TEMPLATES
from cindocs.templating.chain import TemplateChain
from cindocs.templating.completeness import refuse_left_out
from cindocs.views.copy import Code, Copy, Fact
from cindocs.views.own_words import (
    Box,
    DateTile,
    Day,
    Doing,
    Doings,
    Faces,
    Helper,
    Helpers,
    OwnPart,
    OwnWordsCopy,
    Quotes,
    Shape,
    Telling,
    Tellings,
)
from cindocs.views.picture import Picture
from tests.proving import faults

STAGES: Final = ("younger", "middle", "older", "easy_read")
_BASE: Final = TEMPLATES / "base"
_ACCENTS: Final = {"norfolk": "#1d5c63", "derby": "#4d3a7a"}


def made(view: OwnWordsCopy, form: str, authority: str = "norfolk") -> Rendered:
    """Return a version as a finished file that leaves nothing out."""
    chain = TemplateChain((TEMPLATES / authority, _BASE))
    rendered = format_named(form).render(view, chain, Language.named("en-GB").fixed_words, view.stage)
    said = (*rendered.said, *rendered.edges)
    refuse_left_out(view, said, f"{view.stage}.html", rendered.pictures)
    return rendered


def wrong(view: OwnWordsCopy, form: str, authority: str = "norfolk") -> tuple[Finding, ...]:
    """Return everything that the proof finds wrong with a version."""
    return faults(form, made(view, form, authority))


def version(stage: str, *, authority: str = "norfolk", draft: bool = False) -> OwnWordsCopy:
    """Return a version of this stage."""
    told = _read(Path(__file__).with_name("versions.yaml"))[stage]
    return OwnWordsCopy(
        copy=_front(told, authority, draft=draft),
        stage=Code(stage),
        called=told["called"],
        greeting=told.get("greeting", ""),
        parts=tuple(
            OwnPart(Code(part["id"]), part["heading"], part.get("lead", ""), tuple(_shapes(part, told)))
            for part in told["parts"]
        ),
        goodbye=told.get("goodbye", ""),
        check_note=told.get("check_note", ""),
    )


def picture(meaning: str) -> Picture:
    """Return a picture by what it means, as it ships."""
    listed = _read(_BASE / "pictures.yaml")["meanings"][meaning]
    content = (_BASE / "pictures" / "meanings" / listed["file"]).read_bytes()
    return Picture(content, Code("image/png"), 320, 320, Code(listed["text"]))


@cache
def _read(file: Path) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return read


def _front(told: dict[str, Any], authority: str, *, draft: bool) -> Copy:
    return Copy(
        title=told["title"],
        about=told["called"],
        authority=authority.title(),
        department="Children's Services",
        status="Draft" if draft else "",
        status_note="This is not finished yet. It may still change." if draft else "",
        version="Version 2",
        date="9 February 2026",
        reader=f"For {told['called']}",
        contact=(Fact("Telephone", "01632 960100"), Fact("E-mail", "families@example.org")),
        standing=tuple(told.get("standing", ())),
        reference="HERON-1-PLAN-2",
        draft=draft,
        language=Code("en-GB"),
        direction=Code("ltr"),
        accent=Code(_ACCENTS[authority]),
        mark=Code("mark.svg"),
        mark_text=Code("The mark of the authority"),
    )


def _shapes(part: dict[str, Any], told: dict[str, Any]) -> Iterator[Shape]:
    tellings = tuple(_telling(*one) for one in part.get("tellings", ()))
    if "day" in part:
        yield Day(DateTile(*part["day"]) if part["day"] else None, tellings)
    elif tellings:
        yield Tellings(tellings)
    if "quotes" in part:
        yield Quotes(tuple(part["quotes"]))
    if "doings" in part:
        yield Doings(tuple(_doing(*one) for one in part["doings"]), *told["labels"])
    if "helpers" in part:
        yield Helpers(tuple(Helper(words, phone, _shown(one)) for words, phone, one in part["helpers"]))
    if "faces" in part:
        yield Faces(part["question"], tuple(_telling(*one) for one in part["faces"]))
    if "box" in part:
        yield Box(part["box"], Code(part["size"]))


def _doing(what: str, meaning: str, who: str, when: str | list[str], done: str) -> Doing:
    written, tile = (when, None) if isinstance(when, str) else ("", DateTile(*when))
    return Doing(_telling(what, meaning), who, written, tile, done)


def _telling(words: str, meaning: str) -> Telling:
    return Telling(words, _shown(meaning))


def _shown(meaning: str) -> Picture | None:
    return picture(meaning) if meaning else None
