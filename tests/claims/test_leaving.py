"""facts that only disk and a staged folder give -> what the gate makes of what would leave."""

from dataclasses import replace

import pytest

from countershot.claims.closure import rests_on
from countershot.claims.coordinates import coordinates
from countershot.claims.gate import check
from countershot.claims.spoken_of import filmed_from, is_testimony
from countershot.records.case import ExhibitRelease
from countershot.records.facts import Facts, HiddenFact, Staged, StagedFile
from countershot.records.release import (
    Release,
    ReleaseCase,
    ReleasedExhibit,
    ReleasedJudgement,
    ReleaseLog,
)
from tests.claims.cases import clean_facts, clean_texts, facts_of

CLIP, TENDER, SPECIMEN = "x-0a1b2c3d4e5f", "x-1a2b3c4d5e6f", "x-2a2b3c4d5e6f"
FOUND = (
    "a position (GPS)", "an author, owner or editor", "a serial number", "a thumbnail",
    "earlier versions of itself (incremental updates)", "tracked changes", "attached files",
)  # fmt: skip


def rules(facts: Facts) -> set[str]:
    return {refusal.rule for refusal in check(facts).refusals}


def released(facts: Facts, name: str, how: str, reason: str) -> Facts:
    release = {name: ExhibitRelease(release=how, reason=reason)}  # type: ignore[arg-type]
    return replace(facts, case=facts.case.model_copy(update={"release": release}))


@pytest.mark.parametrize("name", [TENDER, SPECIMEN])
@pytest.mark.parametrize("what", FOUND)
def test_what_a_file_says_on_the_side_is_refused_and_named(name: str, what: str) -> None:
    facts = replace(clean_facts(), hidden=(HiddenFact(name, what),))
    (refusal,) = check(facts).refusals
    assert refusal.rule == "harm.metadata"
    assert what in refusal.reason and name in refusal.reason


def test_only_a_reason_lets_it_leave() -> None:
    facts = replace(clean_facts(), hidden=(HiddenFact(TENDER, FOUND[1]),))
    assert rules(released(facts, TENDER, "whole", "")) == {"harm.metadata"}
    assert rules(released(facts, TENDER, "whole", "ok")) == {"harm.metadata"}
    why = "published so by the bureau itself, with its clerk's name"
    assert rules(released(facts, TENDER, "whole", why)) == set()
    assert rules(released(facts, TENDER, "withheld", "not needed by anyone")) == set()


def test_footage_never_leaves_whole_so_that_its_metadata_stays() -> None:
    assert rules(replace(clean_facts(), hidden=(HiddenFact(CLIP, FOUND[0]),))) == set()


def staged(facts: Facts, **changes: object) -> Facts:
    """The clean case, staged as it was cleared, with something changed."""
    report = facts.report
    assert report is not None
    signatures = tuple(
        f"data/{fact.path}"
        for fact in facts.signatures
        if fact.signature.statement.path == "report.md"
    )
    release = Release(
        status="release", case=ReleaseCase(id=facts.case.id, title="", exercise=False),
        released_at_utc="2031-04-05T00:00:00Z", program="",
        log=ReleaseLog(origin="", public_key=""),
        people={}, files=(), entries=(), computed=(), claims=(), not_proven=("all",),
        exhibits=(
            ReleasedExhibit(
                id=TENDER, sha256=facts.exhibits[TENDER].exhibit.sha256, release="whole",
                path="data/exhibits/tender.pdf", entry=1,
            ),
        ),
        judgements=(
            ReleasedJudgement(
                path="report.md", file="data/judgements/report.md", signatures=signatures,
                sha256=report.document.sha256,
            ),
        ),
    )  # fmt: skip
    files = (StagedFile("index.html", "1" * 64), StagedFile("data/release.json", "2" * 64))
    cleared = {file.path: file.sha256 for file in files}
    given = {"files": files, "cleared": cleared, "release": release} | changes
    return replace(facts, staged=Staged(**given))  # type: ignore[arg-type]


