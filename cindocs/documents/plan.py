"""The plan: what a child needs, what will be better, who does what by when, and what if it does not work.

Sources of the fields: the five procedures behind docs/requirements.csv, and Working Together to
Safeguard Children on what a child in need plan sets out.
"""

from typing import Annotated, Any, Literal

from pydantic import Field

from cindocs.documents.case import Case
from cindocs.records.agreement import Agreement, Approval, Change, FamilySheet
from cindocs.records.answers import Answer
from cindocs.records.dates import Day, Whole
from cindocs.records.follow_up import Contingencies, Review, Service, Watch
from cindocs.records.ids import ChildId, Id, ProfessionalId, Reference
from cindocs.records.judgement import Judgement
from cindocs.records.marks import Mark, Record
from cindocs.records.meeting import Meeting
from cindocs.records.needs import Need
from cindocs.records.text import NarrativeText
from cindocs.records.voices import Scale, Voice


def _or_its_file(schema: dict[str, Any]) -> None:
    # In the file the name of the case's file may stand here; it is read before the model sees it.
    schema["anyOf"] = [{"type": "string"}, {"$ref": schema.pop("$ref")}]


class Plan(Record):
    """A plan for one or more children of a case."""

    kind: Annotated[Literal["plan"], Mark.COMMON]
    """Always plan."""
    id: Annotated[Reference, Mark.COMMON]
    """The document's number in your own system. Never a name."""
    case: Annotated[Case, Mark.COMMON, Field(json_schema_extra=_or_its_file)]
    """The case: the name of its file beside this one, or the case itself."""
    about: Annotated[tuple[ChildId, ...], Mark.NAME, Field(min_length=1)]
    """Ids of the children the plan is for."""
    plan_type: Annotated[Id, Mark.COMMON] = "child_in_need"
    """child_in_need, family_support, or another type of your authority."""
    version: Annotated[Whole, Mark.COMMON, Field(ge=1)] = 1
    """1 for the first, one more each time the plan is changed."""
    date: Annotated[Day, Mark.COMMON]
    """The date of this version."""
    ends: Annotated[Day | None, Mark.PLAN] = None
    """When the plan ended, if it has."""
    lead: Annotated[ProfessionalId | None, Mark.WORKER] = None
    """The id of the lead practitioner."""
    meeting: Annotated[Meeting | None, Mark.COMMON] = None
    """The meeting at which the plan was made."""
    reason: Annotated[NarrativeText | None, Mark.WORRY] = None
    """Why there is a plan."""
    strengths: Annotated[tuple[NarrativeText, ...], Mark.PLAN] = ()
    """What is going well."""
    worries: Annotated[tuple[NarrativeText, ...], Mark.WORRY] = ()
    """What people are worried about."""
    scale: Annotated[Scale | None, Mark.WORRY] = None
    """Where things stand, 0 to 10."""
    child_views: Annotated[tuple[Voice, ...], Mark.VOICE] = ()
    """What the children said or showed."""
    parent_views: Annotated[tuple[Voice, ...], Mark.VOICE] = ()
    """What parents and carers said."""
    needs: Annotated[tuple[Need, ...], Mark.PLAN] = ()
    """What the children need."""
    services: Annotated[tuple[Service, ...], Mark.PLAN] = ()
    """Services and resources the family decided they need."""
    watch: Annotated[tuple[Watch, ...], Mark.PLAN] = ()
    """Who checks that the plan is working, how and when."""
    contingency: Annotated[Contingencies | None, Mark.CONTINGENCY] = None
    """What happens if things change."""
    review: Annotated[Review | None, Mark.PLAN] = None
    """When and how the plan is looked at again."""
    agreements: Annotated[tuple[Agreement, ...], Mark.DECISION] = ()
    """Who agrees with the plan."""
    disagreements: Annotated[Answer[NarrativeText] | None, Mark.DECISION] = None
    """What people do not agree about, and what is done about it."""
    approvals: Annotated[tuple[Approval, ...], Mark.DECISION] = ()
    """Managers' decisions."""
    judgements: Annotated[tuple[Judgement, ...], Mark.DECISION] = ()
    """Decisions that a word of the procedure fits, with the reason."""
    changes: Annotated[tuple[Change, ...], Mark.PLAN] = ()
    """What changed in each version, and who was asked."""
    family_sheets: Annotated[tuple[FamilySheet, ...], Mark.PLAN] = ()
    """Photographs of a plan that the family wrote themselves."""
    shared_version: Annotated[Whole | None, Mark.PROCEDURE] = None
    """The version that everybody got last."""
