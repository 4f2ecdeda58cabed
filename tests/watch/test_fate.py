"""what a look brought -> what became of the page; both halves of the cases, told apart."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from countershot.capture.facts import PageFacts
from countershot.capture.fate import NotLooked, fate
from countershot.capture.fate_places import is_home, is_login_place, same_place
from countershot.capture.wall import judge
from countershot.errors import NotReached, Trouble
from tests.watch import fate as shape
from tests.watch import fates_apart, tuned_fates
from tests.watch.tuned import pairs
from tests.watch.tuned_fates import facts

PAIR = next(pair for pair in pairs() if pair.name == "latin-noise-0")
BEFORE = facts(PAIR.before_html, "Cameras bought")


def right(case: shape.Fate) -> bool:
    found = fate(case.before, case.after, judge)
    if isinstance(found, NotLooked):
        return False
    return (found.outcome, found.gone_class) == (case.outcome, case.gone_class)


def report(
    name: str, cases: Sequence[shape.Fate], say: Callable[[str], None]
) -> tuple[float, float]:
    gone = [case for case in cases if case.outcome == "gone"]
    rest = [case for case in cases if case.outcome != "gone"]
    by_class = Counter(case.gone_class for case in gone)
    hit = Counter(case.gone_class for case in gone if right(case))
    other = sum(map(right, rest))
    each = ", ".join(
        f"{name} {hit[name]}/{total}" for name, total in sorted(by_class.items(), key=str)
    )
    say(
        f"fates, {name}: {len(by_class)} classes of gone right {hit.total()}/{len(gone)} ({each}); "
        f"same, changed, moved right {other}/{len(rest)}"
    )
    return hit.total() / len(gone), other / len(rest) if rest else 1.0


@pytest.mark.parametrize("half", [tuned_fates, fates_apart], ids=["tuned", "kept apart"])
def test_what_became_of_addresses(half: object, say: Callable[[str], None]) -> None:
    gone, other = report(half.__name__, half.fates(), say)  # type: ignore[attr-defined]
    assert gone >= 0.95
    assert other >= 0.95


def test_every_class_is_among_the_tuned() -> None:
    assert len({case.gone_class for case in tuned_fates.fates()} - {None}) == 12


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503, 504, 400, 403, 418])
def test_what_may_pass_is_no_disappearance(status: int) -> None:
    after = facts("<h1>Something went wrong</h1><p>Try again.</p>", "Oops", status=status)
    assert isinstance(fate(BEFORE, after, judge), NotLooked)


def test_a_captcha_says_nothing_of_the_page() -> None:
    words = "Verify you are human. Complete the captcha below. Checking your browser."
    after = facts(
        f"<h1>Are you a robot?</h1><p>{words}</p><div class=g-recaptcha></div>", "Captcha"
    )
    assert isinstance(fate(BEFORE, after, judge), NotLooked)


@pytest.mark.parametrize("trouble", ["private", "redirects"])
def test_what_was_refused_by_us_is_no_disappearance(trouble: Trouble) -> None:
    assert isinstance(fate(BEFORE, NotReached(trouble, "refused"), judge), NotLooked)


def test_content_that_stands_under_a_404_is_not_gone() -> None:
    found = fate(BEFORE, facts(PAIR.after_html, "Cameras bought", status=404), judge)
    assert not isinstance(found, NotLooked)
    assert found.outcome == "same"


def test_a_page_sealed_as_a_wall_is_compared_as_what_it_was() -> None:
    wall = facts("<h1>Log in</h1><input type=password><button>Log in</button>", "Log in")
    wall = replace(wall, password_fields=1)
    found = fate(wall, wall, judge)
    assert not isinstance(found, NotLooked)
    assert found.outcome == "same"


def test_a_page_replaced_by_another_article_is_changed_not_gone() -> None:
    other = next(pair for pair in pairs() if pair.name == "turkish-noise-0")
    found = fate(BEFORE, facts(other.before_html, "Kuzey"), judge)
    assert not isinstance(found, NotLooked)
    assert found.outcome == "changed"
    assert found.changed


@pytest.mark.parametrize(
    "address", ["http://[::1", "http://a:99999/", "", "http://a/?" + "a&" * 5000]
)
def test_odd_addresses_are_compared_as_they_stand(address: str) -> None:
    assert same_place(address, address)
    assert not is_login_place(address)
    after = PageFacts("https://a.example/x", address, 200, "t", BEFORE.text, BEFORE.html)
    assert not isinstance(fate(BEFORE, after, judge), NotLooked)


@pytest.mark.parametrize(
    ("address", "home"),
    [("https://a.example", True), ("https://a.example/index.php", True),
     ("https://a.example/en/", True),
     ("https://a.example/?utm_source=x", True), ("https://a.example/news/", False),
     ("https://a.example/?id=7", False)],
)  # fmt: skip
def test_the_front_page(address: str, home: bool) -> None:
    assert is_home(address) is home
