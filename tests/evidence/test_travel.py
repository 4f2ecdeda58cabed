"""cases -> locked and unlocked without loss, whoever interferes and whenever the program dies."""

import os
import random
import shutil
import signal
import subprocess
import tarfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.counts import count

pytest.importorskip("pyrage", reason="the extra `travel` is not installed")

from countershot.errors import (
    BadMaterial,
    CannotCheck,
    CaseBusy,
    CaseError,
    CountershotError,
    KeyRefused,
    LimitExceeded,
    StorageFailed,
    UsageError,
)
from countershot.evidence import archive, travel
from countershot.evidence.lock import locked
from tests.evidence import trees
from tests.evidence.trees import Listing, folder, listing, small_case

IDENTITY, RECIPIENT = trees.identity()
PASSPHRASE = "correct horse battery staple"
KILLS = count(8, 100)


def lock(case: Path, out: Path, **options: Any) -> travel.Locked:
    return travel.lock(case, out, recipients=[RECIPIENT], **options)


def unlock(file: Path, out: Path) -> travel.Unlocked:
    return travel.unlock(file, out, identity=IDENTITY)


def names(where: Path) -> list[str]:
    return sorted(path.name for path in where.iterdir())


def test_a_case_comes_back_exactly_and_the_plain_folder_is_gone(tmp_path: Path) -> None:
    before = listing(small_case(tmp_path / "hotan"))
    done = lock(tmp_path / "hotan", tmp_path / "hotan.age")
    assert names(tmp_path) == ["hotan.age"]
    assert done.removed
    assert "not erased" in done.notice
    assert done.files == sum(data is not None for _, _, data in before.values())
    assert b"a claim" not in (tmp_path / "hotan.age").read_bytes()
    unlock(tmp_path / "hotan.age", tmp_path / "back")
    assert listing(tmp_path / "back") == before
    assert names(tmp_path) == ["back", "hotan.age"]


def test_a_passphrase_opens_it_and_a_wrong_one_does_not(tmp_path: Path) -> None:
    before = listing(small_case(tmp_path / "hotan"))
    travel.lock(tmp_path / "hotan", tmp_path / "hotan.age", passphrase=PASSPHRASE)
    for wrong in ({"passphrase": "correct horse battery"}, {"identity": IDENTITY}):
        with pytest.raises(KeyRefused, match="not opened by this key"):
            travel.unlock(tmp_path / "hotan.age", tmp_path / "back", **wrong)
        assert names(tmp_path) == ["hotan.age"]
    travel.unlock(tmp_path / "hotan.age", tmp_path / "back", passphrase=PASSPHRASE)
    assert listing(tmp_path / "back") == before


def test_what_is_kept_stays_and_the_same_case_gives_the_same_stream(tmp_path: Path) -> None:
    case = small_case(tmp_path / "hotan")
    before = listing(case)
    assert not lock(case, tmp_path / "a.age", keep=True).removed
    assert listing(case) == before
    found = archive.members(case)
    streams = [b"".join(archive.pack(case, "hotan", found, {})) for _ in range(2)]
    assert streams[0] == streams[1]


def test_several_recipients_each_open_it(tmp_path: Path) -> None:
    other, theirs = trees.identity()
    small_case(tmp_path / "hotan")
    travel.lock(tmp_path / "hotan", tmp_path / "a.age", recipients=[RECIPIENT, theirs])
    text = f"# created: today\n# public key: {theirs}\n{other}\n"
    for number, identity in enumerate((IDENTITY, text)):
        travel.unlock(tmp_path / "a.age", tmp_path / str(number), identity=identity)
    assert listing(tmp_path / "0") == listing(tmp_path / "1")


def test_age_and_tar_open_it_without_countershot(tmp_path: Path) -> None:
    if shutil.which("age") is None or shutil.which("tar") is None:
        needed = "age and tar are needed (apt-get install age)"
        pytest.fail(needed) if os.environ.get("CI") else pytest.skip(needed)
    before = listing(small_case(tmp_path / "hotan"))
    lock(tmp_path / "hotan", tmp_path / "hotan.age")
    (tmp_path / "key").write_text(f"{IDENTITY}\n")
    command = "age -d -i key hotan.age | tar x"
    subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=tmp_path, check=True)
    assert listing(tmp_path / "hotan") == before


NAMES = st.text(
    st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=40
).filter(lambda name: name not in (".", "..") and len(name.encode()) <= 255)
TREES = st.recursive(st.binary(max_size=2_000), lambda inner: st.dictionaries(NAMES, inner))


