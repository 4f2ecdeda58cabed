"""lists sealed in a case, names, a day -> what each list said of them, from which exhibit."""

import hashlib
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from countershot import flow
from countershot.entities.lists import Meant, read_one, same_name
from countershot.gather.screening import beside
from countershot.records.exhibit import Capture, Exhibit
from tests.entities.made_lists import (
    aliases_csv,
    consolidated,
    entity_list,
    head,
    notices_csv,
    ofac_csv,
    parties,
    renamed,
    written,
)
from tests.whole.program import EXERCISE, Ended, countershot

MAKER = "Velmara Optical Works Co., Ltd."
LATE = "Sable Ridge Institute"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with two versions of the Entity List (one edited here), OFAC's files and others."""
    folder = tmp_path_factory.mktemp("screen")
    files = folder / "in"
    files.mkdir()
    early = head(parties()[:4], extracted="2021-01-15")
    (files / "early.json").write_bytes(written(early))
    (files / "late.json").write_bytes(entity_list())
    (files / "cons_prim.csv").write_bytes(ofac_csv(consolidated()))
    (files / "cons_alt.csv").write_bytes(aliases_csv({9000: "WEIMALA", 9001: "OLD"}))
    (files / "notices.csv").write_bytes(notices_csv())
    (files / "sdn_alt.csv").write_bytes(aliases_csv({36: "ALONE", 37: "TOO"}))
    spoilt = [renamed(each, "aliases", "aka") for each in parties()]
    (files / "spoilt.json").write_bytes(entity_list(spoilt))
    (files / "other.csv").write_text("1,2,3,4,5,6,7,8,9\n2,3,4,5,6,7,8,9,1\n")
    (files / "other.json").write_text('{"a": [1, 2]}')
    case, keys = folder / "case", folder / "keys"
    assert countershot("new", case, keys=keys).code == 0
    ended = countershot("seal", case, files, keys=keys)
    assert ended.code == 0, ended.err
    assert countershot("read", case, keys=keys).code == 0
    return case


def screen(case: Path, *words: object) -> Any:
    ended: Ended = countershot("screen", case, *words, "--json")
    assert ended.code == 0, ended.err
    return ended.json


def of(found: Any, key: str) -> Any:
    return next(each for each in found["lists"] if each["list"] == key)


def same(found: Any) -> list[Any]:
    """Matches letter for letter; what is only like it is proposed too, and says so."""
    return [each for each in found["matches"] if each["score"] == 1]


def test_a_day_is_answered_from_the_version_that_stood_then(made: Path) -> None:
    found = screen(made, MAKER, LATE, "--as-of", "2021-02-01")
    told = of(found, "bis-entity-list")
    assert (told["basis"], told["file"], told["since"]) == ("version", "early.json", "2021-01-15")
    assert [each["name"] for each in same(found)] == [MAKER]
    assert "late.json of 2026-07-09" in told["cautions"][0]
    now = screen(made, LATE, "--as-of", "2026-07-09")
    assert of(now, "bis-entity-list")["file"] == "late.json"
    assert [each["standing"] for each in same(now)] == ["stood"]


def test_what_a_later_version_dates_in_between_is_found_and_said(made: Path) -> None:
    found = screen(made, LATE, "--as-of", "2025-10-01")
    assert of(found, "bis-entity-list")["file"] == "early.json"
    assert [each["standing"] for each in same(found)] == ["added since that version"]


def test_before_any_version_the_answer_says_what_it_cannot_see(made: Path) -> None:
    found = screen(made, MAKER, "--as-of", "2019-07-29")
    told = of(found, "bis-entity-list")
    assert told["basis"] == "later version"
    assert "cannot be seen" in told["cautions"][0]
    assert found["matches"] == []
    assert "bis-meu" in found["not_held"]
    then = screen(made, MAKER, "--as-of", "2019-10-09")
    assert [each["added"] for each in same(then)] == ["2019-10-09"]


def test_a_match_is_a_proposal_with_its_citation_in_the_exhibit(made: Path) -> None:
    found = screen(made, "weimala", "91330000734507703B", "--as-of", "2031-01-01")
    alias, number = same(found)
    assert alias["says"] == "a proposal, not a finding"
    assert (alias["entry"], alias["reasons"]) == ("ofac-consolidated:9000", ["the same alias name"])
    assert (number["entry"], number["reasons"]) == ("ofac-consolidated:9003", ["the same uscc"])
    for each, words in ((alias, "WEIMALA"), (number, "VELMARA WORKS 3")):
        hits = countershot("find", made, words, "--json").json["hits"]
        where = [(hit["exhibit"], hit["place"]) for hit in hits]
        assert (each["cite"]["exhibit"], each["cite"]["place"]) in where


