"""The people of a case: children, their family and network, and the professionals."""

from typing import Annotated

from pydantic import Field

from cindocs.records.answers import Answer
from cindocs.records.code_sets import DisabilityCode, EthnicityCode, SexCode
from cindocs.records.dates import Day, Whole, YesNo
from cindocs.records.ids import ChildId, Id, PersonId
from cindocs.records.marks import Mark, Record
from cindocs.records.text import Line


class Name(Record):
    """What somebody is called."""

    first: Annotated[Line | None, Mark.NAME] = None
    """First name or names. Leave out for an unborn child."""
    last: Annotated[Line | None, Mark.NAME] = None
    """Family name."""
    known_as: Annotated[Line | None, Mark.NAME] = None
    """What they like to be called, if that is another name."""


class Language(Record):
    """A language somebody speaks best, and what they need to take part in it."""

    name: Annotated[Line, Mark.HEALTH]
    """The language, with dialect if it matters: Sylheti, British Sign Language."""
    interpreter: Annotated[YesNo, Mark.HEALTH] = False
    """Whether they need an interpreter."""
    reads: Annotated[YesNo, Mark.HEALTH] = True
    """Whether they read this language."""


class Address(Record):
    """Where somebody lives."""

    lines: Annotated[tuple[Line, ...], Mark.LOCATION]
    """The address, line by line, without the postcode."""
    postcode: Annotated[Line | None, Mark.LOCATION] = None
    """The postcode."""


class Contact(Record):
    """How to reach somebody."""

    phone: Annotated[Line | None, Mark.CONTACT] = None
    """Telephone number."""
    email: Annotated[Line | None, Mark.CONTACT] = None
    """E-mail address."""
    note: Annotated[Line | None, Mark.CONTACT] = None
    """What to mind when reaching them: safe times, text first, never leave a message."""


class Child(Record):
    """A child of the case, born or unborn."""

    id: Annotated[Id, Mark.COMMON]
    """A word of your choice by which the documents refer to this child."""
    name: Annotated[Name, Mark.NAME, Field(default_factory=Name)]
    """What the child is called. Leave out for an unborn child without a name yet."""
    born: Annotated[Day | None, Mark.BIRTH] = None
    """Date of birth. For an unborn child leave it out and give expected."""
    expected: Annotated[Day | None, Mark.BIRTH] = None
    """Expected date of birth of an unborn child."""
    age: Annotated[Whole | None, Mark.BIRTH] = None
    """Age in years, where the day of birth is not known or not shown."""
    born_in: Annotated[Whole | None, Mark.BIRTH] = None
    """Year of birth, where the day is not known or not shown."""
    sex: Annotated[SexCode | None, Mark.CHARACTERISTIC] = None
    """F, M or U, as the census asks."""
    pronouns: Annotated[Line | None, Mark.NAME] = None
    """The pronouns the child uses: she/her, he/him, they/them."""
    la_child_id: Annotated[Line | None, Mark.IDENTIFIER] = None
    """The authority's own number for the child: letters and digits, 20 at most."""
    upn: Annotated[Line | None, Mark.IDENTIFIER] = None
    """Unique pupil number: 13 characters."""
    ethnicity: Annotated[Answer[EthnicityCode] | None, Mark.CHARACTERISTIC] = None
    """Census code of the child's ethnicity."""
    religion: Annotated[Answer[Line] | None, Mark.CHARACTERISTIC] = None
    """Religion or belief."""
    disabilities: Annotated[tuple[DisabilityCode, ...], Mark.HEALTH] = ()
    """Census codes of the child's disabilities; NONE stands alone."""
    first_language: Annotated[Answer[Language] | None, Mark.HEALTH] = None
    """The language the child speaks best."""
    communication: Annotated[tuple[Line, ...], Mark.HEALTH] = ()
    """What helps the child to understand and to be understood."""
    address: Annotated[Answer[Address] | None, Mark.LOCATION] = None
    """Where the child lives."""
    lives_with: Annotated[tuple[PersonId, ...], Mark.FAMILY] = ()
    """Ids of the people the child lives with."""
    school: Annotated[Answer[Line] | None, Mark.LOCATION] = None
    """School, college or nursery, with the class if it helps."""
    doctor: Annotated[Answer[Line] | None, Mark.LOCATION] = None
    """The family doctor's practice."""
    placement: Annotated[Line | None, Mark.LOCATION] = None
    """Where the child is looked after, if not at home: foster carers, short breaks."""
    health_visitor: Annotated[PersonId | None, Mark.WORKER] = None
    """Id of the health visitor, for a child under five."""
    legal_status: Annotated[Line | None, Mark.DECISION] = None
    """Orders about the child that are in force."""
    protection_plan_open: Annotated[YesNo, Mark.DECISION] = False
    """Whether a Child Protection Plan is open for the child."""


