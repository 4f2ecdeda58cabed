"""a kind and a year x families -> which to consider, in words that claim nothing"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countershot.devices.consider import consider, described, in_words
from countershot.devices.families_file import kinds_of, read_family
from countershot.devices.families_shelf import shipped
from countershot.records.base import KINDS, Kind
from countershot.records.family import Family
from tests.devices.test_families import GOOD, TWIN, put

ORRIN = read_family("orrin-dx", GOOD)


def family(name: str, **changed: object) -> Family:
    return ORRIN.model_copy(update={"id": name, **changed})


def test_families_of_the_kind_are_candidates_in_the_order_of_ids() -> None:
    found = consider("ptz", [family("b"), family("a"), *shipped()])
    names = [each.family.id for each in found.candidates]
    assert names == sorted(names) and {"a", "b"} <= set(names)
    assert all("ptz" in kinds_of(each.family) for each in found.candidates)


def test_a_product_cannot_precede_its_launch() -> None:
    early, late = consider("ptz", [ORRIN], 2028), consider("ptz", [ORRIN], 2029)
    assert (early.candidates, early.too_young) == ((), (ORRIN,))
    assert [each.family for each in late.candidates] == [ORRIN]
    words = "\n".join(in_words(early))
    for says in ("Not in catalogue", "Too young", "not on sale before 2029"):
        assert says in words


def test_a_year_by_which_it_was_known_excludes_nothing() -> None:
    known = family("a", not_before=None)
    found = consider("ptz", [known], 1999)
    assert [each.family for each in found.candidates] == [known]
    assert "first year on sale not known, known by 2031" in "\n".join(in_words(found))


def test_what_one_alone_is_said_to_have_is_marked() -> None:
    other = ORRIN.features[0].model_copy(update={"id": "wiper", "words": "a wiper"})
    found = consider("ptz", [ORRIN, family("b", features=(*ORRIN.features, other))])
    assert [[one.id for one in each.only_here] for each in found.candidates] == [["wiper"], []]
    marked = [line for line in in_words(found) if "said of this one only" in line]
    assert len(marked) == 1 and "a wiper" in marked[0]


def test_twins_are_named_as_such_with_who_says_so() -> None:
    words = "\n".join(in_words(consider("ptz", [read_family("orrin-dx", put(TWIN))])))
    assert "same product under another badge: orrin-two, says “Orrin DX” (2031-02)" in words


def test_a_relabelled_badge_is_told_on_both_sides_and_as_hearsay() -> None:
    badge = ORRIN.maker
    assert badge is not None
    made = badge.model_copy(update={"value": "Velmara", "quotation": "relabelled Velmara"})
    other = family("kite", maker=None, badge=badge.model_copy(update={"value": "Kite"}),
                   relabelled_from=made)  # fmt: skip
    words = "\n".join(in_words(consider("ptz", [ORRIN, other])))
    assert "are said to be relabelled Velmara ones, by “Orrin DX” (2031-02)" in words
    assert "products like it may bear another badge: kite, by" in words
    assert "badge Kite, Orrin DX, maker not stated by a source" in words


@pytest.mark.parametrize("kind", KINDS)
def test_the_words_claim_nothing(kind: Kind) -> None:
    words = "\n".join(in_words(consider(kind, shipped(), 2019)))
    ours = re.sub("“[^”]*”", "", words)
    assert not re.search(r"\b(is identified|it is a|matches|likely|probably|certain)\b", ours)
    assert ("None is a finding" in words) != ("Not in catalogue" in words)


def test_without_a_kind_none_is_listed_and_none_excluded() -> None:
    found = consider(None, shipped(), 2019)
    assert (found.candidates, found.too_young) == ((), ())
    assert "none of its" in in_words(found)[0] and "excluded" in in_words(found)[0]


def test_an_empty_catalogue_says_so() -> None:
    assert in_words(consider("ptz", []))[0].startswith("Not in catalogue: none of the 0")


@given(st.sampled_from(KINDS), st.integers(1990, 2040), st.integers(0, 20))
def test_later_footage_never_has_fewer_candidates(kind: Kind, year: int, later: int) -> None:
    families = [*shipped(), ORRIN]
    names = [
        {each.family.id for each in consider(kind, families, when).candidates}
        for when in (year, year + later)
    ]
    assert names[0] <= names[1]


@pytest.mark.parametrize("one", shipped(), ids=lambda each: each.id)
def test_a_family_is_shown_with_every_source(one: Family) -> None:
    words = "\n".join(described(one))
    assert all(source.url in words for source in one.sources.values())
    assert words.endswith("they name no device, and no device model.")
