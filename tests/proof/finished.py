"""Finished files to plant faults in, made by the renderers themselves, and tools to take them apart."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from types import ModuleType
from typing import Any

import pikepdf
from markupsafe import Markup

from cindocs.findings import Finding
from cindocs.proof import docx as docx_proof
from cindocs.proof import html as html_proof
from cindocs.proof import pdf as pdf_proof
from cindocs.proof import txt as txt_proof
from cindocs.renderers import docx, html, pdf, txt
from cindocs.renderers.rendered import FixedWords, Rendered
from cindocs.resources import TEMPLATES
from cindocs.templating.chain import TemplateChain
from cindocs.views.plan import PlanCopy
from tests.copies import example_plan, narrative

FORMATS = ("docx", "html", "pdf", "txt")
_RENDERERS: Mapping[str, ModuleType] = {"docx": docx, "html": html, "pdf": pdf, "txt": txt}
_PROOFS: Mapping[str, Callable[..., tuple[Finding, ...]]] = {
    "docx": docx_proof.check,
    "html": html_proof.check,
    "pdf": pdf_proof.check,
    "txt": txt_proof.check,
}


def _gettext(message: str, **variables: Any) -> Markup:
    return Markup(message) % variables


def _ngettext(one: str, many: str, number: int, **variables: Any) -> Markup:
    return Markup(one if number == 1 else many) % {"num": number, **variables}


_ENGLISH: FixedWords = {"gettext": _gettext, "ngettext": _ngettext}


def render(plan: PlanCopy, form: str) -> Rendered:
    made: Rendered = _RENDERERS[form].render(plan, TemplateChain((TEMPLATES / "base",)), _ENGLISH)
    return made


@cache
def good(form: str) -> Rendered:
    return render(example_plan(), form)


def findings(
    form: str, content: bytes, said: Sequence[str], edges: Sequence[str] = ()
) -> tuple[Finding, ...]:
    """Prove a file of the base's templates: it may hold the mark and no other picture."""
    return _PROOFS[form](content, said, edges, own_pictures=good(form).own_pictures)


def broken_rules(form: str, content: bytes, said: Sequence[str], edges: Sequence[str] = ()) -> list[str]:
    return [finding.rule for finding in findings(form, content, said, edges)]


def short_plan(*texts: str) -> PlanCopy:
    """Return a plan whose only section lists ``texts``, each a paragraph of its own."""
    plan = example_plan()
    only = tuple(section for section in plan.sections if section.id == "strengths")
    return replace(plan, sections=only, strengths=tuple(narrative(text) for text in texts))


def word_parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def zipped(parts: Sequence[tuple[str, bytes]]) -> bytes:
    """Write an archive with no extra data, as Word documents of ours are."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in parts:
            archive.writestr(zipfile.ZipInfo(name), data)
    return stream.getvalue()


def changed_word(changes: Mapping[str, bytes | None], replaced: Mapping[str, tuple[str, str]] = {}) -> bytes:
    """Return the good Word document with parts added, dropped (``None``), or one string replaced."""
    parts: dict[str, bytes | None] = {**word_parts(good("docx").content), **changes}
    for name, (old, new) in replaced.items():
        before = parts[name]
        assert before is not None and old.encode() in before, "the planted fault would not be there"
        parts[name] = before.replace(old.encode(), new.encode(), 1)
    return zipped([(name, data) for name, data in parts.items() if data is not None])


def changed_pdf(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """Return the good PDF after ``change``."""
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(good("pdf").content)) as document:
        change(document)
        document.save(stream, fix_metadata_version=False)
    return stream.getvalue()
