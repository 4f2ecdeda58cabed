"""pinned digests and words: a changed byte or a word beyond devices -> refused"""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from countershot.errors import NetworkRefused, UsageError
from countershot.networks import pins, runtime
from countershot.records.base import KINDS

PACKAGE = Path(runtime.__file__).parent
FORBIDDEN = {"person", "people", "face", "head", "pedestrian", "plate", "licence", "license", "car"}


def test_every_network_file_is_pinned_and_has_a_card() -> None:
    files = {p.name for p in PACKAGE.glob("*.onnx")}
    assert files == {pin.file for pin in pins.PINS.values()}
    for pin in pins.PINS.values():
        content = (PACKAGE / pin.file).read_bytes()
        assert hashlib.sha256(content).hexdigest() == pin.sha256
        assert len(content) <= 25_000_000
        assert pin.sha256 in runtime.card(pin.name)
        assert "rendered scenes" in runtime.card(pin.name)


def test_words_are_kinds_of_devices_only() -> None:
    for pin in pins.PINS.values():
        assert set(pin.kinds) <= set(KINDS)
        assert not FORBIDDEN & set(pin.kinds)


@pytest.mark.parametrize("where", [0, 1000, -1])
def test_one_changed_byte_is_refused(tmp_path: Path, where: int) -> None:
    content = bytearray((PACKAGE / pins.DEVICES.file).read_bytes())
    content[where] ^= 1
    (tmp_path / pins.DEVICES.file).write_bytes(content)
    with pytest.raises(NetworkRefused, match="not the pinned network"):
        runtime.load(folder=tmp_path)


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NetworkRefused, match="Install countershot again"):
        runtime.load(folder=tmp_path)


@pytest.mark.parametrize("word", ["person", "face", "licence_plate"])
def test_a_word_beyond_devices_is_refused(word: str) -> None:
    with pytest.raises(NetworkRefused, match=word):
        runtime.refuse_words(replace(pins.DEVICES, kinds=(*KINDS, word)))


def test_unknown_name_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="choose one of: closeup, devices"):
        runtime.load("faces")
    with pytest.raises(UsageError, match="choose one of: closeup, devices"):
        runtime.card("faces")


def test_outputs_match_the_pin() -> None:
    network = runtime.load()
    assert [i.name for i in network.session.get_inputs()] == ["rgb"]
    shapes = {o.name: o.shape for o in network.session.get_outputs()}
    assert shapes["kind"][1] == len(network.pin.kinds)
    assert shapes["score"][1] == 1 and shapes["distance"][1] == 4
    assert network.session.get_providers() == ["CPUExecutionProvider"]
