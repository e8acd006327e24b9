"""Finished files of a sample, and a secret that stands in none of them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import date
from functools import cache

import cindocs
from cindocs.proof.leaks.matcher import Matcher
from cindocs.proof.leaks.secret import Secret
from tests.conftest import ROOT, TODAY

SECRET = "27 Sorrel Drift"
ABSENT = (
    Secret("a1", "address", "72 Marjoram Close"),
    Secret("a2", "postcode", "ZE99 9ZZ"),
    Secret("a3", "phone", "07700 900999"),
    Secret("a4", "email", "nobody@example.net"),
    Secret("a5", "name", "Bartholomew"),
    Secret("a6", "name", "Tegan"),
    Secret("a7", "name", "Ian"),
    Secret("a8", "date", "1987-08-30"),
    Secret("a9", "number", "Z111111111111"),
    Secret("a10", "words", "They moved near Elm Park in the spring after all of it had happened."),
    Secret("a11", "address", "5 Church Road"),
)
MATCHER = Matcher((Secret("w1", "address", SECRET), *ABSENT))


@cache
def finished(form: str, kind: str = "invitation") -> bytes:
    """Return a family's plan, or a shorter document of theirs."""
    document = cindocs.load(ROOT / f"samples/norfolk/heron/{kind}.yaml")
    return cindocs.render(document, to=form, today=date.fromisoformat(TODAY)).content


def word_parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def zipped(parts: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return stream.getvalue()
