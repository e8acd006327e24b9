"""Another authority to which families move, and the keys with which it opens what is sent to it."""

from typing import Annotated

from pydantic import StringConstraints

from cindocs.records.strict import Strict
from cindocs.records.text import Line

AgeKey = Annotated[str, StringConstraints(pattern=r"^age1[02-9ac-hj-np-z]{58}$")]
"""A public key of age (age-encryption.org/v1): ``age1`` and 58 letters and digits."""


class Receiver(Strict):
    """An authority in the register of keys. Who puts a key here has made sure by telephone whose it is."""

    name: Line
    """The authority's name: Derby City Council."""
    age: tuple[AgeKey, ...] = ()
    """Its public keys of age. Whoever there has one of them can open the pack."""
    certificate: Line = ""
    """The file of its certificate, in PEM, beside this profile. Leave out where it has keys of age."""
