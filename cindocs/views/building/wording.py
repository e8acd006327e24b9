"""How single things are put into words: a person, a day, an answer that is missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cindocs.authorities.authority import Authority
from cindocs.documents.case import Case
from cindocs.languages.language import Language
from cindocs.records.agreement import Agreement
from cindocs.records.answers import Missing
from cindocs.records.judgement import Judgement
from cindocs.records.needs import Action
from cindocs.records.people import Child, Name, Person, Professional
from cindocs.records.voices import Voice
from cindocs.views.building.narrative import narrative
from cindocs.views.copy import Fact
from cindocs.views.narrative import Narrative


@dataclass(frozen=True, slots=True)
class Wording:
    """Puts a case into words: in the reader's language, with the authority's terms."""

    case: Case
    authority: Authority
    language: Language
    folder: Path
    """Where the pictures stand that the document names."""

    def say(self, message: str) -> str:
        """Return a fixed text in the reader's language."""
        return self.language.say(message)

    def counted(self, one: str, many: str, number: int) -> str:
        """Return a fixed text as it is said of a number of things, with the number."""
        return self.language.counted(one, many, number)

    def word(self, term: str) -> str:
        """Return what the authority calls something, in the reader's language."""
        return self.language.say(self.authority.word(term))

    def day(self, day: date | str | None) -> str:
        """Return a day written out; words stay as they are; nothing for None."""
        return self.language.day(day) if isinstance(day, date) else day or ""

    def fact(self, label: str, value: str | None) -> tuple[Fact, ...]:
        """Return one fact, or none when there is no value, so that rows without an answer fall away."""
        return (Fact(label, value),) if value else ()

    def name(self, name: Name) -> str:
        """Return a full name, and what somebody is called if that is another name."""
        full = " ".join(part for part in (name.first, name.last) if part)
        if name.known_as and name.known_as != name.first:
            return f"{full} ({self.say('known as')} {name.known_as})" if full else name.known_as
        return full or self.say("no name yet")

    def called(self, child: Child) -> str:
        """Return what a child is called in headings and sentences."""
        if child.name.known_as or child.name.first:
            return child.name.known_as or child.name.first or ""
        return self.say("the baby") if child.born is None else self.name(child.name)

    def children(self, ids: tuple[str, ...]) -> str:
        """Return what the children with these ids are called, as a list."""
        return self.language.listed([self.called(self.case.child(one)) for one in ids])

    def connection(self, person: Person) -> str:
        """Return who somebody is to the children: ``mum``; per child where that differs.

        Nothing where they go by that already, because their name is withheld.
        """
        parts = []
        for connection in person.connections:
            to_whom = f" ({self.children(connection.to)})" if connection.to else ""
            parts.append(connection.who + (to_whom if len(person.connections) > 1 else ""))
        said = ", ".join(parts)
        return "" if said == self.known(person.id) else said

    def job(self, worker: Professional) -> str:
        """Return what somebody does; nothing where they go by that, because their name is withheld."""
        return "" if worker.job == worker.name else worker.job

    def someone(self, person_id: str | None) -> str:
        """Return name and place in the case of whoever has this id; words that are no id stay as typed."""
        name = self.known(person_id) if person_id else ""
        match self.case.anyone(person_id or ""):
            case Person() as person:
                place = self.connection(person)
            case Professional() as professional:
                place = self.job(professional)
            case _:
                place = ""
        return f"{name} ({place})" if place else name

    def people(self, ids: tuple[str, ...]) -> str:
        """Return the names of several people as a list."""
        return self.language.listed([self.known(one) for one in ids])

    def known(self, person_id: str) -> str:
        """Return the name alone of whoever has this id."""
        match self.case.anyone(person_id):
            case Child() as child:
                return self.called(child)
            case Person() as person:
                return person.name.known_as or self.name(person.name)
            case Professional() as professional:
                return professional.name
        return person_id

    def missing(self, answer: Missing) -> str:
        """Return a stated missing answer in words."""
        stated = {
            "not_known": self.say("Not known"),
            "not_asked": self.say("Not asked yet"),
            "declined": self.say("Preferred not to say"),
            "does_not_apply": self.say("Does not apply"),
            "not_shown": self.say("Not shown in this copy"),
        }[answer.missing]
        return f"{stated}: {answer.because}" if answer.because else stated

    def text(self, answer: str | Missing | None) -> Narrative:
        """Return a narrative answer as blocks; a missing one in words."""
        return narrative(self.missing(answer) if isinstance(answer, Missing) else answer)

    def manner(self, voice: Voice) -> str:
        """Return how and when we came to know what somebody said or showed."""
        day = self.day(voice.on)
        return f"{voice.how} ({day})" if voice.how and day else voice.how or day

    def status(self, action: Action) -> str:
        """Return how far an action is, and since when it is done."""
        stated = {
            "to_do": self.say("To do"),
            "started": self.say("Started"),
            "done": self.say("Done"),
            "stopped": self.say("Stopped"),
        }[action.status]
        return f"{stated} {self.day(action.completed)}" if action.completed else stated

    def judged(self, judgement: Judgement) -> str:
        """Return what somebody judged, and that it does not hold where that is so."""
        known = self.authority.profile.circumstances.get(judgement.about)
        what = self.say(known) if known else self.word(judgement.about)
        return what if judgement.holds else f"{self.say('Does not hold')}: {what}"

    def agreement(self, agreement: Agreement) -> str:
        """Return somebody's answer; nothing while it is still to come."""
        answers = {
            "agrees": self.say("Agrees"),
            "agrees_in_part": self.say("Agrees in part"),
            "disagrees": self.say("Does not agree"),
            "unable": self.say("Not able to sign"),
        }
        return answers[agreement.answer] if agreement.answer else ""

    def answered(self, answer: bool | None) -> str:
        """Return yes or no; nothing where nobody said."""
        return "" if answer is None else self.yes_no(answer)

    def yes_no(self, answer: bool) -> str:
        """Return yes or no."""
        return self.say("Yes") if answer else self.say("No")

    def line(self, answer: str | Missing | None) -> str:
        """Return an answer of one line; a missing one in words; nothing for None."""
        return self.missing(answer) if isinstance(answer, Missing) else answer or ""
