"""Reads a chain of templates as Jinja would run it, in every branch and loop, with types in place of values.

The template at the end of the chain is run; wherever it has a block, the blocks of that name are read with
the names that stand there: the child's, and those that it goes on to by ``super()``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from jinja2 import Environment, nodes

from cindocs.templating.inspection.expressions import Expressions, Scope
from cindocs.templating.inspection.layer import Layer
from cindocs.templating.inspection.printing import unprintable
from cindocs.templating.inspection.report import Report, near
from cindocs.templating.inspection.shape import FRAGMENT, FUNCTION, UNKNOWN, Macro, Shape, Sort
from cindocs.templating.inspection.telling_apart import Asked, asked, one_of

Loader: TypeAlias = Callable[[str, Layer], Layer | None]
"""Finds the template that one template means by a name; nothing when there is none."""


class Reading:
    """The reading of one chain. ``report`` collects what is wrong in the one template that is checked."""

    def __init__(self, env: Environment, load: Loader, report: Report) -> None:
        self._load = load
        self._report = report
        self._expressions = Expressions(env, report, self._into_macro)
        self._blocks: dict[str, list[tuple[Layer, nodes.Block]]] = {}
        self._open: list[str] = []
        self._files: list[Layer] = []
        self._read: set[nodes.Block] = set()
        self.replaced: set[nodes.Block] = set()
        """Blocks that are not run: another stands in their place."""
        self._called: set[Any] = set()
        self._met: set[Layer] = set()
        self._fitting: set[nodes.Node] = set()
        self._unfitting: dict[nodes.Node, tuple[Layer, Asked]] = {}
        self._top: Scope = {}

    def read(self, chain: Sequence[Layer], names: Scope) -> None:
        """Read a chain of templates, the child first; ``names`` are those at the top."""
        self._top = names
        self._met |= set(chain)
        for layer in chain:
            for block in layer.tree.find_all(nodes.Block):
                self._blocks.setdefault(block.name, []).append((layer, block))
        for layer in chain[:-1]:
            self._beside_blocks(layer)
        last = chain[-1]
        # Where the template that it extends is not to be found, nobody knows what its blocks may use.
        if last.extends is not None:
            message = "there is no such template, or it extends this one in turn."
            mend = "Name a template of the base, such as plan.html or plan.docx."
            self._report.tell(last, last.extends, "extends", message, mend)
        else:
            self._run(last.tree.body, self._top, last)
            self._unused_blocks(chain)
        self._uncalled_macros(chain)
        self._questions_in_vain()

    @property
    def files(self) -> set[Layer]:
        """Every template that was read on the way."""
        return self._met

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

    def _questions_in_vain(self) -> None:
        """Tell which questions nothing ever answers with yes: a macro may ask in vain, but not always."""
        for test, (layer, choice) in self._unfitting.items():
            if test not in self._fitting:
                message = f"nothing here has the {choice.field} “{choice.value}”."
                self._report.tell(layer, test, "wrong-use", message, near(choice.value, choice.known))

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
            elif isinstance(node, nodes.Scope):
                self._run(node.body, scope, layer)
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
            wrong = unprintable(shape, layer.tag(each).context, running=layer.running)
            if wrong:
                self._report.tell(layer, each, "wrong-use", *wrong)

    def _loop(self, node: nodes.For, scope: Scope, layer: Layer) -> None:
        through = self._expressions.shape(node.iter, scope, layer)
        item = through.item or UNKNOWN
        if through.sort not in (Sort.LIST, Sort.UNKNOWN):
            message = f"a loop goes through a list, and this is {through.one}."
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
            choice = asked(test, rest)
            if choice is None:
                self._run_branch(body, dict(rest), scope, layer)
                continue
            if choice.fitting:
                self._fitting.add(test)
            else:
                self._unfitting.setdefault(test, (layer, choice))
            self._run_branch(body, rest | {choice.name: one_of(choice.fitting)}, scope, layer)
            rest = rest | {choice.name: one_of(choice.others)}
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
        found = self._blocks.get(node.name, [(layer, node)])
        for number, (where, block) in enumerate(found, start=1):
            self._body(where, block, dict(scope) if node.scoped else dict(self._top))
            if not _goes_on(block):
                self.replaced.update(each for _, each in found[number:])
                break
        # What is replaced is not run, and nothing in it is amiss for that.
        self._read.update(each for _, block in found for each in (block, *block.find_all(nodes.Block)))
        self._open.pop()

    def _body(self, layer: Layer, block: nodes.Block, scope: Scope) -> None:
        self._run(block.body, scope | {"super": FUNCTION}, layer)

    def _assign(self, node: nodes.Assign | nodes.AssignBlock, scope: Scope, layer: Layer) -> None:
        if isinstance(node, nodes.AssignBlock):
            self._run(node.body, dict(scope), layer)
            shape = FRAGMENT
        else:
            shape = self._expressions.shape(node.node, scope, layer)
        if isinstance(node.target, nodes.Name):
            scope[node.target.name] = shape
        else:
            for name in node.target.find_all(nodes.Name):
                scope[name.name] = UNKNOWN

    def _into_macro(self, macro: Macro, given: list[Shape], layer: Layer, call: nodes.Node) -> None:
        key = (macro.node, tuple(given), layer, call.lineno)
        if key in self._called:
            return
        self._called.add(key)
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
            mend = "Name a file of the authority's folder, or of one it inherits from, in quotation marks."
            self._report.tell(layer, node, "outside", message, mend)
        if not isinstance(node, nodes.Include) and not node.with_context:
            mend = "Write `with context` at the end."
            self._report.tell(layer, node, "outside", "what it takes in cannot use the fixed words.", mend)
        inside = dict(scope) if isinstance(node, nodes.Include) else dict(self._top)
        if other is not None and other not in self._files:
            self._files.append(other)
            self._met.add(other)
            self._report.enter(layer, node)
            self._run(other.tree.body, inside, other)
            self._report.leave()
            self._files.pop()
        if isinstance(node, nodes.Import):
            scope[node.target] = UNKNOWN
            scope |= {f"{node.target}.{name}": shape for name, shape in inside.items() if shape.macro}
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


def _goes_on(block: nodes.Block) -> bool:
    """Tell whether a block prints what it replaces."""
    calls = (call.node for call in block.find_all(nodes.Call))
    return any(isinstance(called, nodes.Name) and called.name == "super" for called in calls)
