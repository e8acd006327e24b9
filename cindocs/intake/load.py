"""From a file to a document: read strictly, joined with its case, validated, its references held."""

from __future__ import annotations

from pathlib import Path

from cindocs.documents.case import Case
from cindocs.documents.plan import Plan
from cindocs.errors import InputUnreadable
from cindocs.findings import Finding, Place, Severity
from cindocs.intake.blanks import without_blanks
from cindocs.intake.document import Document
from cindocs.intake.inside import outside, stands_inside, wrong_attachments
from cindocs.intake.references import broken_references
from cindocs.reading.joining import graft
from cindocs.reading.read import read_tree
from cindocs.reading.tree import Tree
from cindocs.reading.validate import validate

KINDS: dict[str, type[Plan] | type[Case]] = {"plan": Plan, "case": Case}
"""Every kind of document, by the word that stands as ``kind`` in its file."""


def load(path: str | Path) -> Document:
    """Read a document, and the case it names, from YAML, JSON or Markdown with front matter.

    Raises:
        InputUnreadable: something in the files cannot be read; ``findings`` lists every place.
    """
    path = Path(path)
    tree = without_blanks(read_tree(path, named=str(path)))
    model = _model(tree)
    if model is not Case:
        tree = _with_case(tree, path)
    record = validate(model, tree)
    broken = (*broken_references(record, tree), *wrong_attachments(record, path.parent, tree))
    if broken:
        raise InputUnreadable(
            "This document cannot be read.", advice="Mend the places below.", findings=broken
        )
    return Document(record, path.parent, tree)


def _model(tree: Tree) -> type[Plan] | type[Case]:
    kind = tree.data.get("kind") if isinstance(tree.data, dict) else None
    if isinstance(kind, str) and kind in KINDS:
        return KINDS[kind]
    from difflib import get_close_matches

    near = get_close_matches(kind, KINDS, 1) if isinstance(kind, str) else []
    hint = f" Did you mean {near[0]}?" if near else ""
    raise _refused(
        "unknown-kind",
        "The file does not say what kind of document it is." if kind is None else "There is no such kind.",
        tree.place(("kind",)),
        f"Write `kind:` with one of {', '.join(KINDS)}.{hint}",
    )


def _with_case(tree: Tree, path: Path) -> Tree:
    """Put the case into the place where the document names the case's file."""
    named = tree.data.get("case") if isinstance(tree.data, dict) else None
    if not isinstance(named, str):
        return tree  # written inline, or missing: validation tells
    place = tree.place(("case",))
    case_path = path.parent / named
    if not stands_inside(named, path.parent):
        raise InputUnreadable("This document cannot be read.", findings=[outside(place, "case")])
    if not case_path.is_file():
        raise _refused(
            "no-such-case",
            "There is no file here by the name that stands as the case.",
            place,
            "Check the name. It counts from the folder of this document: case.yaml.",
        )
    shown = str(Path(tree.file).parent / named)
    return graft(tree, ("case",), without_blanks(read_tree(case_path, named=shown)))


def _refused(rule: str, message: str, place: Place, mend: str) -> InputUnreadable:
    finding = Finding(rule, Severity.ERROR, message, place, mend=mend)
    return InputUnreadable("This document cannot be read.", findings=[finding])
