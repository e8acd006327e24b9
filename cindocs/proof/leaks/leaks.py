"""The second wall: every value that a reader must not learn is looked for in the finished bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cindocs.errors import ProofFailed, WrongUse
from cindocs.proof.leaks.archive_pieces import archive_pieces
from cindocs.proof.leaks.html_pieces import html_pieces
from cindocs.proof.leaks.matcher import Matcher
from cindocs.proof.leaks.pdf_pieces import pdf_pieces
from cindocs.proof.leaks.picture_pieces import JPEG, PNG, picture_pieces
from cindocs.proof.leaks.pieces import Pieces, Unreadable
from cindocs.proof.leaks.printable import decoded, printable
from cindocs.proof.leaks.xml_pieces import xml_pieces

_DEEPEST = 4
"""So many files within files are opened."""
_NAMELESS = "a place whose name tells it"


@dataclass(frozen=True, slots=True)
class Leak:
    """One secret in one place of a finished file."""

    key: str
    """The secret's key."""
    part: str
    """Where it stands: a part of the file, or a kind of place in it. Never a value."""


def leaks_in(content: bytes, suffix: str, matcher: Matcher) -> tuple[Leak, ...]:
    """Search a finished file, all of it, and name every secret that stands in it.

    Args:
        content: The finished file.
        suffix: ``docx``, ``pdf``, ``html`` or ``txt``.
        matcher: Knows the secrets.

    Raises:
        WrongUse: there is no such format.
        ProofFailed: the file cannot be taken apart, so nobody can say what it tells.
    """
    if suffix not in _READERS:
        raise WrongUse(f"A {suffix} file cannot be searched.", advice=f"Use one of {', '.join(_READERS)}.")
    texts: dict[str, list[str]] = {}
    try:
        for part, text in _texts(_READERS[suffix](content)):
            texts.setdefault(part, []).append(text)
    except Unreadable as error:
        raise ProofFailed(
            f"The finished {suffix} cannot be searched: {error}.",
            advice="Do not use this file. Please report this.",
        ) from None
    places = [(part, "\n\n".join(parts)) for part, parts in texts.items()]
    found = dict.fromkeys(_found(places, matcher))
    return tuple(
        Leak(key, _NAMELESS if matcher.keys_in(part) else part) for part, keys in found for key in keys
    )


def _found(places: Sequence[tuple[str, str]], matcher: Matcher) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each place that holds secrets, with their keys. Clean places are searched together: one pass."""
    keys = matcher.keys_in("\n\n".join(text for _, text in places))
    if not keys:
        return
    if len(places) == 1:
        yield places[0][0], keys
        return
    middle = len(places) // 2
    yield from _found(places[:middle], matcher)
    yield from _found(places[middle:], matcher)


def _texts(pieces: Pieces, within: str = "", depth: int = 0) -> Iterator[tuple[str, str]]:
    for part, piece in pieces:
        place = within or part
        if isinstance(piece, str):
            yield place, piece
        elif depth < _DEEPEST:
            yield from _texts(_opened(piece), place, depth + 1)
        else:
            yield place, printable(piece)


def _opened(content: bytes) -> Pieces:
    """Take a file within a file apart by its first bytes; what cannot be is searched as it stands."""
    start = content.removeprefix(b"\xef\xbb\xbf").lstrip()[:4]
    for beginning, reader in _BEGINNINGS:
        if start.startswith(beginning) or content.startswith(beginning):
            try:
                return iter(list(reader(content)))
            except Unreadable:
                break
    return _plain(content)


def _plain(content: bytes) -> Pieces:
    text = decoded(content)
    clean = text.translate(dict.fromkeys(map(ord, "\t\r\n\f"), " ")).isprintable()
    yield "text", text if clean else printable(content)


_READERS: Mapping[str, Callable[[bytes], Pieces]] = {
    "docx": archive_pieces,
    "pdf": pdf_pieces,
    "html": html_pieces,
    "txt": _plain,
}
_BEGINNINGS: Sequence[tuple[bytes, Callable[[bytes], Pieces]]] = (
    (b"PK\x03\x04", archive_pieces),
    (b"%PDF", pdf_pieces),
    (PNG, picture_pieces),
    (JPEG, picture_pieces),
    (b"<", xml_pieces),
)
