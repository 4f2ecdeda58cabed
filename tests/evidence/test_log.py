"""an append-only log -> what was acknowledged stays, what was changed is found."""

import json
import multiprocessing
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from countershot import canonical, disk
from countershot.errors import CaseBusy, CaseDamaged, CaseError, KeyRefused, StorageFailed
from countershot.evidence import checkpoint, lines, merkle
from countershot.evidence.keys import exercise_key
from countershot.evidence.log import Log
from countershot.ports import LogProof
from countershot.records.log import Entry
from tests.counts import count
from tests.evidence.cases import (
    KEY,
    NOON,
    ORIGIN,
    computed,
    new_log,
    opened,
    released,
    reopen,
    sealed,
)


@pytest.fixture
def log(tmp_path: Path) -> Log:
    """Entry 0, two sealed, one released."""
    log = new_log(tmp_path / "log")
    with log.writing() as writer:
        writer.append([sealed(1), sealed(2, "Wärme 摄像机.pdf")])
        writer.append([released(1)])
    return log


def test_entries_come_back_as_they_were_appended(log: Log) -> None:
    again = reopen(log.folder)
    assert list(again.entries) == list(log.entries)
    assert [one.entry for one in again.entries][1:] == [
        sealed(1),
        sealed(2, "Wärme 摄像机.pdf"),
        released(1),
    ]
    assert [one.index for one in again.entries] == [0, 1, 2, 3]
    assert again.root() == log.root()


def test_the_disk_holds_what_the_format_says(log: Log) -> None:
    raw = (log.folder / "entries.jsonl").read_bytes()
    assert raw.endswith(b"\n") and raw.count(b"\n") == 4
    for index, line in enumerate(raw.splitlines()):
        plain = canonical.plain(line, "x")
        assert sorted(plain) == ["entry", "index", "salt"] and plain["index"] == index
        salt, entry = bytes.fromhex(plain["salt"]), canonical.to_bytes(plain["entry"])
        digest = canonical.sha256_hex(b"countershot/entry/v1\x00" + salt + entry)
        assert log.commitment(index).hex() == digest
        assert lines.commitment_of(log.entries[index]).hex() == digest
    note = (log.folder / "checkpoint").read_text()
    state = checkpoint.read(note, ORIGIN, KEY.public)
    assert state is not None and state.size == 4 and state.root == log.root()
    assert note == log.checkpoint()


def test_salts_are_unique_and_the_same_when_a_run_is_repeated(tmp_path: Path, log: Log) -> None:
    salts = {one.salt for one in log.entries}
    assert len(salts) == 4
    again = new_log(tmp_path / "again")
    with again.writing() as writer:
        for entry in [one.entry for one in log.entries][1:]:
            writer.append([entry])
    assert (again.folder / "entries.jsonl").read_bytes() == (
        log.folder / "entries.jsonl"
    ).read_bytes()
    assert again.checkpoint() == log.checkpoint()


def test_proofs_hold_under_the_checkpoint_they_come_with(log: Log) -> None:
    for size in range(1, 5):
        proof = log.prove(range(size), size)
        state = checkpoint.read(proof.checkpoint, ORIGIN, KEY.public)
        assert state is not None and state.size == size
        for index, proven in enumerate(proof.entries):
            data = lines.commitment_of(proven.logged)
            assert merkle.verify_inclusion(data, index, size, proven.proof, state.root)
        path = log.consistency(size, 4)
        assert merkle.verify_consistency(size, 4, log.root(size), log.root(), path)


def test_a_proof_is_sorted_and_the_same_when_asked_again(log: Log) -> None:
    proof: LogProof = log.prove([3, 0, 3], 4)
    assert [one.logged.index for one in proof.entries] == [0, 3]
    assert log.prove([0, 3], 4) == proof
    with log.writing() as writer:
        writer.append([sealed(9)])
    assert log.prove([0, 3], 4) == proof


def test_a_release_is_found_again(log: Log) -> None:
    assert log.find_released(f"{1:064x}") == 3
    assert log.find_released(f"{2:064x}") is None


