"""Sheffield's plan and record of a meeting: two leads side by side, the manager's sign-off in a box."""

from __future__ import annotations

from word_templates.leading import approval, who_leads
from word_templates.markup import block, each, narrative, pairs, paragraph, tag, when
from word_templates.paper import large_or, table_of


def plan() -> str:
    leads = block("leads", pairs("leads", _lead, style="Beside"))
    return tag('extends "plan.docx"') + leads + block("approval", approval("Boxed"))


def minutes() -> str:
    return tag('extends "paper.docx"') + block(
        "part",
        tag('if section.id == "leads"'),
        pairs("section.blocks", _group, style="Beside"),
        tag('elif section.id == "approval"'),
        each("block in section.blocks", large_or("block", table_of("block", "three", style="Boxed"))),
        tag("else"),
        paragraph("BodyText", "{{p super() }}"),
        tag("endif"),
    )


def _lead(name: str) -> str:
    return paragraph("TableHead", f"{{{{ {name}.role }}}}") + who_leads(name, "TableText")


def _group(name: str) -> str:
    words = each(
        f"inner in {name}.blocks",
        when("inner.label", paragraph("FactLabel", "{{ inner.label }}")),
        narrative("inner.words", "TableText"),
    )
    return paragraph("TableHead", f"{{{{ {name}.heading }}}}") + words
