"""Plain text: for screen readers, Braille displays, and those who transcribe into Braille.

One paragraph a line, never broken; a blank line around each heading; tables told row by row; what is drawn
said in words. The reader's own program breaks the lines.
"""

from __future__ import annotations

from markupsafe import Markup

from cindocs.renderers.page import page_html
from cindocs.renderers.page_text import PageText
from cindocs.renderers.rendered import FixedWords, Rendered, View
from cindocs.speech import without_marks
from cindocs.templating.chain import TemplateChain


def render(copy: View, templates: TemplateChain, words: FixedWords, kind: str = "plan") -> Rendered:
    """Make one reader's copy as plain text, in UTF-8.

    The first line says what it is. In a draft the second line and the last say that, too.

    Raises:
        TemplateRefused: the template cannot be used.
    """
    page = page_html(
        copy,
        templates,
        words,
        kind,
        styles=Markup(),
        mark_address=lambda mark: "",
        picture_address=lambda picture: "",
        paged=True,
        linear=True,
    )
    front = copy.copy
    lines = PageText(words).lines(page.html)
    if front.draft:
        status, note = without_marks(front.status), without_marks(front.status_note)
        lines = [lines[0], status, *lines[1:], "", note]
    return Rendered(
        content="".join(f"{line}\n" for line in lines).encode("utf-8"),
        said=page.said,
        pictures=page.pictures,
    )
