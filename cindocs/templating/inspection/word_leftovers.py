"""What a Word template was before it was one: marks of a mail merge, gaps to fill in, broken tags."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from cindocs.templating.inspection.leftover import gaps, half_tags, merge_marks, without_tags
from cindocs.templating.inspection.problem import Problem
from cindocs.templating.inspection.word_file import WordFile
from cindocs.templating.word.namespaces import word
from cindocs.templating.word.tidy import paragraph_text, refused


def leftovers(file: WordFile) -> Iterator[Problem]:
    """Yield what would be printed as it stands though its author meant something to take its place."""
    for part in file.parts:
        for paragraph in part.paragraphs():
            text = without_tags(paragraph_text(paragraph))
            found = [*half_tags(text), *gaps(text)]
            # What a field of a mail merge shows is told with the field.
            found += () if _has_refused_field(paragraph) else merge_marks(text)
            for each in sorted(found, key=lambda one: one.start):
                where = part.where(paragraph)
                yield Problem(each.rule, each.message, each.mend, where, each.severity, paragraph)


def _has_refused_field(paragraph: etree._Element) -> bool:
    return any(refused(field) is not None for field in paragraph.iter(word("fldSimple"), word("instrText")))