def test_without_the_key_nothing_can_be_written(log: Log) -> None:
    stranger = reopen(log.folder)
    with pytest.raises(KeyRefused, match="log key"), stranger.writing():
        pass
    with pytest.raises(KeyRefused, match="log key"):
        stranger.prove([0])
    with pytest.raises(KeyRefused, match="not the log key"):
        Log.open(log.folder, ORIGIN, KEY.public, exercise_key("ana"))


def test_a_log_is_not_begun_twice(log: Log) -> None:
    before = (log.folder / "entries.jsonl").read_bytes()
    with pytest.raises(CaseError, match="already"):
        new_log(log.folder)
    assert (log.folder / "entries.jsonl").read_bytes() == before


def test_an_interrupted_beginning_can_be_begun_again(tmp_path: Path) -> None:
    line, _ = lines.write(KEY, 0, opened())
    folder = tmp_path / "log"
    folder.mkdir()
    (folder / "entries.jsonl").write_bytes(line)
    assert len(new_log(folder)) == len(reopen(folder)) == 1


def test_another_origin_or_key_is_damage(log: Log) -> None:
    with pytest.raises(CaseDamaged, match="checkpoint"):
        Log.open(log.folder, "countershot/b-case", KEY.public)
    with pytest.raises(CaseDamaged, match="checkpoint"):
        Log.open(log.folder, ORIGIN, exercise_key("ana").public)


def test_every_flipped_bit_is_found(log: Log) -> None:
    for name in ("entries.jsonl", "checkpoint"):
        path = log.folder / name
        whole = path.read_bytes()
        for at in range(len(whole)):
            for bit in range(8) if at % count(100, 1) == 0 else (at % 8,):
                path.write_bytes(whole[:at] + bytes([whole[at] ^ (1 << bit)]) + whole[at + 1 :])
                with pytest.raises(CaseDamaged, match=str(path)):
                    reopen(log.folder)
        path.write_bytes(whole)
    assert len(reopen(log.folder)) == 4


def test_every_shortening_is_found_or_never_acknowledged(log: Log) -> None:
    for name in ("entries.jsonl", "checkpoint"):
        path = log.folder / name
        whole = path.read_bytes()
        for size in range(0, len(whole), count(5, 1)):
            path.write_bytes(whole[:size])
            with pytest.raises(CaseDamaged, match=str(path)):
                reopen(log.folder)
        path.write_bytes(whole)


def test_removed_swapped_and_repeated_lines_are_found(log: Log) -> None:
    path = log.folder / "entries.jsonl"
    rows = path.read_bytes().splitlines(keepends=True)
    for changed in (
        rows[:1] + rows[2:],
        [rows[1], rows[0], *rows[2:]],
        rows[:2] + rows[1:],
        [*rows[:3], rows[2]],
    ):
        path.write_bytes(b"".join(changed))
        with pytest.raises(CaseDamaged, match=r"entries\.jsonl"):
            reopen(log.folder)


def test_an_edited_entry_names_its_line(log: Log) -> None:
    path = log.folder / "entries.jsonl"
    rows = path.read_bytes().splitlines(keepends=True)
    pretty = rows[2].replace(b'","', b'", "')
    path.write_bytes(b"".join([*rows[:2], pretty, rows[3]]))
    with pytest.raises(CaseDamaged, match=r"entries\.jsonl:3"):
        reopen(log.folder)
    path.write_bytes(b"".join([*rows[:2], b'{"entry":{"type":"no"},"index":2}\n', rows[3]]))
    with pytest.raises(CaseDamaged, match=r"entries\.jsonl:3"):
        reopen(log.folder)


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
@settings(max_examples=count(50, 500))
def test_hostile_lines_are_damage_not_errors(junk: bytes) -> None:
    for text in (
        junk + b"\n",
        b'{"entry":{' + junk + b'},"index":0,"salt":"' + b"0" * 64 + b'"}\n',
    ):
        for line in lines.whole(text):
            with pytest.raises(CaseDamaged):
                lines.read(line, 0, Path("x"))


