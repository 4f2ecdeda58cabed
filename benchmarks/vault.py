"""a folder of real bytes -> verifying a vault of N gigabytes against hashing it: one ratio.

    python benchmarks/vault.py PATH [GIGABYTES]

The vault's objects are made from the bytes found at PATH, each different, until the size is
reached (10 GB if none is given). Both passes read the same files and take turns; the least counts.
"""

import hashlib
import itertools
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from countershot import flow
from countershot.flow.custody import verify_vault

OBJECT_BYTES, ROUNDS = 20_000_000, 3


def chunks(source: Path, size: int) -> Iterator[bytes]:
    """``size`` bytes of material in pieces, every piece different."""
    found = sorted(p for p in source.rglob("*") if p.is_file()) if source.is_dir() else [source]
    seed = b"".join(path.read_bytes() for path in found[:200])[:OBJECT_BYTES] or b"\0"
    whole = (seed * (OBJECT_BYTES // len(seed) + 1))[: OBJECT_BYTES - 8]
    for number in itertools.count():
        if number * OBJECT_BYTES >= size:
            return
        yield b"%08d" % number + whole


def vault(source: Path, folder: Path, size: int) -> Path:
    """A case that holds so much; the files sealed are removed as it grows."""
    case = folder / "case"
    flow.new(case)
    for number, data in enumerate(chunks(source, size)):
        file = folder / f"file-{number:05}.bin"
        file.write_bytes(data)
        flow.seal(case, [str(file)])
        file.unlink()
    return case


def hash_all(case: Path) -> None:
    """The least that anyone must do who compares objects with their names."""
    for path in (case / "evidence/objects").rglob("*"):
        if path.is_file():
            with path.open("rb", buffering=0) as file:
                hashlib.file_digest(file, "sha256")


def seconds(work: Callable[[], object]) -> float:
    """Wall-clock seconds of one run."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Build it, then let both passes take turns."""
    size = int(float(sys.argv[2] if len(sys.argv) > 2 else "10") * 1e9)
    with tempfile.TemporaryDirectory(dir=".") as name:
        os.environ["COUNTERSHOT_KEYS"] = f"{name}/keys"
        case = vault(Path(sys.argv[1]), Path(name), size)
        times: dict[str, list[float]] = {"hash": [], "verify": []}
        for _ in range(ROUNDS):
            times["hash"].append(seconds(lambda: hash_all(case)))
            times["verify"].append(seconds(lambda: verify_vault(case)))
    best = {label: min(values) for label, values in times.items()}
    print(json.dumps({"benchmark": "vault", "bytes": size, "at_most": 1.2,
                      "verify_to_hash": round(best["verify"] / best["hash"], 3),
                      "seconds": {k: round(v, 2) for k, v in best.items()}}))  # fmt: skip


if __name__ == "__main__":
    main()
