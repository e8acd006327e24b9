"""A picture that is handed in goes on as pixels alone, or is gently refused."""

from __future__ import annotations

import hashlib
import io
import logging
import os
import struct
import subprocess
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFile

from cindocs.errors import InputUnreadable
from cindocs.views.building.pictures import picture
from tests.picture_files import KINDS, TRACES, drawing, with_traces

_NAME = "Mallory at Staithe Way.png"


def _picture(folder: Path, content: bytes, description: str = "A drawing of a house"):
    (folder / _NAME).write_bytes(content)
    return picture(folder, _NAME, description)


def _refusal(folder: Path, content: bytes) -> str:
    with pytest.raises(InputUnreadable) as caught:
        _picture(folder, content)
    told = f"{caught.value!r} {caught.value.advice} {caught.value.__cause__!r}"
    assert "Mallory" not in told and str(folder) not in told and "house" not in told
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
    assert caught.value.advice
    return caught.value.message


def _seen(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    image.load()
    return image


def _saved(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_that_a_picture_holds_beside_its_pixels_goes_on(tmp_path, kind):
    given_ = with_traces(drawing(), kind)
    assert sum(trace in given_ for trace in TRACES) >= 4, "the planted traces would not be there"
    made = _picture(tmp_path, given_)
    assert not [trace for trace in TRACES if trace in made.content]
    assert not [key for key in _seen(made.content).info if not key.startswith("jfif")]
    assert (made.width, made.height) == _seen(made.content).size == (60, 40)
    assert made.media == ("image/jpeg" if kind == "JPEG" else "image/png")
    assert made.description == "A drawing of a house"


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_stands_upright_however_the_camera_was_held(tmp_path, kind, orientation):
    turn = Image.Transpose
    held = {2: turn.FLIP_LEFT_RIGHT, 3: turn.ROTATE_180, 4: turn.FLIP_TOP_BOTTOM, 5: turn.TRANSPOSE,
            6: turn.ROTATE_90, 7: turn.TRANSVERSE, 8: turn.ROTATE_270}  # fmt: skip
    stored = drawing().transpose(held[orientation]) if orientation in held else drawing()
    made = _picture(tmp_path, with_traces(stored, kind, orientation))
    assert _seen(made.content).tobytes() == drawing().tobytes()
    assert (made.width, made.height) == (60, 40)


def test_a_photograph_stands_upright_too(tmp_path):
    made = _picture(tmp_path, with_traces(drawing().transpose(Image.Transpose.ROTATE_90), "JPEG", 6))
    assert made.media == "image/jpeg"
    corner = _seen(made.content).getpixel((10, 10))
    assert corner[0] > 240 and corner[1] < 20 and corner[2] < 20


@pytest.mark.parametrize(
    ("size", "expected"),
    [((3200, 1600), (1600, 800)), ((100, 4000), (40, 1600)), ((1600, 1600), (1600, 1600)), ((3, 2), (3, 2)),
     ((40_000, 2), (1600, 1))],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_large_picture_is_scaled_down_and_a_small_one_stays(tmp_path, kind, size, expected):
    made = _picture(tmp_path, _saved(drawing(*size), kind))
    assert (made.width, made.height) == _seen(made.content).size == expected


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "1", "L", "I;16"])
def test_what_is_transparent_shows_white_and_every_kind_of_pixel_is_read(tmp_path, mode):
    if mode in ("RGBA", "LA"):
        image = Image.new(mode, (4, 4), (0,) * len(mode))
    elif mode == "P":
        image = Image.new("P", (4, 4), 0)
        image.putpalette([0, 0, 0] * 256)
    else:
        image = Image.new(mode, (4, 4), {"1": 1, "L": 128, "I;16": 128 * 256}[mode])
    made = _picture(tmp_path, _saved(image, **({"transparency": 0} if mode == "P" else {})))
    shade = 128 if mode in ("L", "I;16") else 255
    assert _seen(made.content).convert("RGB").getpixel((1, 1)) == (shade,) * 3


def test_photographs_are_kept_as_photographs_and_drawings_as_drawings(tmp_path):
    noise = Image.effect_noise((300, 200), 90).convert("RGB")
    assert _picture(tmp_path, _saved(noise)).media == "image/jpeg"
    assert _picture(tmp_path, _saved(drawing(300, 200))).media == "image/png"


def test_the_same_picture_is_the_same_bytes_in_every_process_and_thread(tmp_path):
    contents = [with_traces(drawing(60 + number, 40), kind) for number in range(3) for kind in KINDS]
    for number, content in enumerate(contents):
        (tmp_path / f"{number}").write_bytes(content)
    names = [str(number) for number in range(len(contents))]
    here = [picture(tmp_path, name, name) for name in names]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda name: picture(tmp_path, name, name), names * 4)) == here * 4
    script = (
        "import sys, hashlib, pathlib; from cindocs.views.building.pictures import picture\n"
        "made = [picture(pathlib.Path(sys.argv[1]), name, name).content for name in sys.argv[2:]]\n"
        "print(hashlib.sha256(b''.join(made)).hexdigest())"
    )
    command = [sys.executable, "-c", script, str(tmp_path), *names]
    elsewhere = subprocess.check_output(command, text=True, env={**os.environ, "PYTHONHASHSEED": "7"})
    assert elsewhere.strip() == hashlib.sha256(b"".join(one.content for one in here)).hexdigest()


