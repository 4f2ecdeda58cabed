"""recipes -> their results: from the log, from an interrupted run, or made now.

Finished results go to the store at once and are noted in ``pending/KEY.json``, so that a run that
was stopped goes on where it was. They enter the log later, in the order of (key, part).
"""

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from countershot import canonical
from countershot.engine.executor import Executor, Item, nothing
from countershot.engine.pending import Part, Pending, recipe_key
from countershot.engine.worker import Made, Outcome
from countershot.errors import BadMaterial, CaseDamaged
from countershot.ports import Job, Objects, Progress
from countershot.records.computed import Failure, Recipe
from countershot.records.log import Computed

__all__ = ["FAILURE", "Engine", "Lookup", "Part", "Result", "recipe_key"]

FAILURE = "failure"
"""The one part of a result that is a ``Failure`` record."""


@dataclass(frozen=True)
class Result:
    """What a recipe gave. ``parts``: name -> part.

    ``ran`` is False if it was there already. ``failure`` is set where the step could not be done.
    It is a result like any other if it is the exhibit's fault; else (time, memory, a crash, our
    mistake) there are no ``parts`` and ``lasting`` is False: it is shown, not logged, and tried
    again next time. ``ours`` marks a mistake of the program.
    """

    key: str
    recipe: Recipe
    parts: Mapping[str, Part]
    ran: bool
    failure: Failure | None = None
    lasting: bool = True
    ours: bool = False


Lookup = Callable[[str], Mapping[str, Computed]]
"""Recipe key -> the ``computed`` entries in the log, by part; empty if there are none."""


