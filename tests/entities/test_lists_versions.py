"""versions of one list and a day -> what stood on it; the first two are edited here from the third.

Nobody published them: they are the third, without what its own days say came later, and with what
was removed since.
"""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countershot.entities.lists import Version, changes, entries, read_one, version_of
from countershot.errors import UsageError
from tests.entities.made_lists import (
    consolidated,
    entity_list,
    head,
    notices_csv,
    ofac_csv,
    parties,
    party,
    written,
)

KEY = "bis-entity-list"
GONE = party("Larkspur Foundry", ["LF"], federal_register="80 FR 8527, 2/18/15")
THIRD = parties()


def version(
    file: str, entities: Sequence[dict[str, Any]], captured: str, key: str = KEY
) -> Version:
    # Read as a publisher's file; the day it is of is the day it was captured.
    data = written(head(list(entities), key, extracted="not said"))
    return version_of(read_one(file, data), captured)


# Edited: velmara alone, beside an entry that the later files have no more.
FIRST = version("first.json", [THIRD[0], GONE], "2019-12-01")
# Edited: two more, by their own days, and one without its alias.
SECOND = version("second.json", [{**THIRD[0], "aliases": ["Velmara"]}, *THIRD[1:4]], "2021-01-15")
LATEST = version("third.json", THIRD, "2026-07-09")
ALL = (LATEST, FIRST, SECOND)


def names(found: Sequence[Any]) -> set[str]:
    return {each.name for each in found}


@pytest.mark.parametrize(
    ("day", "file"),
    [
        ("2019-12-01", "first.json"), ("2021-01-14", "first.json"), ("2021-01-15", "second.json"),
        ("2026-07-08", "second.json"), ("2026-07-09", "third.json"), ("2031-01-01", "third.json"),
    ],
)  # fmt: skip
def test_the_newest_version_that_is_not_later_answers(day: str, file: str) -> None:
    found = entries(KEY, day, ALL)
    assert (found.basis, found.as_of) == ("version", day)
    assert found.version is not None
    assert found.version.read.file == file
    assert found.entries == found.version.read.entries


def test_a_day_without_a_version_of_its_own_says_until_when_it_was_seen() -> None:
    found = entries(KEY, "2020-08-01", ALL)
    assert "Larkspur Foundry" in names(found.entries)
    assert names(found.added_since) == {names_of(1), names_of(2)}
    [caution] = found.cautions
    assert "last seen on 2019-12-01" in caution
    assert "second.json" in caution
    alone = entries(KEY, "2020-08-01", [FIRST])
    assert alone.added_since == ()
    assert "not known" in alone.cautions[0]
    assert entries(KEY, "2019-12-01", ALL).cautions == ()


def test_a_name_corrected_later_is_not_told_as_added_meanwhile() -> None:
    corrected = {**THIRD[0], "name": "Velmara Optical Works Company Limited"}
    later = version("later.json", [corrected, *THIRD[1:4]], "2021-01-15")
    found = entries(KEY, "2020-08-01", [FIRST, later])
    assert corrected["name"] not in names(found.added_since)


def names_of(number: int) -> str:
    return str(THIRD[number]["name"])


def test_before_the_first_version_the_entries_own_days_answer_and_the_rest_is_said() -> None:
    found = entries(KEY, "2019-11-01", (SECOND, LATEST))
    assert found.basis == "later version"
    assert found.version is SECOND
    assert names(found.entries) == {names_of(0)}
    assert "removed before 2021-01-15 is not in it and cannot be seen" in found.cautions[0]
    assert entries(KEY, "2019-07-29", (LATEST,)).entries == ()


def test_where_none_is_held_it_says_so() -> None:
    for held in ((), ALL):
        found = entries("bis-meu", "2020-01-01", held)
        assert (found.basis, found.version, found.entries) == ("none", None, ())
        assert "no version of bis-meu is held" in found.cautions[0]


def test_the_day_of_a_notice_says_nothing_of_the_time_before_it() -> None:
    one = party("A Works", address=None, effective_date="2026-06-10", aliases=["A"],
                federal_register="91 FR 35189 (June 10, 2026)")  # fmt: skip
    held = version("h.json", [one], "2026-06-10", "dow-1260h")
    before = entries("dow-1260h", "2022-01-01", [held])
    assert (before.entries, names(before.unknown)) == ((), {"A Works"})
    assert "1 of its 1 entries give no day of their own" in before.cautions[1]
    assert names(entries("dow-1260h", "2026-06-10", [held]).entries) == {"A Works"}


def test_before_a_list_began_nobody_stood_on_it() -> None:
    one = party("A Works", address=None, effective_date="2021-08-02",
                federal_register="86 FR 30145 (June 7, 2021)", aliases=[])  # fmt: skip
    held = version("eo.json", [one], "2026-07-09", "ofac-eo14032")
    found = entries("ofac-eo14032", "2021-06-02", [held])
    assert (found.basis, found.entries, found.unknown) == ("before the list", (), ())
    assert "no such list before 2021-06-03 (Executive Order 14032" in found.cautions[0]
    assert entries("ofac-eo14032", "2021-06-03", [held]).basis == "later version"


def test_of_later_versions_one_whose_entries_give_days_answers() -> None:
    one = party("Velmara Works Ltd.", address=None, effective_date="2026-06-10", aliases=["V"],
                federal_register="91 FR 35189 (June 10, 2026)")  # fmt: skip
    notice = version("h.json", [one], "2026-06-10", "dow-1260h")
    table = version_of(read_one("n.csv", notices_csv()), "2026-11-28")
    found = entries("dow-1260h", "2022-01-01", [notice, table])
    assert found.version is table
    assert names(found.entries) == {"Velmara Works Ltd."}


