import pytest

from cindocs.errors import InputUnreadable
from cindocs.reading.front_matter import read_front_matter
from cindocs.reading.tree import Position
from tests.reading.cases import Case, assert_said, assert_silent_about, cases, refused

BAD = cases("bad_front_matter.txt")


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.title)
def test_refused_front_matter_is_told_with_its_places(case: Case) -> None:
    assert_said(refused(read_front_matter, case.text), case.expected)


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.title)
def test_nothing_of_a_refused_file_is_said(case: Case) -> None:
    with pytest.raises(InputUnreadable) as caught:
        read_front_matter(case.text, "note.md")
    assert_silent_about(caught.value, "zq")


def test_the_text_after_the_front_matter_is_a_field_with_its_place() -> None:
    tree = read_front_matter(
        "---\ntitle: A visit\nwith:\n  - Mum\n---\n\n \n# She said\n\n---\nno\n\n", "note.md"
    )
    assert tree.data == {"title": "A visit", "with": ["Mum"], "text": "# She said\n\n---\nno"}
    assert tree.values[("title",)] == Position(2, 8)
    assert tree.values[("with", 0)] == Position(4, 5)
    assert tree.values[("text",)] == tree.keys[("text",)] == Position(8, 1)


@pytest.mark.parametrize("end", ["", "\n", "\n\n  \n"])
def test_without_a_text_there_is_no_such_field(end: str) -> None:
    assert read_front_matter(f"---\ntitle: A visit\n---{end}", "note.md").data == {"title": "A visit"}


def test_hyphens_inside_a_text_do_not_end_the_front_matter() -> None:
    tree = read_front_matter("---\nnote: |\n  one\n  ---\n  two\n--- \nthree", "note.md")
    assert tree.data == {"note": "one\n---\ntwo\n", "text": "three"}
