"""The names of people and places that a case knows."""

from __future__ import annotations

from cindocs.documents.case import Case
from cindocs.records.texts import texts_in
from cindocs.rules.readability_measures import words

_NAMING = frozenset({"name", "agency", "address", "school", "doctor", "placement", "workplace"})
"""Fields of people and professionals that hold names."""


def proper_names(case: Case) -> frozenset[str]:
    """Return each word of the names of people and places in a case, as it is written."""
    people = (*case.children, *case.people, *case.professionals)
    texts = (text for one in people for at, text in texts_in(one) if at[0] in _NAMING)
    return frozenset(word for text in texts for word in words(text.replace("’", "'")) if word[0].isupper())
