"""The one Jinja environment: sandboxed, strict, escaping, and unable to print anything but text.

A template reads its view and nothing more. What it may write: text, whole numbers, and narrative and
pictures, which the format's own writer turns into markup. Anything else is an error in the template.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2 import BaseLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from cindocs.errors import TemplateRefused
from cindocs.templating.emission import record
from cindocs.views.narrative import Narrative
from cindocs.views.picture import Picture

Writer = Callable[[Narrative | Picture], Markup]
"""Writes narrative and pictures in one format; calls ``record`` for each run's text and
``record_picture`` for each picture, in order."""


class _ViewEnvironment(ImmutableSandboxedEnvironment):
    """The sandbox, with a short way to what templates mostly ask for: a field of a view."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        # The sandbox asks seven questions of every attribute; a dataclass's field needs none of them.
        if attribute in getattr(type(obj), "__dataclass_fields__", ()):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)


def environment(loader: BaseLoader, write: Writer) -> ImmutableSandboxedEnvironment:
    """Make the environment of one format. Compiled templates are cached in it and may be shared."""

    def finalize(value: Any) -> Any:
        if isinstance(value, Markup):
            return value
        if isinstance(value, str):
            record(value)
            return value
        if isinstance(value, Narrative | Picture):
            return write(value)
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        if isinstance(value, StrictUndefined):
            return value
        raise TemplateRefused(
            f"The template prints something that is not text (a {type(value).__name__}).",
            advice="Name the field inside it that you want to print.",
        )

    env = _ViewEnvironment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        finalize=finalize,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        cache_size=-1,
        auto_reload=False,
    )
    env.newstyle_gettext = True  # type: ignore[attr-defined]
    env.globals = {"_": env.globals["_"]}
    env.filters = {name: env.filters[name] for name in ("length", "first", "last", "join")}
    return env
