"""a case's vault -> the same, damaged in one named way, and what its verification must find.

Each function damages the folder in place and returns exactly the (rule, file) pairs expected.
Those in `OUTSIDE` need no key; those in `INSIDE` are what the holder of the log's key can make
consistent.
"""

import gzip
import hashlib
import json
from collections.abc import Callable
from pathlib import Path

from countershot.evidence import checkpoint
from countershot.evidence.keys import exercise_key, from_base64
from tests.vault.made import (
    CHECKPOINT,
    ENTRIES,
    OBJECTS,
    Json,
    entries,
    path_of,
    read_log,
    write_log,
)
from tests.verify.times_inside import doubled

Problems = set[tuple[str, str]]
VaultTamper = Callable[[Path], Problems]
OUTSIDE: dict[str, VaultTamper] = {}
INSIDE: dict[str, VaultTamper] = {}


def outside(tamper: VaultTamper) -> VaultTamper:
    """Register a way that needs no key."""
    OUTSIDE[tamper.__name__] = tamper
    return tamper


def inside(tamper: VaultTamper) -> VaultTamper:
    """Register a way that needs the log's key."""
    INSIDE[tamper.__name__] = tamper
    return tamper


def _exhibit(case: Path, media_type: str) -> str:
    sealed = [entry["exhibit"] for _, entry in entries(case, "sealed")]
    return path_of(next(x["sha256"] for x in sealed if x["media_type"] == media_type))


def _line(index: int) -> str:
    return f"{ENTRIES}:{index + 1}"


def _stamps(case: Path) -> set[tuple[str, str]]:
    """What every stamp and cosignature gives when the log below them is another."""
    found = [*entries(case, "stamped"), *entries(case, "witnessed")]
    return {("vault.time", _line(index)) for index, _ in found}


@outside
def object_flipped(case: Path) -> Problems:
    path = _exhibit(case, "application/wacz")
    data = bytearray((case / path).read_bytes())
    data[len(data) // 2] ^= 1
    (case / path).write_bytes(data)
    return {("vault.object", path)}


@outside
def object_truncated(case: Path) -> Problems:
    path = _exhibit(case, "application/warc+gzip")
    (case / path).write_bytes((case / path).read_bytes()[:-1])
    return {("vault.object", path)}


@outside
def object_emptied(case: Path) -> Problems:
    path = _exhibit(case, "application/wacz")
    (case / path).write_bytes(b"")
    return {("vault.object", path)}


@outside
def object_missing(case: Path) -> Problems:
    path = _exhibit(case, "application/wacz")
    (case / path).unlink()
    return {("vault.object", path)}


@outside
def objects_swapped(case: Path) -> Problems:
    one, two = (_exhibit(case, kind) for kind in ("application/wacz", "application/warc+gzip"))
    first, second = (case / one).read_bytes(), (case / two).read_bytes()
    (case / one).write_bytes(second)
    (case / two).write_bytes(first)
    return {("vault.object", one), ("vault.object", two)}


@outside
def object_replaced_by_a_link(case: Path) -> Problems:
    """To the very same bytes, elsewhere, where they can be changed."""
    path = _exhibit(case, "application/wacz")
    elsewhere = case.parent / "elsewhere"
    (case / path).rename(elsewhere)
    (case / path).symlink_to(elsewhere)
    return {("vault.object", path), ("vault.stray", path)}


@outside
def wacz_with_a_duplicate_name(case: Path) -> Problems:
    path = _exhibit(case, "application/wacz")
    (case / path).write_bytes(doubled((case / path).read_bytes()))
    return {("vault.object", path)}


@outside
def body_in_a_warc_changed(case: Path) -> Problems:
    path = _exhibit(case, "application/warc+gzip")
    plain = gzip.decompress((case / path).read_bytes()).replace(b"24 sets", b"48 sets")
    (case / path).write_bytes(gzip.compress(plain, mtime=0))
    return {("vault.object", path)}


@outside
def mixed_case_twin_of_an_object(case: Path) -> Problems:
    path = _exhibit(case, "application/wacz")
    twin = f"{path.rpartition('/')[0]}/{path.rpartition('/')[2].upper()}"
    (case / twin).write_bytes(b"another page")
    return {("vault.stray", twin)}


@outside
def object_planted_under_a_wrong_name(case: Path) -> Problems:
    name = "ab" * 32
    path = case / path_of(name)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"never sealed")
    return {("vault.stray", path_of(name))}


@outside
def file_planted_in_the_store(case: Path) -> Problems:
    (case / OBJECTS / "notes.txt").write_bytes(b"x")
    return {("vault.stray", f"{OBJECTS}/notes.txt")}


