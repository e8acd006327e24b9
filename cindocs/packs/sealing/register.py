"""The seal for another authority, by its keys in the profile."""

from __future__ import annotations

from cindocs.authorities.authority import Authority
from cindocs.errors import WrongUse
from cindocs.packs.sealing.age_seal import AgeSeal
from cindocs.packs.sealing.certificate_seal import CertificateSeal
from cindocs.packs.sealing.seal import Seal
from cindocs.templating.chain import TemplateChain


def seal_for(receiver: str, authority: Authority) -> Seal:
    """Return the seal that an authority of the register opens.

    Args:
        receiver: its id under ``receivers`` in the profile.
        authority: whose register it is.

    Raises:
        WrongUse: it is not in the register.
    """
    known = authority.profile.receivers
    found = known.get(receiver)
    if found is None:
        there = f"There is: {', '.join(known)}." if known else "The profile has no receivers yet."
        raise WrongUse("This is no public key, and no authority with this id has keys.", advice=there)
    if found.age:
        return AgeSeal(found.age)
    return CertificateSeal(TemplateChain(authority.folders).find(found.certificate).read_bytes())
