"""the article, the published facts and two lists -> a chain of eight steps, and what breaks it.

The words are looked up in the real material when the test runs; nothing of it is copied in here but
the few that find them. The chain says what its sources say and is no finding of this project.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.real.founding_statements import Entry, Said, article_entries, fact_entries
from tests.whole.program import ROOT, countershot

DATA = Path(os.environ.get("COUNTERSHOT_DATA", ROOT / "../shared/data"))
ARTICLE, FACTS = DATA / "founding_case/article.txt", DATA / "documents/published_facts.csv"
ENTITY_LIST, CMIC = DATA / "lists/bis_entity_list.json", DATA / "lists/ofac_nscmic.json"
FIRM, GROUP = "Hikvision", "China Electronics Technology Group Corporation"
CAMERA, MODEL, SERIES = "the bottom camera", "DarkfighterX PTZ", "DarkFighter X"
LOANS, PROJECTS = "hundreds of millions of RMB loans", "surveillance projects"
MINE = ("chain.", "identity.", "statement.", "citation.", "file.")

pytestmark = pytest.mark.skipif(not ARTICLE.is_file(), reason=f"the real material is not at {DATA}")

LINKS = (
    (CAMERA, "identified as", MODEL, "identified", "moderate"),
    (MODEL, "made by", FIRM, "identified", "moderate"),
    (SERIES, "made by", FIRM, "low-light", "high"),
    (FIRM, "won", PROJECTS, "projects-won", "moderate"),
    (PROJECTS, "financed by", LOANS, "loans", "low"),
    (LOANS, "borrowed by", FIRM, "loans", "moderate"),
    (FIRM, "controlled by", "CETHIK", "control", "low"),
    ("CETHIK Group", "subsidiary of", GROUP, "entity-list", "low"),
    (GROUP, "listed on", "NS-CMIC List", "cmic", "high"),
)
BESIDE = ((FIRM, "won", "Pishan PPP", "fact-01", "moderate"),)


def entries() -> list[Entry]:
    """Statements of the chain that the article's figures do not need."""
    ours = {entry.name: entry for entry in article_entries()}
    identified = "IPVM has identified the bottom camera as Hikvision's DarkfighterX PTZ model"
    return [
        ours["low-light"],
        ours["projects-won"],
        ours["loans"],
        Entry("identified", "report", "IPVM", (Said("what", identified, "line 26", identified),)),
        Entry("control", "report", "IPVM", (
            Said("what", "an entity (CETHIK) that was set up to run and control Hikvision",
                 "line 119", "CETHIK was set up to run and control Hikvision"),
        )),
    ]  # fmt: skip


def listed(path: Path, wanted: str) -> tuple[int, dict[str, Any]]:
    """Place and entry of the list that has this name among its own."""
    found = json.loads(path.read_text())["entities"]
    return next(
        (n, each) for n, each in enumerate(found) if wanted in (each["name"], *each["aliases"])
    )


def list_entries() -> tuple[Entry, Entry]:
    """What the two lists say of CETHIK and of the group."""
    number, entry = listed(ENTITY_LIST, "CETHIK Group")
    alias = entry["aliases"].index("CETHIK Group")
    sub = Entry("entity-list", "ownership note", "BIS", (
        Said("who", entry["name"], f"/entities/{number}/name", entry["name"]),
        Said("to whom", "CETHIK Group", f"/entities/{number}/aliases/{alias}", "CETHIK Group"),
    ), note="The institute's own name says of which group it is; the entry says no more.",
    )  # fmt: skip
    number, entry = listed(CMIC, GROUP)
    on = Entry("cmic", "sanction notice", "OFAC", (
        Said("who", GROUP, f"/entities/{number}/name", GROUP),
        Said("when", entry["effective_date"], f"/entities/{number}/effective_date",
             entry["effective_date"]),
    ))  # fmt: skip
    return sub, on


def identity(sides: tuple[tuple[str, str], ...], why: str) -> str:
    told = "".join(f"  - name: {name}\n    statement: {said}\n" for name, said in sides)
    return f"---\ndecision: same\nsides:\n{told}---\n{why}\n"


def link(each: tuple[str, str, str, str, str]) -> str:
    start, relation, end, said, grade = each
    return (
        f"  - from: {start}\n    relation: {relation}\n    to: {end}\n"
        f"    statement: {said}\n    grade: {grade}\n"
    )


