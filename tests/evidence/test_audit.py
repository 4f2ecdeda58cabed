"""a case whose vault was tampered with -> which rule, which file."""

import shutil
from pathlib import Path

import pytest

from tests.whole.program import EXERCISE, countershot


@pytest.fixture
def case(tmp_path: Path) -> Path:
    copied = Path(shutil.copytree(EXERCISE, tmp_path / "case"))
    for path in (copied / "evidence/objects").rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    return copied


def first_object(case: Path) -> Path:
    return min(p for p in (case / "evidence/objects").rglob("*") if p.is_file())


def problems(case: Path, *words: str) -> set[tuple[str, str]]:
    ended = countershot("verify", case, "--json", *words)
    answer = ended.json
    assert (ended.code == 1) == bool(answer["problems"]) == (answer["verdict"] == "broken")
    return {(p["rule"], p["file"]) for p in answer["problems"]}


def inside(case: Path, path: Path) -> str:
    return path.relative_to(case).as_posix()


def test_an_untouched_case_holds_and_says_how_much_was_read(case: Path) -> None:
    answer = countershot("verify", case, "--json").json
    assert answer["verdict"] == "holds"
    assert answer["objects"] == 11
    assert answer["bytes"] == sum(
        p.stat().st_size for p in (case / "evidence/objects").rglob("*") if p.is_file()
    )


def test_one_changed_byte_of_an_object_names_its_file(case: Path) -> None:
    path = first_object(case)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    assert problems(case) == {("vault.object", inside(case, path))}


def test_a_missing_object_and_two_swapped_ones_are_named(case: Path) -> None:
    one, two, three = sorted(p for p in (case / "evidence/objects").rglob("*") if p.is_file())[:3]
    one.unlink()
    data = two.read_bytes()
    two.write_bytes(three.read_bytes())
    three.write_bytes(data)
    assert problems(case) == {("vault.object", inside(case, path)) for path in (one, two, three)}


def test_what_no_entry_names_and_is_not_what_it_says_is_a_stray(case: Path) -> None:
    stray = case / "evidence/objects/00" / ("00" * 32)
    stray.parent.mkdir(exist_ok=True)
    stray.write_bytes(b"planted")
    note = case / "evidence/objects/note.txt"
    note.write_text("x")
    assert problems(case) == {("vault.stray", inside(case, path)) for path in (stray, note)}


def test_a_changed_log_line_is_named_and_objects_are_still_held_to_their_names(case: Path) -> None:
    entries = case / "evidence/log/entries.jsonl"
    entries.write_bytes(entries.read_bytes().replace(b'"clip.mp4"', b'"clap.mp4"'))
    path = first_object(case)
    path.write_bytes(b"changed")
    found = problems(case)
    assert {rule for rule, _ in found} == {"vault.log", "vault.stray"}
    assert "evidence/log/entries.jsonl" in {file for _, file in found}


def test_a_transplanted_signature_is_not_its_new_owners(case: Path) -> None:
    folder = case / "signatures"
    names = sorted(path.name for path in folder.iterdir() if path.name.startswith("claims__"))
    (folder / names[0]).write_bytes((folder / names[1]).read_bytes())
    assert problems(case) == {("vault.signature", f"signatures/{names[0]}")}


def test_a_log_that_was_made_again_with_another_key_needs_the_fingerprint(case: Path) -> None:
    right = countershot("verify", case, "--json").json["fingerprints"]["log"]
    assert problems(case, "--key", right) == set()
    assert problems(case, "--key", "0" * 64) == {("key.pinned", "case.toml")}
