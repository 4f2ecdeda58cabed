"""a copy of the exercise, with a chain and an identity -> what the commands say of it."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from tests.entities.made_lists import entity_list, parties, party
from tests.whole.program import EXERCISE, countershot, tree

IDENTITY = """---
decision: same
sides:
  - name: Velmara
    identification: lower-camera
  - name: 维尔马拉视讯有限公司
    statement: award-notice
---
The notice and the catalogue have one address and one badge.
"""
CHAIN = """---
headline: From the lower camera to who ordered it
links:
  - from: the lower camera
    relation: identified as
    to: Velmara Orrin DX
    claim: lower-camera-series
    grade: moderate
  - from: Velmara Orrin DX
    relation: made by
    to: Velmara
    identification: lower-camera
    grade: moderate
  - from: 维尔马拉视讯有限公司
    relation: won
    to: ov-2031-117
    statement: award-notice
    grade: high
  - from: ov-2031-117
    relation: commissioned by
    to: 奥斯特谷县塔诺洼培训中心管理办公室
    statement: award-notice
    grade: high
---
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    made = tmp_path / "case"
    shutil.copytree(EXERCISE, made)
    for path, text in (("identities/velmara.md", IDENTITY), ("chains/to-the-buyer.md", CHAIN)):
        (made / path).parent.mkdir()
        (made / path).write_text(text)
    return made


def sign(case: Path, path: str) -> None:
    assert countershot("sign", case, path, "--as", "ana", "--role", "author").code == 0


@pytest.fixture
def signed(case: Path) -> Path:
    sign(case, "identities/velmara.md")
    sign(case, "chains/to-the-buyer.md")
    return case


def test_names_meet_only_when_somebody_has_signed_that_they_do(case: Path) -> None:
    ended = countershot("chain", case, "--json")
    (chain,) = ended.json["chains"]
    assert ended.code == 1 and [each["number"] for each in chain["breaks"]] == [3]
    said = countershot("identity", case, "--json").json
    assert said["entities"] == [] and said["unsigned"] == ["identities/velmara.md"]
    sign(case, "identities/velmara.md")
    sign(case, "chains/to-the-buyer.md")
    ended = countershot("chain", case, "--json")
    (chain,) = ended.json["chains"]
    assert ended.code == 0 and chain["breaks"] == [] and chain["signed"]
    assert chain["weakest"] == {"grade": "moderate", "steps": [1, 2]}
    (entity,) = countershot("identity", case, "--json").json["entities"]
    assert [each["name"] for each in entity["members"]] == ["Velmara", "维尔马拉视讯有限公司"]


def test_taking_one_source_away_shows_what_falls(signed: Path) -> None:
    before = tree(signed)
    ended = countershot("chain", signed, "to-the-buyer", "--without", "x-2a2fb092dae2", "--json")
    (chain,) = ended.json["chains"]
    assert ended.code == 1 and chain["without"]["steps"] == [3, 4]
    assert ended.json["claims"] == ["award", "same-series"]
    assert tree(signed) == before
    told = countershot("chain", signed, "--without", "award-notice").out
    assert told.count("falls") >= 2 and "does not hold" in told
    assert countershot("chain", signed, "--without", "x-ffffffffffff").code == 2
    assert countershot("chain", signed, "no-such-chain").code == 2


def test_the_gate_takes_the_chain_as_it_is_signed(signed: Path) -> None:
    said = countershot("check", signed, "--json").json
    mine = [each for each in said["refusals"] if each["rule"].startswith(("chain.", "identity."))]
    assert mine == []
    path = signed / "chains/to-the-buyer.md"
    path.write_text(path.read_text().replace("    statement: award-notice\n", "", 1))
    said = countershot("check", signed, "--json").json
    assert ("chains/to-the-buyer.md", 14, "chain.cited") in {
        (each["file"], each["line"], each["rule"]) for each in said["refusals"]
    }


