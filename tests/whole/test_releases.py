"""withheld, destroyed and overridden parts of the exercise -> what the dossier says of them."""

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.whole.program import countershot
from tests.whole.told import tell


@pytest.fixture
def case(done: Path, tmp_path: Path) -> Path:
    shutil.copytree(done / "case", tmp_path / "case")
    return tmp_path / "case"


def exhibit(case: Path, name: str) -> str:
    """The id of the exhibit of that source name."""
    lines = countershot("log", case, "--json").json["entries"]
    words = next(x["words"] for x in lines if x["type"] == "sealed" and name in x["words"])
    return str(words.split()[0])


def signed(case: Path, file: str, *people: str) -> None:
    for who in people:
        role = ("--role", "author") if who == "ana" else ()
        ended = countershot("sign", case, file, "--as", who, *role)
        assert ended.code == 0, ended.err


def test_a_withheld_exhibit_leaves_no_byte_and_its_claims_cannot_be_checked(
    case: Path, tmp_path: Path
) -> None:
    tender = exhibit(case, "tender.pdf")
    text = (case / "case.toml").read_text()
    as_it_was = rf'\[release\."{tender}"\]\n(?:.+\n)*'
    withheld = f'[release."{tender}"]\nrelease = "withheld"\nreason = "source at risk"\n'
    text, changed = re.subn(as_it_was, withheld, text)
    assert changed == 1
    (case / "case.toml").write_text(text)
    signed(case, "case.toml", "cy")
    signed(case, "report.md", "ana", "cy", "dee")
    ended = countershot("publish", case, tmp_path / "out")
    assert ended.code == 0, ended.out + ended.err
    verified = countershot("verify", tmp_path / "out", "--json")
    verdicts = {c["id"]: c["verdict"] for c in verified.json["claims"]}
    assert verified.code == 3
    assert verdicts["award"] == verdicts["same-series"] == "cannot check"
    assert verdicts["lower-camera-series"] == "holds"
    assert not list((tmp_path / "out/data").rglob("*.pdf*"))
    names = [p.name for p in (tmp_path / "out").rglob("*")]
    assert not any("page" in name and tender in name for name in names)
    assert "source at risk" in (tmp_path / "out/data/pages/exhibits.html").read_text()


def test_a_destroyed_exhibit_is_named_with_its_order_and_gone_with_its_text(
    case: Path, tmp_path: Path
) -> None:
    tender = exhibit(case, "tender.pdf")
    (case / "orders").mkdir()
    (case / "orders/tender.md").write_text(f"---\ndestroy: {tender}\n---\nA court ordered it.\n")
    signed(case, "orders/tender.md", "cy")
    countershot("build", case)
    held = [p.read_bytes() for p in (case / "evidence/objects").rglob("*") if p.is_file()]
    assert not any(b"%PDF-" in data[:8] for data in held)
    assert not any("维尔马拉视讯".encode() in data for data in held)
    ended = countershot("publish", case, tmp_path / "out")
    assert ended.code == 0, ended.out + ended.err
    verified = countershot("verify", tmp_path / "out", "--json")
    reasons = [r for c in verified.json["claims"] for r in c["reasons"]]
    assert verified.code == 3
    assert any("destroyed by order" in reason for reason in reasons)


def test_an_override_by_another_person_is_printed_and_holds_for_this_text_only(
    case: Path, tmp_path: Path
) -> None:
    claim = case / "claims/award.md"
    claim.write_text(re.sub(r"## Contrary case\n.*", "", claim.read_text(), flags=re.S))
    signed(case, "claims/award.md", "ana", "cy")
    signed(case, "report.md", "ana", "cy", "dee")
    for file in ("claims/same-series.md",):
        signed(case, file, "ana", "cy")
    signed(case, "report.md", "ana", "cy", "dee")
    tell(case)
    refused = countershot("check", case, "--json").json["refusals"]
    assert {r["rule"] for r in refused} == {"claim.contrary"}, refused
    (case / "overrides").mkdir()
    text = "---\nrule: claim.contrary\nfile: claims/award.md\n---\nThe notice is undisputed.\n"
    (case / "overrides/award-contrary.md").write_text(text)
    signed(case, "overrides/award-contrary.md", "dee")
    ended = countershot("publish", case, tmp_path / "out", "--json")
    assert ended.code == 0, ended.out
    assert len(ended.json["overrides"]) == 1
    assert "The notice is undisputed." in (tmp_path / "out/index.html").read_text()
    assert countershot("verify", tmp_path / "out").code == 0
    claim.write_text(claim.read_text() + "\nOne more word.\n")
    again = countershot("check", case, "--json").json["refusals"]
    assert any(r["rule"] == "claim.contrary" for r in again)


def test_the_author_cannot_override(case: Path) -> None:
    claim = case / "claims/award.md"
    claim.write_text(re.sub(r"## Contrary case\n.*", "", claim.read_text(), flags=re.S))
    (case / "overrides").mkdir()
    text = "---\nrule: claim.contrary\nfile: claims/award.md\n---\nI say so.\n"
    (case / "overrides/award-contrary.md").write_text(text)
    signed(case, "overrides/award-contrary.md", "ana")
    refused = {r["rule"] for r in countershot("check", case, "--json").json["refusals"]}
    assert {"claim.contrary", "override"} <= refused


def test_a_dossier_of_anything_else_is_never_overwritten(case: Path, tmp_path: Path) -> None:
    precious = tmp_path / "out"
    precious.mkdir()
    (precious / "thesis.txt").write_text("years of work")
    ended = countershot("publish", case, precious)
    assert ended.code == 1
    assert (precious / "thesis.txt").read_text() == "years of work"
    assert [p.name for p in tmp_path.iterdir() if "partial" in p.name] == []


def test_release_json_lists_what_the_reader_is_told(done: Path) -> None:
    release = json.loads((done / "dossier/data/release.json").read_bytes())
    assert release["status"] == "release"
    assert release["case"]["exercise"] is True
    assert {x["release"] for x in release["exhibits"]} == {"whole"}
