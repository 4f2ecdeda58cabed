"""a stamped dossier -> the same, rewritten by the holder of the log's key: what still tells it.

Lists, log, consistency proofs and manifests are made again after each, as well as that can be done.
"""

import gzip
import io
import warnings
import zipfile
from pathlib import Path

from countershot.evidence import checkpoint
from countershot.evidence.keys import exercise_key
from tests.verify import workbench
from tests.verify.forge import new_keys
from tests.verify.insiders import change, edit_entry, release_of
from tests.verify.tampers import Problems, changed, first
from tests.verify.times_outside import STAMP, WITNESS, items, place, timed
from tests.verify.timing import Json, Timekeeping, cosigned, entry_of, stamped, witness_key
from tests.verify.workbench import CHECKPOINT, ENTRIES, RELEASE, TIMES, sha256


def _entry(folder: Path, kind: str) -> int:
    lines = workbench.read(folder, ENTRIES)["entries"]
    return next(int(line["index"]) for line in lines if line["entry"]["type"] == kind)


def _sealed(folder: Path, end: str) -> int:
    exhibits = release_of(folder)["exhibits"]
    return next(int(x["entry"]) for x in exhibits if (x["path"] or "").endswith(end))


@timed
def record_backdated(folder: Path, keep: Timekeeping) -> Problems:
    """An exhibit sealed a year earlier than it was; everything is signed and bagged again."""
    at = "2030-03-14T09:26:53Z"
    index = release_of(folder)["exhibits"][0]["entry"]
    edit_entry(folder, index, lambda it: it["exhibit"]["capture"].update(sealed_at_utc=at))
    workbench.remake(folder)
    return {STAMP}


@timed
def record_backdated_and_times_removed(folder: Path, keep: Timekeeping) -> Problems:
    (folder / TIMES).unlink()
    record_backdated(folder, keep)
    return {STAMP, WITNESS}


@timed
def address_of_a_capture_changed(folder: Path, keep: Timekeeping) -> Problems:
    web = {"address": "https://ministry.example/"}
    edit_entry(
        folder, _sealed(folder, ".wacz"), lambda it: it["exhibit"]["capture"]["web"].update(web)
    )
    workbench.remake(folder)
    return {STAMP}


@timed
def wall_of_a_capture_denied(folder: Path, keep: Timekeeping) -> Problems:
    index = _sealed(folder, ".wacz")
    edit_entry(folder, index, lambda it: it["exhibit"]["capture"]["web"].update(wall=None))
    workbench.remake(folder)
    return {STAMP}


@timed
def headers_left_out_denied(folder: Path, keep: Timekeeping) -> Problems:
    index = _sealed(folder, ".wacz")
    edit_entry(folder, index, lambda it: it["exhibit"]["capture"]["web"].update(left_out=[]))
    workbench.remake(folder)
    return {STAMP}


@timed
def entry_put_before_the_stamp(folder: Path, keep: Timekeeping) -> Problems:
    """One of the entries that nobody sees, exchanged for one that was made up later."""
    lines = workbench.read(folder, ENTRIES)
    early = {"type": "capture_refused", "at_utc": "2030-01-01T00:00:00Z", "address": "x",
             "reason": "x", "collector": "ana"}  # fmt: skip
    lines["entries"].insert(0, {"index": 0, "salt": "00" * 32, "entry": early, "proof": []})
    workbench.write(folder, ENTRIES, lines)
    workbench.remake(folder)
    return {STAMP}


@timed
def log_forked(folder: Path, keep: Timekeeping) -> Problems:
    """Two checkpoints of one size, both signed by the log, both truly stamped."""
    value = workbench.read(folder, TIMES)
    like = items(value["times"], "one")[0]
    origin, size = like["note"].split("\n")[:2]
    fork = checkpoint.write(
        checkpoint.Checkpoint(origin, int(size), bytes(32)), exercise_key("log")
    )
    value["times"].append(stamped(fork, keep.one, by="fork"))
    workbench.write(folder, TIMES, value)
    workbench.remake(folder)
    return {STAMP}