def test_exports_of_a_chain(signed: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.ftm.json"
    made = countershot("export", signed, "--as", "ftm", out, "--json").json
    assert made["beside"] == [f"{out}.annotations.json"]
    # Nothing was looked at in this copy, so what rests on a sighting is not signed as it stands.
    assert [path for path in made["unsigned"] if not path.startswith("identifications/")] == []
    entities = [json.loads(line) for line in out.read_text().splitlines()]
    assert {each["schema"] for each in entities} >= {"Company", "Project", "ProjectParticipant"}
    ids = {each["id"] for each in entities}
    proofs = [one for each in entities for one in each["properties"].get("proof", [])]
    assert proofs and set(proofs) <= ids
    notes = json.loads(Path(made["beside"][0]).read_text())
    assert notes["type"] == "AnnotationCollection" and notes["total"] > 3
    assert any(name in notes["first"]["items"][0]["id"] for name in ids)
    assert countershot("export", signed, "--as", "ftm", out).code == 2
    rows = list(csv.reader(io.StringIO(countershot("export", signed, "--as", "csv").out)))
    assert len(rows) == 5 and rows[3][4] == "won"
    (pair,) = map(json.loads, countershot("export", signed, "--as", "pairs").out.splitlines())
    assert pair["judgement"] == "positive"


def test_sightings_leave_with_the_tags_of_the_map(done: Path) -> None:
    found = countershot("export", done / "case", "--as", "geojson").json
    assert found["type"] == "FeatureCollection" and found["features"]
    for each in found["features"]:
        assert each["properties"]["man_made"] == "surveillance"
        assert each["geometry"] is None


def test_a_group_of_one_name_is_taken_down_undecided(signed: Path) -> None:
    groups = countershot("identity", signed, "--json").json["proposals"]
    assert groups, "the same product is named by two sources"
    normal = groups[0]["normal"]
    made = countershot("identity", signed, "--draft", normal, "--name", "one", "--json").json
    assert made["sides"] == len(groups[0]["mentions"])
    assert countershot("identity", signed, "--draft", normal, "--name", "one").code == 2
    ended = countershot("identity", signed, "--json")
    assert ended.code == 1 and "no reason" in ended.json["unreadable"][0]["reason"]
    path = signed / "identities/one.md"
    text = path.read_text().replace("unsure", "same") + "One and the same catalogue number.\n"
    path.write_text(text)
    sign(signed, "identities/one.md")
    said = countershot("identity", signed, "--json").json
    assert normal not in {each["normal"] for each in said["proposals"]}
    assert countershot("identity", signed, "--draft", normal).code == 2


def test_names_of_a_followthemoney_file_are_proposed_and_join_nothing(
    signed: Path, tmp_path: Path
) -> None:
    other = tmp_path / "registry.ftm.json"
    company = {"id": "r-7", "schema": "Company", "properties": {"name": ["维尔马拉视讯有限公司"]}}
    stranger = {"id": "r-8", "schema": "Company", "properties": {"name": ["Somebody Else"]}}
    other.write_text("".join(json.dumps(each) + "\n" for each in (company, stranger, stranger)))
    said = countershot("identity", signed, "--beside", other, "--json").json
    (group,) = [each for each in said["proposals"] if each["normal"] == "维尔马拉视讯有限公司"]
    assert "list:registry/r-7" in {each["key"] for each in group["mentions"]}
    assert "somebodyelse" not in {each["normal"] for each in said["proposals"]}
    assert len(said["entities"]) == 1
    words = ("--draft", group["normal"], "--name", "registered", "--beside", other)
    assert countershot("identity", signed, *words).code == 0
    text = (signed / "identities/registered.md").read_text()
    assert 'listed_on: "registry"' in text and 'entry: "r-7"' in text
    other.write_text("[1, 2\n")
    assert countershot("identity", signed, "--beside", other).code == 2
    assert countershot("identity", signed, "--beside", tmp_path / "none").code == 2


def test_a_match_with_a_list_is_rejected_by_a_reason_and_a_signature(
    signed: Path, tmp_path: Path
) -> None:
    made = tmp_path / "list.json"
    named = party("维尔马拉视讯有限公司", ("Velmara Video",))
    made.write_bytes(entity_list([named, *parties()]))
    assert countershot("seal", signed, made).code == 0
    day = ("--as-of", "2031-03-01")
    (match,) = countershot("screen", signed, "维尔马拉视讯有限公司", *day, "--json").json["matches"]
    assert match["decided"] == ""
    asked = ("screen", signed, "维尔马拉视讯有限公司", *day, "--reject", match["id"])
    assert countershot(*asked).code == 2
    assert countershot(*asked, "--name", "another-firm", "--json").json["sides"] == 2
    assert countershot(*asked, "--name", "another-firm").code == 2
    path = signed / "identities/another-firm.md"
    broken = countershot("check", signed, "--json").json["refusals"]
    assert any(each["file"] == "identities/another-firm.md" for each in broken)
    path.write_text(path.read_text() + "The entry is of another town.\n")
    again = ("screen", signed, "维尔马拉视讯有限公司", *day, "--json")
    assert countershot(*again).json["matches"][0]["decided"] == ""
    sign(signed, "identities/another-firm.md")
    (match,) = countershot(*again).json["matches"]
    assert match["decided"] == "rejected by identities/another-firm.md"
    assert "0 proposals" in countershot(*again[:-1]).out


def test_names_in_two_scripts_are_proposed_as_one_with_the_reasons(case: Path) -> None:
    stated = (case / "statements/award-notice.md").read_text()
    other = stated.replace("维尔马拉视讯有限公司", "杭州维澜数字技术股份有限公司")
    (case / "statements/other.md").write_text(other)
    latin = stated.replace("维尔马拉视讯有限公司", "Hangzhou Weilan Digital Technology Co., Ltd.")
    (case / "statements/latin.md").write_text(latin)
    found = countershot("identity", case, "--json").json["proposals"]
    (group,) = [each for each in found if each["reasons"]]
    assert {each["name"] for each in group["mentions"]} == {
        "杭州维澜数字技术股份有限公司", "Hangzhou Weilan Digital Technology Co., Ltd."
    }  # fmt: skip
    assert any(each.startswith("sound") for each in group["reasons"])
    assert "not written alike; likely one by" in countershot("identity", case).out
