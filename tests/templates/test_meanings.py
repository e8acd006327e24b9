"""Every name that a template may use says what it means."""

from __future__ import annotations

import pytest

from cindocs.templating.inspection.variables import variables
from cindocs.views.table import VIEW_TYPES


@pytest.mark.parametrize("kind", sorted(VIEW_TYPES))
def test_every_name_of_a_view_has_a_meaning(kind: str) -> None:
    assert [one.name for one in variables(VIEW_TYPES[kind]) if not one.meaning] == []
