"""``cindocs check`` from start to end, beside what importing and using pydantic alone costs."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from benchmarks.comparison import Comparison
from benchmarks.processes import whole_process
from benchmarks.setting import SAMPLE, TODAY, Setting
from benchmarks.table import Row

_IMPORT = "from pydantic import BaseModel, Field"
_USE = """
from pydantic import BaseModel, Field
class Child(BaseModel):
    name: str = Field(min_length=1)
Child.model_validate_json('{"name": "Ada"}')
"""


def measure(setting: Setting) -> Iterator[Row]:
    """Compare a check of one plan with a process that imports pydantic, and one that uses one model of it."""
    check = [sys.executable, "-m", "cindocs", "check", str(SAMPLE), "--today", TODAY]
    imports, uses = [sys.executable, "-c", _IMPORT], [sys.executable, "-c", _USE]
    taken = [
        [whole_process(command, setting) for command in (check, imports, uses)]
        for _ in range(setting.effort.check + 1)
    ]
    # The first round finds files that the system has not read yet, and is left out.
    beside_import = Comparison.of([(check, imports) for check, imports, _ in taken[1:]])
    beside_use = Comparison.of([(check, uses) for check, _, uses in taken[1:]])
    yield Row.of("`cindocs check` of one plan", "importing pydantic", beside_import, goal=2)
    yield Row.of("`cindocs check` of one plan", "pydantic with one small model", beside_use)
