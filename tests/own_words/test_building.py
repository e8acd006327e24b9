"""A version in own words holds what was written for its reader and facts of the document; nothing else."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from cindocs.documents.case_document import CaseDocument
from cindocs.documents.plan import Plan
from cindocs.errors import DocumentIncomplete, ExitCode, WrongUse
from cindocs.intake.load import load
from cindocs.languages.language import Language
from cindocs.readers.reader import Reader
from cindocs.reading.field_path import field_name
from cindocs.resources import SAMPLES
from cindocs.views.building.own_words import own_words_copy
from cindocs.views.building.own_words_refusal import refuse_missing_words
from cindocs.views.own_words import Box, DateTile, Day, Doings, Faces, Helpers, OwnWordsCopy, Quotes
from cindocs.views.texts import texts_of
from tests.own_words.making_versions import HERE, document, norfolk, part, told, version
from tests.text_fields import replaced, text_fields

MARK = "Zyqqx"
_PARTS = (
    "why", "going_well", "worries", "happening", "look_again", "if_not", "talk_to", "rights", "disagree",
    "who_sees",
)  # fmt: skip


def doings(copy: OwnWordsCopy) -> Doings:
    (found,) = [shape for shape in part(copy, "happening").shapes if isinstance(shape, Doings)]
    return found


def all_texts(copy: OwnWordsCopy) -> str:
    return "\n".join(text for _, text in texts_of(copy))


def test_a_younger_child_reads_short_words_with_pictures_and_days_as_leaves_of_a_calendar() -> None:
    mina = version("plan", "amina", audience="child")
    assert (mina.stage, mina.called, mina.copy.title, mina.copy.about) == (
        "younger",
        "Mina",
        "My plan",
        "Mina",
    )
    assert told(mina, "why") == ["Mum was ill, and you were alone."]
    rows = [(one.what.words, one.who, one.tile, one.when, one.done) for one in doings(mina).doings]
    assert rows == [
        ("Gran makes you breakfast.", "Gran Winnie", DateTile("Monday", "16", "February 2026"), "", ""),
        ("You pack your bag.", "You", DateTile("Monday", "9", "February 2026"), "", "Done"),
        ("Dad takes you swimming.", "Dad", DateTile("Saturday", "21", "February 2026"), "", ""),
    ]
    pictures = [one.what.picture for one in doings(mina).doings]
    assert [shown and shown.description for shown in pictures] == [
        "A bowl with a spoon",
        "A school bag",
        "A person who swims",
    ]
    assert all(shown and shown.content.startswith(b"\x89PNG") for shown in pictures)


def test_an_older_child_gets_a_letter_without_pictures_and_with_days_in_words() -> None:
    kit = version("plan", "kit", audience="child")
    assert (kit.greeting, kit.goodbye, kit.copy.title) == ("Dear K,", "With best wishes, Nkechi", "Your plan")
    rows = [(one.who, one.when, one.tile, one.what.picture) for one in doings(kit).doings]
    assert rows == [
        ("Miss Okonkwo (SENCO)", "Monday 2 March 2026", None, None),
        ("Jowan", "Saturday 21 February 2026", None, None),
    ]
    assert told(kit, "worries") == ["We worry that you have no time left for yourself."]
    (day,) = part(kit, "look_again").shapes
    assert isinstance(day, Day)
    assert [one.words for one in day.tellings] == [
        "On Thursday 12 March 2026 we look at the plan together, and you can say what should change."
    ]
    going_well = part(kit, "going_well").shapes[0]
    assert "football" in all_texts(kit)
    assert all(one.picture is None for one in going_well.tellings)


def test_a_child_is_told_of_its_own_needs_and_not_of_a_brothers_or_sisters() -> None:
    mina, kit = all_texts(version("plan", "amina")), all_texts(version("plan", "kit"))
    assert "You need somebody there in the morning." in mina
    assert "breakfast" not in kit and "course" not in mina
    assert "Kit" not in mina and "Mina" not in kit and "Amina" not in kit


def test_a_grown_up_is_told_only_in_words_that_name_them() -> None:
    mum = version("plan", "mum")
    assert "You pack your bag." not in all_texts(mum)
    assert [one.what.words for one in doings(mum).doings] == [
        "Your mother comes at seven. She makes breakfast for Amina.",
        "Nkechi writes to your landlord.",
        "Miss Okonkwo helps Kit with a form.",
        "Jowan takes the children out on Saturdays.",
    ]
    assert doings(mum).doings[3].who == "Jowan", "what children call him is no name for her"
    assert "Childline" not in all_texts(mum)


def test_what_a_child_said_stands_as_it_was_said() -> None:
    (quotes,) = part(version("plan", "amina"), "said").shapes
    assert quotes == Quotes(("I like it when somebody is there!!",))


def test_what_is_not_for_the_child_and_what_was_stopped_is_not_there() -> None:
    mina = all_texts(version("plan", "amina"))
    assert "landlord" not in mina and "stopped" not in mina
    assert len(doings(version("plan", "amina")).doings) == 3


def test_a_child_can_ring_people_at_work_and_childline_but_finds_no_familys_number() -> None:
    (helpers,) = part(version("plan", "amina", audience="child"), "talk_to").shapes
    assert isinstance(helpers, Helpers)
    assert [(one.words, one.phone) for one in helpers.helpers] == [
        ("Nkechi, your social worker", "01632 960541"),
        ("Gran Winnie", ""),
        ("Childline: you can ring for free.", "0800 1111"),
    ]
    assert "07700" not in all_texts(version("plan", "amina", audience="record"))


def test_rights_and_disagreement_are_the_stages_own_words_unless_somebody_wrote_others() -> None:
    fixed = "Tell us if you do not agree. We write down what you say next to what we think."
    assert told(version("plan", "kit"), "disagree")[0] == fixed
    own = {"disagree": [{"words": "Shake your head."}]}
    assert told(version(_changed_version(1, own), "kit"), "disagree") == ["Shake your head."]


def test_a_younger_child_finds_rights_and_what_goes_with_them_in_one_part() -> None:
    own = {"disagree": [{"words": "Shake your head."}]}
    assert told(version(_changed_version(0, own), "amina"), "to_know") == [
        "You can ask to see what we write.",
        "Somebody can help you to say things.",
        "Shake your head.",
        "This is yours. You can keep it.",
        "If you are not safe, we tell somebody.",
        "Nkechi read this with you.",
    ]


def test_there_is_room_to_draw_to_write_and_to_circle_a_face() -> None:
    mina, kit = version("plan", "amina"), version("plan", "kit")
    (faces,) = part(mina, "feelings").shapes
    assert isinstance(faces, Faces)
    assert [one.words for one in faces.faces] == ["Happy", "In between", "Sad"]
    (drawing,) = part(mina, "draw").shapes
    (lines,) = part(kit, "write_back").shapes
    assert isinstance(drawing, Box) and isinstance(lines, Box)
    assert (drawing.size, lines.size) == ("drawing", "lines")


def test_it_says_who_read_it_with_the_child_and_an_unread_one_in_easy_words_says_that_it_is_a_draft() -> None:
    assert told(version("plan", "amina"), "to_know")[-1] == "Nkechi read this with you."
    assert "read_together" not in [one.id for one in version("plan", "kit").parts]
    assert version("plan", "mum").check_note.startswith("This is a draft in easy words.")
    read = version(_changed_version(2, {"read_on": "2026-02-04", "read_with": "worker"}), "mum")
    assert read.check_note == ""
    assert told(read, "read_together") == ["Nkechi read this with you on Wednesday 4 February 2026."]


def test_a_draft_says_so_in_the_readers_words_and_a_finished_one_says_nothing() -> None:
    finished, draft = version("plan", "amina").copy, version("plan", "amina", draft=True).copy
    assert (finished.status, finished.status_note) == ("", "")
    assert (draft.status, draft.status_note) == ("Draft", "This is not finished yet.")


def test_minutes_are_a_letter_about_what_this_child_is_concerned_by() -> None:
    mina = version("minutes", "amina")
    assert mina.copy.title == "What we talked about at the meeting"
    assert doings(mina).doings[-1].what.words == "Bea brings you a lamp."
    assert part(mina, "why").heading == "Why did people meet?"
    (day,) = part(mina, "look_again").shapes
    assert isinstance(day, Day) and day.tile == DateTile("Thursday", "16", "April 2026")


def test_an_invitation_says_when_and_says_where_only_to_those_who_may_know() -> None:
    (told_all,) = part(version("invitation", "amina", audience="record"), "look_again").shapes
    (told_child,) = part(version("invitation", "amina", audience="network"), "look_again").shapes
    assert isinstance(told_all, Day) and isinstance(told_child, Day)
    assert [one.words for one in told_all.tellings] == ["We start at 15:30.", "Where: The library"]
    assert [one.words for one in told_child.tellings] == ["We start at 15:30."]
    assert told_child.tile == DateTile("Thursday", "12", "March 2026")


def test_the_message_in_a_closure_letter_says_why_where_nobody_wrote_anything_else() -> None:
    mina = version("closure_letter", "amina")
    assert told(mina, "why") == [
        "You have breakfast with Gran every day.",
        "Mum is well again.",
        "You have friends.",
    ]
    assert "Kit alone" not in all_texts(mina)
    (day,) = part(mina, "look_again").shapes
    assert isinstance(day, Day) and day.tile == DateTile("Friday", "12", "June 2026")


@pytest.mark.parametrize(
    ("message", "greeting"),
    [
        ("Dear Mina, you have breakfast now.", ""),
        ("My dear **Mina**!\n\nYou have breakfast now.", ""),
        ("Mina, you have breakfast now.", ""),
        ("You have breakfast now, Mina, every day.", "Hello Mina,"),
        ("You and Gran told Mina. That helped.", "Hello Mina,"),
        ("Dear Minahil, you have breakfast now.", "Hello Mina,"),
    ],
)
def test_a_message_that_greets_the_child_is_not_greeted_a_second_time(message: str, greeting: str) -> None:
    data: Any = copy.deepcopy(document("closure_letter").tree.data)
    data["messages"][0]["words"] = message
    letter = type(document("closure_letter").record).model_validate(data)
    assert version(letter, "amina").greeting == greeting
    data["for_children"][0]["why"] = [{"words": "You are well."}]
    assert version(type(letter).model_validate(data), "amina").greeting == "Hello Mina,"


@pytest.mark.parametrize("word", ["Mama", "Ammi", "amma", "Hooyo", "Tata", "Tato", "Abbu", "Baba", "Appa"])
def test_a_child_reads_the_word_for_a_parent_that_the_family_uses(word: str) -> None:
    plan = _changed(("case", "people", 1, "connections", 0), {"who": word})
    assert [one.who for one in doings(version(plan, "amina")).doings][-1] == word.capitalize()


def test_a_text_with_braces_prints_as_it_was_typed() -> None:
    name = "{{ day }} {worker} <b>"
    copy = version(_changed_version(1, {"called": name}), "kit")
    assert copy.greeting == f"Dear {name},"


@pytest.mark.parametrize("filled", [_PARTS, ()], ids=["every part", "no part"])
@pytest.mark.parametrize("stage", ["younger", "middle", "older", "easy_read"])
@pytest.mark.parametrize("kind", ["plan", "minutes", "invitation", "closure_letter"])
def test_nothing_that_adults_wrote_for_adults_is_in_a_childs_version(
    kind: str, stage: str, filled: tuple[str, ...]
) -> None:
    """Every text of a family's full record is made a mark, but for facts and words for the reader."""
    full = load(SAMPLES / f"norfolk/heron/{kind}.yaml")
    data: Any = copy.deepcopy(full.tree.data)
    assert isinstance(full.record, CaseDocument)
    marked = [path for path, _ in text_fields(full.record) if not _FACTS.intersection(path)]
    for path in marked:
        replaced(data, path, MARK)
    for at, action in full.record.actions_agreed():
        replaced(data, (*at, "for_child"), [{"words": f"Words for {action.id}."}])
    reader = full.record.about[0]
    parts = {name: [{"words": "Our words."}] for name in filled}
    data["for_children"] = [{"reader": reader, "stage": stage, **parts}]

    changed = type(full.record).model_validate(data)
    made = version(changed, reader)
    assert len(marked) > 20
    assert ("Our words." in all_texts(made)) == bool(filled)
    assert MARK not in all_texts(made)


