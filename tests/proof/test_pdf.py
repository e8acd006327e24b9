"""Planted faults in a PDF: each is caught, and by the right rule."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest
import weasyprint
from pikepdf import Array, ContentStreamInstruction, Dictionary, Name, Operator, Pdf

from tests.proof.finished import broken_rules, changed_pdf, findings, good

pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


def _rules(change: Callable[[Pdf], None]) -> list[str]:
    made = good("pdf")
    return broken_rules("pdf", changed_pdf(change), made.said, made.edges)


def _rewrite(document: Pdf, page: int, change: Callable[[int, list[object], str], list[object]]) -> None:
    """Replace each instruction of a page by those that ``change`` returns for it."""
    target = document.pages[page]
    written: list[object] = []
    for number, instruction in enumerate(pikepdf.parse_content_stream(target)):
        written += change(number, [instruction], str(instruction.operator))
    target.Contents = document.make_stream(pikepdf.unparse_content_stream(written))  # type: ignore[arg-type]


def test_a_file_that_another_program_has_only_rewritten_is_proven() -> None:
    assert _rules(lambda document: None) == []


def _no_language(document: Pdf) -> None:
    del document.Root.Lang


def _no_title(document: Pdf) -> None:
    del document.docinfo.Title


def _no_title_shown(document: Pdf) -> None:
    del document.Root.ViewerPreferences


def _not_marked(document: Pdf) -> None:
    document.Root.MarkInfo.Marked = False


def _no_xmp(document: Pdf) -> None:
    del document.Root.Metadata


def _no_claim(document: Pdf) -> None:
    packet = document.Root.Metadata.read_bytes().replace(b"pdfuaid:part", b"pdfuaid:rank")
    document.Root.Metadata = document.make_stream(packet, Type=Name.Metadata, Subtype=Name.XML)


def _broken_xmp(document: Pdf) -> None:
    packet = document.Root.Metadata.read_bytes().replace(b"</rdf:RDF>", b"")
    document.Root.Metadata = document.make_stream(packet, Type=Name.Metadata, Subtype=Name.XML)


def _attachment(document: Pdf) -> None:
    document.attachments["x.txt"] = b"more"


def _script(document: Pdf) -> None:
    document.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=pikepdf.String("app.alert(1)"))


def _form(document: Pdf) -> None:
    document.Root.AcroForm = Dictionary(Fields=Array())


def _plain_link(document: Pdf) -> None:
    action = Dictionary(S=Name.URI, URI=pikepdf.String("http://example.org/"))
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 1, 1]), A=action)
    document.pages[0].Annots = Array([document.make_indirect(link)])


def _launch(document: Pdf) -> None:
    action = Dictionary(S=Name.Launch, F=pikepdf.String("x"))
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 1, 1]), A=action)
    document.pages[0].Annots = Array([document.make_indirect(link)])


def _font_not_embedded(document: Pdf) -> None:
    for item in document.objects:
        if isinstance(item, Dictionary) and "/FontFile2" in item:
            del item.FontFile2
            return


def _no_tree(document: Pdf) -> None:
    del document.Root.StructTreeRoot


def _no_page(document: Pdf) -> None:
    del document.pages[:]


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (_no_language, "proof-metadata"),
        (_no_title, "proof-metadata"),
        (_no_title_shown, "proof-metadata"),
        (_no_xmp, "proof-metadata"),
        (_no_claim, "proof-metadata"),
        (_broken_xmp, "proof-xml"),
        (_not_marked, "proof-tags"),
        (_attachment, "proof-embedded-file"),
        (_script, "proof-active-content"),
        (_form, "proof-active-content"),
        (_launch, "proof-active-content"),
        (_plain_link, "proof-external"),
        (_font_not_embedded, "proof-font"),
        (_no_tree, "proof-text-lost"),
        (_no_page, "proof-pdf"),
    ],
)
def test_a_faulty_file_is_caught(change: Callable[[Pdf], None], rule: str) -> None:
    assert rule in _rules(change)


def test_a_file_cut_short_or_continued_is_caught() -> None:
    made = good("pdf")
    assert broken_rules("pdf", made.content[: len(made.content) // 2], made.said) == ["proof-pdf"]
    assert broken_rules("pdf", made.content + b"\nmore", made.said) == ["proof-pdf"]
    assert broken_rules("pdf", made.content + b"\nstartxref\n0\n%%EOF\n", made.said)[-1] == "proof-pdf"
    assert broken_rules("pdf", b"", made.said) == ["proof-pdf"]


def test_an_encrypted_file_is_caught() -> None:
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(good("pdf").content)) as document:
        document.save(stream, encryption=pikepdf.Encryption(user="", owner="x"))
    assert broken_rules("pdf", stream.getvalue(), ()) == ["proof-pdf"]


def test_text_that_is_drawn_but_not_tagged_is_lost() -> None:
    def untag(document: Pdf) -> None:
        done = []

        def change(number: int, kept: list[object], operator: str) -> list[object]:
            if operator == "BDC" and not done:
                done.append(number)
                return [ContentStreamInstruction([Name.Artifact], Operator("BMC"))]
            return kept

        _rewrite(document, 1, change)

    broken = set(_rules(untag))
    assert broken
    assert broken <= {"proof-text-lost", "proof-text-order"}


@pytest.mark.parametrize(
    ("operands", "operator", "rule"),
    [([3], "Tr", "proof-hidden"), ([1, 0, 0, 1, 5000, 0], "cm", "proof-cut-off")],
)
def test_text_that_nobody_can_see_is_caught(operands: list[int], operator: str, rule: str) -> None:
    def hide(document: Pdf) -> None:
        planted = ContentStreamInstruction(operands, Operator(operator))
        _rewrite(document, 2, lambda number, kept, _: [planted, *kept] if number == 0 else kept)

    assert _rules(hide) == [rule]


def _tagged(element: pikepdf.Object, page: tuple[int, int]) -> set[int]:
    """Return the marked content ids on ``page`` that the structure tree reaches."""
    kids = element.get("/K", Array())
    reached: set[int] = set()
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary):
            reached |= _tagged(kid, page)
        elif "/Pg" in element and element.Pg.objgen == page:
            reached.add(int(kid))
    return reached


def test_a_page_that_lacks_its_margin_is_named() -> None:
    made = good("pdf")
    last = len(pikepdf.open(io.BytesIO(made.content)).pages)

    def blank_margin(document: Pdf) -> None:
        body = _tagged(document.Root.StructTreeRoot, document.pages[last - 1].obj.objgen)
        marks: list[int] = []

        def change(_: int, kept: list[object], operator: str) -> list[object]:
            instruction = kept[0]
            assert isinstance(instruction, ContentStreamInstruction)
            if operator == "BDC":
                marks.append(int(instruction.operands[1].get("/MCID", -1)))
            in_margin = bool(marks) and marks[-1] not in body
            return [] if operator in ("Tj", "TJ") and in_margin else kept

        _rewrite(document, last - 1, change)

    broken = findings("pdf", changed_pdf(blank_margin), made.said, made.edges)
    assert {finding.rule for finding in broken} == {"proof-edge-lost"}
    assert len(broken) == len(made.edges)
    assert all(f"page {last} of {last}" in finding.message for finding in broken)


_PAGE = (
    '<!DOCTYPE html><html lang="en"><head><title>Plan</title><style>'
    "@page {{ size: A6; margin: 20mm 10mm; @top-left {{ content: 'Version 2' }} }}"
    "table {{ width: 100%; table-layout: fixed; border-collapse: collapse }} td {{ vertical-align: top }}"
    "</style></head><body><h1>Plan</h1>{body}</body></html>"
)


def _printed(body: str) -> bytes:
    """Print a page with the PDF engine alone; its file claims less than ours do."""
    content = weasyprint.HTML(string=_PAGE.format(body=body)).write_pdf(pdf_variant="pdf/ua-1")
    assert content is not None
    return content


def _text_rules(content: bytes, said: list[str]) -> list[str]:
    return [rule for rule in broken_rules("pdf", content, said, ["Version 2"]) if rule != "proof-metadata"]


def test_a_row_that_goes_on_over_pages_is_read_cell_by_cell() -> None:
    cells = [
        f"Row {number} {word} " + f"{word} " * 90 + f"end {number}"
        for number in range(5)
        for word in ("ash", "oak")
    ]
    rows = "".join(
        f"<tr><td>{left}</td><td>{right}</td></tr>"
        for left, right in zip(cells[::2], cells[1::2], strict=True)
    )
    head = "<thead><tr><th>Left</th><th>Right</th></tr></thead>"
    content = _printed(f"<table>{head}<tbody>{rows}</tbody></table>")
    assert len(pikepdf.open(io.BytesIO(content)).pages) > 4
    assert _text_rules(content, ["Left", "Right", *cells]) == []
    swapped = [cells[1], cells[0], *cells[2:]]
    assert _text_rules(content, ["Left", "Right", *swapped]) != []
    changed = [*cells[:4], cells[4].replace("end 2", "end 3"), *cells[5:]]
    assert _text_rules(content, ["Left", "Right", *changed]) == ["proof-text-lost"]


def test_a_row_longer_than_two_pages_is_read_cell_by_cell() -> None:
    cells = ["One " + "ash " * 700 + "end", "Two " + "oak " * 500 + "stop"]
    content = _printed(f"<table><tr><td>{cells[0]}</td><td>{cells[1]}</td></tr></table><p>After</p>")
    assert len(pikepdf.open(io.BytesIO(content)).pages) > 4
    assert _text_rules(content, [*cells, "After"]) == []
    assert _text_rules(content, [cells[0], cells[1].replace("stop", "step"), "After"]) == ["proof-text-lost"]


def test_broken_words_are_read_whole() -> None:
    long = "an-ordinary-word " * 8 + "x" * 400 + " re\u00adpeat well\u2011known - office"
    content = _printed(f"<p style='overflow-wrap: anywhere; hyphens: auto'>{long}</p>")
    assert _text_rules(content, [long]) == []
    assert _text_rules(content, [long.replace("well\u2011known", "wellknown")]) == ["proof-text-lost"]
    assert _text_rules(content, [long.replace("known - office", "known office")]) == ["proof-text-lost"]
    assert _text_rules(content, [long.replace("office", "off ice")]) == ["proof-text-lost"]


def test_nested_lists_are_read_in_order() -> None:
    content = _printed("<ul><li>One<ol><li>Two</li><li>Three</li></ol></li><li>Four</li></ul><p>Five</p>")
    assert _text_rules(content, ["One", "Two", "Three", "Four", "Five"]) == []


def test_a_missing_glyph_is_caught_by_the_number_of_its_text() -> None:
    content = _printed("<p>Sound</p><p>Box \U00012000 here</p>")
    (one, all_in_all) = [
        finding
        for finding in findings("pdf", content, ["Sound", "Box \U00012000 here"], [])
        if finding.rule == "proof-missing-glyph"
    ]
    assert one.place.field == "text 2"
    assert "1 different characters" in all_in_all.message
    assert "\U00012000" not in repr(one)
