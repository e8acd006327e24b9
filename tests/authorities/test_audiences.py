"""Every kind of reader gets a whole copy of what it may have, with an authority's own parts."""

from __future__ import annotations

import re
import shutil
from functools import cache
from html import unescape
from itertools import product
from pathlib import Path
from typing import Any, Final

import pytest

import cindocs
from cindocs.authorities.audience import ALL_PARTS
from cindocs.authorities.authority import Authority
from cindocs.authorities.chain import authorities
from cindocs.authorities.load import load_authority
from cindocs.authorities.upkeep import upkeep
from cindocs.documents.kinds import KINDS, WRITTEN
from cindocs.errors import WrongUse
from cindocs.intake.document import Document
from cindocs.languages.language import Language
from cindocs.readers.reader import Reader
from cindocs.readers.seen import seen_by
from cindocs.resources import TEMPLATES
from cindocs.story import authority_of, printable
from cindocs.views.building.copies import copy_for
from tests.authorities.folders import authority
from tests.conftest import ROOT
from tests.readers.looking import made_of

AUTHORITIES: Final = tuple(authorities())
AUDIENCES: Final = tuple(load_authority("base", kinds=()).profile.audiences)
GIVEN_SOME_PARTS: Final = ("parent", "child", "network", "agency")
PRINTED: Final = tuple(kind for kind in WRITTEN if kind != "case")
OWN_PARTS: Final = {
    ("sheffield", "plan"): ("leads", "approval"),
    ("sheffield", "minutes"): ("leads", "approval"),
    ("islington", "plan"): ("whose_needs",),
    ("islington", "minutes"): ("seen", "needs", "outcome_choices"),
    ("lancashire", "minutes"): ("outcome_choices",),
    ("derby", "minutes"): ("outcome_choices", "gate"),
    ("derby", "pre_meeting_report"): ("deadlines",),
    ("derby", "agency_report"): ("deadlines",),
}
"""The parts that an authority has and the base has not."""
ALL_OF_THEM: Final = frozenset(part for parts in OWN_PARTS.values() for part in parts)
GETS: Final = {
    "practitioner": ALL_OF_THEM,
    "receiving_authority": ALL_OF_THEM,
    "parent": ALL_OF_THEM,
    "agency": {"leads", "whose_needs", "needs"},
    "network": {"leads", "whose_needs"},
    "child": {"leads"},
    # A copy for translation names no workers.
    "translator": ALL_OF_THEM - {"leads", "gate", "deadlines"},
}
"""Which of these parts each kind of reader gets."""
TICKED_OFF: Final = ("approval", "outcome_choices", "gate", "seen", "deadlines")
"""Parts in which something looks undone, or unanswered, where the answer carries a mark that is not seen."""


@cache
def sample(name: str, kind: str) -> tuple[Document, Authority]:
    """A document of this kind, by the sample family of the authority that has every kind."""
    families = sorted((ROOT / "samples" / name).iterdir())
    whole = (one for one in families if all((one / f"{each}.yaml").is_file() for each in PRINTED))
    document = cindocs.load(next(whole) / f"{kind}.yaml")
    return document, authority_of(document, ())


@cache
def view(name: str, kind: str, audience: str) -> Any:
    return view_by(sample(name, kind)[1], sample(name, kind)[0], audience)


def view_by(profile: Authority, document: Document, audience: str) -> Any:
    """The view that the copy of an audience is made from."""
    profile = profile.for_audience(audience, document.record.kind)
    reader = Reader(audience)
    record = seen_by(reader, printable(document), profile, gap="").record
    english = Language.named("en-GB")
    return copy_for(record, profile, english, reader=reader, draft=False, folder=document.folder)


def parts_of(view: Any) -> list[str]:
    return [str(section.id) for section in view.sections]


@pytest.mark.parametrize(("name", "audience"), list(product(AUTHORITIES, AUDIENCES)))
def test_a_copy_is_made_of_every_document_that_a_reader_may_have(name: str, audience: str) -> None:
    for kind in PRINTED:
        profile = sample(name, kind)[1]
        if not profile.gives(audience, kind):
            continue
        copy = view(name, kind, audience)
        assert copy.sections, kind
        unheaded = {str(part.id) for part in copy.sections if not part.heading}
        assert unheaded <= set(KINDS[kind].unheaded), kind
        if audience not in GIVEN_SOME_PARTS:
            continue
        page = unescape(made_of(copy, profile, kind, "html").decode())
        assert [part.heading for part in copy.sections if part.heading not in page] == [], kind