@outside
def tokens_transplanted(case: Path) -> Problems:
    """The token of each authority under the name of the other's."""
    stamps = entries(case, "stamped")
    one, two = (path_of(entry["token"]) for _, entry in stamps)
    first, second = (case / one).read_bytes(), (case / two).read_bytes()
    (case / one).write_bytes(second)
    (case / two).write_bytes(first)
    broken = {("vault.time", _line(index)) for index, _ in stamps}
    return {("vault.object", one), ("vault.object", two), *broken}


@outside
def token_missing(case: Path) -> Problems:
    index, entry = entries(case, "stamped")[0]
    (case / path_of(entry["token"])).unlink()
    return {("vault.object", path_of(entry["token"])), ("vault.time", _line(index))}


@outside
def root_certificate_replaced(case: Path) -> Problems:
    (first, one), (_, two) = entries(case, "stamped")
    path = path_of(one["certificates"][-1])
    (case / path).write_bytes((case / path_of(two["certificates"][-1])).read_bytes())
    return {("vault.object", path), ("vault.time", _line(first))}


@outside
def stamped_checkpoint_replaced(case: Path) -> Problems:
    path = path_of(entries(case, "stamped")[0][1]["checkpoint"])
    (case / path).write_bytes((case / CHECKPOINT).read_bytes())
    stamps = {("vault.time", _line(index)) for index, _ in entries(case, "stamped")}
    return {("vault.object", path), *stamps}


@outside
def log_line_flipped(case: Path) -> Problems:
    data = (case / ENTRIES).read_bytes()
    (case / ENTRIES).write_bytes(data.replace(b'"method":"file"', b'"method":"fill"', 1))
    return {("vault.log", _line(entries(case, "sealed")[0][0]))}


@outside
def log_line_removed(case: Path) -> Problems:
    found = (case / ENTRIES).read_bytes().splitlines(keepends=True)
    (case / ENTRIES).write_bytes(b"".join(found[:3] + found[4:]))
    return {("vault.log", ENTRIES)}


@outside
def log_lines_swapped(case: Path) -> Problems:
    found = (case / ENTRIES).read_bytes().splitlines(keepends=True)
    found[2], found[3] = found[3], found[2]
    (case / ENTRIES).write_bytes(b"".join(found))
    return {("vault.log", _line(2))}


