"""What a finished web page must not do: run, fetch, send, or hide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from cindocs.findings import Finding
from cindocs.proof.fault import fault

_FORBIDDEN = frozenset(
    (
        "applet",
        "audio",
        "base",
        "button",
        "embed",
        "form",
        "frame",
        "frameset",
        "iframe",
        "input",
        "link",
        "math",
        "noscript",
        "object",
        "portal",
        "script",
        "select",
        "slot",
        "source",
        "template",
        "textarea",
        "track",
        "video",
    )
)
_ADDRESSES = ("action", "background", "cite", "data", "formaction", "longdesc", "manifest", "ping", "poster")
_LINK = re.compile(r"(?:https://|mailto:|#)[^\s\\]*\Z")
_PICTURE = re.compile(r"data:image/(?:png|jpeg|svg\+xml);base64,[A-Za-z0-9+/=]+\Z")
_FETCHING_STYLE = re.compile(r"@import|expression\s*\(|behavior\s*:|url\(\s*['\"]?(?!data:)", re.IGNORECASE)
_HIDING_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d])", re.IGNORECASE
)


def closure_findings(root: Element) -> Iterator[Finding]:
    """Yield every way in which the page reaches out of itself or hides something."""
    for element in root.iter():
        if not isinstance(element.tag, str):
            yield fault("proof-hidden", "The page holds a comment, which its reader does not see.")
            continue
        name = element.tag.rpartition("}")[2]
        if name in _FORBIDDEN:
            yield fault("proof-active-content", f"The page holds a <{name}> element.")
        if name == "style" and _FETCHING_STYLE.search(element.text or ""):
            yield fault("proof-external", "A style sheet of the page fetches something.")
        if name == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
            yield fault("proof-active-content", "The page sends its reader elsewhere (refresh).")
        for attribute, value in element.items():
            yield from _attribute(name, attribute.rpartition("}")[2].lower(), value)


def _attribute(element: str, name: str, value: str) -> Iterator[Finding]:
    if name.startswith("on"):
        yield fault("proof-active-content", f"A <{element}> has the attribute {name}, which runs a script.")
    elif name in ("hidden", "inert") or (name == "style" and _HIDING_STYLE.search(value)):
        yield fault("proof-hidden", f"A <{element}> is hidden.")
    elif name == "style" and _FETCHING_STYLE.search(value):
        yield fault("proof-external", f"The style of a <{element}> fetches something.")
    elif name == "src" and not (element == "img" and _PICTURE.match(value)):
        yield fault("proof-external", f"A <{element}> takes its source from outside the page.")
    elif name == "srcset" or name in _ADDRESSES:
        yield fault("proof-external", f"A <{element}> has the attribute {name}, which fetches or sends.")
    elif name == "href" and not (_LINK.match(value) if element == "a" else value.startswith("#")):
        yield fault("proof-external", f"A <{element}> points to an address that is not allowed.")
