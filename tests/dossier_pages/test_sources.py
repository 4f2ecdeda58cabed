"""who it comes from, how many hands, and what a program wrote: said on the pages, as text too."""

import re
from dataclasses import replace
from pathlib import Path

from countershot.dossier.bundle import write
from countershot.dossier.material import Material
from countershot.dossier.told import OriginTold, SourceTold
from tests.dossier_pages.material import build
from tests.dossier_pages.page import Page, pages

OFFICE = SourceTold("Office <b>", "B", why="It publishes what it buys.", repeats=("The Wire",))
ALIAS = SourceTold("wren", "D", protected=True)


def words(page: Page) -> str:
    """As a browser gives it as text: a term stands in a line of its own."""
    return re.sub(r"\s+", " ", Page(page.source.replace("</dt>", " </dt>")).text)


def sourced(material: Material) -> Material:
    by_name = {f.exhibit.source_name: name for name, f in material.facts.exhibits.items()}
    tender, clip = by_name["tender.pdf"], by_name["broadcast.mp4"]
    origins = (
        OriginTold((OFFICE,), "", (tender,)), OriginTold((ALIAS,), "", (clip,)),
        OriginTold((), "Channel Nine", (clip,)),
    )  # fmt: skip
    return replace(
        material, sources={tender: (OFFICE,), clip: (ALIAS,)}, origins={"award": origins}
    )


def written(material: Material, folder: Path) -> dict[str, str]:
    write(material, folder / "dossier")
    return {path: words(page) for path, page in pages(folder / "dossier").items()}


def test_a_claim_says_how_many_hands_it_comes_from_and_how_far_each_is_trusted(
    tmp_path: Path,
) -> None:
    text = written(sourced(build(tmp_path / "case")), tmp_path)
    claim = text["data/pages/claims.html"]
    assert "Independent origins: 3." in claim
    assert "Office <b>, source B (usually reliable): It publishes what it buys." in claim
    assert "It repeats The Wire." in claim
    assert "Channel Nine; no source file says how far to trust it" in claim
    assert "Source Office <b>, source B (usually reliable)" in text["data/pages/exhibits.html"]
    assert "3 independent origins" in text["data/pages/editor.html"]
    expert = text["data/pages/expert.html"]
    assert "B (usually reliable)" in expert and "The Wire" in expert


def test_of_a_protected_source_there_is_an_alias_and_a_letter(tmp_path: Path) -> None:
    text = written(sourced(build(tmp_path / "case")), tmp_path)
    said = "wren, source D (not usually reliable), protected"
    assert said in text["data/pages/claims.html"] and said in text["data/pages/exhibits.html"]
    assert "a protected source" in text["data/pages/expert.html"]


def told(material: Material, claim: str, **keys: str) -> Material:
    """The case with more said of one claim, and its first sentence written by a program."""
    claims = tuple(
        replace(f, claim=f.claim.model_copy(update=keys)) if f.claim.id == claim else f
        for f in material.facts.claims
    )
    report = material.facts.report
    assert report is not None
    at = next(i for i, s in enumerate(report.sentences) if claim in s.claims)
    sentences = list(report.sentences)
    sentences[at] = replace(sentences[at], machine="writer 3")
    report = replace(report, sentences=tuple(sentences))
    return replace(material, facts=replace(material.facts, claims=claims, report=report))


def test_what_a_program_wrote_is_marked_and_says_who_read_it_again(tmp_path: Path) -> None:
    material = told(
        build(tmp_path / "case"), "award", machine_written="writer 3", read_again_by="cy",
        contrary_by="ana", alleged_by="the bureau", rests_on_one="There is one notice.",
    )  # fmt: skip
    text = written(material, tmp_path)
    claim = text["data/pages/claims.html"]
    for said in (
        "Worded by a program writer 3", "Alleged by the bureau", "Read again by cy",
        "Contrary case by Ana Ember (invented)", "It falls with one thing There is one notice.",
    ):  # fmt: skip
        assert said in claim, said
    assert "[machine: writer 3]" in text["index.html"]
    assert "those who signed above read it again" in text["index.html"]
    assert "written by writer 3 (a machine)" in text["data/pages/editor.html"]


def test_what_nobody_read_again_says_so(tmp_path: Path) -> None:
    text = written(told(build(tmp_path / "case"), "award", drafted_by="writer 3"), tmp_path)
    assert "Drafted by a program writer 3 Read again by nobody" in text["data/pages/claims.html"]


def test_without_a_program_nothing_is_said_of_one(released: Path) -> None:
    assert "machine" not in words(pages(released)["index.html"])
