"""a log -> the same answers, whatever happens to the database in between."""

import os
import random
import sqlite3
import subprocess
from pathlib import Path

import pytest

from countershot.errors import UsageError
from countershot.evidence.log import Log
from countershot.evidence.sign import sign_statement
from countershot.index.case_index import CaseIndex, open_index
from countershot.records.judged import SignedWords
from countershot.records.log import Judged
from tests.counts import count
from tests.evidence.cases import KEY, NOON, computed, new_log, released, sealed


def judged(path: str, sha256: str) -> Judged:
    statement = SignedWords(
        context="countershot/judgement/v1",
        case="a-case",
        path=path,
        sha256=sha256,
        signer="ana",
        role="author",
        rests_on={},
    )
    return Judged(at_utc=NOON, signature=sign_statement(KEY, statement))


@pytest.fixture
def log(tmp_path: Path) -> Log:
    log = new_log(tmp_path / "log")
    with log.writing() as writer:
        writer.append([sealed(1, "gate.mp4"), sealed(2, "tender 招标.pdf"), sealed(3, "gate.jpg")])
        writer.append([computed(7, "page/2"), computed(7, "page/1"), computed(8)])
        writer.append([judged("claims/x.md", "1" * 64), judged("claims/x.md", "2" * 64)])
    return log


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "index" / "case.sqlite"


def answers(index: CaseIndex) -> list[object]:
    """Everything one can ask of this case."""
    exhibits = index.exhibits()
    return [
        exhibits,
        index.exhibit("gate.mp4"),
        sorted(index.results(f"{7:064x}")),
        sorted(index.results(f"{9:064x}")),
        index.parts_of_exhibit(exhibits[0]),
        index.parts_of_step("read"),
        [one.signature.statement.sha256[:1] for one in index.judged("claims/x.md")],
        index.judged("claims/y.md"),
    ]


def test_it_finds_what_the_log_holds(log: Log, path: Path) -> None:
    index = open_index(path, log)
    assert [one.source_name for one in index.exhibits()] == [
        "gate.mp4", "tender 招标.pdf", "gate.jpg",
    ]  # fmt: skip
    assert sorted(index.results(f"{7:064x}")) == ["page/1", "page/2"]
    assert index.results(f"{7:064x}")["page/1"] == computed(7, "page/1")
    assert [(one.key[-1], one.part) for one in index.parts_of_step("read")] == [
        ("7", "page/1"), ("7", "page/2"), ("8", "text"),
    ]  # fmt: skip
    assert [one.signature.statement.sha256[0] for one in index.judged("claims/x.md")] == ["1", "2"]
    assert path.exists()


def test_parts_of_an_exhibit_are_found_by_its_digest(log: Log, path: Path) -> None:
    index = open_index(path, log)
    exhibit = sealed(1).exhibit.model_copy(update={"sha256": "1" * 64})
    assert [one.part for one in index.parts_of_exhibit(exhibit)] == ["page/1", "page/2", "text"]
    assert index.parts_of_exhibit(sealed(1).exhibit) == []


def test_an_exhibit_is_found_by_id_start_digest_or_name(log: Log, path: Path) -> None:
    index = open_index(path, log)
    wanted = sealed(2, "tender 招标.pdf").exhibit
    for words in (
        wanted.id, wanted.id[:4], wanted.id[2:], wanted.sha256, wanted.sha256[:8].upper(),
        "tender 招标.pdf",
    ):  # fmt: skip
        assert index.exhibit(words) == wanted


@pytest.mark.parametrize("words", ["", "x-", "%", "x-%", "_", "tender", "x-ffff", "' OR 1=1 --"])
def test_what_is_not_there_is_a_usage_error(log: Log, path: Path, words: str) -> None:
    with pytest.raises(UsageError, match="no exhibit"):
        open_index(path, log).exhibit(words)


def test_an_ambiguous_start_or_name_names_the_candidates(log: Log, path: Path) -> None:
    with log.writing() as writer:
        writer.append([sealed(18, "gate.mp4")])
    index = open_index(path, log)
    with pytest.raises(UsageError) as caught:
        index.exhibit("gate.mp4")
    assert "x-100000000000 (gate.mp4)" in str(caught.value)
    assert "x-210000000000 (gate.mp4)" in str(caught.value)
    with log.writing() as writer:
        writer.append([sealed(33, "other.mp4")])
    index.update()
    with pytest.raises(UsageError, match="may mean x-100000000000"):
        index.exhibit("x-1")
    with log.writing() as writer:
        writer.append([sealed(33, "other.mp4")])  # sealed again: still one exhibit
    index.update()
    assert index.exhibit("other.mp4").id == "x-120000000000"


