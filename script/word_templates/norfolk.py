"""Norfolk's plan: its own letterhead, and two steps where its procedure asks for two contingency plans."""

from __future__ import annotations

from word_templates.base import contact, tier
from word_templates.markup import block, each, paragraph, tag, when

_SIDE = 612_000
"""How wide and high the mark is, in English Metric Units (36,000 to a millimetre)."""

_MARK = (
    '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="0" simplePos="0" relativeHeight="1"'
    ' behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0"><wp:simplePos x="0" y="0"/>'
    '<wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH>'
    '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
    f'<wp:extent cx="{_SIDE}" cy="{_SIDE}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
    '<wp:wrapSquare wrapText="left"/>'
    '<wp:docPr id="1" name="Mark" descr="{{ copy.mark_text }}"/>'
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
    '<pic:nvPicPr><pic:cNvPr id="1" name="mark.png"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:embed="mark"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
    f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{_SIDE}" cy="{_SIDE}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
    "</wp:anchor></w:drawing></w:r>"
)


def body() -> str:
    letterhead = block(
        "letterhead",
        paragraph("Authority", _MARK, "{{ copy.authority }}"),
        when("copy.department", paragraph("Department", "{{ copy.department }}")),
        contact(),
    )
    step = paragraph("Heading2", '{{ _("Step %(number)s", number=loop.index) }}: {{ tier.heading }}')
    contingency = block("contingency", each("tier in contingency", step, tier()))
    return tag('extends "plan.docx"') + letterhead + contingency
