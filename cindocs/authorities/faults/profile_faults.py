"""Everything that can be wrong with a profile whose fields are all right one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cindocs.authorities.chain import Level
from cindocs.authorities.faults.audiences import wrong_audiences
from cindocs.authorities.faults.changes import wrong_changes
from cindocs.authorities.faults.conditions import wrong_conditions
from cindocs.authorities.faults.frame import wrong_frame
from cindocs.authorities.faults.kinds import wrong_kinds
from cindocs.authorities.faults.limits import wrong_limits
from cindocs.authorities.faults.receivers import wrong_receivers
from cindocs.authorities.faults.rules import wrong_rules
from cindocs.authorities.profile import Profile
from cindocs.findings import Finding
from cindocs.reading.tree import Tree


def profile_faults(profile: Profile, tree: Tree, levels: Sequence[Level]) -> Iterator[Finding]:
    """Yield what is wrong.

    ``tree`` is what the profile was made of; ``levels`` are the folders it came from, its own first.
    """
    yield from wrong_frame(profile, tree, levels)
    yield from wrong_kinds(profile, tree, levels)
    yield from wrong_audiences(profile, tree)
    yield from wrong_conditions(profile, tree)
    yield from wrong_rules(profile, tree, levels)
    yield from wrong_limits(profile, tree)
    yield from wrong_receivers(profile, tree, levels)
    for level in levels:
        yield from wrong_changes(level.tree)
