"""The national base's plan: every section that a plan can have, in the order that the copy asks for."""

from __future__ import annotations

from word_templates.markup import (
    LINE_BREAK,
    block,
    each,
    facts,
    grid,
    narrative,
    paragraph,
    run,
    tag,
    when,
    word,
)

_NAME, _TEXT, _ASIDE = "TableName", "TableText", "TableAside"


def body() -> str:
    return "".join([letterhead(), _front(), _sections(), _standing()])


def letterhead() -> str:
    return block(
        "letterhead",
        paragraph("Authority", "{{ copy.authority }}"),
        when("copy.department", paragraph("Department", "{{ copy.department }}")),
        contact(),
    )


def contact() -> str:
    """Make a line for each way to reach the authority; the rule below them is the style's."""
    return each("fact in copy.contact", paragraph("Contact", "{{ fact.label }}: {{ fact.value }}"))


def _front() -> str:
    rows = (("Status", "status"), ("Version", "version"), ("Date", "date"), ("Reference", "reference"))
    line = [
        piece
        for label, field in rows
        for piece in (run(f"{word(label)}: ", style="SmallLabel"), run(f"{{{{ copy.{field} }}}}     "))
    ]
    return block(
        "front",
        when(
            "copy.draft",
            paragraph("DraftBand", run("{{ copy.status }}: ", bold=True), "{{ copy.status_note }}"),
        ),
        paragraph("Title", "{{ copy.title }}"),
        paragraph("Subtitle", "{{ copy.about }}"),
        paragraph("TableText", *line),
        paragraph(_ASIDE, run(f"{word('This copy is for')}: ", style="SmallLabel"), "{{ copy.reader }}"),
        when("not copy.draft and copy.status_note", paragraph("TableAside", "{{ copy.status_note }}")),
    )


def _sections() -> str:
    sections = {
        "summary": facts("summary", "Panel"),
        "children": each(
            "child in children", paragraph("Heading2", "{{ child.name }}"), facts("child.facts")
        ),
        "family": _family(),
        "workers": _workers(),
        "reason": narrative("reason"),
        "strengths": each("strength in strengths", narrative("strength", "ListBullet")),
        "worries": each("worry in worries", narrative("worry", "ListBullet")),
        "scale": _scale(),
        "child_views": _voices("child_views"),
        "parent_views": _voices("parent_views"),
        "needs": _needs(),
        "services": _services(),
        "watch": _watch(),
        "contingency": _contingency(),
        "review": facts("review") + narrative("review_method", "AfterTable"),
        "signatures": _signatures(),
        "decisions": _decisions(),
        "changes": _changes(),
    }
    choice = "".join(
        tag(f'{"elif" if place else "if"} section.id == "{name}"') + block(name, content)
        for place, (name, content) in enumerate(sections.items())
    )
    # A section that no block knows must not go missing without a word.
    unknown = tag("else") + paragraph("BodyText", "{{ section_without_a_block }}") + tag("endif")
    return each(
        "section in sections",
        paragraph("Heading1", "{{ section.heading }}"),
        when("section.lead", paragraph("Lead", "{{ section.lead }}")),
        choice,
        unknown,
    )


def _family() -> str:
    details = each(
        "detail in member.details",
        paragraph(_TEXT, run("{{ detail.label }}: ", style="SmallLabel"), "{{ detail.value }}"),
    )
    name = paragraph(_NAME, "{{ member.name }}") + paragraph(_ASIDE, "{{ member.connection }}")
    return grid("member in family", [("Name", 38, name), ("What to know", 62, details)])


def _workers() -> str:
    name = paragraph(_NAME, "{{ worker.name }}") + paragraph(_ASIDE, "{{ worker.role }}")
    return grid(
        "worker in workers",
        [
            ("Name", 38, name),
            ("Where they work", 31, paragraph(_TEXT, "{{ worker.agency }}")),
            ("How to reach them", 31, paragraph(_TEXT, "{{ worker.contact }}")),
        ],
    )


def _scale() -> str:
    value = paragraph(
        "Quote", run(f"{word('Where we are')}  ", style="SmallLabel"), run("{{ scale.value }}", bold=True)
    )
    said = paragraph("Aside", "{{ scale.said_by }}")
    ends = [paragraph("BodyText", f"{{{{ scale.{end} }}}}") for end in ("lowest", "highest")]
    return "".join([value, said, *ends])


def _voices(names: str) -> str:
    return each(
        f"voice in {names}",
        paragraph("Heading2", "{{ voice.who }}"),
        when("voice.how", paragraph("Aside", "{{ voice.how }}")),
        narrative("voice.words"),
    )


