"""What will be better: R18."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.rules.situation import Situation, Told


def every_need_has_an_outcome_an_action_and_a_measure(situation: Situation) -> Iterator[Told]:
    """Hold that each need leads to something that will be better, and that one can see it.

    Working Together asks for clear, measurable outcomes. Whether an outcome says what is better for
    the child, and not only what somebody does, is for a person to judge: no rule here can.
    """
    if not situation.plan.needs:
        yield Told(
            ("needs",),
            "The plan has no needs.",
            "Write down what each child needs, what will be better, and who does what by when.",
        )
    for at, need in situation.needs:
        if not need.outcomes:
            yield Told(
                (*at, "outcomes"),
                f"Need {need.id} has no outcome.",
                "Say what will be better for the child.",
            )
    for at, outcome in situation.outcomes:
        if outcome.measure is None:
            yield Told(
                (*at, "measure"),
                f"Outcome {outcome.id} does not say how everybody will know that it is better.",
                "Fill in measure: what one will see, hear or count.",
            )
        if not outcome.actions:
            yield Told(
                (*at, "actions"),
                f"Outcome {outcome.id} has no action.",
                "Say what will be done to get there, by whom and by when.",
            )
