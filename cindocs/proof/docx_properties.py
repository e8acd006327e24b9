"""What a Word document says about itself: its title and language, and nobody who is not on the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from lxml import etree

from cindocs.findings import Finding
from cindocs.proof.docx_names import W
from cindocs.proof.fault import fault

_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_APP = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"

_NEEDED = {f"{_DUBLIN_CORE}title": "title", f"{_DUBLIN_CORE}language": "language"}
_FREE = frozenset(
    (
        *_NEEDED,
        f"{_DUBLIN_CORE}identifier",
        f"{_CORE}contentStatus",
        f"{_CORE}version",
        f"{_APP}Application",
        f"{_APP}AppVersion",
        f"{_APP}DocSecurity",
    )
)
_ON_THE_PAGE = frozenset((f"{_DUBLIN_CORE}creator", f"{_CORE}lastModifiedBy", f"{_APP}Company"))
"""These name somebody: allowed only if the document itself shows that name. So no author of a template
and no user of a computer travels with it."""


def property_findings(
    trees: Mapping[str, etree._Element], is_shown: Callable[[str], bool]
) -> Iterator[Finding]:
    """Yield what the properties lack, and what they tell beyond what the document shows.

    Args:
        trees: The parsed parts by name.
        is_shown: Tells whether a text stands in the document where its reader sees it.
    """
    core = trees.get("docProps/core.xml")
    stated = {} if core is None else {element.tag: (element.text or "") for element in core}
    for tag, words in _NEEDED.items():
        if not stated.get(tag, "").strip():
            yield fault("proof-metadata", f"The document states no {words}.", "docProps/core.xml")
    for name in ("docProps/core.xml", "docProps/app.xml"):
        tree = trees.get(name)
        for element in () if tree is None else tree:
            value = (element.text or "").strip()
            allowed = element.tag in _FREE or (element.tag in _ON_THE_PAGE and is_shown(value))
            if (value or len(element)) and not allowed:
                word = str(element.tag).rpartition("}")[2]
                yield fault("proof-metadata", f"The property {word} tells more than the document.", name)
    styles = trees.get("word/styles.xml")
    if styles is not None:
        language = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
        if language is None or not language.get(f"{W}val"):
            yield fault("proof-metadata", "The text states no language.", "word/styles.xml")
