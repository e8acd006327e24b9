"""PDF/A-3a and PDF/UA-1 in one file.

WeasyPrint writes the metadata of one standard. This adds PDF/UA's, declares it as PDF/A asks of
every namespace it does not know itself, and leaves the metadata uncompressed so that any program
can read what the file claims to be.

A picture does not ask to be smoothed where it is drawn larger: PDF/A forbids it.

A document that runs from right to left says so, for programs that show two pages side by side.

A stream whose last byte is a carriage return would seem to end one byte early, since a line feed
follows it: its line end is written as a carriage return too, so that nothing moves.

Source: ISO 19005-3 6.1.7.1 (length of streams), 6.2.8 (images), 6.6.2.3 (extension schemas);
ISO 14289-1 clause 5 (identification).
"""

from __future__ import annotations

from typing import Any

import pydyf

_PDF_UA = b"""
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about=""
    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


def keep_to_both_standards(document: Any, pdf: Any) -> None:
    """Mend what ``pdf`` says of itself and of its pictures before it is written (a WeasyPrint finisher)."""
    for stream in pdf.objects:
        if not isinstance(stream, pydyf.Stream):
            continue
        if stream.extra.get("Type") == "/Metadata":
            (xml,) = stream.stream
            stream.stream = [xml.replace(b"</rdf:RDF>", _PDF_UA + b"</rdf:RDF>")]
            stream.compress = False
        elif stream.extra.get("Subtype") == "/Image":
            stream.extra["Interpolate"] = "false"
    if document.pages[0]._page_box.style["direction"] == "rtl":
        pdf.catalog["ViewerPreferences"]["Direction"] = "/R2L"


def end_streams_plainly(content: bytes) -> bytes:
    """Return a finished PDF in which no stream's data and line end can be read as one line end."""
    return content.replace(b"\r\nendstream", b"\r\rendstream")