@timed
def fork_cosigned(folder: Path, keep: Timekeeping) -> Problems:
    value = workbench.read(folder, TIMES)
    origin, size = value["times"][0]["note"].split("\n")[:2]
    state = checkpoint.Checkpoint(origin, int(size), b"\1" * 32)
    fork = checkpoint.write(state, exercise_key("log"))
    value["times"].append(cosigned(fork, witness_key("second"), name="second"))
    workbench.write(folder, TIMES, value)
    workbench.remake(folder)
    return {STAMP}


@timed
def root_of_the_log_replaced(folder: Path, keep: Timekeeping) -> Problems:
    origin, size = (folder / CHECKPOINT).read_text().split("\n")[:2]
    state = checkpoint.Checkpoint(origin, int(size), b"\2" * 32)
    workbench.put(folder, CHECKPOINT, checkpoint.write(state, exercise_key("log")).encode())
    workbench.manifests(folder)
    return {STAMP, ("log.inclusion", ENTRIES)}


@timed
def log_shortened(folder: Path, keep: Timekeeping) -> Problems:
    """The dossier's own checkpoint is smaller than the one that was stamped last."""
    value = workbench.read(folder, TIMES)
    origin, size = (folder / CHECKPOINT).read_text().split("\n")[:2]
    later = checkpoint.write(
        checkpoint.Checkpoint(origin, int(size) + 5, b"\3" * 32), exercise_key("log")
    )
    value["times"].append(stamped(later, keep.one, by="later"))
    workbench.write(folder, TIMES, value)
    workbench.remake(folder)
    return {STAMP}


@timed
def log_under_another_key(folder: Path, keep: Timekeeping) -> Problems:
    """The case made again under new keys; the old times do not fit it."""
    public = new_keys("mallory")["log"]
    workbench.edit(
        folder, RELEASE, lambda value: value["log"].update(public_key=public.public_base64)
    )
    workbench.remake(folder, public)
    return {STAMP}


@timed
def stamp_of_another_log(folder: Path, keep: Timekeeping) -> Problems:
    other = checkpoint.write(
        checkpoint.Checkpoint("countershot/another-case", 13, bytes(32)), exercise_key("log")
    )
    value = workbench.read(folder, TIMES)
    value["times"].append(stamped(other, keep.one, by="other"))
    workbench.write(folder, TIMES, value)
    workbench.remake(folder)
    return {STAMP}


@timed
def empty_log_stamped(folder: Path, keep: Timekeeping) -> Problems:
    """It is consistent with everything, and proves nothing."""
    origin = release_of(folder)["log"]["origin"]
    none = checkpoint.write(checkpoint.Checkpoint(origin, 0, bytes(32)), exercise_key("log"))
    value = workbench.read(folder, TIMES)
    value["times"].append(stamped(none, keep.one, by="none"))
    workbench.write(folder, TIMES, value)
    workbench.remake(folder)
    return {STAMP}


def _logged(folder: Path, kind: str, edit: Json) -> None:
    """Change the last entry of a kind, which no stamp covers yet, and log it anew."""
    lines = workbench.read(folder, ENTRIES)["entries"]
    index = [line["index"] for line in lines if line["entry"]["type"] == kind][-1]
    edit_entry(folder, index, lambda entry: entry.update(edit))
    workbench.remake(folder)


@timed
def stamped_entry_of_another_size(folder: Path, keep: Timekeeping) -> Problems:
    _logged(folder, "stamped", {"size": 3})
    return {STAMP}


@timed
def stamped_entry_of_another_token(folder: Path, keep: Timekeeping) -> Problems:
    _logged(folder, "stamped", {"token": "ab" * 32})
    return {STAMP}


@timed
def stamped_entry_of_another_root(folder: Path, keep: Timekeeping) -> Problems:
    _logged(folder, "stamped", {"certificates": ["ab" * 32]})
    return {STAMP}


@timed
def stamped_entry_of_another_checkpoint(folder: Path, keep: Timekeeping) -> Problems:
    _logged(folder, "stamped", {"checkpoint": "ab" * 32})
    return {STAMP}


@timed
def stamped_entry_of_no_shape(folder: Path, keep: Timekeeping) -> Problems:
    _logged(folder, "stamped", {"token": None, "revocations": 7})
    return {STAMP}


@timed
def witnessed_entry_of_another_size(folder: Path, keep: Timekeeping) -> Problems:
    _logged(folder, "witnessed", {"size": 3})
    return {WITNESS}