@pytest.mark.parametrize(
    "entry",
    [
        "[" * 100_000,
        '{"type":' * 50_000,
        '{"type":"sealed","exhibit":1e999}',
        '{"type":"opened","type":"opened"}',
        '{"type":"released","at_utc":"2031-03-14T12:00:00Z","release_sha256":"\\ud800"}',
        '{"type":"released","at_utc":NaN}',
    ],
)
def test_hostile_json_is_damage_not_an_error(log: Log, entry: str) -> None:
    path = log.folder / "entries.jsonl"
    rows = path.read_bytes().splitlines(keepends=True)
    line = f'{{"entry":{entry},"index":1,"salt":"{"0" * 64}"}}\n'
    path.write_bytes(b"".join([rows[0], line.encode(), *rows[2:]]))
    with pytest.raises(CaseDamaged, match=r"entries\.jsonl"):
        reopen(log.folder)


def test_a_torn_last_line_is_not_seen_and_cut_by_the_next_writer(log: Log) -> None:
    path = log.folder / "entries.jsonl"
    whole = path.read_bytes()
    line, _ = lines.write(KEY, 4, sealed(5))
    for size in (1, 20, len(line) - 1):
        path.write_bytes(whole + line[:size])
        assert len(reopen(log.folder)) == 4
        with log.writing():
            assert path.read_bytes() == whole
    path.write_bytes(whole + b"\x00" * 4096)  # what a power cut can leave
    assert len(reopen(log.folder)) == 4
    with log.writing() as writer:
        writer.append([sealed(5)])
    assert path.read_bytes() == whole + line
    assert len(reopen(log.folder)) == 5


def test_whole_lines_after_the_checkpoint_are_taken_in(log: Log) -> None:
    path = log.folder / "entries.jsonl"
    with path.open("ab") as file:
        file.write(lines.write(KEY, 4, sealed(5))[0])
    assert len(reopen(log.folder)) == 5
    with log.writing():
        assert len(log) == 5
    state = checkpoint.read((log.folder / "checkpoint").read_text(), ORIGIN, KEY.public)
    assert state is not None and state.size == 5


def test_an_older_checkpoint_loses_nothing(log: Log) -> None:
    (log.folder / "checkpoint").write_text(log.checkpoint(1))
    with log.writing() as writer:
        writer.append([sealed(7)])
    assert [one.entry.type for one in reopen(log.folder).entries] == [
        "opened", "sealed", "sealed", "released", "sealed",
    ]  # fmt: skip


def test_half_a_result_after_the_checkpoint_is_left_out(log: Log) -> None:
    """Otherwise some parts of a recipe would stand for all of them."""
    path = log.folder / "entries.jsonl"
    whole = path.read_bytes()
    with path.open("ab") as file:
        file.write(lines.write(KEY, 4, computed(1, "page/1"))[0])
    assert len(reopen(log.folder)) == 4
    with log.writing() as writer:
        assert path.read_bytes() == whole
        writer.append([computed(1, "page/1"), computed(1, "page/2")])
    assert len(reopen(log.folder)) == 6


def test_a_forged_line_after_the_checkpoint_is_found_by_the_writer(log: Log) -> None:
    path = log.folder / "entries.jsonl"
    line, _ = lines.write(exercise_key("ana"), 4, sealed(5))
    with path.open("ab") as file:
        file.write(line)
    with pytest.raises(CaseDamaged, match=r"entries\.jsonl:5"), log.writing():
        pass
    edited = lines.write(KEY, 4, sealed(5))[0].replace(b"5.txt", b"6.txt")
    path.write_bytes(path.read_bytes()[: -len(line)] + edited)
    with pytest.raises(CaseDamaged, match=r"entries\.jsonl:5"), log.writing():
        pass


def test_a_second_writer_waits_or_is_told(log: Log) -> None:
    other = Log.open(log.folder, ORIGIN, KEY.public, KEY)
    with log.writing() as writer:
        with pytest.raises(CaseBusy, match="another countershot"), other.writing(wait_s=0.1):
            pass
        writer.append([sealed(3)])
        waiting = threading.Thread(target=_append_one, args=(other, 4))
        waiting.start()
        writer.append([sealed(5)])
    waiting.join()
    assert [one.entry for one in reopen(log.folder).entries][4:] == [
        sealed(3),
        sealed(5),
        sealed(4),
    ]


