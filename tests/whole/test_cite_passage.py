"""a text, a table and a page of the exercise -> citations by place that the gate resolves."""

import shutil
from pathlib import Path

import pytest

from countershot import flow
from tests.whole.program import countershot


@pytest.fixture(scope="module")
def case(done: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("passages")
    shutil.copytree(done / "case", folder / "case")
    (folder / "note.txt").write_text("First line.\nThe buyer paid for 24 sets.\n")
    (folder / "rows.csv").write_text("what,how many\nspeed dome,24\nposts,12\n")
    (folder / "page.html").write_text("<h1>Notice</h1><p>Paid for <b>24</b> sets.</p>")
    for name in ("note.txt", "rows.csv", "page.html"):
        assert countershot("seal", folder / "case", folder / name).code == 0
    assert countershot("read", folder / "case").code == 0
    return folder / "case"


def grounds_with(case: Path, text: str) -> None:
    claim = case / "claims/award.md"
    lines = "".join(f"  {line}\n" for line in text.splitlines())
    claim.write_text(claim.read_text().replace("grounds:\n", f"grounds:\n{lines}", 1))


@pytest.mark.parametrize(
    ("name", "words", "place"),
    [
        ("note.txt", "24 sets", "line 2"),
        ("rows.csv", "24", "row 2, column 2"),
        ("page.html", "Paid for 24 sets.", "line 2"),
    ],
)
def test_a_place_in_a_text_can_be_cited_and_resolves(
    case: Path, tmp_path: Path, name: str, words: str, place: str
) -> None:
    shutil.copytree(case, tmp_path / "case")
    ended = countershot("cite", case, name, words, "--json")
    (found,) = ended.json["citations"]
    assert (found["place"], found["quotation"]) == (place, words)
    grounds_with(tmp_path / "case", countershot("cite", case, name, words).out)
    rules = {r.rule for r in flow.check(tmp_path / "case").refusals}
    assert "release.diff" in rules and "citation.resolves" not in rules


@pytest.mark.parametrize(
    ("wrong", "by", "reason"),
    [
        ("line 2", "line 1", "the quotation stands at line 2"),
        ("line 2", "line 9", "has no place"),
        ("24 sets", "25 sets", "the quotation is nowhere in it"),
    ],
)
def test_a_wrong_place_or_quotation_is_refused(
    case: Path, tmp_path: Path, wrong: str, by: str, reason: str
) -> None:
    shutil.copytree(case, tmp_path / "case")
    cited = countershot("cite", case, "note.txt", "24 sets").out
    grounds_with(tmp_path / "case", cited.replace(wrong, by))
    found = [r for r in flow.check(tmp_path / "case").refusals if r.rule == "citation.resolves"]
    assert len(found) == 1 and reason in found[0].reason
    assert found[0].place.file == "claims/award.md"


def test_words_that_stand_nowhere_are_said_to(case: Path) -> None:
    ended = countershot("cite", case, "note.txt", "25 sets")
    assert ended.code == 2 and "does not stand in" in ended.err
