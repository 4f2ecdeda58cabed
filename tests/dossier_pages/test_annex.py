"""an expert with sha256sum and openssl alone follows the published page to the letter."""

import hashlib
import json
import shutil
from base64 import b64decode, b64encode
from collections.abc import Callable
from pathlib import Path

import pytest

from countershot import canonical
from countershot.dossier.bundle import write
from countershot.evidence import token
from countershot.records.log import ENTRY, Entry
from tests.counts import count
from tests.dossier_pages.annexed import failing, follow, steps
from tests.dossier_pages.making import NOW, Making
from tests.dossier_pages.material import build
from tests.evidence.authority import Authority
from tests.verify.three import by_file, by_program
from tests.verify.timing import cosigned, entry_of, stamped, witness_key


def really_stamped(folder: Path) -> Callable[[str, Making], list[Entry]]:
    """By two openssl authorities, one behind an intermediate, and by a witness."""
    one = Authority(folder / "one", operator="Operator One")
    two = Authority(folder / "two", operator="Operator Two", key="rsa", intermediate=True)

    def timing(note: str, work: Making) -> list[Entry]:
        entries: list[Entry] = []
        made = [stamped(note, one, by="one"), stamped(note, two, by="two")]
        for item in [*made, cosigned(note, witness_key())]:
            work.store(note.encode())
            known = [b64decode(words) for words in item["certificates"]]
            for data in (*known, *([b64decode(item["token"])] if item["token"] else [])):
                work.store(data)
            entry = entry_of(item, NOW)
            if item["kind"] == "stamp":
                stated = token.judge(b64decode(item["token"]), note.encode(), known, (), NOW)
                assert stated.at_utc is not None, stated.reason
                entry |= {"stated_utc": stated.at_utc, "expires_utc": stated.expires_utc}
            else:
                entry |= {"stated_utc": "2031-02-27T23:06:40Z"}
            entries.append(ENTRY.validate_python(entry, strict=False))
        return entries

    return timing


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("annex")
    timing = really_stamped(folder)
    write(build(folder / "case", timing=timing, chained=True), folder / "dossier")
    return folder / "dossier"


def test_each_step_prints_what_the_page_says(dossier: Path, tmp_path: Path) -> None:
    typed = steps(dossier)
    said = follow(dossier, tmp_path, typed)
    for number, (got, (commands, expected)) in enumerate(zip(said, typed, strict=True), start=1):
        assert got == expected, f"step {number}: {commands}"
    everything = "".join(said)
    assert everything.count("Verification: OK") == 2
    assert everything.count("log entry 1 stood in the first") == 3
    assert "the last entry of the log is this release: OK" in everything


def test_following_it_leaves_the_folder_as_it_was(dossier: Path, tmp_path: Path) -> None:
    follow(dossier, tmp_path, steps(dossier))
    assert by_program(dossier)["problems"] == [] == by_file(dossier)["problems"]


def test_every_whole_exhibit_signature_and_computed_record_is_in_it(dossier: Path) -> None:
    text = "\n".join(commands for commands, _ in steps(dossier))
    release = json.loads((dossier / "data/release.json").read_text())
    for exhibit in release["exhibits"]:
        assert exhibit["sha256"] in text and (exhibit["path"] or "") in text
    for judgement in release["judgements"]:
        assert all(path in text for path in judgement["signatures"])
    assert all(computed["key"] in text for computed in release["computed"])
    for number in (1, 2, 3):
        assert f"data/annex/time-{number}.note" in text