def plant(root: Path, tree: Any, mode: int) -> None:
    """A folder for a dict, a file for bytes."""
    if isinstance(tree, bytes):
        root.write_bytes(tree)
        root.chmod(mode & 0o777 | 0o400)
        return
    root.mkdir(exist_ok=True)
    for name, inner in tree.items():
        plant(root / name, inner, mode * 7 + 3)


@settings(max_examples=count(25, 1000))
@given(st.dictionaries(NAMES, TREES, max_size=6), st.integers(0, 0o777), st.integers(1, 1024))
def test_any_folder_survives_the_stream(
    tmp_path_factory: pytest.TempPathFactory, tree: dict[str, Any], mode: int, piece: int
) -> None:
    here = tmp_path_factory.mktemp("any")
    plant(here / "case", tree, mode)
    lock_and_back(here, here / "case", piece)
    shutil.rmtree(here)


def lock_and_back(here: Path, root: Path, piece: int) -> None:
    from countershot.evidence.unpacked import Planting

    (here / "out").mkdir()
    planting = Planting(here / "out")
    unpacker = archive.Unpacker(planting, 10**6)
    stream = b"".join(archive.pack(root, "case", archive.members(root), {}))
    for start in range(0, len(stream), piece):
        unpacker.write(stream[start : start + piece])
    unpacker.close()
    planting.finish()
    assert listing(here / "out") == listing(root)


@pytest.mark.parametrize("kind", ["link", "folder link", "fifo", "not UTF-8", "socket"])
def test_what_cannot_travel_is_named_and_nothing_is_changed(tmp_path: Path, kind: str) -> None:
    case = small_case(tmp_path / "hotan")
    odd = case / "claims" / "odd"
    if kind == "fifo":
        os.mkfifo(odd)
    elif kind == "socket":
        os.mknod(odd, 0o140644)
    elif kind == "not UTF-8":
        Path(os.fsdecode(os.fsencode(odd) + b"\xff")).touch()
    else:
        odd.symlink_to("/etc/passwd" if kind == "link" else "/etc")
    with pytest.raises(CaseError, match="odd"):
        lock(case, tmp_path / "hotan.age")
    assert names(tmp_path) == ["hotan"]


def test_a_case_that_is_being_written_is_not_locked(tmp_path: Path) -> None:
    case = small_case(tmp_path / "hotan")
    before = listing(case)
    with locked(case / "evidence/log", 0.0), pytest.raises(CaseBusy):
        lock(case, tmp_path / "hotan.age")
    assert (names(tmp_path), listing(case)) == (["hotan"], before)


