"""What is withheld is not in the copy; what is not withheld is. Cases in words: withholding.yaml."""

from __future__ import annotations

import copy
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml

from cindocs.authorities.load import load_authority
from cindocs.documents.plan import Plan
from cindocs.intake.document import Document
from cindocs.readers.reader import Reader
from cindocs.reading.tree import Position, Tree
from tests.readers.looking import made_of, view_of

HERE = Path(__file__).parent
CASES: list[dict[str, Any]] = yaml.load((HERE / "withholding.yaml").read_text("utf-8"), yaml.BaseLoader)
NORFOLK = load_authority("norfolk")
FAMILY: Any = yaml.load((HERE / "family.yaml").read_text("utf-8"), yaml.BaseLoader)


def document(withhold: list[dict[str, Any]]) -> Document:
    """The family's plan, with entries of what is withheld."""
    data = copy.deepcopy(FAMILY)
    data["case"]["withhold"] = withhold
    return Document(Plan.model_validate(data), HERE, Tree("family.yaml", data, {(): Position(1, 1)}, {}))


def text_of(plan: Document, reader: Reader) -> str:
    """What stands on the page, in one line."""
    page = made_of(view_of(plan, reader, NORFOLK), NORFOLK, "plan", "html").decode("utf-8")
    body = re.sub(r"(?s)<(style|head)\b.*?</\1>", "", page)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"].replace(" ", "-"))
def test_what_is_withheld_is_absent_and_what_is_not_is_there(case: dict[str, Any]) -> None:
    text = text_of(document(case["withhold"]), Reader(**case["reader"]))
    assert [words for words in case["absent"] if words in text] == []
    assert [words for words in case["present"] if words not in text] == []


@pytest.mark.parametrize(
    ("of", "about"),
    [(["ada", "ben"], ()), (["ada"], ("ada",))],
    ids=["both children are withheld", "the child of this copy is withheld"],
)
def test_a_copy_that_may_speak_of_no_child_says_so(of: list[str], about: tuple[str, ...]) -> None:
    withhold = [{"id": "away", "of": of, "what": ["everything"], "from_whom": ["dad"]}]
    refused = view_of(document(withhold), Reader("parent", "dad", about), NORFOLK)
    assert refused[1] == "There is no child of whom this copy may speak."
    assert "audience" not in refused[2] and "off its list" in refused[2]
