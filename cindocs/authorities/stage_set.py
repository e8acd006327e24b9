"""The stages of an authority: how versions in own words look and talk, for each sort of reader."""

from collections.abc import Sequence
from functools import lru_cache, reduce
from pathlib import Path
from typing import get_args

from cindocs.authorities.faults.stages import wrong_stages
from cindocs.authorities.nearest_name import with_nearest_name
from cindocs.authorities.picture_set import picture_set
from cindocs.authorities.stage_setting import FixedHelper, StageSetting
from cindocs.documents.case_document import CaseDocument
from cindocs.documents.own_words import answered
from cindocs.errors import InputUnreadable, TemplateRefused
from cindocs.findings import Finding
from cindocs.reading.joining import over
from cindocs.reading.read import read_tree
from cindocs.reading.validate import validate
from cindocs.records.own_words import Stage
from cindocs.records.strict import Strict
from cindocs.records.text import Line

_FILE = "stages.yaml"


class StageSet(Strict):
    """Every stage, and what holds for all of them."""

    younger: StageSetting
    """Large pictures, one short sentence at a time."""
    middle: StageSetting
    """Small pictures, short sentences, a table of who does what."""
    older: StageSetting
    """A letter, without pictures."""
    easy_read: StageSetting
    """For readers with a learning disability: a picture beside each sentence."""
    helpers: tuple[FixedHelper, ...] = ()
    """Services that stand in every child's version, below the people whom the child can talk to."""
    called_by_kin: tuple[Line, ...] = ()
    """Words for relatives that children use as names: Mum, Nan."""
    words: dict[Line, Line] = {}
    """Words that a reader may not know, each with better ones; a word that stands for itself is known."""

    def stage(self, stage: Stage) -> StageSetting:
        """Return how one stage looks and talks."""
        setting: StageSetting = getattr(self, stage)
        return setting

    def has(self, document: CaseDocument) -> bool:
        """Tell whether there can be a version of this document, of some stage."""
        kinds = {kind for stage in get_args(Stage) for kind in self.stage(stage).orders}
        return document.kind in kinds and not answered(document)


def stage_set(folders: Sequence[Path]) -> StageSet:
    """Return the stages of an authority.

    Args:
        folders: the authority's own folder first, then those it inherits from, down to the base. What a
            nearer ``stages.yaml`` says replaces what stands further down, key by key; a list is replaced
            whole.

    Raises:
        TemplateRefused: the stages or the list of pictures cannot be used; ``findings`` lists every place.
    """
    return _stage_set(tuple(folders))


@lru_cache(maxsize=16)
def _stage_set(folders: tuple[Path, ...]) -> StageSet:
    files = [(folder / _FILE, f"{folder.name}/{_FILE}") for folder in folders]
    try:
        trees = [read_tree(path, named=named) for path, named in files if path.is_file()]
    except InputUnreadable as error:
        raise _refused(error.findings) from None
    tree = reduce(over, trees)
    try:
        stages = validate(StageSet, tree)
    except InputUnreadable as error:
        raise _refused(tuple(with_nearest_name(error.findings, StageSet, trees))) from None
    findings = tuple(wrong_stages(stages, tree, picture_set(folders)))
    if findings:
        raise _refused(findings)
    return stages


def _refused(findings: Sequence[Finding]) -> TemplateRefused:
    return TemplateRefused(
        "The stages of this authority cannot be used.", advice="Mend the places below.", findings=findings
    )
