"""A template tried out: the sample of its kind, made with it as if it were the authority's own."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from cindocs.errors import WrongUse
from cindocs.intake.load import load
from cindocs.made import Made
from cindocs.resources import SAMPLES, TEMPLATES
from cindocs.story import render

_AUTHORITY = "norfolk"
_FAMILY = "heron"
_FORMATS = {".docx": ("docx",), ".html": ("html", "pdf")}
_ITSELF = f"{_AUTHORITY}-itself"


def preview(template: Path, kind: str, today: date | None) -> list[Made]:
    """Make the sample of ``kind`` with a template before all others of the sample's authority.

    Raises:
        WrongUse: there is no sample of this kind.
        CindocsError: the template is refused, or what it makes does not pass the proof.
    """
    sample = SAMPLES / _AUTHORITY / _FAMILY / f"{kind}.yaml"
    if not sample.is_file():
        known = ", ".join(sorted({path.stem for path in sample.parent.glob("*.yaml")} - {"case"}))
        raise WrongUse(f"There is no sample of the kind {kind} yet.", advice=f"There is: {known}.")
    document = load(sample)
    template = template.resolve()
    formats = _FORMATS[template.suffix]
    if template.parent == TEMPLATES / _AUTHORITY:
        return [render(document, to=each, today=today) for each in formats]
    with TemporaryDirectory(prefix="cindocs-") as folder:
        _put_before(template, kind, Path(folder))
        return [render(document, to=each, today=today, templates=[Path(folder)]) for each in formats]


def _put_before(template: Path, kind: str, root: Path) -> None:
    """Lay out an authority of the sample's name that inherits from the real one and brings the template."""
    front = root / _AUTHORITY
    front.mkdir()
    (front / "authority.yaml").write_text(f"id: {_AUTHORITY}\ninherits: {_ITSELF}\n", encoding="utf-8")
    shutil.copytree(TEMPLATES / _AUTHORITY, root / _ITSELF)
    if (template.parent / "authority.yaml").is_file():
        # What an authority's templates take in stands beside them.
        for suffix in ("*.html", "*.docx", "*.css"):
            for beside in template.parent.glob(suffix):
                shutil.copyfile(beside, front / beside.name)
    known = any((folder / template.name).is_file() for folder in (TEMPLATES / "base", TEMPLATES / _AUTHORITY))
    shutil.copyfile(template, front / (template.name if known else f"{kind}{template.suffix}"))
