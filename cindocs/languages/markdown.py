"""The Markdown of narratives, as it is read wherever it is shown or cut into units for translators."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, list_block
from markdown_it.rules_inline import StateInline, emphasis

_UNDERSTOOD: Final = (
    "paragraph", "blockquote", "list", "text", "newline", "escape", "emphasis", "link", "balance_pairs",
    "fragments_join", "normalize", "block", "inline", "text_join",
)  # fmt: skip
_OTHER_NUMBER: Final = re.compile(r"\s*(?!0*1[.)])\d+[.)]")
_RULE_OFF: Final = re.compile(r"\s*([*+-])(\s*\1)+\s*")
_LINK: Final = re.compile(r"(https|mailto):\S+", re.IGNORECASE)


@cache
def markdown() -> MarkdownIt:
    """Return the parser. It understands paragraphs, bold, italic, lists, quotations and safe links."""
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
