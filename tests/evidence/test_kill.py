"""kill -9 at random moments -> what was acknowledged is there, and everything can be read."""

import os
import random
import signal
import time
from pathlib import Path

from countershot.evidence.log import Log
from countershot.evidence.store import ObjectStore
from tests.counts import count
from tests.evidence.cases import KEY, ORIGIN, computed, new_log, reopen, sealed

KILLS = count(10, 200)


def write_until_killed(folder: Path, told: int) -> None:
    """Put and log batch after batch; tell each acknowledged number through the pipe ``told``."""
    log = Log.open(folder / "log", ORIGIN, KEY.public, KEY)
    store = ObjectStore(folder / "objects")
    number = len(log)
    while True:
        numbers = range(number, number + 3)
        with log.writing() as writer:
            store.sweep()
            with store.batch():
                names = [store.put_bytes(b"object %d" % one * 5000) for one in numbers]
            writer.append([_of(name, one) for name, one in zip(names, numbers, strict=True)])
            writer.append([computed(number, part) for part in ("a", "b", "c" * 100)])
        os.write(told, b"".join(b"%s\n" % name.encode() for name in names))
        number += 3


def _of(sha256: str, number: int) -> object:
    exhibit = sealed(number).exhibit.model_copy(update={"sha256": sha256, "id": f"x-{sha256[:12]}"})
    return sealed(number).model_copy(update={"exhibit": exhibit})


def killed_after(folder: Path, seconds: float) -> list[str]:
    """Digests that the writer said were kept before it was killed."""
    told, tell = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            write_until_killed(folder, tell)
        finally:
            os._exit(1)  # only reached by a mistake
    os.close(tell)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the writer failed by itself"
    with os.fdopen(told, "rb") as pipe:
        return pipe.read().decode().split()


def test_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    new_log(tmp_path / "log")
    chance, acknowledged = random.Random(20310314), []
    for _ in range(KILLS):
        acknowledged += killed_after(tmp_path, chance.uniform(0.01, 0.3))
        log, store = reopen(tmp_path / "log"), ObjectStore(tmp_path / "objects")
        held = {one.entry.exhibit.sha256 for one in log.entries if one.entry.type == "sealed"}
        assert held.issuperset(acknowledged)
        assert all(store.actual_sha256(name) == name for name in held)
        parts: dict[str, int] = {}
        for one in log.entries:
            if one.entry.type == "computed":
                parts[one.entry.key] = parts.get(one.entry.key, 0) + 1
        assert set(parts.values()) <= {3}, "half of a result stands in the log"
    assert acknowledged, "the writer never got as far as acknowledging"
    print(f"kill -9: {KILLS} of {KILLS} survived, {len(acknowledged)} acknowledged, 0 lost")
