"""What an expression stands for, worked out from the types of its names; whatever does not fit is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from jinja2 import Environment, nodes

from cindocs.templating.inspection.comparing import incomparable, uncountable
from cindocs.templating.inspection.fixed_words import misused_words
from cindocs.templating.inspection.layer import Layer
from cindocs.templating.inspection.report import Report, near
from cindocs.templating.inspection.shape import (
    FRAGMENT,
    MARKUP,
    NUMBER,
    TEXT,
    TRUTH,
    UNKNOWN,
    Macro,
    Shape,
    Sort,
    joined,
)
from cindocs.templating.inspection.structure import NOBODY_KNOWS

Scope: TypeAlias = dict[str, Shape]

_LOOP_NUMBERS: Final = ("index", "index0", "revindex", "revindex0", "length", "depth", "depth0")
_LOOP_TRUTHS: Final = ("first", "last")
_LOOP_ITEMS: Final = ("previtem", "nextitem")
_LOOP: Final = [*_LOOP_NUMBERS, *_LOOP_TRUTHS, *_LOOP_ITEMS]
_MEND: Final = "See which names there are: cindocs template variables."
_UNSAFE_FILTERS: Final = ("safe", "attr", "map", "xmlattr", "tojson")
_TRANSLATING: Final = ("_", "gettext", "ngettext", "pgettext", "npgettext")


class Expressions:
    """Reads the expressions of one chain of templates. ``into`` reads the body of a macro that is called."""

    def __init__(
        self, env: Environment, report: Report, into: Callable[[Macro, list[Shape], Layer, nodes.Node], None]
    ) -> None:
        self._env = env
        self._report = report
        self._into = into
        self._readers: dict[type[nodes.Node], Callable[..., Shape]] = {
            nodes.Name: self._name,
            nodes.Const: self._constant,
            nodes.TemplateData: lambda *_: MARKUP,
            nodes.Getattr: self._attribute,
            nodes.Getitem: self._item,
            nodes.Call: self._call,
            nodes.Filter: self._filter,
            nodes.Test: self._test,
            nodes.Compare: self._comparison,
            nodes.Not: self._truth,
            nodes.And: self._either,
            nodes.Or: self._either,
            nodes.CondExpr: self._choice,
            nodes.List: self._list,
            nodes.Tuple: self._list,
            nodes.Concat: self._joined_text,
        }

    def shape(self, node: nodes.Node, scope: Scope, layer: Layer) -> Shape:
        """Return what ``node`` stands for; tell what in it is wrong."""
        reader = self._readers.get(type(node))
        if reader is not None:
            return reader(node, scope, layer)
        if isinstance(node, nodes.BinExpr | nodes.UnaryExpr):
            return self._arithmetic(node, scope, layer)
        for child in node.iter_child_nodes():
            self.shape(child, scope, layer)
        return MARKUP if isinstance(node, nodes.MarkSafe | nodes.MarkSafeIfAutoescape) else UNKNOWN

    def _tell(self, layer: Layer, node: nodes.Node, rule: str, message: str, mend: str = _MEND) -> Shape:
        self._report.tell(layer, node, rule, message, mend)
        return UNKNOWN

    def _name(self, node: nodes.Name, scope: Scope, layer: Layer) -> Shape:
        if node.name == NOBODY_KNOWS:
            return UNKNOWN
        if node.name in scope:
            return scope[node.name]
        if node.name == "loop":
            mend = "Put it between {% for %} and {% endfor %}."
            return self._tell(layer, node, "name", "loop stands outside a loop.", mend)
        known = [name for name in scope if name not in _TRANSLATING]
        question = near(node.name, known) if near(node.name, known).startswith("Did") else _MEND
        return self._tell(layer, node, "name", f"there is no name {node.name} here.", question)

    def _constant(self, node: nodes.Const, _: Scope, __: Layer) -> Shape:
        if isinstance(node.value, str):
            return TEXT
        if isinstance(node.value, bool):
            return TRUTH
        return NUMBER if isinstance(node.value, int) else UNKNOWN

    def _attribute(self, node: nodes.Getattr, scope: Scope, layer: Layer) -> Shape:
        if node.attr.startswith("_"):
            return self._forbidden(node, node.attr, layer)
        imported = _imported(node, scope)
        if isinstance(imported, nodes.Name):
            return scope[imported.name]
        return self._field(self.shape(node.node, scope, layer), node.attr, node, layer)

    def _forbidden(self, node: nodes.Node, name: str, layer: Layer) -> Shape:
        message = f"{name} reaches into the program. A template may use the fields of its copy only."
        return self._tell(layer, node, "forbidden", message)

    def _field(self, owner: Shape, name: str, node: nodes.Node, layer: Layer) -> Shape:
        if name.startswith("_"):
            return self._forbidden(node, name, layer)
        if owner.sort is Sort.UNKNOWN:
            return UNKNOWN
        if owner.sort is Sort.RECORD:
            found = owner.field(name)
            if found is not None:
                return found
            return self._tell(
                layer, node, "field", f"{owner.one} has nothing called {name}.", near(name, owner.names())
            )
        if owner.sort is Sort.LOOP:
            return self._of_loop(owner, name, node, layer)
        if owner.sort is Sort.LIST:
            message = f"this is {owner.one}; one of them may have {name}, all together have not."
            mend = f"Go through the list: {{% for one in … %}} and then one.{name}."
        else:
            message = f"this is {owner.one}: it has nothing called {name}."
            mend = "Print it as it is, or ask with {% if %} whether it is there."
        return self._tell(layer, node, "field", message, mend)

    def _of_loop(self, loop: Shape, name: str, node: nodes.Node, layer: Layer) -> Shape:
        if name in _LOOP_ITEMS:
            return loop.item or UNKNOWN
        if name in _LOOP_TRUTHS:
            return TRUTH
        if name in _LOOP_NUMBERS:
            return NUMBER
        return self._tell(layer, node, "field", f"a loop has nothing called {name}.", near(name, _LOOP))

    def _item(self, node: nodes.Getitem, scope: Scope, layer: Layer) -> Shape:
        owner = self.shape(node.node, scope, layer)
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self._field(owner, node.arg.value, node, layer)
        if isinstance(node.arg, nodes.Slice):
            self.shape(node.arg, scope, layer)
            return owner
        number = self.shape(node.arg, scope, layer)
        if owner.sort is Sort.UNKNOWN:
            return UNKNOWN
        if owner.sort is Sort.LIST and number.sort in (Sort.NUMBER, Sort.UNKNOWN):
            return owner.item or UNKNOWN
        message = "what stands in square brackets must be the number of something in a list."
        return self._tell(layer, node, "wrong-use", message, "Write the name of the field after a full stop.")

    def _call(self, node: nodes.Call, scope: Scope, layer: Layer) -> Shape:
        given = [self.shape(each, scope, layer) for each in node.args]
        named = {each.key: self.shape(each.value, scope, layer) for each in node.kwargs}
        called = _imported(node.node, scope)
        if isinstance(called, nodes.Getattr):
            return self._method(called, given, scope, layer)
        if not isinstance(called, nodes.Name):
            return self._tell(layer, node, "function", "this would run something.", "Take the call out.")
        shape = scope.get(called.name)
        if shape is None or shape.sort not in (Sort.FUNCTION, Sort.UNKNOWN):
            message = f"there is no function {called.name}."
            macros = [name for name, each in scope.items() if each.macro]
            return self._tell(layer, node, "function", message, near(called.name, ["_", "super", *macros]))
        if shape.macro is not None:
            return self._macro(shape.macro, node, given, named, layer)
        if called.name not in _TRANSLATING:
            return UNKNOWN if shape.sort is Sort.UNKNOWN else FRAGMENT
        wrong = misused_words(node)
        if wrong:
            self._tell(layer, node, "wrong-use", *wrong)
        return FRAGMENT if FRAGMENT in named.values() else MARKUP

    def _method(self, called: nodes.Getattr, given: list[Shape], scope: Scope, layer: Layer) -> Shape:
        """Nothing that belongs to something else is called, but ``loop.cycle`` and imported macros."""
        if called.attr.startswith("_"):
            return self._forbidden(called, called.attr, layer)
        owner = self.shape(called.node, scope, layer)
        if owner.sort is Sort.LOOP and called.attr == "cycle":
            return joined(given)
        root = next(iter(called.find_all(nodes.Name)), None)
        if root is not None and root.name not in scope:
            return UNKNOWN  # that is told already
        message = f"{called.attr}(…) would run something."
        mend = "A template calls _(…), super() and its own macros, nothing else."
        return self._tell(layer, called, "function", message, mend)

    def _macro(
        self, macro: Macro, node: nodes.Call, given: list[Shape], named: dict[str, Shape], layer: Layer
    ) -> Shape:
        names = [argument.name for argument in macro.node.args]
        optional = names[len(names) - len(macro.node.defaults) :]
        wrong = [name for name in named if name not in names]
        missing = [name for name in names[len(given) :] if name not in named and name not in optional]
        if wrong or missing or len(given) > len(names):
            message = f"{macro.node.name} takes {', '.join(names) or 'nothing'}."
            self._tell(layer, node, "function", message, "Give it each of these, in this order.")
            return FRAGMENT
        filled = [*given, *(named.get(name, UNKNOWN) for name in names[len(given) :])]
        self._into(macro, filled, layer, node)
        return FRAGMENT

    def _filter(self, node: nodes.Filter, scope: Scope, layer: Layer) -> Shape:
        shape = self.shape(node.node, scope, layer) if node.node is not None else MARKUP
        for each in (*node.args, *(pair.value for pair in node.kwargs)):
            self.shape(each, scope, layer)
        if node.name in _UNSAFE_FILTERS:
            message = f"|{node.name} would let a text through as markup, or reach past the copy."
            mend = f"Take |{node.name} out: texts print as they were typed."
            return self._tell(layer, node, "unescaped", message, mend)
        if node.name not in self._env.filters:
            known = ", ".join(sorted(name for name in self._env.filters if "_" not in name))
            message = f"there is no filter {node.name}."
            return self._tell(layer, node, "filter", message, f"There is: {known}.")
        if shape.sort is Sort.UNKNOWN:
            return UNKNOWN
        if node.name == "length":
            return NUMBER
        if shape.sort is not Sort.LIST:
            message = f"|{node.name} is for lists, and this is {shape.one}."
            return self._tell(layer, node, "wrong-use", message, f"Take |{node.name} out.")
        if node.name != "join":
            return shape.item or UNKNOWN
        if shape.item is not None and shape.item.sort not in (Sort.TEXT, Sort.MARKUP, Sort.UNKNOWN):
            message = f"|join puts texts together, and this is {shape.one}."
            self._tell(layer, node, "wrong-use", message, "Go through the list with {% for %}.")
        return TEXT

    def _test(self, node: nodes.Test, scope: Scope, layer: Layer) -> Shape:
        if node.name not in self._env.tests:
            message = f"there is no test {node.name}."
            self._tell(layer, node, "filter", message, near(node.name, sorted(self._env.tests)))
        return self._truth(node, scope, layer)

    def _truth(self, node: nodes.Node, scope: Scope, layer: Layer) -> Shape:
        for child in node.iter_child_nodes():
            self.shape(child, scope, layer)
        return TRUTH

    def _comparison(self, node: nodes.Compare, scope: Scope, layer: Layer) -> Shape:
        left = self.shape(node.expr, scope, layer)
        for operand in node.ops:
            right = self.shape(operand.expr, scope, layer)
            wrong = incomparable(left, operand.op, right)
            if wrong:
                self._tell(layer, node, "wrong-use", *wrong)
            left = right
        return TRUTH

    def _either(self, node: nodes.BinExpr, scope: Scope, layer: Layer) -> Shape:
        return joined([self.shape(node.left, scope, layer), self.shape(node.right, scope, layer)])

    def _choice(self, node: nodes.CondExpr, scope: Scope, layer: Layer) -> Shape:
        self.shape(node.test, scope, layer)
        chosen = self.shape(node.expr1, scope, layer)
        return chosen if node.expr2 is None else joined([chosen, self.shape(node.expr2, scope, layer)])

    def _list(self, node: nodes.List | nodes.Tuple, scope: Scope, layer: Layer) -> Shape:
        items = [self.shape(each, scope, layer) for each in node.items]
        return Shape(Sort.LIST, item=joined(items) if items else UNKNOWN)

    def _joined_text(self, node: nodes.Concat, scope: Scope, layer: Layer) -> Shape:
        for each in node.nodes:
            shape = self.shape(each, scope, layer)
            if shape.sort not in (Sort.TEXT, Sort.NUMBER, Sort.MARKUP, Sort.UNKNOWN):
                message = f"~ puts texts together, and one of these is {shape.one}."
                self._tell(layer, node, "wrong-use", message, "Print them one after the other.")
        return TEXT

    def _arithmetic(self, node: nodes.BinExpr | nodes.UnaryExpr, scope: Scope, layer: Layer) -> Shape:
        shapes = [self.shape(child, scope, layer) for child in node.iter_child_nodes()]
        wrong = uncountable(node, shapes)
        if wrong:
            return self._tell(layer, node, "wrong-use", *wrong)
        if isinstance(node, nodes.Mod) and shapes[0] in (TEXT, MARKUP):
            return MARKUP
        return TEXT if shapes[0] == TEXT else NUMBER


def _imported(node: nodes.Expr, scope: Scope) -> nodes.Expr:
    """Return a name that was imported with its file (``parts.fact_table``) as the one name that it is."""
    if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
        name = f"{node.node.name}.{node.attr}"
        if name in scope:
            return nodes.Name(name, "load", lineno=node.lineno)
    return node
