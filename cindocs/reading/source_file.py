"""From a path to text: a plain file of a sane size, in UTF-8, without hidden characters."""

from __future__ import annotations

import os
import stat
from itertools import islice
from pathlib import Path
from typing import NoReturn

from cindocs.findings import Finding, Place, Severity
from cindocs.reading.characters import HIDDEN_CHARACTER, HIDDEN_CHARACTER_MEND, hidden_character_message
from cindocs.reading.line_numbers import LineNumbers
from cindocs.reading.refusal import MOST_FINDINGS, refusal
from cindocs.reading.tree import Position

MOST_BYTES = 5_000_000
"""The largest file that is read. A long plan has some 50,000 bytes."""

_SAVE_AS_UTF_8 = "Open it in a text editor and save it as UTF-8."


def read_text(path: Path, file: str) -> str:
    """Return the text of the file at ``path``, which the user named ``file``. Every line ends in LF.

    Raises:
        InputUnreadable: there is no such file, or it is not one that can be read.
    """
    content = _content(path, file)
    text = _decoded(content, file).replace("\r\n", "\n").replace("\r", "\n")
    found = list(islice(HIDDEN_CHARACTER.finditer(text), MOST_FINDINGS))
    if found:
        lines = LineNumbers(text)
        raise refusal(
            file,
            [
                _finding(
                    "hidden-character",
                    hidden_character_message(hidden.group()),
                    HIDDEN_CHARACTER_MEND,
                    _place(file, lines.position(hidden.start())),
                )
                for hidden in found
            ],
        )
    return text


def _content(path: Path, file: str) -> bytes:
    """Open first and look at what was opened: the file cannot be exchanged in between.

    Opening does not wait for whoever writes into a pipe.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            _check_kind(os.fstat(descriptor), file)
            with os.fdopen(descriptor, "rb", closefd=False) as opened:
                return _of_a_sane_size(opened.read(MOST_BYTES + 1), file)
        finally:
            os.close(descriptor)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        mend = "Check the name and the folder you are in."
        finding = _finding("no-such-file", "There is no such file.", mend, Place(file))
    except OSError:
        mend = "Check that you may read it."
        finding = _finding("not-readable", "The file cannot be opened.", mend, Place(file))
    raise refusal(file, [finding])


def _check_kind(status: os.stat_result, file: str) -> None:
    if stat.S_ISDIR(status.st_mode):
        _refuse(file, "a-folder", "This is a folder.", "Name a file inside it.")
    if not stat.S_ISREG(status.st_mode):
        _refuse(file, "not-a-file", "This is not a plain file.", "Name a file that is saved on a disk.")


def _of_a_sane_size(content: bytes, file: str) -> bytes:
    if len(content) > MOST_BYTES:
        _refuse(
            file,
            "too-large",
            f"The file is larger than {MOST_BYTES // 1_000_000} MB.",
            "Check that it is the right file. Keep pictures and other documents out of it.",
        )
    return content


def _decoded(content: bytes, file: str) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or content.count(0) > len(content) // 4:
        _refuse(file, "not-utf-8", "The file is saved as UTF-16 or UTF-32, not as UTF-8.", _SAVE_AS_UTF_8)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = error.start
    before = content[:at].decode("utf-8", errors="replace")
    place = _place(file, LineNumbers(before).position(len(before)))
    raise refusal(
        file,
        [_finding("not-utf-8", "From this character on, the file is not UTF-8.", _SAVE_AS_UTF_8, place)],
    )


def _refuse(file: str, rule: str, message: str, mend: str) -> NoReturn:
    raise refusal(file, [_finding(rule, message, mend, Place(file))])


def _place(file: str, position: Position) -> Place:
    return Place(file, position.line, position.column)


def _finding(rule: str, message: str, mend: str, place: Place) -> Finding:
    return Finding(rule, Severity.ERROR, message, place, mend=mend)
