"""shares -> the 50 Percent Rule, direct and in the aggregate, with its sums."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countershot.entities.lists import is_blocking
from countershot.entities.ownership import Owned, Share, owned


def of(found: tuple[Owned, ...], company: str) -> Owned:
    return next(each for each in found if each.company == company)


def test_half_is_enough_and_less_is_not() -> None:
    assert of(owned([Share("C", "A", "50")], ["A"]), "C").verdict == "owned to half or more"
    found = of(owned([Share("C", "A", "49.99")], ["A"]), "C")
    assert found.verdict == "less than half by what is stated"
    said = "49.99 (A, listed) = 49.99 %: less than half by what is stated"
    assert found.in_words == f"{said}; nothing by OFAC's rule, as no owner is on a list of its kind"


def test_the_rule_is_of_blocking_lists_alone() -> None:
    shares = [Share("C", "A", "30"), Share("C", "B", "25"), Share("D", "B", "60")]
    found = owned(shares, ["A", "B"], blocked=["B"])
    assert of(found, "C").verdict == "owned to half or more"
    assert of(found, "C").by_rule == "less than half by what is stated"
    assert of(found, "D").by_rule == "owned to half or more"
    assert of(owned(shares, ["A", "B"], blocked=["A"]), "D").by_rule is None


@pytest.mark.parametrize(
    ("words", "blocks"),
    [
        ("SDN List", True),
        ("ofac-sdn", True),
        ("OFAC's Specially Designated Nationals and Blocked Persons List", True),
        ("Consolidated Sanctions List (non-SDN)", False),
        ("Entity List", False),
        ("NS-CMIC List", False),
        ("the Wisdner register", False),
    ],
)
def test_which_list_blocks(words: str, blocks: bool) -> None:
    assert is_blocking(words) is blocks


def test_shares_of_several_listed_parties_count_together() -> None:
    found = of(owned([Share("C", "A", "30", number=1), Share("C", "B", "25", number=2)], "AB"), "C")
    assert found.verdict == "owned to half or more" and found.at_least == Decimal(55)
    assert [part.links for part in found.parts] == [(1,), (2,)]


def test_it_goes_through_companies_that_are_owned_so_and_no_others() -> None:
    through = [Share("C", "B", "50"), Share("B", "A", "50")]
    assert of(owned(through, ["A"]), "C").verdict == "owned to half or more"
    broken = [Share("C", "B", "90"), Share("B", "A", "49")]
    assert [each.company for each in owned(broken, ["A"])] == ["B"]


def test_two_sources_on_one_share_are_one_share() -> None:
    found = of(owned([Share("C", "A", "26"), Share("C", "A", "30")], ["A"]), "C")
    assert (found.at_least, found.at_most) == (Decimal(26), Decimal(30))
    assert found.verdict == "less than half by what is stated"


def test_what_is_not_stated_exactly_may_not_be_told() -> None:
    for percent, bound in (("", "exactly"), ("50", "about"), ("40", "at least"), ("60", "at most")):
        share = Share("C", "A", percent, bound)  # type: ignore[arg-type]
        assert of(owned([share], ["A"]), "C").verdict == "cannot tell"
    for percent in ("NaN", "-1", "101", "half"):
        assert of(owned([Share("C", "A", percent)], ["A"]), "C").verdict == "cannot tell"


def test_circles_of_owners_carry_nothing_by_themselves() -> None:
    ring = [Share("B", "C", "60"), Share("C", "B", "60"), Share("B", "A", "10")]
    found = of(owned(ring, ["A"]), "B")
    assert found.verdict == "less than half by what is stated"
    assert owned([Share("A", "A", "100")], ["A"]) == ()


NAMES = st.sampled_from("ABCDE")
SHARES = st.lists(st.builds(Share, NAMES, NAMES, st.integers(0, 60).map(str)), max_size=8)


@given(SHARES, st.sets(NAMES, min_size=1), NAMES)
def test_more_listed_parties_never_make_less_owned(
    shares: list[Share], listed: set[str], more: str
) -> None:
    before = {each.company: each.at_least for each in owned(shares, listed)}
    after = {each.company: each.at_least for each in owned(shares, listed | {more})}
    assert all(after[company] >= least for company, least in before.items())


@pytest.mark.parametrize("order", [1, -1])
def test_the_order_of_shares_means_nothing(order: int) -> None:
    shares = [Share("C", "B", "50"), Share("B", "A", "50"), Share("C", "A", "10")]
    assert owned(shares[::order], ["A"]) == owned(shares, ["A"])
