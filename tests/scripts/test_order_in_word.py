"""Telephone numbers, dates, money and names in Word documents that run from right to left: in their order.

LibreOffice sets the pages, with the fonts that ship with cindocs, so that they are alike on every machine.
Every claim is read from where the glyphs stand on them: each line as a person reads it, from the right, and
what is Latin or a number from the left. Which way a bracket faces is not looked at.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import unicodedata
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZipFile

import pytest

from cindocs.renderers.formats import format_named
from cindocs.resources import TEMPLATES
from cindocs.views.copy import Code, Fact, Section
from cindocs.views.narrative import TextList
from cindocs.views.plan import PlanCopy
from tests.copies import paragraph
from tests.pages.making import NORFOLK
from tests.scripts.drawn import pages_as_seen
from tests.scripts.examples import MORE, RIGHT_TO_LEFT, VALUES, WAYS, WORDLESS, plan_in, sentence, words_of

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")

NEIGHBOURS = (
    "{first} {value}، {next} {last}",
    "{first} {value} ({next}) {last}",
    "{first} {value} · {next}. {last}",
)
"""How two values may stand beside each other, with nothing but signs between them."""
FOOTER = "CIN-2026-00417·Version2,2March2026·"
"""The line of a footer that stands before the status."""
PLANTED = {"no marks": "[\u200e\u200f]", "no marks on signs": "\u200f"}
"""Arabic documents out of which marks of direction are taken."""
_PIECE = re.compile(r"\|\d+\|\d+|[A-Za-z0-9£+%](?:[!-z~£’]*[A-Za-z0-9%-])?|.")
"""What keeps its order on a line that is read from the right: a number, an address; else one character.
A line may end behind a hyphen."""
_LAM_AND_ALEF = re.compile("[ال]+")


def texts_in(tag: str) -> list[str]:
    """Each value between two words in every way, and each with another beside it."""
    first, last = words_of(tag)
    values = (*VALUES.values(), *MORE)
    alone = [way.format(first=first, value=value, last=last) for value in values for way in WAYS]
    pairs = [(way, one, other) for one, other in pairwise(values) for way in NEIGHBOURS]
    return alone + [way.format(first=first, value=one, next=other, last=last) for way, one, other in pairs]


def edges_in(tag: str) -> list[str]:
    """Each value between two words, a line each."""
    first, last = words_of(tag)
    return [WAYS[0].format(first=first, value=value, last=last) for value in VALUES.values()]


def plan_with_all(tag: str) -> PlanCopy:
    """A plan with every text as a paragraph, in a list, in a table, and some in headers and footers."""
    label, texts = words_of(tag)[0], (sentence(tag), *texts_in(tag))
    edges = "\n".join(["", *edges_in(tag), ""])
    plan = plan_in(tag, *texts, TextList(tuple((paragraph(text),) for text in texts), ordered=False))
    return replace(
        plan,
        copy=replace(plan.copy, title=edges, status=edges),
        sections=(*plan.sections, Section(Code("review"), label, "")),
        review=tuple(Fact(label, text) for text in texts),
    )


def without(marks: str, content: bytes) -> bytes:
    """Return a Word document without marks of direction, a pattern, in any of its parts."""
    changed = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as before, ZipFile(changed, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            if name.endswith(".xml"):
                part = re.sub(marks, "", part.decode("utf-8")).encode()
            after.writestr(name, part)
    return changed.getvalue()


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the pages of each language, and of the planted faults."""
    folder = tmp_path_factory.mktemp("printed")
    made = {
        tag: format_named("docx").render(plan_with_all(tag), NORFOLK, WORDLESS, "plan").content
        for tag in RIGHT_TO_LEFT
    }
    made |= {name: without(marks, made["ar"]) for name, marks in PLANTED.items()}
    for name, content in made.items():
        (folder / f"{name}.docx").write_bytes(content)
    fonts = folder / "fonts.conf"
    fonts.write_text(
        f"<fontconfig><dir>{escape(str(TEMPLATES / 'base/fonts'))}</dir>"
        f"<cachedir>{escape(str(folder / 'fonts'))}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    profile = f"-env:UserInstallation=file://{tmp_path_factory.mktemp('profile')}"
    files = [str(file) for file in folder.glob("*.docx")]
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files],
        env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
        capture_output=True,
        check=True,
        timeout=600,
    )
    return folder


