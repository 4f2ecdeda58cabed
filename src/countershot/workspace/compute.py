"""recipes -> computed records, logged; or made again beside those that are logged."""

import contextlib
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from countershot.engine.executor import Executor, Item, executor, nothing
from countershot.engine.run import Engine, Result, recipe_key
from countershot.evidence.log import LogWriter
from countershot.index.case_index import open_index
from countershot.ports import Job, Progress
from countershot.records.computed import Failure, Recipe
from countershot.workspace.open import Workspace
from countershot.workspace.steps import STEPS

INDEX = "index/case.sqlite"


@dataclass(frozen=True)
class Remade:
    """A recipe done again, outside any case: its parts' bytes, or why there are none."""

    parts: Mapping[str, bytes]
    reason: str = ""


@dataclass
class Machine:
    """The child processes of one command, and what they did.

    ``ran``: recipes made now; ``reused``: found made; ``passing``: failures that depend on this
    machine (time, memory), which are not logged and are tried again next time.
    """

    executor: Executor
    ran: int = 0
    reused: int = 0
    passing: list[Failure] = field(default_factory=list)

    def compute(
        self, space: Workspace, writer: LogWriter, recipes: Sequence[Recipe], progress: Progress
    ) -> None:
        """Run what is missing of these recipes and log it in the order of keys."""
        index = open_index(space.root / INDEX, space.log)
        work = space.root / "index"
        engine = Engine(STEPS, self.executor, space.store, index.results, work)
        made = engine.run(recipes, progress)
        writer.append(engine.unlogged(made))
        engine.settle(made)
        index.close()
        self._count(made)

    def remake(
        self, recipes: Sequence[Recipe], paths: Mapping[str, Path], progress: Progress = nothing
    ) -> list[Remade]:
        """Do recipes again and log nothing; ``paths``: exhibit digest -> a file with its bytes."""
        made: list[Remade] = []
        with tempfile.TemporaryDirectory() as folder:
            for number, recipe in enumerate(recipes):
                item = _item(recipe, paths, Path(folder) / str(number))
                outcome = next(iter(self.executor.map(STEPS[recipe.step], [item])))
                parts = {out.part: out.path.read_bytes() for out in outcome.outputs}
                made.append(Remade(parts, outcome.reason))
                progress((number + 1) / len(recipes))
        return made

    def _count(self, made: Sequence[Result]) -> None:
        for result in {result.key: result for result in made}.values():
            self.ran += result.ran
            self.reused += not result.ran
            if result.failure is not None and not result.lasting:
                self.passing.append(result.failure)


@contextlib.contextmanager
def machine() -> Iterator[Machine]:
    """As many child processes as there are processors, started when first needed."""
    with executor("local") as local:
        yield Machine(local)


def _item(recipe: Recipe, paths: Mapping[str, Path], folder: Path) -> Item:
    job = Job(
        key=recipe_key(recipe),
        exhibits=tuple(f"x-{sha256[:12]}" for sha256 in recipe.inputs),
        paths=tuple(paths[sha256] for sha256 in recipe.inputs),
        parameters=recipe.parameters,
        network=recipe.network,
    )
    return Item(job, folder)
