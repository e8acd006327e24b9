"""A template as a Word file: its parts, put together as Word expects them."""

from __future__ import annotations

from cindocs.renderers.word_parts import content_types
from cindocs.templating.word.archive import Entry, archive
from cindocs.templating.word.namespaces import DECLARATION, DECLARATIONS
from cindocs.templating.word.package import Relationship
from cindocs.templating.word.relations import relationship_part
from word_templates import (
    base,
    derby,
    form,
    islington,
    lancashire,
    letter,
    norfolk,
    own_words,
    paper,
    sheffield,
)
from word_templates.edges import headers_and_footers
from word_templates.look import OFFICE, Look, enlarged, styles
from word_templates.mark import placeholder
from word_templates.own_look import own_look
from word_templates.stage import Stage
from word_templates.theme import font_table, theme

_EDGES = (
    ("headerReference", "default", "header1"),
    ("headerReference", "first", "header2"),
    ("footerReference", "default", "footer1"),
    ("footerReference", "first", "footer2"),
)
_PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1077" w:bottom="1077" w:left="1077"'
    ' w:header="510" w:footer="454" w:gutter="0"/><w:cols w:space="708"/><w:titlePg/>'
)
_SETTINGS = (
    '<w:compat><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
)


def base_plan() -> bytes:
    return _package(base.body(), accent="1B5566")


def base_paper() -> bytes:
    return _package(paper.body(), accent="1B5566")


def base_letter() -> bytes:
    return _package(letter.body(), accent="1B5566", quiet=True)


def base_form() -> bytes:
    return _package(form.body(), accent="1B5566", percent=130, quiet=True)


def base_own_words(stage: Stage) -> bytes:
    return _package(own_words.body(stage), accent="1B5566", quiet=True, look=own_look(stage))


def norfolk_plan() -> bytes:
    return _package(norfolk.body(), accent="00594F")


def derby_plan() -> bytes:
    return _package(derby.body(), accent="4D3A7A")


def lancashire_plan() -> bytes:
    return _package(lancashire.body(), accent="6B2346")


def islington_minutes() -> bytes:
    return _package(islington.minutes(), accent="1F5A3C")


def sheffield_plan() -> bytes:
    return _package(sheffield.plan(), accent="3B4A6B")


def sheffield_minutes() -> bytes:
    return _package(sheffield.minutes(), accent="3B4A6B")


def _package(
    body: str, *, accent: str, percent: int = 100, quiet: bool = False, look: Look = OFFICE
) -> bytes:
    pictures = {"word/media/mark.png": placeholder()} if 'r:embed="mark"' in body else {}
    references = "".join(f'<w:{tag} w:type="{kind}" r:id="{name}"/>' for tag, kind, name in _EDGES)
    section = f"<w:sectPr>{references}{_PAGE}</w:sectPr>"
    texts = {
        "word/document.xml": f"<w:document{DECLARATIONS}><w:body>{body}{section}</w:body></w:document>",
        "word/styles.xml": enlarged(styles(accent, DECLARATIONS, look), percent),
        "word/settings.xml": f"<w:settings{DECLARATIONS}>{_SETTINGS}</w:settings>",
        "word/theme/theme1.xml": theme(accent, look.font),
        **headers_and_footers(DECLARATIONS, quiet=quiet),
    }
    targets = {
        "styles": Relationship("styles", "word/styles.xml", external=False),
        "settings": Relationship("settings", "word/settings.xml", external=False),
        "theme": Relationship("theme", "word/theme/theme1.xml", external=False),
    }
    if look.font != OFFICE.font:
        texts["word/fontTable.xml"] = font_table(DECLARATIONS, look.font)
        targets["fontTable"] = Relationship("fontTable", "word/fontTable.xml", external=False)
    for _, _, name in _EDGES:
        targets[name] = Relationship(name[:-1], f"word/{name}.xml", external=False)
    for picture in pictures:
        targets["mark"] = Relationship("image", picture, external=False)
    parts = {name: (DECLARATION + text).encode() for name, text in texts.items()}
    parts["word/_rels/document.xml.rels"] = relationship_part(targets).encode()
    parts |= pictures
    package = Relationship("officeDocument", "word/document.xml", external=False)
    first = {
        "[Content_Types].xml": content_types(parts).encode(),
        "_rels/.rels": relationship_part({"document": package}, folder="").encode(),
    }
    return archive(Entry.of(name, content, level=9) for name, content in (first | parts).items())
