"""What a version in own words says in each part."""

from __future__ import annotations

from collections.abc import Mapping

from cindocs.authorities.stage_setting import TO_KNOW
from cindocs.documents.own_words import ahead, letter_to, needs_of, told
from cindocs.records.own_words import Trusted
from cindocs.records.people import Professional
from cindocs.views.building.narrative import narrative
from cindocs.views.building.own_words_actions import doings, done
from cindocs.views.building.own_words_asking import asked
from cindocs.views.building.own_words_days import date_tile
from cindocs.views.building.own_words_plain import paragraphs
from cindocs.views.building.own_words_telling import Teller
from cindocs.views.copy import Code
from cindocs.views.own_words import Box, Day, Faces, Helper, Helpers, Quotes, Shape, Telling, Tellings


def contents(teller: Teller) -> Mapping[str, tuple[Shape, ...]]:
    """Return the shapes of each part that has something to say."""
    version = teller.version
    tell = teller.tellings
    to_know = {
        "rights": tell(version.rights) or teller.fixed("rights"),
        "disagree": tell(version.disagree) or teller.fixed("disagree"),
        "who_sees": tell(version.who_sees) or teller.fixed("who_sees"),
        "read_together": teller.fixed("read_together"),
    }
    return {
        "why": _listed(tell(version.why) or _letter(teller) or teller.fixed("why")),
        "going_well": _listed(tell(version.going_well)),
        "worries": _listed(tell(version.worries)),
        "said": (Quotes(version.said),) if version.said else (),
        "hopes": _hopes(teller),
        "done": done(teller),
        "happening": (*_listed(tell(version.happening)), *doings(teller)),
        "look_again": _look_again(teller),
        "if_not": _listed(tell(version.if_not)),
        "talk_to": _talk_to(teller),
        "feelings": _feelings(teller),
        "draw": (Box(teller.label("draw"), Code("drawing")),),
        "write_back": (Box(teller.label("write_back"), Code("lines")),),
        **{part: _listed(tellings) for part, tellings in to_know.items()},
        "to_know": _listed(tuple(one for part in TO_KNOW for one in to_know[part])),
        **asked(teller),
    }


def _listed(tellings: tuple[Telling, ...]) -> tuple[Shape, ...]:
    return (Tellings(tellings),) if tellings else ()


def _letter(teller: Teller) -> tuple[Telling, ...]:
    """Return what the letter that ends a plan says to this child, where nothing else was written."""
    message = letter_to(teller.document, teller.version.reader)
    return tuple(Telling(words) for words in paragraphs(narrative(message)))


def _hopes(teller: Teller) -> tuple[Shape, ...]:
    """Return what the reader needs and what will be better, as far as somebody said it in their words."""
    document, reader = teller.document, teller.version.reader
    tellings: list[Telling] = []
    for need in needs_of(document, reader):
        tellings += teller.tellings(told(need.for_child, document, reader))
        for outcome in need.outcomes:
            tellings += teller.tellings(told(outcome.for_child, document, reader))
    return _listed(tuple(tellings))


def _look_again(teller: Teller) -> tuple[Shape, ...]:
    """Return the day that the document looks forward to, and what is said about it."""
    day = ahead(teller.document).on
    fixed = teller.fixed("look_again") if day else ()
    tellings = (*fixed, *teller.tellings(teller.version.look_again))
    tile = date_tile(day, teller.wording) if day and teller.stage.days == "tiles" else None
    return (Day(tile, tellings),) if tile or tellings else ()


def _talk_to(teller: Teller) -> tuple[Shape, ...]:
    """Return the people whom the reader trusts, and for a child the services for every child."""
    own = [_helper(one, teller) for one in teller.version.talk_to]
    known = {one.phone for one in own}
    for one in teller.stages.helpers if teller.is_child else ():
        if one.phone not in known:
            own.append(Helper(teller.say(one.words), one.phone, teller.picture(one.picture)))
    return (Helpers(tuple(own)),) if own else ()


def _helper(one: Trusted, teller: Teller) -> Helper:
    """Return somebody to talk to. A number at work is added; a family's own never is."""
    person = teller.wording.case.anyone(one.who or "")
    at_work = person.phone or "" if isinstance(person, Professional) else ""
    return Helper(one.words, one.phone or at_work, teller.picture(one.picture))


def _feelings(teller: Teller) -> tuple[Shape, ...]:
    faces = teller.tellings(teller.stage.faces)
    return (Faces(teller.label("feelings"), faces),) if faces else ()
