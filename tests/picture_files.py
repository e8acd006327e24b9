"""Pictures as people hand them in, full of what must not go on, and the smallest documents that show them."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from cindocs.renderers.formats import format_named
from cindocs.renderers.rendered import Rendered
from cindocs.resources import TEMPLATES
from cindocs.templating.chain import TemplateChain
from cindocs.views.copy import Copy
from cindocs.views.picture import Picture
from tests.copies import example_plan
from tests.pages.making import ENGLISH

KINDS = ("PNG", "JPEG", "WEBP")
_SECRET = "Mallory Fenwick"
TRACES = (b"Mallory", b"Fenwick", b"Exif", b"eXIf", b"II*\0", b"MM\0*", b"Cameramaker", b"2026:01:02",
          b"xmpmeta", b"tEXt", b"iTXt", b"zTXt", b"iCCP", b"ICC_PROFILE", b"acsp", b"pHYs",
          b"tIME")  # fmt: skip
"""What the pictures below hold beside their pixels. None of it may be in anything that is made of them."""


def drawing(width: int = 60, height: int = 40) -> Image.Image:
    """Return a picture whose four corners differ: it can be told from itself turned."""
    image = Image.new("RGB", (width, height), "white")
    for colour, left, top in (("red", 0, 0), ("blue", 1, 0), ("green", 0, 1)):
        image.paste(
            colour, (left * width // 2, top * height // 2, (left + 1) * width // 2, (top + 1) * height // 2)
        )
    return image


def with_traces(image: Image.Image, kind: str, orientation: int = 1) -> bytes:
    """Write ``image`` as a camera and an editor do: with place, date, owner, profile, comments and texts."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Cameramaker"
    exif[0x013B] = _SECRET
    exif[0x9003] = "2026:01:02 03:04:05"
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 57.0, 3.0), 3: "E", 4: (0.0, 51.0, 4.0)})
    texts = PngInfo()
    texts.add_text("Author", _SECRET)
    texts.add_itxt("Comment", _SECRET)
    texts.add_text("Description", _SECRET, zip=True)
    file = io.BytesIO()
    own = {"PNG": {"pnginfo": texts, "dpi": (72, 72)}, "JPEG": {"comment": _SECRET.encode()}, "WEBP": {}}
    image.save(
        file,
        kind,
        exif=exif.tobytes(),
        icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(),
        xmp=b"<x:xmpmeta>" + _SECRET.encode() + b"</x:xmpmeta>",
        **({"lossless": True} if kind == "WEBP" else {}),
        **own[kind],  # type: ignore[arg-type]
    )
    return file.getvalue()


@dataclass(frozen=True)
class Album:
    """The smallest view that has pictures."""

    copy: Copy
    pictures: tuple[Picture, ...]
    texts: tuple[str, ...] = ()


def album(*pictures: Picture) -> Album:
    return Album(example_plan().copy, pictures, ("After the pictures",))


_PAGE = """<!DOCTYPE html>
<html {{ page.root }}><head><meta charset="utf-8"><title>{{ page.title }}</title><style>{{ page.styles }}
.picture { display: block; width: auto; height: auto; max-width: 100%; max-height: 200mm }</style></head>
<body><main><h1>{{ copy.title }}</h1>
{% if page.mark %}<p><img class="mark" src="{{ page.mark }}" alt="{{ copy.mark_text }}"></p>{% endif %}
{% for picture in pictures %}{{ picture }}{% endfor %}
{% for text in texts %}<p>{{ text }}</p>{% endfor %}
</main></body></html>
"""
_WORD = ("{{ copy.authority }}", "{%p for picture in pictures %}", "{{p picture }}", "{%p endfor %}",
         "{%p for text in texts %}", "{{ text }}", "{%p endfor %}")  # fmt: skip


def draw_album(folder: Path) -> TemplateChain:
    """Draw the templates of an album, and return the chain that begins there."""
    document = Document()
    document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    for line in _WORD:
        document.add_paragraph(line)
    folder.mkdir(exist_ok=True)
    document.save(str(folder / "album.docx"))
    (folder / "album.html").write_text(_PAGE, encoding="utf-8")
    return TemplateChain((folder, TEMPLATES / "norfolk", TEMPLATES / "base"))


def render_album(view: Album, templates: TemplateChain, form: str) -> Rendered:
    made = format_named(form).render(view, templates, ENGLISH, "album")
    # An album has no margins, so its PDF says nothing there.
    return Rendered(made.content, made.said, (), made.pictures, made.own_pictures)
