"""One invented family's plan as a finished copy, for every test that needs a rich view.

Nobody here is real. Names carry diacritics and apostrophes on purpose; phone numbers come from
the ranges kept for drama (01632 960, 07700 900).
"""

from __future__ import annotations

from dataclasses import replace

from cindocs.views.contingency import ContingencyTier
from cindocs.views.copy import Code, Copy, Fact, Section
from cindocs.views.narrative import Block, Narrative, Paragraph, Quotation, Run, TextList
from cindocs.views.people import ChildFacts, FamilyMember, Worker
from cindocs.views.plan import (
    Action,
    Change,
    Decision,
    Need,
    Outcome,
    PlanCopy,
    Scale,
    Service,
    Signature,
    Voice,
    Watch,
)


def paragraph(*runs: str | Run) -> Paragraph:
    """Make a paragraph; a plain string is a plain run."""
    return Paragraph(tuple(Run(run) if isinstance(run, str) else run for run in runs))


def bullets(*items: str, ordered: bool = False) -> TextList:
    """Make a list with one plain paragraph an item."""
    return TextList(tuple((paragraph(item),) for item in items), ordered=ordered)


def narrative(*blocks: str | Block) -> Narrative:
    """Make a narrative; a plain string is a plain paragraph."""
    return Narrative(tuple(paragraph(block) if isinstance(block, str) else block for block in blocks))


def facts(*pairs: tuple[str, str]) -> tuple[Fact, ...]:
    """Make rows of a two-column table."""
    return tuple(Fact(label, value) for label, value in pairs)


def example_plan() -> PlanCopy:
    """Return the final record copy of an invented plan for two children in Norfolk."""
    return PlanCopy(
        copy=_copy(),
        sections=_sections(),
        summary=_summary(),
        children=_children(),
        family=_family(),
        workers=_workers(),
        reason=_reason(),
        strengths=_strengths(),
        worries=_worries(),
        scale=Scale(
            value="5",
            lowest="0 – Things are so hard that the children are not safe at home",
            highest="10 – Things are going well and the family needs no help from us",
            said_by="Róisín said 5, Dean said 4, and the family support worker said 5.",
        ),
        child_views=_child_views(),
        parent_views=_parent_views(),
        needs=_needs(),
        services=_services(),
        watch=_watch(),
        contingency=_contingency(),
        review=facts(
            ("Next review", "Thursday 16 April 2026, 3.45 pm"),
            ("Where", "Family room, Saltmarsh Primary School"),
            ("Who will be there", "Róisín, Dean, Zoë’s chosen adult, school, health visitor, social worker"),
            ("Who leads it", "Ffion Pryce-O’Shea, social worker"),
        ),
        review_method=narrative(
            "We meet every six weeks. Before each meeting Ffion sees Zoë and Łukasz on their own and asks "
            "them what should be said for them.",
            bullets(
                "Each person says what has been done and what has not.",
                "We look at every outcome, and ask what is better for the children.",
                "We agree what carries on, what changes and what can stop.",
            ),
        ),
        signatures=_signatures(),
        decisions=_decisions(),
        changes=(
            Change("Version 1", "5 February 2026", "First plan, agreed at the meeting.", "Róisín, Dean, Zoë"),
            Change(
                "Version 2",
                "2 March 2026",
                "Breakfast club moved to five days. A bed and mattress for Łukasz added to the plan.",
                "Róisín, Dean, Zoë, the school",
            ),
        ),
    )


def draft_plan() -> PlanCopy:
    """Return the same plan as a draft."""
    plan = example_plan()
    status = replace(
        plan.copy,
        draft=True,
        status="Draft",
        status_note="This is a draft. It is not agreed yet, and it may change.",
    )
    return replace(plan, copy=status)


def _copy() -> Copy:
    return Copy(
        title="Child in Need Plan",
        about="Zoë and Łukasz O’Connor-Wiśniewski",
        authority="Norfolk County Council",
        department="Children’s Services, Family Help, Coast and Marsh team",
        status="Final",
        status_note="This plan was agreed at the meeting on 26 February 2026.",
        version="Version 2",
        date="2 March 2026",
        reader="Record copy, for the children’s file",
        contact=facts(
            ("Telephone", "01632 960 114"),
            ("Email", "coast-and-marsh@norfolk.example"),
            ("Post", "Reedbed House, 4 Staithe Way, Saltmarsh"),
        ),
        standing=(
            "If you would like this plan in large print, in another language, read aloud or explained, "
            "ask Ffion or ring 01632 960 114.",
            "If you are not happy with the help you get, tell us. We will tell you how to complain and who "
            "can speak up for you.",
        ),
        reference="CIN-2026-00417",
        draft=False,
        language=Code("en-GB"),
        direction=Code("ltr"),
        accent=Code("#00594f"),
        mark=Code("mark.svg"),
        mark_text="Norfolk County Council",
    )


