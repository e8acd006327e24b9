"""``cindocs template``: what the four commands say and write."""

from __future__ import annotations

import difflib
import json
from dataclasses import fields
from pathlib import Path

import pytest

from cindocs.renderers import docx as word_renderer
from cindocs.renderers.page import PageParts
from cindocs.resources import TEMPLATES
from cindocs.templating.inspection.fixed_names import FIXED_NAMES, PageNames, names_for
from cindocs.views.own_words import OwnWordsCopy
from cindocs.views.pack import PackCopy
from cindocs.views.table import VIEW_TYPES
from cindocs.views.texts import texts_of
from tests.conftest import TODAY, Run
from tests.copies import example_plan
from tests.templates.making import draw, write

GOLDEN = Path(__file__).parents[1] / "golden" / "variables-plan.txt"


def test_the_names_of_a_plan_are_the_golden_text(cindocs: Run) -> None:
    """Write it anew with: cindocs template variables plan > tests/golden/variables-plan.txt."""
    said = cindocs("template", "variables", "plan").stdout
    golden = GOLDEN.read_text(encoding="utf-8")
    assert list(difflib.unified_diff(golden.splitlines(), said.splitlines(), lineterm="")) == []


@pytest.mark.parametrize("kind", VIEW_TYPES)
def test_every_name_at_the_top_of_a_view_is_listed(cindocs: Run, kind: str) -> None:
    listed = json.loads(cindocs("template", "variables", kind, "--json").stdout)["variables"]
    tops = {each["name"].partition(".")[0].removesuffix("[]") for each in listed}
    assert tops == {field.name for field in fields(VIEW_TYPES[kind])} | {each.name for each in FIXED_NAMES}
    assert all(each["type"] and each["formats"] for each in listed)


def test_the_fixed_names_are_those_that_the_renderers_give() -> None:
    assert [field.name for field in fields(PageNames)] == [field.name for field in fields(PageParts)]
    in_word = names_for(VIEW_TYPES["plan"], "docx").keys() - names_for(VIEW_TYPES["plan"], "html").keys()
    assert in_word == word_renderer._PAGE_NAMES.keys()


def test_no_value_of_a_record_is_told(tmp_path: Path, cindocs: Run) -> None:
    path = write(tmp_path / "fenshire", "<p>{{ needs }}{{ nobody }}{{ copy.about|safe }}</p>")
    told = [cindocs("template", "check", path), cindocs("template", "variables", "plan")]
    words = "".join(done.stdout + done.stderr for done in told)
    values = {text for _, text in texts_of(example_plan()) if len(text) > 30}
    assert len(values) > 50
    assert [value for value in values if value in words] == []


def test_a_sound_template_is_told_so(tmp_path: Path, cindocs: Run) -> None:
    path = write(tmp_path / "fenshire", '{% extends "plan.html" %}')
    done = cindocs("template", "check", path)
    assert (done.returncode, done.stdout) == (0, f"{path}: nothing to mend.\n")


def test_problems_are_told_for_people_and_as_data(tmp_path: Path, cindocs: Run) -> None:
    page = write(tmp_path / "fenshire", '{% extends "plan.html" %}\n{% block raeson %}{% endblock %}')
    drawn = draw(tmp_path / "fenshire", lambda document: document.add_paragraph("{{ coppy.title }}"))
    done = cindocs("template", "check", page, drawn)
    assert done.returncode == 4
    assert "fenshire/plan.html:2:1: error block" in done.stdout
    assert "fenshire/plan.docx: error name  body, paragraph 1" in done.stdout
    assert "To mend: Did you mean reason?" in done.stdout
    data = json.loads(cindocs("template", "check", page, drawn, "--json").stdout)
    first, second = data["templates"]
    assert (first["exit_code"], first["kinds"], first["findings"][0]["where"]["line"]) == (4, ["plan"], 2)
    assert second["findings"][0]["where"]["part"] == "body"
    assert second["findings"][0]["where"]["paragraph"] == 1


def test_a_template_for_nobody_knows_what_asks_for_its_kind(tmp_path: Path, cindocs: Run) -> None:
    path = write(tmp_path / "fenshire", '{% extends "plan.html" %}', "draft.html")
    done = cindocs("template", "check", path)
    assert done.returncode == 2
    assert "--kind" in done.stderr
    assert cindocs("template", "check", path, "--kind", "plan").returncode == 0


def test_pieces_that_nobody_uses_are_read_as_far_as_they_can_be(tmp_path: Path, cindocs: Run) -> None:
    path = write(
        tmp_path / "fenshire", "{% macro one(fact) %}{{ fact.label|upper }}{% endmacro %}", "own.html"
    )
    done = cindocs("template", "check", path)
    assert (done.returncode, done.stdout.count("error")) == (4, 2)
    assert "there is no filter upper" in done.stdout


