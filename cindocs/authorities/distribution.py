"""Who sends a document, to whom, and by when."""

from typing import Literal

from cindocs.authorities.condition import Condition
from cindocs.authorities.rule_setting import Anchor
from cindocs.authorities.span import Span
from cindocs.records.ids import Id
from cindocs.records.strict import Strict
from cindocs.records.text import Line

Recipients = Literal["child", "parents", "network", "agencies", "attended", "invited", "new_services"]
"""Those who must have a document: agencies are the professionals of other agencies than the lead's; attended,
who was at the meeting; invited, each who was asked and could not come; new_services, each professional who
does something in it."""


class Sending(Strict):
    """A document on its way to those who must have it."""

    kind: Id
    """The kind of document: plan, minutes."""
    when: Condition | None = None
    """For which circumstances, for instance version > 1. Leave out for all."""
    owner: Id
    """The role that sends it: chair, lead_practitioner."""
    to: tuple[Recipients, ...] = ()
    """Who gets it: child, parents, network, agencies, invited, attended, new_services."""
    except_when: dict[Recipients, Id] = {}
    """Who may be left out by which judgement. child: not_old_enough."""
    max: Span | None = None
    """At the latest after this span. Leave out where the procedure sets no number."""
    anchor: Anchor | None = None
    """What the span is counted from."""
    unless: Id | None = None
    """The judgement that allows a longer span."""
    note: Line = ""
    """What else the procedure says: old enough, translated where needed."""
    source: Line = ""
    """Where the procedure says so."""
