"""What people who hear a page, or find their way in it by keyboard, need from it (WCAG 2.2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from cindocs.findings import Finding
from cindocs.proof.fault import fault

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_POINTERS = ("aria-labelledby", "aria-describedby", "headers", "for")


def access_findings(root: Element) -> Iterator[Finding]:
    """Yield what stands between a reader and the page."""
    if not (root.get("lang") or "").strip():
        yield fault("proof-metadata", "The page states no language (WCAG 3.1.1).")
    title = root.find("head/title")
    if title is None or not (title.text or "").strip():
        yield fault("proof-metadata", "The page has no title (WCAG 2.4.2).")
    yield from _headings(root)
    yield from _tables(root)
    yield from _names(root)
    for number, picture in enumerate(root.iter("img"), start=1):
        if picture.get("alt") is None:
            yield fault("proof-tags", f"Picture {number} has no alternative text (WCAG 1.1.1).")


def _headings(root: Element) -> Iterator[Finding]:
    levels = [_HEADINGS.index(element.tag) + 1 for element in root.iter() if element.tag in _HEADINGS]
    if levels.count(1) != 1:
        yield fault("proof-tags", f"The page has {levels.count(1)} headings of the first level, not one.")
    for number, (before, level) in enumerate(zip([0, *levels], levels, strict=False), start=1):
        if level > before + 1:
            yield fault("proof-tags", f"Heading {number} skips a level: {before} to {level} (WCAG 1.3.1).")
    for number, heading in enumerate((e for e in root.iter() if e.tag in _HEADINGS), start=1):
        if not "".join(heading.itertext()).strip():
            yield fault("proof-tags", f"Heading {number} is empty (WCAG 2.4.6).")


def _tables(root: Element) -> Iterator[Finding]:
    for number, table in enumerate(root.iter("table"), start=1):
        headers = list(table.iter("th"))
        if not headers:
            yield fault("proof-tags", f"Table {number} has no header cell (WCAG 1.3.1).")
        if any(header.get("scope") not in ("col", "row", "colgroup", "rowgroup") for header in headers):
            yield fault("proof-tags", f"Table {number} has a header cell without scope (WCAG 1.3.1).")


def _names(root: Element) -> Iterator[Finding]:
    names = Counter(name for element in root.iter() if (name := element.get("id")) is not None)
    if doubled := sum(count > 1 for count in names.values()):
        yield fault("proof-tags", f"{doubled} ids are used more than once.")
    pointing = [element.get(pointer, "") for element in root.iter() for pointer in _POINTERS]
    targets = [target for targets in pointing for target in targets.split()]
    targets += [href[1:] for link in root.iter("a") if (href := link.get("href", "")).startswith("#")]
    if lost := sum(target not in names for target in targets):
        yield fault("proof-tags", f"{lost} references point to an id that is not in the page.")
