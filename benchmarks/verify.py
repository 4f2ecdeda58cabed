"""a case or dossier -> verifying it, and one of 400 MB, against hashing the same bytes: ratios."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.verify.forge import Shape, forge

from countershot.dossier.verify import verify
from countershot.evidence.keys import verify_ed25519
from countershot.evidence.merkle import verify_inclusion

ROUNDS = 7
DOCUMENTS, DOCUMENT_BYTES = 20, 20_000_000
STANDALONE = Path(__file__).resolve().parents[1] / "src/countershot/dossier/standalone/verify.py"


def seconds(work: Callable[[], object]) -> float:
    """Wall-clock seconds of one run."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def hash_all(folder: Path) -> None:
    """The least that anyone must do who compares a folder with its digests."""
    for place, _, names in os.walk(folder):
        for name in names:
            with Path(place, name).open("rb", buffering=0) as file:
                hashlib.file_digest(file, "sha256")


def run(folder: Path) -> None:
    """`countershot verify`, without the interpreter's start."""
    verify(folder, key=None, ed25519=verify_ed25519, inclusion=verify_inclusion)


def run_standalone(folder: Path) -> None:
    """As a stranger does, the interpreter's start included."""
    subprocess.run([sys.executable, STANDALONE, folder], check=False, capture_output=True)


def compare(folder: Path) -> dict[str, float]:
    """Best of several interleaved rounds each, in seconds, with warm disk caches."""
    works: dict[str, Callable[[], object]] = {
        "hash_s": lambda: hash_all(folder),
        "verify_s": lambda: run(folder),
        "verify_py_s": lambda: run_standalone(folder),
    }
    times = {name: min(seconds(work) for _ in range(ROUNDS)) for name, work in works.items()}
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    found = {name: round(value, 4) for name, value in times.items()}
    return found | {"mb": size // 1_000_000, "ratio": round(found["verify_s"] / found["hash_s"], 3)}


def dossier_of(path: Path, place: Path) -> Path:
    """The dossier itself, or the one that a copy of the case publishes (or its draft)."""
    if not (path / "case.toml").exists():
        return path
    from countershot import flow  # everything else here does without the other rooms

    case = Path(shutil.copytree(path, place / "case"))
    if flow.publish(case, place / "given").path is None:
        flow.publish(case, place / "given", draft=True)
    return place / "given"


def main() -> None:
    """The large one decides: a small dossier is over before its signatures are."""
    with tempfile.TemporaryDirectory(dir=".") as name:
        shape = Shape(documents=("whole",) * DOCUMENTS, padding=DOCUMENT_BYTES)
        large = compare(forge(Path(name) / "large", shape))
        given = compare(dossier_of(Path(sys.argv[1]), Path(name)))
    print(json.dumps({"benchmark": "verify", "large": large, "given": given, "at_most": 1.2}))


if __name__ == "__main__":
    main()
