"""key files -> used only when they are protected as they should be."""

import os
import stat
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from hypothesis import given
from hypothesis import strategies as st

from countershot.errors import KeyRefused, StorageFailed
from countershot.evidence import keys

ANA = keys.exercise_key("ana")


def test_ed25519_is_that_of_rfc_8032() -> None:
    # RFC 8032 section 7.1, test 2
    key = keys.SigningKey(
        bytes.fromhex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
    )
    public = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
    signature = (
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )
    assert key.public.hex() == public
    assert key.sign(b"\x72").hex() == signature
    assert keys.verify_ed25519(key.public, bytes.fromhex(signature), b"\x72")
    assert not keys.verify_ed25519(key.public, bytes.fromhex(signature), b"\x73")


@given(st.binary(max_size=80), st.binary(max_size=80), st.binary(max_size=20))
def test_hostile_keys_and_signatures_are_false(
    public: bytes, signature: bytes, text: bytes
) -> None:
    assert keys.verify_ed25519(public, signature, text) is False


def test_a_person_s_key_survives_saving_and_needs_its_passphrase(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "ana.key"
    keys.save(ANA, path, "correct horse")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in path.parent.iterdir()] == ["ana.key"]
    assert keys.load_person_key(path, "correct horse") == ANA
    with pytest.raises(KeyRefused, match="passphrase is wrong"):
        keys.load_person_key(path, "wrong horse")
    with pytest.raises(KeyRefused, match="passphrase is wrong"):
        keys.load_log_key(path)


def test_a_log_key_needs_no_passphrase_but_a_person_s_does(tmp_path: Path) -> None:
    path = tmp_path / "a-case.log.key"
    keys.save(ANA, path, None)
    assert keys.load_log_key(path) == ANA
    with pytest.raises(KeyRefused, match="no passphrase"):
        keys.load_person_key(path, "")
    with pytest.raises(KeyRefused, match="empty passphrase"):
        keys.save(ANA, tmp_path / "x.key", "")


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o601, 0o777])
def test_a_key_that_others_can_use_is_refused(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "log.key"
    keys.save(ANA, path, None)
    path.chmod(mode)
    with pytest.raises(KeyRefused, match="chmod 600"):
        keys.load_log_key(path)


def test_a_key_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "log.key"
    keys.save(ANA, path, None)
    before = path.read_bytes()
    with pytest.raises(KeyRefused, match="never overwritten"):
        keys.save(keys.generate(), path, None)
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["log.key"]


def test_what_is_no_key_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "log.key"
    with pytest.raises(KeyRefused, match="no key is there"):
        keys.load_log_key(path)
    path.write_bytes(b"")
    path.chmod(0o600)
    with pytest.raises(KeyRefused):
        keys.load_log_key(path)
    other = generate_private_key(SECP256R1()).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    path.write_bytes(other)
    with pytest.raises(KeyRefused, match="not an Ed25519 key"):
        keys.load_log_key(path)
    link = tmp_path / "link.key"
    link.symlink_to(path)
    with pytest.raises(KeyRefused, match="cannot be read"):
        keys.load_log_key(link)
    os.mkfifo(tmp_path / "pipe", 0o600)
    with pytest.raises(KeyRefused, match="not a plain file"):
        keys.load_log_key(tmp_path / "pipe")


def test_openssl_reads_our_key_files(tmp_path: Path) -> None:
    path = tmp_path / "ana.key"
    keys.save(ANA, path, "correct horse")
    try:
        said = subprocess.run(
            ["openssl", "pkey", "-in", path, "-passin", "pass:correct horse", "-pubout"],
            capture_output=True,
            check=True,
            text=True,
        )
    except FileNotFoundError:
        pytest.skip("openssl is not installed here")
    public = serialization.load_pem_public_key(said.stdout.encode())
    raw = public.public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)
    assert raw == ANA.public


def test_a_folder_that_cannot_be_written_fails_clearly(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageFailed):
        keys.save(ANA, tmp_path / "file" / "ana.key", "correct horse")


def test_the_exercise_s_keys_are_recognised_and_no_others() -> None:
    named = [keys.exercise_key(name).public_base64 for name in keys.EXERCISE_NAMES]
    assert len(set(named)) == 5
    assert all(keys.is_exercise_key(one) for one in named)
    assert not keys.is_exercise_key(keys.generate().public_base64)
    assert not keys.is_exercise_key("")


def test_secrets_are_not_shown() -> None:
    assert ANA.seed.hex() not in repr(ANA) and repr(ANA.seed) not in repr(ANA)


@given(st.binary(max_size=40))
def test_base64_has_one_form(data: bytes) -> None:
    text = keys.to_base64(data)
    assert keys.from_base64(text, len(data)) == data
    assert keys.from_base64(text, len(data) + 1) is None
    assert keys.from_base64(text + "\n", len(data)) is None
    assert keys.from_base64("AB==", 1) is None  # the same byte as AA==, with bits left over
