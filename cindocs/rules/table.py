"""Every rule, in order of its id. What each asks of an authority stands in the authority's profile."""

from __future__ import annotations

from cindocs.documents.kinds import KINDS
from cindocs.rules.actions import every_action_has_a_date, every_action_has_one_named_owner
from cindocs.rules.authorisation import (
    a_manager_approved_it,
    a_qualified_manager_agreed_to_support,
    a_social_worker_assessed,
    the_family_consented,
)
from cindocs.rules.chair import (
    a_manager_chairs_when_a_plan_goes_on,
    somebody_with_the_right_role_chairs,
)
from cindocs.rules.closure import somebody_goes_on_helping, the_family_is_told_in_writing
from cindocs.rules.contingency import the_plan_says_what_happens_if_things_change
from cindocs.rules.distribution import everybody_who_must_have_it_got_it, it_goes_out_in_time
from cindocs.rules.family_sheets import what_is_pictured_comes_with_words
from cindocs.rules.identifiers import identifiers_and_codes_fit_together
from cindocs.rules.invitation import people_can_take_part
from cindocs.rules.involvement import a_senior_manager_decides_on_long_involvement
from cindocs.rules.judgements import every_judgement_has_its_reason
from cindocs.rules.meeting import (
    a_family_group_conference_was_considered,
    a_manager_decides_to_leave_the_family_out,
    nobody_misses_school_for_the_meeting,
    the_family_agreed_whom_to_invite,
    the_first_meeting_is_held_in_time,
)
from cindocs.rules.meeting_outcome import the_outcome_is_one_that_the_procedure_knows
from cindocs.rules.minutes import the_minutes_say_what_the_procedure_asks
from cindocs.rules.other_people import other_peoples_details_stay_out
from cindocs.rules.outcomes import every_need_has_an_outcome_an_action_and_a_measure
from cindocs.rules.own_words import each_reader_has_words_in_step
from cindocs.rules.participation import (
    disagreements_are_on_record,
    each_child_is_heard,
    the_family_signed_or_the_record_says_why_not,
)
from cindocs.rules.plain_words import words_are_plain
from cindocs.rules.protection import (
    a_concern_goes_to_a_strategy_discussion,
    the_plan_lasts_after_a_protection_plan,
)
from cindocs.rules.readability import words_suit_their_reader
from cindocs.rules.reports import (
    the_agencys_report_comes_before_the_meeting,
    the_report_is_approved_and_shared_before_the_meeting,
)
from cindocs.rules.review import (
    a_significant_change_brings_the_review_forward,
    the_next_review_is_set_and_in_time,
    the_plan_says_how_progress_is_judged,
)
from cindocs.rules.roles import the_plan_names_who_leads_and_who_checks
from cindocs.rules.scope import more_than_money_is_at_stake, no_plan_beside_a_protection_plan
from cindocs.rules.services import a_missing_service_has_an_alternative
from cindocs.rules.siblings import each_child_has_needs_of_their_own
from cindocs.rules.situation import Rule
from cindocs.rules.transfer import (
    TRANSFER,
    a_service_manager_settles_disputes,
    nothing_is_lost_on_the_way,
    the_receiving_authority_meets_the_family_in_time,
)
from cindocs.rules.versions import (
    a_changed_plan_goes_to_everybody_again,
    people_were_asked_before_the_change,
)
from cindocs.rules.visit_record import the_visit_is_on_record_in_full
from cindocs.rules.visits import the_child_is_seen_often_enough
from cindocs.rules.withholding import what_is_withheld_is_decided_and_whole

ALL = frozenset(KINDS) - {"case"}
PAPERS = ALL - {"visit_record", "wishes_and_feelings"}
MEETINGS = frozenset({"plan", "minutes", "invitation"})
PLANNING = frozenset({"plan", "minutes"})
MINUTES = frozenset({"minutes"})
CLOSURE = frozenset({"closure_letter"})
ENDINGS = MINUTES | CLOSURE
RECORDS = ALL - {"invitation", "wishes_and_feelings", "agency_report"}
ACTIONS = frozenset({"plan", "minutes", "visit_record"})
VISITS = frozenset({"visit_record"})
PICTURES = frozenset({"plan", "wishes_and_feelings"})
VOICES = frozenset({"plan", "minutes", "pre_meeting_report", "visit_record"})

