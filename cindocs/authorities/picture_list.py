"""``pictures.yaml`` as it is written down: pictures by what they mean."""

from cindocs.records.fixed_text import FixedText
from cindocs.records.ids import Id
from cindocs.records.strict import Strict
from cindocs.records.text import Line


class ListedPicture(Strict):
    """A meaning and its picture. File and text go together: another picture shows something else."""

    file: str
    """The picture's file, in the folder pictures/meanings beside this file."""
    text: FixedText
    """What is seen, in a few words, for those who do not see it."""
    icon: Line = ""
    """What script/make-pictures draws the file from. Leave out for pictures of your own."""


class PictureList(Strict):
    """The whole of a ``pictures.yaml``."""

    meanings: dict[Id, ListedPicture]
    """The pictures by what they mean: home, school, worried."""
