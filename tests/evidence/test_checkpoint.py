"""signed notes -> read back only in their one form, under their one key."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countershot.evidence import checkpoint
from countershot.evidence.checkpoint import Checkpoint
from countershot.evidence.keys import exercise_key, verify_ed25519

ORIGIN = "countershot/a-case"
KEY = exercise_key("log")
STATE = Checkpoint(ORIGIN, 42, bytes(range(32)))
NOTE = checkpoint.write(STATE, KEY)


def test_a_note_has_the_form_of_the_specification() -> None:
    text, signature = NOTE.split("\n\n")
    assert text == f"{ORIGIN}\n42\n{base64.b64encode(bytes(range(32))).decode()}"
    assert signature.startswith(f"\u2014 {ORIGIN} ") and signature.endswith("\n")
    raw = base64.b64decode(signature.split(" ")[2])
    assert raw[:4] == checkpoint.key_id(ORIGIN, KEY.public)
    assert verify_ed25519(KEY.public, raw[4:], text.encode() + b"\n")


def test_key_ids_are_those_of_the_specification() -> None:
    # C2SP signed-note's example verifier key: PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVk...
    encoded = "ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    public = base64.b64decode(encoded)[1:]
    assert checkpoint.key_id("PeterNeumann", public).hex() == "c74f20a3"


@given(st.integers(0, 10**15), st.binary(min_size=32, max_size=32))
def test_what_is_written_is_read_back(size: int, root: bytes) -> None:
    state = Checkpoint(ORIGIN, size, root)
    assert checkpoint.read(checkpoint.write(state, KEY), ORIGIN, KEY.public) == state


@pytest.mark.parametrize(
    "text",
    [
        "",
        NOTE[:-1],
        NOTE + "\n",
        NOTE + NOTE.splitlines()[-1] + "\n",
        NOTE.replace("\n42\n", "\n042\n"),
        NOTE.replace("\n42\n", "\n43\n"),
        NOTE.replace("\n42\n", "\n-1\n"),
        NOTE.replace("\n42\n", "\n٤٢\n"),
        NOTE.replace("\n\n", "\nextension\n\n"),
        NOTE.replace("\n", "\r\n"),
        NOTE.replace("\u2014", "-"),
        NOTE.replace(ORIGIN, "countershot/b-case"),
        NOTE.replace(ORIGIN, "countershot/b-case", 1),
        "\ufeff" + NOTE,
    ],
)
def test_any_other_form_is_refused(text: str) -> None:
    assert checkpoint.read(text, ORIGIN, KEY.public) is None


def test_another_key_or_origin_is_refused() -> None:
    assert checkpoint.read(NOTE, ORIGIN, exercise_key("ana").public) is None
    assert checkpoint.read(NOTE, "countershot/other", KEY.public) is None
    forged = checkpoint.write(STATE, exercise_key("ana"))
    assert checkpoint.read(forged, ORIGIN, KEY.public) is None


def test_every_flipped_bit_is_found() -> None:
    whole = NOTE.encode()
    for at in range(len(whole)):
        for bit in range(8):
            flipped = whole[:at] + bytes([whole[at] ^ (1 << bit)]) + whole[at + 1 :]
            text = flipped.decode("utf-8", "replace")
            assert checkpoint.read(text, ORIGIN, KEY.public) is None, (at, bit)


@given(st.text(max_size=300))
def test_hostile_text_is_refused_not_an_error(text: str) -> None:
    assert checkpoint.read(text, ORIGIN, KEY.public) is None