def test_a_file_whose_day_nobody_says_is_said_to_be_so(made: Path) -> None:
    told = of(screen(made, "x", "--as-of", "2031-01-01"), "ofac-consolidated")
    assert any("nobody says of which day" in each for each in told["cautions"])


def test_a_changed_list_is_told_and_other_files_are_passed_over(made: Path) -> None:
    found = screen(made, "x")
    reasons = {each["reason"].split(":")[0]: each["reason"] for each in found["not_read"]}
    assert set(reasons) == {"spoilt.json", "sdn_alt.csv"}
    assert "'aliases' is gone" in reasons["spoilt.json"]
    assert "of no list in the case" in reasons["sdn_alt.csv"]
    assert {each["list"] for each in found["lists"]} == {
        "bis-entity-list", "ofac-consolidated", "dow-1260h"
    }  # fmt: skip


def test_a_person_reads_what_was_found_and_that_no_match_is_no_clearance(made: Path) -> None:
    ended = countershot("screen", made, MAKER, "Nobody Ltd", "--as-of", "2021-02-01")
    assert ended.code == 0, ended.err
    assert "may be" in ended.out
    assert "84 FR 54004, 10/9/19" in ended.out
    assert "no match" in ended.out
    assert "a person decides" in ended.out


def test_without_a_list_or_a_name_there_is_nothing_to_say(made: Path, tmp_path: Path) -> None:
    assert countershot("new", tmp_path / "case", keys=tmp_path / "keys").code == 0
    ended = countershot("screen", tmp_path / "case", MAKER)
    assert ended.code == 3
    assert "no official list" in ended.err
    assert "nobody was screened" in countershot("screen", made).out
    assert countershot("screen", made, "x", "--as-of", "2019").code == 2


def test_another_matcher_decides_what_is_like(made: Path) -> None:
    def every(name: str, entries: Any) -> Any:
        return [each for one in entries for each in same_name(one.name, [one])]

    found = flow.screen(made, ["anyone"], "2026-07-09", match=every, matcher="everybody")
    assert len(found.matches) == sum(each.entries + each.unknown for each in found.lists)
    assert found.matcher == "everybody"


def test_the_parties_of_the_statements_are_screened_where_none_is_named(
    made: Path, tmp_path: Path
) -> None:
    case = tmp_path / "case"
    shutil.copytree(made, case)
    stated = (EXERCISE / "statements/award-notice.md").read_text()
    (case / "statements").mkdir()
    (case / "statements/award.md").write_text(stated)
    who = re.findall(r"field: (?:who|to whom)\n(?:    label: .*\n)?    value: (.*)", stated)
    assert len(who) > 0
    found = screen(case)
    assert found["names"] == [each.strip("'\"") for each in who]


def test_a_match_is_accepted_by_signing_what_the_list_says(made: Path, tmp_path: Path) -> None:
    case, keys = tmp_path / "case", made.parent / "keys"
    shutil.copytree(made, case)
    day = ("--as-of", "2021-02-01")
    [match] = screen(case, MAKER, *day)["matches"]
    drafted = countershot(
        "screen", case, MAKER, *day, "--draft", match["id"], "--name", "listed", "--json"
    )
    assert drafted.code == 0, drafted.err
    assert drafted.json["to_fill"] == []
    [said] = countershot("statements", case, "--json").json["statements"]
    assert (said["form"], said["said_by"]) == (
        "sanction notice", "US Department of Commerce, Bureau of Industry and Security"
    )  # fmt: skip
    who, when = said["fields"]
    assert (who["value"], when["value"]) == (MAKER, "2019-10-09")
    assert (when["label"], when["citation"]["quotation"]) == ("84 FR 54004, 10/9/19", "10/9/19")
    found = countershot("check", case, "--json", keys=keys).json["refusals"]
    assert [each for each in found if each["file"] == "statements/listed.md"] == []
    again = countershot("screen", case, MAKER, *day, "--draft", match["id"], "--name", "listed")
    assert again.code == 2
    assert "is there already" in again.err
    for wrong in (("--draft", "p-1"), ("--draft", "p-1", "--name", "x"), ("--name", "x")):
        assert countershot("screen", case, MAKER, *wrong).code == 2


