"""The parts of a Word file beside its text: what it is, what it holds, how Word should treat it.

They are made anew for every document: nothing of a template's author, editor or computer goes with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import Final

from cindocs.speech import without_marks
from cindocs.templating.word.namespaces import DECLARATION, DECLARATIONS
from cindocs.templating.word.relations import PICTURES
from cindocs.views.copy import Copy

_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_TYPES: Final = "application/vnd.openxmlformats-officedocument"
_WORD_COMPATIBILITY: Final = "http://schemas.microsoft.com/office/word"
_COMPATIBILITY: Final = (
    ("compatibilityMode", "15"),
    ("overrideTableStyleFontSizeAndJustification", "1"),
    ("enableOpenTypeFeatures", "1"),
    ("doNotFlipMirrorIndents", "1"),
    ("differentiateMultirowTableHeaders", "1"),
)
"""Word's own present-day layout rules; without them a file opens in compatibility mode."""


def content_types(parts: Iterable[str]) -> str:
    """Write the part that says of what type each of ``parts`` is."""
    defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    defaults |= {suffix.removeprefix("."): kind for suffix, kind in PICTURES.items()}
    lines = [f'<Default Extension="{suffix}" ContentType="{kind}"/>' for suffix, kind in defaults.items()]
    for name in parts:
        kind = _type_of(name)
        if kind:
            lines.append(f'<Override PartName="/{name}" ContentType="{kind}"/>')
    return f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">{"".join(lines)}</Types>'


def _type_of(name: str) -> str:
    stem = re.sub(r"\d*\.xml$", "", name.rpartition("/")[2])
    if name == "docProps/core.xml":
        return "application/vnd.openxmlformats-package.core-properties+xml"
    if name == "docProps/app.xml":
        return f"{_TYPES}.extended-properties+xml"
    if name.startswith("word/theme/"):
        return f"{_TYPES}.theme+xml"
    if name == "word/document.xml":
        return f"{_TYPES}.wordprocessingml.document.main+xml"
    if name.endswith(".xml"):
        return f"{_TYPES}.wordprocessingml.{stem}+xml"
    return ""


PACKAGE_RELATIONSHIPS: Final = (
    f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="document" Type="{_OFFICE}/relationships/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="core" Type="{_PACKAGE}/relationships/metadata/core-properties"'
    ' Target="docProps/core.xml"/>'
    f'<Relationship Id="app" Type="{_OFFICE}/relationships/extended-properties" Target="docProps/app.xml"/>'
    "</Relationships>"
)


def core_properties(copy: Copy) -> str:
    """Write the file's title, language and id. Its author is the authority; it has no dates."""
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(without_marks(f'{copy.title}, {copy.reference}'))}</dc:title>"
        f"<dc:creator>{escape(copy.authority)}</dc:creator>"
        f"<dc:identifier>{escape(copy.reference)}</dc:identifier>"
        f"<dc:language>{escape(copy.language)}</dc:language>"
        f"<cp:lastModifiedBy>{escape(copy.authority)}</cp:lastModifiedBy>"
        f"<cp:contentStatus>{escape(without_marks(copy.status))}</cp:contentStatus>"
        "</cp:coreProperties>"
    )


def app_properties(copy: Copy) -> str:
    """Write which program made the file, and for which organisation."""
    return (
        f'{DECLARATION}<Properties xmlns="{_OFFICE}/extended-properties">'
        f"<Application>cindocs</Application><Company>{escape(copy.authority)}</Company></Properties>"
    )


def settings(language: str, *, even_pages_differ: bool) -> str:
    """Write how Word should treat the file: its language, and the layout rules of Word itself."""
    rules = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{_WORD_COMPATIBILITY}" w:val="{value}"/>'
        for name, value in _COMPATIBILITY
    )
    tag = escape(language)
    return (
        f'{DECLARATION}<w:settings{DECLARATIONS}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        f"{'<w:evenAndOddHeaders/>' if even_pages_differ else ''}"
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f"<w:compat>{rules}</w:compat>"
        f'<w:themeFontLang w:val="{tag}" w:eastAsia="{tag}" w:bidi="{tag}"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )
