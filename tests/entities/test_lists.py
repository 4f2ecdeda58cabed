"""list files in their publishers' forms -> entries with names, days, numbers and places."""

import csv
import hashlib
import io
import json
from pathlib import Path

import pytest

from countershot.entities.lists import official_lists, read_lists, read_one, survey
from countershot.entities.lists.dates import day_in, days_in
from countershot.errors import BadMaterial, UsageError
from tests.entities.made_lists import (
    aliases_csv,
    consolidated,
    entity_list,
    head,
    notices_csv,
    ofac_csv,
    parties,
    party,
    screening_csv,
    written,
)

ADDRESSES = ofac_csv(
    [
        ["9000", "1", '"1 Kiln Lane"', '"Quillon 310009"', '"China"', "-0- "],
        ["9000", "2", "-0- ", '"Tessaly"', '"Macau"', "-0- "],
        ["9001", "3", "-0- ", "-0- ", '"China"', "-0- "],
    ]
)


def test_a_transcribed_entry_keeps_what_the_list_says_and_where_it_stands() -> None:
    data = entity_list()
    read = read_one("bis_entity_list.json", data)
    assert (read.key, len(read.entries), read.published) == ("bis-entity-list", 6, "2026-07-09")
    first = read.entries[0]
    assert [each.name for each in first.names] == [
        "Velmara Optical Works Co., Ltd.", "Velmara", "Weimala Guangxue"
    ]  # fmt: skip
    assert (first.added, first.date_is, first.removed) == ("2019-10-09", "entry", None)
    assert (first.added_words, first.added_place) == ("10/9/19", "/entities/0/federal_register")
    assert first.citation == "84 FR 54004, 10/9/19"
    assert first.addresses == ("1 Kiln Lane, Quillon", "2 Kiln Lane, Quillon.")
    assert first.file_sha256 == hashlib.sha256(data).hexdigest()
    value = json.loads(data)
    for number, each in enumerate(read.entries):
        assert each.place == f"/entities/{number}"
        for name in each.names:
            said = value
            for part in name.place.split("/")[1:]:
                said = said[int(part) if part.isdigit() else part]
            assert name.name in said


def test_words_of_the_transcriber_become_kinds_of_names() -> None:
    entries = read_one("a.json", entity_list()).entries
    names = {each.name: each.kind for entry in entries for each in entry.names}
    assert names["Tessaly Dock Co., Ltd"] == "former"
    assert names["M&F"] == "alias"
    two = party("X", ["Hoy Ltd. and formerly known as Wux Ltd."])
    read = read_one("a.json", entity_list([two, *parties()])).entries[0]
    assert [(each.name, each.kind) for each in read.names[1:]] == [
        ("Hoy Ltd.", "alias"), ("Wux Ltd.", "former")
    ]  # fmt: skip


def test_an_entry_has_one_id_in_every_version_wherever_it_stands() -> None:
    here = {each.name: each.entry for each in read_one("a.json", entity_list()).entries}
    there = read_one("b.json", entity_list(parties()[::-1])).entries
    assert {each.name: each.entry for each in there} == here
    assert len(set(here.values())) == 6
    twice = read_one("c.json", entity_list([*parties(), *parties()])).entries
    assert len({each.entry for each in twice}) == 12


def test_each_list_dates_its_entries_where_its_publisher_does() -> None:
    notice = party("A Works", effective_date="2026-06-10", address=None, aliases=["A"],
                   federal_register="91 FR 35189 (June 10, 2026)")  # fmt: skip
    [entry] = read_one("h.json", written(head([notice], "dow-1260h"))).entries
    assert (entry.added, entry.date_is) == ("2026-06-10", "notice")
    listed = party("B Works", federal_register=None, effective_date="2021-08-02", aliases=["B"],
                   notes="Target Type: Public Company; Listing Date (CMIC): 03 Jun 2021; "
                   "USCC: 91330000734507783B (China)")  # fmt: skip
    [entry] = read_one("c.json", written(head([listed], "ofac-nscmic"))).entries
    assert (entry.added, entry.date_is, entry.kind) == ("2021-06-03", "entry", "entity")
    assert [(each.scheme, each.value) for each in entry.identifiers] == [
        ("uscc", "91330000734507783B")
    ]
    denied = party("C", federal_register="84 F.R. 1 1/2/2020", effective_date="2020-01-02",
                   notes="Type of denial: Standard; Expires: 2028-07-24")  # fmt: skip
    [entry] = read_one("d.json", written(head([denied], "bis-dpl"))).entries
    assert (entry.added, entry.removed) == ("2020-01-02", "2028-07-24")


@pytest.mark.parametrize(
    ("status", "removed"),
    [
        (("Expired on 05/09/04", "Lifted 1/2/2006"), "2006-01-02"),
        (("Expired on 05/09/04", "Active"), None),
        (("Procurement ban ended 05/09/04, all other sanctions remain",), None),
        (("Expired on 05/09/04", "ended some time"), None),
    ],
)
def test_a_sanction_is_over_only_when_each_of_its_measures_is(
    status: tuple[str, ...], removed: str | None
) -> None:
    measures = [f"Authority: X; imposed 5/9/200{n}; status: {s}" for n, s in enumerate(status, 2)]
    one = party("D", address=None, effective_date="2002-05-09", notes=" | ".join(measures),
                federal_register="Vol. 67, No. 95, 05/16/02, Federal Register")  # fmt: skip
    [entry] = read_one("n.json", written(head([one], "state-nonproliferation"))).entries
    assert (entry.added, entry.removed) == ("2002-05-09", removed)