@outside
def log_truncated(case: Path) -> Problems:
    data = (case / ENTRIES).read_bytes()
    (case / ENTRIES).write_bytes(data[: len(data) * 2 // 3])
    return {("vault.log", ENTRIES)}


@outside
def log_emptied(case: Path) -> Problems:
    (case / ENTRIES).write_bytes(b"")
    return {("vault.log", ENTRIES)}


@outside
def log_removed(case: Path) -> Problems:
    (case / ENTRIES).unlink()
    return {("vault.log", ENTRIES)}


@outside
def salt_changed(case: Path) -> Problems:
    data = (case / ENTRIES).read_bytes()
    at = data.index(b'"salt":"') + 8
    (case / ENTRIES).write_bytes(data[:at] + b"00" * 32 + data[at + 64 :])
    return {("vault.log", ENTRIES)}


@outside
def checkpoint_flipped(case: Path) -> Problems:
    data = bytearray((case / CHECKPOINT).read_bytes())
    data[-10] ^= 1
    (case / CHECKPOINT).write_bytes(data)
    return {("vault.log", CHECKPOINT)}


@outside
def checkpoint_removed(case: Path) -> Problems:
    (case / CHECKPOINT).unlink()
    return {("vault.log", CHECKPOINT)}


@outside
def checkpoint_of_another_log(case: Path) -> Problems:
    origin, size, root = (case / CHECKPOINT).read_text().split("\n")[:3]
    state = checkpoint.Checkpoint(f"{origin}-2", int(size), from_base64(root, 32) or b"")
    (case / CHECKPOINT).write_text(checkpoint.write(state, exercise_key("log")))
    return {("vault.log", CHECKPOINT)}


@outside
def log_key_replaced(case: Path) -> Problems:
    toml = (case / "case.toml").read_text()
    other = toml.replace(exercise_key("log").public_base64, exercise_key("ana").public_base64)
    assert other != toml
    (case / "case.toml").write_text(other)
    return {("vault.log", CHECKPOINT)}


@outside
def signature_flipped(case: Path) -> Problems:
    path = min((case / "signatures").glob("claims__*"))
    value = json.loads(path.read_bytes())
    value["signature"] = "A" + value["signature"][1:] if value["signature"][0] != "A" else "B"
    path.write_text(json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False))
    return {("vault.signature", path.relative_to(case).as_posix())}


@outside
def signature_transplanted(case: Path) -> Problems:
    """The true signature over one claim, under the name of another claim's."""
    one, two = sorted((case / "signatures").glob("claims__*.ana.json"))[:2]
    one.write_bytes(two.read_bytes())
    return {("vault.signature", one.relative_to(case).as_posix())}


@inside
def root_of_the_log_replaced(case: Path) -> Problems:
    origin, size = (case / CHECKPOINT).read_text().split("\n")[:2]
    state = checkpoint.Checkpoint(origin, int(size), bytes(32))
    (case / CHECKPOINT).write_text(checkpoint.write(state, exercise_key("log")))
    return {("vault.log", ENTRIES)}


@inside
def record_backdated(case: Path) -> Problems:
    """An exhibit sealed a year before it was; log and checkpoint are made again."""
    found = read_log(case)
    first = next(each["entry"] for each in found if each["entry"]["type"] == "sealed")
    first["exhibit"]["capture"]["sealed_at_utc"] = "2020-01-01T00:00:00Z"
    write_log(case, found)
    return _stamps(case)


@inside
def address_of_a_capture_changed(case: Path) -> Problems:
    found = read_log(case)
    for each in found:
        if each["entry"]["type"] == "sealed" and each["entry"]["exhibit"]["capture"].get("web"):
            each["entry"]["exhibit"]["capture"]["web"]["address"] = "https://ministry.example/"
    write_log(case, found)
    return _stamps(case)


@inside
def entry_left_out(case: Path) -> Problems:
    """The last exhibit was never sealed; its object now has no entry, but that is no fault."""
    found = read_log(case)
    gone = [e for e in found if e["entry"]["type"] == "sealed"][-1]
    found.remove(gone)
    write_log(case, found)
    return _stamps(case)


@inside
def entry_put_in(case: Path) -> Problems:
    found = read_log(case)
    found.insert(5, {"entry": {
        "type": "capture_refused", "at_utc": "2030-01-01T00:00:00Z", "address": "x", "reason": "x",
        "collector": "ana",
    }})  # fmt: skip
    write_log(case, found)
    return _stamps(case)


@inside
def object_and_its_record_replaced(case: Path) -> Problems:
    """Another page under an id of its own, in the old place of the log."""
    found, old = read_log(case), _exhibit(case, "application/wacz")
    data = doubled((case / old).read_bytes())
    sha256 = hashlib.sha256(data).hexdigest()
    (case / old).unlink()
    (case / path_of(sha256)).parent.mkdir(exist_ok=True)
    (case / path_of(sha256)).write_bytes(data)
    for each in found:
        exhibit = each["entry"].get("exhibit", {})
        if isinstance(exhibit, dict) and exhibit.get("media_type") == "application/wacz":
            exhibit.update(sha256=sha256, id=f"x-{sha256[:12]}", size_bytes=len(data))
    write_log(case, found)
    return _stamps(case)


def _last(case: Path, kind: str, edit: Json) -> int:
    found = read_log(case)
    entry = [each for each in found if each["entry"]["type"] == kind][-1]
    entry["entry"].update(edit)
    write_log(case, found)
    return int(entry["index"])


@inside
def stamped_entry_of_another_size(case: Path) -> Problems:
    return {("vault.time", _line(_last(case, "stamped", {"size": 3})))}


@inside
def stamped_entry_of_another_time(case: Path) -> Problems:
    index = _last(case, "stamped", {"stated_utc": "2020-01-01T00:00:00Z"})
    return {("vault.time", _line(index))}


@inside
def stamped_entry_of_another_token(case: Path) -> Problems:
    other = entries(case, "stamped")[0][1]["token"]
    return {("vault.time", _line(_last(case, "stamped", {"token": other})))}


@inside
def stamped_entry_of_a_token_that_is_not_there(case: Path) -> Problems:
    index = _last(case, "stamped", {"token": "ab" * 32})
    return {("vault.time", _line(index)), ("vault.object", path_of("ab" * 32))}


@inside
def witness_key_swapped(case: Path) -> Problems:
    index = _last(case, "witnessed", {"public_key": exercise_key("bo").public_base64})
    return {("vault.time", _line(index))}


@inside
def signature_in_the_log_transplanted(case: Path) -> Problems:
    """The statement of one signature with the signature of another, logged anew."""
    found = read_log(case)
    judged = [each for each in found if each["entry"]["type"] == "judged"][:2]
    one, two = (each["entry"]["signature"] for each in judged)
    one["signature"] = two["signature"]
    write_log(case, found)
    file = {("vault.signature", _line(judged[0]["index"]))}
    return file | _stamps(case)
