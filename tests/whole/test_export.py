"""the exercise -> its exports, as other programs would read them."""

import json
import shutil
from pathlib import Path

import pytest

from countershot.documents.web_annotation import citations_of
from countershot.flow.parts import known
from countershot.gather.facts import written
from countershot.gather.resolving import citation_facts
from countershot.workspace.open import open_case
from countershot.workspace.remembered import Remembered
from tests.documents.ocds_rules import broken
from tests.whole.program import EXERCISE, countershot, tree


@pytest.fixture
def case(tmp_path: Path) -> Path:
    shutil.copytree(EXERCISE, tmp_path / "case")
    return tmp_path / "case"


def test_ocds_of_the_exercise_and_the_way_back(case: Path, tmp_path: Path) -> None:
    before = tree(case)
    made = countershot("export", case, "--as", "ocds", tmp_path / "out.json", "--json").json
    assert (made["exported"], made["unsigned"], made["left_out"]) == (1, [], [])
    assert tree(case) == before
    package = json.loads((tmp_path / "out.json").read_text())
    assert broken(package) == []
    assert package["releases"][0]["awards"][0]["value"] == {"amount": 4860000, "currency": "CNY"}
    assert countershot("new", tmp_path / "other", keys=tmp_path / "keys").code == 0
    sealed = countershot(
        "seal", tmp_path / "other", tmp_path / "out.json", "--json", keys=tmp_path / "keys"
    ).json
    assert sealed["exhibits"][0]["media_type"] == "application/json"
    read = countershot("read", tmp_path / "other", "--json", keys=tmp_path / "keys").json
    money = [each for each in read["mentions"] if each["kind"] == "amount"]
    assert ("/releases/0/awards/0/value/amount", "4860000", "CNY") in [
        (each["place"], each["value"], each["unit"]) for each in money
    ]
    hits = countershot("find", tmp_path / "other", "维尔马拉视讯", "--json").json["hits"]
    assert "/releases/0/parties/1/name" in {hit["place"] for hit in hits}


def test_a_changed_statement_is_exported_as_unsigned(case: Path) -> None:
    statement = case / "statements/award-notice.md"
    statement.write_text(statement.read_text() + "One more remark.\n")
    said = countershot("export", case, "--as", "ocds").json
    assert said["x_countershot"]["unsigned"] == ["award-notice"]
    assert "not a release" in said["x_countershot"]["is"]
    assert said["releases"][0]["x_countershot"]["signed"] is False


def test_annotations_are_citations_that_resolve_as_before(done: Path) -> None:
    found = countershot("export", done / "case", "--as", "annotations", "-").json
    space = open_case(done / "case")
    facts, results = written(space), known(open_case(done / "case"))
    exhibits = {fact.exhibit.sha256: name for name, fact in facts.exhibits.items()}

    def height(exhibit: str, page: int) -> float | None:
        read = results.page(facts.exhibits[exhibit].exhibit, page)
        return read.height_pt if read else None

    citations, skipped = citations_of(found, exhibits, height)
    wanted = citation_facts(facts, results, Remembered())
    assert skipped == [] and len(citations) == found["total"] == len(wanted) > 10
    for made, fact in zip(citations, wanted, strict=True):
        assert fact.resolves
        assert made == fact.citation.model_copy(update={"exhibit": fact.exhibit})


def test_what_is_in_the_way_is_said(case: Path, tmp_path: Path) -> None:
    assert countershot("export", case, "--as", "pdf").code == 2
    there = tmp_path / "there.json"
    there.write_text("mine")
    assert countershot("export", case, "--as", "ocds", there).code == 2
    assert there.read_text() == "mine"
    notice = (case / "statements/award-notice.md").read_text()
    (case / "statements/award-notice.md").unlink()
    ended = countershot("export", case, "--as", "ocds")
    assert ended.code == 2 and "nothing was exported" in ended.err
    (case / "statements/award-notice.md").write_text(notice)
    (case / "statements/broken.md").write_text("---\nform: poem\n---\n")
    ended = countershot("export", case, "--as", "annotations")
    assert ended.code == 1 and "statements/broken.md" in ended.err
