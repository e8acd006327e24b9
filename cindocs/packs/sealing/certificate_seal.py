"""A pack sealed for a certificate: CMS enveloped data (RFC 5652) with AES-256, as S/MIME has it.

The form does not protect its content against change. The pack inside does: of it every byte is known. What
stands round the content is held against what sealing as much for the same certificate makes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cindocs.errors import OutputUnwritable, PackNotWhole, WrongKey, WrongUse
from cindocs.packs.private_file import new_private_file

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

_BLOCK: Final = 16
_RSA: Final = bytes.fromhex("06092a864886f70d0101010500")
"""How DER says that the key is sealed with RSA (rsaEncryption, no parameters)."""
_AES: Final = bytes.fromhex("060960864801650304012a0410")
"""How DER says that the content is sealed with AES-256 in CBC, and that 16 bytes to start with follow."""
_FEWEST_BITS: Final = 2048
_MOST_BYTES: Final = 200_000_000
"""The library holds the whole pack in memory."""


@dataclass(frozen=True, slots=True)
class CertificateSeal:
    """Seals for the holder of a certificate with an RSA key."""

    certificate: bytes = field(repr=False)
    """The certificate, in PEM."""
    suffix: str = "p7m"
    kind: str = "certificate"

    def close(self, inner: Path, target: Path) -> None:
        """Seal the pack ``inner`` as ``target``, for its owner alone.

        Raises:
            WrongUse: the file is no certificate, or its key is no RSA key of 2,048 bits or more.
            OutputUnwritable: the pack is too large to be sealed so.
        """
        if inner.stat().st_size > _MOST_BYTES:
            raise OutputUnwritable(
                "This pack is too large to be sealed for a certificate.", advice="Use a passphrase instead."
            )
        content = _enveloped(inner.read_bytes(), self.certificate)
        with new_private_file(target) as sealed:
            sealed.write(content)


@dataclass(frozen=True, slots=True)
class CertificateKey:
    """Opens what is sealed for its certificate."""

    certificate: bytes = field(repr=False)
    key: bytes = field(repr=False)
    """The private key, in PEM, without a password."""

    def open(self, sealed: Path, target: Path) -> None:
        """Open a sealed pack as ``target``.

        Raises:
            WrongUse: certificate or key cannot be read.
            WrongKey: it is sealed for somebody else.
            PackNotWhole: it was changed or damaged.
        """
        from cryptography.exceptions import UnsupportedAlgorithm
        from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
        from cryptography.hazmat.primitives.serialization import load_pem_private_key
        from cryptography.hazmat.primitives.serialization.pkcs7 import pkcs7_decrypt_der

        certificate = _certificate(self.certificate)
        try:
            key = load_pem_private_key(self.key, None)
        except (ValueError, TypeError, UnsupportedAlgorithm):
            raise WrongUse(
                "The private key cannot be read.", advice="Name a file in PEM, without a password."
            ) from None
        if not isinstance(key, RSAPrivateKey) or key.public_key() != certificate.public_key():
            raise WrongUse(
                "Certificate and private key do not belong together.", advice="Name both of one pair."
            )
        if sealed.stat().st_size > 2 * _MOST_BYTES:
            raise PackNotWhole.damaged()
        envelope = sealed.read_bytes()
        try:
            content = pkcs7_decrypt_der(envelope, certificate, key, [])
        except (ValueError, UnsupportedAlgorithm) as error:
            if "recipient" in str(error).lower():
                raise WrongKey(
                    "This pack is not sealed for this certificate.", advice="Ask the sender for which it is."
                ) from None
            raise PackNotWhole.damaged() from None
        other = _enveloped(bytes(len(content)), self.certificate)
        if _form(envelope, key.key_size, len(content)) != _form(other, key.key_size, len(content)):
            raise PackNotWhole.damaged()
        with new_private_file(target) as inner:
            inner.write(content)


def _enveloped(content: bytes, pem: bytes) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
    from cryptography.hazmat.primitives.ciphers.algorithms import AES256
    from cryptography.hazmat.primitives.serialization import Encoding
    from cryptography.hazmat.primitives.serialization.pkcs7 import PKCS7EnvelopeBuilder, PKCS7Options

    certificate = _certificate(pem)
    key = certificate.public_key()
    if not isinstance(key, RSAPublicKey) or key.key_size < _FEWEST_BITS:
        raise WrongUse(
            f"The key of this certificate is no RSA key of {_FEWEST_BITS} bits or more.",
            advice="Ask its holder for a certificate with one, or use a passphrase instead.",
        )
    builder = PKCS7EnvelopeBuilder().set_data(content).set_content_encryption_algorithm(AES256)
    return builder.add_recipient(certificate).encrypt(Encoding.DER, [PKCS7Options.Binary])


def _form(envelope: bytes, key_bits: int, length: int) -> bytes:
    """Return an envelope without what is random or secret: the sealed key, the start value, the content."""
    before = envelope[: -(length // _BLOCK * _BLOCK + _BLOCK)]
    key = before.find(_RSA) + len(_RSA) + 4  # what follows is its type and its length
    start = before.rfind(_AES) + len(_AES)
    return before[:key] + before[key + key_bits // 8 : start] + before[start + _BLOCK :]


def _certificate(pem: bytes) -> Certificate:
    from cryptography.x509 import load_pem_x509_certificate

    try:
        return load_pem_x509_certificate(pem)
    except ValueError:
        raise WrongUse("This is no certificate.", advice="Name a file in PEM.") from None
