"""What a page template may not hold: what would run or fetch, and tags where escaping does not protect.

Nor may it be hard to use: pictures have alternative text, tables a heading row, headings no gaps.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import Final

from cindocs.templating.inspection.page_context import PRINTED, Attribute, Element, Page
from cindocs.templating.inspection.page_leftovers import leftovers, stray_braces
from cindocs.templating.inspection.problem import Problem, Where

_RUNNING: Final = frozenset(
    [
        "script",
        "iframe",
        "object",
        "embed",
        "applet",
        "frame",
        "frameset",
        "portal",
        "base",
        "foreignobject",
        "animate",
        "set",
    ]
)
_ADDRESSES: Final = frozenset(
    ["href", "src", "srcset", "action", "formaction", "poster", "background", "data", "xlink:href", "ping",
     "cite", "longdesc", "manifest"]
)  # fmt: skip
_LINK: Final = re.compile(r"(?:#|https://|mailto:|tel:)", re.IGNORECASE)
_FETCH: Final = re.compile(
    r"@import|url\(\s*(?![\"']?\s*(?:#|data:))|image-set\(|expression\s*\(|-moz-binding", re.IGNORECASE
)
_CSS_ESCAPE: Final = re.compile(r"\\(?:([0-9A-Fa-f]{1,6})\s?|(.))", re.DOTALL)
_HIDDEN: Final = re.compile(r"<!(?!doctype\b)|<\?", re.IGNORECASE)
_TAKE_OUT: Final = "Take it out."
_MEND_ADDRESS: Final = (
    "Nothing is fetched. The authority's mark is {{ page.mark }}; links begin with https: or #."
)
_MEND_TEXT: Final = "Print it between elements, or in an ordinary attribute with quotation marks."


def elements_that_run(page: Page) -> Iterator[Problem]:
    """Say which elements would run, fetch or send something."""
    for element in page.elements:
        if element.name in _RUNNING:
            message = f"<{element.name}> would run or fetch something."
            yield _problem(page, element.start, "runs", message, _TAKE_OUT)
        elif element.name == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
            message = "<meta http-equiv=refresh> leads somewhere else."
            yield _problem(page, element.start, "runs", message, _TAKE_OUT)
        elif element.name == "form" or element.get("formaction") is not None:
            mend = "Take it out. A document asks for signatures on paper."
            yield _problem(page, element.start, "runs", f"<{element.name}> would send something.", mend)
        elif element.name == "link":
            mend = "Put styles into look.css of the authority's folder."
            yield _problem(page, element.start, "fetches", "<link> would fetch something.", mend)
        for attribute in element.attributes:
            if attribute.name.startswith("on") or attribute.name == "srcdoc":
                message = f"the attribute {attribute.name} would run something."
                yield _problem(page, attribute.start, "runs", message, _TAKE_OUT)


def addresses(page: Page) -> Iterator[Problem]:
    """Say which addresses would be fetched, or lead where no reader should be led."""
    for element in page.elements:
        for attribute in element.attributes:
            if attribute.name not in _ADDRESSES or element.name in (*_RUNNING, "link", "form"):
                continue
            value = attribute.value.strip()
            if value.startswith(PRINTED) or not value:
                continue
            links = element.name in ("a", "area") and attribute.name == "href"
            if links and not _LINK.match(value):
                message = "a link here leads to something other than a part, a page or a mailbox."
                yield _problem(page, attribute.start, "fetches", message, _MEND_ADDRESS)
            elif not links and not value.startswith(("#", "data:image/")):
                message = f"{attribute.name} of <{element.name}> would fetch something."
                yield _problem(page, attribute.start, "fetches", message, _MEND_ADDRESS)


def styles(page: Page) -> Iterator[Problem]:
    """Say which style rules would fetch something."""
    texts = [(start, page.text[start:end]) for name, start, end in page.raw if name == "style"]
    for element in page.elements:
        texts += [(each.start, unescape(each.value)) for each in element.attributes if each.name == "style"]
    mend = "Put pictures into the authority's folder, and take the rule out."
    for start, text in texts:
        for found in _FETCH.finditer(_plain(text)):
            message = f"the style rule {found[0].strip()} would fetch something."
            # Escapes are longer than what they stand for: behind one, the place is only near.
            yield _problem(page, start + min(found.start(), len(text)), "fetches", message, mend)


def _plain(style: str) -> str:
    """Return a style without the escapes in which a browser reads the same rule."""
    return _CSS_ESCAPE.sub(lambda found: _character(found[1]) if found[1] else found[2], style)


def _character(number: str) -> str:
    return chr(code) if (code := int(number, 16)) < 0x110000 else ""


def comments(page: Page) -> Iterator[Problem]:
    """Say which comments would go with every copy; programs do not agree on where one ends, either."""
    for found in _HIDDEN.finditer(page.text):
        message = "a comment here would go with every copy."
        yield _problem(page, found.start(), "comment", message, "Write {# … #}, or take it out.")


def tags_out_of_place(page: Page) -> Iterator[Problem]:
    """Say which tags print where escaping does not keep a text from becoming more than a text."""
    for name, start, end in page.raw:
        for piece in page.printed(start, end) if name != "!--" else ():
            if name != "style" or piece.expression != "page.styles":
                message = f"{piece.text} stands in <{name}>."
                yield _problem(page, piece.start, "out-of-place", message, _MEND_TEXT)
    for element in page.elements:
        for attribute in element.attributes:
            reason = _reason(element, attribute, page)
            if reason:
                first = next(page.printed(attribute.start, attribute.end))
                message = f"{first.text} stands {reason}."
                yield _problem(page, first.start, "out-of-place", message, _MEND_TEXT)
    for found in re.finditer(rf"</?\s*{PRINTED}", page.text):
        message = "a tag stands where the name of an element should."
        yield _problem(page, found.start(), "out-of-place", message, _MEND_TEXT)


def _reason(element: Element, attribute: Attribute, page: Page) -> str:
    """Say in words why what an attribute prints is not safe there; empty when it prints nothing or is."""
    inside = {each.expression for each in page.printed(attribute.start, attribute.end)}
    if not inside:
        return ""
    if PRINTED in attribute.name:
        return "" if element.name == "html" and inside == {"page.root"} else "where an attribute begins"
    if not attribute.quoted:
        return f"in the attribute {attribute.name} without quotation marks"
    if attribute.name == "style" or attribute.name.startswith("on") or attribute.name == "srcdoc":
        return f"in the attribute {attribute.name}, which is read as a program"
    if attribute.name in _ADDRESSES and not attribute.value.startswith("#") and inside != {"page.mark"}:
        return f"in the address of {attribute.name}"
    return ""


def pictures(page: Page) -> Iterator[Problem]:
    """Say which pictures have no alternative text."""
    for element in page.elements:
        named = element.get("alt") or element.get("aria-label") or element.get("aria-hidden") == "true"
        if element.name in ("img", "svg") and not named:
            message = f"<{element.name}> has no alternative text."
            yield _problem(page, element.start, "picture", message, 'Say what it shows: alt="…".')


def tables(page: Page) -> Iterator[Problem]:
    """Say which tables have no heading cell."""
    for element in page.elements:
        if element.name == "table":
            ends = [at for name, at in page.ends if name == "table" and at > element.start]
            end = min(ends, default=len(page.text))
            if not any(each.name == "th" and element.start < each.start < end for each in page.elements):
                mend = 'Write <th scope="col"> in its first row, or <th scope="row"> first in each row.'
                yield _problem(page, element.start, "table", "this table has no headings.", mend)


def root(page: Page) -> Iterator[Problem]:
    """Say whether a whole page leaves its language and title to the copy."""
    html = next((element for element in page.elements if element.name == "html"), None)
    if html is None:
        return
    if "page.root" not in {each.expression for each in page.printed(html.start, html.end)}:
        message = "the page does not say its language."
        yield _problem(page, html.start, "language", message, "Write <html {{ page.root }}>.")
    title = next((element for element in page.elements if element.name == "title"), html)
    end = next((at for name, at in page.ends if name == "title"), title.end)
    if "page.title" not in {each.expression for each in page.printed(title.end, end)}:
        mend = "Write <title>{{ page.title }}</title> in its head."
        yield _problem(page, title.start, "title", "the page has no title of the copy.", mend)


def _problem(page: Page, offset: int, rule: str, message: str, mend: str) -> Problem:
    line, column = page.line(offset)
    return Problem(rule, message[0].upper() + message[1:], mend, Where(line=line, column=column))


RULES: Final[tuple[Callable[[Page], Iterator[Problem]], ...]] = (
    elements_that_run,
    addresses,
    styles,
    comments,
    tags_out_of_place,
    pictures,
    tables,
    root,
    stray_braces,
    leftovers,
)
"""Everything that is asked of a page beside its tags."""
