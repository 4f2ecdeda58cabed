"""a case folder -> private keys in it are found, public things are not mistaken for them."""

import base64
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from countershot.evidence.keys import exercise_key, save
from countershot.evidence.private_keys import private_keys_in

ANA = exercise_key("ana")


def as_der(key: bytes) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(key).private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


def test_every_form_of_private_key_is_found(tmp_path: Path) -> None:
    save(ANA, tmp_path / "plain.pem", None)
    save(ANA, tmp_path / "a" / "deep" / "locked.txt", "correct horse")
    openssh = Ed25519PrivateKey.from_private_bytes(ANA.seed).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.OpenSSH,
        serialization.NoEncryption(),
    )
    (tmp_path / "id_ed25519").write_bytes(openssh)
    (tmp_path / "key.der").write_bytes(as_der(ANA.seed))
    (tmp_path / "seed").write_bytes(ANA.seed)
    (tmp_path / "seed.hex").write_text(ANA.seed.hex() + "\n")
    (tmp_path / "seed.b64").write_text(base64.b64encode(ANA.seed).decode())
    (tmp_path / "notes.md").write_bytes(b"# Notes\n" * 100 + (tmp_path / "plain.pem").read_bytes())
    (tmp_path / "age.txt").write_text("AGE-SECRET-KEY-1" + "Q" * 58)
    found = private_keys_in(tmp_path, [ANA.public])
    assert found == sorted(
        ["plain.pem", "a/deep/locked.txt", "id_ed25519", "key.der", "seed", "seed.hex", "seed.b64",
         "notes.md", "age.txt"]
    )  # fmt: skip


def test_what_is_public_is_not_mistaken_for_a_key(tmp_path: Path) -> None:
    pem = (
        Ed25519PrivateKey.from_private_bytes(ANA.seed)
        .public_key()
        .public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    )
    (tmp_path / "public.pem").write_bytes(pem)
    (tmp_path / "digest.txt").write_text("0" * 64)
    (tmp_path / "digest.bin").write_bytes(bytes(32))
    (tmp_path / "advice.md").write_text("Never mail the line -----BEGIN PRIVATE KEY----- to us.")
    (tmp_path / "link").symlink_to("/etc/passwd")
    (tmp_path / "empty").write_bytes(b"")
    assert private_keys_in(tmp_path, [ANA.public]) == []


def test_a_key_made_by_ssh_keygen_is_found(tmp_path: Path) -> None:
    try:
        subprocess.run(
            ["ssh-keygen", "-q", "-t", "rsa", "-N", "x", "-f", tmp_path / "id_rsa"], check=True
        )
    except FileNotFoundError:
        pytest.skip("ssh-keygen is not installed here")
    assert private_keys_in(tmp_path) == ["id_rsa"]