def test_what_was_cleared_leaves() -> None:
    assert rules(staged(clean_facts())) == set()


INDEX, TABLE = StagedFile("index.html", "1" * 64), StagedFile("data/release.json", "2" * 64)


@pytest.mark.parametrize(
    "files",
    [
        (INDEX, TABLE, StagedFile("notes.txt", "3" * 64)),
        (INDEX, TABLE, StagedFile("data/pages/extra.html", "3" * 64)),
        (INDEX,),
        (StagedFile("index.html", "4" * 64), TABLE),
        (StagedFile("index.html", "", "is a link, a device or a pipe, not a file"), TABLE),
        (
            StagedFile("index.html", "1" * 64, "has extended attributes (user.xdg.origin.url)"),
            TABLE,
        ),
        (INDEX, TABLE, StagedFile(".report.md.swp", "5" * 64, "is hidden")),
        (INDEX, TABLE, StagedFile("data/empty", "", "is an empty folder")),
    ],
)
def test_one_name_or_byte_else_is_refused(files: tuple[StagedFile, ...]) -> None:
    assert rules(staged(clean_facts(), files=files)) == {"release.cleared"}


def test_tables_that_name_what_was_not_checked_are_refused() -> None:
    facts = clean_facts()
    clean = staged(facts).staged
    assert clean is not None
    release = clean.release
    (exhibit,), (judgement,) = release.exhibits, release.judgements
    wrong: list[dict[str, object]] = [
        {"exhibits": (exhibit.model_copy(update={"id": "x-999999999999"}),)},
        {"exhibits": (exhibit.model_copy(update={"sha256": "9" * 64}),)},
        {"judgements": (judgement.model_copy(update={"sha256": "9" * 64}),)},
        {"judgements": (judgement.model_copy(update={"signatures": ()}),)},
        {"judgements": (judgement.model_copy(update={"path": "claims/never.md"}),)},
        {"judgements": (judgement.model_copy(update={"signatures": ("data/signatures/x.json",)}),)},
    ]
    for change in wrong:
        found = rules(staged(facts, release=release.model_copy(update=change)))
        assert found == {"release.cleared"}, change
    withheld = released(facts, TENDER, "withheld", "its giver asked us not to show it")
    assert "release.cleared" in rules(staged(withheld))
    gone = replace(facts.exhibits[TENDER], destroyed="by order", actual_sha256=None)
    exhibits = {**facts.exhibits, TENDER: gone}
    assert "release.cleared" in rules(staged(replace(facts, exhibits=exhibits)))


def test_a_last_reader_who_wrote_a_claim_reads_their_own_work() -> None:
    facts = clean_facts()
    signatures = []
    for fact in facts.signatures:
        said = fact.signature.statement
        if said.path == "report.md" and said.signer == "dee":
            continue
        if said.path == "claims/tender-24-sets.md" and said.signer == "ana":
            statement = said.model_copy(update={"signer": "cy"})
            signature = fact.signature.model_copy(update={"statement": statement})
            signatures.append(replace(fact, signature=signature))
            continue
        signatures.append(fact)
    people = dict(facts.case.people)
    people["cy"] = people["cy"].model_copy(update={"roles": ("author", "editor")})
    case = facts.case.model_copy(update={"people": people})
    assert "roles.separate" in rules(replace(facts, case=case, signatures=tuple(signatures)))


PLACES = [
    ("at 37.11342, 79.92311 there", 5), ("37.1134° N, 79.9231° E", 4), ("37°06′48″N", 4),
    ("37° 06.804' N", 5), ("北纬37.11342度", 5), ("geo:37.113,79.923", 3),
    ("@37.1134,79.9231,17z", 4),
    ("lat: 37.11342", 5), ("8J6M4W7F+8G", 4),("44SPG 12345 67890", 4),
    ("///filled.count.soap", 4),
]  # fmt: skip


