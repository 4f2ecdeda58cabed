"""the founding article as published -> refused line by line; in our own words -> it clears."""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.founding.build import ARTICLE, DATA, LISTS, build, fired, listed
from tests.founding.corrected import CLAIMS
from tests.founding.texts import MARK, PEOPLE
from tests.verify.three import Browser, agreed, by_file, by_program, open_browser
from tests.whole.program import ROOT, countershot

pytestmark = pytest.mark.skipif(
    not (ARTICLE.is_file() and all(path.is_file() for path in LISTS)),
    reason=f"the real material is not at {DATA}",
)

COMPARED = "identifications/bottom-camera.tom.md"
NAMED = {
    # what the issue names, and where it must fire: file, line, rule
    "three spellings of the product": (
        ("report.md", 22, "name.normal"), ("report.md", 26, "name.normal"),
        ("claims/camera.md", 19, "name.normal"), (COMPARED, 8, "name.normal"),
    ),
    "a plural headline over one identified camera": (
        ("report.md", 1, "claim.scope"), ("claims/camera.md", 2, "claim.scope"),
        ("report.md", 6, "claim.scope"), ("report.md", 10, "claim.scope"),
    ),
    "a series called a model": ((COMPARED, 8, "ident.level"),),
    "features only in pictures": (
        (COMPARED, 13, "ident.words"), (COMPARED, 5, "ident.discriminating"),
    ),
    "dead links": ((COMPARED, 15, "exhibit.link"), (COMPARED, 2, "citation.resolves")),
    "no letter on record": (
        ("report.md", 12, "reply.wording"), ("report.md", 62, "reply.wording"),
        ("report.md", 72, "reply.wording"), ("claims/camera.md", 17, "reply.covered"),
        ("claims/no-comment.md", 16, "reply.covered"), ("claims/loans.md", 16, "reply.covered"),
    ),
    "one source behind everything": (
        ("claims/camera.md", 16, "claim.origins"), ("claims/camera.md", 10, "claim.single"),
    ),
    "one examiner": ((COMPARED, 2, "sighting.second_person"),),
    "no case against it": (("claims/camera.md", 1, "claim.contrary"),),
    "'proves', without a reason why": (("claims/loans.md", 14, "claim.kind"),),
    "others' words told as facts": (("claims/sanctioned.md", 3, "claim.fact"),),
    "a detainee speaks, and nobody asked what that may do": (
        ("report.md", 36, "harm.consent"), ("case.toml", 1, "harm.threat"),
    ),
    "an accusation that was not put": (("report.md", 72, "reply.new_matter"),),
    "a year that its claim does not have": (("report.md", 28, "report.new_matter"),),
    "sentences that cite nothing": (("report.md", 60, "report.uncited"),),
}  # fmt: skip
EXPECTED = {
    "citation.resolves": 1, "claim.contrary": 5, "claim.fact": 2, "claim.kind": 1,
    "claim.origins": 5, "claim.scope": 9, "claim.single": 5, "exhibit.link": 1, "harm.consent": 1,
    "harm.threat": 1, "ident.discriminating": 1, "ident.level": 1, "ident.words": 2,
    "name.normal": 4, "reply.covered": 5, "reply.new_matter": 1, "reply.wording": 7,
    "report.new_matter": 2, "report.uncited": 36, "sighting.second_person": 1,
}  # fmt: skip
"""Rule -> how often it fires on the article as published. More is a false refusal, or new."""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """What the gate says of the article as published."""
    return fired(build(tmp_path_factory.mktemp("founding-published"), "published"))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    yield from open_browser()


@pytest.fixture(scope="module")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the corrected ``case`` and its ``dossier``."""
    folder = tmp_path_factory.mktemp("founding-corrected")
    case = build(folder, "corrected")
    ended = countershot("publish", case, folder / "dossier", keys=folder / "keys")
    assert ended.code == 0, ended.out + ended.err
    return folder


def test_the_gate_fires_on_the_article_as_published(
    published: list[dict[str, Any]], say: Callable[[str], None]
) -> None:
    rules = Counter(each["rule"] for each in published)
    assert rules == EXPECTED, listed(published)
    told = ", ".join(f"{rule} {count}" for rule, count in sorted(rules.items()))
    say(f"founding article as published: {len(published)} refusals: {told}")


@pytest.mark.parametrize("what", NAMED)
def test_each_named_fault_fires_at_its_place(what: str, published: list[dict[str, Any]]) -> None:
    there = {(each["file"], each["line"], each["rule"]) for each in published}
    assert [place for place in NAMED[what] if place not in there] == []


def test_all_three_spellings_are_told_apart(published: list[dict[str, Any]]) -> None:
    """One is the maker's; the gate names the two others by what is wrong with them, once a line."""
    found = [each for each in published if each["rule"] == "name.normal"]
    wrong = Counter(each["reason"].partition(" is spelt ")[0] for each in found)
    assert wrong == {"DarkFigher X": 1, "DarkfighterX": 3}
    assert 28 not in {each["line"] for each in found if each["file"] == "report.md"}


