"""Everything that is due for some documents and their cases, the earliest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial

from cindocs.authorities.authority import Authority
from cindocs.documents.case import Case
from cindocs.documents.case_document import CaseDocument
from cindocs.due.case_file import case_files
from cindocs.due.counting import Counting
from cindocs.due.deadline import Deadline
from cindocs.due.steps import STEPS


def due(
    documents: Sequence[CaseDocument | Case],
    authority_on: Callable[[str, date], Authority],
    today: date,
) -> tuple[Deadline, ...]:
    """Return what is due when; last comes what cannot be counted, because its first day is missing.

    Args:
        documents: all that is known of some cases.
        authority_on: gives the authority with an id, as it is on a day.
        today: the day to hold dates against.

    Raises:
        InputUnreadable: the calendar of working days does not reach as far as a date.
        WrongUse: the authority of a case is not known.
        TemplateRefused: its profile is wrong.
    """
    found = dict.fromkeys(_all(documents, authority_on, today))
    return tuple(sorted(found, key=lambda one: (one.on is None, one.on or date.max, one.case, one.what)))


def _all(
    documents: Sequence[CaseDocument | Case], authority_on: Callable[[str, date], Authority], today: date
) -> Iterator[Deadline]:
    for file in case_files(documents, today):
        counting = Counting(file, partial(authority_on, file.case.authority))
        for step in STEPS:
            yield from step(counting)
