"""Plain text: what a screen reader reads out and what becomes Braille, line by line."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from lxml import html

import cindocs
from cindocs.proof.txt import check
from cindocs.renderers import txt
from cindocs.renderers.page_text import PageText
from cindocs.renderers.rendered import Rendered
from cindocs.views.copy import Code
from cindocs.views.narrative import Narrative, Paragraph, Quotation, Run, TextList
from cindocs.views.picture import Picture
from cindocs.views.plan import PlanCopy
from tests.conftest import DOCUMENTS, ROOT, day_of
from tests.copies import draft_plan, example_plan
from tests.pages.making import BASE, ENGLISH, small_plan

HERON = ROOT / "samples/norfolk/heron"


def name(sample: Path) -> str:
    return "-".join((*sample.parts[-3:-1], sample.stem))


@cache
def text(sample: Path) -> str:
    """Make and prove a text; what is not proven raises."""
    return cindocs.render(cindocs.load(sample), to="txt", today=day_of(sample)).content.decode("utf-8")


def lines(plan: PlanCopy) -> list[str]:
    made = txt.render(plan, BASE, ENGLISH)
    assert faults(made) == []
    return made.content.decode("utf-8").splitlines()


def faults(made: Rendered, content: bytes | None = None) -> list[str]:
    found = check(made.content if content is None else content, made.said, pictures=made.pictures)
    return [finding.rule for finding in found]


def part(heading: str, sample: Path) -> list[str]:
    """Return the lines of the part under a heading, up to the next part."""
    after = re.split(rf"(?m)^\d+\. {re.escape(heading)}\n\n", text(sample))[1]
    return re.split(r"(?m)^\d+\. .*\n\n", after)[0].strip().splitlines()


def words(said: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", said))


@pytest.mark.parametrize("sample", DOCUMENTS, ids=name)
def test_no_word_of_the_page_is_lost(sample: Path) -> None:
    made = cindocs.render(cindocs.load(sample), to="html", today=day_of(sample)).content
    body = html.document_fromstring(made.decode("utf-8")).find("body")
    assert body is not None
    # What only a screen needs: the way in, the contents, and the labels of narrow tables.
    for element in [*body.iter("nav", "a", "span")]:
        if element.tag == "nav" or element.get("class") in ("skip", "narrow"):
            element.drop_tree()  # type: ignore[attr-defined]
    page = words(" ".join(map(str, body.itertext())))
    assert page
    assert page - words(text(sample)) == Counter()


@pytest.mark.parametrize("sample", DOCUMENTS, ids=name)
def test_a_text_is_clean_and_has_no_signs_that_only_the_eye_reads(sample: Path) -> None:
    said = text(sample)
    assert said.endswith("\n")
    assert "\n\n\n" not in said
    assert not re.search(r"(?m) $", said)
    drawn = [character for character in said if "BOX DRAWING" in unicodedata.name(character, "")]
    assert drawn == []
    assert not {"☐", "☒", "\t", "\r", "\ufeff"} & set(said)


def test_parts_are_numbered_and_stand_between_blank_lines() -> None:
    said = text(HERON / "plan.yaml").splitlines()
    headings = [place for place, line in enumerate(said) if re.match(r"\d+\. ", line) and not said[place + 1]]
    parts = [place for place in headings if not said[place - 1]]
    assert [said[place].split(".")[0] for place in parts] == [str(number + 1) for number in range(len(parts))]
    assert len(parts) > 10


def test_an_authority_that_numbers_some_parts_itself_gets_no_second_count() -> None:
    said = text(ROOT / "samples/islington/swift/minutes.yaml").splitlines()
    assert said.count("1. The reason for this meeting") == 1
    assert "About this meeting" in said


def test_the_first_line_says_what_it_is() -> None:
    assert text(HERON / "plan.yaml").splitlines()[:2] == ["Child in Need Plan, HERON-1-PLAN-1", ""]


def test_a_draft_says_so_in_its_second_line_and_its_last() -> None:
    draft = draft_plan()
    said = lines(draft)
    assert said[1] == draft.copy.status
    assert said[-1] == draft.copy.status_note
    assert lines(example_plan())[1] == ""


def test_a_table_is_told_row_by_row_with_a_blank_line_between() -> None:
    assert part("Services and support the family decided on", HERON / "plan.yaml")[:8] == [
        "What: Breakfast club, five mornings a week",
        "Who gives it: School",
        "When: 30 January 2026",
        "",
        "What: Family support at home, Mondays from 4 to 6",
        "Who gives it: Mid Norfolk family team",
        "When: 2 February 2026",
        "",
    ]


def test_the_ends_of_a_scale_have_their_numbers() -> None:
    told = part("Where things stand", HERON / "plan.yaml")
    assert [line.split(": ")[0] for line in told if ": " in line] == ["Where we are", "0", "10"]


def test_what_is_ticked_and_what_can_be_is_said_in_words() -> None:
    answers = text(ROOT / "samples/lancashire/wren/plan.yaml")
    assert "- Ticked: Agrees\n- To tick: Agrees in part\n- To tick: Does not agree\n" in answers
    assert "Space to write: Signature\n" in answers
    minutes = text(ROOT / "samples/derby/wagtail/minutes.yaml")
    assert re.search(r"(?m)^- Ticked: .* \(Chosen\)$", minutes)


def test_room_to_write_and_to_draw_says_what_for() -> None:
    form = text(HERON / "wishes_and_feelings_blank.yaml").splitlines()
    assert "Space to write: Who may see it?" in form
    assert "Space to write or draw: Where do I feel safe?" in form
    scale = next(place for place, line in enumerate(form) if line.startswith("Choose a number: "))
    assert form[scale + 2] == "0 1 2 3 4 5 6 7 8 9 10"


def reason(*blocks: Paragraph | TextList | Quotation) -> list[str]:
    said = lines(small_plan(Narrative(blocks)))
    return said[said.index(next(line for line in said if line.startswith("1. "))) + 2 :]


def paragraph(*runs: Run | str) -> Paragraph:
    return Paragraph(tuple(Run(run) if isinstance(run, str) else run for run in runs))


def test_a_paragraph_is_one_line_however_long_and_a_line_break_is_one() -> None:
    long = "word " * 200 + "end"
    assert reason(paragraph(long), paragraph("one", Run("\n"), "two")) == [long, "", "one", "two"]


def test_lists_have_marks_or_numbers_and_inner_lists_stand_further_in() -> None:
    inner = TextList(((paragraph("c"),), (paragraph("d"),)), ordered=True)
    outer = TextList(((paragraph("a"),), (paragraph("b"), inner)), ordered=False)
    assert reason(outer, paragraph("after")) == ["- a", "- b", "  1. c", "  2. d", "", "after"]


def test_a_quotation_stands_between_quotation_marks() -> None:
    assert reason(Quotation((paragraph("a"), paragraph("b")))) == ["“a", "", "b”"]


def test_a_quotation_that_brings_its_own_marks_gets_no_second_ones() -> None:
    assert reason(Quotation((paragraph("“Mine.”"),))) == ["“Mine.”"]


def test_each_space_that_was_typed_stays() -> None:
    assert reason(paragraph("one ", Run(" two", bold=True), "\u00a0three ")) == ["one  two\u00a0three "]


MARKUP = {
    "a box to tick with what it is for behind it": (
        '<div><span class="tick">☐</span><span>Done?</span></div>',
        ["To tick: Done?"],
    ),
    "a ticked box with nothing behind it": (
        '<div>Done? <span class="tick ticked">☑</span></div>',
        ["Done? Ticked"],
    ),
    "the leaf of a calendar": (
        '<div class="leaf"><p>Friday</p><p>20</p><p>March</p></div>',
        ["Friday 20 March"],
    ),
    "a picture in a list": (
        '<ul><li><img src="" alt="A house">You live here.</li></ul>',
        ["- Picture: A house", "You live here."],
    ),
    "what only the eye sees": ('<p aria-hidden="true">x</p><nav>y</nav><p class="page-count">1</p>', []),
    "a label above words": ('<p class="label">What we do</p><p>We ring.</p>', ["What we do:", "We ring."]),
    "a name and who that is": ('<h3>Jo <span class="aside">Mum</span></h3>', ["Jo, Mum"]),
}


@pytest.mark.parametrize("case", MARKUP)
def test_what_the_structure_of_a_page_says_is_said_in_words(case: str) -> None:
    markup, told = MARKUP[case]
    page = f"<!DOCTYPE html><html><head><title>T</title></head><body>{markup}</body></html>"
    assert PageText(ENGLISH).lines(page) == ["T", *([""] if told else []), *told]


def test_a_link_tells_its_address_once_and_emphasis_is_left_out() -> None:
    told = reason(
        paragraph(
            Run("the page", link="https://example.org/a"),
            " or ",
            Run("https://example.org", link="https://example.org"),
            ", ",
            Run("now", bold=True),
            " ",
            Run("please", italic=True),
        )
    )
    assert told == ["the page (https://example.org/a) or https://example.org, now please"]


def test_hostile_text_comes_out_as_it_was_typed() -> None:
    typed = "<b>not bold</b> & {{ 7 * 7 }} 1 < 2"
    assert reason(paragraph(typed)) == [typed]


def test_a_picture_is_told_in_words_and_one_that_is_not_is_found() -> None:
    assert "\nPicture: A drawing. The words below say what is on it.\n" in text(
        HERON / "wishes_and_feelings.yaml"
    )
    drawn = Picture(b"", Code("image/png"), 1, 1, Code("A house with two doors."))
    made = txt.render(example_plan(), BASE, ENGLISH)
    assert faults(replace(made, pictures=(drawn,))) == ["proof-picture-lost"]


PLANTED: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "a lost word": (lambda content: content.replace(b"Norfolk", b"", 1), "proof-text-lost"),
    "a byte order mark": (lambda content: b"\xef\xbb\xbf" + content, "proof-txt"),
    "lines of another system": (lambda content: content.replace(b"\n", b"\r\n"), "proof-txt"),
    "a control character": (lambda content: content.replace(b"\n\n", b"\n\x07\n", 1), "proof-txt"),
    "another encoding": (lambda content: content.decode("utf-8").encode("utf-16"), "proof-txt"),
    "a last line without an end": (lambda content: content.rstrip(b"\n"), "proof-txt"),
    "a first line that says nothing": (lambda content: b"\n" + content, "proof-metadata"),
    "a tag of the template": (lambda content: content + b"{{ reason }}\n", "proof-template-tag"),
}


@pytest.mark.parametrize("case", PLANTED)
def test_a_planted_fault_is_found(case: str) -> None:
    plant, rule = PLANTED[case]
    made = txt.render(example_plan(), BASE, ENGLISH)
    assert faults(made) == []
    assert rule in faults(made, plant(made.content))


def test_the_wrong_order_is_found() -> None:
    made = txt.render(example_plan(), BASE, ENGLISH)
    told = made.content.decode("utf-8").splitlines()
    turned = "\n".join([told[0], *reversed(told[1:])]) + "\n"
    assert "proof-text-order" in faults(made, turned.encode())
