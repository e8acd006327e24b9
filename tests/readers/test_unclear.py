"""Where it is not clear what is withheld, no copy is made: slips in marks of passages above all."""

from __future__ import annotations

import pytest

from cindocs.readers.unclear import unclear_withholding
from tests.readers.test_withholding import NORFOLK, document

SLIPS = (
    "[[away: They moved.",
    "[[away: They moved.]",
    "[away: They moved.]]",
    "[away: They moved.]",
    "[ away : They moved.]",
    "[[Away: They moved.]]",
    "[[AWAY: They moved.]]",
    "[[ away: They moved.]]",
    "[[away : They moved.]]",
    "[[away They moved.]]",
    "[[away; They moved.]]",
    "[[gone: They moved.]]",
    "[[away: They [[ben: moved]] then.]]",
    "[[away: They moved.]] [[away: Twice.",
    "[[]]",
)
CLEAR = (
    "[[away: They moved.]] Then.",
    "[[away:They moved.]]",
    "[[ben: He knows.]]",
    "He said [sic] that it is [see: the letter] well.",
    "A list [1] and [2]: two.",
    "[[away: They said [sic] no.]]",
)


def told(text: str) -> bool:
    plan = document([{"id": "away", "of": ["mum"], "what": ["address"], "from_whom": ["dad"]}])
    plan.record.__dict__["strengths"] = (text,)
    return bool(unclear_withholding(plan.record, NORFOLK, plan.place))  # type: ignore[arg-type]


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_in_a_mark_is_told_and_not_printed(text: str) -> None:
    assert told(text)


@pytest.mark.parametrize("text", CLEAR)
def test_a_right_mark_and_other_brackets_are_left_alone(text: str) -> None:
    assert not told(text)
