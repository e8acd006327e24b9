"""Headers and footers: whose copy it is, which version, which page; and the mark of a draft."""

from __future__ import annotations

from word_templates.markup import TAB, each, paragraph, tag

_WATERMARK = (
    '<w:p><w:pPr><w:pStyle w:val="{style}"/><w:pBdr><w:{side} w:val="nil"/></w:pBdr></w:pPr>'
    "<w:r><w:pict>"
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"'
    ' path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
    '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
    '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
    '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>'
    '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800"'
    ' o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/></v:shapetype>'
    '<v:shape id="draft-{number}" o:spid="_x0000_s{number}" type="#_x0000_t136" alt="{{{{ _(\'Draft\') }}}}"'
    ' style="position:absolute;margin-left:0;margin-top:0;width:430pt;height:172pt;'
    "rotation:315;z-index:-251658752;"
    "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
    'mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f"'
    ' fillcolor="#e4e9e9" stroked="f"><v:fill opacity=".6"/>'
    '<v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt;font-weight:bold"'
    " string=\"{{{{ _('Draft') }}}}\"/>"
    '<w10:wrap anchorx="margin" anchory="margin"/></v:shape></w:pict></w:r></w:p>'
)
_QUIET = (
    "{{ copy.reference }}  ·  {{ copy.version }}"
    "{% if copy.status %}  ·  {{ copy.status }}{% endif %}  ·  {{ copy.reader }}"
)
_PAGE = '{{ _("Page %(number)s of %(total)s", number=page_number, total=page_total) }}'


def headers_and_footers(namespaces: str, *, quiet: bool = False) -> dict[str, str]:
    """Write the two headers and the two footers; the first page needs no title at its edge.

    ``quiet`` is for letters and forms: what the office needs stands at the foot, and nowhere else.
    """
    running = paragraph("Header", "{{ copy.title }}", *(() if quiet else (TAB, "{{ copy.reader }}")))
    bands = each("band in copy.bands", paragraph("TranslationBand", "{{ band }}"))
    foot = paragraph(
        "Footer",
        _QUIET
        if quiet
        else "{{ copy.reference }}  ·  {{ copy.version }}, {{ copy.date }}  ·  {{ copy.status }}",
        TAB,
        _PAGE,
    )
    return {
        "word/header1.xml": f"<w:hdr{namespaces}>{bands}{running}{_watermark(2049)}</w:hdr>",
        "word/header2.xml": f"<w:hdr{namespaces}>{bands}{_watermark(2050)}</w:hdr>",
        "word/footer1.xml": f"<w:ftr{namespaces}>{foot}</w:ftr>",
        "word/footer2.xml": f"<w:ftr{namespaces}>{foot}</w:ftr>",
    }


def _watermark(number: int) -> str:
    shape = _WATERMARK.format(number=number, style="Header", side="bottom")
    return tag("if copy.draft") + shape + tag("endif")
