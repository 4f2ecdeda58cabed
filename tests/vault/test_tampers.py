"""every named way to damage a case's vault is found, with the right rule and the right file."""

import shutil
from pathlib import Path

import pytest
import rfc8785

from countershot import flow
from tests.vault.made import ENTRIES, read_log, vault
from tests.vault.tampers import INSIDE, OUTSIDE
from tests.verify.three import this_moment
from tests.verify.timing import Timekeeping

TAMPERS = OUTSIDE | INSIDE


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("vault")
    return vault(place / "case", Timekeeping(place / "authorities"))


@pytest.fixture
def case(clean: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(clean, tmp_path / "case"))


def test_there_are_enough_of_them() -> None:
    assert len(TAMPERS) == len(OUTSIDE) + len(INSIDE) >= 40


def test_the_undamaged_case_holds(clean: Path) -> None:
    answer = flow.verify_vault(clean, now=this_moment()).as_json()
    assert answer["problems"] == []
    assert [time["verdict"] for time in answer["times"]] == ["proves"] * 3


@pytest.mark.parametrize("name", TAMPERS)
def test_is_found_with_the_right_file(name: str, case: Path) -> None:
    expected = TAMPERS[name](case)
    answer = flow.verify_vault(case, now=this_moment()).as_json()
    assert answer["verdict"] == "broken"
    assert {(found["rule"], found["file"]) for found in answer["problems"]} == expected
    assert all(found["reason"] for found in answer["problems"])


def test_a_line_that_no_checkpoint_covers_is_told_apart(case: Path) -> None:
    """Somebody without the key appends one: said, and no part of what is verified."""
    before = flow.verify_vault(case, now=this_moment()).as_json()
    last = read_log(case)[-1]
    line = rfc8785.dumps(last | {"index": last["index"] + 1})
    with (case / ENTRIES).open("ab") as file:
        file.write(line + b"\n")
    answer = flow.verify_vault(case, now=this_moment()).as_json()
    assert [(d["rule"], d["file"]) for d in answer["doubts"]] == [
        ("vault.log", f"{ENTRIES}:{last['index'] + 2}")
    ]
    assert {**answer, "doubts": []} == {**before, "doubts": []}
