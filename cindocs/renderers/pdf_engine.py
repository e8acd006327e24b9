"""WeasyPrint as we use it: no font and no file of the machine, and four changes of our own.

Importing this module costs a second; ``cindocs.renderers.pdf`` does it when a PDF is asked for.
The changes reach into private parts, so the module refuses a WeasyPrint that it does not know, and
tests/pages hold each change:

* fonts are cut down with the uharfbuzz wheel, not with a library that the machine may lack, so the
  bytes are the same everywhere and never made the slow way;
* each part that is in another language than what stands around it says so in the tags, and a list
  item with paragraphs in it has a body around them;
* in scripts whose glyphs do not tell their letters each piece of text says what it is, and no glyph
  stands for nothing (ISO 32000-1, 14.9.4 and 9.10.3);
* pages start from a short browser style sheet, because matching the long one costs a tenth of the time.
"""

from __future__ import annotations

import inspect
import io
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import uharfbuzz

from cindocs.errors import MissingOnMachine, TemplateRefused


@contextmanager
def _without_system_fonts() -> Iterator[None]:
    """Let fontconfig read our own file while it starts; the user's environment stays as it was."""
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(Path(__file__).with_name("no_system_fonts.conf"))
    try:
        with warnings.catch_warnings():
            # "No fonts configured" is what we want; the subset library we replace.
            warnings.simplefilter("ignore")
            yield
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before


try:
    with _without_system_fonts():
        import weasyprint
        from weasyprint.css import ColorProfile
        from weasyprint.pdf import fonts as pdf_fonts
        from weasyprint.pdf import tags as pdf_tags
        from weasyprint.pdf.stream import Stream
        from weasyprint.text import ffi as text_ffi
        from weasyprint.text.fonts import FontConfiguration

        from cindocs.renderers import pdf_tagging
except OSError:
    raise MissingOnMachine(
        "Pango, the library that lays out pages, is not on this machine.",
        advice="On Debian or Ubuntu: apt-get install libpango-1.0-0 libpangoft2-1.0-0",
    ) from None

_NOTHING = "\u200b"
"""A space without width."""

_BROWSER_SHEET = """
head, title, meta, link, style, script, template, [hidden] { display: none }
html, body, address, article, aside, blockquote, dd, div, dl, dt, figcaption, figure, footer, form, h1, h2,
h3, h4, h5, h6, header, hgroup, hr, main, nav, ol, p, pre, section, ul { display: block }
li { display: list-item }
table { display: table; box-sizing: border-box; text-indent: 0 }
caption { display: table-caption }
colgroup { display: table-column-group }
col { display: table-column }
thead { display: table-header-group; vertical-align: middle }
tbody { display: table-row-group; vertical-align: middle }
tfoot { display: table-footer-group; vertical-align: middle }
tr { display: table-row; vertical-align: inherit }
td, th { display: table-cell; vertical-align: inherit }
b, strong, th, h1, h2, h3, h4, h5, h6 { font-weight: bold }
i, em, cite { font-style: italic }
ol { list-style-type: decimal; counter-reset: list-item }
ul { list-style-type: disc; counter-reset: list-item }
::marker { white-space: pre }
br::before { content: "\\A"; white-space: pre-line }
wbr::before { content: "\\200B" }
img, svg { overflow: hidden }
:link { text-decoration: underline }
h1, h2, h3, h4, h5, h6 { bookmark-label: content(text); break-after: avoid; break-inside: avoid }
h1 { bookmark-level: 1 }
h2 { bookmark-level: 2 }
h3 { bookmark-level: 3 }
h4 { bookmark-level: 4 }
h5 { bookmark-level: 5 }
h6 { bookmark-level: 6 }
[dir=ltr] { direction: ltr }
[dir=rtl] { direction: rtl }
"""


