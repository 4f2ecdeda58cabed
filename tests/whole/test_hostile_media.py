"""the table of hostile files, sealed into a case beside a good clip -> each gets its ending.

One real case, the program's own commands, the real worker processes and network; memory limited.
`make test` takes every so-manyth file of the table, COUNTERSHOT_FULL=1 all of them.
"""

import json
import os
import re
import resource
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.counts import count
from tests.footage.hostile import Hostile, table
from tests.whole.program import EXERCISE, Ended, countershot

TABLE = list(table().values())
SOME = TABLE[:: -(-len(TABLE) // count(26, len(TABLE)))]
MEMORY, SECONDS = 4 << 30, 1500


AFTER = """import resource, subprocess, sys
done = subprocess.run(sys.argv[2:])
with open(sys.argv[1], "a") as peaks:
    print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=peaks)
sys.exit(done.returncode)"""


def confined(*words: object, keys: Path) -> Ended:
    """The program with little memory, for itself and its workers alike, and stopped in the end.

    Beside the keys stands ``peaks``: kilobytes of the largest process of each command.
    """
    done = subprocess.run(
        [sys.executable, "-c", AFTER, str(keys.parent / "peaks"),
         sys.executable, "-m", "countershot", *map(str, words)],
        capture_output=True, stdin=subprocess.DEVNULL, check=False, timeout=SECONDS,
        env={**os.environ, "COUNTERSHOT_KEYS": str(keys)},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
    )  # fmt: skip
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())


@dataclass(frozen=True)
class Looked:
    """A case that was looked at once: the files' exhibits, and what the program said."""

    case: Path
    keys: Path
    exhibits: dict[str, Any]
    good: str
    said: Any

    def gaps(self, exhibit: str) -> list[str]:
        return [gap["reason"] for gap in self.said["not_looked_at"] if gap["exhibit"] == exhibit]


def good_clip() -> Path:
    clips = [p for p in (EXERCISE / "evidence/objects").rglob("*") if p.is_file()]
    return next(path for path in clips if path.read_bytes()[4:8] == b"ftyp")


@pytest.fixture(scope="module")
def looked(tmp_path_factory: pytest.TempPathFactory) -> Looked:
    """Everything sealed at once, then looked at at once."""
    folder = tmp_path_factory.mktemp("hostile")
    case, keys, files = folder / "case", folder / "keys", folder / "in"
    files.mkdir()
    shutil.copy(good_clip(), files / "a-good-clip.mp4")
    for one in SOME:
        (files / one.name).write_bytes(one.make())
    assert countershot("new", case, "--person", "ana:author,examiner", keys=keys).code == 0
    sealed = confined("seal", case, *sorted(files.iterdir()), "--json", keys=keys)
    assert sealed.code == 0, sealed.err
    exhibits = {each["source_name"]: each for each in sealed.json["exhibits"]}
    answer = confined("look", case, "--json", keys=keys)
    assert answer.code == 0, answer.err
    assert "Traceback" not in answer.err
    return Looked(case, keys, exhibits, exhibits.pop("a-good-clip.mp4")["id"], answer.json)


def test_the_table_is_as_long_as_promised() -> None:
    assert len(TABLE) >= 80
    assert len({one.ending for one in TABLE}) == 5
    print(f"{len(SOME)} of {len(TABLE)} hostile files")


@pytest.mark.parametrize("one", SOME, ids=lambda one: one.name)
def test_each_file_ends_as_the_table_says(looked: Looked, one: Hostile) -> None:
    exhibit = looked.exhibits[one.name]
    gaps = looked.gaps(exhibit["id"])
    failed = looks_failed(looked, exhibit)
    is_scene = exhibit["media_type"].startswith(("image/", "video/"))
    assert is_scene == (one.ending != "not footage")
    assert failed == (one.ending in ("refused", "limit"))
    if one.ending in ("partly", "refused", "limit"):
        assert gaps
    assert re.search(one.words, " | ".join(gaps), re.S), gaps
    for reason in gaps:
        assert len(reason) > 20
        assert str(looked.case) not in reason
        assert "mistake in Countershot" not in reason
        assert "crashed" not in reason


def looks_failed(looked: Looked, exhibit: Any) -> bool:
    """Does the log hold a failure of the look, and no look?"""
    parts = set()
    for line in (looked.case / "evidence/log/entries.jsonl").read_text().splitlines():
        entry = json.loads(line)
        entry = entry.get("entry", entry)
        if entry.get("type") == "computed" and entry["recipe"]["inputs"] == [exhibit["sha256"]]:
            parts |= {entry["part"]} if entry["recipe"]["step"] == "look" else set()
    return "failure" in parts


def test_the_good_clip_is_looked_at_as_ever(looked: Looked) -> None:
    mine = [each for each in looked.said["sightings"] if each["exhibit"] == looked.good]
    assert mine
    assert looked.gaps(looked.good) == []


def test_the_case_holds_and_nothing_is_done_again(looked: Looked) -> None:
    verified = countershot("verify", looked.case, "--json", keys=looked.keys)
    assert verified.code in (0, 3), verified.out
    assert "broken" not in verified.out
    assert countershot("log", looked.case, keys=looked.keys).code == 0
    again = confined("look", looked.case, "--json", keys=looked.keys)
    assert again.json == looked.said
    countershot("read", looked.case, keys=looked.keys)  # one of the disguises is a document
    first = confined("build", looked.case, "--json", keys=looked.keys)  # takes their squares
    assert first.json["ran"] > 0 and "broken" not in first.out
    assert countershot("build", looked.case, "--json", keys=looked.keys).json["ran"] == 0
    for exhibit in looked.exhibits.values():
        digest = exhibit["sha256"]
        assert (looked.case / "evidence/objects" / digest[:2] / digest).is_file()


def test_no_worker_ever_grew_large(looked: Looked) -> None:
    """Resident memory of the largest process of the commands on these files."""
    peaks = [int(line) for line in (looked.keys.parent / "peaks").read_text().split()]
    assert len(peaks) >= 2 and max(peaks) < 2 << 20, peaks
