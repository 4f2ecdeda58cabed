"""recipes -> results once; again from the log, or from where an interrupted run stopped."""

import os
import random
import shutil
import signal
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from countershot import canonical
from countershot.engine.executor import Executor, executor
from countershot.engine.run import FAILURE, Engine, Result, recipe_key
from countershot.errors import CaseDamaged
from countershot.evidence.store import ObjectStore
from countershot.records.computed import Failure, Recipe
from countershot.records.log import Computed
from tests.counts import count

STEPS = {
    name: f"tests.engine.steps:{name}"
    for name in ("upper", "refuse", "mistake", "crash", "log_call", "empty_part", "replace_output")
}


@pytest.fixture(autouse=True)
def steps_can_be_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))


class Bench:
    """A case as far as the engine sees it: a store, a log of computed entries, a work folder."""

    def __init__(self, folder: Path, running: Executor) -> None:
        self.folder = folder
        self.store = ObjectStore(folder / "objects")
        self.logged: list[Computed] = []
        self.engine = Engine(STEPS, running, self.store, self.lookup, folder / "index")
        self.calls = folder / "calls"

    def lookup(self, key: str) -> Mapping[str, Computed]:
        return {entry.part: entry for entry in self.logged if entry.key == key}

    def recipe(self, step: str, **parameters: object) -> Recipe:
        sha256 = self.store.put_bytes(b"words")
        return Recipe(step=step, version="1", parameters=parameters, inputs=(sha256,))

    def log(self, results: list[Result]) -> list[Computed]:
        entries = self.engine.unlogged(results)
        self.logged += entries
        self.engine.settle(results)
        return entries

    def calls_made(self) -> int:
        return len(self.calls.read_text().splitlines()) if self.calls.exists() else 0

    def notes(self) -> list[str]:
        return sorted(path.name for path in (self.folder / "index" / "pending").iterdir())


@pytest.fixture(scope="module")
def running() -> Iterator[Executor]:
    os.environ["PYTHONPATH"] = str(Path(__file__).parents[2])
    with executor("local:2") as one:
        yield one


@pytest.fixture
def bench(tmp_path: Path, running: Executor) -> Bench:
    return Bench(tmp_path, running)


def test_a_key_depends_on_everything_in_the_recipe_and_on_nothing_else() -> None:
    recipe = Recipe(step="look", version="1", parameters={"a": 1, "b": 2}, inputs=("1" * 64,))
    assert recipe_key(recipe) == canonical.digest(recipe)
    same = Recipe(step="look", version="1", parameters={"b": 2, "a": 1}, inputs=("1" * 64,))
    assert recipe_key(same) == recipe_key(recipe)
    for change in (
        {"step": "read"},
        {"version": "2"},
        {"parameters": {"a": 1, "b": 3}},
        {"inputs": ("2" * 64,)},
        {"network": "3" * 64},
    ):
        assert recipe_key(recipe.model_copy(update=change)) != recipe_key(recipe)


def test_results_are_in_the_store_by_part(bench: Bench) -> None:
    (result,) = bench.engine.run([bench.recipe("upper")])
    assert result.ran and result.lasting and result.failure is None
    assert {
        name: (part.media_type, bench.store.path(part.sha256).read_bytes())
        for name, part in result.parts.items()
    } == {"size": ("application/json", b"5"), "text": ("text/plain", b"WORDS")}


def test_entries_come_in_the_order_of_key_and_part(bench: Bench) -> None:
    recipes = [bench.recipe("upper", n=number) for number in range(6)]
    results = bench.engine.run(recipes)
    assert [one.recipe for one in results] == recipes
    entries = bench.log(results)
    places = [(entry.key, entry.part) for entry in entries]
    assert places == sorted(places) and len(places) == 12
    assert bench.engine.unlogged(results) == []


def test_nothing_is_done_twice(bench: Bench) -> None:
    recipe = bench.recipe("log_call", calls=str(bench.calls))
    first = bench.engine.run([recipe, recipe])
    assert [one.key for one in first] == [recipe_key(recipe)] * 2 and bench.calls_made() == 1
    pending = bench.engine.run([recipe])
    assert not pending[0].ran and pending[0].parts == first[0].parts
    bench.log(first)
    assert bench.notes() == []
    logged = bench.engine.run([recipe])
    assert not logged[0].ran and logged[0].parts == first[0].parts
    assert bench.calls_made() == 1


def test_an_exhibit_s_fault_is_a_result_and_is_remembered(bench: Bench) -> None:
    (result,) = bench.engine.run([bench.recipe("refuse")])
    assert result.lasting and list(result.parts) == [FAILURE] and not result.ours
    stored = bench.store.path(result.parts[FAILURE].sha256).read_bytes()
    assert canonical.from_bytes(Failure, stored, "x") == result.failure
    assert result.failure is not None and result.failure.reason == (
        f"{result.failure.exhibit}: is cut off after 3 bytes; ask for the whole file."
    )
    bench.log([result])
    (again,) = bench.engine.run([bench.recipe("refuse")])
    assert not again.ran and again.failure == result.failure