@timed
def witnessed_entry_of_another_key(folder: Path, keep: Timekeeping) -> Problems:
    _logged(folder, "witnessed", {"public_key": new_keys("mallory")["ana"].public_base64})
    return {WITNESS}


@timed
def witnessed_entry_of_nothing(folder: Path, keep: Timekeeping) -> Problems:
    """No stamp, which has no cosignature either, stands in for what it does not name."""
    _logged(folder, "witnessed", {"cosignature": "", "public_key": ""})
    return {WITNESS}


@timed
def times_listed_in_the_release(folder: Path, keep: Timekeeping) -> Problems:
    data = (folder / TIMES).read_bytes()
    listed = {"path": TIMES, "sha256": sha256(data), "size": len(data)}
    workbench.edit(folder, RELEASE, lambda value: value["files"].append(listed))
    workbench.relog(folder)
    workbench.manifests(folder)
    return {("release.format", RELEASE)}


@timed
def stamp_of_a_log_that_never_was(folder: Path, keep: Timekeeping) -> Problems:
    """A whole stamp over an invented tree, logged as if it had been made of this one."""
    value = workbench.read(folder, TIMES)
    origin = release_of(folder)["log"]["origin"]
    note = checkpoint.write(checkpoint.Checkpoint(origin, 20, b"\4" * 32), exercise_key("log"))
    made = stamped(note, keep.two, by="two")
    value["times"].append(made)
    value["times"].sort(key=place)
    workbench.write(folder, TIMES, value)
    _logged(folder, "stamped", entry_of(made))
    return {STAMP}


def doubled(data: bytes) -> bytes:
    """The package with a second member of a name that it has, which some readers take instead."""
    package = io.BytesIO(data)
    with warnings.catch_warnings(), zipfile.ZipFile(package, "a") as found:
        warnings.simplefilter("ignore")
        found.writestr("archive/data.warc.gz", b"another page")
    return package.getvalue()


@timed
def duplicate_name_in_a_wacz(folder: Path, keep: Timekeeping) -> Problems:
    path = first(folder, "data/exhibits/", ".wacz")
    workbench.put(folder, path, doubled((folder / path).read_bytes()))
    return changed(path)


@timed
def duplicate_name_in_a_wacz_remade(folder: Path, keep: Timekeeping) -> Problems:
    path = first(folder, "data/exhibits/", ".wacz")
    workbench.put(folder, path, doubled((folder / path).read_bytes()))
    workbench.remake(folder)
    return {("exhibit.sealed", path)}


@timed
def body_in_a_warc_changed_and_remade(folder: Path, keep: Timekeeping) -> Problems:
    """Another body, as the exhibit's own bytes, listed and bagged again."""
    path = first(folder, "data/exhibits/", ".warc.gz")
    plain = gzip.decompress((folder / path).read_bytes()).replace(b"24 sets", b"48 sets")
    workbench.put(folder, path, gzip.compress(plain, mtime=0))
    workbench.remake(folder)
    return {("exhibit.sealed", path)}


@timed
def capture_and_its_record_replaced(folder: Path, keep: Timekeeping) -> Problems:
    """Other bytes, sealed again under their own id in the old place of the log."""
    path = first(folder, "data/exhibits/", ".warc.gz")
    data = (folder / path).read_bytes() + b"\0"
    digest, entry = sha256(data), _sealed(folder, ".warc.gz")
    (folder / path).unlink()
    new = f"data/exhibits/{digest}.warc.gz"
    workbench.put(folder, new, data)
    named = {"id": f"x-{digest[:12]}", "sha256": digest}
    edit_entry(folder, entry, lambda it: it["exhibit"].update(named))

    def rename(value: Json) -> None:
        item = next(x for x in value["exhibits"] if x["path"] == path)
        item.update(named, path=new)

    change(folder, rename)
    return {STAMP}


@timed
def mixed_case_twin_of_a_capture(folder: Path, keep: Timekeeping) -> Problems:
    path = first(folder, "data/exhibits/", ".wacz")
    twin = path.replace(".wacz", ".WACZ")
    workbench.put(folder, twin, (folder / path).read_bytes())
    return {("folder.paths", path), *changed(twin)}
