"""bytes -> objects that are whole, named by their digest, and never changed."""

import hashlib
import io
import os
import shutil
import socket
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from countershot import disk
from countershot.errors import BadMaterial, CaseDamaged, StorageFailed
from countershot.evidence import store as store_module
from countershot.evidence.store import ObjectStore
from tests.counts import count

DATA = b"sealed bytes"
NAME = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def store(tmp_path: Path) -> ObjectStore:
    return ObjectStore(tmp_path / "objects")


def everything(store: ObjectStore) -> list[str]:
    """Names of all files under the store's root."""
    return sorted(path.name for path in store.root.rglob("*") if path.is_file())


def test_an_object_lies_where_the_format_says_and_cannot_be_written(store: ObjectStore) -> None:
    assert store.put_bytes(DATA) == NAME
    path = store.root / NAME[:2] / NAME
    assert store.path(NAME) == path and path.read_bytes() == DATA
    assert stat.S_IMODE(path.stat().st_mode) == 0o444
    assert everything(store) == [NAME]
    assert store.has(NAME) and store.actual_sha256(NAME) == NAME


def test_file_stream_and_bytes_give_the_same_object(store: ObjectStore, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(DATA)
    assert store.put_file(tmp_path / "file") == (NAME, len(DATA))
    assert store.put_stream(io.BytesIO(DATA)) == (NAME, len(DATA))
    assert store.put_bytes(DATA) == NAME
    assert everything(store) == [NAME]


@given(st.lists(st.binary(max_size=300), max_size=8), st.booleans())
@settings(max_examples=count(20, 200), deadline=None)
def test_any_bytes_come_back(
    tmp_path_factory: pytest.TempPathFactory, blobs: list[bytes], together: bool
) -> None:
    store = ObjectStore(tmp_path_factory.mktemp("objects"))
    if together:
        with store.batch():
            names = [store.put_bytes(blob) for blob in blobs]
            assert [store.path(name).read_bytes() for name in names] == blobs
    else:
        names = [store.put_bytes(blob) for blob in blobs]
    assert [store.path(name).read_bytes() for name in names] == blobs
    assert everything(store) == sorted(set(names))
    assert names == [hashlib.sha256(blob).hexdigest() for blob in blobs]


@pytest.mark.parametrize("has_syncfs", [True, False])
def test_a_batch_is_there_when_it_ends_and_not_if_it_fails(
    store: ObjectStore, has_syncfs: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not has_syncfs:
        monkeypatch.setattr(store_module, "_sync_file_system", lambda folder: False)
    with store.batch():
        names = [store.put_bytes(b"%d" % number) for number in range(20)]
    assert everything(store) == sorted(names)
    with pytest.raises(RuntimeError), store.batch():
        store.put_bytes(b"other")
        raise RuntimeError
    assert everything(store) == sorted(names)


def test_a_damaged_object_is_noticed_and_healed_by_the_same_bytes(store: ObjectStore) -> None:
    store.put_bytes(DATA)
    path = store.path(NAME)
    path.chmod(0o644)
    path.write_bytes(b"sealed bytez")
    assert store.actual_sha256(NAME) == hashlib.sha256(b"sealed bytez").hexdigest()
    store.put_bytes(DATA)
    assert store.actual_sha256(NAME) == NAME


def test_what_is_not_there_has_no_digest(store: ObjectStore, tmp_path: Path) -> None:
    assert not store.has(NAME) and store.actual_sha256(NAME) is None
    (store.root / NAME[:2]).mkdir(parents=True)
    (tmp_path / "elsewhere").write_bytes(DATA)
    store.path(NAME).symlink_to(tmp_path / "elsewhere")
    assert not store.has(NAME) and store.actual_sha256(NAME) is None


@pytest.mark.parametrize("name", ["", "../../../etc/passwd", "A" * 64, NAME + "\n", "0" * 63])
def test_no_name_leads_out_of_the_store(store: ObjectStore, name: str) -> None:
    for ask in (store.path, store.actual_sha256, store.has, store.remove):
        with pytest.raises(CaseDamaged, match="no SHA-256"):
            ask(name)


def test_removing_is_final_and_can_be_repeated(store: ObjectStore) -> None:
    store.put_bytes(DATA)
    store.remove(NAME)
    store.remove(NAME)
    assert everything(store) == [] and store.actual_sha256(NAME) is None


def test_leftovers_of_an_interrupted_writer_are_swept(store: ObjectStore) -> None:
    store.put_bytes(DATA)
    (store.root / "tmp-abcdef").write_bytes(b"half of someth")
    store.sweep()
    assert everything(store) == [NAME]


def test_empty_input_is_bad_material_but_an_empty_result_is_not(
    store: ObjectStore, tmp_path: Path
) -> None:
    (tmp_path / "empty").write_bytes(b"")
    with pytest.raises(BadMaterial, match=r"empty: is empty"):
        store.put_file(tmp_path / "empty")
    with pytest.raises(BadMaterial, match="is empty"):
        store.put_stream(io.BytesIO())
    assert everything(store) == []
    assert store.put_bytes(b"") == hashlib.sha256(b"").hexdigest()


def test_only_plain_files_are_taken(store: ObjectStore, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(DATA)
    (tmp_path / "link").symlink_to(tmp_path / "file")
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "socket"))
        for name in ("link", "pipe", "socket", "missing", "."):
            with pytest.raises(BadMaterial):
                store.put_file(tmp_path / name)
    with pytest.raises(BadMaterial):
        store.put_file(Path("/dev/zero"))
    assert not store.root.exists() or everything(store) == []


def test_a_file_that_changes_while_it_is_read_is_refused(
    store: ObjectStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "growing"
    path.write_bytes(DATA)
    real = disk.write_all

    def meanwhile(fd: int, data: bytes) -> None:
        real(fd, data)
        if data == DATA:
            with path.open("ab") as file:
                file.write(b"more")

    monkeypatch.setattr(disk, "write_all", meanwhile)
    with pytest.raises(BadMaterial, match="changed while it was read"):
        store.put_file(path)
    assert everything(store) == []


def test_a_full_disk_says_so_and_leaves_nothing(
    store: ObjectStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.put_bytes(b"before")
    before = everything(store)

    def full(fd: int, data: bytes) -> None:
        os.write(fd, data[:3])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk, "write_all", full)
    with pytest.raises(StorageFailed, match="disk is full; free some space"):
        store.put_bytes(DATA)
    with pytest.raises(StorageFailed), store.batch():
        store.put_bytes(DATA)
    assert everything(store) == before


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 256 KiB; needs the right to mount."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    tool = shutil.which("mount")
    command = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(folder)]
    if tool is None or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("mounting a tiny disk is not allowed here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_really_full_disk(tiny_disk: Path) -> None:
    store = ObjectStore(tiny_disk / "objects")
    name = store.put_bytes(DATA)
    with pytest.raises(StorageFailed, match="disk is full"):
        store.put_stream(io.BytesIO(os.urandom(1 << 20)))
    with pytest.raises(StorageFailed, match="disk is full"), store.batch():
        for _ in range(20):
            store.put_bytes(os.urandom(50_000))
    assert everything(store) == [name] and store.actual_sha256(name) == name
    store.put_bytes(b"room for this")


def test_a_read_only_disk(tiny_disk: Path) -> None:
    store = ObjectStore(tiny_disk / "objects")
    name = store.put_bytes(DATA)
    subprocess.run(["mount", "-o", "remount,ro", str(tiny_disk)], check=True)
    with pytest.raises(StorageFailed, match="read-only"):
        store.put_bytes(b"other")
    with pytest.raises(StorageFailed, match="read-only"):
        store.remove(name)
    assert store.put_bytes is not None and store.actual_sha256(name) == name


def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("permissions do not bind root; the read-only disk stands for this")
    tmp_path.chmod(0o500)
    with pytest.raises(StorageFailed, match="permissions"):
        ObjectStore(tmp_path / "objects").put_bytes(DATA)
