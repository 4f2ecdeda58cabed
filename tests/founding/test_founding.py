"""the founding article as published -> refused line by line; in our own words -> it clears."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.founding.build import ARTICLE, DATA, LISTS, build
from tests.founding.corrected import CLAIMS
from tests.founding.texts import MARK, PEOPLE
from tests.whole.program import ROOT, countershot

pytestmark = pytest.mark.skipif(
    not (ARTICLE.is_file() and all(path.is_file() for path in LISTS)),
    reason=f"the real material is not at {DATA}",
)

FIRES = [
    # what went wrong, the file, its line, the rule
    ("plural headline over one camera", "report.md", 1, "claim.scope"),
    ("'camps' for one site", "claims/camera.md", 2, "claim.scope"),
    ("'cameras' again", "report.md", 6, "claim.scope"),
    ("'cameras' again", "report.md", 10, "claim.scope"),
    ("first wrong spelling", "report.md", 22, "name.normal"),
    ("second wrong spelling", "report.md", 26, "name.normal"),
    ("second wrong spelling", "claims/camera.md", 18, "name.normal"),
    ("a series called a model", "identifications/bottom-camera.tom.md", 8, "ident.level"),
    ("nothing that tells it apart", "identifications/bottom-camera.tom.md", 5,
     "ident.discriminating"),
    ("a feature in a picture only", "identifications/bottom-camera.tom.md", 13, "ident.words"),
    ("one examiner", "identifications/bottom-camera.tom.md", 2, "sighting.second_person"),
    ("no footage was kept", "identifications/bottom-camera.tom.md", 2, "citation.resolves"),
    ("a year that its claim does not have", "report.md", 28, "claim.scope"),
    ("no case against it", "claims/camera.md", 1, "claim.contrary"),
    ("a conclusion without a reason", "claims/loans.md", 14, "claim.kind"),
    ("a section that cites nothing", "report.md", 60, "report.uncited"),
    ("an answer that cites nothing", "report.md", 12, "report.uncited"),
]  # fmt: skip
AWAITED = {
    "no letter on record": r"^reply\.",
    "a dead link, and no sealed copy of the broadcast": r"^(exhibit\.(?!hash)|footage)",
    "one origin behind every claim": r"^(source\.|claim\.origins)",
    "no threat assessment": r"^(harm|law)\.",
}
"""What the published case has wrong, and no rule of this branch says: other rooms' families."""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """What the gate says of the article as published."""
    case = build(tmp_path_factory.mktemp("founding-published"), "published")
    ended = countershot("check", case, "--json")
    assert ended.code == 1
    found: list[dict[str, Any]] = ended.json["refusals"]
    return found


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
    there = {(each["file"], each["line"], each["rule"]) for each in published}
    missed = [each for each in FIRES if each[1:] not in there]
    assert missed == []
    rules = Counter(each["rule"] for each in published)
    told = ", ".join(f"{rule} {count}" for rule, count in sorted(rules.items()))
    say(f"founding article as published: {len(published)} refusals: {told}")
    waits = [what for what, rule in AWAITED.items() if not any(re.match(rule, r) for r in rules)]
    say(f"founding article: no rule yet for: {'; '.join(waits) or 'nothing'}")


def test_all_three_spellings_are_told_apart(published: list[dict[str, Any]]) -> None:
    """One is the maker's; the gate names the two others by what is wrong with them."""
    reasons = [each["reason"] for each in published if each["rule"] == "name.normal"]
    assert any(reason.startswith("DarkFigher X ") for reason in reasons)
    assert any(reason.startswith("DarkfighterX ") for reason in reasons)
    assert not any(each["line"] == 28 and each["rule"] == "name.normal" for each in published)


def test_nothing_but_text_is_refused(published: list[dict[str, Any]]) -> None:
    """Test people signed it all: no refusal is about signatures, keys or files."""
    rules = {each["rule"] for each in published}
    assert not rules & {"file.syntax", "signature.valid", "release.diff", "case.signed"}


def test_the_corrected_version_clears_and_its_dossier_verifies(
    corrected: Path, say: Callable[[str], None]
) -> None:
    assert countershot("check", corrected / "case", "--json").json["refusals"] == []
    verified = countershot("verify", corrected / "dossier", "--json")
    assert verified.json["verdict"] == "holds", verified.out
    verdicts = {claim["id"]: claim["verdict"] for claim in verified.json["claims"]}
    assert verdicts == {claim.id: "holds" for claim in CLAIMS}
    say(f"founding case corrected: {len(verdicts)} of {len(CLAIMS)} claims hold")


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
