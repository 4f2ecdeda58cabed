"""files, folders and standard input -> exhibits; everything else -> a reason."""

import hashlib
import io
import os
import socket
from pathlib import Path

import pytest

from countershot import canonical
from countershot.capture.file import Circumstances, NotSealed, Sealing, same_sealing, seal
from countershot.errors import UsageError
from countershot.evidence.store import ObjectStore
from countershot.records.exhibit import Exhibit

ANA = Circumstances(collector="ana", giver="heron", program="countershot 0")


class Noon:
    """A clock that stands still."""

    kind = "fixed"

    def now_utc(self) -> str:
        return "2031-03-14T12:00:00Z"


@pytest.fixture
def store(tmp_path: Path) -> ObjectStore:
    return ObjectStore(tmp_path / "objects")


@pytest.fixture
def given_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "given"
    (folder / "b").mkdir(parents=True)
    (folder / "b" / "2.txt").write_text("two")
    (folder / "a.txt").write_text("one")
    (folder / "c.txt").write_text("three")
    return folder


def sealed(store: ObjectStore, *sources: Path | str, stdin: bytes = b"") -> Sealing:
    return seal([str(one) for one in sources], store, Noon(), ANA, io.BytesIO(stdin))


def test_an_exhibit_says_what_it_is_and_how_it_came(store: ObjectStore, given_folder: Path) -> None:
    (exhibit,) = sealed(store, given_folder / "a.txt").exhibits
    sha256 = hashlib.sha256(b"one").hexdigest()
    assert canonical.plain(canonical.to_bytes(exhibit), "x") == {
        "id": f"x-{sha256[:12]}",
        "sha256": sha256,
        "size_bytes": 3,
        "media_type": "text/plain",
        "source_name": "a.txt",
        "capture": {
            "collector": "ana",
            "sealed_at_utc": "2031-03-14T12:00:00Z",
            "clock": "fixed",
            "giver": "heron",
            "method": "file",
            "program": "countershot 0",
        },
    }
    assert store.path(sha256).read_bytes() == b"one"


def test_nothing_is_altered(store: ObjectStore, given_folder: Path) -> None:
    def state() -> list[tuple[str, int, int, int]]:
        stats = [(str(path), path.stat()) for path in sorted(given_folder.rglob("*"))]
        return [(path, one.st_mtime_ns, one.st_mode, one.st_size) for path, one in stats]

    before = state()
    sealed(store, given_folder)
    assert state() == before


def test_a_folder_is_sealed_in_the_order_of_its_names(
    store: ObjectStore, given_folder: Path
) -> None:
    done = sealed(store, given_folder)
    assert [one.source_name for one in done.exhibits] == ["a.txt", "2.txt", "c.txt"]
    assert {one.capture.method for one in done.exhibits} == {"folder"}
    assert done.not_sealed == ()


def test_no_path_is_recorded(store: ObjectStore, given_folder: Path) -> None:
    for exhibit in sealed(store, given_folder).exhibits:
        assert str(given_folder) not in exhibit.model_dump_json()
        assert "given" not in exhibit.model_dump_json()


def test_standard_input_is_sealed_once(store: ObjectStore) -> None:
    (exhibit,) = sealed(store, "-", stdin=b"%PDF-1.7 piped").exhibits
    assert (exhibit.capture.method, exhibit.source_name) == ("stdin", "stdin")
    assert exhibit.media_type == "application/pdf"
    with pytest.raises(UsageError, match="once at a time"):
        sealed(store, "-", "-")


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "gopher://x", "ftp://x/y", "FTP://" + "x" * 5000]
)
def test_only_flow_opens_web_addresses_the_rest_is_refused(
    store: ObjectStore, given_folder: Path, address: str
) -> None:
    with pytest.raises(UsageError, match="only http and https addresses"):
        sealed(store, given_folder, address)
    assert not store.root.exists()


