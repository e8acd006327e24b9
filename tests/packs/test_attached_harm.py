"""A PDF in which anything is not what it should be is bound in, soundly, or refused: never more than that."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from pikepdf.settings import get_qpdf_limits

from cindocs.errors import InputUnreadable
from cindocs.packs.attaching.attachment import Attachment
from cindocs.packs.attaching.trial import binds
from cindocs.views.building.pack import Beside
from tests.packs.test_attached_marks import tagged_form
from tests.packs.test_bundle import text_page

VALUES = (0, -1, 10**12, 1.5, True, None, String("x"), Name("/X"), Array(), Array([1, 2, 3, 4]), Dictionary())


def parts_of(thing: Any, depth: int = 0) -> Iterator[Any]:
    """Yield a dictionary or an array, and those in it that are no objects of their own."""
    if depth > 6 or not isinstance(thing, Array | Dictionary | pikepdf.Stream):
        return
    yield thing
    for one in list(thing) if isinstance(thing, Array) else [thing[name] for name in list(thing.keys())]:
        if isinstance(one, pikepdf.Object) and not one.is_indirect:
            yield from parts_of(one, depth + 1)


def harm(document: pikepdf.Pdf, random: Random) -> None:
    """Put something else in the place of one value, or take it out."""
    part = random.choice([part for thing in document.objects for part in parts_of(thing)])
    value = random.choice([*VALUES, *document.objects])
    if isinstance(part, Array):
        if len(part):
            part[random.randrange(len(part))] = value
        return
    names = sorted(part.keys())
    if names and random.random() < 0.3:
        del part[random.choice(names)]
    elif names:
        part[random.choice(names)] = value


@pytest.mark.filterwarnings("ignore:This document has")
@pytest.mark.parametrize("seed", range(12))
def test_a_harmed_pdf_is_bound_in_or_refused(tmp_path: Path, seed: int) -> None:
    whole = (tagged_form(tmp_path) if seed % 2 else text_page(tmp_path / "plain.pdf")).read_bytes()
    random, outcomes = Random(seed), set[str]()
    for _ in range(8):
        with pikepdf.open(io.BytesIO(whole)) as document:
            for _ in range(random.randint(1, 3)):
                with suppress(
                    ValueError, TypeError, KeyError
                ):  # the library itself does not write all of this
                    harm(document, random)
            try:
                document.save(tmp_path / "harmed.pdf")
            except (pikepdf.PdfError, RuntimeError):
                continue
        try:
            taken = Attachment.of(tmp_path / "harmed.pdf", tmp_path, "fit", "A letter")
        except InputUnreadable as refused:
            assert refused.advice
            outcomes.add("refused")
        else:
            assert taken.beside is Beside.SIGNED or binds(taken.file, tmp_path)
            outcomes.add("bound in")
    assert outcomes


def test_tags_that_are_wrong_are_left_out_and_the_pages_stay(tmp_path: Path) -> None:
    with pikepdf.open(tagged_form(tmp_path)) as document:
        document.Root.StructTreeRoot.K.append(document.Root.StructTreeRoot.K[0].K)  # a mark with two tags
        second = document.make_indirect(Dictionary(S=Name.P, Pg=document.pages[0].obj, K=0))
        document.Root.StructTreeRoot.K[3] = second
        document.save(tmp_path / "wrong.pdf")
    taken = Attachment.of(tmp_path / "wrong.pdf", tmp_path, "fit", "A letter").file
    assert binds(taken, tmp_path)
    with pikepdf.open(taken) as document:
        assert "/StructTreeRoot" not in document.Root


def test_marks_that_count_too_far_fill_no_memory(tmp_path: Path) -> None:
    with pikepdf.open(tagged_form(tmp_path)) as document:
        document.Root.StructTreeRoot.K[0].K = 10**12
        document.save(tmp_path / "wrong.pdf")
    taken = Attachment.of(tmp_path / "wrong.pdf", tmp_path, "fit", "A letter").file
    with pikepdf.open(taken) as document:
        assert "/StructTreeRoot" not in document.Root


def test_a_page_that_unpacks_to_far_more_than_a_page_is_refused(tmp_path: Path) -> None:
    packer = zlib.compressobj(9)
    packed = b"".join([*(packer.compress(bytes(1 << 20)) for _ in range(300)), packer.flush()])
    with pikepdf.open(text_page(tmp_path / "plain.pdf")) as document:
        stream = document.make_stream(b"")
        stream.write(packed, filter=Name.FlateDecode)
        document.pages[0].obj.Contents = stream
        document.save(tmp_path / "bomb.pdf")
    assert (tmp_path / "bomb.pdf").stat().st_size < 400_000
    limits = get_qpdf_limits()
    with pytest.raises(InputUnreadable, match="as if to do harm"):
        Attachment.of(tmp_path / "bomb.pdf", tmp_path, "fit", "A letter")
    assert get_qpdf_limits() == limits


def test_an_empty_page_of_a_tagged_pdf_is_said_to_be_empty(tmp_path: Path) -> None:
    with pikepdf.open(tagged_form(tmp_path)) as document:
        document.add_blank_page()
        document.save(tmp_path / "longer.pdf")
    taken = Attachment.of(tmp_path / "longer.pdf", tmp_path, "fit", "A letter").file
    with pikepdf.open(taken) as document:
        assert "/StructTreeRoot" in document.Root and len(document.pages) == 2
    assert binds(taken, tmp_path)
