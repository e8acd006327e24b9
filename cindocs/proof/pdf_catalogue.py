"""What a PDF says about itself, and what it must not carry."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium
from lxml import etree

from cindocs.findings import Finding
from cindocs.proof.fault import fault
from cindocs.proof.pdf_drawing import utf16
from cindocs.proof.pdf_objects import PdfObjects

_CLAIMS = {
    "{http://www.aiim.org/pdfua/ns/id/}part": "PDF/UA (pdfuaid:part)",
    "{http://www.aiim.org/pdfa/ns/id/}part": "PDF/A (pdfaid:part)",
    "{http://www.aiim.org/pdfa/ns/id/}conformance": "a level of PDF/A (pdfaid:conformance)",
    "{http://purl.org/dc/elements/1.1/}title": "a title (dc:title)",
}

_FORBIDDEN = re.compile(
    rb"/(AA|AcroForm|EmbeddedFiles?|Encrypt|GoToE|GoToR|ImportData|JS|JavaScript|Launch|Movie|OpenAction"
    rb"|Rendition|RichMedia|Sound|SubmitForm|XFA)\b"
)


def catalogue_findings(
    document: pypdfium2.PdfDocument, objects: PdfObjects, content: bytes
) -> Iterator[Finding]:
    """Yield what is wrong with the file as a whole."""
    if not pdfium.FPDFCatalog_IsTagged(document):
        yield fault("proof-tags", "The file is not tagged (MarkInfo).")
    if not utf16(pdfium.FPDFCatalog_GetLanguage, document).strip():
        yield fault("proof-metadata", "The file states no language.")
    if not utf16(pdfium.FPDF_GetMetaText, document, b"Title").strip():
        yield fault("proof-metadata", "The file has no title.")
    if b"/DisplayDocTitle true" not in objects.dictionaries:
        yield fault("proof-metadata", "The file does not ask for its title to be shown (DisplayDocTitle).")
    yield from _claims(objects)
    yield from _carried(objects)
    if content.count(b"startxref") != 1 or not content.rstrip().endswith(b"%%EOF"):
        yield fault("proof-pdf", "The file was changed after it was made, or has something behind its end.")


def _claims(objects: PdfObjects) -> Iterator[Finding]:
    """Check the XMP packet (ISO 16684-1)."""
    packets = [data for dictionary, data in objects.streams.values() if b"/XML" in dictionary]
    if len(packets) != 1:
        yield fault("proof-metadata", f"The file holds {len(packets)} XMP packets; it should hold one.")
        return
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(packets[0], parser)
    except etree.XMLSyntaxError:
        yield fault("proof-xml", "The XMP packet is not well-formed.")
        return
    stated = {name for element in root.iter("*") for name in (element.tag, *element.attrib)}
    for name, claim in _CLAIMS.items():
        if name not in stated:
            yield fault("proof-metadata", f"The XMP packet does not state {claim}.")


def _carried(objects: PdfObjects) -> Iterator[Finding]:
    for name in sorted({found.decode() for found in _FORBIDDEN.findall(objects.dictionaries)}):
        rule = "proof-embedded-file" if name.startswith("Embedded") else "proof-active-content"
        yield fault(rule, f"The file holds /{name}, which no document of ours does.")
