"""Narrative fields: from Markdown as people type it to blocks of final text.

Paragraphs, **bold**, *italic*, lists, quotations and links to ``https:`` and ``mailto:`` are understood.
Everything else - headings, code, tables, pictures, raw HTML, entities - is text and stays as typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, list_block
from markdown_it.rules_inline import StateInline, emphasis
from markdown_it.token import Token

from cindocs.speech import BEGINS
from cindocs.views.building.narrative_in_english import with_english
from cindocs.views.narrative import Block, Narrative, Paragraph, Quotation, Run, TextList

_UNDERSTOOD = (
    "paragraph", "blockquote", "list", "text", "newline", "escape", "emphasis", "link", "balance_pairs",
    "fragments_join", "normalize", "block", "inline", "text_join",
)  # fmt: skip
_OTHER_NUMBER = re.compile(r"\s*(?!0*1[.)])\d+[.)]")
_RULE_OFF = re.compile(r"\s*([*+-])(\s*\1)+\s*")
_LINK = re.compile(r"(https|mailto):\S+", re.IGNORECASE)


def narrative(text: str | None) -> Narrative:
    """Return ``text`` as blocks; nothing for None."""
    if not text:
        return Narrative()
    return with_english(text, _parsed) if BEGINS in text else _parsed(text)


def _parsed(text: str) -> Narrative:
    return Narrative(tuple(_blocks(iter(_parser().parse(text)))))


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "typographer": False})
    parser.disable([name for rules in parser.get_all_rules().values() for name in rules])
    parser.enable(_UNDERSTOOD)
    parser.validateLink = lambda url: bool(_LINK.fullmatch(url))
    parser.block.ruler.at("list", _list_as_people_mean_it, {"alt": ["paragraph", "blockquote"]})
    parser.inline.ruler.at("emphasis", _emphasis_by_stars)
    return parser


def _emphasis_by_stars(state: StateInline, silent: bool) -> bool:
    # An underscore is an underscore: people draw lines to write on with it.
    return state.src[state.pos] != "_" and bool(emphasis.tokenize(state, silent))


def _list_as_people_mean_it(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    # "2010. She was born" is a sentence, not the 2010th item of a list; "* * *" is a line of stars. Whether
    # a line ends the paragraph before it (silent) is another question: a second item begins with 2.
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    if _RULE_OFF.fullmatch(line) or (_OTHER_NUMBER.match(line) and not silent):
        return False
    return bool(list_block(state, start, end, silent))


def _blocks(tokens: Iterator[Token], closed_by: str = "") -> Iterator[Block]:
    for token in tokens:
        match token.type:
            case "paragraph_open":
                yield Paragraph(tuple(_joined(_runs(next(tokens).children or []))))
                next(tokens)
            case "blockquote_open":
                yield Quotation(tuple(_blocks(tokens, "blockquote_close")))
            case "bullet_list_open" | "ordered_list_open":
                kind = token.type.removesuffix("_open")
                yield TextList(tuple(_items(tokens, f"{kind}_close")), ordered=kind == "ordered_list")
            case kind if kind == closed_by:
                return


def _items(tokens: Iterator[Token], closed_by: str) -> Iterator[tuple[Block, ...]]:
    for token in tokens:
        if token.type == closed_by:
            return
        yield tuple(_blocks(tokens, "list_item_close"))


def _runs(tokens: Sequence[Token]) -> Iterator[Run]:
    bold = italic = 0
    link = ""
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
            case "link_open":
                link = str(token.attrs["href"])
            case "link_close":
                link = ""
            case "hardbreak":
                yield Run("\n")
            case "softbreak":
                yield Run(" ", bool(bold), bool(italic), link)
            case _ if token.content:
                yield Run(token.content, bool(bold), bool(italic), link)


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    """Join neighbours that look the same, so that a sentence stays one piece."""
    before: Run | None = None
    for run in runs:
        if before and run.text != "\n" and replace(before, text="") == replace(run, text=""):
            before = replace(before, text=before.text + run.text)
            continue
        if before:
            yield before
        before = run
        if run.text == "\n":
            yield run
            before = None
    if before:
        yield before