def test_one_bad_item_stops_no_other(store: ObjectStore, given_folder: Path) -> None:
    (given_folder / "empty.mp4").write_bytes(b"")
    (given_folder / "link.txt").symlink_to(given_folder / "a.txt")
    (given_folder / "folder-link").symlink_to(given_folder / "b")
    os.mkfifo(given_folder / "pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(given_folder / "socket"))
        done = sealed(store, given_folder, given_folder / "missing", "/dev/null")
    assert [one.source_name for one in done.exhibits] == ["a.txt", "2.txt", "c.txt"]
    reasons = {Path(one.source).name: one.reason for one in done.not_sealed}
    assert "is empty" in reasons["empty.mp4"]
    assert "symbolic link" in reasons["link.txt"]
    assert "symbolic link" in reasons["folder-link"]
    assert "pipe" in reasons["pipe"]
    assert "socket" in reasons["socket"]
    assert "No such file" in reasons["missing"]
    assert "device" in reasons["null"]
    assert len(reasons) == 7 and not any(one.skipped for one in done.not_sealed)


def test_clutter_in_folders_is_skipped_with_notice(store: ObjectStore, given_folder: Path) -> None:
    for name in (".DS_Store", "Thumbs.db", ".git"):
        (given_folder / name).write_text("x")
    done = sealed(store, given_folder)
    assert [one.source_name for one in done.exhibits] == ["a.txt", "2.txt", "c.txt"]
    assert sorted(Path(one.source).name for one in done.not_sealed if one.skipped) == [
        ".DS_Store", ".git", "Thumbs.db",
    ]  # fmt: skip
    named = sealed(store, given_folder / ".DS_Store")
    assert [one.source_name for one in named.exhibits] == [".DS_Store"]


def test_empty_and_very_deep_folders_are_no_trouble(store: ObjectStore, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (reported,) = sealed(store, tmp_path / "empty").not_sealed
    assert "empty folder" in reported.reason and reported.skipped
    deep = tmp_path / "deep"
    deep.mkdir()
    here = Path.cwd()
    os.chdir(deep)  # the whole path is longer than the system takes at once
    try:
        for _ in range(25):
            Path("f" * 200).mkdir()
            os.chdir("f" * 200)
        Path("file.txt").write_text("deep")
    finally:
        os.chdir(here)
    (Path(deep) / "top.txt").write_text("top")
    done = sealed(store, deep)
    assert [one.source_name for one in done.exhibits] == ["top.txt"]
    assert "too long" in done.not_sealed[0].reason and not done.not_sealed[0].skipped
    shallow = tmp_path / "shallow"
    below = shallow.joinpath(*["f"] * 300)
    below.mkdir(parents=True)
    (below / "file.txt").write_text("found")
    assert [one.size_bytes for one in sealed(store, shallow).exhibits] == [5]


def test_odd_names_can_be_recorded(store: ObjectStore, tmp_path: Path) -> None:
    names = [
        b"Wa\xcc\x88rme.txt",
        b"bad\xff\xfe.txt",
        b"line\nbreak\x1b[31m.txt",
        "摄像机".encode(),
    ]
    folder = tmp_path / "odd"
    folder.mkdir()
    for number, name in enumerate(names):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_bytes(b"%d" % number)
    done = sealed(store, folder)
    assert {one.source_name for one in done.exhibits} == {
        "Wärme.txt", "bad\ufffd\ufffd.txt", "line\nbreak\x1b[31m.txt", "摄像机",
    }  # fmt: skip
    for exhibit in done.exhibits:
        assert canonical.from_bytes(Exhibit, canonical.to_bytes(exhibit), "x") == exhibit


def test_an_odd_name_that_fails_is_reported_readably(store: ObjectStore, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"))
    path.write_bytes(b"")
    (reported,) = sealed(store, path).not_sealed
    assert isinstance(reported, NotSealed)
    assert "\ufffd.txt" in reported.source and (reported.source + reported.reason).encode()


def test_the_same_bytes_are_one_exhibit_with_two_names(
    store: ObjectStore, given_folder: Path
) -> None:
    (given_folder / "copy.txt").write_text("one")
    done = sealed(store, given_folder, given_folder / "a.txt")
    same = [one for one in done.exhibits if one.size_bytes == 3 and "one" in _bytes(store, one)]
    assert len({one.id for one in same}) == 1
    assert [one.source_name for one in same] == ["a.txt", "copy.txt"]


def _bytes(store: ObjectStore, exhibit: Exhibit) -> str:
    return store.path(exhibit.sha256).read_text()


def test_sealing_again_is_recognised(store: ObjectStore, given_folder: Path) -> None:
    (first,) = sealed(store, given_folder / "a.txt").exhibits
    later = first.model_copy(
        update={
            "capture": first.capture.model_copy(update={"sealed_at_utc": "2032-01-01T00:00:00Z"})
        }
    )
    assert same_sealing(first, later)
    (other,) = sealed(store, given_folder / "b" / "2.txt").exhibits
    assert not same_sealing(first, other)
    from_another = first.capture.model_copy(update={"giver": "otter"})
    assert not same_sealing(first, first.model_copy(update={"capture": from_another}))


def test_in_a_batch_types_are_known_before_the_bytes_have_settled(
    store: ObjectStore, given_folder: Path
) -> None:
    with store.batch():
        done = sealed(store, given_folder)
        assert {one.media_type for one in done.exhibits} == {"text/plain"}
    assert all(store.actual_sha256(one.sha256) == one.sha256 for one in done.exhibits)
