"""A secret planted anywhere in a finished Word file is found, and its place is named."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from cindocs.errors import ProofFailed
from cindocs.proof.leaks.leaks import Leak, leaks_in
from tests.leaks.finished import MATCHER, SECRET, finished, word_parts, zipped

BODY = "word/document.xml"
Parts = dict[str, bytes]


def _in_body(old: str, new: str) -> Callable[[Parts], str]:
    def plant(parts: Parts) -> str:
        assert old.encode() in parts[BODY]
        parts[BODY] = parts[BODY].replace(old.encode(), new.encode(), 1)
        return BODY

    return plant


def _paragraph(markup: str) -> Callable[[Parts], str]:
    return _in_body("<w:body>", f"<w:body><w:p>{markup}</w:p>")


def _run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def _part(name: str, content: bytes) -> Callable[[Parts], str]:
    def plant(parts: Parts) -> str:
        parts[name] = content
        return name

    return plant


def _changed(name: str, old: bytes, new: bytes) -> Callable[[Parts], str]:
    def plant(parts: Parts) -> str:
        assert old in parts[name]
        parts[name] = parts[name].replace(old, new, 1)
        return name

    return plant


def picture(form: str) -> bytes:
    """Return a small picture whose file tells the secret."""
    stream = io.BytesIO()
    image = Image.new("RGB", (4, 4))
    if form == "PNG":
        told = PngInfo()
        told.add_text("Comment", SECRET, zip=True)
        image.save(stream, "PNG", pnginfo=told)
    else:
        exif = Image.Exif()
        exif[0x010E] = SECRET
        image.save(stream, "JPEG", exif=exif)
    return stream.getvalue()


def _archive() -> bytes:
    return zipped({"inner.xml": f"<a><b>{SECRET}</b></a>".encode()})


_INSTRUCTION = (
    "<w:r><w:instrText>HYPERLINK x.org/27 Sor</w:instrText></w:r>"
    "<w:r><w:instrText>rel Drift</w:instrText></w:r>"
)
PLACES: dict[str, Callable[[Parts], str]] = {
    "text": _paragraph(_run(SECRET)),
    "split over runs": _paragraph(
        _run("2") + _run("7 S") + '<w:proofErr w:type="spellEnd"/>' + _run("orrel Dr") + _run("ift")
    ),
    "split over paragraphs": _paragraph(
        _run("27") + "</w:p><w:p>" + _run("Sorrel") + "</w:p><w:p>" + _run("Drift")
    ),
    "split over cells": _in_body(
        "<w:body>",
        "<w:body><w:tbl><w:tr><w:tc><w:p>"
        + _run("27")
        + "</w:p></w:tc><w:tc><w:p>"
        + _run("Sorrel Drift")
        + "</w:p></w:tc></w:tr></w:tbl>",
    ),
    "hidden text": _paragraph(f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{SECRET}</w:t></w:r>"),
    "deleted text": _paragraph(f"<w:del><w:r><w:delText>{SECRET}</w:delText></w:r></w:del>"),
    "field code": _paragraph(_INSTRUCTION),
    "bookmark": _paragraph('<w:bookmarkStart w:id="9" w:name="_27_Sorrel_Drift"/><w:bookmarkEnd w:id="9"/>'),
    "alternative text": _in_body('descr="', f'descr="{SECRET} '),
    "comment in the markup": _in_body("<w:body>", f"<w:body><!-- {SECRET} -->"),
    "name space": _in_body("<w:body>", '<w:body xmlns:x="urn:27-sorrel-drift">'),
    "header": _changed("word/header1.xml", b"</w:p>", _run(SECRET).encode() + b"</w:p>"),
    "footer": _changed(
        "word/footer2.xml", b"</w:p>", _run(" 27 Sorrel").encode() + _run(" Drift").encode() + b"</w:p>"
    ),
    "property": _changed("docProps/core.xml", b"<dc:title>", b"<dc:title>27 Sorrel Drift "),
    "other property": _changed(
        "docProps/app.xml", b"</Properties>", b"<Company>27 Sorrel Drift</Company></Properties>"
    ),
    "style": _changed(
        "word/styles.xml",
        b"</w:styles>",
        b'<w:style w:styleId="x"><w:name w:val="27 Sorrel Drift"/></w:style></w:styles>',
    ),
    "variable": _changed(
        "word/settings.xml",
        b"</w:settings>",
        b'<w:docVars><w:docVar w:name="a" w:val="27 Sorrel Drift"/></w:docVars></w:settings>',
    ),
    "target of a link": _changed(
        "word/_rels/document.xml.rels",
        b"</Relationships>",
        b'<Relationship Id="x" Type="y" Target="https://example.org/?q=27%20Sorrel+Drift"/></Relationships>',
    ),
    "comment": _part(
        "word/comments.xml", f'<w:comments xmlns:w="w"><w:p>{_run(SECRET)}</w:p></w:comments>'.encode()
    ),
    "custom part": _part(
        "customXml/item1.xml", b"<root><house>27</house><street>Sorrel Drift</street></root>"
    ),
    "broken part": _part("customXml/item2.xml", b"<root><house>27 Sorrel <b>Drift</house>"),
    "UTF-16 part": _part(
        "customXml/item3.xml", f'<?xml version="1.0" encoding="utf-16"?><a>{SECRET}</a>'.encode("utf-16")
    ),
    "PNG": _part("word/media/a.png", picture("PNG")),
    "JPEG": _part("word/media/a.jpeg", picture("JPEG")),
    "drawing": _part("word/media/a.svg", f"<svg><text>{SECRET}</text></svg>".encode()),
    "unknown part": _part("word/embeddings/a.bin", b"\x00\x01\xff" + SECRET.encode() + b"\x00\x80"),
    "unknown part in UTF-16": _part(
        "word/embeddings/b.bin", b"\x01\x02\xfe" + SECRET.encode("utf-16-le") + b"\x00\x80\x81"
    ),
    "file in a file": _part("word/embeddings/a.docx", _archive()),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_secret_is_found_in_a_word_file(place: str) -> None:
    parts = word_parts(finished("docx"))
    part = PLACES[place](parts)
    assert leaks_in(zipped(parts), "docx", MATCHER) == (Leak("w1", part),)


def test_a_part_whose_name_tells_a_secret_is_not_named() -> None:
    parts = {**word_parts(finished("docx")), "word/27-Sorrel-Drift.xml": b"<a>27 Sorrel Drift</a>"}
    found = leaks_in(zipped(parts), "docx", MATCHER)
    assert Leak("w1", "names of the parts") in found
    assert len(found) == 2
    assert "Sorrel" not in repr(found)


@pytest.mark.parametrize("where", ["archive", "entry", "extra", "gap", "end"])
def test_a_secret_beside_the_parts_of_the_archive_is_found(where: str) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in word_parts(finished("docx")).items():
            entry = zipfile.ZipInfo(name)
            if where == "entry":
                entry.comment = SECRET.encode()
            if where == "extra":
                entry.extra = b"\x99\x99\x0f\x00" + SECRET.encode()
            archive.writestr(entry, data)
            if where == "gap" and name == BODY:
                stream.write(SECRET.encode())
                archive.start_dir += len(SECRET)
        if where == "archive":
            archive.comment = SECRET.encode()
    content = stream.getvalue() + (SECRET.encode() if where == "end" else b"")
    assert leaks_in(content, "docx", MATCHER) == (Leak("w1", "names of the parts"),)


def test_the_finished_file_tells_no_secret_that_was_not_planted() -> None:
    for kind in ("invitation", "plan"):
        assert leaks_in(finished("docx", kind), "docx", MATCHER) == ()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 27 Sorrel Drift", b"27 Sorrel Drift"])
def test_a_file_that_cannot_be_taken_apart_is_refused_without_a_word_of_it(content: bytes) -> None:
    with pytest.raises(ProofFailed) as refused:
        leaks_in(content, "docx", MATCHER)
    assert "Sorrel" not in f"{refused.value!r} {refused.value} {refused.value.advice}"
    assert refused.value.__cause__ is None