def _sections() -> tuple[Section, ...]:
    return tuple(
        Section(Code(id), heading, lead)
        for id, heading, lead in (
            ("summary", "At a glance", ""),
            ("children", "The children", ""),
            ("family", "Family and important people", "People who matter to Zoë and Łukasz."),
            ("workers", "People who work with the family", ""),
            ("reason", "Why we have a plan", ""),
            ("strengths", "What is going well", "What the family does that we want to keep."),
            ("worries", "What we are worried about", ""),
            ("scale", "Where things are now", ""),
            ("child_views", "What the children say", "In their own words where we can."),
            ("parent_views", "What the parents say", ""),
            ("needs", "What needs to change", "What each child needs, and who will do what by when."),
            ("services", "Help the family has chosen", ""),
            ("watch", "How we will know the plan is working", ""),
            ("contingency", "What we will do if things get worse", "We start with the first step."),
            ("review", "When we meet again", ""),
            ("signatures", "Who agrees with this plan", ""),
            ("decisions", "Decisions", ""),
            ("changes", "What changed in this plan", ""),
        )
    )


def _summary() -> tuple[Fact, ...]:
    return facts(
        ("Plan for", "Zoë (9) and Łukasz (2)"),
        ("Plan began", "5 February 2026"),
        ("Your social worker", "Ffion Pryce-O’Shea, 07700 900 281"),
        ("What we want", "Zoë is at school, rested and ready. Łukasz sleeps safely and starts to talk."),
        ("Next visit", "Tuesday 10 March 2026"),
        ("Next review", "Thursday 16 April 2026, 3.45 pm, Saltmarsh Primary School"),
    )


def _children() -> tuple[ChildFacts, ...]:
    return (
        ChildFacts(
            "Zoë O’Connor-Wiśniewska",
            facts(
                ("Likes to be called", "Zoë, or Zo at home"),
                ("Date of birth", "14 May 2016 (age 9)"),
                ("Lives at", "Flat 2, 17 Samphire Row, Saltmarsh"),
                ("School", "Saltmarsh Primary School, Year 4"),
                ("First language", "English; Polish with her grandmother"),
                ("Health", "Asthma: blue inhaler at school and at home"),
            ),
        ),
        ChildFacts(
            "Łukasz O’Connor-Wiśniewski",
            facts(
                ("Likes to be called", "Łuki"),
                ("Date of birth", "30 September 2023 (age 2)"),
                ("Lives at", "Flat 2, 17 Samphire Row, Saltmarsh"),
                ("Nursery", "Not at nursery yet; a place has been asked for"),
                ("First language", "English and Polish"),
                ("Health", "Hearing test not yet done"),
            ),
        ),
    )


def _family() -> tuple[FamilyMember, ...]:
    return (
        FamilyMember(
            "Róisín O’Connor",
            "Mum",
            facts(
                ("Lives at", "Flat 2, 17 Samphire Row, Saltmarsh"),
                ("Telephone", "07700 900 316"),
                ("Parental responsibility", "Yes"),
            ),
        ),
        FamilyMember(
            "Dean Wiśniewski",
            "Dad",
            facts(
                ("Lives at", "Not with the children: he sees them on Saturdays"),
                ("Telephone", "07700 900 542"),
                ("Parental responsibility", "Yes, for both children"),
            ),
        ),
        FamilyMember(
            "Bożena Wiśniewska",
            "Grandmother (family network)",
            facts(("Help", "Sundays, and school holidays")),
        ),
        FamilyMember(
            "Caoimhe O’Connor", "Aunt (family network)", facts(("Help", "Rings every evening at six"))
        ),
        FamilyMember("Jonah Ní Bhraonáin-Smith", "Cousin, 17", ()),
        FamilyMember(
            "Mrs Agnès Delacroix", "Neighbour and friend", facts(("Help", "Takes Zoë to choir on Fridays"))
        ),
    )


