"""a claim on a chain -> its page: drawn, in words, signed, and safe with hostile words."""

import re
from pathlib import Path

import pytest

from countershot.dossier.bundle import write
from countershot.dossier.diagram import Between, diagram, fit, wide
from countershot.dossier.verify import verify
from countershot.evidence import keys, merkle, token
from tests.dossier_pages.chained import CHINESE
from tests.dossier_pages.making import NOW
from tests.dossier_pages.material import build
from tests.dossier_pages.page import Page
from tests.dossier_pages.test_pages import HOSTILE

PAGE = "data/pages/chains.html"


@pytest.fixture(scope="module")
def chained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("chained")
    write(build(folder / "case", chained=True), folder / "dossier")
    return folder / "dossier"


def words(page: Page) -> str:
    return re.sub(r"\s+", " ", page.text)


def test_the_page_says_in_words_what_it_draws(chained: Path) -> None:
    source = (chained / PAGE).read_text()
    said = words(Page(source))
    for step in ("identified as", "made by", "won"):
        assert source.count(step) >= 2
    assert "2 sources say so" in said and "A weakest step." in said
    assert f"Velmara = {CHINESE}" in re.sub(r"</?text[^>]*>", "", source)
    assert "51 (Holding, listed) = 51 %" in said
    assert "One party" in said and "One number in both." in said
    assert "Nobody has signed" not in said


def test_the_drawing_has_a_name_and_a_description(chained: Path) -> None:
    source = (chained / PAGE).read_text()
    (svg,) = re.findall(r"<svg.*?</svg>", source, re.S)
    named = re.search(r'role="img" aria-labelledby="(\S+) (\S+)"', svg)
    assert named
    assert f'<title id="{named[1]}">' in svg and f'<desc id="{named[2]}">' in svg
    assert "style=" not in svg


def test_the_claim_leads_to_the_chain_and_the_chain_to_its_sources(chained: Path) -> None:
    claims = (chained / "data/pages/claims.html").read_text()
    assert 'href="../../data/pages/chains.html#chain-to-the-list"' in claims
    chain = (chained / PAGE).read_text()
    assert "#claim-lower-series" in chain and "identification-lower-camera.html" in chain
    assert "data/judgements/identities/velmara.md" in chain


def test_a_dossier_with_a_chain_holds_and_without_its_identity_does_not(chained: Path) -> None:
    def verdict() -> str:
        return verify(
            chained, ed25519=keys.verify_ed25519, inclusion=merkle.verify_inclusion,
            consistency=merkle.verify_consistency, token=token.judge, now_utc=NOW, key=None,
        ).verdict  # fmt: skip

    assert verdict() == "holds"
    identity = chained / "data/judgements/identities/velmara.md"
    before = identity.read_bytes()
    identity.write_bytes(before + b" Or two.")
    assert verdict() == "broken"
    identity.write_bytes(before)


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    write(build(tmp_path / "case", chained=True, hostile=HOSTILE), tmp_path / "dossier")
    source = (tmp_path / "dossier" / PAGE).read_text()
    assert "<script" not in source and "<img src=x" not in source
    assert "\u202e" not in source and "onerror=x&gt;49" not in source
    assert "&lt;script&gt;" in source and "onerror=x&gt;{{ 7*7 }}" in source


def test_without_a_chain_there_is_no_page(released: Path) -> None:
    assert not (released / PAGE).exists()
    assert "chains.html" not in (released / "index.html").read_text()


def test_lines_fit_their_box_and_say_what_is_left_out() -> None:
    text = "维尔马拉" * 40 + " " + "Velmara " * 40
    lines = fit(text, 62)
    assert len(lines) == 4 and lines[-1].endswith("…")
    assert all(wide(line) <= 63 for line in lines)
    assert fit("a b", 62) == ["a b"] and fit("", 62) == [""]


def test_boxes_and_arrows_do_not_overlap() -> None:
    drawn = diagram(["a", "b " * 60, "c"], [Between("won", "high", "plain")] * 2)
    edges = [(box.y, box.y + box.height) for box in drawn.boxes]
    for arrow, (_, above), (below, _) in zip(drawn.arrows, edges, edges[1:], strict=False):
        assert (arrow.y1, arrow.y2) == (above, below)
    assert drawn.height > edges[-1][1]
