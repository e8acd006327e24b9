"""Which view each kind of document has: the names that its templates may use."""

from __future__ import annotations

from cindocs.views.paper import PaperCopy
from cindocs.views.plan import PlanCopy

VIEW_TYPES: dict[str, type] = {
    "plan": PlanCopy,
    "minutes": PaperCopy,
    "pre_meeting_report": PaperCopy,
    "agency_report": PaperCopy,
    "visit_record": PaperCopy,
    "invitation": PaperCopy,
    "closure_letter": PaperCopy,
    "wishes_and_feelings": PaperCopy,
    "transfer_summary": PaperCopy,
}
"""By the word that stands as ``kind`` in a record."""
