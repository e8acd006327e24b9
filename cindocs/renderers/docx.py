"""Word documents: a view and a chain of Word templates become the bytes of a .docx file.

Promises: each value of the view stands in the file exactly as it is, once escaped; every part is
well-formed by a strict parse; equal arguments give equal bytes; no render can touch another.
Does not promise: that all texts of the view are in the file. Which of them are, the templates decide,
and the proof looks for those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from functools import lru_cache
from html import escape
from itertools import count
from posixpath import basename
from typing import Any, Final

from lxml import etree
from markupsafe import Markup

from cindocs.errors import CindocsError, ProofFailed, TemplateRefused
from cindocs.renderers.large_print import is_large
from cindocs.renderers.rendered import FixedWords, Rendered, View
from cindocs.renderers.word_large_print import WordLargePrint
from cindocs.renderers.word_mark import WordMark, word_mark
from cindocs.renderers.word_narrative import NarrativeWriter, as_paragraphs, current
from cindocs.renderers.word_parts import (
    PACKAGE_RELATIONSHIPS,
    app_properties,
    content_types,
    core_properties,
    settings,
)
from cindocs.renderers.word_picture import WordPictures
from cindocs.renderers.word_speech import speak
from cindocs.templating.chain import TemplateChain
from cindocs.templating.emission import recording
from cindocs.templating.word.archive import Entry, archive
from cindocs.templating.word.compile import compile_template
from cindocs.templating.word.mark import FITTED, MARK
from cindocs.templating.word.package import Relationship
from cindocs.templating.word.relations import relationship_part
from cindocs.templating.word.template import ACCENT, FONTS, LANGUAGE, THEME, Part, WordTemplate
from cindocs.views.copy import Copy

_LINE_BREAK: Final = '</w:t><w:br/><w:t xml:space="preserve">'
_PICTURE_NUMBER: Final = re.compile(r'(<wp:docPr id=")[^"]*')
_FIELD: Final = (
    '</w:t></w:r><w:fldSimple w:instr=" {} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    '<w:r><w:t xml:space="preserve">'
)
_PAGE_NAMES: Final = {
    "page_number": Markup(_FIELD.format("PAGE")),
    "page_total": Markup(_FIELD.format("NUMPAGES")),
}
"""Word itself counts pages. These stand inside a line, also as variables of a fixed word."""
_EMPTY_TABLE_END: Final = "</w:tblGrid></w:tbl>"
_EMPTY_TABLE: Final = re.compile(r"<w:tbl>(?:(?!<w:tr[ >]).)*?</w:tbl>")
_NOT_XML: Final = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def render(copy: View, templates: TemplateChain, words: FixedWords, kind: str = "plan") -> Rendered:
    """Make a Word document of one reader's copy by the template ``<kind>.docx``.

    Raises:
        TemplateRefused: a template is missing, broken, or names what the view does not have.
        ProofFailed: the copy holds a character that no Word file can hold.
    """
    right_to_left = copy.copy.direction == "rtl"
    template = _compiled(templates, kind, right_to_left)
    larger = None
    if is_large(copy.copy):
        template, larger = _in_large_print(template, copy.copy.text_size)
    mark = word_mark(templates, copy.copy.mark) if template.has_mark and copy.copy.mark else None
    context = {field.name: getattr(copy, field.name) for field in fields(copy)} | _PAGE_NAMES | dict(words)
    context[FITTED] = mark
    placed = WordPictures(template.text_width)
    writer = NarrativeWriter(template.narrative, template.lists, placed, right_to_left=right_to_left)
    pictures = count(1)
    token = current.set(writer)
    try:
        with recording() as emission:
            body = _written(template, template.body, context, emission.said, pictures, larger)
    finally:
        current.reset(token)
    with recording() as edges:
        outer = [_written(template, part, context, edges.said, pictures, larger) for part in template.edges]
    return Rendered(
        content=archive(_entries(template, copy.copy, writer, mark, [body, *outer])),
        said=tuple(emission.said),
        edges=tuple(dict.fromkeys(edges.said)),
        pictures=tuple(emission.pictures),
        own_pictures=template.pictures + ((mark.content,) if mark else ()),
    )


@lru_cache(maxsize=128)
def _compiled(templates: TemplateChain, kind: str, right_to_left: bool) -> WordTemplate:
    return compile_template(templates, kind, as_paragraphs, right_to_left=right_to_left)


@lru_cache(maxsize=128)
def _in_large_print(template: WordTemplate, text_size: int) -> tuple[WordTemplate, WordLargePrint]:
    larger = WordLargePrint.of(text_size, template.styles, template.narrative.body_text)
    styles, numbering = larger.styles(template.styles), larger.numbering(template.numbering)
    return replace(template, styles=styles, numbering=numbering), larger


def _written(
    template: WordTemplate,
    part: Part,
    context: Mapping[str, Any],
    said: list[str],
    pictures: Iterator[int],
    larger: WordLargePrint | None,
) -> Entry:
    frame: Copy = context["copy"]
    translated = not frame.language.startswith("en")
    text = _mended(template.sources.render(part.source, context), pictures)
    content = part.before + text + part.after
    try:
        encoded = content.encode()
        root = etree.fromstring(
            encoded, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        )
    except (UnicodeEncodeError, etree.XMLSyntaxError):
        raise _broken(part, said) from None
    if "\r" in content:
        raise _broken(part, said)
    if larger:
        larger.body(root) if part is template.body else larger.edge(root)
    if translated:
        speak(root, right_to_left=frame.direction == "rtl")
    if larger or translated:
        encoded = etree.tostring(root, encoding="UTF-8", standalone=True)
    return Entry.of(part.name, encoded)


def _mended(text: str, pictures: Iterator[int]) -> str:
    """Put right what depends on the values: line breaks, cells and tables left empty, picture numbers."""
    # The template itself writes no newline (see tidy): each one was typed, and is a line break.
    text = text.replace("\n", _LINE_BREAK)
    if _EMPTY_TABLE_END in text:
        text = _EMPTY_TABLE.sub("", text)
    for ending in ("<w:tc>", "</w:tcPr>", "<w:tcPr/>", "</w:tbl>"):
        text = text.replace(f"{ending}</w:tc>", f"{ending}<w:p/></w:tc>")
    if "<wp:docPr " in text:
        text = _PICTURE_NUMBER.sub(lambda found: f"{found[1]}{next(pictures)}", text)
    return text + "<w:p/>" if text.endswith("</w:tbl>") or not text else text


def _broken(part: Part, said: list[str]) -> CindocsError:
    for number, value in enumerate(said, start=1):
        if _NOT_XML.search(value):
            return ProofFailed(
                f"Text {number} of {part.name} holds a character that no Word file can hold.",
                advice="Reading the record should have refused it: please report this.",
            )
    return TemplateRefused(
        f"The tags in {part.source.partition(':')[2]} take the page apart: what it makes is not XML.",
        advice="Begin and end each {%p … %} at the same depth: both in one cell, or both outside the table.",
    )


def _entries(
    template: WordTemplate, copy: Copy, writer: NarrativeWriter, mark: WordMark | None, parts: list[Entry]
) -> Iterator[Entry]:
    body, *edges = parts
    made = [
        *_styles_and_settings(template, copy.language, copy.accent),
        _numbering(template, writer),
        Entry.of("docProps/core.xml", core_properties(copy).encode()),
        Entry.of("docProps/app.xml", app_properties(copy).encode()),
        *template.unchanging,
        *([mark.entry] if mark else []),
        *writer.pictures.entries(),
    ]
    names = [entry.name for entry in [*parts, *made]]
    yield Entry.of("[Content_Types].xml", content_types(names).encode())
    yield Entry.of("_rels/.rels", PACKAGE_RELATIONSHIPS.encode())
    yield body
    yield _relationships(template.body, _own_relations(writer, names), mark)
    yield from edges
    yield from (_relationships(edge, {}, mark) for edge in template.edges if edge.relations)
    yield from made


@lru_cache(maxsize=256)
def _styles_and_settings(template: WordTemplate, language: str, accent: str) -> tuple[Entry, Entry]:
    colour = accent.removeprefix("#").upper()
    styles = template.styles.replace(LANGUAGE, escape(language)).replace(ACCENT, escape(colour))
    return (
        Entry.of("word/styles.xml", styles.encode(), level=9),
        Entry.of(
            "word/settings.xml",
            settings(language, even_pages_differ=template.even_pages_differ).encode(),
            level=9,
        ),
    )


def _numbering(template: WordTemplate, writer: NarrativeWriter) -> Entry:
    lists = [
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{template.lists.counted}"/>'
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for number, level in enumerate(writer.counted_levels, start=template.lists.next_list)
    ]
    return Entry.of("word/numbering.xml", f"{template.numbering}{''.join(lists)}</w:numbering>".encode())


def _own_relations(writer: NarrativeWriter, names: list[str]) -> dict[str, Relationship]:
    """Return what the body of every document points to, and what this one does."""
    targets = {
        kind: Relationship(kind, f"word/{kind}.xml", external=False)
        for kind in ("styles", "settings", "numbering")
    }
    for kind, name in (("theme", THEME), ("fontTable", FONTS)):
        if name in names:
            targets[kind] = Relationship(kind, name, external=False)
    for address, link in writer.links.items():
        targets[link] = Relationship("hyperlink", address, external=True)
    return targets | dict(writer.pictures.relations())


def _relationships(part: Part, own: Mapping[str, Relationship], mark: WordMark | None) -> Entry:
    targets = {**own, **part.relations}
    if mark is None:
        targets.pop(MARK, None)
    return Entry.of(f"word/_rels/{basename(part.name)}.rels", relationship_part(targets).encode())
