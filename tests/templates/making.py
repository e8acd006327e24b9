"""What the tests of this folder share: templates drawn as a person draws them, and what is said of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

from cindocs.cli.template_chain import LOOKS
from cindocs.resources import TEMPLATES
from cindocs.templating.chain import TemplateChain
from cindocs.templating.inspection.inspection import Inspection, inspect

PICTURE = TEMPLATES / "norfolk" / "pictures" / "mark.png"


def draw(folder: Path, fill: Callable[[WordDocument], object], name: str = "plan.docx") -> Path:
    """Draw a Word template with an ordinary editor of Word files."""
    document = Document()
    # Word itself adds this style to a file with the first link; the editor used here does not.
    document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    fill(document)
    folder.mkdir(exist_ok=True)
    document.save(str(folder / name))
    return folder / name


def write(folder: Path, text: str, name: str = "plan.html") -> Path:
    """Write a page template."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def checked(path: Path, kind: str = "") -> Inspection:
    """Check a template outside every authority's folder; not for the parts that so small a one leaves out."""
    found = inspect(path, TemplateChain((path.parent, TEMPLATES / "base")), LOOKS, kind)
    return replace(found, problems=tuple(each for each in found.problems if each.rule != "left-out"))


def xml(markup: str) -> etree._Element:
    """Return an element from its XML, in which the prefixes of Word stand for what they always do."""
    head, _, rest = markup.partition(">")
    cut = head.removesuffix("/")
    return parse_xml(f"{cut} {nsdecls('w', 'r', 'wp', 'a', 'pic')}{head[len(cut) :]}>{rest}")


def with_part(path: Path, name: str, content: bytes) -> Path:
    """Put a part into a Word file, or another content into one of its parts."""
    with ZipFile(path) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    parts[name] = content
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for each, written in parts.items():
            archive.writestr(each, written)
    return path


def part_of(path: Path, name: str) -> bytes:
    """Return one part of a Word file."""
    with ZipFile(path) as archive:
        return archive.read(name)


def with_relation(path: Path, source: str, kind: str, target: str, *, mode: str = "External") -> Path:
    """Let a part of a Word file point to something; the empty part is the file itself."""
    folder, _, name = source.rpartition("/")
    listing = f"{folder}/_rels/{name}.rels".lstrip("/")
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    try:
        written = part_of(path, listing).decode()
    except KeyError:
        written = f'<Relationships xmlns="{space}"></Relationships>'
    full = (
        kind if ":" in kind else f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"
    )
    more = f'<Relationship Id="planted" Type="{full}" Target="{target}" TargetMode="{mode}"/>'
    return with_part(path, listing, written.replace("</Relationships>", f"{more}</Relationships>").encode())
