"""folders that refuse, change or are large -> read as far as they let, and never further."""

import os
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from countershot.dossier.checks.findings import Verification
from countershot.dossier.checks.folder import Folder
from countershot.dossier.verify import verify
from countershot.evidence.keys import verify_ed25519
from countershot.evidence.merkle import verify_inclusion
from tests.verify import workbench
from tests.verify.forge import Shape, forge
from tests.verify.tampers import first
from tests.verify.three import Answer, by_file, by_program
from tests.verify.workbench import CHECKPOINT, ENTRIES, MANIFEST, RELEASE, TAGS, TIMES

MIB = 1 << 20
NOBODY = 65534


@pytest.fixture
def dossier() -> Iterator[Path]:
    """Where others may look too, which they may not in pytest's own folders."""
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        yield forge(Path(place) / "dossier", Shape())


@contextmanager
def as_a_stranger() -> Iterator[None]:
    """Without the rights of root, whom no mode of a folder stops."""
    mine = os.geteuid()
    if not mine:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(mine)


def both(folder: Path) -> Answer:
    """The common answer of the two Python verifiers."""
    answer = by_program(folder)
    assert by_file(folder) == answer
    return answer


def refused(folder: Path, inner: Path, mode: int) -> Answer:
    """Their answer to a stranger while a folder in it has this mode."""
    assert both(folder)["verdict"] == "holds"  # and all that they import has been imported
    inner.chmod(mode)
    try:
        with as_a_stranger():
            return both(folder)
    finally:
        inner.chmod(0o755)


@pytest.mark.parametrize(
    "mode, file, reason",
    [
        (0o111, "data/exhibits", "cannot be listed here"),
        (0o444, "data/exhibits/{}", "cannot be looked at here"),
    ],
)
def test_a_folder_that_may_not_be_looked_into_is_said_to_be_so(
    dossier: Path, mode: int, file: str, reason: str
) -> None:
    """Its files are missing for this reader; why they are is said beside that."""
    exhibits = dossier / "data/exhibits"
    names = [path.name for path in exhibits.iterdir()]
    answer = refused(dossier, exhibits, mode)
    said = [found for found in answer["unchecked"] if found["rule"] == "folder.paths"]
    assert {found["file"] for found in said} == {file.format(name) for name in names}
    assert {found["reason"] for found in said} == {reason}
    missing = {f["file"] for f in answer["problems"] if f["reason"] == "is listed but missing"}
    assert missing == {f"data/exhibits/{name}" for name in names}
    assert not any(found["rule"] == "folder.paths" for found in answer["problems"])


def test_a_root_that_may_not_be_listed_is_named_by_a_dot(dossier: Path) -> None:
    answer = refused(dossier, dossier, 0o111)
    assert {"rule": "folder.paths", "file": ".", "reason": "cannot be listed here"} in (
        answer["unchecked"]
    )


@pytest.mark.parametrize(
    "start",
    [
        RELEASE, ENTRIES, CHECKPOINT, TIMES, "bagit.txt", MANIFEST, TAGS, "verify.py",
        "data/exhibits/", "data/computed/x-", "data/signatures/claims", "data/judgements/claims/",
        "data/computed/s-", "data/computed/w-",
    ],
)  # fmt: skip
def test_a_file_that_may_not_be_read_is_in_doubt_and_nothing_is_broken(
    dossier: Path, start: str
) -> None:
    if start == TIMES:
        workbench.write(dossier, TIMES, {"times": []})
        workbench.manifests(dossier)
    path = first(dossier, start)
    answer = refused(dossier, dossier / path, 0o000)
    doubt = {"rule": "release.files", "file": path, "reason": "cannot be read here"}
    assert doubt in answer["unchecked"]
    assert answer["problems"] == []
    assert answer["verdict"] == "cannot check"


@pytest.mark.parametrize("what", ["link", "pipe", "nothing"])
def test_a_file_exchanged_while_verifying_is_neither_followed_nor_waited_for(
    dossier: Path, what: str
) -> None:
    """Found as a plain file; when it is opened, something else lies there."""
    folder = Folder(dossier)
    path = "verify.py"
    size = folder.sizes[path]
    secret = dossier.parent / "secret"
    (dossier / path).rename(secret)
    if what == "link":
        (dossier / path).symlink_to(secret)
    if what == "pipe":
        os.mkfifo(dossier / path)
    got: list[bytes | None] = []
    reading = threading.Thread(target=lambda: got.append(folder.read(path, size)), daemon=True)
    reading.start()
    reading.join(20)
    assert got == [b"" if what == "pipe" else None]
    digests = folder.digests({})
    if what != "pipe":
        assert digests[path] is None
        assert folder.unreadable == {path}


def test_a_file_is_read_to_its_limit_and_not_beyond(dossier: Path) -> None:
    folder = Folder(dossier)
    data = (dossier / "verify.py").read_bytes()
    assert folder.read("verify.py", len(data)) == data
    assert folder.read("verify.py", len(data) - 1) is None
    assert folder.read("nowhere", len(data)) is None
    assert folder.unreadable == set()


@pytest.mark.parametrize("path", [RELEASE, ENTRIES, TIMES])
@pytest.mark.parametrize("more", [0, 1])
def test_tables_are_read_up_to_64_mib(dossier: Path, path: str, more: int) -> None:
    with (dossier / path).open("ab") as file:
        file.truncate(64 * MIB + more)
    found = [f["reason"] for f in both(dossier)["problems"] if f["file"] == path]
    assert ("is larger than 64 MiB" in found) is bool(more)
    assert ("is not canonical JSON (RFC 8785)" in found) is not bool(more)


def test_a_large_file_is_hashed_where_it_is_listed_with_its_size(dossier: Path) -> None:
    """Up to 64 MiB any file is; beyond, nobody is kept busy by what is not listed."""
    for name, size in (("listed", 64 * MIB + 1), ("more", 64 * MIB + 1), ("less", 64 * MIB)):
        with (dossier / name).open("wb") as file:
            file.truncate(size)
    digests = Folder(dossier).digests({"listed": 64 * MIB + 1, "more": 64 * MIB})
    assert digests["more"] is None
    assert digests["listed"] and digests["less"]


def test_progress_is_told_file_by_file_and_ends_at_one(dossier: Path) -> None:
    told: list[float] = []
    answer = _verified(dossier, told)
    sizes = Folder(dossier).sizes
    assert answer.verdict == "holds"
    assert told == sorted(told)
    assert len(told) == len(sizes)
    assert told[-1] == 1
    assert 0 < told[0] < 1


def test_progress_leaves_out_what_is_not_hashed(dossier: Path) -> None:
    told: list[float] = []
    with (dossier / "more").open("wb") as file:
        file.truncate(1 << 40)
    assert _verified(dossier, told).verdict == "broken"
    assert told == sorted(told)
    assert told[-1] == 1
    assert told[0] > 0


def _verified(folder: Path, told: list[float]) -> Verification:
    return verify(
        folder, key=None, ed25519=verify_ed25519, inclusion=verify_inclusion, progress=told.append
    )