def test_a_change_while_locking_keeps_the_plain_case(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An editor does not know the lock: its save in the middle must not be lost."""
    case = small_case(tmp_path / "hotan")
    pack = archive.pack

    def saving(*arguments: Any) -> Iterator[bytes]:
        yield from pack(*arguments)
        (case / "report.md").write_text("saved meanwhile")

    monkeypatch.setattr(archive, "pack", saving)
    with pytest.raises(CaseBusy, match="changed"):
        lock(case, tmp_path / "hotan.age")
    assert names(tmp_path) == ["hotan"]
    assert (case / "report.md").read_text() == "saved meanwhile"


def test_a_disk_that_reads_back_other_bytes_keeps_the_plain_case(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = small_case(tmp_path / "hotan")
    before = listing(case)
    fsync = os.fsync

    def corrupt(fd: int) -> None:
        fsync(fd)
        if Path(f"/proc/self/fd/{fd}").readlink().suffix == ".new":
            byte = os.open(f"/proc/self/fd/{fd}", os.O_RDWR)
            os.pwrite(byte, bytes([os.pread(byte, 1, 50_000)[0] ^ 1]), 50_000)
            os.close(byte)

    monkeypatch.setattr(os, "fsync", corrupt)
    with pytest.raises(CountershotError):
        lock(case, tmp_path / "hotan.age")
    assert (names(tmp_path), listing(case)) == (["hotan"], before)


def test_nothing_that_is_there_is_overwritten(tmp_path: Path) -> None:
    case = small_case(tmp_path / "hotan")
    (tmp_path / "there").write_text("precious")
    (tmp_path / "dangling").symlink_to("nowhere")
    for taken in ("there", "dangling"):
        with pytest.raises(UsageError, match="is there already"):
            lock(case, tmp_path / taken)
    with pytest.raises(UsageError, match="in the case itself"):
        lock(case, case / "hotan.age")
    (tmp_path / "way in").symlink_to(case / "claims")
    with pytest.raises(UsageError, match="in the case itself"):
        lock(case, tmp_path / "way in" / "hotan.age")
    with pytest.raises(UsageError, match="no case is here"):
        lock(tmp_path, tmp_path.parent / "x.age")
    with pytest.raises(UsageError, match="no case is here"):
        lock(tmp_path / "none", tmp_path / "x.age")
    lock(case, tmp_path / "hotan.age", keep=True)
    for taken in ("there", "dangling", "hotan"):
        with pytest.raises(UsageError, match="is there already"):
            unlock(tmp_path / "hotan.age", tmp_path / taken)
    assert (tmp_path / "there").read_text() == "precious"


def test_who_is_to_open_it_must_be_said_well(tmp_path: Path) -> None:
    case = small_case(tmp_path / "hotan")
    for wrong in (
        {},
        {"passphrase": "short"},
        {"passphrase": ""},
        {"recipients": ["age1nonsense"]},
    ):
        with pytest.raises((UsageError, KeyRefused)):
            travel.lock(case, tmp_path / "hotan.age", **wrong)
    assert names(tmp_path) == ["hotan"]


HOSTILE: dict[str, bytes] = {
    "absolute path": trees.tar(folder("/etc")),
    "absolute path below": trees.tar(folder("c"), ("/etc/passwd", {}, b"x")),
    "parent": trees.tar(folder("c"), ("c/../../x", {}, b"x")),
    "parent as top": trees.tar(folder(".."), ("../x", {}, b"x")),
    "dot": trees.tar(folder("c"), ("c/./x", {}, b"x")),
    "empty part": trees.tar(folder("c"), ("c//x", {}, b"x")),
    "nul": trees.tar(folder("c"), ("c/x\0y\u00e9", {}, b"x")),
    "rooted part": trees.tar(folder("c"), ("c//etc/passwd", {}, b"x")),
    "other top": trees.tar(folder("c"), folder("d")),
    "no top": trees.tar(("c/x", {}, b"x")),
    "file as top": trees.tar(("c", {}, b"x")),
    "symlink": trees.tar(folder("c"), ("c/x", {"type": b"2", "linkname": "/etc"}, b"")),
    "hard link": trees.tar(folder("c"), ("c/x", {"type": b"1", "linkname": "/etc/passwd"}, b"")),
    "device": trees.tar(folder("c"), ("c/x", {"type": b"3"}, b"")),
    "fifo": trees.tar(folder("c"), ("c/x", {"type": b"6"}, b"")),
    "sparse": trees.tar(folder("c"), ("c/x", {"type": b"S"}, b"")),
    "GNU long name": trees.tar(folder("c"), ("c/x", {"type": b"L"}, b"c/y\0")),
    "link disguised as file": trees.tar(folder("c"), ("c/x", {"linkname": "/etc"}, b"x")),
    "duplicate": trees.tar(folder("c"), ("c/x", {}, b"1"), ("c/x", {}, b"2")),
    "duplicate top": trees.tar(folder("c"), folder("c")),
    "file then folder": trees.tar(folder("c"), ("c/x", {}, b"1"), folder("c/x")),
    "below a file": trees.tar(folder("c"), ("c/x", {}, b"1"), ("c/x/y", {}, b"2")),
    "no parent": trees.tar(folder("c"), ("c/a/x", {}, b"1")),
    "setuid": trees.tar(folder("c"), ("c/x", {"mode": 0o4755}, b"1")),
    "too deep": trees.tar(*(folder("/".join(["c"] + ["d"] * n)) for n in range(80))),
    "name too long": trees.tar(folder("c"), (f"c/{'x' * 256}", {}, b"1")),
    "name not UTF-8": trees.tar(folder("c"), ("c/\udcff", {}, b"1")),
    "unknown pax key": trees.tar(
        folder("c"), ("c/x", {"pax_headers": {"mtime": "0.000000000", "linkpath": "/"}}, b"")
    ),
    "no time": trees.tar(folder("c"), ("c/x", {"pax_headers": {}}, b"")),
    "large header": trees.tar(folder("c"), ("c/x", {"pax_headers": {"a": "x" * 20_000}}, b"")),
    "after the end": trees.tar(folder("c")) + trees.tar(folder("c")),
    "no end": trees.tar(folder("c"))[:-1024],
    "half an end": trees.tar(folder("c"))[:-512],
    "cut header": trees.tar(folder("c"))[:300],
    "empty": b"",
    "no archive": b"hello" * 1000,
    "gzip": b"\x1f\x8b\x08" + bytes(1000),
}
"""Made by code, as files that a shell could misread are better not kept in a repository."""


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_archives_leave_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/x.age").write_bytes(trees.age(HOSTILE[name], RECIPIENT))
    with pytest.raises(BadMaterial):
        unlock(tmp_path / "in/x.age", tmp_path / "in/out")
    assert names(tmp_path) == ["in"]
    assert names(tmp_path / "in") == ["x.age"]


def test_a_header_that_claims_more_than_the_archive_is_a_limit(tmp_path: Path) -> None:
    claim = ("c/x", {"pax_headers": {"mtime": "0.000000000", "size": "9" * 15}}, b"")
    (tmp_path / "x.age").write_bytes(trees.age(trees.tar(folder("c"), claim), RECIPIENT))
    with pytest.raises(LimitExceeded):
        unlock(tmp_path / "x.age", tmp_path / "out")


@settings(max_examples=count(100, 5000))
@given(st.data())
def test_no_damaged_stream_does_worse_than_be_refused(data: st.DataObject) -> None:
    """Age would already refuse it; this is for a stream that its maker damaged on purpose."""
    from countershot.evidence.unpacked import Tally

    whole = bytearray(trees.tar(folder("c"), ("c/\u00fc", {}, b"x" * 700), folder("c/d")))
    for at in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=4)):
        whole[at] = data.draw(st.integers(0, 255))
    tally = Tally()
    unpacker = archive.Unpacker(tally, 10_000)
    try:
        unpacker.write(bytes(whole))
        unpacker.close()
    except BadMaterial:
        return
    for member in tally.members[1:]:
        assert not {"", ".", ".."} & set(member.path.split("/"))


def test_every_truncation_and_flip_of_a_locked_file_is_found(tmp_path: Path) -> None:
    before = listing(small_case(tmp_path / "hotan", size=2_000))
    lock(tmp_path / "hotan", tmp_path / "hotan.age")
    whole = (tmp_path / "hotan.age").read_bytes()
    chance, found = random.Random(3), 0
    damaged = tmp_path / "damaged.age"
    tries = count(25, 1000)
    for turn in range(tries):
        at = chance.randrange(len(whole))
        flipped = bytes([whole[at] ^ 1 << chance.randrange(8)])
        damaged.write_bytes(whole[:at] if turn % 2 else whole[:at] + flipped + whole[at + 1 :])
        try:
            unlock(damaged, tmp_path / "out")
        except (BadMaterial, KeyRefused) as error:
            found += str(damaged) in str(error)
        assert names(tmp_path) == ["damaged.age", "hotan.age"]
    print(f"damage to a locked file: {found} of {tries} found")
    assert found == tries
    unlock(tmp_path / "hotan.age", tmp_path / "out")
    assert listing(tmp_path / "out") == before


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"age-encryption.org/v1\n",
        b"-----BEGIN AGE ENCRYPTED FILE-----\n",
        b"-----BEGIN AGE ENCRYPTED FILE-----\n" + b"A" * 10_000,
        b"-----BEGIN AGE ENCRYPTED FILE-----\nAAAA\n-----END AGE ENCRYPTED FILE-----\n",
        b"-----BEGIN AGE ENCRYPTED FILE-----\n" + b"AAAA\n" * 10_000,
        bytes(5_000),
    ],
)
def test_what_is_no_locked_file_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.age").write_bytes(data)
    for key in ({"passphrase": PASSPHRASE}, {"identity": IDENTITY}):
        with pytest.raises((BadMaterial, KeyRefused)):
            travel.unlock(tmp_path / "x.age", tmp_path / "out", **key)
    with pytest.raises(BadMaterial):
        travel.unlock(tmp_path / "none.age", tmp_path / "out", identity=IDENTITY)
    assert names(tmp_path) == ["x.age"]


def test_a_passphrase_that_would_take_hours_is_not_called_wrong(tmp_path: Path) -> None:
    """2**30 rounds: the maker's mischief, or a machine far too slow; the key may well be right."""
    stanza = f"-> scrypt talQkGAcxy3vI2aDqOkWiw 30\n{'A' * 43}\n--- {'A' * 43}\n"
    raw = b"age-encryption.org/v1\n" + stanza.encode() + bytes(60)
    with pytest.raises(CannotCheck, match="more work"):
        travel.decrypt(raw, tmp_path / "x.age", passphrase=PASSPHRASE)


@pytest.mark.parametrize("text", ["", "AGE-SECRET-KEY-1WRONG", "\ud800", "-----BEGIN PRIVATE KEY"])
def test_an_identity_that_is_none_is_refused_and_never_printed(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.age").write_bytes(trees.age(b"", RECIPIENT))
    with pytest.raises(KeyRefused, match="no identity file") as caught:
        travel.unlock(tmp_path / "x.age", tmp_path / "out", identity=text)
    assert not text or text not in str(caught.value)


def run_and_kill(work: Callable[[], object], seconds: float | None) -> bool:
    """Run in a child, kill it after a while (None: it kills itself); did it die of that?"""
    child = os.fork()
    if child == 0:
        try:
            work()
            os._exit(0)
        finally:
            os._exit(1)  # only reached by a mistake
    if seconds is not None:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.waitstatus_to_exitcode(status) == 0, "it failed by itself"
    return os.WIFSIGNALED(status)


def how_long(work: Callable[[], object]) -> float:
    start = time.monotonic()
    work()
    return time.monotonic() - start


def whole_somewhere(here: Path, before: Listing) -> str:
    """Where the case is whole: plain under its own name, or in a locked file with its name."""
    if (here / "hotan").exists():
        assert listing(here / "hotan") == before
        return "plain"
    unlock(here / "hotan.age", here / "look")
    assert listing(here / "look") == before
    shutil.rmtree(here / "look")
    return "locked"


def test_killed_while_locking_the_case_is_never_lost_and_a_rerun_finishes(tmp_path: Path) -> None:
    original = small_case(tmp_path / "original", size=4_000_000)
    before, chance = listing(original), random.Random(11)
    shutil.copytree(original, tmp_path / "try/hotan")
    span = how_long(lambda: lock(tmp_path / "try/hotan", tmp_path / "try/hotan.age"))
    left: dict[str, int] = {"plain": 0, "locked": 0}
    while sum(left.values()) < KILLS:
        here = tmp_path / "try"
        shutil.rmtree(here)
        shutil.copytree(original, here / "hotan")
        after = chance.uniform(0, 1.1 * span)
        if not run_and_kill(lambda at=here: lock(at / "hotan", at / "hotan.age"), after):  # type: ignore[misc]
            continue
        left[whole_somewhere(here, before)] += 1
        if (here / "hotan").exists() or len(names(here)) > 1:
            lock(here / "hotan", here / "hotan.age")
        assert names(here) == ["hotan.age"]
        assert whole_somewhere(here, before) == "locked"
    print(f"killed while locking: {KILLS} of {KILLS} whole ({left})")


def test_killed_while_the_plain_folder_is_removed_a_rerun_finishes(tmp_path: Path) -> None:
    """The random kills above rarely meet the last steps, so each of them is met here."""
    from countershot.evidence import departure, unpacked

    steps = [
        (departure, "remove_case"),
        (departure, "_clear"),
        (departure, "forget"),
        (unpacked, "remove"),
        (shutil, "rmtree"),
    ]
    for number, (module, step) in enumerate(steps):
        here = tmp_path / str(number)
        here.mkdir()
        before = listing(small_case(here / "hotan"))

        def dying(at: Path = here, module: Any = module, step: str = step) -> None:
            def die(*_: Any) -> None:
                if step == "rmtree":
                    next((at / ".hotan.locked/claims").iterdir()).unlink()  # half removed
                os.kill(os.getpid(), signal.SIGKILL)

            setattr(module, step, die)
            lock(at / "hotan", at / "hotan.age")

        assert run_and_kill(dying, None)
        whole_somewhere(here, before)
        assert len(names(here)) > 1
        lock(here / "hotan", here / "hotan.age")
        assert names(here) == ["hotan.age"]
        assert whole_somewhere(here, before) == "locked"


def test_unlocking_removes_what_a_killed_run_left_of_the_plain_case(tmp_path: Path) -> None:
    from countershot.evidence import departure

    before = listing(small_case(tmp_path / "hotan"))

    def dying() -> None:
        departure._clear = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
        lock(tmp_path / "hotan", tmp_path / "hotan.age")

    assert run_and_kill(dying, None)
    assert names(tmp_path) == [".hotan.age.locking", ".hotan.locked", "hotan.age"]
    unlock(tmp_path / "hotan.age", tmp_path / "hotan")
    assert names(tmp_path) == ["hotan", "hotan.age"]
    assert listing(tmp_path / "hotan") == before


def test_stopped_by_the_user_it_says_so_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = small_case(tmp_path / "hotan")

    def stopped(*_: Any) -> Iterator[bytes]:
        yield b"x"
        raise KeyboardInterrupt

    monkeypatch.setattr(archive, "pack", stopped)
    with pytest.raises(KeyboardInterrupt):
        lock(case, tmp_path / "hotan.age")
    assert names(tmp_path) == ["hotan"]


def test_an_archive_replaced_after_a_kill_is_not_taken_for_ours(tmp_path: Path) -> None:
    case = small_case(tmp_path / "hotan")
    (tmp_path / "hotan.age").write_text("mine")
    (tmp_path / ".hotan.age.locking").write_text("0" * 64 + "\n")
    with pytest.raises(UsageError, match="is there already"):
        lock(case, tmp_path / "hotan.age")
    assert (tmp_path / "hotan.age").read_text() == "mine"


def test_killed_while_unlocking_there_is_a_whole_case_or_none(tmp_path: Path) -> None:
    before, chance = listing(small_case(tmp_path / "hotan", size=4_000_000)), random.Random(12)
    lock(tmp_path / "hotan", tmp_path / "hotan.age")
    span = how_long(lambda: unlock(tmp_path / "hotan.age", tmp_path / "hotan"))
    whole = killed = 0
    while killed < KILLS:
        shutil.rmtree(tmp_path / "hotan", ignore_errors=True)
        after = chance.uniform(0, 1.1 * span)
        work = lambda: unlock(tmp_path / "hotan.age", tmp_path / "hotan")  # noqa: E731
        if not run_and_kill(work, after):
            continue
        killed += 1
        whole += (tmp_path / "hotan").exists()
        if not (tmp_path / "hotan").exists():
            work()
        assert listing(tmp_path / "hotan") == before
        if len(names(tmp_path)) > 2:  # killed after the name was given: nothing of it may matter
            assert all(name.startswith(".hotan.unlocking-") for name in names(tmp_path)[:-2])
    print(f"killed while unlocking: {killed} of {KILLS} whole or none ({whole} whole)")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte; it needs root."""
    place = tmp_path / "disk"
    place.mkdir()
    made = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", place], capture_output=True, check=False
    )
    if not made or made.returncode != 0:
        pytest.skip("a small file system can be mounted only by root")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def test_a_full_disk_loses_nothing(tmp_path: Path, small_disk: Path) -> None:
    case = small_case(tmp_path / "hotan", size=4_000_000)
    before = listing(case)
    with pytest.raises(StorageFailed, match="full"):
        lock(case, small_disk / "hotan.age")
    assert names(small_disk) == []
    assert listing(case) == before
    lock(case, tmp_path / "hotan.age")
    with pytest.raises(StorageFailed, match="full"):
        unlock(tmp_path / "hotan.age", small_disk / "hotan")
    assert names(small_disk) == []
    unlock(tmp_path / "hotan.age", tmp_path / "hotan")
    assert listing(tmp_path / "hotan") == before


def test_memory_does_not_grow_with_the_case(tmp_path: Path) -> None:
    """Locked and unlocked under a limit of address space that the case would not fit into."""
    case = small_case(tmp_path / "hotan")
    with (case / "video").open("wb") as video:
        video.truncate(count(300, 2_000) << 20)
    script = (
        "import resource, sys; from pathlib import Path; from countershot.evidence import travel;"
        "import pyrage; used = int(open('/proc/self/statm').read().split()[0]) * 4096;"
        "resource.setrlimit(resource.RLIMIT_AS, (used + (100 << 20),) * 2);"
        "case, key, to = Path(sys.argv[1]), sys.argv[2], sys.argv[3];"
        "travel.lock(case, Path(f'{case}.age'), recipients=[to]);"
        "travel.unlock(Path(f'{case}.age'), case, identity=key)"
    )
    import sys

    subprocess.run([sys.executable, "-c", script, case, IDENTITY, RECIPIENT], check=True)
    assert (case / "video").stat().st_size == count(300, 2_000) << 20


def test_a_tar_of_others_is_not_mistaken_for_a_case(tmp_path: Path) -> None:
    small_case(tmp_path / "hotan")
    with tarfile.open(tmp_path / "x.tar", "w") as made:
        made.add(tmp_path / "hotan", "hotan")
    plain = (tmp_path / "x.tar").read_bytes()
    (tmp_path / "x.age").write_bytes(trees.age(plain, RECIPIENT))
    with pytest.raises(BadMaterial):
        unlock(tmp_path / "x.age", tmp_path / "out")
