"""A page as lines of text: what its structure says, said in words."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from tinyhtml5.parser import HTMLParser  # type: ignore[import-untyped]

from cindocs.renderers.rendered import FixedWords

_WITHIN_A_LINE = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "br", "cite", "em", "i", "q", "small", "span", "strong", "sub", "sup")
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_FOR_SIGHT = frozenset(("page-count", "skip"))
_TO_WRITE = frozenset(("sign-here", "write-here"))
_TO_TICK = frozenset(("box", "tick"))
_TICKED = frozenset(("cross", "ticked"))
_IN_ONE_LINE = frozenset(("room-scale", "leaf"))
"""What stands in boxes side by side: the numbers of a scale, the leaf of a calendar."""
_TOGETHER = frozenset(("authority", "addressed", "issue"))
"""What stands close together on the page, a fact a line."""
_WHITE = " \n\t"
_QUOTATION_MARKS = ("“", "‘", '"', "'", "«", "„")
_ENDED = (".", ":", "?", "!", ",")


class PageText:
    """Writes pages as text. ``words`` are the fixed words in the copy's language."""

    def __init__(self, words: FixedWords) -> None:
        self._words = words
        self._lines: list[str] = []
        self._before = ""
        """What the next line begins with: the mark of a list, what can be done there."""
        self._part = 0
        self._numbered = False

    def lines(self, page: str) -> list[str]:
        """Return the lines of a whole page: its title, then its body. Blank lines stand alone."""
        root = HTMLParser(namespace_html_elements=False).parse(page)
        title, body = root.find("head/title"), root.find("body")
        self._lines, self._before, self._part = ["" if title is None else title.text or "", ""], "", 0
        # Where an authority numbers some parts itself, a second count would only confuse.
        self._numbered = all(_badge(heading) is None for heading in root.iter("h2"))
        if body is not None:
            self._blocks(body)
        while self._lines and not self._lines[-1]:
            self._lines.pop()
        return self._lines

    def _blocks(self, element: Element, *, tight: bool = False, depth: int = 0) -> None:
        """Write what stands in an element. ``tight``: no blank lines; ``depth``: so many lists around it."""
        # A paragraph without a class is narrative: each space in it was typed.
        white = "\n" if element.tag == "p" and not _classes(element) else _WHITE
        line = (element.text or "").lstrip(white)
        for child in element:
            if child.tag in _WITHIN_A_LINE:
                line = self._within(line, child, last=child is element[-1] and not child.tail)
            else:
                self._line(line.rstrip(_WHITE))
                line = ""
                if not _FOR_SIGHT & _classes(child) and child.get("aria-hidden") != "true":
                    self._block(child, tight=tight, depth=depth)
            line = _joined(line, child.tail)
        self._line(line.rstrip(white))

    def _block(self, element: Element, *, tight: bool, depth: int) -> None:
        classes = _classes(element)
        if element.tag in _HEADINGS:
            self._heading(element)
        elif element.tag in ("ul", "ol"):
            self._list(element, classes, tight=tight, depth=depth)
        elif element.tag == "img":
            self._picture(element, tight=tight)
        elif element.tag == "blockquote":
            self._quotation(element, depth)
        elif "room" in classes:
            self._room(element)
        elif "scale-ends" in classes:
            self._ends_of_a_scale(element)
        elif "line" in classes:
            self._blocks(element, tight=True, depth=depth)
        elif element.tag == "p" or "lines" in classes or classes & _IN_ONE_LINE:
            self._paragraph(element, classes, tight=tight, depth=depth)
        elif element.tag != "nav":
            together = bool(classes & _TOGETHER)
            if together:
                self._gap()
            self._blocks(element, tight=tight or together, depth=depth)
            if together:
                self._gap()

    def _paragraph(self, element: Element, classes: frozenset[str], *, tight: bool, depth: int) -> None:
        after_label = bool(self._lines) and self._lines[-1].endswith(":")
        if not tight and not after_label:
            self._gap()
        if classes & _TO_WRITE:
            self._before += f"{self._say('Space to write')}: "
        written = len(self._lines)
        if classes & _IN_ONE_LINE:
            self._line(" ".join("".join(piece.itertext()) for piece in element))
        else:
            self._blocks(element, tight=True, depth=depth)
        if "label" in classes and len(self._lines) > written:
            self._lines[-1] = _ended(self._lines[-1])
        elif not tight:
            self._gap()

    def _heading(self, element: Element) -> None:
        self._gap()
        badge = _badge(element)
        if element.tag == "h2" and self._numbered:
            self._part += 1
            self._before += f"{self._part}. "
        if badge is not None:
            badge.text = f"{(badge.text or '').strip(_WHITE)}{'.' if element.tag == 'h2' else ':'}"
        self._blocks(element, tight=True)
        self._gap()

    def _list(self, element: Element, classes: frozenset[str], *, tight: bool, depth: int) -> None:
        entries = "entries" in classes
        if not tight or entries:
            self._gap()
        for number, item in enumerate(element.iterfind("li"), start=1):
            if entries:
                self._gap()
            elif "fact-list" not in classes:
                self._before = "  " * depth + (f"{number}. " if element.tag == "ol" else "- ")
            self._blocks(item, tight=True, depth=depth if entries else depth + 1)
            self._before = ""
        if not tight or entries:
            self._gap()

    def _quotation(self, element: Element, depth: int) -> None:
        """Write a quotation between quotation marks, whatever it is made of."""
        start = len(self._lines)
        marked = "".join(element.itertext()).strip(_WHITE).startswith(_QUOTATION_MARKS)
        self._before += "" if marked else "“"
        self._blocks(element, depth=depth)
        self._before = ""
        while len(self._lines) > start and not self._lines[-1]:
            self._lines.pop()
        if len(self._lines) > start and not marked:
            self._lines[-1] += "”"
        self._gap()

    def _room(self, element: Element) -> None:
        inside = {name for each in element.iter() for name in _classes(each)}
        self._gap()
        if "room-drawing" in inside:
            self._before = f"{self._say('Space to write or draw')}: "
        elif "room-scale" in inside:
            self._before = f"{self._say('Choose a number')}: "
        else:
            self._before = f"{self._say('Space to write')}: "
        for child in element:
            self._block(child, tight=True, depth=0)
        self._gap()

    def _ends_of_a_scale(self, element: Element) -> None:
        for number, end in zip(("0", "10"), element, strict=False):
            self._before = f"{number}: "
            self._blocks(end, tight=True)
            self._before = ""
        self._gap()

    def _picture(self, element: Element, *, tight: bool) -> None:
        if words := element.get("alt"):
            if not tight:
                self._gap()
            self._line(f"{self._say('Picture')}: {words}")
            if not tight:
                self._gap()

    def _within(self, line: str, element: Element, *, last: bool = False) -> str:
        """Return ``line`` with what a part of it says; ``last``: nothing stands behind that."""
        classes = _classes(element)
        if element.tag == "br":
            return line + "\n"
        if _TO_TICK & classes:
            ticked = any(_TICKED & _classes(each) for each in element.iter())
            end = "" if last else ":" if (element.tail or "").startswith(tuple(_WHITE)) else ": "
            return f"{line}{self._say('Ticked') if ticked else self._say('To tick')}{end}"
        if element.get("aria-hidden") == "true" or _FOR_SIGHT & classes:
            return line
        said = element.text or ""
        for child in element:
            said = _joined(self._within(said, child), child.tail)
        if not said.strip(_WHITE):
            return _joined(line, said)
        address = (element.get("href") or "").removeprefix("mailto:")
        if address and not address.startswith("#") and address != said:
            said = f"{said} ({address})"
        if line.strip(_WHITE) and "label" in classes:
            said = f"({said})"
        elif line.strip(_WHITE) and "aside" in classes:
            line = line.rstrip(_WHITE) + ", "
        return line + said

    def _line(self, line: str) -> None:
        if line.strip(_WHITE):
            self._lines.append(self._before + line)
            self._before = ""

    def _gap(self) -> None:
        if self._lines[-1]:
            self._lines.append("")

    def _say(self, word: str) -> str:
        return str(self._words["gettext"](word))


def _joined(line: str, text: str | None) -> str:
    """Return ``line`` and ``text``. White space alone is the template's own: one space, if any."""
    if not text:
        return line
    if not text.strip(_WHITE):
        return line if not line or line[-1] in _WHITE else f"{line} "
    return line + (text if line else text.lstrip(_WHITE))


def _classes(element: Element) -> frozenset[str]:
    return frozenset((element.get("class") or "").split())


def _badge(heading: Element) -> Element | None:
    return next((each for each in heading.iter("span") if "badge" in _classes(each)), None)


def _ended(line: str) -> str:
    return line if line.endswith(_ENDED) else f"{line}:"
