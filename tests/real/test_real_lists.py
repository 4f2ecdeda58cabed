"""the list files of July 2026 -> as many entries as their publishers or a plain count say."""

import hashlib
import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from countershot.documents.json_text import leaves
from countershot.documents.tables import comma_separated
from countershot.entities.lists import ListFile, changes, entries, read_lists, read_one, version_of
from countershot.errors import BadMaterial
from tests.whole.program import ROOT, countershot

DATA = Path(os.environ.get("COUNTERSHOT_DATA", ROOT / "../shared/data")) / "lists"
_NAME = re.compile(rb'^   "name": ', re.MULTILINE)
_ROW = re.compile(rb'^\d+,"|^\d+,\d+,"', re.MULTILINE)
_START = re.compile(rb",(?:20\d\d-\d\d-\d\d),(?:20\d\d-\d\d-\d\d)?,", re.MULTILINE)
OFAC = {"ofac_sdn.csv": "ofac_alt.csv", "ofac_cons_prim.csv": "ofac_cons_alt.csv"}

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason=f"the real lists are not at {DATA}")


@pytest.fixture(scope="module")
def lists() -> dict[str, ListFile]:
    return {each.file: each for each in read_lists(DATA)}


def counted(file: Path) -> int:
    """Entries by looking for how each begins; no JSON or CSV is parsed."""
    data = file.read_bytes()
    if file.suffix == ".json":
        return len(_NAME.findall(data))
    return len((_START if data.startswith(b"Name,") else _ROW).findall(data))


def test_every_file_has_as_many_entries_as_are_stated_and_counted(
    lists: dict[str, ListFile], say: Callable[[str], None]
) -> None:
    files = [each for each in DATA.glob("*.[jc]s*") if each.name != "lists.json"]
    names = {each.name for each in files if not each.stem.endswith("alt")}
    assert set(lists) == names
    for file in files:
        if file.name in names:
            assert len(lists[file.name].entries) == counted(file), file.name
        if file.suffix == ".json":
            assert json.loads(file.read_bytes())["count"] == len(lists[file.name].entries)
    entries = sum(len(each.entries) for each in lists.values())
    say(f"lists: {len(lists)} files read of {len(names)}, {entries} entries as counted")


def test_every_alias_of_ofac_s_stands_with_its_entry(lists: dict[str, ListFile]) -> None:
    for primary, other in OFAC.items():
        lines = (DATA / other).read_bytes().decode("ascii").split("\r\n")
        entries = {each.entry.rpartition(":")[2]: each for each in lists[primary].entries}
        missing = 0
        for line in lines[:-1]:
            number, _, kind, name = line.split(",", 3)
            name = name.removesuffix(",-0- ").strip('"')
            if number not in entries:
                missing += 1
                continue
            known = {each.name.casefold() for each in entries[number].names}
            assert " ".join(name.casefold().split()) in known, (line, kind)
        assert (missing > 0) == bool(lists[primary].notices)


def test_every_name_stands_where_its_place_says_in_the_passages_that_are_cited(
    lists: dict[str, ListFile], say: Callable[[str], None]
) -> None:
    texts: dict[str, dict[str, str]] = {}
    for file in DATA.glob("*.[jc]s*"):
        data = file.read_bytes()
        found = leaves(data) if file.suffix == ".json" else comma_separated(data.decode())
        texts[hashlib.sha256(data).hexdigest()] = {one.place: one.text for one in found}
    names = [(name, entry) for it in lists.values() for entry in it.entries for name in entry.names]
    for name, entry in names:
        text = texts[name.file_sha256 or entry.file_sha256][name.place]
        assert " ".join(name.name.split()) in " ".join(text.split())
        if entry.added_words:
            assert entry.added_words in texts[entry.file_sha256][entry.added_place]
    say(f"lists: {len(names)} names, each where its place says")


def test_the_whole_command_answers_with_every_file() -> None:
    ended = countershot("lists", DATA, "--json")
    assert ended.code == 0, ended.err
    told = {each["file"]: each["entries"] for each in ended.json["lists"]}
    assert told["bis_entity_list.json"] == 3409
    assert told["ofac_sdn.csv"] == 8976
    assert ended.json["refused"] == []


def test_the_founding_makers_stand_with_the_day_and_page_of_their_listing(
    lists: dict[str, ListFile],
) -> None:
    named = {each.name: each for each in lists["bis_entity_list.json"].entries}
    for name in ("Hangzhou Hikvision Digital Technology Co., Ltd.", "Dahua Technology"):
        assert named[name].added == "2019-10-09"
        assert named[name].citation.startswith("84 FR 54004, 10/9/19")
        assert named[name].country == "China"