def _append_one(log: Log, number: int) -> None:
    with log.writing(wait_s=30) as writer:
        writer.append([sealed(number)])


APPENDS = count(5, 50)


def _append_many(folder: Path, start: int) -> None:
    for number in range(start, start + APPENDS):
        _append_one(Log.open(folder, ORIGIN, KEY.public, KEY), number)


def test_two_programs_write_at_once_and_nothing_is_lost(tmp_path: Path) -> None:
    log = new_log(tmp_path / "log")
    spawn = multiprocessing.get_context("spawn")
    programs = [
        spawn.Process(target=_append_many, args=(log.folder, start)) for start in (100, 200)
    ]
    for program in programs:
        program.start()
    for program in programs:
        program.join()
    numbers = {one.entry.exhibit.size_bytes for one in reopen(log.folder).entries[1:]}  # type: ignore[union-attr]
    assert numbers == {*range(100, 100 + APPENDS), *range(200, 200 + APPENDS)}


@pytest.mark.parametrize("failing", ["line", "checkpoint"])
def test_a_full_disk_keeps_what_was_there(
    log: Log, failing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (log.folder / "entries.jsonl").read_bytes()
    real = disk.write_all

    def full(fd: int, data: bytes) -> None:
        if (failing == "line") == data.startswith(b'{"entry"'):
            real(fd, data[: len(data) // 2])
            raise OSError(28, "No space left on device")
        real(fd, data)

    with log.writing() as writer:
        monkeypatch.setattr(disk, "write_all", full)
        with pytest.raises(StorageFailed, match="disk is full"):
            writer.append([sealed(5), sealed(6)])
        monkeypatch.undo()
        assert (log.folder / "entries.jsonl").read_bytes() == before
        with pytest.raises(StorageFailed, match="failed before"):
            writer.append([sealed(7)])
    assert len(log) == 4
    with log.writing() as writer:
        writer.append([sealed(5)])
    assert len(reopen(log.folder)) == 5
    assert sorted(one.name for one in log.folder.iterdir()) == [
        "checkpoint", "entries.jsonl", "lock",
    ]  # fmt: skip


def test_missing_files_are_damage(log: Log) -> None:
    (log.folder / "checkpoint").unlink()
    with pytest.raises(CaseDamaged, match="checkpoint: cannot be read"):
        reopen(log.folder)


def test_a_folder_that_cannot_be_locked_says_so(log: Log) -> None:
    (log.folder / "lock").unlink()
    (log.folder / "lock").mkdir()
    with pytest.raises(StorageFailed, match="lock"), log.writing():
        pass


def test_a_log_that_lost_its_checkpoint_is_not_begun_anew(log: Log) -> None:
    (log.folder / "checkpoint").unlink()
    before = (log.folder / "entries.jsonl").read_bytes()
    with pytest.raises(CaseError, match="without a checkpoint"):
        new_log(log.folder)
    assert (log.folder / "entries.jsonl").read_bytes() == before


batches = st.lists(st.lists(st.integers(0, 99).map(sealed), max_size=4), max_size=6)


@given(batches)
@settings(max_examples=count(15, 200), deadline=None)
def test_any_batches_give_the_same_log_as_one(
    tmp_path_factory: pytest.TempPathFactory, given_batches: list[list[Entry]]
) -> None:
    many = new_log(tmp_path_factory.mktemp("many"))
    one = new_log(tmp_path_factory.mktemp("one"))
    with many.writing() as writer:
        for batch in given_batches:
            writer.append(batch)
    with one.writing() as writer:
        writer.append([entry for batch in given_batches for entry in batch])
    assert reopen(many.folder).root() == reopen(one.folder).root() == many.root()
    assert json.loads(many.entries[0].entry.model_dump_json())["at_utc"] == NOON
