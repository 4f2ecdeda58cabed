"""both halves of the corpus -> how many walls are found, how many real pages taken for one.

From the HTML alone in every run; as Chromium showed the pages at full count.
"""

from collections import Counter
from collections.abc import Sequence
from types import ModuleType

import pytest

from countershot.capture.facts import PageFacts
from countershot.capture.wall import judge
from tests.capture.taking import need_chromium
from tests.counts import FULL
from tests.walls import apart, tuned
from tests.walls.page import TestPage
from tests.walls.seen import from_html, in_chromium

HALVES = [pytest.param(tuned, id="tuned"), pytest.param(apart, id="apart")]
NEWS = "The council signed a contract for forty cameras. " * 12
DIALOG = (
    '<div role="dialog"><p>We and our partners use cookies to personalise advertising. You can '
    "change your choices.</p><button>Accept all</button></div>"
)
COOKIES = "We and our partners use cookies to personalise advertising. You can change your choices."


def _facts(**given: object) -> PageFacts:
    plain: dict[str, object] = {
        "address": "https://example.org/a",
        "final_address": "https://example.org/a",
        "status": 200,
        "title": "",
        "text": "",
    }
    return PageFacts(**(plain | given))  # type: ignore[arg-type]


def _shares(
    half: str, how: str, pages: Sequence[TestPage], facts: Sequence[PageFacts]
) -> tuple[float, float]:
    """(share of walls found, share of real pages taken for one), printed as counts only.

    No page is named, so that the half kept apart stays unknown.
    """
    counts: Counter[str] = Counter()
    for page, seen in zip(pages, facts, strict=True):
        wall = judge(seen)
        if page.wall_class is None:
            counts.update(real=1, false=wall is not None)
        else:
            right = wall is not None and wall.wall_class == page.wall_class
            counts.update(walls=1, found=wall is not None, right=right)
    print(
        f"\nwalls, {half} half, {how}: found {counts['found']} of {counts['walls']}, "
        f"class right {counts['right']} of {counts['walls']}, "
        f"false {counts['false']} of {counts['real']} real pages"
    )
    return counts["found"] / counts["walls"], counts["false"] / counts["real"]


@pytest.mark.parametrize("half", HALVES)
def test_from_html_alone(half: ModuleType) -> None:
    pages = half.pages()
    facts = [from_html(p) for p in pages]
    found, false = _shares(half.__name__.rpartition(".")[2], "from HTML", pages, facts)
    assert found >= 0.95
    assert false <= 0.02


@pytest.mark.full
@pytest.mark.skipif(not FULL, reason="at full count: Chromium looks at every page")
@pytest.mark.parametrize("half", HALVES)
def test_as_chromium_showed_them(half: ModuleType) -> None:
    need_chromium()
    pages = half.pages()
    facts = in_chromium(pages)
    found, false = _shares(half.__name__.rpartition(".")[2], "in Chromium", pages, facts)
    assert found >= 0.95
    assert false <= 0.02


def test_the_corpus_is_large_and_in_six_languages() -> None:
    for half in (tuned, apart):
        pages = half.pages()
        assert len(pages) >= 60
        assert len({page.name for page in pages}) == len(pages)
        for kind in (True, False):
            languages = {p.language for p in pages if (p.wall_class is None) is kind}
            assert languages == {"en", "zh", "ug", "ar", "ru", "tr"}
        assert len({page.wall_class for page in pages} - {None}) == 9


def test_reasons_say_what_was_seen_in_words() -> None:
    wall = judge(
        _facts(
            text=f"{NEWS}\n{COOKIES}\nAccept all",
            html=f"<p>{NEWS}</p>{DIALOG}",
            covered=0.93,
        )
    )
    assert wall is not None and wall.wall_class == "consent"
    assert "“Accept all” covers 93 % of the first screen" in " ".join(wall.reasons)


def test_a_small_bar_under_the_same_news_is_no_wall() -> None:
    html = f"<p>{NEWS}</p>{DIALOG}"
    text = f"{NEWS}\n{COOKIES}\nAccept all"
    assert judge(_facts(text=text, html=html, covered=0.1)) is None


@pytest.mark.parametrize(
    ("status", "wanted"),
    [(401, "login"), (402, "paywall"), (403, "error"), (404, "error"), (410, "error"),
     (429, "error"), (451, "geo_block"), (500, "error"), (503, "error"), (599, "error")],
)  # fmt: skip
def test_an_error_number_is_enough(status: int, wanted: str) -> None:
    wall = judge(_facts(status=status, text="Nothing more is said here, in three short lines."))
    assert wall is not None and wall.wall_class == wanted
    assert str(status) in wall.reasons[0]


def test_an_article_sent_with_404_is_an_article() -> None:
    assert judge(_facts(status=404, title="Forty cameras", text=NEWS * 3)) is None


def test_a_404_owned_up_to_is_an_error_and_the_same_words_with_200_a_soft_404() -> None:
    said = {"title": "Page not found", "text": "Page not found\nThis page does not exist."}
    owned = judge(_facts(status=404, **said))
    silent = judge(_facts(**said))
    assert owned is not None and owned.wall_class == "error"
    assert silent is not None and silent.wall_class == "soft_404"


def test_a_challenge_is_known_by_its_header() -> None:
    wall = judge(_facts(text="Bir dakika", headers={"cf-mitigated": "challenge"}))
    assert wall is not None and wall.wall_class == "captcha"


def test_reasons_are_one_line_each_and_safe_to_print() -> None:
    wall = judge(_facts(title="Page not\x1b[31m found\u202e\n", text="Page not found"))
    assert wall is not None
    assert all(reason.isprintable() and len(reason) < 300 for reason in wall.reasons)
