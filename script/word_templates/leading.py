"""Who leads the work with a family, and which manager decided: drawn alike in plans and in minutes."""

from __future__ import annotations

from word_templates.markup import grid, paragraph, run, when, word


def who_leads(name: str, style: str) -> str:
    """Make what stands below a lead's role: who it is, what for, the number."""
    phone = paragraph(style, run(word("Telephone") + ": ", style="SmallLabel"), f"{{{{ {name}.phone }}}}")
    return "".join(
        [
            paragraph(style, run(f"{{{{ {name}.name }}}}", bold=True)),
            paragraph(style, f"{{{{ {name}.place }}}}"),
            when(f"{name}.there_for", paragraph(style, f"{{{{ {name}.there_for }}}}")),
            when(f"{name}.phone", phone),
        ]
    )


def approval(style: str) -> str:
    """Make the table of managers' decisions, with room to sign for one that is still to come."""

    def told(field: str, name: str, room: str) -> str:
        signed = paragraph(name, f"{{{{ one.{field} }}}}")
        to_sign = paragraph("SignHere", word(room))
        return when("one.decision", signed) + when("not one.decision", to_sign)

    decision = told("decision", "TableName", "Decision") + when(
        "one.reason", paragraph("TableAside", "{{ one.reason }}")
    )
    return grid(
        "one in approval",
        [
            ("Decision, and why", 43, decision),
            ("Manager", 30, told("who", "TableText", "Name and signature")),
            ("Date", 27, told("date", "TableText", "Date")),
        ],
        style=style,
    )