def test_an_entry_that_its_own_file_says_is_over_stands_no_more() -> None:
    denied = party("C", federal_register="84 F.R. 1 1/2/2020", effective_date="2020-01-02",
                   notes="Type of denial: Standard; Expires: 2028-07-24")  # fmt: skip
    held = version("d.json", [denied], "2026-04-14", "bis-dpl")
    assert names(entries("bis-dpl", "2028-07-23", [held]).entries) == {"C"}
    assert entries("bis-dpl", "2028-07-24", [held]).entries == ()
    assert entries("bis-dpl", "2028-07-24", [held]).basis == "version"


def test_what_was_published_earlier_than_captured_stood_all_that_time() -> None:
    read = read_one("a.json", entity_list())
    held = version_of(read, captured="2026-07-20", exhibit="x-0123")
    assert (held.since, held.seen, held.exhibit) == ("2026-07-09", "2026-07-20", "x-0123")
    assert entries(KEY, "2026-07-15", [held]).cautions == ()
    assert "last seen on 2026-07-20" in entries(KEY, "2026-07-21", [held]).cautions[0]
    with pytest.raises(UsageError, match="before it was published"):
        version_of(read, captured="2020-01-01")
    undated = read_one("cons_prim.csv", ofac_csv(consolidated()))
    with pytest.raises(UsageError, match="of which day"):
        version_of(undated)


@pytest.mark.parametrize("day", ["", "2019", "2019-7-29", "2019-02-30", "29.07.2019", "today"])
def test_what_is_no_day_is_used_wrongly(day: str) -> None:
    with pytest.raises(UsageError, match="no day"):
        entries(KEY, day, ALL)


def test_differences_between_versions_say_what_to_look_at_again() -> None:
    found = changes(FIRST.read, SECOND.read)
    assert names(found.added) == {names_of(1), names_of(2), names_of(3)}
    assert names(found.removed) == {"Larkspur Foundry"}
    [changed] = found.changed
    assert (changed.before.name, changed.fields) == (names_of(0), ("names",))
    assert not changes(SECOND.read, SECOND.read)
    turned = read_one("t.json", written(head(THIRD[::-1])))
    assert not changes(LATEST.read, turned)
    other = read_one("cons_prim.csv", ofac_csv(consolidated()))
    with pytest.raises(UsageError, match="only two versions of one list"):
        changes(LATEST.read, other)


def test_one_of_several_entries_of_a_party_that_went_is_that_one() -> None:
    here, there = (
        {**THIRD[1], "address": f"{n} Kiln Lane"} for n in (1, 2)
    )  # the same name and country
    both = read_one("b.json", written(head([here, there, *THIRD[2:]])))
    one = read_one("o.json", written(head([there, *THIRD[2:]])))
    [removed] = changes(both, one).removed
    assert removed.addresses == ("1 Kiln Lane",)
    assert not changes(both, one).changed


DAYS = [f"20{year}-{month:02}-15" for year in range(10, 16) for month in range(1, 13)]
_HISTORY = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 11)), min_size=1, max_size=12
)  # each party: when it is added, and how long it stands
_LOOKS = st.lists(st.integers(0, 71), min_size=1, max_size=4, unique=True)


def stood_on(history: list[tuple[int, int]], day: int) -> set[str]:
    return {f"P{n} Works" for n, (start, long) in enumerate(history) if start <= day < start + long}


def as_published(history: list[tuple[int, int]], day: int) -> Version | None:
    """The file that would have been published that day; none where it would be empty."""
    listed = [
        party(name, ["A"] if at % 2 else [],
              federal_register="84 FR 1, {1}/{2}/{0}".format(
                  *DAYS[history[int(name[1:].split()[0])][0]].split("-")))
        for at, name in enumerate(sorted(stood_on(history, day)))
    ]  # fmt: skip
    return version("v.json", listed, DAYS[day]) if listed else None


@given(_HISTORY, _LOOKS, st.integers(0, 71))
def test_additions_and_removals_in_any_order_are_told_as_far_as_they_can_be(
    history: list[tuple[int, int]], looks: list[int], day: int
) -> None:
    held = [found for at in looks if (found := as_published(history, at)) is not None]
    found = entries(KEY, DAYS[day], held)
    before = [each for each in held if each.since <= DAYS[day]]
    true = stood_on(history, day)
    if before:
        newest = max(before, key=lambda each: each.since)
        at = DAYS.index(newest.since)
        assert found.version == newest
        assert names(found.entries) == stood_on(history, at)
        assert names(found.added_since) <= true
        assert bool(found.cautions) == (day > at)
    elif held:
        first = DAYS.index(min(each.since for each in held))
        assert found.basis == "later version"
        # Nothing that did not stand, and nothing missed but what went before the file's day.
        assert names(found.entries) == true & stood_on(history, first)
        assert "cannot be seen" in found.cautions[0]
    else:
        assert found.basis == "none"


@given(_HISTORY, st.integers(0, 71), st.integers(0, 71))
def test_differences_lead_from_one_version_to_the_other(
    history: list[tuple[int, int]], one: int, other: int
) -> None:
    before, after = as_published(history, one), as_published(history, other)
    if before is None or after is None:
        return
    found = changes(before.read, after.read)
    assert names(found.added) == stood_on(history, other) - stood_on(history, one)
    assert names(found.removed) == stood_on(history, one) - stood_on(history, other)
    back = changes(after.read, before.read)
    assert (names(back.added), names(back.removed)) == (names(found.removed), names(found.added))
    assert len(back.changed) == len(found.changed)
