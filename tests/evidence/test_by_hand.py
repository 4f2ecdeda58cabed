"""the commands of docs/authorities.md -> what a stranger gets from them, without our program."""

import base64
import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.evidence.authority import Authority
from tests.evidence.stamps import NOTE, made

DOCUMENT = Path("docs/authorities.md")


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("one"), intermediate=True)


def _repeat(folder: Path, authority: Authority, note: bytes) -> str:
    """Run the document's block on a dossier's times.json that holds one good token."""
    encode = lambda data: base64.b64encode(data).decode()  # noqa: E731
    stamp = {
        "kind": "stamp", "note": note.decode(), "token": encode(made(authority)),
        "certificates": [encode(der) for der in authority.chain_der],
    }  # fmt: skip
    (folder / "data/log").mkdir(parents=True)
    (folder / "data/log/times.json").write_text(json.dumps({"times": [stamp]}), encoding="utf-8")
    (block,) = re.findall(r"```sh\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    done = subprocess.run(
        ["bash", "-c", block], cwd=folder, capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


def test_a_stranger_repeats_the_check_with_openssl_alone(
    tmp_path: Path, authority: Authority
) -> None:
    said = _repeat(tmp_path, authority, NOTE)
    assert "Verification: OK" in said
    assert "Hash Algorithm: sha256" in said


def test_and_sees_when_the_checkpoint_was_changed(tmp_path: Path, authority: Authority) -> None:
    said = _repeat(tmp_path, authority, NOTE.replace(b"\n7\n", b"\n8\n"))
    assert "Verification: OK" not in said
    assert "message imprint mismatch" in said
