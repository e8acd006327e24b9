import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

import cindocs
from cindocs.resources import SAMPLES

TODAY = date(2026, 2, 2)
FAULTY = SAMPLES / "norfolk/bittern"
SOUND = sorted(set((SAMPLES / "norfolk").glob("*/plan.yaml")) - {FAULTY / "plan.yaml"})


@pytest.mark.parametrize("plan", SOUND, ids=lambda path: path.parent.name)
def test_a_sound_sample_has_no_findings(plan: Path) -> None:
    assert cindocs.check(cindocs.load(plan), today=TODAY) == ()


def test_every_fault_of_the_faulty_sample_is_found() -> None:
    text = "".join((FAULTY / name).read_text(encoding="utf-8") for name in ("case.yaml", "plan.yaml"))
    planted = Counter(re.findall(r"# fault: (R\d\d) (?!\.)", text))
    found = Counter(one.rule for one in cindocs.check(cindocs.load(FAULTY / "plan.yaml"), today=TODAY))
    assert len(planted) > 20
    assert planted - found == Counter()
