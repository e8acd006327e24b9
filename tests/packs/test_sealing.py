"""A sealed pack is opened by whom it is for, with common tools too, and by nobody else; changes are found."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pyrage
import pytest
import pyzipper  # type: ignore[import-untyped]
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from stream_zip import ZIP_32, stream_zip

from cindocs.errors import PackNotWhole, WrongKey, WrongUse
from cindocs.packs import verify
from cindocs.packs.sealing import passphrase
from cindocs.packs.sealing.age_seal import AgeIdentity, AgeSeal
from cindocs.packs.sealing.certificate_seal import CertificateKey, CertificateSeal
from cindocs.packs.sealing.no_seal import NoSeal
from cindocs.packs.sealing.opened import Key, needed, opened
from cindocs.packs.sealing.passphrase import as_made, new_passphrase
from cindocs.packs.sealing.passphrase_seal import PassphraseSeal
from cindocs.packs.sealing.seal import Seal
from tests.packs.small import damaged, small_pack

PASSPHRASE = "object-issue-letter-bamboo-dash-raccoon-hazard"
Pair = tuple[Seal, Key]


def certificate(key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey) -> bytes:
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Test")])
    now = datetime(2026, 1, 1, tzinfo=UTC)
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    builder = builder.serial_number(x509.random_serial_number()).not_valid_before(now)
    return builder.not_valid_after(now + timedelta(days=3650)).sign(key, SHA256()).public_bytes(Encoding.PEM)


def with_certificate() -> tuple[CertificateSeal, CertificateKey]:
    key = rsa.generate_private_key(65537, 2048)
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    shown = certificate(key)
    return CertificateSeal(shown), CertificateKey(shown, pem)


def with_age() -> tuple[AgeSeal, AgeIdentity]:
    identity = pyrage.x25519.Identity.generate()
    return AgeSeal((str(identity.to_public()),)), AgeIdentity(f"# made today\n{identity}\n")


def with_passphrase() -> Pair:
    return PassphraseSeal(PASSPHRASE), PassphraseSeal(PASSPHRASE)


@pytest.fixture(scope="module", params=[with_passphrase, with_age, with_certificate])
def pair(request: pytest.FixtureRequest) -> Pair:
    made: Pair = request.param()
    return made


def sealed(seal: Seal, folder: Path) -> Path:
    target = folder / f"sealed.{seal.suffix}"
    seal.close(small_pack(folder), target)
    return target


def test_what_is_sealed_is_opened_again(pair: Pair, tmp_path: Path) -> None:
    seal, key = pair
    file = sealed(seal, tmp_path)
    inner = opened(file, key, tmp_path)
    assert inner.read_bytes() == (tmp_path / "inner.zip").read_bytes()
    assert {one.stat().st_mode & 0o777 for one in (file, inner)} == {0o600}


def test_of_a_pack_that_cannot_be_opened_nothing_stays(pair: Pair, tmp_path: Path) -> None:
    seal, key = pair
    file = sealed(seal, tmp_path)
    content, folder = bytearray(file.read_bytes()), tmp_path / "opened"
    folder.mkdir()
    content[-1] ^= 1
    file.write_bytes(content)
    with pytest.raises(PackNotWhole):
        opened(file, key, folder)
    assert list(folder.iterdir()) == []


def is_found_out(file: Path, key: Key, folder: Path) -> bool:
    """Tell whether a pack that was changed on its way is told to be, or to be somebody else's."""
    (folder / "opened.zip").unlink(missing_ok=True)
    try:
        return bool(verify.problems(opened(file, key, folder)))
    except (PackNotWhole, WrongKey):
        return True


def test_random_changes_of_a_sealed_pack_are_found(pair: Pair, tmp_path: Path) -> None:
    seal, key = pair
    file = sealed(seal, tmp_path)
    unseen, slow = [], isinstance(key, CertificateKey)
    for how, content in damaged(file.read_bytes(), times=250 if slow else 1000, seed=1):
        file.write_bytes(content)
        if not is_found_out(file, key, tmp_path):
            unseen.append(how)
    assert unseen == []


