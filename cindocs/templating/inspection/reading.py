"""Reads a chain of templates as Jinja would run it, in every branch and loop, with types in place of values.

The template at the end of the chain is run; wherever it has a block, the blocks of that name of all
templates in the chain are read with the names that stand there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeAlias

from jinja2 import Environment, nodes

from cindocs.templating.inspection.expressions import Expressions, Scope
from cindocs.templating.inspection.layer import Layer
from cindocs.templating.inspection.report import Report, near
from cindocs.templating.inspection.shape import FUNCTION, MARKUP, UNKNOWN, Macro, Shape, Sort, joined
from cindocs.templating.inspection.tag import Context

Loader: TypeAlias = Callable[[str, Layer], Layer | None]
"""Finds the template that one template means by a name; nothing when there is none."""

_PRINTED: Final = (Sort.TEXT, Sort.NUMBER, Sort.MARKUP, Sort.UNKNOWN)
_AS_PARAGRAPHS: Final = (Sort.NARRATIVE, Sort.PICTURE)


class Reading:
    """The reading of one chain. ``report`` collects what is wrong in the one template that is checked."""

    def __init__(self, env: Environment, load: Loader, report: Report) -> None:
        self._load = load
        self._report = report
        self._expressions = Expressions(env, report, self._into_macro)
        self._blocks: dict[str, list[tuple[Layer, nodes.Block]]] = {}
        self._open: list[str] = []
        self._read: set[nodes.Block] = set()
        self._called: set[Any] = set()
        self._top: Scope = {}

    def read(self, chain: Sequence[Layer], names: Scope) -> None:
        """Read a chain of templates, the child first; ``names`` are those at the top."""
        self._top = names
        for layer in chain:
            for block in layer.tree.find_all(nodes.Block):
                self._blocks.setdefault(block.name, []).append((layer, block))
        for layer in chain[:-1]:
            self._beside_blocks(layer)
        last = chain[-1]
        # Where the template that it extends is not to be found, nobody knows what its blocks may use.
        if last.extends is None:
            self._run(last.tree.body, self._top, last)
            self._unused_blocks(chain)
        self._uncalled_macros(chain)

    def partial(self, layer: Layer) -> None:
        """Read a template of macros that nobody calls: what they are given is not known."""
        self._top = {}
        self._run(layer.tree.body, self._top, layer)
        self._uncalled_macros([layer])

    def _beside_blocks(self, layer: Layer) -> None:
        """Run what an extending template has beside its blocks: names for them, nothing that is printed."""
        for node in layer.tree.body:
            if not isinstance(node, nodes.Block | nodes.Output | nodes.Extends):
                self._run([node], self._top, layer)

    def _unused_blocks(self, chain: Sequence[Layer]) -> None:
        for name, found in self._blocks.items():
            for layer, block in found:
                if block not in self._read:
                    known = sorted({each for each, at in self._blocks.items() if at[-1][0] is not layer})
                    message = f"it replaces nothing: no template that this one extends has a block {name}."
                    self._report.tell(layer, block, "block", message, near(name, known))
                    self._body(layer, block, dict(self._top))

    def _uncalled_macros(self, chain: Sequence[Layer]) -> None:
        for layer in chain:
            for node in layer.tree.find_all(nodes.Macro):
                if not any(key[0] is node for key in self._called):
                    given = [UNKNOWN for _ in node.args]
                    self._into_macro(Macro(node, layer, self._top), given, layer, node)

    def _run(self, body: Sequence[nodes.Node], scope: Scope, layer: Layer) -> None:
        for node in body:
            if isinstance(node, nodes.Output):
                self._output(node, scope, layer)
            elif isinstance(node, nodes.For):
                self._loop(node, scope, layer)
            elif isinstance(node, nodes.If):
                self._branches(node, scope, layer)
            elif isinstance(node, nodes.Block):
                self._block(node, scope, layer)
            elif isinstance(node, nodes.Assign | nodes.AssignBlock):
                self._assign(node, scope, layer)
            elif isinstance(node, nodes.Macro):
                scope[node.name] = Shape(Sort.FUNCTION, macro=Macro(node, layer, scope))
            elif isinstance(node, nodes.Include | nodes.Import | nodes.FromImport):
                self._other_file(node, scope, layer)
            else:
                self._other(node, scope, layer)

    def _output(self, node: nodes.Output, scope: Scope, layer: Layer) -> None:
        for each in node.nodes:
            if isinstance(each, nodes.TemplateData):
                continue
            shape = self._expressions.shape(each, scope, layer)
            wrong = _unprintable(shape, layer.tag(each).context, running=layer.running)
            if wrong:
                self._report.tell(layer, each, "wrong-use", *wrong)

    def _loop(self, node: nodes.For, scope: Scope, layer: Layer) -> None:
        through = self._expressions.shape(node.iter, scope, layer)
        item = through.item or UNKNOWN
        if through.sort not in (Sort.LIST, Sort.UNKNOWN):
            message = f"a loop goes through a list, and this is a {through}."
            mend = "Name a list, or print it without a loop."
            self._report.tell(layer, node, "wrong-use", message, mend)
        inside = dict(scope)
        targets = [node.target] if isinstance(node.target, nodes.Name) else node.target.find_all(nodes.Name)
        for target in targets:
            inside[target.name] = item if target is node.target else UNKNOWN
        inside["loop"] = Shape(Sort.LOOP, item=item)
        if node.test is not None:
            self._expressions.shape(node.test, inside, layer)
        self._run(node.body, inside, layer)
        self._run(node.else_, dict(scope), layer)

    def _branches(self, node: nodes.If, scope: Scope, layer: Layer) -> None:
        """Read every branch; one that asks for a shape (``block.shape == "table"``) sees only that one."""
        rest = dict(scope)
        for test, body in [(node.test, node.body), *((each.test, each.body) for each in node.elif_)]:
            self._expressions.shape(test, rest, layer)
            fits, others = _narrowed(test, rest)
            self._run_branch(body, fits, scope, layer)
            rest = others
        self._run_branch(node.else_, rest, scope, layer)

    def _run_branch(self, body: Sequence[nodes.Node], inside: Scope, scope: Scope, layer: Layer) -> None:
        before = set(inside)
        self._run(body, inside, layer)
        for name in set(inside) - before:
            scope[name] = inside[name]

    def _block(self, node: nodes.Block, scope: Scope, layer: Layer) -> None:
        if node.name in self._open:
            return
        self._open.append(node.name)
        for where, block in self._blocks.get(node.name, [(layer, node)]):
            self._body(where, block, dict(scope) if node.scoped else dict(self._top))
        self._open.pop()

    def _body(self, layer: Layer, block: nodes.Block, scope: Scope) -> None:
        self._read.add(block)
        self._run(block.body, scope | {"super": FUNCTION}, layer)

    def _assign(self, node: nodes.Assign | nodes.AssignBlock, scope: Scope, layer: Layer) -> None:
        if isinstance(node, nodes.AssignBlock):
            self._run(node.body, dict(scope), layer)
            shape = MARKUP
        else:
            shape = self._expressions.shape(node.node, scope, layer)
        if isinstance(node.target, nodes.Name):
            scope[node.target.name] = shape
        else:
            for name in node.target.find_all(nodes.Name):
                scope[name.name] = UNKNOWN

    def _into_macro(self, macro: Macro, given: list[Shape], layer: Layer, call: nodes.Node) -> None:
        key = (macro.node, macro.layer, tuple(given), layer if macro.layer is not layer else None, call.lineno)
        again = (macro.node, tuple(given))
        if key in self._called or (again in self._called and macro.layer is layer):
            return
        self._called |= {key, again}
        names = {each.name: shape for each, shape in zip(macro.node.args, given, strict=True)}
        inside = macro.scope | names | {"caller": FUNCTION}
        self._report.enter(layer, call)
        self._run(macro.node.body, inside, macro.layer)
        self._report.leave()

    def _other_file(
        self, node: nodes.Include | nodes.Import | nodes.FromImport, scope: Scope, layer: Layer
    ) -> None:
        name = node.template.value if isinstance(node.template, nodes.Const) else None
        other = self._load(name, layer) if isinstance(name, str) else None
        if other is None:
            message = "it takes in a file that is not among the templates."
            mend = "Name a file of the authority's folder, or of one that it inherits from, in quotation marks."
            self._report.tell(layer, node, "outside", message, mend)
        if not isinstance(node, nodes.Include) and not node.with_context:
            mend = "Write `with context` at the end."
            self._report.tell(layer, node, "outside", "what it takes in cannot use the fixed words.", mend)
        inside = dict(scope) if isinstance(node, nodes.Include) else dict(self._top)
        if other is not None:
            self._report.enter(layer, node)
            self._run(other.tree.body, inside, other)
            self._report.leave()
        if isinstance(node, nodes.Import):
            scope[node.target] = UNKNOWN
        elif isinstance(node, nodes.FromImport):
            self._imported(node, inside if other else None, scope, layer)

    def _imported(self, node: nodes.FromImport, made: Scope | None, scope: Scope, layer: Layer) -> None:
        for each in node.names:
            name, own = each if isinstance(each, tuple) else (each, each)
            if made is not None and name not in made:
                macros = [known for known, shape in made.items() if shape.macro]
                message = f"the file has nothing called {name}."
                self._report.tell(layer, node, "name", message, near(name, macros))
            scope[own] = made.get(name, UNKNOWN) if made is not None else UNKNOWN

    def _other(self, node: nodes.Node, scope: Scope, layer: Layer) -> None:
        """Read what is rare: ``with``, ``call``, ``filter``, and ``autoescape``, which nobody may touch."""
        if isinstance(node, nodes.ScopedEvalContextModifier):
            message = "this changes how texts are kept from becoming markup."
            self._report.tell(layer, node, "unescaped", message, "Take it out, and its end.")
            self._run(node.body, scope, layer)
        elif isinstance(node, nodes.With):
            inside = dict(scope)
            for target, value in zip(node.targets, node.values, strict=True):
                shape = self._expressions.shape(value, scope, layer)
                inside |= {name.name: shape for name in [target] if isinstance(name, nodes.Name)}
            self._run(node.body, inside, layer)
        elif isinstance(node, nodes.CallBlock):
            self._expressions.shape(node.call, scope, layer)
            names = {each.name: UNKNOWN for each in node.args}
            self._run(node.body, scope | names, layer)
        elif isinstance(node, nodes.FilterBlock):
            self._expressions.shape(node.filter, scope, layer)
            self._run(node.body, dict(scope), layer)


def _unprintable(shape: Shape, context: Context, *, running: bool) -> tuple[str, str] | None:
    """Say why something cannot be printed where it stands, and what to do; nothing if it can."""
    if context is Context.PARAGRAPHS:
        if shape.sort in (Sort.MARKUP, Sort.UNKNOWN) or (shape.sort in _AS_PARAGRAPHS and not running):
            return None
        if shape.sort in _AS_PARAGRAPHS:
            return f"a {shape} cannot stand in a header or footer.", "Put it into the body of the document."
        if shape.sort in (Sort.TEXT, Sort.NUMBER):
            return f"{{{{p … }}}} writes a narrative, and this is a {shape}.", "Write {{ … }} without the p."
    elif shape.sort in _PRINTED or (shape.sort in _AS_PARAGRAPHS and context is Context.PAGE):
        return None
    elif shape.sort is Sort.CODE and context is Context.ATTRIBUTE:
        return None
    if shape.sort in _AS_PARAGRAPHS:
        mend = "Write {{p … }} in a paragraph of its own."
        if context is Context.ATTRIBUTE:
            mend = "Put it between the elements of the page."
        return f"a {shape} is made of paragraphs and cannot stand inside {context}.", mend
    if shape.sort is Sort.CODE:
        return "it is a word for programs, which nobody has to read.", "Ask for it with {% if %}, or leave it out."
    if shape.sort is Sort.TRUTH:
        return "it is yes or no, not a text.", "Ask for it with {% if %}."
    if shape.sort is Sort.LIST:
        return f"it is a {shape}, not a text.", "Go through it with {% for %}."
    return f"it is a {shape}, not a text.", f"Print what is in it: {', '.join(shape.names()) or 'its parts'}."


def _narrowed(test: nodes.Node, scope: Scope) -> tuple[Scope, Scope]:
    """Return the names where ``test`` holds and where it does not, if it asks a record for its shape."""
    if not (isinstance(test, nodes.Compare) and isinstance(test.expr, nodes.Getattr) and len(test.ops) == 1):
        return dict(scope), dict(scope)
    owner, value = test.expr.node, test.ops[0].expr
    if not (isinstance(owner, nodes.Name) and isinstance(value, nodes.Const) and test.ops[0].op == "eq"):
        return dict(scope), dict(scope)
    records = scope[owner.name].records if owner.name in scope else ()
    said = [(record, _default(record, test.expr.attr)) for record in records]
    fits = [record for record, default in said if default in (None, value.value)]
    others = [record for record, default in said if default != value.value]
    return (
        scope | {owner.name: _one_of(fits)} if len(records) > 1 else dict(scope),
        scope | {owner.name: _one_of(others)} if len(records) > 1 else dict(scope),
    )


def _one_of(records: list[type]) -> Shape:
    return joined([Shape(Sort.RECORD, records=(record,)) for record in records])


def _default(record: type, name: str) -> object:
    """Return what a field of a record says where nothing else is said: what tells one type from others."""
    field = getattr(record, "__dataclass_fields__", {}).get(name)
    return None if field is None or not isinstance(field.default, str) else field.default
