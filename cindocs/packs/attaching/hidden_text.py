"""Text in a Word file that its author hid: it is in the file, and on no page."""

from __future__ import annotations

from collections.abc import Collection

from lxml import etree

from cindocs.templating.word.namespaces import word

_HIDING = (word("vanish"), word("specVanish"))
_OFF = ("0", "false", "off")


def hiding_styles(styles: etree._Element | None) -> frozenset[str]:
    """Return the ids of the styles that hide text, by themselves or by the style that they are based on."""
    known = (
        {} if styles is None else {each.get(word("styleId"), ""): each for each in styles.iter(word("style"))}
    )
    return frozenset(name for name in known if _hides(name, known))


def is_hidden(run: etree._Element, hiding: Collection[str]) -> bool:
    """Tell whether a run has text that its page does not show. ``hiding`` are the styles that hide text."""
    if not any((text.text or "").strip() for text in run.iter(word("t"))):
        return False
    own = _says(run)
    if own is not None:
        return own
    paragraph = next(run.iterancestors(word("p")), None)
    worn = [run.find(f"{word('rPr')}/{word('rStyle')}")]
    worn += [] if paragraph is None else [paragraph.find(f"{word('pPr')}/{word('pStyle')}")]
    return any(style is not None and style.get(word("val")) in hiding for style in worn)


def _hides(name: str, known: dict[str, etree._Element]) -> bool:
    met = set[str]()
    while name in known and name not in met:
        met.add(name)
        own = _says(known[name])
        if own is not None:
            return own
        below = known[name].find(word("basedOn"))
        name = "" if below is None else below.get(word("val"), "")
    return False


def _says(wearer: etree._Element) -> bool | None:
    """Return what a run or a style says by itself of being hidden; None if nothing."""
    marks = [wearer.find(f"{word('rPr')}/{tag}") for tag in _HIDING]
    said = [mark.get(word("val"), "") not in _OFF for mark in marks if mark is not None]
    return any(said) if said else None
