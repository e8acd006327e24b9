"""Every word of every sample is still there when another program than Word sets the pages."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from docx import Document

import cindocs
from cindocs.templating.word.namespaces import word
from tests.conftest import DOCUMENTS, day_of

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")


def letters(text: str) -> str:
    return re.sub(r"\W+", "", text)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("printed")
    for number, sample in enumerate(DOCUMENTS):
        made = cindocs.render(cindocs.load(sample), to="docx", today=day_of(sample))
        (folder / f"{number}.docx").write_bytes(made.content)
    profile = f"-env:UserInstallation=file://{tmp_path_factory.mktemp('profile')}"
    files = [str(file) for file in folder.glob("*.docx")]
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files],
        capture_output=True,
        check=True,
        timeout=600,
    )
    return folder


@pytest.mark.parametrize(
    "number", range(len(DOCUMENTS)), ids=lambda number: "-".join(DOCUMENTS[number].parts[-3:])
)
def test_no_row_and_no_line_is_lost_when_libreoffice_sets_the_pages(number: int, printed: Path) -> None:
    body = Document(str(printed / f"{number}.docx")).element.body
    paragraphs = [
        letters("".join(text.text or "" for text in paragraph.iter(word("t"))))
        for paragraph in body.iter(word("p"))
    ]
    pdf = pypdfium2.PdfDocument(printed / f"{number}.pdf")
    try:
        pages = letters("".join(page.get_textpage().get_text_bounded() for page in pdf))
    finally:
        pdf.close()
    # A paragraph that a page break cuts has the edges of two pages in its middle.
    lost = [
        one for one in paragraphs if one not in pages and (one[:12] not in pages or one[-12:] not in pages)
    ]
    assert lost == []
