import pytest

from cindocs.findings import Place
from cindocs.reading.field_path import FieldPath, field_name
from cindocs.reading.strict_yaml import read_yaml

PLAN = """\
needs:
  - title: A warm room
    outcomes:
      - due: soon
"""


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), Place("plan.yaml", 1, 1, "")),
        (("needs",), Place("plan.yaml", 2, 3, "needs")),
        (("needs", 0), Place("plan.yaml", 2, 5, "needs[0]")),
        (("needs", 0, "title"), Place("plan.yaml", 2, 12, "needs[0].title")),
        (("needs", 0, "outcomes", 0, "due"), Place("plan.yaml", 4, 14, "needs[0].outcomes[0].due")),
        (("needs", 0, "outcomes", 0, "id"), Place("plan.yaml", 4, 9, "needs[0].outcomes[0].id")),
        (("needs", 3, "outcomes", 1), Place("plan.yaml", 2, 3, "needs[3].outcomes[1]")),
        (("review", "date"), Place("plan.yaml", 1, 1, "review.date")),
    ],
)
def test_every_path_has_a_place(path: FieldPath, place: Place) -> None:
    assert read_yaml(PLAN, "plan.yaml").place(path) == place


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("needs",), Place("plan.yaml", 1, 1, "needs")),
        (("needs", 0, "title"), Place("plan.yaml", 2, 5, "needs[0].title")),
        (("needs", 0), Place("plan.yaml", 2, 5, "needs[0]")),
        (("needs", 0, "id"), Place("plan.yaml", 2, 5, "needs[0].id")),
    ],
)
def test_every_key_has_a_place(path: FieldPath, place: Place) -> None:
    assert read_yaml(PLAN, "plan.yaml").key_place(path) == place


@pytest.mark.parametrize("key", ["Annie", "annie smith", "943 476 5919", "9434765919", "", "zoë", "a" * 41])
def test_a_key_that_is_no_name_of_a_field_is_not_written_out(key: str) -> None:
    assert field_name(("people", key, "name")) == "people.?.name"


def test_a_tree_shows_nothing_of_the_file_when_it_is_printed() -> None:
    tree = read_yaml("annie: zqsecret\n", "plan.yaml")
    assert repr(tree) == "Tree(file='plan.yaml')"