@pytest.mark.parametrize(("text", "decimals"), PLACES)
def test_places_are_read_with_their_fineness(text: str, decimals: int) -> None:
    (found,) = coordinates(text)
    assert found.decimals == decimals


@pytest.mark.parametrize(
    "text",
    [
        "4,860,000.00 yuan", "12.5, 13.7 and 14.1 million", "version 1.2.3, 4.5.6", "DS-2DF8236I",
        "on 2031-03-14 at 09:26:53", "a ratio of 0.667 or 0.75", "24 sets, 4860000.00",
        "pages 12, 13", "OV-2031-117", "sha256 3f9a2c", "1.618033 is no place",
        "9.807 and 3.141 were measured", "https://example.org/a/b.c.d",
    ],
)  # fmt: skip
def test_prices_versions_and_dates_are_no_places(text: str) -> None:
    assert list(coordinates(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The notice was published by the bureau.",
        "The company did not respond to our letter.",
        "The clip shows a post at the gate of the centre.",
        "Channel Nine broadcast it in March.",
        "The witness key cosigned the log.",
        "The camera stands on a post.",
        "The source of the tender is the bureau's page.",
        "We told the company by letter.",
    ],
)
def test_plain_sentences_are_neither_testimony_nor_filming_places(text: str) -> None:
    assert is_testimony(text) == ""


def test_words_on_where_somebody_stood() -> None:
    assert filmed_from("The clip was filmed from a window.")
    assert filmed_from("A bystander stood there.")
    assert filmed_from("拍摄位置在楼上")
    assert not filmed_from("The post stands beside the road.")


def test_the_report_rests_on_all_that_leaves_with_it() -> None:
    keys = rests_on("report.md", clean_facts())
    assert {
        "identifications/lower-camera.ana.md", "identifications/lower-camera.bo.md",
        "specimens/velmara-orrin-dx.yaml", "specimens/sotarn-kite-p2.yaml",
        f"exhibit:{CLIP}", f"exhibit:{TENDER}", f"exhibit:{SPECIMEN}", "recipe:s-0a1b2c3d-1",
    } <= keys.keys()  # fmt: skip


@pytest.mark.parametrize(
    "path",
    [
        "identifications/lower-camera.ana.md", "identifications/lower-camera.bo.md",
        "specimens/sotarn-kite-p2.yaml", "claims/tender-24-sets.md",
        "claims/may-be-one-of-them.md", "claims/lower-camera-series.md",
    ],
)  # fmt: skip
def test_what_others_changed_and_signed_again_is_not_what_the_last_reader_read(path: str) -> None:
    """Everybody below signs the changed file; the report's signatures are those of before."""
    before = clean_texts()
    after = {**before, path: before[path] + b"\n"}
    again, stale = facts_of(after), facts_of(after, signed=before)
    of_report = {f.path: f for f in stale.signatures if f.signature.statement.path == "report.md"}
    signatures = tuple(of_report.get(fact.path, fact) for fact in again.signatures)
    found = check(replace(again, signatures=signatures)).refusals
    assert {(r.place.file, r.rule) for r in found} == {("report.md", "release.diff")}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'release = "part"', b'release = "whole"'),
        (b'title = "', b'title = "Not '),
    ],
)
def test_how_exhibits_leave_is_part_of_what_the_last_reader_read(old: bytes, new: bytes) -> None:
    """A changed case.toml is signed by its own people, and that is not the report's signature."""
    before = clean_texts()
    text = before["case.toml"]
    if old not in text:
        text += f'\n[release."{TENDER}"]\nrelease = "part"\nreason = "names"\n'.encode()
    before = {**before, "case.toml": text}
    assert check(facts_of(before)).refusals == ()
    after = {**before, "case.toml": text.replace(old, new)}
    found = check(facts_of(after, signed=before)).refusals
    assert ("report.md", "release.diff") in {(r.place.file, r.rule) for r in found}
