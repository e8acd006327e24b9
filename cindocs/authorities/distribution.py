"""Who sends a document, to whom, and by when."""

from cindocs.authorities.condition import Condition
from cindocs.authorities.rule_setting import Anchor
from cindocs.authorities.span import Span
from cindocs.records.ids import Id
from cindocs.records.strict import Strict
from cindocs.records.text import Line


class Sending(Strict):
    """A document on its way to those who must have it."""

    kind: Id
    """The kind of document: plan, minutes."""
    when: Condition | None = None
    """For which circumstances, for instance version > 1. Leave out for all."""
    owner: Id
    """The role that sends it: chair, lead_practitioner."""
    to: tuple[Id, ...]
    """Who gets it: child, parents, network, agencies, invited, attended, new_services."""
    max: Span | None = None
    """At the latest after this span. Leave out where the procedure sets no number."""
    anchor: Anchor | None = None
    """What the span is counted from."""
    note: Line = ""
    """What else the procedure says: old enough, translated where needed."""
    source: Line = ""
    """Where the procedure says so."""
