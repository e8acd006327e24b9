"""What a person decided, with the reason on the record: R12."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.records.judgement import Judgement
from cindocs.rules.situation import Path, Situation, Told

_CIRCUMSTANCES: Path = ("case", "episode", "circumstances")
_PARTS = {"reason": "why", "decided_by": "who decided", "decided_on": "when"}


def every_judgement_has_its_reason(situation: Situation) -> Iterator[Told]:
    """Hold that words such as stable or exceptional are decided by somebody, with a reason.

    Such a word changes what a family may expect. So the record says why it fits, who decided that
    and when, and no circumstance that changes a number stands without its judgement.
    """
    for at, judgement in situation.judgements:
        yield from _complete(at, judgement)
    yield from _claimed(situation)
    yield from _unknown(situation)


def _complete(at: Path, judgement: Judgement) -> Iterator[Told]:
    lacks = [part for part in _PARTS if getattr(judgement, part) is None]
    if lacks:
        yield Told(
            at,
            f"This judgement does not say {', '.join(_PARTS[part] for part in lacks)}.",
            f"Fill in {', '.join(lacks)}.",
        )


def _claimed(situation: Situation) -> Iterator[Told]:
    held = {one.about for _, one in situation.judgements if one.holds}
    for number, name in enumerate(situation.case.episode.circumstances):
        if name in situation.asked.requires and name not in held:
            yield Told(
                (*_CIRCUMSTANCES, number),
                f"The circumstance {name} needs a judgement, and there is none that says it holds.",
                f"Add a judgement about: {name} with reason, decided_by and decided_on, or take the "
                "circumstance out.",
            )


def _unknown(situation: Situation) -> Iterator[Told]:
    known = situation.authority.profile.circumstances
    for number, name in enumerate(situation.case.episode.circumstances):
        if name in known:
            continue
        # What was typed stays out of the message: it may say something about the child.
        from difflib import get_close_matches

        close = get_close_matches(name, known, n=1)
        yield Told(
            (*_CIRCUMSTANCES, number),
            "This circumstance is not one that the authority's profile knows, so no rule heeds it.",
            f"Did you mean {close[0]}?" if close else f"Use one of {', '.join(known)}.",
        )
