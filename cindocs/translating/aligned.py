"""A translation that is stored, in words and in the codes of the English text as it is sent."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.languages.pieces import Begins, Ends, Locked, Piece, Pieces, Words, pieces_of


def aligned(says: str, source: Pieces, *, in_markdown: bool) -> Pieces | None:
    """Return a translation with the codes of ``source``; None where it does not have them all.

    Args:
        says: the translation as it is stored.
        source: the English text as it is sent.
        in_markdown: whether both are Markdown.
    """
    left = [piece for piece in source if isinstance(piece, Locked | Begins)]
    values = [piece.value for piece in left if isinstance(piece, Locked) and piece.kind != "lb"]

    def locked(text: str) -> Iterator[tuple[int, int, str]]:
        for value in dict.fromkeys(values):
            start = text.find(value)
            while start >= 0:
                yield start, start + len(value), value
                start = text.find(value, start + len(value))

    found: list[Piece] = []
    numbers: dict[int, int] = {}
    for piece in pieces_of(says, in_markdown=in_markdown, swap=locked):
        if isinstance(piece, Locked | Begins):
            own = next((one for one in left if _is_like(piece, one)), None)
            if own is None and isinstance(piece, Begins):
                return None
            if own is not None:
                left.remove(own)
                numbers[piece.number] = own.number
            found.append(own or Words(piece.value if isinstance(piece, Locked) else ""))
        else:
            found.append(Ends(numbers[piece.number]) if isinstance(piece, Ends) else piece)
    return None if left else tuple(found)


def _is_like(piece: Locked | Begins, own: Locked | Begins) -> bool:
    if isinstance(piece, Begins) or isinstance(own, Begins):
        return isinstance(piece, Begins) and isinstance(own, Begins) and _look(piece) == _look(own)
    return piece.value == own.value


def _look(piece: Begins) -> tuple[str, str]:
    return piece.kind, piece.link
