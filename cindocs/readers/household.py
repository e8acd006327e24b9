"""Who lives where: an address that is withheld of one is the address of all who live there."""

from __future__ import annotations

from cindocs.documents.case import Case
from cindocs.records.people import Child


def same_home(case: Case, someone: str, *, reader: str | None, gone: frozenset[str]) -> frozenset[str]:
    """Return the ids of all who live where ``someone`` lives, as far as children live there.

    A home in which the reader lives, too, is no secret from the reader: it does not count. Those who are
    ``gone``, whom the reader must not know to be there, make no difference.
    """
    homes = (_home(case, child, gone) for child in case.children)
    shared = (home for home in homes if someone in home and reader not in home)
    return frozenset({someone}).union(*shared)


def _home(case: Case, child: Child, gone: frozenset[str]) -> frozenset[str]:
    named = [one for one in child.lives_with if one not in gone]
    adults = named or [one.id for one in case.people if one.lives_with_children and one.id not in gone]
    return frozenset({child.id, *adults})
