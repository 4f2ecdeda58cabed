"""a judgement file -> what it rests on; a claim -> everything it ends at."""

from dataclasses import replace

from countershot.claims.closure import closure, rests_on
from countershot.claims.grounds import citations_in, judgement_documents
from countershot.claims.named import exhibit_named
from tests.claims.cases import clean_facts, clean_texts, facts_of
from tests.claims.mutations import MUTATIONS

FACTS = clean_facts()
SHA256 = {document.path: document.sha256 for document in judgement_documents(FACTS)}


def sealed(name: str) -> str:
    return FACTS.exhibits[name].exhibit.sha256


def test_an_identification_rests_on_its_sighting_and_on_every_specimen_it_names() -> None:
    pictures = [name for name in FACTS.exhibits if name != "x-1a2b3c4d5e6f"]
    specimens = ("sotarn-kite-p2", "velmara-orrin-bx", "velmara-orrin-dx")
    assert rests_on("identifications/lower-camera.ana.md", FACTS) == {
        "recipe:s-0a1b2c3d-1": "5" * 64,
        **{f"exhibit:{name}": sealed(name) for name in pictures},
        **{f"specimens/{name}.yaml": SHA256[f"specimens/{name}.yaml"] for name in specimens},
    }


def test_a_claim_rests_on_all_examiners_of_an_identification() -> None:
    paths = ("identifications/lower-camera.ana.md", "identifications/lower-camera.bo.md")
    assert rests_on("claims/lower-camera-series.md", FACTS) == {
        path: SHA256[path] for path in (*paths, "origins/clip.md")
    }


def test_an_origin_rests_on_its_exhibit_and_on_what_shows_place_and_date() -> None:
    assert rests_on("origins/clip.md", FACTS) == {
        "exhibit:x-0a1b2c3d4e5f": sealed("x-0a1b2c3d4e5f")
    }


def test_a_claim_rests_on_claims_and_on_exhibits() -> None:
    assert set(rests_on("claims/may-be-one-of-them.md", FACTS)) == {
        "claims/lower-camera-series.md", "claims/tender-24-sets.md",
    }  # fmt: skip
    assert rests_on("claims/tender-24-sets.md", FACTS) == {
        "exhibit:x-1a2b3c4d5e6f": sealed("x-1a2b3c4d5e6f"),
        "sources/tarnow-bureau.md": SHA256["sources/tarnow-bureau.md"],
    }


def test_the_report_rests_on_its_claims_and_pictures() -> None:
    named = set(rests_on("report.md", FACTS))
    assert {path for path in SHA256 if path.startswith("claims/")} <= named
    assert {"recipe:s-0a1b2c3d-1", "specimens/velmara-orrin-dx.yaml"} <= named


def test_what_is_not_a_judgement_rests_on_nothing() -> None:
    assert rests_on("case.toml", FACTS) == {}
    assert rests_on("claims/no-such.md", FACTS) == {}


def test_keys_are_sorted() -> None:
    for path in SHA256:
        assert list(rests_on(path, FACTS)) == sorted(rests_on(path, FACTS))


def test_a_claim_ends_at_exhibits() -> None:
    found = closure("may-be-one-of-them", FACTS)
    assert found.exhibits == tuple(sorted(FACTS.exhibits))
    assert found.sightings == ("s-0a1b2c3d-1",)
    assert found.copies == tuple(FACTS.copies)
    assert set(found.judgements) == SHA256.keys() - {"report.md", "claims/post-two-devices.md"}


def test_a_circle_of_claims_ends() -> None:
    texts, _ = MUTATIONS["claims-in-a-circle"].apply(clean_texts())
    assert (
        "claims/lower-camera-series.md" in closure("may-be-one-of-them", facts_of(texts)).judgements
    )


def test_an_exhibit_may_be_named_by_the_start_of_its_id() -> None:
    fact = FACTS.exhibits["x-1a2b3c4d5e6f"]
    assert exhibit_named("x-1a2b3c4d5e6f", FACTS) is fact
    assert exhibit_named("x-1a2b", FACTS) is fact
    assert exhibit_named("1a2b3c", FACTS) is fact
    assert exhibit_named("x-1", FACTS) is None
    assert exhibit_named("", FACTS) is None


def test_an_ambiguous_start_names_nothing() -> None:
    other = FACTS.exhibits["x-1a2b3c4d5e6f"]
    exhibit = other.exhibit.model_copy(
        update={"id": "x-1a2b999999999", "sha256": "1a2b" + "9" * 60}
    )
    facts = replace(FACTS, exhibits={**FACTS.exhibits, exhibit.id: replace(other, exhibit=exhibit)})
    assert exhibit_named("x-1a2b", facts) is None


def test_every_citation_has_its_place() -> None:
    places = [(place.file, place.line) for place, _ in citations_in(FACTS)]
    assert places == [
        ("claims/post-two-devices.md", 11),
        ("claims/tender-24-sets.md", 11),
        ("claims/tender-24-sets.md", 15),
        ("origins/clip.md", 17),
        ("origins/clip.md", 24),
    ]
