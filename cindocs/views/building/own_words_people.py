"""What a reader calls the people of the case: Mum, Auntie Bea, Nkechi (social worker)."""

from __future__ import annotations

from collections.abc import Collection

from cindocs.records.people import Child, Person, Professional
from cindocs.views.building.wording import Wording

_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "prof", "professor", "rev"})
"""Who goes by one of these is called by the whole name: Miss Okonkwo."""


def called_by(
    person_id: str | None, reader: str, kin: Collection[str], wording: Wording, *, known: bool = False
) -> str:
    """Return whom the reader knows by this id; nothing for what is nobody's id: adults typed it.

    ``kin`` are words for relatives that this reader uses as names. A professional who is ``known`` by now
    goes without the job, unless somebody else has the same first name.
    """
    match wording.case.anyone(person_id or ""):
        case Child() as child:
            return wording.called(child)
        case Professional() as worker:
            name = first_name(worker.id, wording)
            job = "" if known and _alone(name, wording) else wording.job(worker)
            return f"{name} ({_small(job)})" if job else name
        case Person() as person:
            known_as, first = person.name.known_as, person.name.first
            nickname = known_as if known_as != first else None
            return nickname or _kin(person, reader, kin, wording) or first_name(person.id, wording)
    return ""


def first_name(person_id: str, wording: Wording) -> str:
    """Return what somebody is called to their face, without the family name where that is friendlier."""
    match wording.case.anyone(person_id):
        case Child() as child:
            return wording.called(child)
        case Professional() as worker:
            first, _, _ = worker.name.partition(" ")
            return worker.name if first.rstrip(".").casefold() in _TITLES else first
        case Person() as person:
            # A name that the reader must not learn is not there, and nothing stands in for it.
            return person.name.known_as or person.name.first or person.name.last or ""
    return ""


def _alone(name: str, wording: Wording) -> bool:
    """Tell whether one person of the case goes by this first name, and nobody else."""
    case = wording.case
    groups = (case.children, case.people, case.professionals)
    return [first_name(one.id, wording) for group in groups for one in group].count(name) == 1


def _kin(person: Person, reader: str, kin: Collection[str], wording: Wording) -> str:
    """Return the word for a relative, with the name where two people would be called the same."""
    word = _word_for(person, reader, kin)
    same = [one for one in wording.case.people if word and _word_for(one, reader, kin) == word]
    name = first_name(person.id, wording)
    return f"{word} ({name})" if len(same) > 1 and name else word


def _word_for(person: Person, reader: str, kin: Collection[str]) -> str:
    known = {word.casefold(): word for word in kin}
    for connection in person.connections:
        if (not connection.to or reader in connection.to) and connection.who.casefold() in known:
            return known[connection.who.casefold()]
    return ""


def _small(job: str) -> str:
    """Return a job as it stands inside a sentence: social worker. Abbreviations and names stay."""
    first = job.partition(" ")[0]
    named = first.endswith(("'s", "’s"))
    return job[:1].lower() + job[1:] if job[1:2].islower() and not named else job