class BundledFonts(FontConfiguration):  # type: ignore[misc]
    """The fonts of the templates and no others."""

    def __init__(self, files: tuple[Path, ...]) -> None:
        with _without_system_fonts():
            super().__init__()
        for file in files:
            if not text_ffi.fontconfig.FcConfigAppFontAddFile(self._config, os.fsencode(file)):
                raise MissingOnMachine(
                    f"The font {file.name} cannot be read.", advice="Install cindocs again."
                )
        text_ffi.pangoft2.pango_fc_font_map_config_changed(
            text_ffi.ffi.cast("PangoFcFontMap *", self.font_map)
        )

    def add_font_face(self, rule_descriptors: object, url_fetcher: object) -> None:
        """Refuse a font that a style sheet brings."""
        raise TemplateRefused(
            "A style sheet brings a font of its own (@font-face).",
            advice="Put the font's file into the folder fonts beside the template, and name its family.",
        )


class Page(weasyprint.HTML):  # type: ignore[misc]
    """An HTML page that starts from the short browser style sheet."""

    def _ua_stylesheets(self, forms: bool = False) -> list[Any]:
        return [_browser_sheet()]


@cache
def _browser_sheet() -> Any:
    return weasyprint.CSS(string=_BROWSER_SHEET)


def colour_profiles() -> dict[str, Any]:
    """Return the profile that says what our colours are, for ``output_intent="cindocs"``.

    It is WeasyPrint's own file; WeasyPrint opens it anew for each PDF and leaves it open.
    """
    profile = ColorProfile(
        io.BytesIO(_srgb()), "sRGB2014.icc", "relative-colorimetric", (["r"], ["g"], ["b"])
    )
    return {"cindocs": profile}


@cache
def _srgb() -> bytes:
    return (Path(weasyprint.__file__).parent / "pdf" / "sRGB2014.icc").read_bytes()


def _subset(font: Any, to_unicode: dict[int, str], hinting: bool) -> None:
    """Cut a font down to the glyphs that the document uses, keeping their numbers."""
    if not to_unicode:
        return
    wanted = uharfbuzz.SubsetInput()
    wanted.glyph_set.update(to_unicode)
    wanted.flags = (
        uharfbuzz.SubsetFlags.RETAIN_GIDS
        | uharfbuzz.SubsetFlags.DESUBROUTINIZE
        | uharfbuzz.SubsetFlags.NO_HINTING
    )
    for table in (b"GDEF", b"GPOS", b"GSUB", b"name"):
        wanted.drop_table_tag_set.add(int.from_bytes(table, "big"))
    face = uharfbuzz.Face(uharfbuzz.Blob(font.file_content), font.index)
    font.file_content = uharfbuzz.subset(face, wanted).blob.data


class _GlyphTexts(dict[int, str]):
    """What each glyph of a font stands for: never nothing, also where two glyphs share a letter."""

    def __setitem__(self, glyph: int, text: str) -> None:
        super().__setitem__(glyph, text or _NOTHING)


_make_font = pdf_fonts.Font.__init__


def _make_better_font(self: Any, pango_font: Any, description: Any, font_size: Any) -> None:
    _make_font(self, pango_font, description, font_size)
    self.to_unicode = _GlyphTexts(self.to_unicode)


def _require(function: Any, *parameters: str) -> None:
    """Hold that a private part of WeasyPrint is still what we replace."""
    if tuple(inspect.signature(function).parameters) != parameters:
        raise MissingOnMachine(
            f"This machine's WeasyPrint ({weasyprint.VERSION}) is not one that cindocs knows.",
            advice="Install the version of WeasyPrint that cindocs asks for: pip install --upgrade cindocs",
        )


def _change_weasyprint() -> None:
    _require(pdf_fonts.Font.subset, "self", "to_unicode", "hinting")
    _require(_make_font, "self", "pango_font", "description", "font_size")
    _require(pdf_tagging.build_box_tree, "box", "parent", "pdf", "page_number", "nums", "annotations", "tags")
    _require(Stream.marked, "self", "box", "tag")
    _require(weasyprint.HTML._ua_stylesheets, "self", "forms")
    pdf_fonts.Font.subset = _subset
    pdf_fonts.Font.__init__ = _make_better_font
    pdf_tags._build_box_tree = pdf_tagging.build_better_box_tree
    Stream.marked = pdf_tagging.marked


_change_weasyprint()
