"""Make the fonts in templates/base/fonts from their originals.

    python script/make_fonts.py FOLDER NOTO_EMOJI_WOFF2

FOLDER holds the TTF files of Debian's packages fonts-noto-core 20201225-1 and fonts-sil-andika 6.101-2,
and of the npm package @expo-google-fonts/lexend 0.4.1; the emoji file is
``files/noto-emoji-emoji-400-normal.woff2`` of the npm package @fontsource/noto-emoji 5.3.2. Every
result has a family name of its own, so that no font of the machine can take its place, and so that no
name that its makers reserve stands on a font that we changed.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.woff2 import decompress

TARGET = Path(__file__).parent.parent / "templates" / "base" / "fonts"

SPACES = (0x20, 0xA0)
"""In every font: a space after a picture is drawn with the picture's font."""

LETTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x370),  # Latin, phonetic letters, spacing and combining marks
    *range(0x370, 0x530),  # Greek and Cyrillic
    *range(0x1AB0, 0x1B00),
    *range(0x1D00, 0x2000),  # the rest of Latin (Vietnamese, Welsh ...) and polytonic Greek
    *range(0x2000, 0x2190),  # punctuation, currency, letter-like signs, fractions
    *range(0x2C60, 0x2C80),
    *range(0x2DE0, 0x2E80),
    *range(0xA640, 0xA6A0),
    *range(0xA720, 0xA800),
    *range(0xAB30, 0xAB70),
    *range(0xFB00, 0xFB07),
    0xFFFC,
    0xFFFD,
]
LATIN = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x250),  # Latin with its accents
    *range(0x2B0, 0x370),  # spacing and combining marks
    *range(0x1E00, 0x1F00),  # the rest of Latin (Vietnamese, Welsh ...)
    *range(0x2000, 0x2190),
    *range(0xFB00, 0xFB07),
]
"""For versions in easy words; any other letter is drawn by Cindocs Sans."""

FACES = {
    "sans-regular.ttf": ("NotoSans-Regular.ttf", "Cindocs Sans", LETTERS),
    "sans-bold.ttf": ("NotoSans-Bold.ttf", "Cindocs Sans", LETTERS),
    "sans-italic.ttf": ("NotoSans-Italic.ttf", "Cindocs Sans", LETTERS),
    "sans-bold-italic.ttf": ("NotoSans-BoldItalic.ttf", "Cindocs Sans", LETTERS),
    "mathematics.ttf": ("NotoSansMath-Regular.ttf", "Cindocs Mathematics", [*SPACES, *range(0x2190, 0x2300)]),
    "symbols.ttf": ("NotoSansSymbols2-Regular.ttf", "Cindocs Symbols", [*SPACES, *range(0x2300, 0x27C0)]),
    "early-regular.ttf": ("Andika-Regular.ttf", "Cindocs Early", LATIN),
    "early-bold.ttf": ("Andika-Bold.ttf", "Cindocs Early", LATIN),
    "clear-regular.ttf": ("Lexend_400Regular.ttf", "Cindocs Clear", LATIN),
    "clear-bold.ttf": ("Lexend_700Bold.ttf", "Cindocs Clear", LATIN),
}
SCRIPTS = {
    "arabic": (
        "NotoNaskhArabic",
        "Cindocs Arabic",
        [
            *range(0x600, 0x700),
            *range(0x750, 0x780),
            *range(0x8A0, 0x900),
            *range(0xFB50, 0xFE00),
            *range(0xFE70, 0xFEFD),
        ],
    ),
    "bengali": ("NotoSansBengali", "Cindocs Bengali", [0x964, 0x965, *range(0x980, 0xA00)]),
    "ethiopic": ("NotoSansEthiopic", "Cindocs Ethiopic", [*range(0x1200, 0x13A0), *range(0x2D80, 0x2DE0)]),
    "gujarati": ("NotoSansGujarati", "Cindocs Gujarati", [0x964, 0x965, *range(0xA80, 0xB00)]),
    "gurmukhi": ("NotoSansGurmukhi", "Cindocs Gurmukhi", [0x964, 0x965, *range(0xA00, 0xA80)]),
    "tamil": ("NotoSansTamil", "Cindocs Tamil", [0x964, 0x965, *range(0xB80, 0xC00)]),
}
"""A folder for each script: a page takes the fonts of the scripts that stand on it, and no others."""
FEATURES = ["ccmp", "locl", "mark", "mkmk", "kern", "rlig"]


def face(source: TTFont, family: str, points: list[int], features: list[str] = FEATURES) -> bytes:
    """Return ``source`` cut down to ``points`` and renamed to ``family``."""
    options = Options(
        hinting=False, layout_features=features, name_IDs=[0, 1, 2, 5, 6, 13, 14], notdef_outline=True
    )
    options.drop_tables += ["DSIG", "STAT", "Silt", "gasp", "vhea", "vmtx"]
    cutter = Subsetter(options)
    cutter.populate(unicodes=points)
    cutter.subset(source)
    style = source["name"].getDebugName(2)
    for record in source["name"].names:
        if record.nameID == 1:
            record.string = family
        elif record.nameID == 6:
            record.string = f"{family}-{style}".replace(" ", "")
    source["head"].modified = source["head"].created
    output = io.BytesIO()
    source.recalcTimestamp = False
    source.save(output)
    return output.getvalue()


def main(originals: Path, emoji: Path) -> None:
    """Write every font."""
    for name, (original, family, points) in FACES.items():
        (TARGET / name).write_bytes(face(TTFont(originals / original, recalcTimestamp=False), family, points))
    for script, (original, family, points) in SCRIPTS.items():
        (TARGET / script).mkdir(exist_ok=True)
        for style in ("Regular", "Bold"):
            font = TTFont(originals / f"{original}-{style}.ttf", recalcTimestamp=False)
            # Whatever a script needs to join and to stack its letters.
            cut = face(font, family, [*SPACES, *points], ["*"])
            (TARGET / script / f"{script}-{style.lower()}.ttf").write_bytes(cut)
    plain = io.BytesIO()
    decompress(io.BytesIO(emoji.read_bytes()), plain)
    font = TTFont(plain, recalcTimestamp=False)
    # Pictures only: letters, digits and signs that the other fonts have are drawn by those.
    points = [point for point in font.getBestCmap() if point >= 0x2300 or point in (*SPACES, 0x200D, 0x20E3)]
    (TARGET / "emoji.ttf").write_bytes(face(font, "Cindocs Emoji", points))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
