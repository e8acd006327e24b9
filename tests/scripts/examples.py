"""A plan of one section in each language, with everything in it that must keep its order."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from markupsafe import Markup

from cindocs.languages.language import Language
from cindocs.renderers.formats import format_named
from cindocs.renderers.rendered import FixedWords, Rendered
from cindocs.views.copy import Code, Fact
from cindocs.views.narrative import Block, Paragraph, Quotation, Run, TextList
from cindocs.views.plan import PlanCopy
from tests.copies import narrative, paragraph
from tests.pages.making import NORFOLK, small_plan

VALUES = {
    "phone": "0113 222 4403",
    "date": "2026-03-09",
    "money": "£25.50",
    "percent": "10%",
    "email": "amina@school.example.org",
    "postcode": "NR1 3JF",
    "reference": "CIN-2026-00417",
    "name": "Ffion Pryce-O’Shea",
}
MORE = (
    "+44 7700 900123",
    "(01632) 960 114",
    "15:30",
    "5/10",
    "12.50%",
    "£1,250",
    "1st",
    "17 Samphire Row, NR1 3JF",
)
WAYS = (
    "{first} {value} {last}",
    "{first} ({value})، {last}",
    "{first} {value}، {last}",
    "{first} و{value} {last}",
)
"""How a value may stand between two words."""
SENTENCES: dict[str, str] = yaml.safe_load(
    Path(__file__).with_name("sentences.yaml").read_text(encoding="utf-8")
)
RIGHT_TO_LEFT = ("ar", "ckb", "fa", "ps", "ur")
BUNDLED = tuple(tag for tag in SENTENCES if tag != "zh-Hans")
"""The languages whose letters the bundled fonts draw."""


def sentence(tag: str) -> str:
    """The example of a language, its values put in."""
    return SENTENCES[tag].format(**VALUES)


def words_of(tag: str) -> tuple[str, str]:
    """Two words of a language that hold no value."""
    plain = [word for word in sentence(tag).split() if not word.isascii()]
    return plain[0], plain[1]


def _gettext(_message: str, **variables: Any) -> Markup:
    return Markup(" / ").join(variables.values())


WORDLESS: FixedWords = {"gettext": _gettext, "ngettext": _gettext}
"""Fixed words of no language: what is looked at is the text of the view."""


def plan_in(tag: str, *blocks: str | Block) -> PlanCopy:
    """Return a small plan in a language: the sentence as a paragraph, in a list and in the front."""
    says = sentence(tag)
    first = " ".join(says.split()[:2])
    shapes: tuple[str | Block, ...] = (
        says,
        TextList(((paragraph(says),), (paragraph(Run(first, bold=True), Run(f" {says}")),)), ordered=False),
        Quotation((Paragraph((Run(first, italic=True), Run(" "), Run(VALUES["phone"], bold=True))),)),
    )
    plan = small_plan(narrative(*(blocks or shapes)))
    front = replace(
        plan.copy,
        language=Code(tag),
        direction=Code(Language(tag).direction),
        title=first,
        status=first,
        status_note=says,
        about=VALUES["name"],
        standing=(says,),
        contact=(Fact(first, VALUES["phone"]),),
        reader=f"{first} ({VALUES['name']})",
    )
    heading = replace(plan.sections[0], heading=first, lead="")
    return replace(plan, copy=front, sections=(heading,))


@cache
def made(tag: str, to: str = "pdf") -> Rendered:
    """Return the example of a language in a format, made once."""
    return format_named(to).render(plan_in(tag), NORFOLK, WORDLESS, "plan")
