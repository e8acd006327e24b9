"""The plan that is full of faults on purpose."""

import re
from collections import Counter
from datetime import date

import cindocs
from cindocs.resources import SAMPLES

TODAY = date(2026, 2, 2)
FAULTY = SAMPLES / "norfolk/bittern"


def test_every_fault_of_the_faulty_sample_is_found() -> None:
    text = "".join((FAULTY / name).read_text(encoding="utf-8") for name in ("case.yaml", "plan.yaml"))
    planted = Counter(re.findall(r"# fault: (R\d\d) (?!\.)", text))
    found = Counter(one.rule for one in cindocs.check(cindocs.load(FAULTY / "plan.yaml"), today=TODAY))
    assert len(planted) > 20
    assert planted - found == Counter()
