"""random damage: whatever it is, the three verifiers say the same, and never that it holds."""

import contextlib
import random
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.counts import count
from tests.verify import workbench
from tests.verify.forge import Shape, forge
from tests.verify.three import Browser, agreed, by_file, by_program
from tests.verify.timing import Timekeeping
from tests.verify.workbench import ENTRIES, RELEASE, TIMES, Json

ALL = settings(deadline=None, suppress_health_check=list(HealthCheck))
SHAPES = (
    Shape(),
    Shape(clips=("part",), documents=(), claims=(((0,), (), ()),), blind_waived=True),
    Shape(clips=("withheld", "whole"), documents=("destroyed", "whole"), status="draft"),
)
STRANGE: tuple[Any, ...] = (
    None, True, 0, -1, 1.5, "", "x", [], {}, [[]], "00" * 32, "x-000000000000", "ana",
    "data/release.json", "release", "draft", "whole", "withheld", "destroyed",
)  # fmt: skip


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    place = tmp_path_factory.mktemp("clean")
    keep = Timekeeping(place / "authorities")
    plain = [forge(place / str(number), shape) for number, shape in enumerate(SHAPES)]
    return [*plain, forge(place / "timed", Shape(), timing=keep.usual)]


def damage_bytes(folder: Path, dice: random.Random) -> None:
    """Flip, cut, double, swap or drop something of one file, perhaps bagging the folder again."""
    path = dice.choice(workbench.paths(folder))
    data = bytearray((folder / path).read_bytes())
    place = dice.randrange(len(data)) if data else 0
    what = dice.choice(("flip", "cut", "double", "insert", "drop", "copy"))
    if what == "flip" and data:
        data[place] ^= 1 << dice.randrange(8)
    elif what == "cut":
        del data[place:]
    elif what == "double":
        data += bytes(data)
    elif what == "insert":
        data[place:place] = dice.choice((b"\n", b" ", b"\xff", b"\xef\xbb\xbf", b"0", b"{}"))
    elif what == "copy":
        data = bytearray((folder / dice.choice(workbench.paths(folder))).read_bytes())
    if what == "drop":
        (folder / path).unlink()
    else:
        (folder / path).write_bytes(data)
    if dice.random() < 0.3 and (folder / "bagit.txt").exists():
        workbench.manifests(folder)


def damage_values(folder: Path, dice: random.Random) -> None:
    """Put another value somewhere in release.json or the log, as the log's keeper could."""
    timed = (TIMES, TIMES, TIMES) if (folder / TIMES).exists() else ()
    path = dice.choice((RELEASE, RELEASE, ENTRIES, *timed))
    value = workbench.read(folder, path)
    for _ in range(dice.choice((1, 1, 2))):
        _change_somewhere(value, dice)
    workbench.write(folder, path, value)
    if dice.random() < 0.7:
        # What is too broken to be logged again is, as it stands, damage enough.
        with contextlib.suppress(KeyError, TypeError, ValueError, IndexError, AttributeError):
            workbench.relog(folder)
    workbench.manifests(folder)


def _change_somewhere(value: Json, dice: random.Random) -> None:
    """Walk down by chance; there, replace, remove, double or exchange a child."""
    while True:
        keys = list(value) if isinstance(value, dict) else list(range(len(value)))
        if not keys:
            return
        key = dice.choice(keys)
        if isinstance(value[key], dict | list) and value[key] and dice.random() < 0.8:
            value = value[key]
            continue
        other = dice.choice(keys)
        what = dice.choice(("replace", "remove", "exchange", "exchange", "double"))
        if what == "replace":
            value[key] = dice.choice(STRANGE)
        elif what == "remove":
            del value[key]
        elif what == "exchange":
            value[key], value[other] = value[other], value[key]
        elif isinstance(value, list):
            value.append(value[key])
        return


def damaged(clean: list[Path], place: str, seed: int, how: str) -> tuple[Path, Path]:
    dice = random.Random(seed)
    original = clean[seed % len(clean)]
    folder = Path(shutil.copytree(original, Path(place) / "dossier"))
    (damage_bytes if how == "bytes" else damage_values)(folder, dice)
    return original, folder


def same_folder(one: Path, two: Path) -> bool:
    def contents(folder: Path) -> dict[str, bytes]:
        return {path: (folder / path).read_bytes() for path in workbench.paths(folder)}

    return contents(one) == contents(two)


@settings(ALL, max_examples=count(60, 600))
@given(seed=st.integers(0, 10**9), how=st.sampled_from(("bytes", "values")))
def test_two_verifiers_agree(clean: list[Path], seed: int, how: str) -> None:
    with tempfile.TemporaryDirectory() as place:
        original, folder = damaged(clean, place, seed, how)
        answer = by_program(folder)
        one, two = agreed(answer, by_file(folder))
        assert two == one
        if how == "bytes" and not same_folder(original, folder):
            assert answer["verdict"] == "broken"


@settings(ALL, max_examples=count(8, 60))
@given(seed=st.integers(0, 10**9), how=st.sampled_from(("bytes", "values")))
def test_the_browser_agrees(clean: list[Path], browser: Browser, seed: int, how: str) -> None:
    with tempfile.TemporaryDirectory() as place:
        _, folder = damaged(clean, place, seed, how)
        answer = by_program(folder)
        empty = ("folder.paths", "is an empty folder")
        if not any((p["rule"], p["reason"]) == empty for p in answer["problems"]):
            one, two = agreed(answer, browser(folder))
            assert two == one
