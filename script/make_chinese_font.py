"""Make the fonts for Chinese copies: they are too large to ship with cindocs.

    python script/make_chinese_font.py FOLDER TARGET [TEXT]

FOLDER holds NotoSansCJK-Regular.ttc and NotoSansCJK-Bold.ttc of Debian's package fonts-noto-cjk; TARGET is
the folder that CINDOCS_FONTS names afterwards. With TEXT the fonts draw no more than its letters. It takes
minutes.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.ttLib import TTCollection
from make_fonts import SPACES, face

LETTERS = [*range(0x3000, 0x3040), *range(0x4E00, 0xA000), *range(0xFF00, 0xFFF0)]
"""Simplified and traditional characters, their punctuation, and wide signs."""


def main(originals: Path, target: Path, text: str) -> None:
    """Write both fonts."""
    target.mkdir(parents=True, exist_ok=True)
    for style in ("Regular", "Bold"):
        collection = TTCollection(originals / f"NotoSansCJK-{style}.ttc", lazy=True, recalcTimestamp=False)
        simplified = next(font for font in collection if font["name"].getDebugName(1) == "Noto Sans CJK SC")
        cut = face(simplified, "Cindocs Chinese", [*SPACES, *(map(ord, text) if text else LETTERS)])
        (target / f"chinese-{style.lower()}.otf").write_bytes(cut)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else "")