def test_what_is_no_fault_is_not_refused(published: list[dict[str, Any]]) -> None:
    """A search for tenders (line 44) is no attempt to reach anybody."""
    assert {each["rule"] for each in published if each["line"] == 44} == {"report.uncited"}


def test_nothing_but_text_is_refused(published: list[dict[str, Any]]) -> None:
    """Test people signed it all: no refusal is about signatures, keys or files."""
    rules = {each["rule"] for each in published}
    assert not rules & {"file.syntax", "signature.valid", "release.diff", "case.signed"}


def test_the_corrected_version_clears_and_its_dossier_verifies(
    corrected: Path, say: Callable[[str], None]
) -> None:
    assert fired(corrected / "case") == []
    dossier = corrected / "dossier"
    program, file = by_program(dossier), by_file(dossier)
    assert agreed(program, file)[0] == agreed(program, file)[1]
    verdicts = {claim["id"]: claim["verdict"] for claim in program["claims"]}
    assert verdicts == {claim.id: "holds" for claim in CLAIMS}
    script = subprocess.run(
        [sys.executable, dossier / "verify.py", dossier], capture_output=True, check=False
    )
    assert script.returncode == 0, script.stdout
    assert program["verdict"] == file["verdict"] == "holds"
    say(f"founding case corrected: 0 refusals; {len(verdicts)} of {len(CLAIMS)} claims hold")


def test_the_browser_verifier_agrees(corrected: Path, browser: Browser) -> None:
    assert agreed(browser(corrected / "dossier")) == agreed(by_program(corrected / "dossier"))


def test_no_letter_reply_or_override_was_made_up(corrected: Path) -> None:
    for folder in ("inquiries", "outcomes", "overrides", "identifications", "origins"):
        assert not list((corrected / "case" / folder).glob("*")), folder
    told = countershot("chain", corrected / "case", "--json").json["chains"]
    assert {chain["name"]: len(chain["links"]) for chain in told} == {
        "camera-to-list": 9, "in-the-magazine": 8,
    }  # fmt: skip


def test_the_magazines_chain_is_drawn_and_its_answer_told(corrected: Path) -> None:
    dossier = corrected / "dossier"
    index = (dossier / "index.html").read_text()
    drawn = index[index.index('id="ways"') : index.index('id="when"')]
    assert "<svg" in drawn and "8. " not in drawn.partition("</svg>")[0]
    assert all(name in drawn for name in ("the bottom camera", "CETHIK", "PRC government"))
    assert "Answered to others, not to us" in index
    carried = [path.name for path in (dossier / "data/judgements/chains").iterdir()]
    assert carried == ["in-the-magazine.md"]


@pytest.mark.parametrize(
    ("path", "before", "after", "why"),
    [
        ("claims/way.md", "chain: in-the-magazine", "chain: camera-to-list",
         "joins what stands in several publications"),
        ("claims/series.md", "published_answer: [no-comment]\n", "", "no letter puts it"),
        ("claims/projects.md", "published_answer: [review-pledged, no-comment]",
         "published_answer: [projects-won]", "no answer"),
        ("report.md", " [@no-comment]", " [@series]", "does not tell no-comment"),
    ],
)  # fmt: skip
def test_what_is_ours_or_unanswered_needs_a_letter(
    corrected: Path, path: str, before: str, after: str, why: str
) -> None:
    file = corrected / "case" / path
    text = file.read_text()
    assert before in text
    try:
        file.write_text(text.replace(before, after))
        found = [each for each in fired(corrected / "case") if each["rule"] == "reply.covered"]
        assert any(why in each["reason"] for each in found)
    finally:
        file.write_text(text)


def test_every_page_says_that_it_is_a_test_and_every_signer_that_they_are_nobody(
    corrected: Path,
) -> None:
    pages = [corrected / "dossier/index.html", *(corrected / "dossier/data/pages").glob("*.html")]
    assert len(pages) >= 6
    for page in pages:
        assert f"{MARK}, no finding" in page.read_text(), page.name
    names = [name for name, _ in PEOPLE.values()]
    assert all("no real person" in name for name in names)
    check = (corrected / "dossier/data/pages/check.html").read_text()
    assert "Test author (no real person)" in check


def test_every_claim_is_an_allegation_and_says_by_whom() -> None:
    for claim in CLAIMS:
        assert claim.kind == "allegation"
        assert re.search(r"^(IPVM reports|According to IPVM)", claim.headline), claim.id


def test_no_quotation_is_long_and_none_of_the_text_is_committed(corrected: Path) -> None:
    quotations = []
    for path in sorted((corrected / "case").rglob("*.md")):
        quotations += re.findall(r"^\s*quotation: (.*)$", path.read_text(), re.M)
    assert quotations and all(len(words.split()) < 30 for words in quotations)
    lines = [line for line in ARTICLE.read_text().splitlines() if len(line.split()) >= 12]
    ours = [path.read_text() for path in (ROOT / "tests/founding").glob("*.py")]
    runs = {
        " ".join(words[at : at + 12])
        for line in lines
        for words in [line.split()]
        for at in range(len(words) - 11)
    }
    assert not [run for run in runs if any(run in " ".join(text.split()) for text in ours)]
