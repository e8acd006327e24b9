"""How single things of a profile are put into words: a condition, a judgement, who chairs, a source."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from cindocs.authorities.authority import Authority
from cindocs.authorities.distribution import Recipients, Sending
from cindocs.authorities.facts import FACTS
from cindocs.authorities.rule_setting import Chair
from cindocs.findings import Severity
from cindocs.rules.anchors import ANCHORS

_WEIGHTS = {
    Severity.ERROR: "stops the document",
    Severity.WARNING: "warning",
    Severity.ADVICE: "advice",
}
_SIGNS: dict[type[ast.cmpop], str] = {
    ast.Eq: "is", ast.NotEq: "is not", ast.Lt: "is less than", ast.LtE: "is at most", ast.Gt: "is more than",
    ast.GtE: "is at least", ast.In: "is", ast.NotIn: "is not",
}  # fmt: skip
_RECIPIENTS: dict[Recipients, str] = {
    "child": "the child",
    "parents": "the parents",
    "network": "the family's network",
    "agencies": "professionals of other agencies",
    "attended": "everybody who was there",
    "invited": "everybody who was asked and could not come",
    "new_services": "each new service",
}
_MANY = 4
"""So many conditions, of which one is enough, are told in brackets."""
_MEETINGS: dict[str, str] = {
    "planning": "a planning meeting",
    "review": "a review",
    "network": "a meeting of the network",
    "family_led": "a meeting that the family leads",
}


@dataclass(frozen=True, slots=True)
class Phrases:
    """Puts what an authority decides into words, with its own names for roles and things."""

    authority: Authority

    def condition(self, condition: str | None) -> str:
        """Return ``if the child is disabled, and the plan is long-term and stable: ``; nothing for None."""
        if condition is None:
            return ""
        asked = ast.parse(condition, mode="eval").body
        if isinstance(asked, ast.BoolOp) and isinstance(asked.op, ast.Or) and len(asked.values) < _MANY:
            return f"if {', or '.join(self._holds(value) for value in asked.values)}: "
        return f"if {self._holds(asked)}: "

    def chair(self, chair: Chair, *, others: bool = False) -> str:
        """Return who may chair which meeting; with ``others``, those that nothing was said of before."""
        meeting = {"planning": "The planning meeting", "review": "A review", None: "A meeting"}[chair.meeting]
        if others:
            meeting = f"Any other {(chair.meeting or 'meeting').replace('planning', 'planning meeting')}"
        also = f"; with a reason, {self.roles(chair.also)}" if chair.also else ""
        qualified = ", who is a qualified social worker" if chair.qualified else ""
        who = f"{self.roles(chair.roles) if chair.roles else 'anybody'}{qualified}{also}"
        condition = f", {self.condition(chair.when)}" if chair.when else ": "
        return f"{meeting}{condition}{who}.{self.cited(chair.source)}"

    def sending(self, sending: Sending) -> str:
        """Return who sends a document to whom, and by when."""
        owner = self._small(self.name(sending.owner))
        when = f", at the latest {sending.max}" if sending.max else ""
        since = f" after {ANCHORS[sending.anchor].words}" if sending.max and sending.anchor else ""
        longer = self.unless(sending.unless)
        to = f" to {', '.join(self._recipient(one, sending) for one in sending.to)}" if sending.to else ""
        condition = f", {self.condition(sending.when)}" if sending.when else ": "
        said = f"{self.name(sending.kind)}{condition}{owner} sends it{to}{when}{since}{longer}."
        note = f" {sending.note}" if sending.note else ""
        return f"{said}{note}{self.cited(sending.source)}"

    def _recipient(self, recipients: Recipients, sending: Sending) -> str:
        excused = sending.except_when.get(recipients)
        unless = f" (left out with a judgement: {self._small(self.name(excused))})" if excused else ""
        return f"{_RECIPIENTS[recipients]}{unless}"

    def roles(self, roles: Iterable[str]) -> str:
        """Return what the authority calls several roles: ``team manager, chair or service manager``."""
        *first, last = [self._small(self.name(role)) for role in roles]
        return f"{', '.join(first)} or {last}" if first else last

    def name(self, term: str) -> str:
        """Return what the authority calls a role, a judgement or a kind of document."""
        setting = self.authority.profile.kinds.get(term)
        return setting.title if setting and setting.title else self.authority.word(term)

    def cited(self, source: str, *notes: str) -> str:
        """Return `` (warning; line 24, 26)``: notes, and the place in the procedure."""
        procedure = self.authority.profile.procedure
        where = source
        if source.startswith(f"{procedure.cite}:"):
            lines = source.removeprefix(f"{procedure.cite}:").replace(",", ", ")
            where = f"{'lines' if {',', '-'} & set(lines) else 'line'} {lines}"
        said = "; ".join(part for part in (*notes, where) if part)
        return f" ({said})" if said else ""

    def cited_together(self, sources: Iterable[str]) -> str:
        """Return several places of the procedure as one."""
        cite = f"{self.authority.profile.procedure.cite}:"
        lines = [source.removeprefix(cite) for source in sources if source.startswith(cite)]
        others = [source for source in sources if not source.startswith(cite)]
        return self.cited(f"{cite}{','.join(lines)}" if lines else "", *others)

    def weight(self, severity: Severity) -> str:
        """Return what happens when something is not as it is asked."""
        return _WEIGHTS[severity]

    def unless(self, judgement: str | None) -> str:
        """Return ``, unless a judgement says otherwise: exceptional circumstances``; nothing for None."""
        if judgement is None:
            return ""
        return f", unless a judgement says otherwise: {self._small(self.name(judgement))}"

    def _holds(self, node: ast.expr) -> str:
        match node:
            case ast.BoolOp(op=ast.And(), values=values):
                # "It is not so that" comes last: what follows would read as a part of it.
                ordered = sorted(values, key=lambda value: isinstance(value, ast.UnaryOp))
                return ", and ".join(self._holds(value) for value in ordered)
            case ast.BoolOp(values=values):
                return f"one of these holds ({self._each(values)})"
            case ast.UnaryOp(operand=ast.BoolOp(op=ast.Or(), values=values)):
                return f"none of these holds ({self._each(values)})"
            case ast.UnaryOp(operand=ast.BoolOp(values=values)):
                return f"these do not all hold ({self._each(values)})"
            case ast.UnaryOp(operand=operand):
                return f"it is not so that {self._holds(operand)}"
            case ast.Compare(left=left, ops=[ast.In()], comparators=[ast.Name() as right]):
                return f"{self._holds(right)} has {self._holds(left)} in it"
            case ast.Compare(left=left, ops=[ast.NotIn()], comparators=[ast.Name() as right]):
                return f"{self._holds(right)} does not have {self._holds(left)} in it"
            case ast.Compare(left=ast.Name(id="meeting_kind"), ops=[how], comparators=[right]):
                return f"the meeting {_SIGNS[type(how)]} {self._meetings(right)}"
            case ast.Compare(left=left, ops=[how], comparators=[right]):
                return f"{self._holds(left)} {_SIGNS[type(how)]} {self._holds(right)}"
            case ast.Name(id=name):
                circumstances = self.authority.profile.circumstances
                sentence = FACTS[name].words if name in FACTS else circumstances[name]
                return sentence[0].lower() + sentence[1:]
            case ast.List(elts=items) | ast.Tuple(elts=items):
                return " or ".join(self._holds(item) for item in items)
        return self._constant(ast.literal_eval(node))

    def _each(self, nodes: Iterable[ast.expr]) -> str:
        return "; ".join(self._holds(node) for node in nodes)

    @staticmethod
    def _meetings(node: ast.expr) -> str:
        named = ast.literal_eval(node)
        return " or ".join(_MEETINGS[one] for one in ([named] if isinstance(named, str) else named))

    def _constant(self, value: object) -> str:
        text = str(value)
        plan_type = self.authority.profile.plan_types.get(text)
        if plan_type:
            return plan_type.title
        # A team is written as it is called; other words are ids.
        return self._small(self.name(text)) if text.islower() else text

    @staticmethod
    def _small(words: str) -> str:
        """Begin with a small letter inside a sentence, unless the word is a name: Child Protection Plan."""
        first, *rest = words.split(" ")
        capitals = any(word[:1].isupper() for word in rest) or (len(first) > 1 and first.isupper())
        return words if capitals else words[0].lower() + words[1:]