def _workers() -> tuple[Worker, ...]:
    return (
        Worker(
            "Ffion Pryce-O’Shea", "Social worker (lead practitioner)", "Children’s Services", "07700 900 281"
        ),
        Worker("Tomáš Havlíček", "Family support worker", "Children’s Services", "07700 900 447"),
        Worker("Miss Adaeze Okonkwo-Byrne", "Class teacher", "Saltmarsh Primary School", "01632 960 207"),
        Worker("Håkon Lindqvist", "Health visitor", "Coastal Community Health", "01632 960 355"),
        Worker(
            "Priyanka D’Souza",
            "Housing officer",
            "Saltmarsh Homes",
            "a-long-address-that-does-not-break-anywhere@housing-and-repairs.example",
        ),
        Worker("Dr Seán Mac an Bhaird", "GP", "The Staithe Surgery", "01632 960 488"),
    )


def _reason() -> Narrative:
    return narrative(
        "Róisín asked for help in January. The flat has been cold and damp since the autumn, Łukasz has been "
        "sleeping on a sofa cushion, and Zoë has missed nineteen mornings of school since September.",
        paragraph(
            "We talked with Róisín, Dean and the children, and with the people who know them. ",
            Run("Everyone agreed that the family needs some help for a while", bold=True),
            ", and that the children are loved and are safe to stay at home.",
        ),
        paragraph(
            "This plan is made under section 17 of the Children Act 1989. You can read about it at ",
            Run("legislation.gov.uk", link="https://www.legislation.gov.uk/ukpga/1989/41/section/17"),
            ".",
        ),
    )


def _strengths() -> tuple[Narrative, ...]:
    return (
        narrative("Róisín asked for help early, and has kept every appointment since."),
        narrative("Zoë has a best friend and sings in the choir. She has not missed a Friday."),
        narrative(
            "Dean gives up two shifts a month to be with the children, & brings shopping when money is < £20."
        ),
        narrative("Bożena and Caoimhe are there when things are hard: “We are only ever one call away.”"),
    )


def _worries() -> tuple[Narrative, ...]:
    return (
        narrative(
            "Zoë is often too tired to go to school. When she misses the morning she misses reading, "
            "and she says she feels left behind."
        ),
        narrative("Łukasz has few words for his age, and nobody has checked his hearing."),
        narrative(
            paragraph(
                "There is mould on the bedroom wall. It makes Zoë’s asthma worse:",
                Run("\n"),
                Run("she used her blue inhaler eleven times in the last two weeks", italic=True),
                ".",
            )
        ),
    )


def _child_views() -> tuple[Voice, ...]:
    return (
        Voice(
            "Zoë",
            "Told Ffion on a walk home from school, 20 February 2026. Zoë read this and said it is right.",
            narrative(
                Quotation(
                    (
                        paragraph("I like my house but I don’t like my room because it smells wet."),
                        paragraph(
                            "I want to be ",
                            Run("on time", bold=True),
                            " like Maisie. And I want Łuki to have a bed.",
                        ),
                    )
                ),
                "Zoë also said three things she would like the grown-ups to do:",
                bullets(
                    "stop saying ‘soon’ when they don’t know",
                    "ask me before they ring school",
                    "let me keep choir",
                ),
            ),
        ),
        Voice(
            "Łukasz",
            "Seen at home by Håkon and Ffion, 12 and 24 February 2026.",
            narrative(
                "Łukasz is too young to tell us in words. He goes to his mum when he is unsure, "
                "laughs with his "
                "sister, and points to what he wants. He fell asleep on the floor at both visits "
                "before six o’clock."
            ),
        ),
    )


def _parent_views() -> tuple[Voice, ...]:
    return (
        Voice(
            "Róisín",
            "Said at the meeting, 26 February 2026.",
            narrative(
                Quotation(
                    (paragraph("I’m not a bad mum, I’m a tired one. Sort the damp and I can do the rest."),)
                ),
                "Róisín does not agree that Łukasz is slow to talk. She says he speaks more Polish "
                "than English.",
            ),
        ),
        Voice(
            "Dean",
            "On the telephone, 25 February 2026.",
            narrative(
                "Dean wants to do two school runs a week. He would like letters to be sent to him as well."
            ),
        ),
    )


def _action(
    number: str, what: str, owner: str, due: str, status: str, support: str = "", progress: str = ""
) -> Action:
    return Action(
        id=Code(f"a-{number}"),
        number=number,
        what=what,
        owner=owner,
        support=support,
        due=due,
        status=status,
        progress=progress,
        done=status == "Done",
    )


