"""Who lives where: an address that is withheld of one is the address of all who live there."""

from __future__ import annotations

from cindocs.documents.case import Case
from cindocs.records.people import Child


def same_home(case: Case, someone: str, *, reader: str | None) -> frozenset[str]:
    """Return the ids of all who live where ``someone`` lives, as far as children live there.

    A home in which the reader lives, too, is no secret from the reader: it does not count.
    """
    homes = (_home(case, child) for child in case.children)
    shared = (home for home in homes if someone in home and reader not in home)
    return frozenset({someone}).union(*shared)


def _home(case: Case, child: Child) -> frozenset[str]:
    adults = child.lives_with or tuple(one.id for one in case.people if one.lives_with_children)
    return frozenset({child.id, *adults})
