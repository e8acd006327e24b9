"""An authority, ready to be asked: its profile, its calendar, and the folders of its templates."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from cindocs.authorities.audience import ALL_PARTS, AudienceSetting
from cindocs.authorities.kind_setting import KindSetting
from cindocs.authorities.profile import Profile
from cindocs.authorities.rule_setting import RuleSetting
from cindocs.authorities.working_days import WorkingDays
from cindocs.errors import WrongUse


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

    def audience(self, audience_id: str) -> AudienceSetting:
        """Return what a kind of reader may see.

        Raises:
            WrongUse: the profile has no such audience.
        """
        if audience_id not in self.profile.audiences:
            known = ", ".join(self.profile.audiences)
            raise WrongUse("There is no such audience.", advice=f"There is: {known}.")
        return self.profile.audiences[audience_id]

    def gives(self, audience_id: str, kind_id: str) -> bool:
        """Tell whether a kind of reader may have a kind of document.

        Raises:
            WrongUse: the profile has no such audience.
        """
        reads = self.audience(audience_id).reads
        return not reads or bool(reads.get(kind_id))

    def for_audience(self, audience_id: str, kind_id: str) -> Authority:
        """Return the authority with the parts of a kind of document that a kind of reader gets.

        Raises:
            WrongUse: it gets no such document.
        """
        if not self.gives(audience_id, kind_id):
            raise WrongUse(
                f"The audience {audience_id} gets no {kind_id}.",
                advice=f"If it should, name its parts in the profile: audiences: {audience_id}: reads.",
            )
        parts = self.audience(audience_id).reads.get(kind_id, (ALL_PARTS,))
        setting = self.kind(kind_id)
        own = tuple(part for part in setting.for_some if part in parts)
        order = own + tuple(part for part in setting.order if part in parts or ALL_PARTS in parts)
        if order == setting.order:
            return self
        kinds = {**self.profile.kinds, kind_id: setting.model_copy(update={"order": order})}
        return replace(self, profile=self.profile.model_copy(update={"kinds": kinds}))

    def word(self, term: str) -> str:
        """Return what the authority calls ``term``; an unknown term in readable form."""
        return self.profile.words.get(term, term.replace("_", " ").capitalize())
