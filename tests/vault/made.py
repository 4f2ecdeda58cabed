"""the committed exercise -> a copy with a page of the web in it, stamped and cosigned."""

import base64
import json
import shutil
from pathlib import Path
from typing import Any

from countershot import canonical
from countershot.evidence import checkpoint, lines
from countershot.evidence.keys import exercise_key
from countershot.evidence.merkle import Tree
from countershot.evidence.token import stated_utc
from countershot.gather.facts import written
from countershot.gather.taking_in import take_in
from countershot.records.exhibit import Capture, Exhibit
from countershot.records.log import ENTRY, Entry, Sealed
from countershot.records.web import WebCapture
from countershot.workspace.open import Workspace, open_case
from tests.verify import captured
from tests.verify.timing import Timekeeping, cosigned, entry_of, stamped, witness_key

EXERCISE = Path(__file__).parents[2] / "examples" / "exercise"
OBJECTS, LOG = "evidence/objects", "evidence/log"
ENTRIES, CHECKPOINT = f"{LOG}/entries.jsonl", f"{LOG}/checkpoint"
AT, SEEN_UTC = "2031-03-14T09:26:53Z", "2031-02-27T23:06:40Z"
Json = Any


def vault(folder: Path, keep: Timekeeping) -> Path:
    """Two stamps by different operators over everything up to a sealed page, and a cosignature."""
    shutil.copytree(EXERCISE, folder)
    loosen(folder)
    space = open_case(folder, write=True)
    warc, wacz = captured.capture()
    with space.log.writing() as writer:
        writer.append([_seal(space, wacz, "application/wacz", "page")])
        writer.append([_seal(space, warc, "application/warc+gzip", "exchange")])
        take_in(space, written(space), writer)
        note = space.log.checkpoint()
        times = [stamped(note, keep.one, by="one"), stamped(note, keep.two, by="two")]
        writer.append([_keep(space, item) for item in (*times, cosigned(note, witness_key()))])
    loosen(folder)
    return folder


def loosen(folder: Path) -> None:
    """As on a disk whose owner means ill: every file can be written."""
    for path in (folder / OBJECTS).rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)


def _seal(space: Workspace, data: bytes, media_type: str, part: str) -> Entry:
    sha256 = space.store.put_bytes(data)
    web = WebCapture.model_validate_json(json.dumps(captured.facts(part)))
    capture = Capture(
        collector="ana", sealed_at_utc=AT, clock="fixed", method="page", program="test", web=web
    )
    return Sealed(
        exhibit=Exhibit(
            id=f"x-{sha256[:12]}", sha256=sha256, size_bytes=len(data), media_type=media_type,
            source_name="tender", capture=capture,
        )
    )  # fmt: skip


def _keep(space: Workspace, item: Json) -> Entry:
    """The entry of a stamp or cosignature, its objects kept."""
    space.store.put_bytes(item["note"].encode())
    for words in (item["token"], *item["certificates"], *item["revocations"]):
        if words:
            space.store.put_bytes(base64.b64decode(words))
    is_stamp = item["kind"] == "stamp"
    stated = stated_utc(base64.b64decode(item["token"])) if is_stamp else SEEN_UTC
    entry = entry_of(item, AT) | {"stated_utc": stated}
    return ENTRY.validate_json(json.dumps(entry))


def path_of(sha256: str) -> str:
    """Where an object lies in the case."""
    return f"{OBJECTS}/{sha256[:2]}/{sha256}"


def read_log(case: Path) -> list[Json]:
    return [json.loads(line) for line in (case / ENTRIES).read_bytes().splitlines()]


def entries(case: Path, kind: str) -> list[tuple[int, Json]]:
    """(index, entry) of every entry of a type."""
    return [(e["index"], e["entry"]) for e in read_log(case) if e["entry"]["type"] == kind]


def write_log(case: Path, found: list[Json]) -> None:
    """As the holder of the log's key: these entries, with salts and a checkpoint of their own."""
    key = exercise_key("log")
    written = []
    tree = Tree()
    for index, each in enumerate(found):
        entry = ENTRY.validate_json(json.dumps(each["entry"]))
        line, logged = lines.write(key, index, entry)
        written.append(line)
        tree.append(lines.commit(lines.salt(key, index, entry), canonical.to_bytes(entry)))
        assert logged is not None
    (case / ENTRIES).write_bytes(b"".join(written))
    origin = (case / CHECKPOINT).read_text().split("\n")[0]
    state = checkpoint.Checkpoint(origin, len(tree), tree.root())
    (case / CHECKPOINT).write_text(checkpoint.write(state, key))
