"""a dossier -> its files for machines: whole, safe, and made again from the folder alone."""

import csv
import io
import json
import re
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from countershot.dossier.bundle import write
from countershot.dossier.machines import CLAIMS, ENTITIES, MACHINES, PROV, SIGHTINGS, as_json
from countershot.dossier.machines.crate import METADATA, crate
from countershot.dossier.machines.held import Held
from countershot.dossier.machines.prov import name_of, prov
from countershot.dossier.machines.table import FORMULA, HEAD, plain
from countershot.dossier.material import Leaving
from countershot.gather import machines
from countershot.records.case import ExhibitRelease
from countershot.records.computed import Stated, StatedClue
from countershot.records.files import ChainFile
from countershot.records.harm import PublicPlace
from countershot.records.log import ENTRY
from countershot.records.release import Release
from countershot.workspace.results import Results
from tests.counts import count
from tests.dossier_pages import webs
from tests.dossier_pages.material import Hostile, build

SEPARATORS = re.compile(r"[;,\t|\"\n\r]")


def published(place: Path, **how: Any) -> Path:
    material = build(place / "case", **how)
    if how.get("chained"):
        material = replace(material, entities=partial(machines.entities, material.facts))
    write(material, place / "dossier")
    return place / "dossier"


def rows(dossier: Path) -> list[dict[str, str]]:
    text = (dossier / CLAIMS).read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def nodes(dossier: Path) -> dict[str, Any]:
    return {node["@id"]: node for node in json.loads((dossier / PROV).read_bytes())["@graph"]}


def held_in(dossier: Path) -> Held:
    """What a stranger holds: release.json without the files for machines, and the log's entries."""
    release = Release.model_validate_json((dossier / "data/release.json").read_bytes())
    files = tuple(file for file in release.files if file.path not in MACHINES)
    logged = json.loads((dossier / "data/log/entries.json").read_bytes())["entries"]
    carried = {each["index"]: ENTRY.validate_json(json.dumps(each["entry"])) for each in logged}
    entries = {entry.index: carried[entry.index] for entry in release.entries}
    return Held(release.model_copy(update={"files": files}), entries)


@pytest.mark.parametrize(
    "how",
    [{}, {"destroyed": True}, {"chained": True}, {"status": "draft"}, {"web": "captured"},
     {"exercise": False}, {"overridden": True}],
    ids=lambda how: next(iter(how), "plain"),
)  # fmt: skip
def test_a_stranger_makes_crate_and_provenance_again_from_the_folder(
    how: dict[str, Any], tmp_path: Path
) -> None:
    dossier = published(tmp_path, **how)
    held = held_in(dossier)
    assert (dossier / PROV).read_bytes() == as_json(prov(held))
    there = [path for path in MACHINES if path != METADATA and (dossier / path).exists()]
    sizes = {path: (dossier / path).stat().st_size for path in there}
    assert (dossier / METADATA).read_bytes() == as_json(crate(held, sizes))


def test_the_crate_lists_every_file_of_the_payload_but_itself(tmp_path: Path) -> None:
    dossier = published(tmp_path, chained=True)
    graph = json.loads((dossier / METADATA).read_bytes())["@graph"]
    files = {e["@id"]: e for e in graph if e["@type"] == "File"}
    payload = dossier / "data"
    there = {p.relative_to(payload).as_posix() for p in payload.rglob("*") if p.is_file()}
    assert files.keys() == there - {"ro-crate-metadata.json"}
    for name, entity in files.items():
        if "contentSize" in entity:
            assert int(entity["contentSize"]) == (payload / name).stat().st_size
    root = next(entity for entity in graph if entity["@id"] == "./")
    assert {part["@id"] for part in root["hasPart"]} == files.keys()


