"""The fixed words that are an authority's own: those of its profile and templates that the base has not."""

from __future__ import annotations

from pathlib import Path

from babel.messages.pofile import read_po

from cindocs.authorities.authority import Authority
from cindocs.authorities.fixed_words import fixed_words as of_profile
from cindocs.errors import WrongUse
from cindocs.languages.catalogue import FOLDER, Key
from cindocs.languages.keeping import FixedWords, in_step
from cindocs.publish import publish
from cindocs.templating.fixed_words import fixed_words as of_templates


def own_words(authority: Authority, language: str) -> dict[FixedWords, str]:
    """Return the words of an authority that the catalogue of the base does not have, and where they stand.

    Raises:
        TemplateRefused: a template cannot be read.
    """
    *folders, base = authority.folders
    known = wanted_in(base / FOLDER / f"{language}.po")
    found: dict[FixedWords, str] = {}
    for context, words in of_profile(authority):
        if (context, words) not in known and ("", words) not in known:
            found.setdefault((context, words, ""), "read by a child" if context else "profile")
    for folder in folders:
        for said in of_templates(folder):
            if said[:2] not in known:
                found.setdefault(said, "templates")
    return found


def wanted_in(file: Path) -> frozenset[Key]:
    """Return context and words of all that stands in a catalogue, translated or not."""
    if not file.is_file():
        return frozenset()
    with file.open("rb") as stream:
        messages = [message for message in read_po(stream) if message.id]
    return frozenset(
        (message.context or "", message.id if isinstance(message.id, str) else message.id[0])
        for message in messages
    )


def write_own_words(authority: Authority, language: str) -> tuple[Path, int]:
    """Write or update the authority's own catalogue of a language; return where it is and how many words.

    Raises:
        WrongUse: the base has no catalogue of this language, or the authority has no words of its own.
        OutputUnwritable: it could not be written.
    """
    if not (authority.folders[-1] / FOLDER / f"{language}.po").is_file():
        raise WrongUse(
            "The national base has no catalogue of this language yet.",
            advice="Make that first: script/make-catalogues, in a checkout of cindocs.",
        )
    words = own_words(authority, language)
    file = authority.folders[0] / FOLDER / f"{language}.po"
    if not words:
        raise WrongUse("This authority has no words of its own.", advice="The catalogue of the base has all.")
    publish(in_step(file, words), file)
    return file, len(words)
