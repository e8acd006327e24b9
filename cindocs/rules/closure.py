"""The letter that ends a plan: R51, and what R14 asks of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, cast

from cindocs.findings import Severity
from cindocs.rules.meeting_outcome import whoever_goes_on_helping_is_named
from cindocs.rules.situation import Situation, Told

if TYPE_CHECKING:
    from cindocs.documents.closure_letter import ClosureLetter


def the_family_is_told_in_writing(situation: Situation) -> Iterator[Told]:
    """Let a family read for themselves that the plan ends, why, and how to say that they do not agree.

    What a letter must hold stands under ``requires``: family, network, reasons, decided, thresholds, consent.
    How to disagree stands in every letter. Who got it is asked when its day has passed: a letter is finished
    before it is sent.
    """
    yield from _outcome(situation)
    yield from _dissent(situation)
    for demand, tells in _DEMANDS.items():
        if demand in situation.asked.requires:
            yield from tells(situation)
    letter = _letter(situation)
    got_it = {one.who for one in letter.shared}
    waiting = [one for one in (*letter.to, *letter.copies_to) if one not in got_it]
    if waiting and situation.today > letter.date:
        yield Told(
            ("shared",),
            f"Nothing says that these got the letter: {', '.join(waiting)}.",
            "Send it, and add an entry with who and on under shared.",
            Severity.WARNING,
        )


def somebody_goes_on_helping(situation: Situation) -> Iterator[Told]:
    """Keep a family from falling between two services when social care steps back."""
    if situation.document.kind != "closure_letter":
        yield from whoever_goes_on_helping_is_named(situation)
        return
    option, after = situation.outcome, _letter(situation).step_down
    if option is None:
        return
    lead, service = (after.lead, after.service) if after else (None, None)
    wanted = {"lead_after": lead is None, "service_after": service is None}
    wanted["lead_or_service"] = lead is None and service is None
    for need, missing in wanted.items():
        if need in option.requires and missing:
            message, field = _STEP_DOWN[need]
            mend = f"Agree it with the family, and fill in step_down.{field}."
            yield Told(("step_down", field), message, mend, source=option.source)


_STEP_DOWN = {
    "lead_after": ("The letter does not say who leads when social care steps back.", "lead"),
    "service_after": ("The letter does not say which service goes on helping.", "service"),
    "lead_or_service": ("The letter does not say who goes on helping when social care steps back.", "lead"),
}


def _letter(situation: Situation) -> ClosureLetter:
    return cast("ClosureLetter", situation.document)


def _outcome(situation: Situation) -> Iterator[Told]:
    outcomes, chosen = situation.authority.profile.outcomes, _letter(situation).outcome
    option = situation.outcome
    ending = ", ".join(one.id for one in outcomes.options if one.ends)
    if chosen and option is None and outcomes.closed and outcomes.options:
        yield Told(
            ("outcome",),
            "The procedure knows no such outcome of a review.",
            f"Use the one of the last review: {ending}.",
            source=outcomes.source,
        )
    elif option and not option.ends:
        yield Told(
            ("outcome",),
            "With this outcome the plan goes on.",
            f"Use {ending}, or do not send this letter.",
            source=option.source,
        )


def _family(situation: Situation) -> Iterator[Told]:
    if not set(_letter(situation).to) & situation.family:
        yield Told(
            ("to",),
            "The letter is not written to the family.",
            "Put the ids of children and parents under to.",
        )


def _network(situation: Situation) -> Iterator[Told]:
    if not _letter(situation).copies_to:
        yield Told(
            ("copies_to",),
            "No professional gets a copy of the letter.",
            "Put the ids of everybody who works with the family under copies_to.",
        )


def _reasons(situation: Situation) -> Iterator[Told]:
    if _letter(situation).reasons is None:
        yield Told(
            ("reasons",),
            "The letter does not say why.",
            "Fill in reasons, in words that the family would use.",
        )


def _decided(situation: Situation) -> Iterator[Told]:
    letter = _letter(situation)
    if letter.decided_by is None or letter.decided_on is None:
        yield Told(
            ("decided_by",) if letter.decided_by is None else ("decided_on",),
            "Nothing says who decided, and when.",
            "Fill in decided_by and decided_on.",
        )
    elif letter.decided_on > letter.date:
        yield Told(
            ("decided_on",),
            "The letter is older than the decision that it tells of.",
            "Correct date or decided_on.",
        )


def _thresholds(situation: Situation) -> Iterator[Told]:
    letter = _letter(situation)
    looked_at = letter.thresholds
    if letter.letter_type == "plan_ends" and (looked_at is None or looked_at.on is None):
        yield Told(
            ("thresholds",),
            "Nothing says that the thresholds were considered.",
            "Look at the authority's thresholds, and fill in thresholds with on, by and finding.",
        )


def _dissent(situation: Situation) -> Iterator[Told]:
    setting = situation.authority.kind("closure_letter")
    if "disagree" not in setting.order or not setting.texts.keys() >= {"disagree", "disagree_professionals"}:
        yield Told(
            ("kind",),
            "The letter does not tell family and professionals what to do if they do not agree.",
            "Add the part disagree and the texts disagree and disagree_professionals to the authority's "
            "closure_letter.yaml.",
        )


def _consent(situation: Situation) -> Iterator[Told]:
    after = _letter(situation).step_down
    agreed = after is not None and after.consent is not None and after.consent.answer == "given"
    if after is not None and not agreed:
        yield Told(
            ("step_down", "consent"),
            "Nothing says that the family agrees to the help that goes on.",
            "Ask the family, and fill in step_down.consent. If they do not agree, take out step_down.",
        )


_DEMANDS: dict[str, Callable[[Situation], Iterator[Told]]] = {
    "family": _family,
    "network": _network,
    "reasons": _reasons,
    "decided": _decided,
    "thresholds": _thresholds,
    "consent": _consent,
}
"""What an authority can ask of a letter, by the word for it in its profile."""
