"""A secret planted anywhere in a finished PDF is found, and its place is named."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf, String

from cindocs.errors import ProofFailed
from cindocs.proof.leaks.leaks import leaks_in
from cindocs.proof.leaks.matcher import Matcher
from cindocs.proof.leaks.pdf_pieces import _page_text
from cindocs.proof.leaks.secret import Secret
from tests.leaks.finished import MATCHER, SECRET, finished
from tests.leaks.test_word_files import picture


def _planted(change: Callable[[Pdf], None], **saving: object) -> bytes:
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(finished("pdf"))) as document:
        change(document)
        document.save(stream, fix_metadata_version=False, **saving)  # type: ignore[arg-type]
    return stream.getvalue()


def _drawn(content: bytes) -> Callable[[Pdf], None]:
    """Draw on the first page with a font that every viewer has."""

    def change(document: Pdf) -> None:
        page = document.pages[0]
        page.Resources.Font[Name("/Plain")] = document.make_indirect(
            Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        )
        page.contents_add(b"q BT /Plain 12 Tf 50 400 Td " + content + b" ET Q")

    return change


def _element(**entries: object) -> Callable[[Pdf], None]:
    def change(document: Pdf) -> None:
        document.Root.StructTreeRoot.K = Array(
            [document.Root.StructTreeRoot.get("/K"), document.make_indirect(Dictionary(S=Name.P, **entries))]
        )

    return change


def _object(thing: Callable[[Pdf], object]) -> Callable[[Pdf], None]:
    def change(document: Pdf) -> None:
        document.Root[Name("/Planted")] = document.make_indirect(thing(document))  # type: ignore[arg-type]

    return change


def _bookmark(document: Pdf) -> None:
    with document.open_outline() as outline:
        outline.root.append(OutlineItem(SECRET, 0))


def _metadata(document: Pdf) -> None:
    packet = document.Root.Metadata.read_bytes().replace(
        b"</rdf:RDF>", f"<!-- {SECRET} --></rdf:RDF>".encode()
    )
    document.Root.Metadata = document.make_stream(packet, Type=Name.Metadata, Subtype=Name.XML)


def _information(document: Pdf) -> None:
    document.docinfo["/Keywords"] = SECRET


def _attachment(document: Pdf) -> None:
    document.attachments["a.docx"] = picture("JPEG")


def _attachment_name(document: Pdf) -> None:
    document.attachments[f"{SECRET}.txt"] = b"nothing"


def _annotation(**entries: object) -> Callable[[Pdf], None]:
    def change(document: Pdf) -> None:
        made = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 1, 1]), **entries)
        document.pages[0].Annots = Array([document.make_indirect(made)])

    return change


def _stream(data: bytes, **entries: object) -> Callable[[Pdf], None]:
    return _object(lambda document: document.make_stream(data, **entries))  # type: ignore[arg-type]


_LINK = Dictionary(S=Name.URI, URI=String("https://example.org/27%20Sorrel%20Drift"))
PLACES: dict[str, tuple[Callable[[Pdf], None], str]] = {
    "page": (_drawn(b"(27 Sorrel Drift) Tj"), "page text"),
    "page, in pieces": (_drawn(b"[(27 So) -20 (rrel Dr) 10 (ift)] TJ"), "page text"),
    "page, not to be seen": (_drawn(b"3 Tr (27 Sorrel Drift) Tj"), "page text"),
    "page, spoken instead": (_drawn(b"/Span <</ActualText (27 Sorrel Drift)>> BDC (x) Tj EMC"), "page text"),
    "a drawing that is not shown": (
        _stream(b"BT [(27 So) 9 (rrel Drift)] TJ ET", Type=Name.XObject),
        "object",
    ),
    "bookmark": (_bookmark, "bookmarks"),
    "XMP": (_metadata, "metadata"),
    "information": (_information, "metadata"),
    "attachment": (_attachment, "attachment 1"),
    "name of an attachment": (_attachment_name, "names of attachments"),
    "alternative text": (_element(Alt=String(SECRET)), "alternative text"),
    "actual text": (_element(ActualText=String(SECRET)), "alternative text"),
    "expansion": (_element(E=String("27 Sorrel (Drift)")), "alternative text"),
    "title of an element": (_element(T=String("27 Sörrel Drift łłł")), "alternative text"),
    "link": (_annotation(A=_LINK), "links"),
    "note": (_annotation(Contents=String(SECRET)), "alternative text"),
    "string": (_object(lambda _: Dictionary(Any=String(SECRET))), "object"),
    "name": (_object(lambda _: Name("/27 Sorrel Drift")), "names"),
    "compressed stream": (_stream(b"..." + SECRET.encode()), "object"),
    "JPEG": (_stream(picture("JPEG"), Subtype=Name.Image, Filter=Name.DCTDecode), "object"),
    "hexadecimal stream": (
        _stream(SECRET.encode().hex().encode() + b">", Filter=Name.ASCIIHexDecode),
        "object",
    ),
}


@pytest.mark.parametrize("packed", [True, False], ids=["packed", "loose"])
@pytest.mark.parametrize("place", PLACES)
def test_a_secret_is_found_in_a_pdf(place: str, packed: bool) -> None:
    change, part = PLACES[place]
    mode = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
    found = leaks_in(_planted(change, object_stream_mode=mode), "pdf", MATCHER)
    assert {leak.key for leak in found} == {"w1"}
    assert part in {"object" if leak.part.startswith("object ") else leak.part for leak in found}


def test_a_secret_behind_the_end_or_in_a_comment_is_found() -> None:
    content = finished("pdf")
    for planted in (content + SECRET.encode(), content.replace(b"\n", b"\n% 27 Sorrel Drift\n", 1)):
        assert [leak.part for leak in leaks_in(planted, "pdf", MATCHER)] == ["between the objects"]


def test_a_secret_that_is_drawn_but_told_as_something_else_is_found() -> None:
    """A program that reads the page hears "x"; whoever looks at it sees the glyphs."""
    child = Matcher([Secret("w1", "name", "Saoirse")])

    def tell_something_else(document: Pdf) -> None:
        for page in document.pages:
            page.contents_add(b"/Span <</ActualText (x)>> BDC", prepend=True)
            page.contents_add(b"EMC")

    planted = _planted(tell_something_else)
    assert "Saoirse" not in _page_text(planted)
    assert any(leak.part.startswith("object ") for leak in leaks_in(planted, "pdf", child))
    assert not any(leak.part.startswith("object ") for leak in leaks_in(finished("pdf"), "pdf", child))


def test_a_secret_in_an_earlier_revision_is_found() -> None:
    earlier = _planted(
        _stream(b"..." + SECRET.encode()), object_stream_mode=pikepdf.ObjectStreamMode.disable, static_id=True
    )
    with pikepdf.open(io.BytesIO(earlier)) as document:
        root, (number, _) = document.Root.objgen[0], document.Root.Planted.objgen
        size = int(document.trailer.Size)
    start = int(earlier.rsplit(b"startxref", 1)[1].split()[0])
    update = f"{number} 0 obj\n<</Length 1>>\nstream\n.\nendstream\nendobj\n"
    table = f"xref\n{number} 1\n{len(earlier):010} 00000 n \n"
    trailer = f"trailer <</Size {size} /Root {root} 0 R /Prev {start}>>\n"
    content = f"{update}{table}{trailer}startxref\n{len(earlier) + len(update)}\n%%EOF\n"
    revised = earlier + content.encode()
    with pikepdf.open(io.BytesIO(revised)) as document:
        assert document.Root.Planted.read_bytes() == b"."
    assert [leak.key for leak in leaks_in(revised, "pdf", MATCHER)] == ["w1"]


@pytest.mark.parametrize("again", [True, False], ids=["saved again", "as made"])
def test_the_finished_pdf_tells_no_secret_that_was_not_planted(again: bool) -> None:
    content = _planted(lambda document: None) if again else finished("pdf")
    assert leaks_in(content, "pdf", MATCHER) == ()


def test_a_finished_plan_tells_no_secret_that_was_not_planted() -> None:
    assert leaks_in(finished("pdf", "plan"), "pdf", MATCHER) == ()


@pytest.mark.parametrize("content", [b"", b"27 Sorrel Drift", b"%PDF-1.7\n27 Sorrel Drift"])
def test_a_pdf_that_cannot_be_taken_apart_is_refused_without_a_word_of_it(content: bytes) -> None:
    with pytest.raises(ProofFailed) as refused:
        leaks_in(content, "pdf", MATCHER)
    assert "Sorrel" not in f"{refused.value!r} {refused.value}"
    assert refused.value.__cause__ is None
