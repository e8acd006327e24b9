"""Pictures of a document as HTML: for the web page and for the PDF that is made from it."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from typing import TypeAlias

from markupsafe import Markup

from cindocs.templating.emission import record_picture
from cindocs.views.picture import Picture

PictureAddress: TypeAlias = Callable[[Picture], str]
"""Gives the address under which a page finds a picture."""

address: ContextVar[PictureAddress] = ContextVar("cindocs_picture_address")
"""How the page that is being filled finds its pictures."""


def write(picture: Picture) -> Markup:
    """Return a picture as an ``img`` element; how large it is drawn, the style sheet says by its class."""
    record_picture(picture)
    return Markup('<img class="picture" src="{}" alt="{}" width="{}" height="{}">').format(
        address.get()(picture), picture.description, picture.width, picture.height
    )