class Connection(Record):
    """What somebody is to one or more of the children."""

    to: Annotated[tuple[ChildId, ...], Mark.FAMILY] = ()
    """Ids of the children. Leave out for all of them."""
    who: Annotated[Line, Mark.FAMILY]
    """What they are to the child: mum, stepfather, aunt, family friend."""
    parental_responsibility: Annotated[Answer[YesNo] | None, Mark.FAMILY] = None
    """Whether they have parental responsibility."""


class Person(Record):
    """Somebody in the family or its network."""

    id: Annotated[Id, Mark.COMMON]
    """A word of your choice by which the documents refer to this person."""
    name: Annotated[Name, Mark.NAME]
    """What they are called."""
    connections: Annotated[tuple[Connection, ...], Mark.FAMILY]
    """What they are to the children."""
    born: Annotated[Day | None, Mark.BIRTH] = None
    """Date of birth, where it is needed."""
    age: Annotated[Whole | None, Mark.BIRTH] = None
    """Age in years, where the day of birth is not known or not shown."""
    born_in: Annotated[Whole | None, Mark.BIRTH] = None
    """Year of birth, where the day is not known or not shown."""
    network: Annotated[YesNo, Mark.FAMILY] = False
    """Whether they are part of the family network that supports the plan."""
    lives_with_children: Annotated[YesNo | None, Mark.FAMILY] = None
    """Whether they live in the children's home."""
    first_language: Annotated[Answer[Language] | None, Mark.HEALTH] = None
    """The language they speak best."""
    access_needs: Annotated[tuple[Line, ...], Mark.HEALTH] = ()
    """What they need to read, hear, travel or take part."""
    address: Annotated[Answer[Address] | None, Mark.LOCATION] = None
    """Where they live, if not with the children."""
    workplace: Annotated[Line | None, Mark.LOCATION] = None
    """Where they work, where it is needed."""
    contact: Annotated[Contact | None, Mark.CONTACT] = None
    """How to reach them."""


class Professional(Record):
    """Somebody who works with the family."""

    id: Annotated[Id, Mark.COMMON]
    """A word of your choice by which the documents refer to this professional."""
    name: Annotated[Line, Mark.WORKER]
    """First and last name."""
    job: Annotated[Line, Mark.WORKER]
    """The job as the family knows it: Health visitor."""
    roles: Annotated[tuple[Id, ...], Mark.WORKER] = ()
    """Roles in this case: lead_practitioner, social_worker, team_manager, child_protection_expert,
    interpreter, advocate ..."""
    agency: Annotated[Line, Mark.WORKER]
    """Where they work: the school, the trust, the team."""
    qualified_social_worker: Annotated[YesNo, Mark.WORKER] = False
    """Whether they are a qualified social worker."""
    phone: Annotated[Line | None, Mark.WORKER] = None
    """Telephone number at work."""
    email: Annotated[Line | None, Mark.WORKER] = None
    """E-mail address at work."""