_FACTS = frozenset({"name", "names", "job", "place", "phone", "messages", "for_children", "for_child"})
"""Names, jobs, places and numbers at work, which a version prints; and words written for a child."""


def test_an_owner_or_day_that_adults_typed_as_words_is_not_printed() -> None:
    action = {"owner": f"{MARK} and the network", "due": f"{MARK} soon"}
    plan = _changed(("needs", 0, "outcomes", 0, "actions", 0), action)
    first = doings(version(plan, "amina")).doings[0]
    assert (first.who, first.tile) == ("Gran Winnie", DateTile("Monday", "16", "February 2026"))


def test_what_somebody_does_for_a_living_is_said_once() -> None:
    data: Any = copy.deepcopy(document("plan").tree.data)
    actions = [outcome["actions"][0] for need in data["needs"] for outcome in need["outcomes"]]
    for action in actions:
        action["owner"] = "worker"
    who = [one.who for one in doings(version(Plan.model_validate(data), "mum")).doings]
    assert who == ["Nkechi (social worker)", "Nkechi", "Nkechi", "Nkechi"]

    data["case"]["people"].append(
        {"id": "aunt", "name": {"first": "Nkechi"}, "connections": [{"who": "aunt"}]}
    )
    who = [one.who for one in doings(version(Plan.model_validate(data), "mum")).doings]
    assert who == ["Nkechi (social worker)"] * 4, "two people are called Nkechi"


