"""The people of a case as a copy shows them."""

from __future__ import annotations

from cindocs.records.answers import Missing
from cindocs.records.code_sets import DISABILITY, ETHNICITY
from cindocs.records.people import Address, Child, Contact, Language, Person, Professional
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Fact
from cindocs.views.people import ChildFacts, FamilyMember, Worker


def child_facts(child: Child, wording: Wording) -> ChildFacts:
    """Return what is known of a child, row by row; rows without an answer fall away."""
    say, fact = wording.say, wording.fact
    ethnicity = child.ethnicity
    disabilities = [say(DISABILITY[code]) for code in child.disabilities]
    rows = (
        fact(say("Pronouns"), child.pronouns),
        *_birth(child, wording),
        fact(say("Baby due"), wording.day(child.expected)),
        fact(say("Lives at"), _address(child.address, wording)),
        fact(say("Lives with"), wording.people(child.lives_with)),
        fact(say("School or nursery"), wording.line(child.school)),
        fact(say("Looked after at"), child.placement),
        fact(say("Doctor"), wording.line(child.doctor)),
        fact(say("Health visitor"), wording.someone(child.health_visitor)),
        fact(say("Speaks best"), _language(child.first_language, wording)),
        fact(say("What helps to understand each other"), "\n".join(child.communication)),
        fact(say("Disability"), wording.language.listed(disabilities)),
        fact(
            say("Ethnicity"),
            say(ETHNICITY[ethnicity]) if isinstance(ethnicity, str) else wording.line(ethnicity),
        ),
        fact(say("Religion or belief"), wording.line(child.religion)),
        fact(say("Legal status"), child.legal_status),
        fact(say("Authority's number"), child.la_child_id),
        fact(say("Unique pupil number"), child.upn),
    )
    return ChildFacts(name=wording.name(child.name), facts=sum(rows, ()))


def family_member(person: Person, wording: Wording) -> FamilyMember:
    """Return somebody of the family or its network."""
    say, fact = wording.say, wording.fact
    responsibility = [
        wording.yes_no(answer) if isinstance(answer, bool) else wording.missing(answer)
        for answer in (connection.parental_responsibility for connection in person.connections)
        if answer is not None
    ]
    rows: tuple[tuple[Fact, ...], ...] = (
        fact(say("Parental responsibility"), "\n".join(dict.fromkeys(responsibility))),
        *_birth(person, wording),
        fact(say("Lives at"), _address(person.address, wording)),
        fact(say("Works at"), person.workplace),
        fact(say("Speaks best"), _language(person.first_language, wording)),
        fact(say("What helps to take part"), "\n".join(person.access_needs)),
        *_contact(person.contact, wording),
    )
    places = (wording.connection(person), say("family network") if person.network else "")
    return FamilyMember(wording.name(person.name), ", ".join(filter(None, places)), sum(rows, ()))


def worker(professional: Professional, wording: Wording) -> Worker:
    """Return a professional: role, agency, how to reach them."""
    roles = [wording.word(role) for role in professional.roles]
    others = (role for role in roles if role.lower() != professional.job.lower())
    titles = filter(None, (wording.job(professional), *others))
    reach = [part for part in (professional.phone, professional.email) if part]
    return Worker(professional.name, ", ".join(titles), professional.agency, "\n".join(reach))


def _birth(someone: Child | Person, wording: Wording) -> tuple[tuple[Fact, ...], ...]:
    """Return the day of birth, or what stands in its place."""
    say, fact = wording.say, wording.fact
    return (
        fact(say("Born"), wording.day(someone.born)),
        fact(say("Age"), str(someone.age) if someone.age is not None else None),
        fact(say("Born in"), str(someone.born_in) if someone.born_in is not None else None),
    )


def _address(answer: Address | Missing | None, wording: Wording) -> str:
    if isinstance(answer, Address):
        return ", ".join([*answer.lines, *([answer.postcode] if answer.postcode else [])])
    return wording.line(answer)


def _language(answer: Language | Missing | None, wording: Wording) -> str:
    if not isinstance(answer, Language):
        return wording.line(answer)
    notes = []
    if answer.interpreter:
        notes.append(wording.say("needs an interpreter"))
    if not answer.reads:
        notes.append(wording.say("does not read it"))
    return ", ".join([answer.name, *notes])


def _contact(contact: Contact | None, wording: Wording) -> tuple[tuple[Fact, ...], ...]:
    if contact is None:
        return ()
    say, fact = wording.say, wording.fact
    return (
        fact(say("Telephone"), contact.phone),
        fact(say("E-mail"), contact.email),
        fact(say("When getting in touch"), contact.note),
    )
