"""The letter that gives another authority formal notice of a move, made of the transfer summary."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import cast

import pytest

import cindocs
from cindocs.documents.transfer_notification import notification_of
from cindocs.documents.transfer_summary import TransferSummary
from cindocs.errors import WithheldWouldShow, WrongUse
from cindocs.intake.document import Document
from cindocs.readers.reader import Reader
from cindocs.renderers.formats import FORMATS
from cindocs.resources import SAMPLES
from cindocs.story import render_for
from tests.kinds.making import changed, in_order

READER = Reader("receiving_authority")
TODAY = date(2026, 7, 17)


def letter_of(summary: Document) -> Document:
    return replace(summary, record=notification_of(cast(TransferSummary, summary.record)))


def told(summary: Document, reader: Reader = READER, templates: tuple[Path, ...] = ()) -> str:
    """Return the letter as plain text, in one line."""
    made = render_for(letter_of(summary), reader, to="txt", today=TODAY, templates=templates)
    return " ".join(made.content.decode().split())


def of(sample: str) -> Document:
    return cindocs.load(SAMPLES / sample / "transfer_summary.yaml")


def test_it_says_who_moves_what_is_asked_and_what_is_missing() -> None:
    assert in_order(
        told(of("norfolk/heron")),
        "Lancashire",
        "Notice of a Move to Your Area",
        "Dear colleagues,",
        "formal notice of a move to your area by Saoirse and Łukasz",
        "section 17",
        "We first told you on 13 July 2026.",
        "Born 19 November 2014",
        "Child in Need Plan",
        "10 August 2026",
        "Why the family moves",
        "Please meet the family by 8 September 2026",
        "within 20 working days",
        "We lead the work until",
        "9 August 2026",
        "The Child in Need Plan, 30 January 2026",
        "Still to come",
        "The assessment: by 20 July 2026",
        "The waiting list is ten weeks",
        "Lantern Young Carers",
        "Yes, Agnieszka and Diarmuid, 9 July 2026",
        "Our service manager is Ignatius Okonjo-Wray.",
        "Yours sincerely,",
        "Nkechi Fairweather, Social worker",
        "Rosalind Thackwray, Team manager",
    )


@pytest.mark.parametrize("to", FORMATS)
@pytest.mark.parametrize("sample", ["norfolk/heron", "derby/wagtail", "islington/swift", "lancashire/wren"])
def test_it_can_be_made_for_each_authority_in_every_format(sample: str, to: str) -> None:
    made = render_for(letter_of(of(sample)), READER, to=to, today=TODAY)
    assert made.content
    assert "-L-v1-receiving_authority" in made.name


def test_where_the_procedure_sets_no_number_the_letter_invents_none() -> None:
    text = told(of("lancashire/wren"))
    assert "Please meet the family soon, together with those who will help it." in text
    assert "working days" not in text


def test_without_a_day_of_the_move_it_asks_for_a_span_alone(tmp_path: Path) -> None:
    summary = changed(tmp_path, "transfer_summary", ("  resident: 2026-08-10\n", ""), authority="norfolk")
    text = told(summary)
    assert (
        "Please meet the family within 20 working days of the day from which it lives in your area." in text
    )
    assert "by 8 September" not in text


def test_an_address_that_is_to_be_kept_safe_is_asked_for_by_telephone(tmp_path: Path) -> None:
    summary = changed(
        tmp_path, "transfer_summary", ("keep_address_safe: no", "keep_address_safe: yes"), authority="norfolk"
    )
    assert "Ring us before you use it or tell anybody." in told(summary)
    assert "Ring us before you use it" not in told(of("norfolk/heron"))


def test_it_has_a_number_of_its_own_and_the_summary_keeps_its_own() -> None:
    summary = of("norfolk/heron")
    assert letter_of(summary).record.id == "HERON-1-TRANSFER-1-L"
    assert summary.record.id == "HERON-1-TRANSFER-1"


def test_a_family_that_comes_is_notified_by_the_authority_that_it_leaves() -> None:
    with pytest.raises(ValueError, match="by the authority that it leaves"):
        letter_of(of("sheffield/dipper"))


@pytest.mark.parametrize("audience", ["network", "agency", "child"])
def test_nobody_gets_it_to_whom_it_is_not_written(audience: str) -> None:
    with pytest.raises(WrongUse):
        told(of("norfolk/heron"), Reader(audience))


def test_whoever_must_not_learn_where_the_family_goes_gets_no_letter(tmp_path: Path) -> None:
    hidden = (
        "withhold:\n"
        "  - {id: hidden, of: [mum], what: [address], from_whom: [receiving_authority], reason: A test.,"
        " decided_by: team-manager, on: 2026-01-30, review: 2026-12-01}\n"
        "episode:"
    )
    summary = changed(tmp_path, "transfer_summary", ("episode:", hidden), authority="norfolk")
    with pytest.raises(WithheldWouldShow):
        told(summary)


def test_it_cannot_be_written_in_a_file_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "letter.yaml"
    file.write_text("kind: transfer_notification\n", encoding="utf-8")
    with pytest.raises(cindocs.errors.InputUnreadable):
        cindocs.load(file)
