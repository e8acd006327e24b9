"""What a profile says of the authority itself: its id, its mark, its outcomes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from cindocs.authorities.chain import Level
from cindocs.authorities.faults.misfit import misfit
from cindocs.authorities.profile import Profile
from cindocs.findings import Finding
from cindocs.reading.tree import Tree


def wrong_frame(profile: Profile, tree: Tree, levels: Sequence[Level]) -> Iterator[Finding]:
    """Yield what does not fit the folder, and what stands twice."""
    name = levels[0].folder.name
    if profile.id != name:
        yield misfit(tree.place(("id",)), "The id is not the name of the folder.", f"Use {name}.")
    letterhead = profile.letterhead
    if letterhead.mark:
        at = tree.place(("letterhead", "mark"))
        in_a_folder = Path(letterhead.mark).name != letterhead.mark
        pictures = (level.folder / "pictures" / letterhead.mark for level in levels)
        if in_a_folder or not any(picture.is_file() for picture in pictures):
            yield misfit(at, "There is no such picture.", "Name a file in the folder pictures.")
        if not letterhead.mark_text:
            yield misfit(
                at,
                "Nothing says what the mark shows, so it cannot be read aloud.",
                "Add mark_text beside it.",
            )
    seen: set[str] = set()
    for number, option in enumerate(profile.outcomes.options):
        if option.id in seen:
            place = tree.place(("outcomes", "options", number, "id"))
            yield misfit(place, "An outcome with this id stands here already.", "Give each an id of its own.")
        seen.add(option.id)
