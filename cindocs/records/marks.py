"""The marks of who may see a field, and the record type that will not exist without them.

A mark says what kind of information a field holds. An audience says which marks it may see. A field
without a mark could be shown to nobody, so a record class with such a field refuses to be defined.
"""

from enum import StrEnum
from typing import Any

from cindocs.records.strict import Strict


class Mark(StrEnum):
    """What kind of information a field holds."""

    COMMON = "common"
    """What every reader of the document needs: its kind, version, dates, ids."""
    NAME = "name"
    """What people are called."""
    BIRTH = "birth"
    """Dates of birth, born or expected."""
    CONTACT = "contact"
    """Telephone numbers and e-mail addresses of the family."""
    LOCATION = "location"
    """Anything that tells where somebody can be found: addresses, school, doctor, nursery."""
    IDENTIFIER = "identifier"
    """Numbers that identify a child in other systems."""
    CHARACTERISTIC = "characteristic"
    """Ethnicity, religion, sex and other protected characteristics."""
    HEALTH = "health"
    """Disability, health, and what somebody needs in order to take part."""
    FAMILY = "family"
    """Who is who to the child, and who has parental responsibility."""
    WORKER = "worker"
    """Professionals: role, agency, how to reach them at work."""
    PLAN = "plan"
    """Needs, outcomes, actions, services, visits, review."""
    CONTINGENCY = "contingency"
    """What happens if things change."""
    VOICE = "voice"
    """What a child or a parent said or showed."""
    WORRY = "worry"
    """What people are worried about, and why there is a plan."""
    DECISION = "decision"
    """Decisions, judgements, consent, agreement and the reasons for them."""
    PROCEDURE = "procedure"
    """Dates and steps of the case that the procedure asks for."""
    OWN_WORDS = "own_words"
    """Words written for one reader, such as a child."""
    WITHHOLDING = "withholding"
    """What is withheld from whom, and who gets which copy."""
    CODE = "code"
    """Codes of national returns. Their labels hurt: never for a family."""


class Record(Strict):
    """Part of a person's record: frozen, strict about its keys, silent about its values.

    Raises:
        TypeError: when a subclass has a field without exactly one mark.
    """

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Hold that every field has its mark."""
        for name, field in cls.model_fields.items():
            marks = [item for item in field.metadata if isinstance(item, Mark)]
            if len(marks) != 1:
                raise TypeError(f"{cls.__name__}.{name} needs one mark that says who may see it")

    @classmethod
    def mark_of(cls, field: str) -> Mark:
        """Return the mark of ``field``."""
        return next(item for item in cls.model_fields[field].metadata if isinstance(item, Mark))

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    __str__ = __repr__