def test_every_claim_leads_through_the_provenance_to_exhibits(tmp_path: Path) -> None:
    dossier = published(tmp_path)
    graph = nodes(dossier)
    release = json.loads((dossier / "data/release.json").read_bytes())
    exhibits = {name_of(each["sha256"]) for each in release["exhibits"]}
    claims = [node for node in graph.values() if "cs:Claim" in node["@type"]]
    assert len(claims) == len(release["claims"]) > 1
    for claim in claims:
        assert exhibits & {each["@id"] for each in claim["prov:wasDerivedFrom"]}


def test_captured_computed_and_judged_say_who_did_what(tmp_path: Path) -> None:
    graph = nodes(published(tmp_path))
    by_kind = {
        kind: [node for node in graph.values() if f"cs:{kind}" in node["@type"]]
        for kind in ("Exhibit", "Computed", "Judgement")
    }
    for exhibit in by_kind["Exhibit"]:
        sealing = graph[exhibit["prov:wasGeneratedBy"]["@id"]]
        assert "prov:Activity" in sealing["@type"] and sealing["prov:endedAtTime"]
    for computed in by_kind["Computed"]:
        running = graph[computed["prov:wasGeneratedBy"]["@id"]]
        plan = graph[running["prov:qualifiedAssociation"]["prov:hadPlan"]["@id"]]
        assert "prov:Plan" in plan["@type"] and plan["cs:step"]
    signed = [node for node in by_kind["Judgement"] if "prov:wasAttributedTo" in node]
    assert len(signed) > 3
    for judgement in signed:
        people = judgement["prov:wasAttributedTo"]
        for person in people if isinstance(people, list) else [people]:
            assert "prov:Person" in graph[person["@id"]]["@type"]


def test_bytes_destroyed_by_order_are_said_to_be_no_more(tmp_path: Path) -> None:
    graph = nodes(published(tmp_path, destroyed=True))
    gone = [node for node in graph.values() if "prov:invalidatedAtTime" in node]
    assert len(gone) == 1 and "cs:file" not in gone[0]


def test_a_withheld_exhibit_shows_neither_address_nor_file(tmp_path: Path) -> None:
    open_ = published(tmp_path / "open", web="captured")
    assert webs.ADDRESS in (open_ / PROV).read_text()
    made = build(tmp_path / "closed", web="captured")
    for name, fact in made.facts.exhibits.items():
        if fact.exhibit.capture.web is not None:
            made.case.release[name] = ExhibitRelease(release="withheld", reason="a private page")
    write(made, tmp_path / "closed/dossier")
    for path in MACHINES:
        file = tmp_path / "closed/dossier" / path
        assert not file.exists() or webs.ADDRESS not in file.read_text()


def test_the_table_has_a_row_a_claim_in_its_own_words(tmp_path: Path) -> None:
    dossier = published(tmp_path)
    release = json.loads((dossier / "data/release.json").read_bytes())
    found = rows(dossier)
    assert [row["claim"] for row in found] == [claim["id"] for claim in release["claims"]]
    for row, claim in zip(found, release["claims"], strict=True):
        assert tuple(row) == HEAD
        assert row["headline"] == claim["headline"]
        assert (dossier / row["file"]).is_file() and "author" in row["signed_by"]


@pytest.mark.parametrize("words", ["=1+1", "\t=1+1", "x;=1+1", '"=1', "a\n@SUM(A1)", "＝1", " +1"])
def test_no_words_become_a_formula(words: str, tmp_path: Path) -> None:
    dossier = published(tmp_path, hostile=Hostile(words, words))
    for row in csv.reader(io.StringIO((dossier / CLAIMS).read_text(), newline="")):
        for cell in row:
            assert not harmful(cell), cell


def harmful(cell: str) -> bool:
    """Would a spreadsheet with any separator take a part of it for a formula?"""
    parts = (part.lstrip(" \u00a0\u3000") for part in SEPARATORS.split(cell))
    return any(part.startswith(tuple(FORMULA)) for part in parts)


@settings(max_examples=count(300, 5000), deadline=None)
@given(st.text(st.sampled_from("=+-@＝\t\r\n;,\"' |%\u00a0a1\ufeff\x00\u2028"), max_size=30))
def test_any_cell_is_safe_after_any_separator(cell: str) -> None:
    assert not harmful(plain(cell))
    assert plain("a - b") == "a - b"


