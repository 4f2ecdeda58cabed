"""the pin's counts -> what every look says of its misses; the lines that training rewrites."""

import importlib.util
import re
import shutil
import sys
from pathlib import Path
from types import ModuleType

from countershot.networks import pins
from countershot.networks.recall import STAYS, Recall, of_pin, recall

TRAINING = Path(__file__).parents[2] / "training"
PINS = Path(pins.__file__)
CARD = PINS.parent / pins.DEVICES.card


def training(name: str) -> ModuleType:
    sys.path.insert(0, str(TRAINING))
    try:
        spec = importlib.util.spec_from_file_location(name, TRAINING / f"{name}.py")
        assert spec is not None and spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module
    finally:
        sys.path.remove(str(TRAINING))


def test_the_pin_says_what_the_card_says() -> None:
    said = of_pin(pins.DEVICES)
    assert f"recall {said.found / said.devices:.2f} ({said.found} of {said.devices};" in (
        CARD.read_text("utf-8")
    )
    assert f"{said.pictures} photographs with {said.devices} hand-drawn boxes" in CARD.read_text()
    assert said.threshold == pins.DEVICES.threshold


def test_words_name_counts_data_and_what_stays() -> None:
    said = Recall("ab" * 32, "devices", "photographs of ours", 26, 35, 12, 0.5)
    assert said.in_words == (
        "of 35 devices in 26 photographs of ours the network devices found 12 at the threshold "
        "0.5: what it did not find may still be there"
    )
    assert said.as_json()["recall"] == 0.343


def test_what_was_not_measured_is_said_so() -> None:
    for unknown in (recall("0" * 64), recall("0" * 64, "ours"), recall(None)):
        assert unknown.as_json()["recall"] is None
        assert STAYS in unknown.in_words
    assert "ours" in recall("0" * 64, "ours").in_words
    assert recall(pins.DEVICES.sha256) == of_pin(pins.DEVICES)


def test_training_writes_the_counts_into_their_lines(tmp_path: Path) -> None:
    copy = Path(shutil.copy(PINS, tmp_path / "pins.py"))
    card = training("card")
    card.pin_recall(copy, {"pictures": 99, "devices": 88, "hits": 77})
    text = copy.read_text("utf-8")
    for name, value in (("pictures", 99), ("devices", 88), ("found", 77)):
        assert f"    measured_{name}={value},  # pinned by export\n" in text
    assert len(re.findall(r"measured_on=\".*\",  # pinned by export", text)) == 1
    same = PINS.read_text("utf-8")
    card.pin_recall(copy, {"pictures": 26, "devices": 35, "hits": 12})
    shown = of_pin(pins.DEVICES)
    if (shown.pictures, shown.devices, shown.found) == (26, 35, 12):
        assert copy.read_text("utf-8") == same