def test_nothing_of_a_picture_is_in_its_representation_or_in_a_log(tmp_path, caplog):
    caplog.set_level(logging.DEBUG)
    made = _picture(tmp_path, with_traces(drawing(), "JPEG"), "Ahmed with his kite")
    assert repr(made) == "Picture(media='image/jpeg', width=60, height=40)"
    assert "Mallory" not in caplog.text and "Cameramaker" not in caplog.text


def test_words_for_those_who_do_not_see_it_are_one_line(tmp_path):
    assert (
        _picture(tmp_path, _saved(drawing()), " A house\n\tand a  tree ").description == "A house and a tree"
    )


@pytest.mark.parametrize("description", ["", " \n\t", "\u3000"])
def test_a_picture_that_nobody_has_described_is_refused(tmp_path, description):
    (tmp_path / "in.png").write_bytes(_saved(drawing()))
    with pytest.raises(InputUnreadable, match="no description"):
        picture(tmp_path, "in.png", description)


# Refused -----------------------------------------------------------------------------------------


def _png_that_claims(width: int, height: int) -> bytes:
    chunk = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    header = struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return b"\x89PNG\r\n\x1a\n" + header + _saved(drawing())[33:]


def _jpeg_that_claims(width: int, height: int) -> bytes:
    content = bytearray(_saved(drawing(), "JPEG"))
    at = content.index(b"\xff\xc0") + 5
    content[at : at + 4] = struct.pack(">HH", height, width)
    return bytes(content)


def _webp_that_claims(width: int, height: int) -> bytes:
    content = bytearray(with_traces(drawing(), "WEBP"))
    content[24:30] = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return bytes(content)


@pytest.mark.parametrize(
    "bomb",
    [_png_that_claims(50_000, 50_000), _png_that_claims(8_000, 8_000), _png_that_claims(2**31 - 1, 2**31 - 1),
     _jpeg_that_claims(65_500, 65_500), _webp_that_claims(16_000, 16_000)],
    ids=["png", "png a little too large", "png beyond all bounds", "jpeg", "webp"],
)  # fmt: skip
def test_a_picture_that_would_unpack_to_more_than_any_camera_takes_is_refused(tmp_path, bomb):
    assert len(bomb) < 10_000
    assert "million pixels" in _refusal(tmp_path, bomb)


def test_a_file_that_is_too_large_is_refused(tmp_path):
    assert "megabytes" in _refusal(tmp_path, _saved(drawing()) + bytes(20_000_001))


_OTHERS = {
    "gif": _saved(drawing(), "GIF"),
    "bmp": _saved(drawing(), "BMP"),
    "tiff": _saved(drawing(), "TIFF"),
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>',
    "html": b"<!DOCTYPE html><p>x</p>",
    "pdf": b"%PDF-1.7\n",
    "postscript": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
    "nothing": b"",
    "words": b"RIFF and nothing else",
}


@pytest.mark.parametrize("content", _OTHERS.values(), ids=_OTHERS)
def test_a_file_that_is_only_called_a_picture_is_refused(tmp_path, content):
    assert "no PNG, JPEG or WebP" in _refusal(tmp_path, content)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
@pytest.mark.parametrize("lenient", [False, True], ids=["strict", "after another library asked for leniency"])
def test_a_picture_that_is_cut_short_is_refused(tmp_path, monkeypatch, kind, share, lenient):
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", lenient)
    content = with_traces(Image.effect_noise((80, 60), 90).convert("RGB"), kind)
    assert "broken" in _refusal(tmp_path, content[: int(len(content) * share)])


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_picture_is_read_or_refused_and_never_an_error_of_ours(tmp_path, kind, data):
    content = bytearray(with_traces(drawing(), kind))
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, min(len(content), 600) - 1))
        content[place : place + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    try:
        made = _picture(tmp_path, bytes(content))
    except InputUnreadable:
        return
    assert not [trace for trace in TRACES if trace in made.content]


def test_a_picture_outside_the_documents_folder_is_refused(tmp_path):
    inside = tmp_path / "case"
    (inside / "deeper").mkdir(parents=True)
    (tmp_path / "outside.png").write_bytes(_saved(drawing()))
    (inside / "deeper" / "in.png").write_bytes(_saved(drawing()))
    (inside / "link.png").symlink_to(tmp_path / "outside.png")
    os.mkfifo(inside / "pipe")
    assert picture(inside, "deeper/in.png", "x").width == 60
    for named in ("../outside.png", str(tmp_path / "outside.png"), "link.png", "deeper", "", ".", "pipe",
                  "none.png", "a\0b", "x" * 5000, "deeper/../../outside.png"):  # fmt: skip
        with pytest.raises(InputUnreadable, match="not in the document's folder") as caught:
            picture(inside, named, "x")
        assert not named.strip("./") or named not in f"{caught.value!r}{caught.value.advice}"


def test_pillow_is_loaded_only_when_there_is_a_picture():
    script = "import sys, cindocs.views.building.pictures; assert 'PIL' not in sys.modules"
    subprocess.run([sys.executable, "-c", script], check=True)
