"""The front door: a template in, all that is wrong with it out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from cindocs.errors import TemplateRefused, WrongUse
from cindocs.findings import Finding, Severity
from cindocs.templating.chain import TemplateChain
from cindocs.templating.inspection.fixed_names import names_for
from cindocs.templating.inspection.layer import Layer
from cindocs.templating.inspection.never_printed import never_printed
from cindocs.templating.inspection.page import PageTemplates
from cindocs.templating.inspection.problem import Problem
from cindocs.templating.inspection.reading import Reading
from cindocs.templating.inspection.report import Report
from cindocs.templating.inspection.word import WordTemplates
from cindocs.templating.inspection.word_file import WordFile
from cindocs.views.table import VIEW_TYPES

Templates: TypeAlias = WordTemplates | PageTemplates


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was found in one template."""

    path: Path
    kinds: tuple[str, ...]
    """The kinds of document that it was held against."""
    problems: tuple[Problem, ...] = field(repr=False)
    word_file: WordFile | None = field(default=None, repr=False)
    """The Word file as it was taken apart, if it is one."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The problems as all problems are told."""
        return tuple(
            problem.finding(f"{self.path.parent.name}/{self.path.name}") for problem in self.problems
        )

    @property
    def refused(self) -> bool:
        """Whether it may not be used as it is."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def inspect(path: Path, chain: TemplateChain, looks: Mapping[str, str], kind: str = "") -> Inspection:
    """Check a template, as it stands in the first folder of ``chain``.

    Args:
        path: a .docx or .html file.
        chain: its folder, then those whose templates it may extend.
        looks: for each kind of document the template that draws it where it has none of its own.
        kind: what it is for, if its name does not say so and no other template uses it.

    Raises:
        WrongUse: it is neither Word nor HTML, or nobody can tell which kind of document it is for.
        TemplateRefused: it cannot be read as text.
    """
    suffix = path.suffix.removeprefix(".")
    if suffix not in ("docx", "html"):
        raise WrongUse("A template is a .docx or .html file.", advice="Save it as one of these.")
    templates: Templates = WordTemplates(chain) if suffix == "docx" else PageTemplates(chain)
    layer = templates.layers.at(path)
    found = list(templates.problems(layer))
    report = Report(path)
    left_out: dict[Problem, None] = {}
    uses = _uses(layer, templates, looks, kind)
    for root, view_type in dict.fromkeys((root, VIEW_TYPES[each]) for each, root in uses):
        body = _read(root, templates, view_type, report)
        met = set(body.files)
        for edge in templates.beside(path):
            met |= _read(edge, templates, view_type, report).files
        if root is layer and layer.tags:
            left_out |= dict.fromkeys(never_printed(met, body.replaced, view_type))
    if not uses:
        Reading(templates.env, templates.layers.named, report).partial(layer)
    found += report.problems.values()
    found = found or list(templates.uncompilable(layer))
    return Inspection(
        path,
        kinds=tuple(each for each, _ in uses),
        problems=(*sorted(found, key=templates.position), *left_out),
        word_file=templates.file(path) if isinstance(templates, WordTemplates) else None,
    )


def _uses(layer: Layer, templates: Templates, looks: Mapping[str, str], kind: str) -> list[tuple[str, Layer]]:
    """Return the kinds of document that need a template, each with the template that is its own.

    A file named after a kind is that kind's; any other may be used by the templates of several.
    """
    stem, suffix = layer.path.stem, layer.path.suffix.removeprefix(".")
    if stem in VIEW_TYPES and kind in ("", stem):
        return [(stem, layer)]
    roots = {each: _root(each, templates, looks, suffix) for each in ([kind] if kind else VIEW_TYPES)}
    met = {
        (root, view_type): _read(root, templates, view_type, Report(layer.path)).files
        for root, view_type in {(root, VIEW_TYPES[each]) for each, root in roots.items()}
        if root is not None
    }
    found = [
        (each, root)
        for each, root in roots.items()
        if root is not None and layer in met[root, VIEW_TYPES[each]]
    ]
    if not found and kind:
        return [(kind, layer)]
    if not found and (layer.extends is not None or suffix == "docx"):
        raise WrongUse(
            f"Nobody can tell for which kind of document {layer.file} is.",
            advice=f"Say so with --kind: {', '.join(VIEW_TYPES)}.",
        )
    return found


def _root(kind: str, templates: Templates, looks: Mapping[str, str], suffix: str) -> Layer | None:
    """Return the template that draws a kind of document in this chain, if there is one."""
    chain = templates.layers.chain
    try:
        return templates.layers.at(chain.find(f"{chain.serving(kind, looks[kind], suffix)}.{suffix}"))
    except TemplateRefused:
        return None


def _read(root: Layer, templates: Templates, view_type: type, report: Report) -> Reading:
    """Read the chain that begins with ``root``."""
    reading = Reading(templates.env, templates.layers.named, report)
    reading.read(templates.layers.extended(root), names_for(view_type, root.path.suffix.removeprefix(".")))
    return reading