def test_two_fathers_are_told_apart() -> None:
    other = {"id": "papa", "name": {"first": "Ned"}, "connections": [{"who": "dad"}]}
    data: Any = copy.deepcopy(document("plan").tree.data)
    data["case"]["people"].append(other)
    rows = doings(version(Plan.model_validate(data), "amina")).doings
    assert rows[2].who == "Dad (Jowan)"


def test_a_name_that_the_reader_must_not_learn_is_not_made_up() -> None:
    data: Any = copy.deepcopy(document("plan").tree.data)
    for person in data["case"]["people"]:
        person["name"] = {}
    rows = doings(version(Plan.model_validate(data), "kit")).doings
    assert rows[1].who == ""
    rows = doings(version(Plan.model_validate(data), "amina")).doings
    assert [one.who for one in rows] == ["Nan", "You", "Dad"]


def test_a_version_is_refused_with_every_field_that_somebody_has_to_write() -> None:
    data: Any = copy.deepcopy(document("plan").tree.data)
    data["for_children"][0] = {"reader": "amina", "stage": "younger"}
    action = data["needs"][0]["outcomes"][0]["actions"]
    del action[0]["for_child"][0]
    action[1]["for_child"] = [{"words": "You pack your bag.", "picture": "dragon"}]
    plan, loaded = Plan.model_validate(data), document("plan")
    with pytest.raises(DocumentIncomplete) as refused:
        refuse_missing_words(plan, "amina", norfolk(), loaded.place)
    assert refused.value.exit_code is ExitCode.DOCUMENT_HAS_ERRORS
    assert [finding.place.field for finding in refused.value.findings] == [
        "for_children[0].why",
        "for_children[0].talk_to",
        "needs[0].outcomes[0].actions[0].for_child",
        "needs[0].outcomes[0].actions[1].for_child[0].picture",
    ]
    assert all(finding.place.line and finding.mend for finding in refused.value.findings)