def _needs() -> tuple[Need, ...]:
    return (
        Need(
            Code("n-1"),
            "1",
            "Zoë needs to be at school, rested and on time",
            narrative(
                "Zoë goes to bed late because the bedroom is cold, and she helps with Łukasz in the morning."
            ),
            narrative("She misses reading and her friends, and she worries about it."),
            (
                Outcome(
                    Code("o-1.1"),
                    "1.1",
                    "Zoë is at school by 8.45 every day, and says she feels awake.",
                    "On time 6 days in 10",
                    "School register: 19 days in 20. Zoë’s own tick chart.",
                    "16 April 2026",
                    (
                        _action(
                            "1.1.1",
                            "Zoë goes to breakfast club, free of charge, five days a week.",
                            "Miss Okonkwo-Byrne",
                            "9 March 2026",
                            "Done",
                            progress="Zoë has been every day since 2 March.",
                        ),
                        _action(
                            "1.1.2",
                            "Dean takes Zoë to school on Mondays and Thursdays.",
                            "Dean",
                            "9 March 2026",
                            "Under way",
                            support="Caoimhe, if he is on an early shift",
                        ),
                        _action(
                            "1.1.3",
                            "Make a bedtime plan together that works in this flat: tea at five, "
                            "bath, story, lights out by half past eight.",
                            "Róisín and Zoë",
                            "13 March 2026",
                            "Not started",
                            support="Tomáš",
                        ),
                    ),
                ),
                Outcome(
                    Code("o-1.2"),
                    "1.2",
                    "Zoë’s asthma is under control.",
                    "Blue inhaler about five times a week",
                    "Blue inhaler less than twice a week",
                    "30 April 2026",
                    (
                        _action(
                            "1.2.1",
                            "Book and go to an asthma check with the nurse.",
                            "Róisín",
                            "20 March 2026",
                            "Under way",
                            progress="Booked for 18 March.",
                        ),
                        _action(
                            "1.2.2",
                            "Keep a spare inhaler in the school office, and ring Róisín on any day "
                            "that it is used.",
                            "Saltmarsh Primary School",
                            "6 March 2026",
                            "Done",
                        ),
                    ),
                ),
            ),
        ),
        Need(
            Code("n-2"),
            "2",
            "Łukasz needs a safe place to sleep",
            narrative("He sleeps on a cushion in the living room because there is mould behind the bed."),
            narrative("He wakes four or five times a night, and so does everybody else."),
            (
                Outcome(
                    Code("o-2.1"),
                    "2.1",
                    "Łukasz sleeps in his own bed in a warm, dry room.",
                    "No bed; bedroom 13 °C in the morning",
                    "Tomáš sees the bed and the room; 18 °C or more",
                    "27 March 2026",
                    (
                        _action(
                            "2.1.1",
                            "Pay for a toddler bed, a mattress and bedding from the section 17 budget.",
                            "Ffion",
                            "6 March 2026",
                            "Under way",
                            progress="Ordered on 27 February; delivery expected on 5 March.",
                        ),
                        _action(
                            "2.1.2",
                            "Treat the mould, mend the extractor fan and look at the outside wall.",
                            "Priyanka D’Souza",
                            "20 March 2026",
                            "Late",
                            progress="Visit of 24 February was missed. New date: 11 March.",
                        ),
                        _action(
                            "2.1.3",
                            "Move the children’s beds away from the outside wall until the work is done.",
                            "Róisín and Dean",
                            "7 March 2026",
                            "Not started",
                        ),
                    ),
                ),
            ),
        ),
        Need(
            Code("n-3"),
            "3",
            "Łukasz needs help to hear well and to talk",
            narrative(
                "Łukasz uses about ten words. The health visitor would expect more at his age in his "
                "two languages "
                "together."
            ),
            Narrative(),
            (
                Outcome(
                    Code("o-3.1"),
                    "3.1",
                    "We know how well Łukasz hears, and he learns new words each month.",
                    "About ten words; hearing not tested",
                    "Hearing result; word list kept by Róisín and Bożena",
                    "29 May 2026",
                    (
                        _action(
                            "3.1.1",
                            "Refer Łukasz for a hearing test.",
                            "Håkon Lindqvist",
                            "4 March 2026",
                            "Done",
                        ),
                        _action(
                            "3.1.2",
                            "Try the Tuesday play and talk group together.",
                            "Róisín",
                            "24 March 2026",
                            "Not started",
                            support="Tomáš comes the first time",
                        ),
                        _action(
                            "3.1.3",
                            "Write down each new word, in either language.",
                            "Róisín and Bożena",
                            "Every Sunday",
                            "Under way",
                        ),
                        _action(
                            "3.1.4",
                            "Ask for the funded nursery place for two year olds.",
                            "Tomáš Havlíček",
                            "13 March 2026",
                            "Under way",
                            progress="Form sent.",
                        ),
                    ),
                ),
            ),
        ),
        Need(
            Code("n-4"),
            "4",
            "Róisín and Dean need to be able to manage money and plan together",
            narrative(
                "Money runs out before the end of the month. Plans are made by text and are easily missed."
            ),
            narrative(
                "The children hear arguments about money, and do not always know where they will be "
                "on Saturday."
            ),
            (
                Outcome(
                    Code("o-4.1"),
                    "4.1",
                    "There is food and heating every day, and both parents keep to one calendar.",
                    "Meter empty three times in February",
                    "Meter never empty; calendar on the fridge",
                    "30 April 2026",
                    (
                        _action(
                            "4.1.1",
                            "Check together that the family gets all the benefits it should.",
                            "Tomáš",
                            "18 March 2026",
                            "Under way",
                        ),
                        _action(
                            "4.1.2",
                            "Choose one shared calendar, and put in school, work, Saturdays and "
                            "appointments.",
                            "Róisín and Dean",
                            "14 March 2026",
                            "Not started",
                            support="Caoimhe",
                        ),
                    ),
                ),
            ),
        ),
    )


