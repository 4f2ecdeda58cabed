"""decisions, links and sightings -> pairs, tables and maps that say no more than these."""

import csv
import io

import pytest
from hypothesis import given

from countershot.entities.geojson import Seen, feature_collection, mount_of, tags
from countershot.entities.identity import Decision
from countershot.entities.pairs import Side, pairs
from countershot.entities.parties import Graph, Party, Placed, graph
from countershot.entities.table import HEAD, table
from countershot.records.base import KINDS
from countershot.records.chain import Link
from countershot.records.identity import Entities, Entity
from tests.entities.graphs import graphs

SIDES = {
    "statement:a#A": Side("statement:a#A", "A", "company"),
    "list:l/7": Side("list:l/7", "A Ltd", "party"),
    "statement:b#A": Side("statement:b#A", "A", "party"),
    "statement:b#Badge": Side("statement:b#Badge", "Badge", "brand"),
}


def test_pairs_are_what_a_person_decided_and_nothing_else() -> None:
    keys = tuple(SIDES)
    known = [
        Decision("a", "same", keys[:2]),
        Decision("b", "same", keys[1:3]),
        Decision("c", "different", (keys[0], keys[3])),
        Decision("gone", "different", keys[:2]),
    ]
    made, left = pairs(known, ("a", "b", "c"), SIDES, "cs")
    told = [(each["left"]["id"], each["right"]["id"], each["judgement"]) for each in made]
    assert told == [
        ("cs-statement:a#A", "cs-list:l/7", "positive"),
        ("cs-list:l/7", "cs-statement:b#A", "positive"),
    ]
    assert left == ["Badge: FollowTheMoney has no brand"]
    assert made[0]["left"]["schema"] == "Company" and made[0]["right"]["schema"] == "LegalEntity"


@given(graphs())
def test_a_table_has_a_row_a_link_and_no_formula(found: Graph) -> None:
    rows = list(csv.reader(io.StringIO(table(found))))
    assert tuple(rows[0]) == HEAD
    assert sorted(row[0] for row in rows[1:]) == sorted(tie.key for tie in found.ties)
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_a_table_keeps_names_in_any_script() -> None:
    party = Party("p", "company", ("=1+1", "维尔马拉"))
    link = Link(line=1, start="=1+1", relation="owned by", end="维尔马拉", grade="low", claim="c")
    placed = Placed("chains/a.md#links.0", link, "claim:c#=1+1", "claim:c#维尔马拉")
    text = table(graph("cs", [placed], Entities(), []))
    assert "'=1+1" in text and "维尔马拉" in text and party.kind == "company"


def test_mentions_of_one_entity_are_one_party_and_others_are_not() -> None:
    def placed(number: int, name: str, statement: str) -> Placed:
        link = Link(
            line=1, start=name, relation="owned by", end="H", grade="low", statement=statement
        )
        key = f"statement:{statement}#"
        return Placed(f"chains/a.md#links.{number}", link, f"{key}{name}", f"{key}H")

    links = [placed(0, "A", "s"), placed(1, "B", "t")]
    joined = Entity(id="e-1", members=("statement:s#A", "statement:t#B"), judgements=("j",))
    apart, one = (
        graph("cs", links, Entities(), []),
        graph("cs", links, Entities(entities=(joined,)), []),
    )
    assert len(apart.parties) == 4 and len(one.parties) == 3
    assert ("A", "B") in {party.names for party in one.parties}
    assert graph("other", links, Entities(), []).parties[0].id.startswith("other-")


def test_every_kind_has_its_tags_and_only_known_ones() -> None:
    for kind in (*KINDS, None):
        made = tags(kind)
        assert made["man_made"] == "surveillance"
        assert made.get("camera:type") in ("fixed", "panning", "dome", None)
    assert tags("alpr")["surveillance:type"] == "ALPR"
    assert tags("ptz")["camera:type"] == "panning" and "camera:type" not in tags(None)


@pytest.mark.parametrize(
    ("words", "mount"),
    [
        ("on a lamp post", "street_lamp"), ("on a steel pole", "pole"), ("立杆", "pole"),
        ("the wall", "wall"), ("a pole at the wall", ""), ("", ""),
        ("under the ceiling", "ceiling"),
    ],
)  # fmt: skip
def test_mounts_are_read_from_the_examiners_words(words: str, mount: str) -> None:
    assert mount_of(words) == mount


def test_examiners_who_differ_give_no_mount() -> None:
    assert "camera:mount" not in tags("dome", ("a pole", "the wall"))
    assert tags("dome", ("a pole", "the mast"))["camera:mount"] == "pole"


def test_a_point_is_longitude_first_and_is_never_made_up() -> None:
    seen = [
        Seen("s-2", "x-1", "dome", 0, 0, place=(37.1, 79.9), taken_at_utc="2031-01-01T00:00:00Z"),
        Seen("s-1", "x-1", None, 5, 9),
    ]
    made = feature_collection(seen, "case", "2031-01-01T00:00:00Z")
    first, second = made["features"]
    assert (first["id"], first["geometry"]) == ("s-1", None)
    assert second["geometry"] == {"type": "Point", "coordinates": [79.9, 37.1]}
    assert "proposals" in made["x_countershot"]["is"]
