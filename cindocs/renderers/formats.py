"""The output formats: one line each. Engines are imported when they are used, not before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from cindocs.errors import WrongUse
from cindocs.findings import Finding
from cindocs.renderers.rendered import Rendered


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the suffix of its files and of its templates, and the modules that make and prove it."""

    suffix: str
    template: str
    renderer: str
    proof: str

    @property
    def render(self) -> Callable[..., Rendered]:
        """The function that turns a view into bytes."""
        render: Any = import_module(self.renderer).render
        return render  # type: ignore[no-any-return]

    @property
    def check(self) -> Callable[..., tuple[Finding, ...]]:
        """The function that reads the bytes back and says what is wrong with them."""
        check: Any = import_module(self.proof).check
        return check  # type: ignore[no-any-return]


FORMATS = {
    "docx": Format("docx", "docx", "cindocs.renderers.docx", "cindocs.proof.docx"),
    "pdf": Format("pdf", "html", "cindocs.renderers.pdf", "cindocs.proof.pdf"),
    "html": Format("html", "html", "cindocs.renderers.html", "cindocs.proof.html"),
    "txt": Format("txt", "html", "cindocs.renderers.txt", "cindocs.proof.txt"),
}


def format_named(name: str) -> Format:
    """Return the format called ``name``.

    Raises:
        WrongUse: there is no such format.
    """
    if name not in FORMATS:
        raise WrongUse("There is no such format.", advice=f"There is: {', '.join(FORMATS)}.")
    return FORMATS[name]