def _services() -> tuple[Service, ...]:
    return (
        Service("Breakfast club", "Saltmarsh Primary School", "Weekdays, 7.50 am", "Paid for by the school"),
        Service("Play and talk group", "Marsh Lane Family Hub", "Tuesdays, 10 am", "Free"),
        Service("Family support visits", "Children’s Services", "Weekly for eight weeks", ""),
        Service("Advice about money", "Saltmarsh Homes", "By appointment", "Róisín chose to go with Caoimhe"),
    )


def _watch() -> tuple[Watch, ...]:
    return (
        Watch(
            "Ffion",
            "Social worker",
            "Sees both children, and the rooms they sleep in",
            "Visits",
            "10 March 2026",
        ),
        Watch(
            "Miss Okonkwo-Byrne",
            "Teacher",
            "Watches how Zoë is in the mornings",
            "Register and a weekly call",
            "6 March 2026",
        ),
        Watch("Bożena", "Grandmother", "Tells Ffion if the flat is cold again", "Telephone", "Every Sunday"),
    )


def _contingency() -> tuple[ContingencyTier, ...]:
    return (
        ContingencyTier(
            "If the plan slips",
            narrative(
                "Zoë misses two mornings in one week, the meter runs out, or the repair date is missed again."
            ),
            narrative(
                bullets(
                    "Róisín rings Tomáš the same day.",
                    "Bożena has the children to stay for the night if the flat is too cold.",
                    "Ffion brings the review forward to within ten working days.",
                    ordered=True,
                )
            ),
            facts(("Who acts", "Tomáš Havlíček"), ("Whom to ring", "07700 900 447, weekdays 9 am to 5 pm")),
        ),
        ContingencyTier(
            "If a child may not be safe",
            narrative("A child is hurt, is left alone, or cannot breathe well after the inhaler."),
            narrative(
                bullets(
                    "In an emergency ring 999 first.",
                    "Ring the duty line. Somebody will come out on the same day.",
                    "Ffion and her manager decide within one working day whether other action is needed.",
                    ordered=True,
                )
            ),
            facts(("Who acts", "The duty social worker"), ("Whom to ring", "01632 960 999, day and night")),
        ),
    )


def _signatures() -> tuple[Signature, ...]:
    return (
        Signature("Zoë", "Child", "Agrees", "26 February 2026", "I want it to say choir."),
        Signature("Róisín O’Connor", "Mum", "Agrees with part", "26 February 2026", "Not with need 3"),
        Signature("Dean Wiśniewski", "Dad", "Agrees", "", ""),
        Signature("Ffion Pryce-O’Shea", "Social worker", "Agrees", "2 March 2026", ""),
        Signature("Marguerite Ağaoğlu", "Team manager", "Not asked yet", "", ""),
    )


def _decisions() -> tuple[Decision, ...]:
    return (
        Decision(
            "The children need a plan under section 17.",
            "Their health and development would suffer without help, and the family wants it.",
            "Marguerite Ağaoğlu, team manager",
            "5 February 2026",
        ),
        Decision(
            "Visits every two weeks.",
            "Łukasz is two and has no bed yet. We look at this again when he has one.",
            "Ffion Pryce-O’Shea",
            "26 February 2026",
        ),
    )