def _needs() -> str:
    outcome = paragraph(
        "Heading3",
        run(f"{word('What will be better')} {{{{ outcome.number }}}}", style="SmallLabel"),
        LINE_BREAK,
        "{{ outcome.statement }}",
    )
    return each(
        "need in needs",
        paragraph("Heading2", "{{ need.number }}.  {{ need.title }}"),
        narrative("need.description"),
        when("need.impact", paragraph("Label", word("What this means for them")), narrative("need.impact")),
        each(
            "outcome in need.outcomes",
            outcome,
            facts("outcome.facts", "Panel", kept_with_next=True),
            tag("if outcome.actions"),
            paragraph("Label", word("What we will do")),
            _actions(),
            tag("else"),
            paragraph("AfterTable", word("No actions yet.")),
            tag("endif"),
        ),
        when("not need.outcomes", paragraph("BodyText", word("Nothing has been agreed for this yet."))),
    )


def _actions() -> str:
    who = paragraph(_TEXT, "{{ action.owner }}") + when(
        "action.support", paragraph(_ASIDE, word("With help from:") + " {{ action.support }}")
    )
    what = paragraph(_TEXT, "{{ action.what }}") + when(
        "action.progress", paragraph(_ASIDE, "{{ action.progress }}")
    )
    due = paragraph(_TEXT, "{{ action.due }}") + paragraph(_ASIDE, run("{{ action.status }}", bold=True))
    return grid(
        "action in outcome.actions",
        [
            ("No.", 8, paragraph(_NAME, "{{ action.number }}")),
            ("What will happen", 48, what),
            ("Who", 23, who),
            ("By when", 21, due),
        ],
    )


def _services() -> str:
    return grid(
        "service in services",
        [
            ("What", 28, paragraph(_NAME, "{{ service.what }}")),
            ("Who gives it", 24, paragraph(_TEXT, "{{ service.provider }}")),
            ("When", 20, paragraph(_TEXT, "{{ service.when }}")),
            ("Good to know", 28, paragraph(_TEXT, "{{ service.note }}")),
        ],
    )


def _watch() -> str:
    name = paragraph(_NAME, "{{ watcher.name }}") + paragraph(_ASIDE, "{{ watcher.role }}")
    return grid(
        "watcher in watch",
        [
            ("Who", 24, name),
            ("What they look at", 30, paragraph(_TEXT, "{{ watcher.responsibility }}")),
            ("How", 29, paragraph(_TEXT, "{{ watcher.how }}")),
            ("Next", 17, paragraph(_TEXT, "{{ watcher.next }}")),
        ],
    )


def _contingency() -> str:
    return each("tier in contingency", paragraph("Heading2", "{{ tier.heading }}"), tier())


def tier() -> str:
    """Make what stands below the heading of one tier of the contingency plan."""
    return "".join(
        [
            when("tier.trigger", paragraph("Label", word("When this happens")), narrative("tier.trigger")),
            when("tier.steps", paragraph("Label", word("What we do")), narrative("tier.steps")),
            facts("tier.facts"),
        ]
    )


def _signatures() -> str:
    name = paragraph(_NAME, "{{ signature.name }}") + paragraph(_ASIDE, "{{ signature.role }}")
    answer = "".join(
        [
            when("signature.answer", paragraph(_TEXT, "{{ signature.answer }}")),
            when("not signature.answer", paragraph("SignHere", word("Signature"))),
            when("signature.comment", paragraph(_ASIDE, "{{ signature.comment }}")),
        ]
    )
    return grid(
        "signature in signatures",
        [
            ("Name", 30, name),
            ("Answer", 50, answer),
            ("Date", 20, paragraph(_TEXT, "{{ signature.date }}")),
        ],
    )


def _decisions() -> str:
    what = paragraph(_NAME, "{{ decision.what }}") + when(
        "decision.reason", paragraph(_TEXT, "{{ decision.reason }}")
    )
    who = when("decision.who", paragraph(_TEXT, "{{ decision.who }}"))
    return grid(
        "decision in decisions",
        [
            ("What was decided, and why", 66, what),
            ("Who and when", 34, who + paragraph(_ASIDE, "{{ decision.date }}")),
        ],
    )


def _changes() -> str:
    return grid(
        "change in changes",
        [
            (
                "Version",
                20,
                paragraph(_NAME, "{{ change.version }}") + paragraph(_ASIDE, "{{ change.date }}"),
            ),
            ("What changed", 35, paragraph(_TEXT, "{{ change.what }}")),
            ("Who was asked", 45, paragraph(_TEXT, "{{ change.consulted }}")),
        ],
    )


def _standing() -> str:
    return block("standing", each("sentence in copy.standing", paragraph("Standing", "{{ sentence }}")))
