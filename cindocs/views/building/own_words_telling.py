"""Puts single things into a reader's own words: a sentence with its picture, a person, a day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from cindocs.authorities.picture_set import Meaning
from cindocs.authorities.stage_set import StageSet
from cindocs.authorities.stage_setting import FixedTelling, StageSetting
from cindocs.documents.case_document import CaseDocument
from cindocs.documents.own_words import ahead, is_child
from cindocs.errors import InputUnreadable
from cindocs.records.own_words import OwnVersion, Told, Trusted
from cindocs.views.building.own_words_days import long_day
from cindocs.views.building.own_words_people import called_by, first_name
from cindocs.views.building.pictures import picture
from cindocs.views.building.wording import Wording
from cindocs.views.own_words import Telling
from cindocs.views.picture import Picture

_BRACES = re.compile(r"\{[a-z_]+\}")


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells one reader of one document, as the stage of that reader does."""

    document: CaseDocument
    version: OwnVersion
    stages: StageSet
    wording: Wording
    meanings: Mapping[str, Meaning]

    @property
    def stage(self) -> StageSetting:
        """How the reader's stage looks and talks."""
        return self.stages.stage(self.version.stage)

    @property
    def is_child(self) -> bool:
        """Whether the reader is a child of the case."""
        return is_child(self.document, self.version.reader)

    @property
    def called(self) -> str:
        """What the reader is called."""
        return self.version.called or first_name(self.version.reader, self.wording)

    def say(self, words: str) -> str:
        """Return fixed words of the stage in the reader's language, as it says them to this reader."""
        return self.wording.language.say(words, self.stage.context)

    def label(self, name: str) -> str:
        """Return a small word of the stage; nothing where it has none."""
        return self.say(self.stage.label(self.document.kind, name))

    def who(self, person_id: str | None, *, known: bool = False) -> str:
        """Return whom the reader knows by this id; nothing for what is nobody's id: adults typed it.

        ``known`` says that the reader was told before what this person does for a living.
        """
        if person_id == self.version.reader:
            return self.label("you")
        kin = self.stages.called_by_kin if self.is_child else ()
        return called_by(person_id, self.version.reader, kin, self.wording, known=known)

    def fill(self, text: str) -> str | None:
        """Return a fixed text with what its words in braces stand for; None if one of them is not known."""
        said = self.say(text)
        known = self._known() if "{" in said else {}
        if not all(known[name] for name in _BRACES.findall(said)):
            return None
        # In one go: what somebody is called may hold braces, too.
        return _BRACES.sub(lambda found: known[found[0]], said)

    def fixed(self, part: str) -> tuple[Telling, ...]:
        """Return what the stage says in a part, as far as all that it names is known."""
        filled = ((self.fill(one.words), one) for one in self.stage.said(self.document.kind, part))
        return tuple(Telling(words, self.picture(one.picture)) for words, one in filled if words)

    def tellings(self, told: Iterable[Told | Trusted | FixedTelling]) -> tuple[Telling, ...]:
        """Return things as they were written for the reader, each with its picture."""
        return tuple(Telling(one.words, self.picture(one.picture)) for one in told)

    def picture(self, meaning: str | None) -> Picture | None:
        """Return the picture of a meaning, where the stage has pictures.

        Raises:
            InputUnreadable: there is no picture of this meaning.
        """
        if meaning is None or not self.stage.pictures:
            return None
        if meaning not in self.meanings:
            raise InputUnreadable(
                "There is no picture of a meaning that is named in words for a reader.",
                advice="Check the document: it names the place.",
            )
        shown = self.meanings[meaning]
        return _drawn(shown.path, self.wording.say(shown.text))

    def _known(self) -> Mapping[str, str]:
        version, wording = self.version, self.wording
        coming = ahead(self.document)
        lead = wording.case.professional(self.document.lead)
        return {
            "{called}": self.called,
            "{worker}": first_name(lead.id, wording) if lead else "",
            "{day}": long_day(coming.on, wording),
            "{time}": wording.language.time(coming.at) if coming.at else "",
            "{place}": coming.place or "",
            "{read_by}": first_name(version.read_with, wording) if version.read_with else "",
            "{read_on}": long_day(version.read_on, wording),
        }


@lru_cache(maxsize=256)
def _drawn(path: Path, text: str) -> Picture:
    return picture(path.parent, path.name, text)
