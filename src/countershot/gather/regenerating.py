"""a dossier -> its computed records made again from its whole exhibits, and what differs."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from countershot import canonical
from countershot.dossier.checks.findings import Finding
from countershot.errors import CaseDamaged
from countershot.footage.agree import agree, agree_sightings
from countershot.networks import shelf
from countershot.networks.pins import CLOSEUP, DEVICES
from countershot.ports import Progress
from countershot.records.computed import PageReading, Recipe, Sighting, WorkingCopy
from countershot.records.release import Release, ReleasedComputed
from countershot.workspace.compute import Machine, Remade
from countershot.workspace.steps import READS_SHA256, STEPS

R = TypeVar("R", WorkingCopy, Sighting, PageReading)
RULE = "computed.regenerates"
SHOULD_BE = {"look": DEVICES.sha256, "read": READS_SHA256, "badge": READS_SHA256}


@dataclass(frozen=True)
class Again:
    """One released computed record, the recipe that made it, and its bytes in the dossier."""

    computed: ReleasedComputed
    recipe: Recipe
    data: bytes


def regenerate(hands: Machine, progress: Progress) -> Callable[[Path, Release], Iterable[Finding]]:
    """For ``verify --regenerate``: findings where a record made again is not the one released.

    What cannot be made again here (its exhibit is not in the dossier, another network or version
    made it) is ``certain=False``: cannot check, never broken.
    """

    def again(folder: Path, release: Release) -> Iterator[Finding]:
        paths = {x.sha256: folder / x.path for x in release.exhibits if x.path}
        wanted = list(_released(folder, release))
        able = [one for one in wanted if _able(one.recipe, paths)]
        recipes = {one.computed.key: one.recipe for one in able}
        remade = dict(
            zip(recipes, hands.remake(list(recipes.values()), paths, progress), strict=True)
        )
        for one in wanted:
            yield from _finding(one, remade.get(one.computed.key))

    return again


def _released(folder: Path, release: Release) -> Iterator[Again]:
    entries = json.loads((folder / "data/log/entries.json").read_bytes())["entries"]
    by_index = {logged["index"]: logged["entry"] for logged in entries}
    for computed in release.computed:
        entry = by_index.get(computed.entry, {})
        if "recipe" in entry:
            recipe = canonical.from_bytes(Recipe, canonical.to_bytes(entry["recipe"]), "recipe")
            yield Again(computed, recipe, (folder / computed.path).read_bytes())


def _able(recipe: Recipe, paths: dict[str, Path]) -> bool:
    return recipe.step in STEPS and network_here(recipe) and all(x in paths for x in recipe.inputs)


def network_here(recipe: Recipe) -> bool:
    """None is needed, it is the one installed, or it is an outside one that is plugged in here."""
    if recipe.network is None or recipe.network == SHOULD_BE.get(recipe.step):
        return recipe.parameters.get("closeup") in (None, CLOSEUP.sha256)
    description = recipe.parameters.get("description")
    return isinstance(description, str) and shelf.there(description, recipe.network)


def _finding(one: Again, remade: Remade | None) -> Iterator[Finding]:
    path, part = one.computed.path, one.computed.part
    if remade is None:
        reason = "cannot be made again: its exhibit is not here whole, or another network made it"
        yield Finding(RULE, path, reason, certain=False)
    elif part not in remade.parts:
        yield Finding(RULE, path, remade.reason or "is not made by its recipe here", certain=False)
    elif remade.parts[part] != one.data:
        outcome, reason = _compared(one, remade)
        if outcome not in ("same", "agrees"):
            yield Finding(RULE, path, reason, certain=outcome == "differs")


def _compared(one: Again, remade: Remade) -> tuple[str, str]:
    part, data = one.computed.part, remade.parts[one.computed.part]
    try:
        if part == "copy":
            return agree(_read(WorkingCopy, one.data), _read(WorkingCopy, data))
        if part == "png":
            return "agrees", "pictures are compared by their pixels, in their record"
        if part.startswith("page-"):
            same = _read(PageReading, one.data).text == _read(PageReading, data).text
            return (
                ("agrees", "") if same else ("cannot check", "another version reads it otherwise")
            )
        return agree_sightings(_read(Sighting, one.data), _read(Sighting, data))
    except CaseDamaged as error:
        return "differs", str(error)


def _read(kind: type[R], data: bytes) -> R:
    return canonical.from_bytes(kind, data, "computed record")
