"""a built exercise, built again -> nothing runs: not after touch, not after moving the folder."""

import os
import shutil
from pathlib import Path

import pytest

from tests.whole.program import countershot


@pytest.fixture
def case(done: Path, tmp_path: Path) -> Path:
    """A copy of the built case, with its log and computed records."""
    shutil.copytree(done / "case", tmp_path / "case", symlinks=True)
    return tmp_path / "case"


def test_nothing_changed_nothing_runs(case: Path) -> None:
    answer = countershot("build", case, "--json").json
    assert answer["ran"] == 0
    assert answer["reused"] > 0


def test_touching_every_file_runs_nothing(case: Path) -> None:
    for path in case.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    assert countershot("build", case, "--json").json["ran"] == 0


def test_moving_the_folder_runs_nothing(case: Path, tmp_path: Path) -> None:
    moved = tmp_path / "a new name" / "案件"
    moved.parent.mkdir()
    case.rename(moved)
    assert countershot("build", moved, "--json").json["ran"] == 0


def test_a_lost_index_runs_nothing(case: Path) -> None:
    shutil.rmtree(case / "index")
    assert countershot("build", case, "--json").json["ran"] == 0


def test_one_new_document_is_read_and_its_layer_compared(case: Path, tmp_path: Path) -> None:
    pdf = next(p for p in (case / "evidence/objects").rglob("*") if _is_pdf(p))
    other = tmp_path / "other.pdf"
    other.write_bytes(pdf.read_bytes() + b"\n% another copy\n")
    assert countershot("seal", case, other).code == 0
    assert countershot("build", case, "--json").json["ran"] == 2


def _is_pdf(path: Path) -> bool:
    return path.is_file() and path.read_bytes()[:5] == b"%PDF-"