def flipped(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize(
    "pattern",
    [
        "data/exhibits/*.mp4", "data/judgements/claims/award.md", "data/judgements/report.md",
        "data/signatures/report.md.cy.json", "data/annex/time-1.token", "data/annex/time-2.note",
        "data/annex/entry-1.json", "data/annex/recipe-*.json", "data/computed/w-*.png",
        "data/log/entries.json", "data/release.json", "manifest-sha256.txt", "index.html",
    ][:: count(3, 1)],
)  # fmt: skip
def test_one_flipped_byte_fails_it(dossier: Path, tmp_path: Path, pattern: str) -> None:
    copy = tmp_path / "dossier"
    shutil.copytree(dossier, copy)
    typed = steps(copy)
    flipped(sorted(copy.glob(pattern))[0])
    assert failing(copy, tmp_path, typed), pattern


def resealed(dossier: Path) -> None:
    """What a forger can do without keys: make both lists of the bag again."""
    for name, chosen in (
        ("manifest-sha256.txt", lambda p: p.startswith("data/")),
        ("tagmanifest-sha256.txt", lambda p: not p.startswith("data/")),
    ):
        paths = sorted(p.relative_to(dossier).as_posix() for p in dossier.rglob("*") if p.is_file())
        kept = [p for p in paths if chosen(p) and p != "tagmanifest-sha256.txt"]
        lines = [f"{hashlib.sha256((dossier / p).read_bytes()).hexdigest()}  {p}\n" for p in kept]
        (dossier / name).write_text("".join(lines))


def test_a_forger_who_makes_the_lists_again_is_found_out(dossier: Path, tmp_path: Path) -> None:
    copy = tmp_path / "dossier"
    shutil.copytree(dossier, copy)
    typed = steps(copy)
    flipped(copy / "data/judgements/claims/award.md")
    resealed(copy)
    failed = failing(copy, tmp_path, typed)
    assert 2 not in failed, "the lists agree with the folder again"
    assert 3 in failed, "but not with release.json"


def test_a_forger_who_also_writes_release_json_is_found_out(dossier: Path, tmp_path: Path) -> None:
    copy = tmp_path / "dossier"
    shutil.copytree(dossier, copy)
    typed = steps(copy)
    path = copy / "data/judgements/claims/award.md"
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    flipped(path)
    after = hashlib.sha256(path.read_bytes()).hexdigest()
    release = copy / "data/release.json"
    release.write_text(release.read_text().replace(before, after))
    resealed(copy)
    failed = failing(copy, tmp_path, typed)
    assert 2 not in failed and 3 not in failed
    assert 4 in failed, "the log names another release.json"


def test_another_log_key_is_found_out(dossier: Path, tmp_path: Path) -> None:
    copy = tmp_path / "dossier"
    shutil.copytree(dossier, copy)
    typed = steps(copy)
    checkpoint = copy / "data/log/checkpoint"
    head, _, line = checkpoint.read_text().rpartition(" ")
    raw = bytearray(b64decode(line))
    raw[20] ^= 1
    checkpoint.write_text(f"{head} {b64encode(raw).decode()}\n")
    resealed(copy)
    assert 5 in failing(copy, tmp_path, typed)


def test_a_stamp_over_another_state_is_found_out(dossier: Path, tmp_path: Path) -> None:
    copy = tmp_path / "dossier"
    shutil.copytree(dossier, copy)
    typed = steps(copy)
    note = copy / "data/annex/time-1.note"
    note.write_text(note.read_text().replace("\n", " \n", 1))
    said = follow(copy, tmp_path, typed)
    assert "Verification: FAILED\n" in "".join(said)


def test_a_draft_says_nothing_of_a_release_and_holds_otherwise(tmp_path: Path) -> None:
    write(build(tmp_path / "case", status="draft"), tmp_path / "dossier")
    typed = steps(tmp_path / "dossier")
    assert failing(tmp_path / "dossier", tmp_path, typed) == []
    assert not any("is this release" in expected for _, expected in typed)


def test_the_file_of_commands_is_the_page(dossier: Path) -> None:
    typed = steps(dossier)
    file = (dossier / "data/annex/commands.sh").read_text()
    assert file == "\n\n".join(commands for commands, _ in typed) + "\n"
    expected = (dossier / "data/annex/expected.txt").read_text()
    assert expected == "".join(words for _, words in typed)
    assert canonical.sha256_hex(file.encode()) in (dossier / "manifest-sha256.txt").read_text()
