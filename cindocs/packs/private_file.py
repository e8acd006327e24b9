"""A new file in a workshop: from its first byte on, its owner alone can read it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO


def new_private_file(path: Path) -> IO[bytes]:
    """Open a file that is not there yet, for writing.

    Raises:
        FileExistsError: something is in its place, be it a link.
    """
    return open(path, "xb", opener=lambda name, flags: os.open(name, flags, 0o600))
