"""`check` twice -> what follows from the same bytes is remembered; a changed byte is noticed."""

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.whole.program import countershot

MEMORY = "index/checked.json"


@pytest.fixture(scope="module")
def checked(done: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built case that was checked once."""
    case = tmp_path_factory.mktemp("checked") / "case"
    shutil.copytree(done / "case", case)
    (case / MEMORY).unlink(missing_ok=True)
    assert countershot("check", case).code == 0
    return case


@pytest.fixture
def case(checked: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(checked, tmp_path / "case"))


def check(case: Path) -> dict[str, Any]:
    found: dict[str, Any] = countershot("check", case, "--json").json
    return found


def deceive(path: Path, data: bytes) -> None:
    """Other bytes of the same number, in the same inode, with the same times."""
    before = path.stat()
    path.chmod(0o644)
    assert len(data) == before.st_size
    path.write_bytes(data)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def flipped(path: Path) -> bytes:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    return bytes(data)


def stored(case: Path, name: str) -> list[Path]:
    """Objects that the log calls so: exhibits by media type, computed records by part."""
    found = []
    for line in (case / "evidence/log/entries.jsonl").read_text().splitlines():
        entry = json.loads(line)["entry"]
        if entry["type"] == "sealed" and entry["exhibit"]["media_type"] == name:
            found.append(entry["exhibit"]["sha256"])
        if entry["type"] == "computed" and entry["part"] == name:
            found.append(entry["result"])
    return [case / "evidence/objects" / sha256[:2] / sha256 for sha256 in found]


def test_nothing_is_worked_out_twice_and_every_exhibit_is_hashed_twice(case: Path) -> None:
    again = check(case)["done"]
    assert again["citations"] == again["working_copies"] == 0
    assert again["citations_remembered"] > 5 and again["working_copies_remembered"] > 3
    assert again["exhibits_hashed"] > 5
    (case / MEMORY).unlink()
    fresh = check(case)["done"]
    assert fresh["citations"] == again["citations_remembered"]
    assert fresh["working_copies"] == again["working_copies_remembered"]


def test_one_changed_citation_is_the_only_one_looked_up(case: Path) -> None:
    claim = case / "claims/lower-camera-series.md"
    claim.write_text(claim.read_text().replace("time_ms: [3520, 8480]", "time_ms: [3521, 8480]"))
    done = check(case)["done"]
    assert done["citations"] == 1 and done["citations_remembered"] > 4
    assert done["working_copies"] == 0


@pytest.mark.parametrize("kind", ["video/mp4", "application/pdf", "image/jpeg"])
def test_a_changed_byte_of_an_exhibit_is_noticed(kind: str, case: Path) -> None:
    path = stored(case, kind)[0]
    deceive(path, flipped(path))
    refused = check(case)["refusals"]
    assert [each["file"] for each in refused if each["rule"] == "exhibit.hash"] == [
        path.relative_to(case).as_posix()
    ]


@pytest.mark.parametrize("part", ["page-0002", "reading", "look"])
def test_a_changed_byte_of_a_reading_is_noticed(part: str, case: Path) -> None:
    for path in stored(case, part):
        deceive(path, flipped(path))
    ended = countershot("check", case, "--json")
    assert ended.code != 0
    assert "digest" in ended.out + ended.err


def test_a_changed_picture_of_a_working_copy_is_noticed(case: Path) -> None:
    for path in stored(case, "png"):
        deceive(path, flipped(path))
    ended = countershot("check", case, "--json")
    assert ended.code != 0
    assert "digest" in ended.out + ended.err or "working_copy.regenerates" in ended.out


@pytest.mark.parametrize("damage", ["cut", "flip", "code", "nonsense", "link"])
def test_a_damaged_memory_is_no_memory(damage: str, case: Path, tmp_path: Path) -> None:
    path = case / MEMORY
    whole = path.read_bytes()
    head, body, _ = whole.split(b"\n")
    match damage:
        case "cut":
            path.write_bytes(whole[: len(whole) // 2])
        case "flip":
            path.write_bytes(head + b"\n" + body.replace(b"true", b"tru3", 1) + b"\n")
        case "code":
            other = json.loads(head) | {"code": "0" * 64}
            path.write_bytes(json.dumps(other).encode() + b"\n" + body + b"\n")
        case "nonsense":
            path.write_bytes(b"[" * 100_000)
        case _:
            path.rename(tmp_path / "elsewhere")
            path.symlink_to(tmp_path / "elsewhere")
    done = check(case)["done"]
    assert done["citations_remembered"] == 0 and done["citations"] > 5


def test_publish_remembers_nothing(case: Path, tmp_path: Path) -> None:
    """A memory in which everything resolves, made by hand, clears nothing for a release."""
    claim = case / "claims/award.md"
    claim.write_text(claim.read_text().replace("4,860,000", "4,860,001"))
    first = check(case)
    wrong = [each for each in first["refusals"] if each["rule"] == "citation.resolves"]
    path = case / MEMORY
    head, body, _ = path.read_bytes().split(b"\n")
    import hashlib

    forged = body.replace(b"[false, ", b"[true, ")
    made = json.loads(head) | {"sha256": hashlib.sha256(forged).hexdigest()}
    path.write_bytes(json.dumps(made).encode() + b"\n" + forged + b"\n")
    published = countershot("publish", case, tmp_path / "out", "--json").json
    assert (
        wrong
        and [each for each in published["refusals"] if each["rule"] == "citation.resolves"] == wrong
    )


def test_a_case_that_cannot_be_written_is_checked_all_the_same(case: Path) -> None:
    shutil.rmtree(case / "index")
    assert countershot("check", case).code == 0
    assert not (case / "index").exists()
