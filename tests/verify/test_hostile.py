"""folders made to crash, hang or fool a verifier: always an answer, never a traceback."""

import os
import shutil
import socket
from pathlib import Path

import pytest

from countershot.errors import UsageError
from tests.counts import count
from tests.verify import signers, workbench
from tests.verify.forge import Shape, forge
from tests.verify.three import Answer, by_file, by_program
from tests.verify.workbench import CHECKPOINT, ENTRIES, MANIFEST, RELEASE

GIB = 1 << 30


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    return forge(tmp_path / "dossier", Shape())


def both(folder: Path) -> Answer:
    """The common answer of the two Python verifiers."""
    answer = by_program(folder)
    assert by_file(folder) == answer
    return answer


def rules_of(answer: Answer, file: str) -> set[str]:
    return {finding["rule"] for finding in answer["problems"] if finding["file"] == file}


def test_a_pipe_does_not_hang_the_verifier(dossier: Path) -> None:
    path = dossier / "verify.py"
    path.unlink()
    os.mkfifo(path)
    assert rules_of(both(dossier), "verify.py") >= {"folder.paths", "release.files"}


def test_a_socket_is_no_file(dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(dossier)
    with socket.socket(socket.AF_UNIX) as it:
        it.bind("door")
    assert rules_of(both(dossier), "door") == {"folder.paths"}


@pytest.mark.parametrize("target", [".", "..", "/", "loop", "/proc/self/mem", "nowhere"])
def test_links_are_not_followed(dossier: Path, target: str) -> None:
    (dossier / "loop").symlink_to(target)
    assert rules_of(both(dossier), "loop") == {"folder.paths"}


@pytest.mark.parametrize("path", [RELEASE, ENTRIES, CHECKPOINT, MANIFEST, "bagit.txt"])
def test_links_in_the_place_of_what_is_read_first(dossier: Path, path: str) -> None:
    elsewhere = dossier.parent / "elsewhere"
    (dossier / path).rename(elsewhere)
    (dossier / path).symlink_to(elsewhere)
    answer = both(dossier)
    assert answer["verdict"] == "broken"
    assert "folder.paths" in rules_of(answer, path)


@pytest.mark.parametrize("path", [RELEASE, ENTRIES, CHECKPOINT, MANIFEST, "index.html", "more"])
def test_a_huge_file_is_neither_read_nor_hashed(dossier: Path, path: str) -> None:
    """A terabyte of nothing costs its sender nothing; hashing it would take half an hour."""
    with (dossier / path).open("ab") as file:
        file.truncate(1024 * GIB)
    answer = both(dossier)
    assert answer["verdict"] == "broken"
    assert rules_of(answer, path)


def test_names_that_are_not_utf8(dossier: Path) -> None:
    (Path(os.fsdecode(os.fsencode(dossier) + b"/bad\xff"))).write_bytes(b"x")
    assert rules_of(both(dossier), "bad\ufffd") == {"folder.paths"}


def test_folders_deeper_than_any_path(dossier: Path) -> None:
    """Made by stepping inside, so that the whole path is longer than the system allows."""
    here, name = Path.cwd(), Path("d" * 200)
    os.chdir(dossier)
    try:
        for _ in range(40):
            name.mkdir()
            os.chdir(name)
    finally:
        os.chdir(here)
    assert both(dossier)["verdict"] in ("broken", "cannot check")


def test_many_files_named_alike(dossier: Path) -> None:
    for number in range(200):
        name = "".join(
            c.upper() if number >> place & 1 else c for place, c in enumerate("abcdefgh")
        )
        (dossier / name).write_bytes(b"")
    answer = both(dossier)
    assert sum(f["rule"] == "folder.paths" for f in answer["problems"]) == 199


@pytest.mark.parametrize(
    "value",
    [
        None, [], {}, 7, "release", {"format": "countershot/dossier/v1"}, {"entries": None},
        {"entries": [None]}, {"entries": [{"index": -1}]}, {"entries": {}},
    ],
    ids=repr,
)  # fmt: skip
@pytest.mark.parametrize("path", [RELEASE, ENTRIES])
def test_json_of_another_shape(dossier: Path, path: str, value: object) -> None:
    workbench.write(dossier, path, value)
    rules = rules_of(both(dossier), path)
    assert rules & {"release.format", "log.inclusion"}


FIELDS = (
    "status", "case", "log", "people", "files", "entries", "exhibits", "computed", "judgements",
    "claims", "overrides", "not_proven", "released_at_utc", "program",
)  # fmt: skip
STRANGE = (
    None, [], "x", {}, 0, -1, True, 1.5, 1e300, "", [[]], [None], {"a": {}}, [{"path": 1}],
    2**53 - 1,
)[: count(4, 99)]  # fmt: skip


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_may_be_anything(dossier: Path, field: str) -> None:
    original = workbench.read(dossier, RELEASE)
    for strange in STRANGE:
        workbench.write(dossier, RELEASE, original | {field: strange})
        workbench.manifests(dossier)
        same = original[field] == strange
        assert both(dossier)["verdict"] == ("holds" if same else "broken"), strange


@pytest.mark.parametrize("kind", ["exhibits", "computed", "judgements", "claims", "files"])
def test_every_field_of_a_record_may_be_anything(dossier: Path, kind: str) -> None:
    for field in workbench.read(dossier, RELEASE)[kind][0]:
        for strange in STRANGE:
            folder = dossier.parent / "again"
            copy = workbench.read(dossier, RELEASE)
            copy[kind][0][field] = strange
            _like(dossier, folder)
            workbench.write(folder, RELEASE, copy)
            both(folder)


def _like(dossier: Path, folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(dossier, folder)


@pytest.mark.parametrize("kind", ["sealed", "computed", "committed", "judged", "destroyed"])
def test_every_field_of_an_entry_may_be_anything(dossier: Path, kind: str) -> None:
    """As a publisher with the log's key could write it: everything else agrees."""
    lines = workbench.read(dossier, ENTRIES)["entries"]
    line = next(line for line in lines if line["entry"]["type"] == kind)
    for field in line["entry"]:
        for strange in STRANGE:
            folder = dossier.parent / "again"
            _like(dossier, folder)

            def change(value: workbench.Json, name: str = field, it: object = strange) -> None:
                for other in value["entries"]:
                    if other["index"] == line["index"]:
                        other["entry"][name] = it

            workbench.edit(folder, ENTRIES, change)
            workbench.relog(folder)
            workbench.manifests(folder)
            both(folder)


def test_every_field_of_a_signature_may_be_anything(dossier: Path) -> None:
    path = next(p for p in workbench.paths(dossier) if p.startswith("data/signatures/claims"))
    original = workbench.read(dossier, path)
    for strange in STRANGE:
        for field in ("public_key", "signature", "salt", "statement"):
            workbench.write(dossier, path, original | {field: strange})
            workbench.remake(dossier)
            assert rules_of(both(dossier), path) == {"judgement.signature"}
        for field in original["statement"]:
            said = original["statement"] | {field: strange}
            workbench.write(dossier, path, original | {"statement": said})
            workbench.remake(dossier)
            assert "judgement.signature" in rules_of(both(dossier), path)


@pytest.mark.parametrize("start", ["data/computed/s-", "data/computed/w-"])
def test_every_field_of_a_computed_record_may_be_anything(dossier: Path, start: str) -> None:
    found = (p for p in workbench.paths(dossier) if p.startswith(start) and p.endswith(".json"))
    path = next(found)
    original = workbench.read(dossier, path)
    for field in ("id", "exhibit", "recipe", "sha256"):
        for strange in STRANGE:
            workbench.write(dossier, path, original | {field: strange})
            workbench.remake(dossier)
            assert both(dossier)["verdict"] == "broken"


def test_a_file_that_may_not_be_read_is_not_called_broken(
    dossier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exhibit = next(p for p in workbench.paths(dossier) if p.startswith("data/exhibits/"))
    really = os.open

    def refuse(path: str | Path, *rest: int) -> int:
        if str(path).endswith(exhibit):
            raise PermissionError(13, "Permission denied")
        return really(path, *rest)

    monkeypatch.setattr(os, "open", refuse)
    answer = both(dossier)
    assert answer["verdict"] == "cannot check"
    assert {"rule": "release.files", "file": exhibit, "reason": "cannot be read here"} in (
        answer["unchecked"]
    )
    assert "cannot check" in {claim["verdict"] for claim in answer["claims"]}


def test_what_is_not_a_dossier_is_a_usage_error(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "nowhere", Path(__file__)):
        with pytest.raises(UsageError, match="not a dossier"):
            by_program(place)


@pytest.mark.parametrize("key", ["", "12", "g" * 64, "ab" * 33])
def test_a_fingerprint_that_is_none_is_a_usage_error(dossier: Path, key: str) -> None:
    with pytest.raises(UsageError, match="fingerprint"):
        by_program(dossier, key)


@pytest.mark.parametrize("kind", ["claims/", "identifications/", "orders/", "overrides/", "report"])
def test_what_must_be_signed_is_missed_where_nobody_did(tmp_path: Path, kind: str) -> None:
    """With the log's key: list, log and manifests are made again without the signatures."""
    folder = forge(tmp_path / "dossier", Shape(blind_waived=kind == "overrides/"))
    start = f"data/judgements/{kind}"
    path = next(p for p in workbench.paths(folder) if p.startswith(start))
    signers.unsign(folder, path)
    answer = both(folder)
    assert {"rule": "judgement.signature", "file": path, "reason": "nobody signed it"} in (
        answer["problems"]
    )