def test_entities_are_those_of_the_chains_that_leave(tmp_path: Path) -> None:
    material = build(tmp_path / "case", chained=True)
    facts = material.facts
    other = facts.chains[0].chain.model_copy(update={"name": "kept-back", "links": tuple(
        link.model_copy(update={"end": "Private Holding Nine"}) if link.relation == "made by" else
        link for link in facts.chains[0].chain.links)})  # fmt: skip
    document = replace(facts.chains[0].document, path="chains/kept-back.md")
    facts = replace(facts, chains=(*facts.chains, ChainFile(document, other)))
    material = replace(material, facts=facts, entities=partial(machines.entities, facts))
    write(material, tmp_path / "dossier")
    text = (tmp_path / "dossier" / ENTITIES).read_text()
    entities = [json.loads(line) for line in text.splitlines()]
    assert "Velmara" in text and "Private Holding Nine" not in text
    released = json.loads((tmp_path / "dossier/data/release.json").read_bytes())["exhibits"]
    proofs = {p for e in entities for p in e["properties"].get("proof", ())}
    assert proofs and proofs <= {each["id"] for each in released}


def test_without_a_chain_or_a_sighting_there_is_no_file_of_them(tmp_path: Path) -> None:
    dossier = published(tmp_path)
    assert not (dossier / ENTITIES).exists() and not (dossier / SIGHTINGS).exists()


class StatesAPlace(Results):
    """A reading in which every file states where it was taken."""

    def __init__(self) -> None:
        super().__init__({}, {})

    def stated(self, exhibit: Any) -> Stated:
        clue = StatedClue(what="place", tag="GPS", value="12.5 N", latitude=12.5, longitude=45.25)
        when = StatedClue(what="time", tag="t", value="t", utc="2031-04-01T12:00:00Z")
        return Stated(recipe="0" * 64, exhibit=exhibit.id, clues=(clue, when))


@pytest.mark.parametrize("whole", [True, False])
def test_a_files_own_place_leaves_with_the_file_or_not_at_all(whole: bool, tmp_path: Path) -> None:
    material = build(tmp_path / "case")
    places = partial(machines.places, material.facts, StatesAPlace(), material.released_at_utc)
    clip = next(iter(material.facts.sightings.values())).exhibit
    material.case.release[clip] = ExhibitRelease(release="whole" if whole else "part")
    material.case.places["gate"] = PublicPlace(at="12.5 N, 45.25 E", public="It is on every map.")
    write(replace(material, places=places), tmp_path / "dossier")
    text = (tmp_path / "dossier" / SIGHTINGS).read_text()
    feature = json.loads(text)["features"][0]
    assert feature["properties"]["man_made"] == "surveillance"
    assert feature["properties"]["camera:type"] == "panning"
    assert ("45.25" in text) is whole and ("2031-04-01T12" in str(feature)) is whole
    assert feature["geometry"] == (
        {"type": "Point", "coordinates": [45.25, 12.5]} if whole else None
    )


def test_where_somebody_filmed_is_in_no_dossier(tmp_path: Path) -> None:
    """Though the clip leaves whole, and states it: no public facility of the case is there."""
    material = build(tmp_path / "case")
    places = partial(machines.places, material.facts, StatesAPlace(), material.released_at_utc)
    write(replace(material, places=places), tmp_path / "dossier")
    text = (tmp_path / "dossier" / SIGHTINGS).read_text()
    assert "45.25" not in text and json.loads(text)["features"][0]["geometry"] is None


def test_what_does_not_leave_is_in_no_place(tmp_path: Path) -> None:
    material = build(tmp_path / "case")
    nothing = Leaving((), (), (), ())
    assert machines.places(material.facts, StatesAPlace(), "2031-04-01T12:00:00Z", nothing) is None
    assert machines.entities(material.facts, nothing) == ()
