"""What a caller of the matcher can rely on."""

from __future__ import annotations

import pytest

from cindocs.errors import WrongUse
from cindocs.proof.leaks.leaks import leaks_in
from cindocs.proof.leaks.matcher import Matcher
from cindocs.proof.leaks.secret import Secret

MUM = Secret("w1", "name", "Mum")
HOUSE = Secret("w2", "address", "14 Tansy Loke")


@pytest.mark.parametrize("accepted", ["Mum", "MUM", " mum ", "Múm", "M-u-m"])
def test_an_accepted_word_may_stand(accepted: str) -> None:
    assert Matcher([MUM]).keys_in("Mum said so.") == ("w1",)
    assert Matcher([MUM, HOUSE], [accepted]).keys_in("Mum lives at 14 Tansy Loke.") == ("w2",)


def test_a_word_that_only_looks_misspelt_can_be_accepted() -> None:
    secret = Secret("w1", "name", "Christine")
    assert Matcher([secret]).keys_in("Christina was there.") == ("w1",)
    assert Matcher([secret], ["Christina"]).keys_in("Christina was there.") == ()
    assert Matcher([secret], ["Christina"]).keys_in("Christine was there.") == ("w1",)


def test_keys_come_once_and_in_the_order_of_the_secrets() -> None:
    matcher = Matcher([HOUSE, MUM, Secret("w3", "name", "Dad")])
    assert matcher.keys_in("Mum, Mum, 14 Tansy Loke, MUM") == ("w2", "w1")


@pytest.mark.parametrize("kind", ["address", "email", "name", "number", "phone", "postcode", "words"])
@pytest.mark.parametrize("value", ["", " ", "-", "...", "\u200b"])
def test_a_value_without_a_letter_or_digit_is_never_found(kind: str, value: str) -> None:
    assert Matcher([Secret("w1", kind, value)]).keys_in("Anything - at all ... 14") == ()


@pytest.mark.parametrize("kind", ["address", "email", "name", "number", "phone", "postcode", "words"])
@pytest.mark.parametrize("value", ["4", "44", "0", "A", "Ł", "李", "مريم", "Ольга", "4 4", "St", "Rd"])
def test_odd_values_break_nothing(kind: str, value: str) -> None:
    found = Matcher([Secret("w1", kind, value)]).keys_in(f"It is {value} here, 44 and 0044, a St and a Rd.")
    assert set(found) <= {"w1"}


@pytest.mark.parametrize("name", ["李小龙", "مريم", "Ольга", "Ελένη", "Łukasz", "Siân", "Søren"])
def test_names_in_any_script_are_found(name: str) -> None:
    matcher = Matcher([Secret("w1", "name", name)])
    assert matcher.keys_in(f"Then {name} came.") == ("w1",)
    assert matcher.keys_in("Then nobody came.") == ()


def test_a_street_without_its_number_is_the_callers_to_give() -> None:
    assert Matcher([HOUSE]).keys_in("They are in Tansy Loke now.") == ()
    assert Matcher([Secret("w1", "address", "Tansy Loke")]).keys_in("They are in Tansy Lk. now.") == ("w1",)


def test_a_wrong_secret_is_refused_by_its_key_alone() -> None:
    for secret in (Secret("w7", "date", "born in Tansy"), Secret("w7", "shoe size", "Tansy")):
        with pytest.raises(WrongUse) as refused:
            Matcher([secret])
        assert "w7" in refused.value.message
        assert "Tansy" not in f"{refused.value!r}{refused.value.advice}"
        assert refused.value.__cause__ is None


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(WrongUse, match="odt"):
        leaks_in(b"", "odt", Matcher([HOUSE]))
