"""graphs -> FollowTheMoney and back, the same; and what others write, never more than it says."""

import json

from hypothesis import given
from hypothesis import strategies as st

from countershot.entities.ftm import of_ftm, representable, to_ftm
from countershot.entities.parties import Graph, Party, Tie
from tests.entities.graphs import graphs

MAKER = Party("a", "company", ("Velmara Video Ltd", "维尔马拉视讯有限公司"))
OWNER = Party("b", "party", ("Velmara Holding",))
LIST = Party("l", "list", ("the trade list",))
BRAND = Party("c", "brand", ("VELMARA",))
OWNED = Tie("t1", "chains/x.md#links.0", "owned by", "a", "b", "high", "51", "at least", ("x-1",))
LISTED = Tie("t2", "chains/x.md#links.1", "listed on", "b", "l", "low")
BADGE = Tie("t3", "chains/x.md#links.2", "brand of", "c", "a", "low")


@given(graphs())
def test_out_and_in_again_is_the_same(graph: Graph) -> None:
    made, _ = to_ftm(graph)
    lines = [json.dumps(each, ensure_ascii=False) for each in made]
    back, skipped = of_ftm([json.loads(line) for line in lines])
    assert skipped == []
    assert back == representable(graph)
    assert to_ftm(back)[0] == made


@given(graphs())
def test_what_has_no_form_is_named(graph: Graph) -> None:
    _, left = to_ftm(graph)
    kept = representable(graph)
    lists = sum(party.kind == "list" for party in graph.parties)
    listed = sum(party.kind == "list" for party in kept.parties)
    gone = len(graph.parties) - len(kept.parties) - (lists - listed)
    assert len(left) == gone + len(graph.ties) - len(kept.ties)


def test_the_properties_are_those_of_the_standard() -> None:
    made, left = to_ftm(Graph((MAKER, OWNER, BRAND, LIST), (OWNED, LISTED, BADGE)))
    by_id = {each["id"]: each for each in made}
    assert by_id["a"] == {"id": "a", "schema": "Company", "properties": {"name": list(MAKER.names)}}
    assert by_id["b"]["schema"] == "LegalEntity"
    owned = by_id["t1"]["properties"]
    assert (by_id["t1"]["schema"], owned["owner"], owned["asset"]) == ("Ownership", ["b"], ["a"])
    assert (owned["percentage"], owned["proof"]) == (["at least 51"], ["x-1"])
    sanction = by_id["t2"]["properties"]
    assert (sanction["entity"], sanction["program"]) == (["b"], ["the trade list"])
    assert left == [
        "VELMARA: FollowTheMoney has no brand",
        "chains/x.md#links.2: FollowTheMoney has no form for `brand of` between these",
    ]


def test_what_others_write_is_taken_by_its_schema_and_graded_low() -> None:
    found, skipped = of_ftm(
        [
            {"id": "p", "schema": "Person", "properties": {"name": ["Ada"]}},
            {"id": "c", "schema": "Company", "properties": {"name": ["C"]}},
            {"id": "o", "schema": "Ownership", "properties": {"owner": ["p"], "asset": ["c"]}},
            {"id": "v", "schema": "Vessel", "properties": {"name": ["V"]}},
            {"id": "q", "schema": "Ownership", "properties": {"owner": ["p"], "asset": ["no"]}},
        ]
    )
    assert [(tie.relation, tie.start, tie.end, tie.grade) for tie in found.ties] == [
        ("owned by", "c", "p", "low")
    ]
    assert len(skipped) == 2 and "Vessel" in skipped[0]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
ENTITIES = st.fixed_dictionaries(
    {
        "id": st.sampled_from(["a", "b", ""]) | JSON,
        "schema": st.sampled_from(["Company", "Ownership", "Sanction", "Document"]) | JSON,
        "properties": st.dictionaries(
            st.sampled_from(["name", "owner", "asset", "entity", "program", "percentage"]),
            st.lists(st.text(max_size=5)) | JSON,
        ),
    }
)


@given(st.lists(JSON | ENTITIES, max_size=6))
def test_whatever_it_is_given_it_reads_or_skips(entities: list[object]) -> None:
    found, _ = of_ftm(entities)
    there = {party.id for party in found.parties}
    assert all(tie.start in there and tie.end in there for tie in found.ties)
