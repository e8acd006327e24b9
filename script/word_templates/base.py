"""The national base's plan: every section that a plan can have, in the order that the copy asks for."""

from __future__ import annotations

from word_templates.frame import front, letterhead, standing
from word_templates.leading import approval, who_leads
from word_templates.markup import (
    LINE_BREAK,
    block,
    each,
    fact_pairs,
    facts,
    grid,
    kept,
    ladder,
    narrative,
    paragraph,
    run,
    tag,
    when,
    word,
)

_NAME, _TEXT, _ASIDE = "TableName", "TableText", "TableAside"


def body() -> str:
    return "".join([letterhead(), front(), _sections(), standing()])


def _sections() -> str:
    sections = {
        "summary": facts("summary", "Glance"),
        "children": each(
            "child in children", paragraph("Heading2", "{{ child.name }}"), fact_pairs("child.facts")
        ),
        "family": _family(),
        "workers": _workers(),
        "reason": narrative("reason"),
        "strengths": each("strength in strengths", narrative("strength", "ListBullet")),
        "worries": each("worry in worries", narrative("worry", "ListBullet")),
        "scale": _scale(),
        "child_views": _voices("child_views"),
        "family_sheets": _family_sheets(),
        "parent_views": _voices("parent_views"),
        "needs": _needs(),
        "services": _services(),
        "watch": _watch(),
        "contingency": _contingency(),
        "review": facts("review") + narrative("review_method", "AfterTable"),
        "signatures": _signatures(),
        "decisions": _decisions(),
        "changes": _changes(),
        "whose_needs": facts("whose_needs"),
        "leads": each(
            "lead in leads", paragraph("Heading2", "{{ lead.role }}"), who_leads("lead", "BodyText")
        ),
        "approval": approval("Grid"),
        "at_a_glance": _at_a_glance(),
    }
    choice = "".join(
        tag(f'{"elif" if place else "if"} section.id == "{name}"') + block(name, content)
        for place, (name, content) in enumerate(sections.items())
    )
    # A section that no block knows must not go missing without a word.
    unknown = tag("else") + paragraph("BodyText", "{{ section_without_a_block }}") + tag("endif")
    return each(
        "section in sections",
        block("heading", paragraph("Heading1", "{{ section.heading }}")),
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
    return grid("member in family", [("Name", 30, name), ("What to know", 70, details)])


def _workers() -> str:
    name = paragraph(_NAME, "{{ worker.name }}") + paragraph(_ASIDE, "{{ worker.role }}")
    return grid(
        "worker in workers",
        [
            ("Name", 33, name),
            ("Where they work", 29, paragraph(_TEXT, "{{ worker.agency }}")),
            ("How to reach them", 38, paragraph(_TEXT, "{{ worker.contact }}")),
        ],
    )


def _scale() -> str:
    here = run(word("Where we are"), bold=True)
    said = when("scale.said_by", paragraph(_ASIDE, "{{ scale.said_by }}"))
    return ladder(
        ("0", paragraph(_TEXT, "{{ scale.lowest }}")),
        ("{{ scale.value }}", paragraph(_TEXT, here) + said),
        ("10", paragraph(_TEXT, "{{ scale.highest }}")),
    )


def _voices(names: str) -> str:
    return each(
        f"voice in {names}",
        paragraph("Heading2", "{{ voice.who }}"),
        when("voice.how", paragraph("Aside", "{{ voice.how }}")),
        narrative("voice.words"),
    )


def _family_sheets() -> str:
    return each(
        "sheet in family_sheets",
        paragraph("Heading2", "{{ sheet.caption }}"),
        narrative("sheet.picture"),
        paragraph("Label", word("What is written on it")),
        tag("if sheet.transcription"),
        narrative("sheet.transcription"),
        tag("else"),
        paragraph("BodyText", word("Nobody has typed it yet.")),
        tag("endif"),
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
        need_head(),
        each(
            "outcome in need.outcomes",
            outcome,
            when("outcome.now", kept(_outcome_fact("How things are now", "now"))),
            when("outcome.measure", kept(_outcome_fact("How we will know", "measure"))),
            when("outcome.by", _outcome_fact("By when", "by")),
            tag("if outcome.actions"),
            _actions(),
            tag("else"),
            paragraph("AfterTable", word("No actions yet.")),
            tag("endif"),
        ),
        when("not need.outcomes", paragraph("BodyText", word("Nothing has been agreed for this yet."))),
    )


def need_head() -> str:
    """Make what stands above the outcomes of a need: its number and title, what it is, what it means."""
    return "".join(
        [
            paragraph("Heading2", "{{ need.number }}.  {{ need.title }}"),
            narrative("need.description"),
            when(
                "need.impact", paragraph("Label", word("What this means for them")), narrative("need.impact")
            ),
        ]
    )


def _outcome_fact(label: str, field: str) -> str:
    return paragraph("OutcomeFact", run(word(label) + ": ", style="SmallLabel"), f"{{{{ outcome.{field} }}}}")


def action_owner() -> str:
    """Make a cell that says who does an action, and who helps."""
    helpers = paragraph(_ASIDE, word("With help from:") + " {{ action.support }}")
    return paragraph(_TEXT, "{{ action.owner }}") + when("action.support", helpers)


def _at_a_glance() -> str:
    """Make the plan on one page: what will happen, what if it does not work, whom to ring."""
    first = "".join(
        [
            narrative("tier.trigger"),
            paragraph("Label", "{{ tier.heading }}"),
            narrative("tier.steps"),
            facts("tier.facts"),
        ]
    )
    return "".join(
        [
            grid(
                "one in at_a_glance.still_to_do",
                [
                    ("What will happen", 56, paragraph(_TEXT, "{{ one.what }}")),
                    ("Who", 22, paragraph(_TEXT, "{{ one.who }}")),
                    ("By when", 22, paragraph(_TEXT, "{{ one.when }}")),
                ],
            ),
            tag("if at_a_glance.if_not"),
            paragraph("Heading2", word("What if it does not work")),
            each("tier in at_a_glance.if_not", first),
            tag("endif"),
            when("at_a_glance.ring", paragraph("Heading2", word("Who to ring")), facts("at_a_glance.ring")),
        ]
    )


def _actions() -> str:
    what = paragraph(_TEXT, "{{ action.what }}") + when(
        "action.progress", paragraph(_ASIDE, "{{ action.progress }}")
    )
    due = paragraph(_TEXT, "{{ action.due }}") + paragraph(_ASIDE, run("{{ action.status }}", bold=True))
    return grid(
        "action in outcome.actions",
        [
            ("No.", 9, paragraph(_NAME, "{{ action.number }}")),
            ("What will happen", 46, what),
            ("Who", 23, action_owner()),
            ("By when", 22, due),
        ],
    )


def _services() -> str:
    what = paragraph(_NAME, "{{ service.what }}") + when(
        "service.note", paragraph(_ASIDE, "{{ service.note }}")
    )
    return grid(
        "service in services",
        [
            ("What", 48, what),
            ("Who gives it", 30, paragraph(_TEXT, "{{ service.provider }}")),
            ("When", 22, paragraph(_TEXT, "{{ service.when }}")),
        ],
    )


def _watch() -> str:
    name = paragraph(_NAME, "{{ watcher.name }}") + paragraph(_ASIDE, "{{ watcher.role }}")
    return grid(
        "watcher in watch",
        [
            ("Who", 22, name),
            ("What they look at", 29, paragraph(_TEXT, "{{ watcher.responsibility }}")),
            ("How", 27, paragraph(_TEXT, "{{ watcher.how }}")),
            ("Next", 22, paragraph(_TEXT, "{{ watcher.next }}")),
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
            ("Answer", 48, answer),
            ("Date", 22, paragraph(_TEXT, "{{ signature.date }}")),
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
                22,
                paragraph(_NAME, "{{ change.version }}") + paragraph(_ASIDE, "{{ change.date }}"),
            ),
            ("What changed", 34, paragraph(_TEXT, "{{ change.what }}")),
            ("Who was asked", 44, paragraph(_TEXT, "{{ change.consulted }}")),
        ],
    )
