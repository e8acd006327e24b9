"""From the text of a note to the fields of minutes. Nothing of the text is left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from cindocs.findings import Finding
from cindocs.intake.minutes_note.draft import Draft
from cindocs.intake.minutes_note.headings import field_of, speaker_in
from cindocs.intake.minutes_note.lines import Line, Marked, Section, marked_lines, pieces, sections, whole
from cindocs.intake.minutes_note.marks import is_mark, tell, tell_action, tell_decision
from cindocs.intake.minutes_note.next_meeting import tell_next_meeting
from cindocs.intake.minutes_note.people import People
from cindocs.reading.tree import Tree

_SPOKEN = re.compile(r"(?P<who>[^:\n(]{1,80}?)[ \t]*(?:\((?P<how>[^)\n]+)\)[ \t]*)?:\s+(?P<words>[\s\S]+)")
_HOW = re.compile(r"[ \t]*(?:[-*+][ \t]+)?how:[ \t]*(?P<how>.+)", re.IGNORECASE)
_NOTHING = re.compile(r"(?:no|none|nothing|nobody|nobody disagrees|does not apply|n/a)\.?", re.IGNORECASE)
_MAY_BE_NOTHING = ("disagreements", "contingency", "plan_changes")


def with_note(tree: Tree) -> tuple[Tree, Sequence[Finding]]:
    """Return ``tree``, in which the text of a note is the field ``text``, with the note's own fields.

    The case, and the plan if there is one, stand in the tree already: people are found by their names.
    Beside it stands what is wrong with the note. Whoever refuses it tells all other problems, too.
    """
    data: Any = tree.data
    note = _Note(Draft(tree), People(data.get("case", "")))
    for section in sections(data["text"], tree.values["text",].line):
        note.tell(section)
    return note.draft.tree(), note.draft.findings()


class _Note:
    """Puts each section of the note where its heading says."""

    def __init__(self, draft: Draft, people: People) -> None:
        self.draft = draft
        self._people = people

    def tell(self, section: Section) -> None:
        marked, rest = marked_lines(section.lines, lambda one: is_mark(one, self._people))
        for one in marked:
            tell(one, self.draft, self._people)
        field, speaker = field_of(section.heading), self._speaker(section.heading)
        if speaker:
            self._voice(section, speaker, rest)
        elif field is None:
            self._point(section, rest, marked)
        else:
            self._field(field)(section, rest)

    def _field(self, field: str) -> Callable[[Section, Sequence[Line]], None]:
        several = {
            "main_points": self._main_points,
            "updates": self._updates,
            "child_views": self._voices,
            "parent_views": self._voices,
            "decisions": self._decisions,
            "actions": self._actions,
            "review": self._review,
        }
        return several.get(field) or (lambda section, rest: self._narrative(field, section, rest))

    def _speaker(self, heading: str) -> str | None:
        name = speaker_in(heading)
        return self._people.id_of(name) if name else None

    def _narrative(self, field: str, section: Section, rest: Sequence[Line]) -> None:
        """Fill a field of one text. What cannot stand there becomes a point discussed."""
        text = whole(rest)
        if text is None:
            return
        if field in _MAY_BE_NOTHING and _NOTHING.fullmatch(text.text.strip()):
            told = self.draft.state((field,), {"missing": "does_not_apply"}, text.number)
        elif field in ("plan_changes", "family_group_conference"):
            path = ("meeting", field) if field == "family_group_conference" else (field,)
            told = self.draft.tell(path, " ".join(text.text.split()), text.number, joint=" ")
        elif field == "outcome":
            chosen = self.draft.value(("outcome", "choice")) is not None
            told = chosen and self.draft.tell(("outcome", "reason"), text.text, text.number)
        else:
            told = self.draft.tell((field,), text.text, text.number)
        if not told:
            self._point(section, rest)

    def _point(self, section: Section, rest: Sequence[Line], marked: Sequence[Marked] = ()) -> None:
        text = whole(rest)
        if text:
            heading = {"heading": section.heading} if section.heading else {}
            self.draft.add("discussion", heading | {"text": text.text}, text.number)
        elif section.heading:
            # A heading over nothing, or over marked lines alone: it may say what those are about.
            self.draft.add("discussion", {"text": section.heading}, section.number)

    def _main_points(self, section: Section, rest: Sequence[Line]) -> None:
        for piece in pieces(rest):
            self.draft.add("main_points", piece.text, piece.number)

    def _updates(self, section: Section, rest: Sequence[Line]) -> None:
        for piece in pieces(rest):
            spoken = _SPOKEN.fullmatch(piece.text)
            who = self._people.id_of(spoken["who"]) if spoken and not spoken["how"] else None
            told = {"who": who, "words": spoken["words"]} if spoken and who else {"words": piece.text}
            self.draft.add("updates", told, piece.number)

    def _voice(self, section: Section, who: str, rest: Sequence[Line]) -> None:
        how = [found for line in rest if (found := _HOW.fullmatch(line.text))]
        said = whole(rest if len(how) != 1 else [line for line in rest if not _HOW.fullmatch(line.text)])
        if said is None:
            self._point(section, rest)
            return
        manner = {"how": how[0]["how"].strip()} if len(how) == 1 else {}
        self._add_voice({"who": who} | manner | {"words": said.text}, said.number)

    def _voices(self, section: Section, rest: Sequence[Line]) -> None:
        """Take apart ``Saoirse (on a walk): …``. What names nobody becomes a point discussed."""
        left: list[Line] = []
        for piece in pieces(rest):
            spoken = _SPOKEN.fullmatch(piece.text)
            who = self._people.id_of(spoken["who"]) if spoken else None
            if spoken and who:
                manner = {"how": spoken["how"]} if spoken["how"] else {}
                self._add_voice({"who": who} | manner | {"words": spoken["words"]}, piece.number)
            else:
                left += [Line(piece.number, piece.text), Line(piece.number, "")]
        if left:
            self._point(section, left)

    def _add_voice(self, voice: dict[str, str], number: int) -> None:
        """Put what a professional says among the updates: views are those of the family."""
        group = self._people.group(voice["who"])
        if group == "professionals":
            how = f"{voice['how']}\n\n" if "how" in voice else ""
            update = {"who": voice["who"], "words": how + voice["words"]}
            self.draft.add("updates", update, number)
        else:
            self.draft.add("child_views" if group == "children" else "parent_views", voice, number)

    def _decisions(self, section: Section, rest: Sequence[Line]) -> None:
        for piece in pieces(rest):
            tell_decision(" ".join(piece.text.split()), piece.number, self.draft)

    def _actions(self, section: Section, rest: Sequence[Line]) -> None:
        left: list[Line] = []
        for piece in pieces(rest):
            if piece.bullet:
                one_line = " ".join(piece.text.split())
                tell_action(Marked("action", "", "", one_line, piece.number), self.draft, self._people)
            else:
                left += [Line(piece.number, piece.text), Line(piece.number, "")]
        if left:
            self._point(section, left)

    def _review(self, section: Section, rest: Sequence[Line]) -> None:
        left = tell_next_meeting(rest, self.draft, self._people)
        if whole(left):
            self._point(section, left)
