"""countershot who NAME... --lists DIR -> candidates as JSON, or what to do"""

import json
from pathlib import Path

import pytest

from tests.whole.program import countershot

ENTITIES = [
    {"name": "Hangzhou Hikvision Digital Technology Co., Ltd.", "aliases": ["Hikvision"]},
    {"name": "Hotan Prefecture Public Security Bureau", "aliases": []},
    {"name": "Qingchuan Mingde Instruments Co., Ltd.", "aliases": ["Mingde"]},
]


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    """A folder with one list in the form of the transcriptions."""
    rows = [{**each, "country": "China"} for each in ENTITIES]
    (tmp_path / "made.json").write_text(json.dumps({"entities": rows}), "utf-8")
    return tmp_path


def test_each_candidate_has_its_list_entry_score_and_reasons(lists: Path) -> None:
    ended = countershot("who", "海康威视", "--lists", lists, "--json")
    assert ended.code == 0, ended.err
    first = ended.json["candidates"][0]
    assert (first["list"], first["entry"], first["asked"]) == ("made", "0", "海康威视")
    assert first["score"] >= 0.95
    assert first["reasons"]
    assert ended.json["abstains"] is False


def test_several_names_are_answered_together_and_entries_come_once(lists: Path) -> None:
    ended = countershot("who", "和田地区公安局", "Mingde", "--lists", lists, "--json")
    best = {each["asked"]: each["entry"] for each in reversed(ended.json["candidates"])}
    assert best == {"和田地区公安局": "1", "Mingde": "2"}
    pairs = [(each["asked"], each["entry"]) for each in ended.json["candidates"]]
    assert len(pairs) == len(set(pairs))


def test_what_is_neither_likely_nor_unlikely_is_said_to_be(lists: Path) -> None:
    ended = countershot("who", "青川铭德仪表厂", "--lists", lists, "--json")
    top = max((each["score"] for each in ended.json["candidates"]), default=0.0)
    assert ended.json["abstains"] == (0.15 <= top < 0.95)
    assert bool(ended.json["abstained"]) == ended.json["abstains"]


def test_wrong_use_and_broken_lists_say_what_to_do(lists: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert countershot("who", "海康威视", "--lists", empty).code == 2
    assert countershot("who", " ", "--lists", lists).code == 2
    assert countershot("who", "海康威视", "--lists", lists / "nowhere").code == 2
    (lists / "broken.json").write_text('{"entities": [{"title": 1}]}', "utf-8")
    ended = countershot("who", "海康威视", "--lists", lists)
    assert ended.code == 1
    assert "broken.json" in ended.err


def test_a_field_that_a_publisher_renamed_is_told_and_not_passed_over(tmp_path: Path) -> None:
    rows = [{**each, "land": "China", "country": None} for each in ENTITIES]
    real = {"list_id": "bis-entity-list", "count": len(rows), "entities": rows}
    (tmp_path / "bis_entity_list.json").write_text(json.dumps(real), "utf-8")
    (tmp_path / "made.json").write_text(json.dumps({"entities": ENTITIES}), "utf-8")
    ended = countershot("who", "Hikvision", "--lists", tmp_path, "--json")
    assert ended.code == 1
    assert [each["file"] for each in ended.json["refused"]] == ["bis_entity_list.json"]
    assert {each["list"] for each in ended.json["candidates"]} == {"made"}
