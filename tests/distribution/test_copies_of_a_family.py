"""A family that left home because of violence: the right copy for each reader, or none at all."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
from docx import Document as WordDocument

from cindocs.copies.copies import copies
from cindocs.intake.load import load
from tests.conftest import ROOT, Run

FAMILY = ROOT / "samples/sheffield/avocet"
TODAY = "2026-02-12"
REFUGE = ("Larchwood", "Cinderhill", "Thorncliffe", "S97 7QD", "Cinder Lane", "07700 900811", "Copper Kettle")
SCHOOLS = ("Holm Meadow", "Bramble Edge", "Oyelaran", "Varley")
FRIEND = ("Ottie", "Ottoline", "Beckwith")
TOLD = ("pillow", "steps he took")


@pytest.fixture(scope="module")
def said() -> Mapping[str, str]:
    """Make every copy once; the text of each, by the name of the copy."""
    from datetime import date

    made = copies(load(FAMILY / "plan.yaml"), released_by="social-worker", today=date.fromisoformat(TODAY))
    return {copy.planned.reader.name: text_of(copy.made[-1].content, copy.made[-1].name) for copy in made}


def text_of(content: bytes, name: str) -> str:
    """Return the text of a finished file, its spaces and line ends made one."""
    if name.endswith(".pdf"):
        done = subprocess.run(["pdftotext", "-", "-"], input=content, capture_output=True, check=True)
        text = done.stdout.decode()
    else:
        from io import BytesIO

        document = WordDocument(BytesIO(content))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        text = "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("copy", "absent"),
    [
        ("dad", REFUGE + SCHOOLS + FRIEND + TOLD),
        ("nan-large-print-18", REFUGE + SCHOOLS + FRIEND + TOLD),
        ("child-1-own-words", (*REFUGE, *FRIEND, *TOLD, "4 years", "four years")),
        ("child-2-own-words", (*REFUGE, *FRIEND, *TOLD, "four years")),
        ("child-3-own-words", (*REFUGE, *FRIEND, *TOLD, "four years")),
        ("head-of-year", (*TOLD, "Bramble Edge Primary School, Year 5", "S98 1HB", "07700", "Rabbit")),
        ("class-teacher", (*TOLD, "Holm Meadow Academy, Year 10", "S98 1HB", "07700", "walked for an hour")),
    ],
)
def test_a_copy_does_not_tell_what_its_reader_must_not_learn(
    said: Mapping[str, str], copy: str, absent: tuple[str, ...]
) -> None:
    assert [words for words in absent if words in said[copy]] == []


@pytest.mark.parametrize(
    ("copy", "present"),
    [
        ("file", REFUGE + SCHOOLS + FRIEND + TOLD + ("Withheld from", "Dad has searched for Mum twice")),
        ("mum", ("27 Cinderhill Fold", "Ottie drove them", "pillow", "The plan in short", "07700 900811")),
        ("dad", ("Craig", "112 Anvil Row", "Jude has begun to sleep through the night again.", "I did it.")),
        ("nan-large-print-18", ("Pass nothing on", "What if it does not work")),
        (
            "head-of-year",
            ("Keziah", "one lesson a week off in the library", "one adult who just asks"),
        ),
        ("class-teacher", ("Jude", "Posy", "password", "two doors")),
        (
            "child-1-own-words",
            ("Dear Kez", "It was never your job to stop it.", "one adult who just asks."),
        ),
        ("child-2-own-words", ("Jude", "My plan", "This one has got two doors", "0114 496 0224")),
        ("child-3-own-words", ("Posy", "You are brave.", "Rabbit wants to know if Daddy is cross with him.")),
    ],
)
def test_a_copy_tells_what_is_for_its_reader(
    said: Mapping[str, str], copy: str, present: tuple[str, ...]
) -> None:
    assert [words for words in present if words not in said[copy]] == []


def test_no_copy_but_the_files_says_that_something_is_withheld(said: Mapping[str, str]) -> None:
    told = {name for name, text in said.items() if "Withheld" in text or "not shown" in text.lower()}
    assert told == {"file"}


def test_no_mark_of_a_passage_is_printed(said: Mapping[str, str]) -> None:
    assert [name for name, text in said.items() if "[[" in text or "]]" in text] == []


@pytest.fixture
def family(tmp_path: Path) -> Path:
    shutil.copytree(FAMILY, tmp_path / "avocet")
    return tmp_path / "avocet"


def changed(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")


@pytest.mark.parametrize(
    "planted",
    [
        "Mum and the children live at 27 Cinderhill Fold now.",
        "They are at 27 cinder-hill  FOLD.",
        "The postcode is s977qd.",
        "Ring Mum on +44 7700 900 811.",
        "Ottie's car stood outside.",
        "Kez is at Holm Meadow.",
    ],
)
def test_an_address_in_a_narrative_stops_the_copies_and_the_line_is_named(
    cindocs: Run, family: Path, tmp_path: Path, planted: str
) -> None:
    changed(
        family / "plan.yaml",
        "      Jude checks the doors each night. Kez looks",
        f"      Jude checks the doors each night.\n\n      {planted}\n\n      Kez looks",
    )
    lines = (family / "plan.yaml").read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, 1) if planted in text)
    out = tmp_path / "out"
    arguments = ("--reader", "dad", "--to", "pdf", "-o", out, "--today", TODAY)
    done = cindocs("render", family / "plan.yaml", *arguments)
    assert done.returncode == 5
    assert f"plan.yaml:{line}: error R39  needs[0].impact" in done.stderr
    assert planted not in done.stderr and "Cinderhill" not in done.stderr
    assert not out.exists()


def test_one_copy_that_would_tell_stops_the_whole_set(cindocs: Run, family: Path, tmp_path: Path) -> None:
    changed(family / "plan.yaml", "Jude checks the doors each night.", "Jude checks the doors at Larchwood.")
    changed(family / "case.yaml", "\ncopies:\n", "\ncopies:\n  - {reader: mum, id: first, files: [pdf]}\n")
    only_two(family, "first", "dad")
    out = tmp_path / "out"
    done = cindocs("copies", family / "plan.yaml", "-o", out, "--today", TODAY)
    assert done.returncode == 5 and "No copy was written" in done.stderr
    assert not out.exists()


def only_two(family: Path, *kept: str) -> None:
    """Leave only some copies on the list: the tests below need not make all of them."""
    file = family / "case.yaml"
    head, _, listed = file.read_text(encoding="utf-8").partition("\ncopies:\n")
    lines = [line for line in listed.splitlines() if any(f": {name}," in line for name in kept)]
    file.write_text(f"{head}\ncopies:\n" + "\n".join(lines) + "\n", encoding="utf-8")


def test_a_copy_is_a_draft_until_somebody_released_it(cindocs: Run, family: Path, tmp_path: Path) -> None:
    only_two(family, "mum", "dad")
    out = tmp_path / "out"
    done = cindocs("copies", family / "plan.yaml", "-o", out, "--today", TODAY)
    assert done.returncode == 1 and "--released-by" in done.stderr
    assert (out / "AVOCET-1-PLAN-1-v1-dad-draft.pdf").is_file()
    assert (out / "AVOCET-1-PLAN-1-v1-mum.pdf").is_file(), "nothing is withheld from her"
    released = cindocs(
        "copies", family / "plan.yaml", "-o", out, "--today", TODAY, "--released-by", "social-worker"
    )
    assert released.returncode == 0 and (out / "AVOCET-1-PLAN-1-v1-dad.pdf").is_file()
    nobody = cindocs("copies", family / "plan.yaml", "-o", out, "--today", TODAY, "--released-by", "dad")
    assert nobody.returncode == 2


def test_the_log_says_what_was_made_and_what_it_replaces(cindocs: Run, family: Path, tmp_path: Path) -> None:
    only_two(family, "dad")
    out = tmp_path / "out"
    made = ("copies", family / "plan.yaml", "-o", out, "--today", TODAY, "--released-by", "social-worker")
    assert cindocs(*made).returncode == 0
    changed(family / "plan.yaml", "version: 1\ndate", "version: 2\ndate")
    cindocs(*made)
    lines = (out / "distribution-log.jsonl").read_text(encoding="utf-8").splitlines()
    first, second = (json.loads(line) for line in lines)
    assert (first["reader"], first["version"], first["status"], first["supersedes"]) == (
        "dad",
        1,
        "final",
        [],
    )
    assert (second["version"], second["supersedes"], second["released_by"]) == (2, [1], "social-worker")
    assert "Craig" not in lines[0] and "Tregarrow" not in lines[0]


def test_older_copies_that_still_stand_there_are_named_and_left_alone(
    cindocs: Run, family: Path, tmp_path: Path
) -> None:
    only_two(family, "dad")
    out = tmp_path / "out"
    made = ("copies", family / "plan.yaml", "-o", out, "--today", TODAY, "--released-by", "social-worker")
    first = cindocs(*made)
    assert first.returncode == 0 and "Older copies" not in first.stderr
    assert "Older copies" not in cindocs(*made).stderr, "the same files again are the right ones"
    draft = cindocs(*made[:-2]).stderr
    old = out / "AVOCET-1-PLAN-1-v1-dad.pdf"
    assert "Older copies" in draft and f"  {old}\n" in draft and old.is_file()
    old.unlink()
    assert "Older copies" not in cindocs(*made[:-2]).stderr


def test_a_copy_that_the_list_calls_for_no_more_is_withdrawn_in_the_log_once_and_its_file_named(
    cindocs: Run, family: Path, tmp_path: Path
) -> None:
    only_two(family, "dad", "mum")
    out = tmp_path / "out"
    made = ("copies", family / "plan.yaml", "-o", out, "--today", TODAY, "--released-by", "social-worker")
    assert cindocs(*made).returncode == 0
    only_two(family, "mum")
    for _ in range(2):
        done = cindocs(*made)
        assert str(out / "AVOCET-1-PLAN-1-v1-dad.pdf") in done.stderr and "v1-mum" not in done.stderr
    log = (out / "distribution-log.jsonl").read_text(encoding="utf-8").splitlines()
    lines = [json.loads(line) for line in log]
    (dad,) = [one["number"] for one in lines if one["copy"] == "dad" and one["status"] == "final"]
    withdrawn = [one for one in lines if one["status"] == "withdrawn"]
    assert [(one["reader"], one["files"], one["supersedes"]) for one in withdrawn] == [("dad", [], [dad])]


@pytest.mark.parametrize("how", ["changed", "taken out", "moved"])
def test_a_log_that_was_changed_by_hand_is_refused(
    cindocs: Run, family: Path, tmp_path: Path, how: str
) -> None:
    only_two(family, "dad", "mum")
    out = tmp_path / "out"
    made = ("copies", family / "plan.yaml", "-o", out, "--today", TODAY, "--released-by", "social-worker")
    assert cindocs(*made).returncode == 0
    log = out / "distribution-log.jsonl"
    lines = log.read_text(encoding="utf-8").splitlines()
    if how == "changed":
        lines[0] = lines[0].replace('"dad"', '"nan"').replace('"mum"', '"nan"')
    elif how == "taken out":
        lines = lines[1:]
    else:
        lines.reverse()
    log.write_text("\n".join(lines) + "\n", encoding="utf-8")
    before = sorted(out.iterdir())
    again = cindocs(*made)
    assert again.returncode == 3 and "log" in again.stderr
    assert sorted(out.iterdir()) == before


def test_the_plan_of_the_copies_is_shown_and_nothing_is_made(cindocs: Run, tmp_path: Path) -> None:
    done = cindocs("copies", FAMILY / "plan.yaml", "--plan", "--today", TODAY)
    assert done.returncode == 0
    assert done.stdout == (ROOT / "tests/golden/copies-avocet.txt").read_text(encoding="utf-8")
    asked = cindocs("copies", FAMILY / "plan.yaml", "--plan", "--json", "--today", TODAY)
    assert len(json.loads(asked.stdout)["copies"]) == len(done.stdout.splitlines()) - 1


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("{reader: mum, channel", "{reader: dad, channel", "same name"),
        (
            "from_whom: [dad, nan]\n    reason: Dad has",
            "from_whom: [dda, nan]\n    reason: Dad has",
            "kind of reader",
        ),
        (
            "    only_for: [practitioner",
            "    from_whom: [dad]\n    only_for: [practitioner",
            "not clear from whom",
        ),
        ("[[refuge: The night", "[[refuse: The night", "withholds nothing"),
        ("light on for him.]]", "light on for him.", "does not end"),
    ],
)
def test_what_is_not_clear_stops_every_copy(
    cindocs: Run, family: Path, tmp_path: Path, before: str, after: str, said: str
) -> None:
    file = next(one for one in family.iterdir() if before in one.read_text(encoding="utf-8"))
    changed(file, before, after)
    done = cindocs("copies", family / "plan.yaml", "-o", tmp_path / "out", "--today", TODAY)
    assert done.returncode in (2, 3) and said in done.stderr
    assert not (tmp_path / "out").exists()


def test_nobody_on_the_list_is_told(cindocs: Run, tmp_path: Path) -> None:
    done = cindocs("copies", ROOT / "samples/norfolk/kestrel/plan.yaml", "--plan", "--today", "2026-02-02")
    assert done.returncode == 2 and "Nobody is on the distribution list" in done.stderr
