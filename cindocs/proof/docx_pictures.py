"""The pictures in a Word document, in the order in which its reader meets them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from cindocs.proof.docx_names import WP, R
from cindocs.proof.docx_package import WordParts
from cindocs.proof.pictures import Found

_ENDINGS = (".png", ".jpeg", ".jpg")
_FRAMES = (f"{WP}inline", f"{WP}anchor")


def pictures_in(content: Mapping[str, bytes], parts: WordParts, body: str) -> list[Found]:
    """Return each picture that a part shows, the body's first; then what is in the file but never shown."""
    shown = [
        (target, description)
        for part in (body, *(name for name in parts.trees if name != body))
        for target, description in _shown_by(part, parts)
        if target in content
    ]
    used = {target for target, _ in shown}
    unused = [(name, "") for name in content if name.endswith(_ENDINGS) and name not in used]
    return [Found(content[name], description) for name, description in (*shown, *unused)]


def _shown_by(part: str, parts: WordParts) -> Iterator[tuple[str, str]]:
    """Yield the name and the alternative text of each picture that ``part`` points to."""
    pictures = {each: name for each, name in parts.targets.get(part, {}).items() if name.endswith(_ENDINGS)}
    for element in parts.trees[part].iter() if pictures else ():
        for attribute, value in element.items():
            if str(attribute).startswith(R) and value in pictures:
                yield pictures[value], _description(element)


def _description(element: etree._Element) -> str:
    frame = next(element.iterancestors(*_FRAMES), None)
    told = None if frame is None else frame.find(f"{WP}docPr")
    return "" if told is None else told.get("descr") or ""
