"""A PDF from elsewhere, bound in on trial: better that it fails by itself than with all of a pack."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name

from cindocs.packs.bundle.bundle import bundle
from cindocs.packs.bundle.part import Part
from cindocs.proof.bundle import check_bundle

BROKEN: Final = (
    pikepdf.PdfError, pikepdf.QpdfRuntimeError, pikepdf.ForeignObjectError,
    pikepdf.models.OutlineStructureError, pypdfium2.PdfiumError, ValueError, TypeError, AttributeError,
    LookupError, ArithmeticError, RecursionError, NotImplementedError,
)  # fmt: skip
"""A PDF in which something is not what it should be shows itself in any of these, depending on what it is."""
_ENGLISH: Final = "en-GB"


def binds(file: Path, folder: Path) -> bool:
    """Tell whether a PDF can be bound into a bundle in which nothing is wrong then.

    Args:
        file: the PDF.
        folder: a private folder, for what is made and taken away again.
    """
    frame, made = folder / "trial-frame.pdf", folder / "trial.pdf"
    _write_frame(frame)
    part = Part(file, "Trial", _ENGLISH, sheet=1, ours=False)
    try:
        bundle(frame, [part], made, title="Trial", language=_ENGLISH, stamp=None)
        return not check_bundle(made)
    except BROKEN:
        return False
    finally:
        frame.unlink()
        made.unlink(missing_ok=True)


def _write_frame(file: Path) -> None:
    """Write a cover and a sheet, both empty, with a tag each."""
    with pikepdf.new() as frame:
        root = frame.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=Array()))
        for _ in range(2):
            page = frame.add_blank_page().obj
            page.Contents = frame.make_stream(b"/P <</MCID 0>> BDC EMC")
            root.K.append(frame.make_indirect(Dictionary(S=Name.P, P=root, Pg=page, K=0)))
        frame.Root.StructTreeRoot = root
        frame.save(file)
