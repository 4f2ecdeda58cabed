"""what we export as FollowTheMoney -> the library itself takes every entity, and changes none."""

import json
import subprocess
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings

from countershot.entities.ftm import to_ftm
from countershot.entities.parties import Graph
from countershot.gather import leaving
from tests.claims.cases import facts_of, texts_of
from tests.counts import count
from tests.entities.graphs import graphs
from tests.outside.tools import outside

CHECK = Path(__file__).with_name("ftm_check.py")
CASE = Path(__file__).parents[1] / "vectors" / "good" / "chain-case"


def judged_by_the_library(entities: list[dict[str, Any]]) -> str:
    lines = "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in entities)
    ended = subprocess.run(
        [outside("python"), CHECK], input=lines, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


def test_the_library_takes_any_graph_as_we_write_it() -> None:
    found: dict[str, dict[str, Any]] = {}

    @settings(max_examples=count(50, 500), deadline=None, suppress_health_check=list(HealthCheck))
    @given(graphs())
    def collect(graph: Graph) -> None:
        for each in to_ftm(graph)[0]:
            found[json.dumps(each, sort_keys=True)] = each

    collect()
    assert judged_by_the_library(list(found.values())).strip() == f"{len(found)} of {len(found)}"


def test_the_library_takes_the_chain_of_the_vectors() -> None:
    entities, left = to_ftm(leaving.graph_of(facts_of(texts_of(CASE))))
    assert judged_by_the_library(entities).strip() == f"{len(entities)} of {len(entities)}"
    assert {each["schema"] for each in entities} == {
        "Company", "Document", "LegalEntity", "Ownership", "Project", "ProjectParticipant",
        "Sanction",
    }  # fmt: skip
    assert len(left) == 7


def test_it_refuses_what_is_not_as_it_should_be() -> None:
    for broken in (
        {"id": "a", "schema": "Camera", "properties": {"name": ["A"]}},
        {"id": "a", "schema": "Sanction", "properties": {"entity": ["b"], "startDate": ["soon"]}},
        {"id": "a", "schema": "Company", "properties": {"name": ["A"], "badge": ["B"]}},
    ):
        ended = subprocess.run(
            [outside("python"), CHECK], input=json.dumps(broken), capture_output=True, text=True,
            check=False,
        )  # fmt: skip
        assert ended.returncode == 1, broken