def test_an_authoritys_own_frame_is_held_against_every_document_that_it_frames(
    tmp_path: Path, cindocs: Run
) -> None:
    front = "{% block front %}<p>{{ needs|length }}</p>{% endblock %}"
    path = write(tmp_path / "fenshire", '{% extends "frame.html" %}' + front, "frame.html")
    done = cindocs("template", "check", path)
    assert done.returncode == 4
    assert "there is no name needs here" in done.stdout


def test_a_file_that_is_no_template_is_wrong_use(tmp_path: Path, cindocs: Run) -> None:
    done = cindocs("template", "check", write(tmp_path / "fenshire", "x", "plan.txt"))
    assert done.returncode == 2
    assert ".docx or .html" in done.stderr


def test_a_page_that_is_no_text_is_refused_by_name(tmp_path: Path, cindocs: Run) -> None:
    path = tmp_path / "plan.html"
    path.write_bytes(b"\xff\xfe<")
    done = cindocs("template", "check", path)
    assert done.returncode == 4
    assert "is not text in UTF-8" in done.stderr


def test_the_frame_of_a_pack_is_checked_too(cindocs: Run, tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    folder.mkdir()
    text = (TEMPLATES / "base/pack/bundle.html").read_text(encoding="utf-8")
    (folder / "bundle.html").write_text(text.replace("entry.title", "entry.titel"), encoding="utf-8")
    done = cindocs("template", "check", folder / "bundle.html")
    assert done.returncode == 4 and "titel" in done.stdout and "mean title?" in done.stdout
    assert "entries[].title" in cindocs("template", "variables", "bundle").stdout


def test_the_list_tells_which_file_serves_and_what_it_extends(cindocs: Run) -> None:
    done = cindocs("template", "list", "--authority", "norfolk")
    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert lines[0] == "norfolk"
    assert "plan Word norfolk/plan.docx extends base/plan.docx" in lines
    assert "minutes Word base/paper.docx" in lines
    assert len(lines) == 1 + 2 * len(VIEW_TYPES)
    without = [line.split() for line in lines if "no template" in line]
    assert all(made == "Word" and VIEW_TYPES[kind] in (OwnWordsCopy, PackCopy) for kind, made, *_ in without)


def test_the_list_knows_the_folder_of_a_council(tmp_path: Path, cindocs: Run) -> None:
    write(tmp_path / "fenshire", '{% extends "plan.html" %}')
    (tmp_path / "fenshire" / "authority.yaml").write_text("id: fenshire\ninherits: norfolk\nname: Fenshire\n")
    done = cindocs("template", "list", "--authority", "fenshire", "--templates", tmp_path)
    assert "fenshire/plan.html extends norfolk/plan.html extends base/plan.html" in done.stdout


def test_a_preview_makes_the_sample_with_the_template_in_front(tmp_path: Path, cindocs: Run) -> None:
    text = '{% extends "plan.html" %}{% block reason %}<p>Seen in front</p>{{ super() }}{% endblock %}'
    path = write(tmp_path / "fenshire", text)
    done = cindocs("template", "preview", path, "-o", tmp_path / "out", "--today", TODAY)
    assert done.returncode == 0, done.stderr
    made = {Path(line).suffix: Path(line) for line in done.stdout.splitlines()}
    assert made.keys() == {".html", ".pdf"}
    assert made[".pdf"].read_bytes().startswith(b"%PDF")
    page = made[".html"].read_text(encoding="utf-8")
    assert "Seen in front" in page
    # What Norfolk's own template brings is still below it.
    assert '<div class="step">' in page


def test_a_preview_of_a_word_template_makes_a_word_file(tmp_path: Path, cindocs: Run) -> None:
    path = TEMPLATES / "base" / "plan.docx"
    done = cindocs("template", "preview", path, "-o", tmp_path, "--today", TODAY)
    assert done.returncode == 0, done.stderr
    (made,) = tmp_path.glob("*.docx")
    assert made.read_bytes().startswith(b"PK")


def test_a_template_with_problems_makes_nothing(tmp_path: Path, cindocs: Run) -> None:
    path = write(
        tmp_path / "fenshire", '{% extends "plan.html" %}{% block reason %}{{ resaon }}{% endblock %}'
    )
    done = cindocs("template", "preview", path, "-o", tmp_path / "out")
    assert done.returncode == 4
    assert "there is no name resaon here" in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(("look", "kind"), [("paper", "visit_record"), ("letter", "invitation")])
def test_a_template_of_several_kinds_is_tried_out_for_the_one_that_is_named(
    tmp_path: Path, cindocs: Run, look: str, kind: str
) -> None:
    path = TEMPLATES / "base" / f"{look}.docx"
    done = cindocs("template", "preview", path, "-o", tmp_path, "--kind", kind, "--today", TODAY)
    assert done.returncode == 0, done.stderr
    assert len(list(tmp_path.glob("*.docx"))) == 1


def test_a_kind_without_a_sample_is_wrong_use(
    tmp_path: Path, cindocs: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cindocs.cli.template_preview._FAMILY", "nobody")
    done = cindocs("template", "preview", TEMPLATES / "base" / "plan.docx", "-o", tmp_path)
    assert done.returncode == 2
    assert "no sample of the kind plan" in done.stderr