@pytest.mark.parametrize(("step", "ours"), [("crash", False), ("mistake", True)])
def test_what_depends_on_the_machine_is_shown_but_not_remembered(
    bench: Bench, step: str, ours: bool
) -> None:
    (result,) = bench.engine.run([bench.recipe(step)])
    assert result.failure is not None and result.failure.step == step
    assert not result.lasting and result.ours is ours and result.parts == {}
    assert bench.engine.unlogged([result]) == [] and bench.notes() == []
    assert bench.engine.run([bench.recipe(step)])[0].ran


def test_an_empty_part_is_a_result(bench: Bench) -> None:
    (result,) = bench.engine.run([bench.recipe("empty_part")])
    assert bench.store.path(result.parts["nothing"].sha256).read_bytes() == b""


def test_a_link_in_place_of_a_result_is_not_followed(bench: Bench) -> None:
    scratch = str(bench.folder / "index" / "scratch")
    (result,) = bench.engine.run([bench.recipe("replace_output", scratch=scratch)])
    assert result.parts == {} and not result.lasting
    assert result.failure is not None


def test_half_logged_results_are_completed_from_their_note(bench: Bench) -> None:
    results = bench.engine.run([bench.recipe("upper")])
    bench.logged.append(bench.engine.unlogged(results)[0])  # and then the program was killed
    (again,) = bench.engine.run([bench.recipe("upper")])
    assert not again.ran and len(again.parts) == 2
    assert len(bench.engine.unlogged([again])) == 1


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"key":"x"}', b"\xff\xfe"])
def test_a_damaged_note_is_not_believed(bench: Bench, damage: bytes) -> None:
    recipe = bench.recipe("log_call", calls=str(bench.calls))
    bench.engine.run([recipe])
    note = bench.folder / "index" / "pending" / f"{recipe_key(recipe)}.json"
    note.write_bytes(damage)
    assert bench.engine.run([recipe])[0].ran and bench.calls_made() == 2


def test_a_note_of_another_recipe_or_without_its_objects_is_not_believed(bench: Bench) -> None:
    one, two = (bench.recipe("log_call", calls=str(bench.calls), n=n) for n in (1, 2))
    first, _ = bench.engine.run([one, two])
    pending = bench.folder / "index" / "pending"
    shutil.copy(pending / f"{recipe_key(one)}.json", pending / f"{recipe_key(two)}.json")
    assert [result.ran for result in bench.engine.run([one, two])] == [False, True]
    bench.store.remove(first.parts["out"].sha256)
    assert [result.ran for result in bench.engine.run([one])] == [True]


@pytest.mark.parametrize("damage", ["changed", "missing"])
def test_lost_results_are_made_again_but_never_replaced_by_others(
    bench: Bench, damage: str
) -> None:
    recipe = bench.recipe("upper")
    results = bench.engine.run([recipe])
    bench.log(results)
    path = bench.store.path(results[0].parts["text"].sha256)
    path.unlink()
    if damage == "changed":
        path.write_bytes(b"W0RDS")
    (again,) = bench.engine.run([recipe])
    assert again.ran and again.parts == results[0].parts and path.read_bytes() == b"WORDS"
    bench.engine.settle([again])
    bench.logged[1] = bench.logged[1].model_copy(update={"result": "0" * 64})
    with pytest.raises(CaseDamaged, match="comes out different"):
        bench.engine.run([recipe])


@pytest.mark.parametrize("damage", ["changed", "missing"])
def test_a_changed_exhibit_is_never_computed_from(bench: Bench, damage: str) -> None:
    recipe = bench.recipe("upper")
    path = bench.store.path(recipe.inputs[0])
    if damage == "changed":
        path.chmod(0o644)
        path.write_bytes(b"w0rds")
    else:
        path.unlink()
    with pytest.raises(CaseDamaged, match=damage):
        bench.engine.run([recipe])


def test_nothing_is_left_in_scratch(bench: Bench) -> None:
    bench.engine.run([bench.recipe("upper"), bench.recipe("refuse"), bench.recipe("crash")])
    assert not (bench.folder / "index" / "scratch").exists()


def run_and_be_killed(folder: Path, seconds: float) -> None:
    child = os.fork()
    if child == 0:
        try:
            with executor("local:1") as own:
                bench = Bench(folder, own)
                bench.engine.run(killed_recipes(bench))
        finally:
            os._exit(0)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def killed_recipes(bench: Bench) -> list[Recipe]:
    return [
        bench.recipe("log_call", calls=str(bench.calls), n=number, sleep=0.05)
        for number in range(8)
    ]


def test_a_killed_run_goes_on_where_it_was(tmp_path: Path, running: Executor) -> None:
    chance = random.Random(1)
    for number in range(count(2, 30)):
        folder = tmp_path / str(number)
        folder.mkdir()
        run_and_be_killed(folder, chance.uniform(0.5, 2.0))
        bench = Bench(folder, running)
        kept = len(list((folder / "index" / "pending").glob("*.json")))
        before = bench.calls_made()
        results = bench.engine.run(killed_recipes(bench))
        assert bench.calls_made() - before == sum(result.ran for result in results) == 8 - kept
        assert {bench.store.path(one.parts["out"].sha256).read_bytes() for one in results} == {
            b"made of words"
        }
        assert len(bench.notes()) == 8