def test_the_key_of_somebody_else_does_not_open_it(pair: Pair, tmp_path: Path) -> None:
    seal, key = pair
    others: dict[type, Callable[[], Key]] = {
        PassphraseSeal: lambda: PassphraseSeal(new_passphrase()),
        AgeIdentity: lambda: with_age()[1],
        CertificateKey: lambda: with_certificate()[1],
    }
    with pytest.raises(WrongKey):
        opened(sealed(seal, tmp_path), others[type(key)](), tmp_path)


def test_a_key_of_another_kind_is_wrong_use(pair: Pair, tmp_path: Path) -> None:
    seal, key = pair
    other = with_age()[1] if not isinstance(key, AgeIdentity) else PassphraseSeal(PASSPHRASE)
    with pytest.raises(WrongUse, match="This pack is opened with"):
        opened(sealed(seal, tmp_path), other, tmp_path)


def test_a_pack_that_is_not_sealed_needs_no_key(tmp_path: Path) -> None:
    file = sealed(NoSeal("by-hand"), tmp_path)
    assert needed(file) == ""
    assert verify.problems(opened(file, None, tmp_path)) == []


def test_common_tools_open_what_is_sealed_with_a_passphrase(tmp_path: Path) -> None:
    file = sealed(PassphraseSeal(PASSPHRASE), tmp_path)
    inner = (tmp_path / "inner.zip").read_bytes()
    with pyzipper.AESZipFile(file) as archive:
        archive.setpassword(PASSPHRASE.encode())
        assert archive.namelist() == ["pack.zip"]
        assert archive.read("pack.zip") == inner


