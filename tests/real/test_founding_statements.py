"""13 published facts and every figure of the article -> statements that the gate accepts."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from countershot.claims.sums import by_subject, disagreeing
from countershot.gather.facts import written
from countershot.workspace.open import open_case
from tests.real.founding_statements import article_entries, fact_entries
from tests.whole.program import ROOT, countershot

DATA = Path(os.environ.get("COUNTERSHOT_DATA", ROOT / "../shared/data"))
ARTICLE, FACTS = DATA / "founding_case/article.txt", DATA / "documents/published_facts.csv"
MINE = ("file.syntax", "citation.resolves", "statement.", "translation.")
_FIGURE = re.compile(r"(?<![\w/-])\$?\d[\d.,]*%?(?![\w/-])")
_NO_FIGURES = re.compile(r"https?://\S+|^\(\d+\)$|#\d+|Comments \(\d+\)|Published.*PM$")
"""Addresses, how many readers liked a comment, who wrote it, how many there are, the hour."""

pytestmark = pytest.mark.skipif(not ARTICLE.is_file(), reason=f"the real material is not at {DATA}")


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("founding")
    case, keys = folder / "case", folder / "keys"
    assert countershot("new", case, keys=keys).code == 0
    sealed = countershot("seal", case, ARTICLE, FACTS, "--json", keys=keys)
    ids = {each["source_name"]: each["id"] for each in sealed.json["exhibits"]}
    assert countershot("read", case, keys=keys).code == 0
    (case / "statements").mkdir()
    for source, entries in ((ARTICLE, article_entries()), (FACTS, fact_entries(FACTS))):
        for entry in entries:
            text = entry.text(ids[source.name])
            (case / "statements" / f"{entry.name}.md").write_text(text)
    return case


def refusals(case: Path) -> list[Any]:
    found = countershot("check", case, "--json").json["refusals"]
    return [each for each in found if each["rule"].startswith(MINE)]


def test_every_fact_and_figure_stands_as_a_statement_with_its_citation(
    case: Path, say: Callable[[str], None]
) -> None:
    assert refusals(case) == []
    statements = written(open_case(case)).statements
    facts = [file for file in statements if file.statement.name.startswith("fact-")]
    assert len(facts) == 13
    cited = sum(len(file.statement.fields) for file in statements)
    say(f"statements: {len(statements)}, of them facts: {len(facts)}; citations: {cited}")


def test_no_figure_of_the_article_is_left_out(case: Path) -> None:
    quoted: dict[str, str] = {}
    for file in written(open_case(case)).statements:
        for field in file.statement.fields:
            place = field.citation.place or ""
            quoted[place] = f"{quoted.get(place, '')} {field.citation.quotation}"
    comments = ("Jul 29, 2019", "Jul 30, 2019", "Aug 01, 2019", "Aug 06, 2019")
    for number, line in enumerate(ARTICLE.read_text().splitlines(), start=1):
        if line in comments or (number > 3 and _NO_FIGURES.search(line)):
            continue
        left = [
            f
            for f in _FIGURE.findall(line)
            if f.rstrip(".,") not in quoted.get(f"line {number}", "")
        ]
        left = [f for f in left if number != 3 or f not in ("12", "07")]
        assert not left, f"line {number}: {left}"


def test_two_sources_on_one_contract_stand_side_by_side(case: Path) -> None:
    facts = written(open_case(case))
    assert [said.name for said in by_subject(facts)["pishan-ppp"]] == ["fact-01", "fact-02"]
    assert ("fact-01", "fact-02", "53,000,000 USD / 50,000,000 USD") in set(disagreeing(facts))


def test_a_claim_on_one_of_them_is_refused(case: Path) -> None:
    (case / "claims").mkdir(exist_ok=True)
    claim = case / "claims/pishan.md"
    claim.write_text(
        "---\nheadline: A report says that the contract was worth 53 million dollars\n"
        "kind: allegation\nscope:\n  count: 1\n  of: contract\ngrounds:\n"
        "  - statement: fact-01\nwarrant: The report names it.\ngrade: low\n---\nProse.\n"
        "## Contrary case\nWe have not seen the contract itself.\n"
    )
    try:
        found = [each for each in refusals(case) if each["rule"] == "statement.beside"]
        assert [each["file"] for each in found] == ["claims/pishan.md"]
        assert "fact-02 says something else" in found[0]["reason"]
    finally:
        claim.unlink()


def test_the_articles_total_is_not_carried_by_the_rows_that_the_facts_give(case: Path) -> None:
    path = case / "statements/projects-won.md"
    before = path.read_text()
    both = ("fact-01", "fact-03")
    rows = "".join(f"  - statement: {name}\n    unit: USD\n" for name in both)
    try:
        head, _, rest = before.removeprefix("---\n").partition("---\n")
        path.write_text(f"---\n{head}rows:\n{rows}---\n{rest}")
        (found,) = [each for each in refusals(case) if each["rule"] == "statement.sums"]
        assert "add up to 128,000,000 USD, not to 300,000,000" in found["reason"]
    finally:
        path.write_text(before)