def test_numbers_and_chinese_names_are_read_where_they_are_given(
    lists: dict[str, ListFile],
) -> None:
    codes = [
        each.value
        for file in OFAC
        for entry in lists[file].entries
        for each in entry.identifiers
        if each.scheme == "uscc"
    ]
    data = b"".join((DATA / file).read_bytes() for file in OFAC)
    assert len(re.findall(rb"Unified Social Credit Code", data)) == 62
    assert len(re.findall(rb"United Social Credit Code Certificate", data)) == 7
    assert len(codes) == len(set(codes)) == 62 + 7
    chinese = [
        name.name
        for entry in lists["ofac_nscmic.json"].entries
        for name in entry.names
        if re.search("[\u4e00-\u9fff]", name.name)
    ]
    assert len(chinese) == 6


@pytest.mark.parametrize("field", ["name", "aliases", "federal_register", "notes"])
def test_a_field_renamed_in_a_real_file_is_refused(field: str) -> None:
    data = (DATA / "bis_entity_list.json").read_bytes()
    spoilt = data.replace(f'"{field}":'.encode(), f'"{field}_2":'.encode())
    with pytest.raises(BadMaterial, match=f"'{field}' is gone"):
        read_one("bis_entity_list.json", spoilt)
    one = data.replace(f'"{field}":'.encode(), f'"{field}_2":'.encode(), 1)
    with pytest.raises(BadMaterial, match=f"'{field}' is gone"):
        read_one("bis_entity_list.json", one)


def test_two_columns_that_changed_places_in_a_real_file_are_refused() -> None:
    data = (DATA / "ofac_cons_prim.csv").read_bytes()
    shifted = re.sub(rb'(?m)^(\d+),("[^"]*"),("?[^,]*),("[^"]*"),', rb"\1,\2,\4,\3,", data)
    assert shifted != data
    with pytest.raises(BadMaterial, match=r"SDN_Type|Program"):
        read_one("ofac_cons_prim.csv", shifted)


def test_on_the_day_of_the_article_the_makers_were_on_no_entity_list_that_we_can_see(
    lists: dict[str, ListFile], say: Callable[[str], None]
) -> None:
    held = [version_of(lists["bis_entity_list.json"])]
    makers = {"Hangzhou Hikvision Digital Technology Co., Ltd.", "Dahua Technology"}
    found = entries("bis-entity-list", "2019-07-29", held)
    assert found.basis == "later version"
    assert "removed before 2026-07-09" in found.cautions[0]
    assert makers & {each.name for each in found.entries} == set()
    then = entries("bis-entity-list", "2019-10-09", held)
    assert makers <= {each.name for each in then.entries}
    assert [each.citation for each in then.unknown] == ["86 FR 67319", "73 FR 54508"]
    say(f"Entity List of 2026-07-09: {len(found.entries)} of 3409 entries stood on 2019-07-29")


def test_three_versions_of_the_real_entity_list_two_of_them_edited_here(
    lists: dict[str, ListFile],
) -> None:
    """The two older ones were never published so: they are cut from the one of July 2026."""
    whole = json.loads((DATA / "bis_entity_list.json").read_bytes())
    days = [each.added or "" for each in lists["bis_entity_list.json"].entries]
    held = [version_of(lists["bis_entity_list.json"])]
    for day in ("2019-06-01", "2020-01-01"):
        kept = [x for x, added in zip(whole["entities"], days, strict=True) if added <= day]
        edited = {**whole, "extracted": day, "count": len(kept), "entities": kept}
        held.append(version_of(read_one(f"edited_{day}.json", json.dumps(edited).encode())))
    maker = "Hangzhou Hikvision Digital Technology Co., Ltd."
    for day, basis, since, listed in (
        ("2019-05-31", "later version", "2019-06-01", False),
        ("2019-07-29", "version", "2019-06-01", False),
        ("2020-01-01", "version", "2020-01-01", True),
        ("2026-07-09", "version", "2026-07-09", True),
    ):
        found = entries("bis-entity-list", day, held)
        assert found.version is not None
        assert (found.basis, found.version.since) == (basis, since)
        assert (maker in {each.name for each in found.entries}) == listed
    gone = changes(held[2].read, held[1].read)
    assert maker in {each.name for each in gone.removed}
    assert gone.added == ()
