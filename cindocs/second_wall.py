"""The second wall: a finished file is searched for everything that its reader must not learn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from cindocs.documents.case_document import CaseDocument
from cindocs.errors import WithheldWouldShow
from cindocs.findings import Finding, Place, Severity
from cindocs.intake.document import Document
from cindocs.readers.seen import Seen
from cindocs.readers.withheld_values import withheld_values

if TYPE_CHECKING:
    from cindocs.proof.leaks.leaks import Leak
    from cindocs.proof.leaks.matcher import Matcher


def refuse_withheld(document: Document, record: CaseDocument, seen: Seen, content: bytes, name: str) -> None:
    """Hold that neither a finished file nor its name tells what is withheld from its reader.

    Args:
        document: where the fields of the record stand in their files.
        record: the whole record.
        seen: what the reader may see of it.
        content: the finished file.
        name: its name.

    Raises:
        WithheldWouldShow: naming each place in the source, or the part of the file; never the value.
    """
    values = withheld_values(record, seen)
    if not values:
        return
    from cindocs.proof.leaks.leaks import leaks_in
    from cindocs.proof.leaks.matcher import Matcher
    from cindocs.proof.leaks.secret import Secret

    matcher = Matcher([Secret(*value) for value in values], seen.held.accepted)
    leaks = leaks_in(content, name.rpartition(".")[2], matcher)
    keys = {leak.key for leak in leaks}.union(matcher.keys_in(name))
    if keys:
        raise WithheldWouldShow(
            "This copy would tell its reader what is withheld. Nothing was written.",
            advice="Take it out of the text, mark the passage, or withhold the field, too.",
            findings=[_finding(place, key) for place, key in _places(document, seen, matcher, leaks, keys)],
        )


def _places(
    document: Document, seen: Seen, matcher: Matcher, leaks: Sequence[Leak], keys: set[str]
) -> Iterator[tuple[Place, str]]:
    """Yield where in the source it stands; where it stands in no text of the record, the part of the file."""
    told: set[str] = set()
    for at, text in dict.fromkeys(seen.texts):
        for key in sorted(keys.intersection(matcher.keys_in(text))):
            told.add(key)
            lines = [number for number, line in enumerate(text.split("\n")) if key in matcher.keys_in(line)]
            yield from ((document.place(at).in_text(text, number), key) for number in lines)
            if not lines:
                yield document.place(at), key
    for leak in leaks:
        if leak.key not in told:
            yield Place(file=leak.part), leak.key


def _finding(place: Place, key: str) -> Finding:
    return Finding(
        rule="R39",
        severity=Severity.ERROR,
        message=f"This would show what {key} withholds from this reader.",
        place=place,
        mend=f"Mark the passage: [[{key}: …]]. Or withhold the field, too, or say it in other words.",
    )
