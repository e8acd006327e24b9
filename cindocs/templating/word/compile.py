"""Compiling: a chain of Word templates becomes one compiled template, or one error with every problem."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from cindocs.findings import Finding
from cindocs.templating.chain import TemplateChain
from cindocs.templating.word.archive import Entry
from cindocs.templating.word.direction import look_alike, turn, turn_styles
from cindocs.templating.word.level import DOCUMENT, Level
from cindocs.templating.word.mark import place_marks
from cindocs.templating.word.namespaces import DECLARATION, DECLARATIONS, word, written
from cindocs.templating.word.numbering import Numbering
from cindocs.templating.word.package import WordPackage
from cindocs.templating.word.refusal import Spot, refusal
from cindocs.templating.word.relations import Relations
from cindocs.templating.word.sources import ParagraphWriter, Source, Sources, patched
from cindocs.templating.word.styles import dress
from cindocs.templating.word.tags import check_tags, mark_narratives
from cindocs.templating.word.template import (
    ACCENT,
    FONTS,
    LANGUAGE,
    THEME,
    NarrativeStyles,
    Part,
    WordTemplate,
)
from cindocs.templating.word.tidy import tidy

_NARRATIVE_STYLES: Final = {
    "body_text": ("paragraph", "Body Text"),
    "list_bullet": ("paragraph", "List Bullet"),
    "list_number": ("paragraph", "List Number"),
    "quote": ("paragraph", "Quote"),
    "hyperlink": ("character", "Hyperlink"),
}
_TWENTIETH_OF_A_POINT: Final = 635
_A4_TEXT_WIDTH: Final = 9026 * _TWENTIETH_OF_A_POINT
"""What Word leaves on A4 between margins of an inch."""


def compile_template(
    chain: TemplateChain, kind: str, as_paragraphs: ParagraphWriter, *, right_to_left: bool
) -> WordTemplate:
    """Compile ``<kind>.docx`` of a chain of template folders.

    Raises:
        TemplateRefused: with every problem of every template in the chain.
    """
    levels = _levels(chain, f"{kind}.docx")
    own = levels[0]
    numbering, relations = Numbering(own.numbering), Relations()
    for level in levels:
        level.fit(own.styles, numbering, relations)
    lists = numbering.reserve()
    text_width = _text_width(levels)
    bodies, body = _bodies(levels, relations, right_to_left)
    edges = [
        _edge(own, target.target, right_to_left)
        for target in relations.targets.values()
        if target.kind in ("header", "footer")
    ]
    narrative, narrative_findings = _narrative_styles(own)
    styles, style_findings = _styles_part(own.package, right_to_left)
    findings = [finding for level in levels for finding in level.findings]
    findings += [finding for edge in edges for finding in edge.findings]
    sources = Sources(bodies | {edge.part.source: edge.source for edge in edges}, as_paragraphs)
    findings += narrative_findings + style_findings + sources.check(list(bodies))
    if findings:
        raise refusal(findings)
    pictures = dict(relations.pictures)
    for edge in edges:
        pictures |= edge.pictures
    return WordTemplate(
        sources=sources,
        body=body,
        edges=tuple(edge.part for edge in edges),
        text_width=text_width,
        styles=styles,
        numbering=_whole(numbering.tree()).removesuffix("</w:numbering>"),
        lists=lists,
        narrative=narrative,
        even_pages_differ=_even_pages_differ(own.package),
        pictures=tuple(pictures.values()),
        unchanging=_unchanging(own.package, pictures),
    )


def _levels(chain: TemplateChain, name: str) -> list[Level]:
    path = chain.find(name)
    levels: list[Level] = []
    seen = []
    while True:
        level = Level.of(WordPackage.read(path), len(levels))
        levels.append(level)
        seen.append(path)
        if not level.extends:
            return levels
        same = level.extends == path.name
        path = chain.below(path.name, path.parent) if same else chain.find(level.extends)
        if path in seen:
            message = f"it extends {level.extends}, which extends it in turn."
            spot = Spot(level.package.file, DOCUMENT)
            raise refusal([spot.finding("word-block", message, mend="Let one of them stand by itself.")])


def _text_width(levels: list[Level]) -> int:
    """Return what stands between the margins of the page; those of A4 where no template says."""
    for level in levels:
        section = level.root.find(f"{word('body')}/{word('sectPr')}")
        size, margins = (None if section is None else section.find(word(name)) for name in ("pgSz", "pgMar"))
        if size is not None and margins is not None:
            measures = size.get(word("w"), ""), margins.get(word("left"), ""), margins.get(word("right"), "")
            if all(measure.isdecimal() for measure in measures):
                page, left, right = map(int, measures)
                return (page - left - right) * _TWENTIETH_OF_A_POINT
    return _A4_TEXT_WIDTH


def _bodies(levels: list[Level], relations: Relations, right_to_left: bool) -> tuple[dict[str, Source], Part]:
    names = [f"{level.depth}:{level.package.file}:{DOCUMENT}" for level in levels]
    sources = {}
    after = ""
    for level, name in zip(levels, names, strict=True):
        if right_to_left:
            turn(level.root)
        content = list(level.root.iterfind(f"{word('body')}/*"))
        if content and content[-1].tag == word("sectPr"):
            section = written([content.pop()])
            after = after or section
        text = patched(content)
        if level.extends:
            text = f'{{% extends "{names[level.depth + 1]}" %}}{text}'
        sources[name] = Source(Spot(level.package.file, DOCUMENT), text)
    before = f"{DECLARATION}<w:document{DECLARATIONS}><w:body>"
    part = Part(DOCUMENT, names[0], before, f"{after}</w:body></w:document>", relations.targets)
    return sources, part


@dataclass(frozen=True, slots=True)
class _Edge:
    """A header or footer on its way into the compiled template."""

    part: Part
    source: Source
    pictures: Mapping[str, bytes]
    findings: list[Finding]


def _edge(own: Level, name: str, right_to_left: bool) -> _Edge:
    spot = Spot(own.package.file, name)
    root = own.package.tree(name)
    findings = tidy(root, spot) + check_tags(root, spot)
    for element in root.iter():
        style = dress(element, own.styles, own.styles)
        if style is not None:
            message = f"it uses the style “{style}”, which this file does not define."
            findings.append(spot.finding("word-style", message, mend="Choose another style in Word."))
    relations = Relations()
    place_marks(root)
    findings += relations.collect(root, own.package, name, posixpath.basename(name).partition(".")[0])
    mark_narratives(root)
    if right_to_left:
        turn(root)
    tag = f"w:{etree.QName(root).localname}"
    source = f"0:{own.package.file}:{name}"
    part = Part(name, source, f"{DECLARATION}<{tag}{DECLARATIONS}>", f"</{tag}>", relations.targets)
    return _Edge(part, Source(spot, patched(list(root))), relations.pictures, findings)


def _narrative_styles(own: Level) -> tuple[NarrativeStyles, list[Finding]]:
    found = {field: own.styles.id_of(*style) or "" for field, style in _NARRATIVE_STYLES.items()}
    spot = Spot(own.package.file, DOCUMENT)
    findings = [
        spot.finding(
            "word-style",
            f"narrative is written in the style “{_NARRATIVE_STYLES[field][1]}”, which this file lacks.",
            mend=f"Add a style called “{_NARRATIVE_STYLES[field][1]}” to it.",
        )
        for field, style in found.items()
        if not style
    ]
    return NarrativeStyles(**found), findings


def _styles_part(package: WordPackage, right_to_left: bool) -> tuple[str, list[Finding]]:
    name = package.related(DOCUMENT, "styles")
    root = package.tree(name)
    findings = tidy(root, Spot(package.file, name))
    look_alike(root)
    if right_to_left:
        turn_styles(root)
    defaults = root
    for step in ("docDefaults", "rPrDefault", "rPr"):
        found = defaults.find(word(step))
        if found is None:
            found = etree.Element(word(step))
            defaults.insert(0, found)
        defaults = found
    _mark_accent(root)
    language = {word(each): LANGUAGE for each in ("val", "eastAsia", "bidi")}
    etree.SubElement(defaults, word("lang"), language)
    return _whole(root), findings


def _mark_accent(root: etree._Element) -> None:
    """Leave a place for the authority's colour wherever a style wears the theme's first accent."""
    for element in root.iter():
        for theme, value in (("themeColor", "val"), ("themeFill", "fill")):
            if element.get(word(theme)) == "accent1" and word(f"{theme}Tint") not in element.attrib:
                del element.attrib[word(theme)]
                border = word("color") in element.attrib and element.tag != word("color")
                element.set(word("color" if theme == "themeColor" and border else value), ACCENT)


def _whole(root: etree._Element) -> str:
    return DECLARATION + written([root]).replace(">", f"{DECLARATIONS}>", 1)


def _even_pages_differ(package: WordPackage) -> bool:
    name = package.related(DOCUMENT, "settings")
    return bool(name) and package.tree(name).find(word("evenAndOddHeaders")) is not None


def _unchanging(package: WordPackage, pictures: Mapping[str, bytes]) -> tuple[Entry, ...]:
    parts = dict(pictures)
    theme = package.related(DOCUMENT, "theme")
    if theme:
        parts[THEME] = etree.tostring(package.tree(theme), encoding="UTF-8", standalone=True)
    fonts = _fonts(package)
    if fonts:
        parts[FONTS] = fonts.encode()
    return tuple(Entry.of(name, content, level=9) for name, content in parts.items())


def _fonts(package: WordPackage) -> str:
    """Write what takes the place of the typefaces that the styles name; empty where nothing does.

    Of the other typefaces on the author's computer nothing is told, and none goes with a document.
    """
    name = package.related(DOCUMENT, "fontTable")
    if not name:
        return ""
    root, styles = package.tree(name), package.tree(package.related(DOCUMENT, "styles"))
    named = {value for fonts in styles.iter(word("rFonts")) for value in fonts.attrib.values()}
    tidy(root, Spot(package.file, name))
    for font in list(root):
        if font.get(word("name")) not in named or font.find(word("altName")) is None:
            root.remove(font)
        for embedded in [each for each in font if etree.QName(each).localname.startswith("embed")]:
            font.remove(embedded)
    return _whole(root) if len(root) else ""
