"""What every measurement works on: the views of the samples, in a folder that is gone afterwards."""

from __future__ import annotations

import os
import pickle
from dataclasses import dataclass
from pathlib import Path

import cindocs
from benchmarks.effort import Effort
from cindocs.authorities.load import load_authority
from cindocs.documents.plan import Plan
from cindocs.languages.language import Language
from cindocs.readers.projection import projection
from cindocs.readers.reader import Reader
from cindocs.resources import TEMPLATES
from cindocs.views.building.plan import plan_copy
from cindocs.views.plan import PlanCopy

ROOT = Path(__file__).parents[2]
TODAY = "2026-02-02"
"""The day on which the samples' families live."""
SAMPLE = ROOT / "samples/norfolk/heron/plan.yaml"
"""What is measured where one document is enough."""

_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


@dataclass(frozen=True)
class Setting:
    """A folder for this run, with the samples' views in a file, and how often to measure."""

    folder: Path
    effort: Effort
    views: tuple[PlanCopy, ...]
    one: int
    """The number of the view that is measured where one document is enough."""

    @classmethod
    def prepare(cls, folder: Path, effort: Effort) -> Setting:
        """Build the views, and write into ``folder`` what the processes to measure will read."""
        samples = sorted((ROOT / "samples/norfolk").glob("*/plan.yaml"))
        views = tuple(map(_view, samples))
        (folder / "views").write_bytes(pickle.dumps(views))
        (folder / "fonts.conf").write_text(
            _FONTS.format(fonts=TEMPLATES / "base/fonts", cache=folder / "cache"), encoding="utf-8"
        )
        return cls(folder, effort, views, samples.index(SAMPLE))

    @property
    def environment(self) -> dict[str, str]:
        """The environment of every process that is measured.

        It has the bundled fonts for plain WeasyPrint, and, as on a machine where cindocs and its libraries
        are installed, compiled modules for both sides, whatever the user's own environment says.
        """
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        return kept | {
            "FONTCONFIG_FILE": str(self.folder / "fonts.conf"),
            "PYTHONPYCACHEPREFIX": str(self.folder / "compiled"),
            "PYDANTIC_DISABLE_PLUGINS": "true",
        }


def _view(sample: Path) -> PlanCopy:
    """Return the record copy of a sample, as if nothing were wrong with it: plain pages, no draft mark."""
    document = cindocs.load(sample)
    authority = load_authority(document.case.authority, [TEMPLATES])
    assert isinstance(document.record, Plan)
    seen = projection(document.record, authority.audience("record").sees)
    assert seen
    english = Language.named("en-GB")
    return plan_copy(seen, authority, english, reader=Reader("record"), draft=False, folder=sample.parent)
