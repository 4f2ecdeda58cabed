"""random judgements, undone and done again -> entities that agree with a plain model of them."""

import random
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from countershot.entities.identity import Decision, entity_id, resolve
from countershot.records.identity import Entities
from tests.counts import count

KEYS = tuple(f"statement:s{number}#Velmara" for number in range(7))


def same(name: str, *sides: int, overrules: tuple[str, ...] = ()) -> Decision:
    return Decision(name, "same", tuple(KEYS[each] for each in sides), overrules)


def different(name: str, *sides: int) -> Decision:
    return Decision(name, "different", tuple(KEYS[each] for each in sides))


def undo(name: str, *of: str) -> Decision:
    return Decision(name, "unsure", (), of)


def members(found: Entities) -> list[tuple[str, ...]]:
    return [entity.members for entity in found.entities]


def test_same_is_carried_on_from_one_to_the_next() -> None:
    found = resolve([same("a", 0, 1), same("b", 1, 2)])
    assert members(found) == [KEYS[:3]]
    assert found.entities[0].judgements == ("a", "b")
    assert found.same(KEYS[0], KEYS[2]) and not found.same(KEYS[0], KEYS[3])


def test_different_breaks_the_chain_and_the_way_is_named() -> None:
    found = resolve([same("a", 0, 1), same("b", 1, 2), different("no", 0, 2), same("c", 3, 4)])
    assert members(found) == [(KEYS[3], KEYS[4])]
    (conflict,) = found.conflicts
    assert (conflict.different, conflict.same) == ("no", ("a", "b"))
    assert not found.same(KEYS[0], KEYS[1])


def test_different_reaches_everything_that_is_one_with_either() -> None:
    found = resolve([same("a", 0, 1), same("b", 2, 3), different("no", 1, 2)])
    assert found.conflicts == ()
    assert found.kept_apart(KEYS[0], KEYS[3]) == "no"
    assert found.kept_apart(KEYS[0], KEYS[4]) == ""


def test_an_undo_is_a_judgement_and_can_be_undone() -> None:
    before = resolve([same("a", 0, 1)])
    undone = resolve([same("a", 0, 1), undo("b", "a")])
    again = resolve([same("a", 0, 1), undo("b", "a"), undo("c", "b")])
    assert members(undone) == [] and undone.overruled == (("a", "b"),)
    assert again.entities == before.entities and again.overruled == (("b", "c"),)


def test_judgements_that_take_each_other_back_do_not_count() -> None:
    found = resolve([same("a", 0, 1, overrules=("b",)), same("b", 1, 2, overrules=("a",))])
    assert members(found) == [] and found.circles == ("a", "b")


def test_an_entitys_id_is_of_its_members_alone() -> None:
    assert entity_id(["b", "a"]) == entity_id(["a", "b"]) != entity_id(["a", "bc"])


def model(known: list[Decision]) -> tuple[set[frozenset[str]], set[frozenset[str]]]:
    """(joined groups, groups in conflict), found the slow way."""
    gone: dict[str, bool] = {}

    def stands(name: str) -> bool:
        if name not in gone:
            gone[name] = not any(stands(k.name) for k in known if name in k.overrules)
        return gone[name]

    standing = [each for each in known if stands(each.name)]
    sets = [set(each.sides) for each in standing if each.decided == "same"]
    while any(a & b for a, b in combinations(sets, 2)):
        one, other = next((a, b) for a, b in combinations(sets, 2) if a & b)
        sets = [s for s in sets if s is not one and s is not other] + [one | other]
    bad = {
        frozenset(s)
        for s in sets
        for d in standing
        if d.decided == "different" and len(s & set(d.sides)) > 1
    }
    return {frozenset(s) for s in sets} - bad, bad


def step(draw: random.Random, known: list[Decision]) -> Decision:
    """One more judgement: a merge, a split, a doubt, or an undo of any that went before."""
    name = f"j{len(known):03}"
    kind = draw.choice(("same", "same", "different", "unsure", "undo", "undo"))
    if kind == "undo" and known:
        return undo(name, *draw.sample([k.name for k in known], k=min(len(known), 2)))
    sides = tuple(draw.sample(KEYS, k=draw.choice((2, 2, 3))))
    overrules = (draw.choice(known).name,) if known and draw.random() < 0.1 else ()
    return Decision(name, kind if kind in ("same", "different") else "unsure", sides, overrules)  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", range(count(100, 1000)))
def test_merges_and_undos_stay_consistent_and_lose_nothing(seed: int) -> None:
    draw = random.Random(seed)
    known: list[Decision] = []
    for _ in range(draw.randint(1, 14)):
        before = resolve(known)
        one = step(draw, known)
        known.append(one)
        found = resolve(known)
        joined, bad = model(known)
        assert {frozenset(entity.members) for entity in found.entities} == joined
        assert {frozenset(conflict.members) for conflict in found.conflicts} == bad
        told = {*found.standing, *(name for name, _ in found.overruled), *found.circles}
        assert told == {each.name for each in known}
        taken_back = resolve([*known, undo("zz", one.name)])
        assert taken_back.entities == before.entities
        assert taken_back.conflicts == before.conflicts
        assert taken_back.apart == before.apart


@given(st.permutations([same("a", 0, 1), same("b", 1, 2), different("d", 3, 4), undo("u", "b")]))
@settings(max_examples=24, deadline=None)
def test_the_order_of_judgements_means_nothing(known: list[Decision]) -> None:
    assert resolve(known) == resolve(sorted(known, key=lambda each: each.name))