def test_what_a_newer_version_removed_or_changed_is_to_be_checked_again(
    made: Path, tmp_path: Path
) -> None:
    case, keys = tmp_path / "case", made.parent / "keys"
    shutil.copytree(made, case)
    for name, party in (("maker", MAKER), ("bureau", parties()[3]["name"])):
        [match] = screen(case, party, "--as-of", "2021-02-01")["matches"]
        words = ("--as-of", "2021-02-01", "--draft", match["id"], "--name", name)
        assert countershot("screen", case, party, *words).code == 0
    claim = (EXERCISE / "claims/award.md").read_text().replace("award-notice", "maker")
    (case / "claims").mkdir(exist_ok=True)
    (case / "claims/listed.md").write_text(claim)
    assert screen(case, MAKER)["check_again"] == []
    # The newest version, edited here: the maker has a new citation, the bureau is gone.
    moved = {**parties()[0], "federal_register": "84 FR 54004, 10/9/19.\n99 FR 1, 1/2/30"}
    edited = written(head([moved, *parties()[1:3], *parties()[4:]], extracted="2030-01-02"))
    (tmp_path / "newest.json").write_bytes(edited)
    assert countershot("seal", case, tmp_path / "newest.json", keys=keys).code == 0
    found = screen(case, MAKER, "--as-of", "2021-02-01")["check_again"]
    told = {(each["file"], each["what"], *each["fields"]) for each in found}
    assert told == {
        ("statements/maker.md", "changed", "citation"),
        ("statements/bureau.md", "removed"),
    }
    assert {each["since"] for each in found} == {"2030-01-02"}
    rests = {each["file"]: each["claims"] for each in found}
    assert rests["statements/maker.md"] == ["claims/listed.md"]
    assert rests["statements/bureau.md"] == []
    assert "check again" in countershot("screen", case, MAKER).out


def sealed(name: str, day: str) -> Exhibit:
    digest = hashlib.sha256(f"{name}{day}".encode()).hexdigest()
    return Exhibit(
        id=f"x-{digest[:12]}", sha256=digest, size_bytes=1, media_type="text/plain",
        source_name=name,
        capture=Capture(
            collector="ana", sealed_at_utc=f"{day}T09:00:00Z", clock="system", method="file",
            program="countershot",
        ),
    )  # fmt: skip


def test_a_list_goes_with_the_aliases_sealed_nearest_to_it() -> None:
    old, new = sealed("sdn.csv", "2021-09-01"), sealed("sdn.csv", "2026-07-09")
    before, after = sealed("alt.csv", "2021-08-30"), sealed("alt.csv", "2026-07-10")
    other = sealed("cons_alt.csv", "2021-09-01")
    meant: list[tuple[Exhibit, Meant]] = [
        (old, "entries"), (after, "aliases"), (new, "entries"), (before, "aliases"),
        (other, "aliases"),
    ]  # fmt: skip
    assert beside(old, meant) == [before]
    assert beside(new, meant) == [after]
    assert beside(sealed("cons_prim.csv", "2026-07-09"), meant) == [other]


def test_the_same_name_is_the_same_but_for_case_width_and_signs() -> None:
    entries = read_one("l.json", entity_list()).entries
    for name in ("VELMARA OPTICAL WORKS CO LTD", "Ｖｅｌｍａｒａ Optical  Works, Co., Ltd"):
        assert [each.entry.name for each in same_name(name, entries)] == [MAKER]
    assert [each.name.kind for each in same_name("tessaly dock co ltd", entries)] == ["former"]
    for name in ("", "...", "Velmara Optical"):
        assert list(same_name(name, entries)) == []


def test_nothing_is_proposed_without_a_reason_that_can_be_told(made: Path) -> None:
    found = screen(made, MAKER, "weimala", "Nobody Ltd", "Qx Zzy Holdings", "--as-of", "2031-01-01")
    assert found["matches"] and all(each["reasons"] for each in found["matches"])
    bare = {each["name"] for each in found["matches"] if each["reasons"][0].startswith("neither")}
    assert bare == set()