def files(ids: dict[str, str]) -> dict[str, str]:
    """Every judgement file of the chain, by its path."""
    sub, on = list_entries()
    fact = next(iter(fact_entries(FACTS)))
    placed = [(entry, ARTICLE) for entry in entries()]
    placed += [(sub, ENTITY_LIST), (on, CMIC), (fact, FACTS)]
    found = {f"statements/{e.name}.md": e.text(ids[source.name]) for e, source in placed}
    found["identities/series.md"] = identity(
        ((MODEL, "identified"), (SERIES, "low-light")), "The magazine writes it in both ways."
    )
    found["identities/cethik.md"] = identity(
        (("CETHIK", "control"), ("CETHIK Group", "entity-list")),
        "The list gives the short name for the company that the comment speaks of.",
    )
    links, beside = "".join(map(link, LINKS)), "".join(map(link, BESIDE))
    found["chains/camera-to-list.md"] = (
        f"---\nheadline: From the camera to the list\nlinks:\n{links}beside:\n{beside}---\n"
    )
    return found


@pytest.fixture(scope="module")
def ids() -> dict[str, str]:
    return {}


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory, ids: dict[str, str]) -> Path:
    folder = tmp_path_factory.mktemp("founding-chain")
    case, keys = folder / "case", folder / "keys"
    secret = ("--passphrase-file", folder / "passphrase.txt")
    (folder / "passphrase.txt").write_text("a long passphrase")
    assert countershot("new", case, "--person", "ana:author", keys=keys).code == 0
    assert countershot("key", "ana", "--into", case, *secret, keys=keys).code == 0
    sealed = countershot("seal", case, ARTICLE, FACTS, ENTITY_LIST, CMIC, "--json", keys=keys)
    ids |= {each["source_name"]: each["id"] for each in sealed.json["exhibits"]}
    assert countershot("read", case, keys=keys).code == 0
    for path, text in files(ids).items():
        (case / path).parent.mkdir(exist_ok=True)
        (case / path).write_text(text)
    for path in ("case.toml", *sorted(files(ids))):
        signed = countershot("sign", case, path, "--as", "ana", *secret, keys=keys)
        assert signed.code == 0, signed.err
    return case


def followed(case: Path, *without: str) -> Any:
    words = [word for source in without for word in ("--without", source)]
    return countershot("chain", case, *words, "--json").json


def test_eight_steps_each_with_its_citation(case: Path, say: Callable[[str], None]) -> None:
    found = countershot("check", case, "--json").json["refusals"]
    assert [each for each in found if each["rule"].startswith(MINE)] == []
    (chain,) = followed(case)["chains"]
    assert len(chain["steps"]) == 8 and chain["breaks"] == [] and chain["signed"]
    assert all(each["rests_on"].startswith("statements/") for each in chain["links"])
    assert chain["weakest"] == {"grade": "low", "steps": [4, 6, 7]}
    say(f"steps: {len(chain['steps'])}, links: {len(chain['links'])}, weakest: steps 4, 6, 7")


def test_taking_one_source_away_shows_what_falls(
    case: Path, ids: dict[str, str], say: Callable[[str], None]
) -> None:
    for source, steps in (
        (ARTICLE, [1, 2, 3, 4, 5, 6]), (ENTITY_LIST, [7]), (CMIC, [8]), (FACTS, []),
    ):  # fmt: skip
        (chain,) = followed(case, ids[source.name])["chains"]
        assert chain["without"]["steps"] == steps
        assert chain["without"]["holds"] is (steps == [])
        say(f"without {source.name}: steps {steps} fall")
    (chain,) = followed(case, "identified")["chains"]
    assert chain["without"] == {"holds": False, "links": [1, 2], "steps": [1]}


def test_without_its_citation_a_link_is_refused(case: Path) -> None:
    path = case / "chains/camera-to-list.md"
    before = path.read_text()
    try:
        path.write_text(before.replace("    statement: control\n", ""))
        found = countershot("check", case, "--json").json["refusals"]
        cited = [each for each in found if each["rule"] == "chain.cited"]
        assert any("rests on no source" in each["reason"] for each in cited)
    finally:
        path.write_text(before)
