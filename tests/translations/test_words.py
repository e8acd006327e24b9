"""The catalogue of an authority's own words, and how far all catalogues are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cindocs.languages.catalogue import read_catalogue
from cindocs.resources import TEMPLATES
from tests.conftest import Run


@pytest.fixture
def testshire(tmp_path: Path, cindocs: Run) -> Path:
    """A folder with one authority that says one thing otherwise than the base."""
    done = cindocs("authority", "new", "testshire", "-o", tmp_path)
    assert done.returncode == 0, done.stderr
    profile = tmp_path / "testshire/authority.yaml"
    text = profile.read_text(encoding="utf-8")
    kept = "\n".join(line for line in text.splitlines() if not line.startswith(("words:", "  need:")))
    profile.write_text(f"{kept}\nwords:\n  need: What the child needs most\n", encoding="utf-8")
    return tmp_path


def test_only_words_that_the_base_does_not_have_are_to_be_translated(testshire: Path, cindocs: Run) -> None:
    done = cindocs("translate", "words", "testshire", "--to", "cy", "--templates", testshire)
    assert done.returncode == 0, done.stderr
    file = testshire / "testshire/languages/cy.po"
    text = file.read_text(encoding="utf-8")
    assert 'msgid "What the child needs most"\nmsgstr ""' in text
    base = read_catalogue(TEMPLATES / "base/languages/cy.po")
    assert not any(f'msgid "{words}"\n' in text for _, words in base)


def test_words_that_are_translated_stay_when_the_catalogue_is_written_again(
    testshire: Path, cindocs: Run
) -> None:
    cindocs("translate", "words", "testshire", "--to", "cy", "--templates", testshire)
    file = testshire / "testshire/languages/cy.po"
    empty = 'msgid "What the child needs most"\nmsgstr ""'
    reviewed = (
        '# reviewed 2026-03-01, A. Jones, translator\nmsgid "What the child needs most"\nmsgstr "Gofal"'
    )
    file.write_text(file.read_text(encoding="utf-8").replace(empty, reviewed), encoding="utf-8")
    before = file.read_text(encoding="utf-8")
    cindocs("translate", "words", "testshire", "--to", "cy", "--templates", testshire)
    assert '"Gofal"' in file.read_text(encoding="utf-8")
    status = cindocs("translate", "status", "testshire", "--json", "--templates", testshire)
    rows = json.loads(status.stdout)["translations"]
    own = next(row for row in rows if (row["folder"], row["language"]) == ("testshire", "cy"))
    assert (own["translated"], own["reviewed"]) == (1, 1)
    assert own["wanted"] == before.count("\nmsgid ") - 1


def test_a_language_that_the_base_does_not_have_is_no_own_language(testshire: Path, cindocs: Run) -> None:
    done = cindocs("translate", "words", "testshire", "--to", "xx", "--templates", testshire)
    assert done.returncode == 2
    assert not (testshire / "testshire/languages").exists()
