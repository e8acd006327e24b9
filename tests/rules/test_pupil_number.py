import pytest
from hypothesis import given
from hypothesis import strategies as st

from cindocs.rules.pupil_number import check_letter, is_pupil_number

DIGITS = st.text("0123456789", min_size=12, max_size=12)
LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"


def test_the_check_letter_by_hand() -> None:
    # 9×2 + 2×3 + 6×4 + 1×10 + 4×11 + 1×12 + 2×13 = 140, and 140 leaves 2 when divided by 23: A, B, C.
    assert check_letter("926000001412") == "C"


@given(DIGITS)
def test_a_number_with_its_check_letter_is_one(rest: str) -> None:
    assert is_pupil_number(check_letter(rest) + rest)
    assert is_pupil_number(check_letter(rest).lower() + rest)


@given(DIGITS, st.sampled_from(LETTERS))
def test_a_temporary_number_ends_in_a_letter(rest: str, last: str) -> None:
    temporary = rest[:11] + last
    assert is_pupil_number(check_letter(temporary) + temporary)


@given(DIGITS, st.integers(0, 11), st.integers(1, 9))
def test_one_wrong_digit_is_found(rest: str, position: int, change: int) -> None:
    wrong = str((int(rest[position]) + change) % 10)
    typed = rest[:position] + wrong + rest[position + 1 :]
    assert not is_pupil_number(check_letter(rest) + typed)


@given(DIGITS, st.integers(0, 10))
def test_two_neighbours_exchanged_are_found(rest: str, position: int) -> None:
    one, other = rest[position], rest[position + 1]
    typed = rest[:position] + other + one + rest[position + 2 :]
    assert is_pupil_number(check_letter(rest) + typed) == (one == other)


@pytest.mark.parametrize(
    "text", ["", "T", "T92600001412", "T9260000141277", "I926000014127", "T92600001412é"]
)
def test_another_form_is_none(text: str) -> None:
    assert not is_pupil_number(text)
