"""Whether it is clear what is withheld from whom. What is not clear must not be guessed: no copy is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cindocs.authorities.authority import Authority
from cindocs.documents.case import Case
from cindocs.documents.case_document import CaseDocument
from cindocs.findings import Finding, Place, Severity
from cindocs.readers.rewriting import Path
from cindocs.records.passages import badly_marked, nearly_marked, passages_of
from cindocs.records.texts import texts_in
from cindocs.records.withholding import Withheld


def unclear_withholding(
    document: CaseDocument, authority: Authority, place_of: Callable[[Path], Place]
) -> tuple[Finding, ...]:
    """Return each place where it is not clear what is withheld from whom; nothing if all is clear."""
    case = document.case
    told = [*_of_entries(case, authority), *_of_passages(document)]
    return tuple(
        Finding("withholding", Severity.ERROR, message, place_of(at), mend=mend) for at, message, mend in told
    )


def _of_entries(case: Case, authority: Authority) -> Iterator[tuple[Path, str, str]]:
    groups = (case.children, case.people, case.professionals)
    known = {one.id for group in groups for one in group}
    known |= authority.profile.audiences.keys()
    ids = [entry.id for entry in case.withhold]
    for number, entry in enumerate(case.withhold):
        at: Path = ("case", "withhold", number)
        for field in ("from_whom", "only_for"):
            for place, one in enumerate(getattr(entry, field)):
                if one not in known:
                    yield (
                        (*at, field, place),
                        "Nobody in the case, and no kind of reader, has this id. So nobody is kept from it.",
                        f"Use an id of the case, or one of {', '.join(authority.profile.audiences)}.",
                    )
        if entry.id in ids[:number] or entry.id in known:
            yield (*at, "id"), "This id stands for something else already.", "Give it an id of its own."
        yield from _of_entry(entry, at)


def _of_entry(entry: Withheld, at: Path) -> Iterator[tuple[Path, str, str]]:
    if bool(entry.from_whom) == bool(entry.only_for):
        yield (
            (*at, "from_whom"),
            "It is not clear from whom this is withheld.",
            "Give either from_whom, or only_for: who alone may know.",
        )
    if bool(entry.of) != bool(entry.what):
        yield (
            (*at, "what" if entry.of else "of"),
            "It is not clear what is withheld: whose details, and which.",
            "Give both of and what. For marked passages or words alone give neither.",
        )


def _of_passages(document: CaseDocument) -> Iterator[tuple[Path, str, str]]:
    known = {entry.id for entry in document.case.withhold} | {one.id for one in document.case.children}
    for at, text in texts_in(document):
        if badly_marked(text) or nearly_marked(text, known):
            mend = "Mark it [[refuge: …]]: an id, a colon, and ]] at its end. Put none inside another."
            yield at, "A passage is marked here that does not end, or does not begin as it should.", mend
        if any(passage not in known for passage, _ in passages_of(text)):
            mend = "Begin it with the id of an entry under withhold, or of a child: [[refuge: …]]."
            yield at, "A passage is marked here with an id that withholds nothing.", mend
