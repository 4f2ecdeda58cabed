"""the exercise, end to end: what a stranger gets, and that anyone gets the same bytes."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from tests.whole.program import copy_exercise, countershot, tree


def test_every_claim_holds_and_what_is_not_proven_is_said(done: Path) -> None:
    ended = countershot("verify", done / "dossier", "--json")
    answer = ended.json
    assert ended.code == 0
    assert answer["verdict"] == "holds"
    assert {c["id"] for c in answer["claims"]} == {
        "lower-camera-series", "upper-camera-kind", "award", "same-series",
    }  # fmt: skip
    assert all(c["verdict"] == "holds" for c in answer["claims"])
    assert any("keys belong to these people" in sentence for sentence in answer["not_proven"])


def test_pinning_the_key_settles_whose_case_it_is(done: Path) -> None:
    answer = countershot("verify", done / "dossier", "--json").json
    fingerprint = answer["fingerprints"]["log"]
    pinned = countershot("verify", done / "dossier", "--key", fingerprint, "--json")
    assert pinned.code == 0
    assert not any("keys belong" in sentence for sentence in pinned.json["not_proven"])
    assert countershot("verify", done / "dossier", "--key", "0" * 64).code == 1


def test_the_one_file_verifier_in_the_dossier_agrees(done: Path) -> None:
    alone = [sys.executable, "-I", str(done / "dossier/verify.py"), "--json"]
    ended = subprocess.run(alone, capture_output=True, cwd="/", check=False)
    ours = countershot("verify", done / "dossier", "--json").json
    theirs = json.loads(ended.stdout)
    assert ended.returncode == 0
    assert theirs["claims"] == ours["claims"]
    assert theirs["not_proven"] == ours["not_proven"]


def test_publishing_a_raw_copy_elsewhere_gives_the_same_bytes(done: Path, tmp_path: Path) -> None:
    case = copy_exercise(tmp_path / "some where/else")
    ended = countershot("publish", case, tmp_path / "out", keys=tmp_path / "no-keys")
    assert ended.code == 0, ended.out + ended.err
    assert tree(tmp_path / "out") == tree(done / "dossier")


def test_publishing_again_gives_the_same_bytes_and_logs_nothing(done: Path, tmp_path: Path) -> None:
    before = countershot("log", done / "case", "--json").json["size"]
    assert countershot("publish", done / "case", tmp_path / "out").code == 0
    assert countershot("log", done / "case", "--json").json["size"] == before
    assert tree(tmp_path / "out") == tree(done / "dossier")


def test_computed_records_are_made_again_from_the_dossier_alone(done: Path) -> None:
    ended = countershot("verify", done / "dossier", "--regenerate", "--json")
    assert ended.code == 0, ended.out
    assert ended.json["verdict"] == "holds"


def test_a_draft_says_so_and_is_no_release(done: Path, tmp_path: Path) -> None:
    ended = countershot("publish", done / "case", tmp_path / "draft", "--draft")
    assert ended.code == 0, ended.err
    verified = countershot("verify", tmp_path / "draft", "--json")
    assert (verified.code, verified.json["verdict"]) == (3, "draft")
    for page in [tmp_path / "draft/index.html", *(tmp_path / "draft/data/pages").iterdir()]:
        assert "draft" in page.read_text().lower()


def test_every_page_says_that_the_exercise_is_invented(done: Path) -> None:
    pages = [done / "dossier/index.html", *(done / "dossier/data/pages").iterdir()]
    assert len(pages) > 5
    for page in pages:
        assert "invented" in page.read_text().lower(), page.name


def test_the_dossier_carries_only_the_entries_it_cites(done: Path) -> None:
    log = countershot("log", done / "case", "--json").json["size"]
    carried = json.loads((done / "dossier/data/log/entries.json").read_bytes())["entries"]
    assert 0 < len(carried) < log


def test_reindex_changes_nothing_that_matters(done: Path, built: Path, tmp_path: Path) -> None:
    case = tmp_path / "case"
    shutil.copytree(built, case)
    for left in (case / "index").glob("case.sqlite*"):
        left.write_bytes(b"not a database")
    assert countershot("reindex", case).code == 0
    assert countershot("build", case, "--json").json["ran"] == 0