@pytest.mark.parametrize(("name", "kind"), list(OWN_PARTS))
@pytest.mark.parametrize("audience", list(GETS))
def test_what_an_authority_adds_is_in_the_copies_of_those_it_is_for(
    audience: str, name: str, kind: str
) -> None:
    own = set(OWN_PARTS[name, kind])
    if not sample(name, kind)[1].gives(audience, kind):
        return
    assert own <= set(parts_of(view(name, kind, "record")))
    assert own & set(parts_of(view(name, kind, audience))) == own & GETS[audience]


@pytest.mark.parametrize("audience", list(GETS))
def test_nothing_looks_undone_because_a_reader_may_not_see_that_it_is_done(audience: str) -> None:
    for name, kind in product(AUTHORITIES, PRINTED):
        if sample(name, kind)[1].gives(audience, kind):
            whole, copy = view(name, kind, "record"), view(name, kind, audience)
            for part in set(parts_of(copy)) & set(TICKED_OFF):
                assert (name, kind, part, answers(copy, part)) == (name, kind, part, answers(whole, part))


def answers(copy: Any, part: str) -> str:
    """What a part says is done, and when: its ticks and its days."""
    said = repr(getattr(copy, part, None) or next(one for one in copy.sections if one.id == part))
    return " ".join(re.findall(r"Done|Not yet|Chosen|Not seen|Approved|\d\d? \w+ 20\d\d", said))


def test_no_authority_adds_a_part_that_nobody_thought_about() -> None:
    for name, kind in product(AUTHORITIES, PRINTED):
        base, own = (set(load_authority(one).kind(kind).order) for one in ("base", name))
        assert own - base == set(OWN_PARTS.get((name, kind), ()))


@pytest.mark.parametrize("audience", list(GETS))
def test_the_parts_of_a_copy_stand_in_the_authoritys_order_after_what_only_this_reader_gets(
    audience: str,
) -> None:
    for name, kind in product(AUTHORITIES, PRINTED):
        profile = load_authority(name)
        if profile.gives(audience, kind):
            setting, order = profile.kind(kind), profile.for_audience(audience, kind).kind(kind).order
            assert order == (
                *(part for part in setting.for_some if part in order),
                *(part for part in setting.order if part in order),
            )
            assert not set(order) & set(setting.left_out)


def test_no_reader_is_promised_a_part_that_never_comes() -> None:
    """What a base audience reads it gets somewhere, if the record copy has it."""
    for audience, kind in product(AUDIENCES, PRINTED):
        promised = set(load_authority("base").audience(audience).reads.get(kind, ())) - {ALL_PARTS}
        if not promised:
            continue
        there: set[str] = set()
        whole: set[str] = set()
        for name in AUTHORITIES:
            there |= set(parts_of(view(name, kind, audience)))
            whole |= set(parts_of(view(name, kind, "record")))
        assert promised & whole <= there, (audience, kind)


def test_an_authority_takes_a_document_away_from_a_reader_with_an_empty_list(tmp_path: Path) -> None:
    root = authority(tmp_path, "audiences: {network: {reads: {minutes: []}}}\n")
    moor = load_authority("moor", [root, TEMPLATES])
    assert moor.gives("network", "plan") and not moor.gives("network", "minutes")
    with pytest.raises(WrongUse, match="network gets no minutes"):
        moor.for_audience("network", "minutes")


def test_a_reader_of_an_authoritys_own_gets_the_parts_and_marks_it_names(tmp_path: Path) -> None:
    grandparent = "{label: Copy for grandparents, sees: [common, name, plan], reads: {plan: [review, needs]}}"
    root = authority(tmp_path, f"audiences: {{grandparent: {grandparent}}}\n")
    moor = load_authority("moor", [root, TEMPLATES])
    copy = view_by(moor, sample("norfolk", "plan")[0], "grandparent")
    assert parts_of(copy) == ["needs", "review"]
    assert copy.copy.reader == "Copy for grandparents"


def test_the_examples_of_the_handbook_work(tmp_path: Path) -> None:
    handbook = (ROOT / "docs/authorities.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```yaml\n(.+?)```", handbook, re.DOTALL)
    (audiences,) = (block for block in blocks if block.startswith("audiences:"))
    (stages,) = (block for block in blocks if block.startswith("middle:"))
    (pictures,) = (block for block in blocks if block.startswith("meanings:"))
    folder = authority(tmp_path, audiences, stages=stages, pictures=pictures) / "moor"
    (folder / "pictures/meanings").mkdir(parents=True)
    for name in ("home", "tram"):
        shutil.copy(TEMPLATES / "base/pictures/meanings/home.png", folder / f"pictures/meanings/{name}.png")
    assert upkeep("moor", [tmp_path, TEMPLATES]).findings == ()