class Engine:
    """Runs recipes of one case. ``work`` is the case's ``index`` folder (scratch and pending).

    ``steps``: step name -> dotted path (``module:function``). Use it under the write lock.
    """

    def __init__(
        self,
        steps: Mapping[str, str],
        executor: Executor,
        store: Objects,
        lookup: Lookup,
        work: Path,
    ) -> None:
        self._steps, self._executor, self._store, self._lookup = steps, executor, store, lookup
        self._pending, self._scratch = Pending(work / "pending"), work / "scratch"

    def run(self, recipes: Sequence[Recipe], progress: Progress = nothing) -> list[Result]:
        """Results in the order of ``recipes``; each different recipe is run once at most.

        Raises CaseDamaged if an input is not in the store as its digest says.
        """
        wanted = {recipe_key(recipe): recipe for recipe in recipes}
        found = {key: self._known(key, recipe) for key, recipe in wanted.items()}
        missing = [wanted[key] for key, result in found.items() if result is None]
        self._pending.prepare()
        shutil.rmtree(self._scratch, ignore_errors=True)
        done = {result.key: result for result in self._made(missing, progress)}
        shutil.rmtree(self._scratch, ignore_errors=True)
        return [found[key] or done[key] for key in map(recipe_key, recipes)]

    def unlogged(self, results: Sequence[Result]) -> list[Computed]:
        """Entries for what is not in the log yet, in the order of (key, part)."""
        entries = {
            (result.key, name): Computed(
                key=result.key,
                part=name,
                media_type=part.media_type,
                recipe=result.recipe,
                result=part.sha256,
            )
            for result in results
            if result.lasting
            for name, part in result.parts.items()
            if name not in self._lookup(result.key)
        }
        return [entries[place] for place in sorted(entries)]

    def settle(self, results: Sequence[Result]) -> None:
        """Forget the pending notes of results that are in the log now."""
        for result in results:
            self._pending.forget(result.key)

    def _known(self, key: str, recipe: Recipe) -> Result | None:
        """A pending note comes first: it knows *all* parts, the log perhaps not yet."""
        note = self._pending.read(key)
        if note is not None and self._intact(note.parts):
            return self._result(recipe, note.parts, ran=False)
        parts = [
            Part(part=name, media_type=entry.media_type, sha256=entry.result)
            for name, entry in sorted(self._lookup(key).items())
        ]
        return self._result(recipe, parts, ran=False) if parts and self._intact(parts) else None

    def _intact(self, parts: Sequence[Part]) -> bool:
        return all(self._store.actual_sha256(part.sha256) == part.sha256 for part in parts)

    def _as_logged(self, result: Result) -> Result:
        """Bytes that were lost and made again must be those that the log names."""
        for name, entry in self._lookup(result.key).items():
            made = result.parts.get(name)
            if result.lasting and (made is None or made.sha256 != entry.result):
                raise CaseDamaged(
                    f"{self._store.path(entry.result)}: this computed record is missing or was "
                    "changed, and made again it comes out different; restore it from a copy."
                )
        return result

    def _result(self, recipe: Recipe, parts: Sequence[Part], ran: bool) -> Result:
        by_name, failure = {part.part: part for part in parts}, None
        if FAILURE in by_name:
            path = self._store.path(by_name[FAILURE].sha256)
            failure = canonical.from_bytes(Failure, _read(path), str(path))
        return Result(recipe_key(recipe), recipe, by_name, ran, failure)

    def _made(self, recipes: Sequence[Recipe], progress: Progress) -> Iterator[Result]:
        """Run what is missing, step by step, so that each step's processes stay warm."""
        before = 0
        for step in dict.fromkeys(recipe.step for recipe in recipes):
            group = [recipe for recipe in recipes if recipe.step == step]
            share, start = len(group) / len(recipes), before / len(recipes)
            outcomes = self._executor.finished(
                self._steps[step],
                [self._item(recipe) for recipe in group],
                lambda done, start=start, share=share: progress(start + done * share),
            )
            for at, outcome in outcomes:
                yield self._as_logged(self._kept(group[at], outcome))
            before += len(group)

    def _item(self, recipe: Recipe) -> Item:
        key = recipe_key(recipe)
        for sha256 in recipe.inputs:
            actual = self._store.actual_sha256(sha256)
            if actual != sha256:
                state = "is missing" if actual is None else "was changed"
                raise CaseDamaged(
                    f"{self._store.path(sha256)}: this sealed copy {state}; "
                    "restore it from a copy of the case."
                )
        job = Job(
            key=key,
            exhibits=tuple(f"x-{sha256[:12]}" for sha256 in recipe.inputs),
            paths=tuple(self._store.path(sha256) for sha256 in recipe.inputs),
            parameters=recipe.parameters,
            network=recipe.network,
        )
        return Item(job, self._scratch / key)

    def _kept(self, recipe: Recipe, outcome: Outcome) -> Result:
        """Bytes into the store, then the note that they are all there."""
        key = recipe_key(recipe)
        try:
            parts = self._stored(recipe, outcome)
        except BadMaterial as error:  # no plain files: the child is not itself any more
            outcome, parts = Outcome("crashed", reason=str(error)), []
        finally:
            shutil.rmtree(self._scratch / key, ignore_errors=True)
        if not parts:
            failure, ours = self._failure(recipe, outcome), outcome.end == "fault"
            return Result(key, recipe, {}, True, failure, lasting=False, ours=ours)
        self._pending.write(recipe, tuple(parts))
        return self._result(recipe, parts, ran=True)

    def _stored(self, recipe: Recipe, outcome: Outcome) -> list[Part]:
        """What lasts of an outcome, by part; nothing if it depends on the machine."""
        if outcome.end == "bad material":
            sha256 = self._store.put_bytes(canonical.to_bytes(self._failure(recipe, outcome)))
            return [Part(part=FAILURE, media_type="application/json", sha256=sha256)]
        with self._store.batch():
            return [
                Part(part=made.part, media_type=made.media_type, sha256=self._stored_file(made))
                for made in sorted(outcome.outputs, key=lambda made: made.part)
            ]

    def _failure(self, recipe: Recipe, outcome: Outcome) -> Failure:
        """The record of it; no path of this machine stands in it."""
        blame = {
            "too much": "More than this program allows itself: ",
            "fault": "A mistake in Countershot, please report it: ",
        }
        reason = blame.get(outcome.end, "") + outcome.reason
        for sha256 in recipe.inputs:
            reason = reason.replace(str(self._store.path(sha256).absolute()), f"x-{sha256[:12]}")
        return Failure(exhibit=f"x-{recipe.inputs[0][:12]}", step=recipe.step, reason=reason)

    def _stored_file(self, made: Made) -> str:
        """Unlike what people seal, a result may be empty."""
        if made.path.is_file() and made.path.lstat().st_size == 0:
            return self._store.put_bytes(b"")
        return self._store.put_file(made.path)[0]


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CaseDamaged(
            f"{path}: cannot be read ({error.strerror}); restore it from a copy of the case."
        ) from error