@pytest.mark.skipif(shutil.which("7z") is None, reason="7-Zip is not here")
def test_seven_zip_opens_what_is_sealed_with_a_passphrase(tmp_path: Path) -> None:
    file = sealed(PassphraseSeal(PASSPHRASE), tmp_path)
    command = ["7z", "x", f"-p{PASSPHRASE}", f"-o{tmp_path / 'out'}", str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    assert (tmp_path / "out" / "pack.zip").read_bytes() == (tmp_path / "inner.zip").read_bytes()


@pytest.mark.skipif(shutil.which("openssl") is None, reason="OpenSSL is not here")
def test_openssl_opens_what_is_sealed_for_a_certificate(tmp_path: Path) -> None:
    seal, key = with_certificate()
    file = sealed(seal, tmp_path)
    (tmp_path / "shown.pem").write_bytes(key.certificate)
    (tmp_path / "key.pem").write_bytes(key.key)
    command = ["openssl", "cms", "-decrypt", "-binary", "-inform", "DER", "-in", file.name, "-out", "out"]
    command += ["-recip", "shown.pem", "-inkey", "key.pem"]
    subprocess.run(command, check=True, cwd=tmp_path, timeout=60)
    assert (tmp_path / "out").read_bytes() == (tmp_path / "inner.zip").read_bytes()


def test_what_swells_when_it_is_opened_is_no_pack(tmp_path: Path) -> None:
    file, target = tmp_path / "bomb.zip", tmp_path / "opened.zip"
    entry = (
        "pack.zip",
        datetime(1980, 1, 1, tzinfo=UTC),
        0o100600,
        ZIP_32,
        (bytes(100_000) for _ in range(300)),
    )
    file.write_bytes(b"".join(stream_zip([entry], password=PASSPHRASE, extended_timestamps=False)))
    with pytest.raises(PackNotWhole):
        PassphraseSeal(PASSPHRASE).open(file, target)
    assert target.stat().st_size <= file.stat().st_size < 100_000


# Lengths whose DER holds what stands before other fields, too, and the edges of a block.
@pytest.mark.parametrize("size", [1, 15, 16, 17, 1025, 1039, 1040, 0x0410FF, 70_000])
def test_a_pack_of_any_length_is_opened_with_the_key_of_its_certificate(tmp_path: Path, size: int) -> None:
    seal, key = with_certificate()
    (tmp_path / "inner").write_bytes(bytes(size))
    seal.close(tmp_path / "inner", tmp_path / "sealed")
    key.open(tmp_path / "sealed", tmp_path / "opened")
    assert (tmp_path / "opened").read_bytes() == bytes(size)


def test_random_bytes_that_look_like_a_field_do_no_harm(tmp_path: Path) -> None:
    seal, key = with_certificate()
    file, before = (
        tmp_path / "sealed",
        bytes.fromhex("60864801650304012a0410"),
    )  # AES-256, then what it starts with
    (tmp_path / "inner").write_bytes(bytes(500))
    seal.close(tmp_path / "inner", file)
    content = bytearray(file.read_bytes())
    at = content.index(before) + len(before)
    start = bytes(content[at : at + 16])
    content[at : at + 16] = bytes.fromhex("0410" * 8)  # the first block is read otherwise, and that is all
    file.write_bytes(content)
    key.open(file, tmp_path / "opened")
    first = bytes(one ^ other for one, other in zip(start, bytes.fromhex("0410" * 8), strict=True))
    assert (tmp_path / "opened").read_bytes() == first + bytes(484)


def test_nothing_of_the_pack_can_be_read_of_it_but_that_there_is_one(pair: Pair, tmp_path: Path) -> None:
    content = sealed(pair[0], tmp_path).read_bytes()
    assert not any(word in content for word in (b"bundle", b"HERON", b"manifest", b"README", b"documents"))


def test_two_packs_of_the_same_differ(pair: Pair, tmp_path: Path) -> None:
    first = sealed(pair[0], tmp_path).read_bytes()
    (tmp_path / f"sealed.{pair[0].suffix}").unlink()
    (tmp_path / "inner.zip").unlink()
    assert sealed(pair[0], tmp_path).read_bytes() != first


def test_a_passphrase_has_seven_words_of_a_list_that_nobody_mishears() -> None:
    made = {new_passphrase() for _ in range(200)}
    words = {word for one in made for word in one.split("-")}
    assert len(made) == 200 and {one.count("-") for one in made} == {6}
    assert len({word[:4] for word in words}) == len(words) > 900


def test_each_of_2048_words_can_come_up() -> None:
    listed = Path(passphrase.__file__).with_name("words.txt").read_bytes()
    assert sha256(listed).hexdigest() == "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda"
    words = listed.decode().split()
    assert len(words) == 2048 and len({word[:4] for word in words}) == 2048
    # 42,000 words: that one of 2,048 is not among them happens once in 400,000 runs.
    assert {word for _ in range(6000) for word in new_passphrase().split("-")} == set(words)


@pytest.mark.parametrize(
    "typed", [f" {PASSPHRASE.upper()}\n", PASSPHRASE.replace("-", " "), PASSPHRASE.replace("-", " - ")]
)
def test_a_passphrase_may_be_typed_with_spaces_and_capitals(typed: str) -> None:
    assert as_made(typed) == PASSPHRASE


def test_no_passphrase_and_no_key_shows_in_a_repr(pair: Pair) -> None:
    assert "raccoon" not in repr(pair) and "SECRET" not in repr(pair) and "PRIVATE" not in repr(pair)


@pytest.mark.parametrize(
    "key", [lambda: ec.generate_private_key(ec.SECP256R1()), lambda: rsa.generate_private_key(65537, 1024)]
)
def test_a_certificate_with_a_short_key_or_another_than_rsa_is_refused(
    tmp_path: Path, key: Callable[[], rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey]
) -> None:
    with pytest.raises(WrongUse, match="no RSA key of 2048 bits or more"):
        sealed(CertificateSeal(certificate(key())), tmp_path)


def test_any_of_several_public_keys_opens_a_pack(tmp_path: Path) -> None:
    (one, one_key), (other, other_key) = with_age(), with_age()
    file = sealed(AgeSeal((*one.keys, *other.keys)), tmp_path)
    for key in (one_key, other_key):
        assert verify.problems(opened(file, key, tmp_path)) == []
        (tmp_path / "opened.zip").unlink()


@pytest.mark.parametrize("key", ["", "age1abc", "AGE-SECRET-KEY-1ABC"])
def test_what_is_no_public_key_is_refused_without_being_told_again(tmp_path: Path, key: str) -> None:
    with pytest.raises(WrongUse) as refused:
        sealed(AgeSeal((key,)), tmp_path)
    assert not key or key not in refused.value.message