def test_it_keeps_up_with_the_log(log: Log, path: Path) -> None:
    index = open_index(path, log)
    with log.writing() as writer:
        writer.append([sealed(4, "new.png"), released(1)])
    index.update()
    assert index.exhibit("new.png") == sealed(4, "new.png").exhibit
    index.close()
    assert answers(open_index(path, log)) == answers(index)


def test_rebuilding_changes_no_answer(log: Log, path: Path) -> None:
    index = open_index(path, log)
    before = answers(index)
    index.rebuild()
    assert answers(index) == before
    path.unlink()
    assert answers(open_index(path, log)) == before


@pytest.mark.parametrize("junk", [b"", b"not a database at all" * 100, b"SQLite format 3\x00"])
def test_a_file_that_is_no_database_is_replaced(log: Log, path: Path, junk: bytes) -> None:
    index = open_index(path, log)
    before = answers(index)
    index.close()
    path.write_bytes(junk)
    assert answers(open_index(path, log)) == before


def test_damage_anywhere_never_changes_an_answer(log: Log, path: Path) -> None:
    index = open_index(path, log)
    before = answers(index)
    index.close()
    whole = path.read_bytes()
    chance = random.Random(5)
    for _ in range(count(40, 400)):
        damaged = bytearray(whole)
        for _ in range(chance.choice([1, 1, 1, 50])):
            damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        path.write_bytes(damaged)
        again = open_index(path, log)
        assert answers(again) == before
        again.close()
    path.write_bytes(whole[: len(whole) // 2])
    assert answers(open_index(path, log)) == before


def test_damage_while_it_is_open_never_changes_an_answer(log: Log, path: Path) -> None:
    index = open_index(path, log)
    before = answers(index)
    index.close()
    path.write_bytes(b"x" * path.stat().st_size)
    assert answers(index) == before


def test_the_index_of_another_log_or_version_is_not_believed(
    log: Log, path: Path, tmp_path: Path
) -> None:
    other = new_log(tmp_path / "other")
    with other.writing() as writer:
        writer.append([sealed(number, "foreign") for number in range(30, 50)])
    open_index(path, other).close()
    index = open_index(path, log)
    assert index.exhibits()[0].source_name == "gate.mp4"
    before = answers(index)
    index.close()
    for change in (
        "UPDATE built SET version = '0'",
        "UPDATE built SET size = 'many'",
        "UPDATE built SET size = -1",
        "DELETE FROM built",
        "DROP TABLE exhibits",
        "ALTER TABLE computed RENAME COLUMN part TO portion",
        "UPDATE exhibits SET entry = 99 WHERE entry = 1",
        "UPDATE exhibits SET entry = 5 WHERE entry = 2",
    ):
        with sqlite3.connect(path) as connection:
            connection.execute(change)
        connection.close()
        again = open_index(path, log)
        assert answers(again) == before, change
        again.close()


def test_a_folder_that_cannot_be_written_still_has_answers(log: Log, tmp_path: Path) -> None:
    expected = answers(open_index(tmp_path / "index" / "case.sqlite", log))
    (tmp_path / "file").write_text("")
    assert answers(open_index(tmp_path / "file" / "case.sqlite", log)) == expected
    tiny = tmp_path / "tiny"
    tiny.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=64k,ro", "tmpfs", str(tiny)]
    if os.geteuid() == 0 and subprocess.run(command, check=False).returncode == 0:
        try:
            assert answers(open_index(tiny / "case.sqlite", log)) == expected
        finally:
            subprocess.run(["umount", str(tiny)], check=True)


def test_two_programs_can_ask_at_once(log: Log, path: Path) -> None:
    one, two = open_index(path, log), open_index(path, log)
    with log.writing() as writer:
        writer.append([sealed(4, "new.png")])
    one.update()
    two.update()
    assert one.exhibit("new.png") == two.exhibit("new.png")
    two.rebuild()
    assert answers(one) == answers(two)
