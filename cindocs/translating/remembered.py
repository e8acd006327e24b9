"""What of the texts that came back may be remembered for other documents of the authority."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.languages.pieces import Locked, Pieces, plain
from cindocs.translating.aligned import aligned
from cindocs.translating.bringing_back import BroughtBack
from cindocs.translating.names import Names
from cindocs.translating.translation_memory import Entry


def remembered(brought: BroughtBack) -> Iterator[Entry]:
    """Yield what somebody has checked and that names nobody, without the values of its codes."""
    case = brought.document.case
    names = Names.of(case)
    for sent, translation in brought.taken:
        if not translation.checked_by or sent.named or any(names.found_in(plain(sent.pieces))):
            continue
        says = aligned(translation.says, sent.pieces, in_markdown=sent.unit.in_markdown)
        if says:
            yield Entry(case.id, brought.language, _without_values(sent.pieces), _without_values(says))


def _without_values(pieces: Pieces) -> Pieces:
    return tuple(Locked(one.number, one.kind, "", "") if isinstance(one, Locked) else one for one in pieces)