@pytest.mark.parametrize(
    ("kind", "who"),
    [
        ("plan", "amina"), ("plan", "kit"), ("plan", "mum"), ("minutes", "amina"), ("invitation", "amina"),
        ("closure_letter", "amina"),
    ],
)  # fmt: skip
def test_a_whole_version_is_not_refused(kind: str, who: str) -> None:
    loaded = document(kind)
    assert isinstance(loaded.record, CaseDocument)
    refuse_missing_words(loaded.record, who, norfolk(), loaded.place)


def test_a_reader_for_whom_nobody_wrote_gets_no_version() -> None:
    loaded = document("minutes")
    assert isinstance(loaded.record, CaseDocument)
    with pytest.raises(DocumentIncomplete) as refused:
        refuse_missing_words(loaded.record, "kit", norfolk(), loaded.place)
    assert [field_name(("for_children",))] == [one.place.field for one in refused.value.findings]
    with pytest.raises(WrongUse, match="no version in own words for this reader"):
        version("minutes", "kit")


def test_a_kind_of_document_without_such_versions_is_refused() -> None:
    loaded = document("plan")
    assert isinstance(loaded.record, Plan)
    other = loaded.record.model_copy(update={"kind": "agency_report"})
    reader = Reader("record", who="amina", form="own_words")
    with pytest.raises(WrongUse, match="This kind of document"):
        own_words_copy(other, norfolk(), Language.named("en-GB"), reader=reader, draft=False, folder=HERE)


def _changed(at: tuple[str | int, ...], update: dict[str, Any]) -> Plan:
    data: Any = copy.deepcopy(document("plan").tree.data)
    place = data
    for step in at:
        place = place[step]
    place.update(update)
    return Plan.model_validate(data)


def _changed_version(number: int, update: dict[str, Any]) -> Plan:
    return _changed(("for_children", number), update)
