"""recipes -> computed records, logged; or made again beside those that are logged."""

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from countershot.engine.executor import Item, executor, nothing
from countershot.engine.run import Engine, Result, recipe_key
from countershot.evidence.log import LogWriter
from countershot.ports import Job, Progress
from countershot.records.computed import Failure, Recipe
from countershot.workspace.open import Workspace
from countershot.workspace.results import results
from countershot.workspace.steps import STEPS


@dataclass
class Tally:
    """What a run did: recipes made now, recipes found made, and failures worth trying again."""

    ran: int = 0
    reused: int = 0
    passing: list[Failure] = field(default_factory=list)


def compute(
    space: Workspace, writer: LogWriter, recipes: Sequence[Recipe], progress: Progress, tally: Tally
) -> None:
    """Run what is missing of these recipes and log it in the order of keys."""
    known = results(space.log.entries, space.store)
    with executor("local") as machine:
        engine = Engine(
            STEPS, machine, space.store, lambda key: known.parts.get(key, {}), space.root / "index"
        )
        made = engine.run(recipes, progress)
    writer.append(engine.unlogged(made))
    engine.settle(made)
    _count(space, made, tally)


def _count(space: Workspace, made: Sequence[Result], tally: Tally) -> None:
    for result in {result.key: result for result in made}.values():
        tally.ran += result.ran
        tally.reused += not result.ran
        if not result.lasting:
            data = space.store.path(result.parts["failure"].sha256).read_bytes()
            tally.passing.append(Failure.model_validate_json(data))


@dataclass(frozen=True)
class Remade:
    """A recipe done again, outside any case: its parts' bytes, or why there are none."""

    parts: Mapping[str, bytes]
    reason: str = ""


def remake(
    recipes: Sequence[Recipe], paths: Mapping[str, Path], progress: Progress = nothing
) -> list[Remade]:
    """Do recipes again and log nothing; ``paths``: exhibit digest -> a file with its bytes."""
    made: list[Remade] = []
    with executor("local") as machine, tempfile.TemporaryDirectory() as folder:
        for number, recipe in enumerate(recipes):
            item = _item(recipe, paths, Path(folder) / str(number))
            outcome = next(iter(machine.map(STEPS[recipe.step], [item])))
            parts = {out.part: out.path.read_bytes() for out in outcome.outputs}
            made.append(Remade(parts, outcome.reason))
            progress((number + 1) / len(recipes))
    return made


def _item(recipe: Recipe, paths: Mapping[str, Path], folder: Path) -> Item:
    job = Job(
        key=recipe_key(recipe),
        exhibits=tuple(f"x-{sha256[:12]}" for sha256 in recipe.inputs),
        paths=tuple(paths[sha256] for sha256 in recipe.inputs),
        parameters=recipe.parameters,
        network=recipe.network,
    )
    return Item(job, folder)
