"""countershot lists DIR -> what lies there, in JSON and as a table; exit 1 where one is refused."""

from pathlib import Path

import pytest

from tests.entities.made_lists import (
    aliases_csv,
    consolidated,
    entity_list,
    notices_csv,
    ofac_csv,
    parties,
    renamed,
)
from tests.whole.program import countershot


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bis_entity_list.json").write_bytes(entity_list())
    (tmp_path / "cons_prim.csv").write_bytes(ofac_csv(consolidated()))
    (tmp_path / "cons_alt.csv").write_bytes(aliases_csv({9000: "WEIMALA", 9001: "OLD"}))
    (tmp_path / "notices.csv").write_bytes(notices_csv())
    return tmp_path


def test_every_list_is_told_with_its_entries(folder: Path) -> None:
    ended = countershot("lists", folder, "--json")
    assert ended.code == 0, ended.err
    told = {each["file"]: each["entries"] for each in ended.json["lists"]}
    assert told == {"bis_entity_list.json": 6, "cons_prim.csv": 8, "notices.csv": 4}
    assert ended.json["aliases"] == [{"file": "cons_alt.csv", "rows": 2, "of": "cons_prim.csv"}]
    first = ended.json["lists"][0]
    assert first["filled"]["aliases"] == 0.5
    assert first["publisher"].startswith("US Department of Commerce")
    assert first["newest"] == "2025-09-16"


def test_a_person_reads_a_table(folder: Path) -> None:
    ended = countershot("lists", folder)
    assert ended.code == 0, ended.err
    assert "Entity List" in ended.out
    assert "2025-09-16" in ended.out
    assert "3 lists, 18 entries; refused: 0" in ended.out


def test_a_changed_file_is_refused_with_exit_1_and_the_others_are_told(folder: Path) -> None:
    changed = entity_list([renamed(each, "aliases", "aka") for each in parties()])
    (folder / "bis_entity_list.json").write_bytes(changed)
    ended = countershot("lists", folder, "--json")
    assert ended.code == 1
    assert [each["file"] for each in ended.json["lists"]] == ["cons_prim.csv", "notices.csv"]
    [refused] = ended.json["refused"]
    assert refused["file"] == "bis_entity_list.json"
    assert "'aliases' is gone" in refused["reason"]
    assert "'aliases' is gone" in ended.err


def test_a_folder_without_lists_or_none_at_all_is_used_wrongly(tmp_path: Path) -> None:
    assert countershot("lists", tmp_path).code == 2
    assert countershot("lists", tmp_path / "nowhere", "--json").code == 2
    ended = countershot("lists", tmp_path, "--json")
    assert "no list" in ended.json["error"]["message"]
