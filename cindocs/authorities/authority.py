"""An authority, ready to be asked: its profile, its calendar, and the folders of its templates."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cindocs.authorities.kind_setting import KindSetting
from cindocs.authorities.profile import Profile
from cindocs.authorities.rule_setting import RuleSetting
from cindocs.authorities.working_days import WorkingDays
from cindocs.errors import WrongUse
from cindocs.records.marks import Mark


@dataclass(frozen=True, slots=True)
class Authority:
    """What an authority decides, with everything it inherits."""

    profile: Profile
    working_days: WorkingDays
    folders: tuple[Path, ...]
    """Its own folder first, then those it inherits from, down to the base."""

    def rule(self, rule_id: str) -> RuleSetting:
        """Return what the authority asks under a rule; a rule it does not name does not apply."""
        return self.profile.rules.get(rule_id, RuleSetting(applies=False))

    def kind(self, kind_id: str) -> KindSetting:
        """Return what the authority decides about a kind of document."""
        return self.profile.kinds.get(kind_id, KindSetting())

    def sees(self, audience: str) -> frozenset[Mark]:
        """Return the marks that an audience may see.

        Raises:
            WrongUse: the profile has no such audience.
        """
        if audience not in self.profile.audiences:
            known = ", ".join(self.profile.audiences)
            raise WrongUse("There is no such audience.", advice=f"There is: {known}.")
        return frozenset(self.profile.audiences[audience].sees)

    def word(self, term: str) -> str:
        """Return what the authority calls ``term``; an unknown term in readable form."""
        return self.profile.words.get(term, term.replace("_", " ").capitalize())
