"""Disguises of formatting may be put on over each other: the secret is still found."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from cindocs.proof.leaks.secret import Secret
from tests.leaks.disguising import FORMATTING
from tests.leaks.test_disguises import SECRETS, is_found

# One of each row at most, in this order: what is put on first must not be undone by what comes after.
ROWS: Sequence[Sequence[str]] = (
    ("small letters", "capitals", "mixed case"),
    (
        "full width",
        "bold mathematical letters",
        "circled letters",
        "small capitals",
        "Arabic digits",
        "Cyrillic letters",
        "Greek letters",
        "accents",
        "ligatures",
    ),
    (
        "extra spaces",
        "tabs",
        "non-breaking spaces",
        "thin spaces",
        "line breaks",
        "hyphens between words",
        "commas between words",
        "dots and strokes between words",
        "low lines",
    ),
    (
        "letters spaced out",
        "letters far apart",
        "letters with hyphens",
        "letters with dots",
        "one letter a line",
    ),
    (
        "zero-width spaces",
        "word joiners",
        "soft hyphens",
        "direction marks",
        "variation selectors",
        "combining marks",
        "struck through",
    ),
    ("backwards",),
    ("quotation marks and brackets",),
)
composed = st.tuples(*(st.sampled_from([None, *row]) for row in ROWS))


@settings(max_examples=500, deadline=None)
@given(secret=st.sampled_from(SECRETS), names=composed)
def test_a_secret_is_found_under_any_disguises_of_formatting(
    secret: Secret, names: tuple[str | None, ...]
) -> None:
    text = secret.value
    for name in names:
        text = FORMATTING[name](text) if name else text
    assert is_found(secret.key, text)
