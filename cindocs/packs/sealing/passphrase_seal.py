"""A pack sealed with a passphrase: an archive that 7-Zip and WinZip open, with one entry of no meaning.

AES-256 in the form AE-2, whose key is made of the passphrase and a salt (WinZip, AES encryption information,
2009). The headers of such an archive are not protected: whoever checks it seals its content again, with the
salt that it has, and compares every byte.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from cindocs.errors import PackNotWhole, WrongKey
from cindocs.packs.private_file import new_private_file

_ENTRY: Final = "pack.zip"
_WHEN: Final = datetime(1980, 1, 1, tzinfo=UTC)
_MODE: Final = 0o100600
_CHUNK: Final = 1 << 16
_SALT: Final = 16


@dataclass(frozen=True, slots=True)
class PassphraseSeal:
    """Seals with a passphrase."""

    passphrase: str = field(repr=False)
    suffix: str = "zip"
    kind: str = "passphrase"

    def close(self, inner: Path, target: Path) -> None:
        """Seal the pack ``inner`` as ``target``, for its owner alone."""
        with new_private_file(target) as sealed:
            for chunk in self._sealed(inner, None):
                sealed.write(chunk)

    def open(self, sealed: Path, target: Path) -> None:
        """Open a sealed pack as ``target``.

        Raises:
            WrongKey: the passphrase is another pack's.
            PackNotWhole: it was changed or damaged.
        """
        from stream_unzip import AE_2, AES_256, IncorrectAESPasswordError, UnzipError, stream_unzip

        allowed = (AE_2, AES_256)
        password, room = self.passphrase.encode(), sealed.stat().st_size
        try:
            parts = stream_unzip(
                _chunks(sealed), password=password, allow_zip64=False, allowed_encryption_mechanisms=allowed
            )
            for number, (name, _, content) in enumerate(parts):
                if number or name != _ENTRY.encode():
                    raise PackNotWhole.damaged()
                with new_private_file(target) as inner:
                    for chunk in content:
                        room -= len(chunk)
                        if room < 0:  # nothing in a pack is compressed: it can only swell if it was changed
                            raise PackNotWhole.damaged()
                        inner.write(chunk)
        except IncorrectAESPasswordError:
            raise WrongKey(
                "The passphrase is not the one of this pack.",
                advice="Type it as it was told to you: seven words. If it is right, the pack was changed.",
            ) from None
        except UnzipError:
            raise PackNotWhole.damaged() from None
        if not target.exists() or not self._is_as_made(sealed, target):
            raise PackNotWhole.damaged()

    def _is_as_made(self, sealed: Path, inner: Path) -> bool:
        """Tell whether every byte of a sealed pack is as sealing its content again makes it."""
        with sealed.open("rb") as opened:
            salt = _salt(opened.read(_CHUNK))
            opened.seek(0)
            same = all(opened.read(len(chunk)) == chunk for chunk in self._sealed(inner, salt))
            return same and not opened.read(1)

    def _sealed(self, inner: Path, salt: bytes | None) -> Iterator[bytes]:
        from secrets import token_bytes

        from stream_zip import NO_COMPRESSION_32, stream_zip

        crc = 0
        for chunk in _chunks(inner):
            crc = zlib.crc32(chunk, crc)
        method = NO_COMPRESSION_32(inner.stat().st_size, crc)
        entry = (_ENTRY, _WHEN, _MODE, method, _chunks(inner))
        yield from stream_zip(
            [entry],
            password=self.passphrase,
            extended_timestamps=False,
            get_crypto_random=lambda length: salt[:length] if salt else token_bytes(length),
        )


def _salt(begin: bytes) -> bytes:
    """Return the salt, which stands behind the first header."""
    name, extra = (int.from_bytes(begin[at : at + 2], "little") for at in (26, 28))
    at = 30 + name + extra
    return begin[at : at + _SALT].ljust(_SALT, b"\0")


def _chunks(file: Path) -> Iterator[bytes]:
    with file.open("rb") as opened:
        while chunk := opened.read(_CHUNK):
            yield chunk
