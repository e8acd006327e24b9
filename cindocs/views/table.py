"""Which view each template is filled with: the names that it may use."""

from __future__ import annotations

from cindocs.views.own_words import OwnWordsCopy
from cindocs.views.pack import PackCopy
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
    "transfer_notification": PaperCopy,
    "younger": OwnWordsCopy,
    "middle": OwnWordsCopy,
    "older": OwnWordsCopy,
    "easy_read": OwnWordsCopy,
    "bundle": PackCopy,
}
"""By the word that stands as ``kind`` in a record; versions in easy words, whatever their kind, by stage;
and the frame of a transfer pack, in the folder ``pack``."""
