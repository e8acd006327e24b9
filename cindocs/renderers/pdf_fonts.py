"""Which fonts a page takes: those for Latin letters always, those of another script where it stands there.

Fonts that are too large to ship (Chinese) stand in a folder of the user's own. The environment names it:
``CINDOCS_FONTS``. No other font of the machine is ever used.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Final, TypeAlias

from cindocs.renderers.pdf_coverage import drawable
from cindocs.templating.chain import TemplateChain

_MORE: Final = "CINDOCS_FONTS"
_Fonts: TypeAlias = tuple[Path, ...]


def fonts_for(html: str, templates: TemplateChain) -> tuple[Path, ...]:
    """Return the fonts that draw a page, the base's first.

    The folder fonts of an authority holds fonts that every page takes; a folder in it those of one script.
    """
    fonts, scripts = _fonts(templates, os.environ.get(_MORE, ""))
    missing = set(html) - drawable(fonts)
    for script in scripts:
        if missing & drawable(script):
            fonts += script
            missing -= drawable(script)
    return fonts


@cache
def _fonts(templates: TemplateChain, more: str) -> tuple[_Fonts, tuple[_Fonts, ...]]:
    """Return the fonts of a chain that every page takes, and those of each script."""
    folders = [folder / "fonts" for folder in reversed(templates.folders)]
    always = tuple(font for folder in folders for font in _in(folder))
    own = [Path(more)] if more else []
    scripts = [each for folder in (*folders, *own) for each in sorted(folder.glob("*/"))] + own
    return always, tuple(fonts for fonts in map(_in, scripts) if fonts)


def _in(folder: Path) -> _Fonts:
    return tuple(sorted((*folder.glob("*.ttf"), *folder.glob("*.otf"))))
