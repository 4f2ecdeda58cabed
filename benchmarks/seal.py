"""a folder of real bytes -> sealing 1,000 files against `cp` and hashing of the same, as ratios."""

import hashlib
import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from countershot import flow

FILES, SIZE, ROUNDS = 1000, 200_000, 3


def material(source: Path, into: Path) -> None:
    """1,000 different files of 200 kB each, cut from the given folder's bytes."""
    into.mkdir()
    chunks = itertools.cycle(_chunks(source))
    for number in range(FILES):
        (into / f"file-{number:04}.bin").write_bytes(b"%08d" % number + next(chunks))


def _chunks(source: Path) -> Iterator[bytes]:
    found = sorted(p for p in source.rglob("*") if p.is_file())
    data = b"".join(path.read_bytes() for path in found)[: 50 * SIZE] or os.urandom(SIZE)
    return iter([data[i : i + SIZE - 8] for i in range(0, len(data), SIZE)])


def seconds(work: Callable[[], object]) -> float:
    """Wall-clock seconds of one run, with dirty pages of earlier runs written back first."""
    os.sync()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def copy_and_hash(source: Path, into: Path, *, durable: bool) -> None:
    """What a careful person does by hand: cp -r, then a digest of every copy."""
    subprocess.run(["cp", "-r", source, into], check=True)
    for path in sorted(into.iterdir()):
        with path.open("rb") as file:
            hashlib.file_digest(file, "sha256")
            if durable:
                os.fsync(file.fileno())


def main() -> None:
    """Three rounds of each, interleaved; the best of each is compared."""
    times: dict[str, list[float]] = {"seal": [], "cp_hash": [], "cp_hash_fsync": []}
    with tempfile.TemporaryDirectory(dir=".") as name:
        folder = Path(name)
        os.environ["COUNTERSHOT_KEYS"] = str(folder / "keys")
        material(Path(sys.argv[1]), folder / "in")
        for turn in range(ROUNDS):
            for durable in (False, True):
                copy = folder / f"copy-{turn}-{durable}"
                label = "cp_hash_fsync" if durable else "cp_hash"
                times[label].append(
                    seconds(lambda c=copy, d=durable: copy_and_hash(folder / "in", c, durable=d))
                )
                shutil.rmtree(copy)
            case = folder / f"case-{turn}"
            flow.new(case)
            times["seal"].append(seconds(lambda c=case: flow.seal(c, [str(folder / "in")])))
            shutil.rmtree(case)
    best = {label: min(values) for label, values in times.items()}
    ratios = {f"seal_to_{k}": round(best["seal"] / v, 2) for k, v in best.items() if k != "seal"}
    print(json.dumps({"benchmark": "seal", "files": FILES, "bytes_each": SIZE, **ratios,
                      "seconds": {k: round(v, 3) for k, v in best.items()}}))  # fmt: skip


if __name__ == "__main__":
    main()
