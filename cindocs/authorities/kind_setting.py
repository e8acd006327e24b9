"""What an authority decides about one kind of document: ``minutes.yaml`` beside ``authority.yaml``."""

from cindocs.records.dates import YesNo
from cindocs.records.fixed_text import FixedText
from cindocs.records.ids import Id
from cindocs.records.strict import Strict
from cindocs.records.text import Line


class KindSetting(Strict):
    """A kind of document in the authority's words: its title, its parts, its fixed texts."""

    title: FixedText = ""
    """What stands at the top: Minutes of a Child in Need Meeting."""
    titles: dict[Id, FixedText] = {}
    """Titles of its types, where it has several: planning, review, network."""
    asked: YesNo = True
    """Whether the procedure asks for it. If not, it can still be made, and the check says so."""
    note: Line = ""
    """What the procedure asks for instead."""
    source: Line = ""
    """Where the procedure says so: norfolk:24 is line 24 of it."""
    order: tuple[Id, ...] = ()
    """The parts it has, in order. A part that does not stand here is not printed."""
    for_some: tuple[Id, ...] = ()
    """Parts that only readers get whose audience names them, before all others. They stand in no order."""
    left_out: dict[Id, Line] = {}
    """The parts of the base that it does not have, each with why. What is written in them is not printed."""
    headings: dict[Id, FixedText] = {}
    """The heading of each part. {child} stands for the child's name."""
    leads: dict[Id, FixedText] = {}
    """One sentence below a heading, where it helps."""
    texts: dict[Id, FixedText] = {}
    """Fixed texts that it prints: how to disagree, what to bring."""
    prompts: dict[Id, FixedText] = {}
    """Questions that a form asks, in order."""