RULES: tuple[Rule, ...] = (
    Rule("R01", "No plan beside a Child Protection Plan", no_plan_beside_a_protection_plan, PAPERS),
    Rule("R02", "A qualified manager agreed to support", a_qualified_manager_agreed_to_support, PLANNING),
    Rule("R03", "The family consented", the_family_consented, PLANNING),
    Rule("R04", "A social worker assessed", a_social_worker_assessed),
    Rule("R05", "First meeting in time", the_first_meeting_is_held_in_time, MEETINGS),
    Rule("R06", "Next review set, and in time", the_next_review_is_set_and_in_time, PLANNING),
    Rule("R07", "Early review after a change", a_significant_change_brings_the_review_forward, PLANNING),
    Rule("R08", "How often the child is seen", the_child_is_seen_often_enough, VISITS | {"plan"}),
    Rule("R09", "Who chairs", somebody_with_the_right_role_chairs, MEETINGS),
    Rule("R10", "A manager chairs after a while", a_manager_chairs_when_a_plan_goes_on, MEETINGS),
    Rule("R11", "Long involvement is decided on", a_senior_manager_decides_on_long_involvement, PLANNING),
    Rule("R12", "Judgements have their reason", every_judgement_has_its_reason, ALL),
    Rule("R13", "A known outcome, with its reason", the_outcome_is_one_that_the_procedure_knows, MINUTES),
    Rule("R14", "Who goes on helping is named", somebody_goes_on_helping, ENDINGS),
    Rule("R15", "Concerns go to a strategy discussion", a_concern_goes_to_a_strategy_discussion, RECORDS),
    Rule("R16", "One named owner an action", every_action_has_one_named_owner, ACTIONS),
    Rule("R17", "A date for every action", every_action_has_a_date, ACTIONS),
    Rule("R18", "Outcome, action and measure", every_need_has_an_outcome_an_action_and_a_measure),
    Rule("R19", "If things change", the_plan_says_what_happens_if_things_change),
    Rule("R20", "Who leads and who checks", the_plan_names_who_leads_and_who_checks),
    Rule("R21", "Until a service is available", a_missing_service_has_an_alternative),
    Rule("R22", "How progress is judged", the_plan_says_how_progress_is_judged),
    Rule("R23", "Each child is heard", each_child_is_heard, VOICES),
    Rule("R24", "Whom to invite was agreed", the_family_agreed_whom_to_invite, MEETINGS),
    Rule("R25", "Leaving the family out", a_manager_decides_to_leave_the_family_out, PLANNING),
    Rule("R26", "Meetings outside school time", nobody_misses_school_for_the_meeting, MEETINGS),
    Rule("R27", "What people need to take part", people_can_take_part, MEETINGS),
    Rule("R28", "Family group conference", a_family_group_conference_was_considered, PLANNING),
    Rule("R29", "Disagreements on record", disagreements_are_on_record, PLANNING),
    Rule("R30", "Complete minutes", the_minutes_say_what_the_procedure_asks, MINUTES),
    Rule("R31", "The family signed", the_family_signed_or_the_record_says_why_not, PLANNING),
    Rule("R32", "A manager approved", a_manager_approved_it, PLANNING),
    Rule(
        "R33",
        "The report is ready before the meeting",
        the_report_is_approved_and_shared_before_the_meeting,
        frozenset({"pre_meeting_report"}),
    ),
    Rule(
        "R34",
        "Agencies report before the meeting",
        the_agencys_report_comes_before_the_meeting,
        frozenset({"agency_report"}),
    ),
    Rule("R35", "Everybody got it who must have it", everybody_who_must_have_it_got_it, ALL),
    Rule("R36", "Sent in time", it_goes_out_in_time, ALL),
    Rule("R37", "A changed plan goes out again", a_changed_plan_goes_to_everybody_again),
    Rule("R38", "Asked before the change", people_were_asked_before_the_change),
    Rule("R39", "What is withheld", what_is_withheld_is_decided_and_whole, ALL),
    Rule("R40", "Other people's details stay out", other_peoples_details_stay_out, ALL),
    Rule("R41", "A reader's own version is in step", each_reader_has_words_in_step, ALL),
    Rule("R43", "Nothing is lost in a transfer", nothing_is_lost_on_the_way, TRANSFER),
    Rule(
        "R44", "Meeting after a move", the_receiving_authority_meets_the_family_in_time, TRANSFER | PLANNING
    ),
    Rule("R45", "Who settles disputes", a_service_manager_settles_disputes, TRANSFER),
    Rule("R46", "Long enough after a protection plan", the_plan_lasts_after_a_protection_plan),
    Rule("R47", "Visits on record in full", the_visit_is_on_record_in_full, VISITS),
    Rule("R48", "Whose need is whose", each_child_has_needs_of_their_own),
    Rule("R50", "More than money is at stake", more_than_money_is_at_stake, MEETINGS),
    Rule("R51", "Told in writing that it ends", the_family_is_told_in_writing, CLOSURE),
    Rule("R52", "Identifiers and codes", identifiers_and_codes_fit_together),
    Rule("R53", "Plain words", words_are_plain, ALL),
    Rule("R54", "Words that suit their reader", words_suit_their_reader, PAPERS),
    Rule("R55", "Photographs and drawings with words", what_is_pictured_comes_with_words, PICTURES),
)
