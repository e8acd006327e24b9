"""Page templates (HTML and CSS): found along an authority's chain, compiled once, shared.

``{% extends "plan.html" %}`` inside a ``plan.html`` means the next file of that name down the
chain, so an authority's template brings only the blocks in which it differs.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    Environment,
    TemplateError,
    TemplateSyntaxError,
    UndefinedError,
)

from cindocs.errors import TemplateRefused
from cindocs.templating.chain import TemplateChain
from cindocs.templating.environment import Writer, environment

_BELOW = " below "


class _PageLoader(BaseLoader):
    """Reads templates along a chain. ``plan.html below norfolk`` is what Norfolk's plan.html extends."""

    def __init__(self, chain: TemplateChain) -> None:
        self._chain = chain

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        path = self._find(template)
        return path.read_text(encoding="utf-8"), str(path), None

    def join(self, template: str, parent: str) -> str:
        """Return the name under which ``parent`` means ``template``."""
        if template != parent.partition(_BELOW)[0]:
            return template
        return f"{template}{_BELOW}{self._folder(self._find(parent)).name}"

    def _find(self, template: str) -> Path:
        name, _, above = template.partition(_BELOW)
        for folder in self._chain.folders:
            if folder.name == above:
                return self._chain.below(name, folder)
        return self._chain.find(name)

    def _folder(self, path: Path) -> Path:
        return next(folder for folder in self._chain.folders if path.is_relative_to(folder))


@cache
def page_environment(chain: TemplateChain, write: Writer) -> Environment:
    """Return the environment of a chain's page templates, made once in a process."""
    loader = _PageLoader(chain)
    env = environment(loader, write)
    # Jinja documents join_path as the place for this; the sandboxed class itself stays as it is.
    env.join_path = loader.join  # type: ignore[method-assign]
    return env


def fill(env: Environment, name: str, context: Mapping[str, Any]) -> str:
    """Fill the template called ``name``.

    Raises:
        TemplateRefused: it cannot be compiled, names what the view does not have, or does what a
            template may not; the message says the file and the line, never a value.
    """
    try:
        return env.get_template(name).render(context)
    except TemplateSyntaxError as error:
        place = _short(error.filename or name)
        raise TemplateRefused(f"{place}, line {error.lineno}: {error.message}") from None
    except UndefinedError as error:
        raise TemplateRefused(
            f"{_place(error, name)}: this copy does not have {_unknown_name(error)}.",
            advice="See which names a template may use: cindocs template variables.",
        ) from None
    except TemplateRefused as error:
        raise TemplateRefused(f"{_place(error, name)}: {error.message}", advice=error.advice) from None
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError) as error:
        # What such an error says may hold a value of the record: only its kind is told.
        raise TemplateRefused(
            f"{_place(error, name)}: the template does what a template may not ({type(error).__name__}).",
            advice="A template places the fields of its copy and asks whether they are there; no more.",
        ) from None


def _place(error: Exception, name: str) -> str:
    """Return the file and line in which a running template failed, or ``name`` alone."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename.endswith((".html", ".css", ".svg")):
            return f"{_short(frame.filename)}, line {frame.lineno}"
    return name


def _unknown_name(error: UndefinedError) -> str:
    """Return the name in the message if the template itself spells it, else a word for it."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        for found in re.findall(r"'([A-Za-z_]\w*)'", error.message or ""):
            if re.search(rf"\b{found}\b", frame.line or ""):
                return f"'{found}'"
    return "something"


def _short(filename: str) -> str:
    path = Path(filename)
    return f"{path.parent.name}/{path.name}"
