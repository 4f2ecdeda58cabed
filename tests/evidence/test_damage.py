"""a case with one bit flipped, or one file cut short -> found, and the file named, every time."""

import random
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from countershot.evidence import witness
from countershot.evidence.keys import exercise_key
from countershot.evidence.log import Log
from countershot.evidence.store import ObjectStore
from countershot.evidence.witness import Seen
from countershot.flow.custody import verify_vault
from countershot.records.time import Witness
from tests.counts import count
from tests.whole.program import EXERCISE

FLIPS, CUTS = count(200, 10_000), count(20, 1_000)
LOG_KEY, BO = exercise_key("log"), exercise_key("bo")
NAME, NOON = "second.example/witness", "2031-03-14T12:00:00Z"


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The exercise, with a witness's cosignature in its log."""
    root = Path(shutil.copytree(EXERCISE, tmp_path_factory.mktemp("damage") / "case"))
    for path in (root / "evidence").rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    log = Log.open(root / "evidence/log", _origin(root), LOG_KEY.public, LOG_KEY)
    first = Seen(origin=log.origin, public_key=LOG_KEY.public_base64)
    line, _ = witness.cosign(witness.request(log, 0), first, BO, NAME, NOON)
    trusted = {"bo": Witness(name=NAME, public_key=BO.public_base64)}
    entry, note = witness.take(line, log, trusted, NOON)
    with log.writing() as writer:
        ObjectStore(root / "evidence/objects").put_bytes(note)
        writer.append([entry])
    for path in (root / "evidence/objects").rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    assert verify_vault(root).problems == ()
    yield root
    assert verify_vault(root).problems == ()  # every damage was taken back


def _origin(root: Path) -> str:
    return (root / "evidence/log/checkpoint").read_text().partition("\n")[0]


def targets(case: Path) -> list[Path]:
    """Every file of store and log that holds anything."""
    found = (path for path in (case / "evidence").rglob("*") if path.is_file())
    return sorted(path for path in found if path.stat().st_size)


def named(case: Path, path: Path) -> bool:
    """Does the verification name this file, and nothing else, as broken?

    But for ``vault.time``: what was stamped or witnessed over damaged bytes cannot be judged.
    """
    inside = path.relative_to(case).as_posix()
    problems = verify_vault(case).problems
    return {p.file.partition(":")[0] for p in problems if p.rule != "vault.time"} == {inside}


def damaged(case: Path, times: int, cut: bool) -> Counter[str]:
    """Damage a random file at a random place, ask, put it back; counts of found and missed."""
    chance, files, told = random.Random(20310314 + cut), targets(case), Counter[str]()
    for _ in range(times):
        path = chance.choice(files)
        whole = path.read_bytes()
        at, bit = chance.randrange(len(whole)), 1 << chance.randrange(8)
        flipped = whole[:at] + bytes([whole[at] ^ bit]) + whole[at + 1 :]
        path.write_bytes(whole[:at] if cut else flipped)
        try:
            right = named(case, path)
        finally:
            path.write_bytes(whole)
        told["found" if right else f"{path.name} at {at} ^ {bit}"] += 1
    return told


def test_every_flipped_bit_is_found_and_its_file_named(case: Path) -> None:
    told = damaged(case, FLIPS, cut=False)
    print(f"bit flips over {len(targets(case))} files: {told['found']} of {FLIPS} found and named")
    assert told == {"found": FLIPS}


def test_every_truncation_is_found_and_its_file_named(case: Path) -> None:
    told = damaged(case, CUTS, cut=True)
    print(f"truncations over {len(targets(case))} files: {told['found']} of {CUTS} found and named")
    assert told == {"found": CUTS}


def test_every_bit_of_the_checkpoint_and_of_the_last_entry_counts(case: Path) -> None:
    """Where a mistake of the reader would hide: line ends, signatures, base64 padding."""
    missed = []
    for path, start in (
        (case / "evidence/log/checkpoint", 0),
        (case / "evidence/log/entries.jsonl", -60),
    ):
        whole = path.read_bytes()
        begin = start % len(whole) if start else 0
        step = count(7, 1)
        for place in range(begin * 8, len(whole) * 8, step):
            at, bit = place // 8, 1 << place % 8
            path.write_bytes(whole[:at] + bytes([whole[at] ^ bit]) + whole[at + 1 :])
            if not named(case, path):
                missed.append((path.name, at, bit))
        path.write_bytes(whole)
    assert missed == []
