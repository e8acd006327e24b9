"""A hidden folder in which a pack is made or opened: private, and gone afterwards, whatever happens."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

from cindocs.errors import OutputUnwritable


@contextmanager
def workshop(out: Path) -> Iterator[Path]:
    """Make a private folder inside ``out``, and take it away at the end; ``out``, too, if it is then empty.

    Raises:
        OutputUnwritable: it cannot be made, or the disk is full.
    """
    inside = out / f".cindocs-{token_hex(8)}"
    made = [folder for folder in (out, *out.parents) if not folder.exists()]
    try:
        out.mkdir(mode=0o700, parents=True, exist_ok=True)
        inside.mkdir(mode=0o700)
        yield inside
    except OSError as error:
        raise OutputUnwritable(
            f"The folder could not be written to: {error.strerror or 'something is in its place'}.",
            advice="Check that it can be written to, and has room.",
        ) from None
    finally:
        shutil.rmtree(inside, ignore_errors=True)
        for folder in made:
            if not folder.is_dir() or any(folder.iterdir()):
                break
            folder.rmdir()