def bare(text: str) -> str:
    """Return a text without what cannot be held: white space, vowel signs, which way brackets face."""
    letters = (one for one in unicodedata.normalize("NFKD", text) if one.isprintable() and not one.isspace())
    plain = "".join(one for one in letters if not unicodedata.combining(one))
    return plain.translate(str.maketrans("()", "||"))


def as_read(line: str) -> str:
    """Return a line, told from left to right, as a person reads it."""
    return "".join(reversed(_PIECE.findall(bare(line))))


def steady(text: str) -> str:
    """Return a text with lam and alef side by side in one order: one glyph draws both."""
    return _LAM_AND_ALEF.sub(lambda found: "".join(sorted(found[0])), text)


def out_of_order(tag: str, file: Path) -> list[str]:
    """Return the lines that cannot be read on the pages as they were written, where they should stand."""
    pages = [[as_read(line) for line in page] for page in pages_as_seen(file.read_bytes())]
    lines = {steady(line) for page in pages for line in page}
    places = ("", "•", bare(words_of(tag)[0]))
    wanted = [place + bare(text) for text in texts_in(tag) for place in places]
    edges = [bare(text) for text in edges_in(tag)]
    # The number of the page stands in the last line.
    header, footer = pages[-1][: len(edges)], pages[-1][-len(edges) - 2 : -1]
    return [
        *(line for line in wanted if steady(line) not in lines),
        *changed("header", edges, header),
        *changed("footer", [FOOTER, *edges], footer),
    ]


def changed(place: str, wanted: list[str], seen: list[str]) -> list[str]:
    """Return the lines of a header or a footer that are not seen as they were written."""
    both = zip(wanted, seen, strict=True)
    return [f"{place} {one}" for one, other in both if steady(one) != steady(other)]


@pytest.mark.parametrize("tag", RIGHT_TO_LEFT)
def test_values_stand_in_their_own_order_wherever_they_stand(tag: str, printed: Path) -> None:
    assert out_of_order(tag, printed / f"{tag}.pdf") == []


@pytest.mark.parametrize("tag", RIGHT_TO_LEFT)
def test_sentences_over_several_lines_are_read_from_right_to_left(tag: str, printed: Path) -> None:
    pages = pages_as_seen((printed / f"{tag}.pdf").read_bytes())
    text = steady("".join(as_read(line) for page in pages for line in page))
    # Below the title, as a paragraph, in a list, in a table, and at the end.
    assert text.count(steady(bare(sentence(tag)))) == 5


def test_without_marks_values_are_seen_out_of_order_wherever_they_stand(printed: Path) -> None:
    wrong = out_of_order("ar", printed / "no marks.pdf")
    phone, date = bare(VALUES["phone"]), VALUES["date"]
    first, last = map(bare, words_of("ar"))
    for value in (phone, date):
        for place in ("", "•", first):
            assert f"{place}{first}{value}{last}" in wrong
        assert {f"{edge} {first}{value}{last}" for edge in ("header", "footer")} <= set(wrong)


def test_without_marks_on_the_signs_between_them_two_values_change_places(printed: Path) -> None:
    wrong = out_of_order("ar", printed / "no marks on signs.pdf")
    first, last = map(bare, words_of("ar"))
    for signs in ("،{}", "|{}|", "·{}."):
        line = f"{first}{VALUES['money']}{signs.format(VALUES['percent'])}{last}"
        assert all(f"{place}{line}" in wrong for place in ("", "•", first))
    assert f"footer {FOOTER}" in wrong
    # A value that stands alone between words needs none.
    assert f"{first}{VALUES['money']}{last}" not in wrong
