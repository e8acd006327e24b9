"""One reader's copy of any document but a plan, out of what that reader may see of the record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

from cindocs.authorities.authority import Authority
from cindocs.authorities.kind_setting import KindSetting
from cindocs.documents.case_document import CaseDocument
from cindocs.languages.language import Language
from cindocs.readers.reader import Reader
from cindocs.views.building.copy import copy_of, with_child
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Code
from cindocs.views.paper import Block, PaperCopy, PaperSection

Contents: TypeAlias = Mapping[str, tuple[Block, ...]]
"""What each part of a document holds, by the part's id. A part that holds nothing is not printed."""


def paper_copy(
    seen: CaseDocument,
    authority: Authority,
    language: Language,
    *,
    reader: Reader,
    draft: bool,
    folder: Path,
) -> PaperCopy:
    """Return the view of a document. ``seen`` holds nothing but what the audience may see.

    ``folder`` is where the pictures stand that the document names. What a kind of document says in its
    parts stands in the module of this room that is called like the kind, under ``contents``.
    """
    wording = Wording(seen.case, authority, language, folder)
    build: Callable[[CaseDocument, Wording], Contents]
    build = import_module(f"cindocs.views.building.{seen.kind}").contents
    contents, setting = build(seen, wording), authority.kind(seen.kind)
    return PaperCopy(
        copy=copy_of(seen, reader, draft=draft, wording=wording),
        sections=tuple(
            _section(part, contents[part], setting, seen, wording)
            for part in setting.order
            if contents.get(part)
        ),
    )


def _section(
    part: str, blocks: tuple[Block, ...], setting: KindSetting, seen: CaseDocument, wording: Wording
) -> PaperSection:
    return PaperSection(
        Code(part),
        with_child(setting.headings.get(part, ""), seen, wording),
        with_child(setting.leads.get(part, ""), seen, wording),
        blocks,
    )