def test_ofac_s_files_are_read_as_published_with_aliases_and_addresses(tmp_path: Path) -> None:
    (tmp_path / "cons_prim.csv").write_bytes(ofac_csv(consolidated()))
    (tmp_path / "cons_alt.csv").write_bytes(aliases_csv({9000: "WEIMALA", 9002: "VELMARA OLD"}))
    (tmp_path / "cons_add.csv").write_bytes(ADDRESSES)
    [read] = read_lists(tmp_path)
    assert (read.key, len(read.entries)) == ("ofac-consolidated", 8)
    first = read.entries[0]
    assert first.entry == "ofac-consolidated:9000"
    assert [(each.name, each.kind, each.place) for each in first.names] == [
        ("VELMARA WORKS 0, LTD.", "main", "row 1, column 2"),
        ("WEIMALA", "alias", "row 1, column 4"),
        ("VELMARA 0", "weak alias", "row 1, column 12"),
    ]
    aliases = read.beside[0]
    assert [each.file_sha256 for each in first.names] == [None, aliases.sha256, None]
    assert first.addresses == ("1 Kiln Lane, Quillon 310009, China", "Tessaly, Macau")
    assert (first.country, read.entries[1].country) == ("", "China")
    assert (first.added, first.programmes) == ("2021-06-03", ("CMIC-EO13959",))
    assert {each.scheme: each.value for each in first.identifiers} == {
        "uscc": "91330000734507700B", "ticker": "000415 CN"
    }  # fmt: skip
    assert [each.kind for each in read.entries].count("individual") == 1
    assert [(each.file, each.rows) for each in read.beside] == [
        ("cons_alt.csv", 2), ("cons_add.csv", 3)
    ]  # fmt: skip
    assert read.notices == ()


def test_aliases_of_another_day_are_told(tmp_path: Path) -> None:
    (tmp_path / "cons_prim.csv").write_bytes(ofac_csv(consolidated()))
    (tmp_path / "cons_alt.csv").write_bytes(aliases_csv({9000: "WEIMALA", 52412: "LATER"}))
    [read] = read_lists(tmp_path)
    [notice] = read.notices
    assert "cons_alt.csv" in notice
    assert "1 entries" in notice


def test_the_table_of_notices_has_a_row_for_each_company_and_notice() -> None:
    read = read_one("1260h.csv", notices_csv())
    rows = list(csv.DictReader(io.StringIO(notices_csv().decode())))
    assert [each.name for each in read.entries] == [row["Clean Name"] for row in rows]
    first = read.entries[0]
    assert (first.added, first.removed, first.place) == ("2021-06-03", "2025-01-07", "row 2")
    assert [each.name for each in first.names] == [
        "Velmara Works Ltd.", "Velmara Works Ltd. (Velmara)", "Velmara"
    ]  # fmt: skip
    assert "Parent: Velmara Works Ltd." in read.entries[1].remarks


def test_the_consolidated_screening_list_names_each_row_s_own_list() -> None:
    read = read_one("consolidated.csv", screening_csv())
    first, second = read.entries
    assert (read.key, first.entry, first.country) == ("us-csl", "us-csl:a1", "CN")
    assert [(each.name, each.kind, each.place) for each in first.names] == [
        ("Velmara Optical Works", "main", "row 2, column 6"),
        ("Velmara", "alias", "row 2, column 23"),
        ("Weimala", "alias", "row 2, column 23"),
    ]
    assert first.programmes == ("Entity List (EL) - Bureau of Industry and Security",)
    assert (first.added, first.citation) == ("2019-10-09", "84 FR 54004")
    assert [each.value for each in first.identifiers] == ["91330000734507783B"]
    assert (second.kind, second.removed) == ("individual", "2028-07-24")


def test_the_index_beside_says_of_which_day_a_list_is(tmp_path: Path) -> None:
    (tmp_path / "bis_entity_list.json").write_bytes(entity_list())
    said = {"id": "bis-entity-list", "snapshot": "BIS export of April 14, 2026"}
    (tmp_path / "lists.json").write_bytes(written({"generated": "2026-07-09", "lists": [said]}))
    (tmp_path / "README.md").write_text("not a list")
    found = survey(tmp_path)
    assert [each.published for each in found.lists] == ["2026-04-14"]
    assert found.passed_over == ("README.md",)


def test_one_broken_file_is_told_and_hides_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(entity_list())
    (tmp_path / "b.json").write_bytes(entity_list()[:-9])
    (tmp_path / "cons_alt.csv").write_bytes(aliases_csv({9000: "WEIMALA"}))
    found = survey(tmp_path)
    assert [each.file for each in found.lists] == ["a.json"]
    assert [name for name, _ in found.refused] == ["b.json", "cons_alt.csv"]
    with pytest.raises(BadMaterial, match=r"b\.json"):
        read_lists(tmp_path)
    with pytest.raises(UsageError):
        read_lists(tmp_path / "nowhere")


def test_every_list_of_the_table_says_whose_it_is_and_where() -> None:
    known = official_lists()
    assert len(known) == 16
    for each in known.values():
        assert each.address.startswith("https://")
        assert each.licence
        assert each.publisher.startswith("US ")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("84 FR 54004, 10/9/19.\n85 FR 44161, 7/22/20", ("2019-10-09", "2020-07-22")),
        ("46 F.R. 46154 9/17/81", ("1981-09-17",)),
        ("June 21, 2022", ("2022-06-21",)),
        ("03 Jun 2021", ("2021-06-03",)),
        ("imposed 12/11/201", ()),
        ("13/40/2019", ()),
        ("2021-08-02", ("2021-08-02",)),
    ],
)
def test_days_are_read_as_lists_write_them(text: str, days: tuple[str, ...]) -> None:
    assert days_in(text) == days
    assert day_in(text) == (days[0] if len(days) == 1 else None)
