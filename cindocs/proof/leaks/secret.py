"""A value that a finished copy must not tell."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Secret:
    """One value that a reader must not learn."""

    key: str
    """An opaque id that the caller gives. It may be printed."""
    kind: str
    """``address``, ``postcode``, ``phone``, ``email``, ``name``, ``date``, ``number`` or ``words``.

    An address is one line of it, such as house number and street. A name is one word of it. A date is
    written year-month-day. A number is one of an identity (a pupil's, a patient's).
    """
    value: str = field(repr=False)
