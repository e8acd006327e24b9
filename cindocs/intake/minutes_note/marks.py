"""What the marked lines of a note say: actions, decisions, and the progress of actions."""

from __future__ import annotations

import re

from cindocs.intake.minutes_note.draft import Draft
from cindocs.intake.minutes_note.lines import Marked
from cindocs.intake.minutes_note.people import People
from cindocs.intake.minutes_note.typed_day import meant_as_day, typed_day
from cindocs.reading.field_path import FieldPath
from cindocs.reading.tree import Data

_DASH = re.compile(r"\s+(?:[–—]|--?)\s+")
_STATUS = re.compile(r"(?P<status>to do|to_do|started|done|stopped)(?:[ ,]+(?P<day>.+))?", re.IGNORECASE)


def is_mark(marked: Marked, people: People) -> bool:
    """Return whether a line is what its first word says. "Action plan: we talked about it" is not."""
    if not marked.text or (marked.word == "progress" and not marked.id):
        return False
    if not marked.who:
        return True
    dated = typed_day(_without_by(_after_dash(marked.text)[1]))
    return marked.word == "action" and bool(people.id_of(marked.who) or dated)


def tell(marked: Marked, draft: Draft, people: People) -> None:
    """Put a marked line where it belongs."""
    if marked.word == "action":
        tell_action(marked, draft, people)
    elif marked.word == "decision":
        tell_decision(marked.text, marked.number, draft)
    else:
        _tell_progress(marked, draft)


def tell_action(marked: Marked, draft: Draft, people: People) -> None:
    """Add an action: ``who – what – by when``. What is left out, the check asks for."""
    owner, what, due = _who_what_when(f"{marked.who} – {marked.text}" if marked.who else marked.text, people)
    path: FieldPath = ("actions", len(draft.value(("actions",)) or ()))
    if meant_as_day(due) and not typed_day(due):
        _no_day(path, marked.number, draft)
        due = ""
    _one_day(marked.text, path, marked.number, draft)
    given = {
        "id": marked.id or _free_id(draft),
        "outcome": marked.outcome,
        "what": what,
        "owner": owner,
        "due": due,
    }
    draft.add("actions", {name: value for name, value in given.items() if value}, marked.number)


def tell_decision(text: str, number: int, draft: Draft) -> None:
    """Add a decision: ``what – why``."""
    what, *reason = _DASH.split(text, maxsplit=1)
    draft.add("decisions", {"what": what} | ({"reason": reason[0]} if reason else {}), number)


def _tell_progress(marked: Marked, draft: Draft) -> None:
    """Add news of an action: ``done 6 February 2026 – how it went``, or ``started – why – new date``."""
    news: dict[str, Data] = {"action": marked.id}
    first, rest = _before_dash(marked.text)
    status = _STATUS.fullmatch(first)
    day = typed_day(status["day"]) if status and status["day"] else None
    if status and (day or not status["day"]):
        news["status"] = status["status"].casefold().replace(" ", "_")
        news |= {"completed": day} if day else {}
    else:
        rest = marked.text
    note, last = _after_dash(rest)
    due = typed_day(_without_by(last))
    news |= {"due": due} if due else {}
    note = note if due else rest
    path: FieldPath = ("progress", len(draft.value(("progress",)) or ()))
    # Without "by", a number at the end may be news: "weighs – 3.5".
    if not due and _without_by(last) != last.strip() and meant_as_day(_without_by(last)):
        _no_day(path, marked.number, draft)
    _one_day(rest, path, marked.number, draft)
    _add_news(news | ({"note": note} if note else {}), marked, draft)


def _add_news(news: dict[str, Data], marked: Marked, draft: Draft) -> None:
    """Add news; what was said of the same action before stays, and what cannot stand beside it is a note."""
    told = draft.value(("progress",))
    entries = told if isinstance(told, list) else []
    same = [at for at, one in enumerate(entries) if isinstance(one, dict) and one.get("action") == marked.id]
    if not same:
        draft.add("progress", news, marked.number)
        return
    before = entries[same[0]]
    clash = any(name in before for name in news if name not in ("action", "note"))
    more = {"note": marked.text} if clash else news
    notes = [str(one["note"]) for one in (before, more) if one.get("note")]
    joined = {"note": " – ".join(notes)} if notes else {}
    draft.change("progress", same[0], {**before, **more, **joined}, marked.number)


def _who_what_when(text: str, people: People) -> tuple[str, str, str]:
    """Take apart an action of which any part may be left out."""
    who, rest = _before_dash(text)
    if not rest:
        return "", text, ""
    what, when = _after_dash(rest)
    if what:
        return people.id_of(who) or who, what, typed_day(_without_by(when)) or _without_by(when)
    owner, due = people.id_of(who), typed_day(_without_by(rest))
    return ("", who, due) if due and not owner else (owner or who, rest, "")


def _no_day(path: FieldPath, number: int, draft: Draft) -> None:
    draft.find(
        "not-a-date",
        "There is no such day in the calendar.",
        "Write it as 9 March 2026, 9/3/2026 or 2026-03-09.",
        (*path, "due"),
        number,
    )


def _one_day(text: str, path: FieldPath, number: int, draft: Draft) -> None:
    """Hold that a line says one day only: with two, it may be two lines in one."""
    if sum(bool(typed_day(_without_by(part))) for part in _DASH.split(text)) > 1:
        draft.find(
            "two-days",
            "This line says two days.",
            "Write each action on a line of its own, with one day at its end.",
            (*path, "due"),
            number,
        )


def _before_dash(text: str) -> tuple[str, str]:
    """Return what stands before the first dash, and what after it: nothing where there is no dash."""
    before, *after = _DASH.split(text.strip(), maxsplit=1)
    return before.strip(), after[0].strip() if after else ""


def _after_dash(text: str) -> tuple[str, str]:
    """Return what stands before the last dash, and what after it; without a dash, all of it is after."""
    dashes = list(_DASH.finditer(text))
    return (text[: dashes[-1].start()], text[dashes[-1].end() :]) if dashes else ("", text)


def _without_by(text: str) -> str:
    return re.sub(r"^by\s+", "", text.strip(), flags=re.IGNORECASE)


def _free_id(draft: Draft) -> str:
    """Return an id that no other action of these minutes has, nor one of other minutes."""
    day = draft.value(("meeting", "on"))
    stem = f"m{re.sub(r'[^0-9]', '', day)}" if isinstance(day, str) else "m"
    actions = draft.value(("actions",))
    taken = {one.get("id") for one in actions or () if isinstance(one, dict)}
    number = 1
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"
