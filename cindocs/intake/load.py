"""From a file to a document: read strictly, joined with its case, validated, its references held."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from cindocs.documents.kinds import WRITTEN, Kind
from cindocs.errors import InputUnreadable
from cindocs.findings import Finding, Place, Severity
from cindocs.intake.blanks import without_blanks
from cindocs.intake.document import Document
from cindocs.intake.inside import outside, stands_inside, wrong_attachments
from cindocs.intake.plan_actions import misfits_with_plan
from cindocs.intake.references import broken_references
from cindocs.reading.joining import graft
from cindocs.reading.read import read_tree
from cindocs.reading.refusal import refusal
from cindocs.reading.tree import Tree
from cindocs.reading.validate import validate

if TYPE_CHECKING:
    from cindocs.documents.case import Case
    from cindocs.documents.case_document import CaseDocument

_NAMED = ("case", "plan")
"""Fields in which the name of another file may stand, for what is in it."""


def load(path: str | Path) -> Document:
    """Read a document, and the case it names, from YAML, JSON or Markdown with front matter.

    Raises:
        InputUnreadable: something in the files cannot be read; ``findings`` lists every place.
    """
    path = Path(path)
    tree = read_tree(path, named=str(path))
    kind = _kind(tree)
    tree = without_blanks(tree, kind.model)
    if kind.id != "case":
        tree = _with_named_files(tree, path)
    slips: Sequence[Finding] = ()
    if kind.id == "minutes" and path.suffix.lower() == ".md":
        tree, slips = _with_note(tree)
    record = _record(kind, tree, slips)
    broken = (
        *slips,
        *broken_references(record, tree),
        *misfits_with_plan(record, tree),
        *wrong_attachments(record, path.parent, tree),
    )
    if broken:
        raise InputUnreadable(
            "This document cannot be read.", advice="Mend the places below.", findings=broken
        )
    return Document(record, path.parent, tree)


def _record(kind: Kind, tree: Tree, slips: Sequence[Finding]) -> CaseDocument | Case:
    """Validate ``tree``. If that refuses it, the slips of its note are told, too."""
    wrong: list[Finding] = [*slips]
    try:
        return cast("CaseDocument | Case", validate(kind.model, tree))
    except InputUnreadable as refused:
        if not slips:
            raise
        wrong += refused.findings
    raise refusal(tree.file, wrong)


def _kind(tree: Tree) -> Kind:
    kind = tree.data.get("kind") if isinstance(tree.data, dict) else None
    if isinstance(kind, str) and kind in WRITTEN:
        return WRITTEN[kind]
    from difflib import get_close_matches

    near = get_close_matches(kind, WRITTEN, 1) if isinstance(kind, str) else []
    hint = f" Did you mean {near[0]}?" if near else ""
    raise _refused(
        "unknown-kind",
        "The file does not say what kind of document it is." if not kind else "There is no such kind.",
        tree.place(("kind",)),
        f"Write `kind:` with one of {', '.join(WRITTEN)}.{hint}",
    )


def _with_named_files(tree: Tree, path: Path) -> Tree:
    """Put the case, and the plan, into the place where the document names their files."""
    for field in _NAMED:
        named = tree.data.get(field) if isinstance(tree.data, dict) else None
        if isinstance(named, str):
            tree = graft(tree, (field,), _named_file(named, field, tree, path))
    return tree  # what is written inline, or missing, validation tells


def _named_file(named: str, field: str, tree: Tree, path: Path) -> Tree:
    place = tree.place((field,))
    if not stands_inside(named, path.parent):
        raise InputUnreadable("This document cannot be read.", findings=[outside(place, field)])
    other = path.parent / named
    if not other.is_file():
        raise _refused(
            f"no-such-{field}",
            f"There is no file here by the name that stands as the {field}.",
            place,
            f"Check the name. It counts from the folder of this document: {field}.yaml.",
        )
    found = read_tree(other, named=str(Path(tree.file).parent / named))
    if not isinstance(found.data, dict) or found.data.get("kind") != field:
        raise _refused(
            f"not-a-{field}",
            f"The file that stands here as the {field} is no {field}.",
            place,
            f"Name the file of the {field}: the one that says `kind: {field}`.",
        )
    found = without_blanks(found, WRITTEN[field].model)
    if field == "case":
        return found
    if other.resolve() == path.resolve():
        raise _refused("no-such-plan", "The file names itself.", place, "Name the file of the plan.")
    return _with_named_files(found, other)


def _with_note(tree: Tree) -> tuple[Tree, Sequence[Finding]]:
    """Put what was typed below the fields of a note into the fields it speaks of."""
    if not isinstance(tree.data, dict) or "text" not in tree.data:
        return tree, ()
    from cindocs.intake.minutes_note.note import with_note

    return with_note(tree)


def _refused(rule: str, message: str, place: Place, mend: str) -> InputUnreadable:
    finding = Finding(rule, Severity.ERROR, message, place, mend=mend)
    return InputUnreadable("This document cannot be read.", findings=[finding])
