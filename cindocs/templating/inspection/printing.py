"""What may be printed where: text in a line, narrative in paragraphs of its own, codes in attributes."""

from __future__ import annotations

from typing import Final

from cindocs.templating.inspection.shape import Shape, Sort
from cindocs.templating.inspection.tag import Context

_PRINTED: Final = (Sort.TEXT, Sort.NUMBER, Sort.MARKUP, Sort.UNKNOWN)
_AS_PARAGRAPHS: Final = (Sort.NARRATIVE, Sort.PICTURE)
_ALSO_PRINTED: Final = {
    Context.PAGE: (*_AS_PARAGRAPHS, Sort.FRAGMENT),
    Context.LINE: (Sort.FRAGMENT,),
    Context.ATTRIBUTE: (Sort.CODE,),
}


def unprintable(shape: Shape, context: Context, *, running: bool) -> tuple[str, str] | None:
    """Say why something cannot be printed where it stands, and what to do; nothing if it can."""
    if context is Context.PARAGRAPHS:
        if shape.sort in (Sort.MARKUP, Sort.FRAGMENT, Sort.UNKNOWN) or (
            shape.sort in _AS_PARAGRAPHS and not running
        ):
            return None
        if shape.sort in _AS_PARAGRAPHS:
            return f"{shape.one} cannot stand in a header or footer.", "Put it into the body of the document."
        if shape.sort in (Sort.TEXT, Sort.NUMBER):
            return (
                f"{{{{p … }}}} writes a narrative, and this is {shape.one}.",
                "Write {{ … }} without the p.",
            )
    elif shape.sort in (*_PRINTED, *_ALSO_PRINTED.get(context, ())):
        return None
    if context is Context.ATTRIBUTE and shape.sort in (*_AS_PARAGRAPHS, Sort.FRAGMENT):
        return f"{shape.one} cannot stand inside {context}.", "Put it between the elements of the page."
    if shape.sort in _AS_PARAGRAPHS:
        mend = "Write {{p … }} in a paragraph of its own."
        return f"{shape.one} is made of paragraphs and cannot stand inside {context}.", mend
    if shape.sort is Sort.CODE:
        mend = "Ask for it with {% if %}, or leave it out."
        return "it is a word for programs, which nobody has to read.", mend
    if shape.sort is Sort.TRUTH:
        return "it is yes or no, not a text.", "Ask for it with {% if %}."
    if shape.sort is Sort.LIST:
        return f"it is {shape.one}, not a text.", "Go through it with {% for %}."
    return (
        f"it is {shape.one}, not a text.",
        f"Print what is in it: {', '.join(shape.names()) or 'its parts'}.",
    )
