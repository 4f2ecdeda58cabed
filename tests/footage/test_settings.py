"""threads, processes, order and grouping of the work -> the same bytes of every result.

The pinned network runs over the exercise's clip and photographs, as two machines of other sizes
would run it: one thread or two in decoder and network, one child process or two, exhibits one
by one or all at once, in either order.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from countershot import canonical
from countershot.engine.executor import Item, executor
from countershot.engine.run import recipe_key
from countershot.footage.look import look_parameters
from countershot.footage.view import copy_id, view_recipe
from countershot.ports import Job
from countershot.records.computed import Look, Recipe, Sighting
from countershot.workspace.steps import STEPS
from tests.counts import FULL
from tests.whole.program import EXERCISE, ROOT

TWO = {step: f"tests.footage.settings_step:{step}_on_two" for step in ("look", "view")}
Results = dict[str, bytes]


@dataclass(frozen=True)
class Setting:
    """How a machine goes about it."""

    threads: int
    workers: int
    together: bool
    backwards: bool = False


FIRST = Setting(threads=1, workers=1, together=False)
OTHERS = [
    Setting(threads=2, workers=2, together=True),
    *([Setting(1, 2, True, backwards=True), Setting(2, 1, False, backwards=True)] if FULL else []),
]


def exhibits() -> list[tuple[Path, str]]:
    """The exercise's clip and two of its photographs, by the names of their bytes."""
    found = []
    for path in sorted((EXERCISE / "evidence/objects").rglob("*")):
        head = path.read_bytes()[:8] if path.is_file() else b""
        kind = {b"\xff\xd8\xff": "image/jpeg"}.get(head[:3]) or (
            "video/mp4" if head[4:8] == b"ftyp" else ""
        )
        found += [(path, kind)] if kind else []
    clips = [each for each in found if each[1] == "video/mp4"]
    return [*[each for each in found if each not in clips][: 8 if FULL else 2], *clips]


def run(step: str, recipes: Sequence[Recipe], how: Setting, folder: Path) -> Results:
    """Every output of these recipes under ``step/exhibit/part``, made under a setting."""
    named = {path.name: path for path, _ in exhibits()}
    place = TWO[step] if how.threads == 2 else STEPS[step]
    wanted = list(reversed(recipes)) if how.backwards else list(recipes)
    groups = [wanted] if how.together else [[recipe] for recipe in wanted]
    results: Results = {}
    with executor(f"local:{how.workers}") as hands:
        for group in groups:
            items = [_item(recipe, named[recipe.inputs[0]], folder) for recipe in group]
            for item, outcome in zip(items, hands.map(place, items), strict=True):
                assert outcome.end == "made", outcome.reason
                for out in outcome.outputs:
                    results[f"{step}/{item.job.key}/{out.part}"] = out.path.read_bytes()
    return results


def _item(recipe: Recipe, path: Path, folder: Path) -> Item:
    key = recipe_key(recipe)
    exhibit = f"x-{recipe.inputs[0][:12]}"
    return Item(Job(key, (exhibit,), (path,), recipe.parameters, recipe.network), folder / key)


def looks() -> list[Recipe]:
    return [
        Recipe(step="look", version="t", parameters=look_parameters(kind), inputs=(path.name,))
        for path, kind in exhibits()
    ]


def views(looked: Results) -> list[Recipe]:
    """The best view of every sighting, and the whole frame it was cut from."""
    digests = {path.name[:8]: path.name for path, _ in exhibits()}
    found = []
    for name, data in sorted(looked.items()):
        if name.endswith("/look"):
            continue
        sighting = canonical.from_bytes(Sighting, data, name)
        sha256 = digests[sighting.id.split("-")[1]]
        for frame in sighting.frames:
            recipe = view_recipe(sha256, frame.t_ms, frame.box_px)
            if copy_id(recipe_key(recipe)) == sighting.best_view:
                found += [recipe, view_recipe(sha256, frame.t_ms, None)]
    return found


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Results:
    """What one thread in one process makes of the exhibits, one by one."""
    folder = tmp_path_factory.mktemp("first")
    looked = run("look", looks(), FIRST, folder)
    return looked | run("view", views(looked), FIRST, folder)


def test_there_is_something_to_compare(first: Results) -> None:
    names = [name.rsplit("/", 1)[1] for name in first]
    sightings = [name for name in names if name.startswith("s-")]
    assert len(sightings) >= 2
    copies = names.count("copy")  # two sightings may share a frame, and so its whole picture
    assert names.count("png") == copies and len(sightings) < copies <= 2 * len(sightings)
    clips = [d for n, d in first.items() if n.endswith("/look")]
    assert any(canonical.from_bytes(Look, data, "look").duration_ms for data in clips)


@pytest.mark.parametrize("how", OTHERS)
def test_other_settings_give_the_same_bytes(
    first: Results, how: Setting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", f"{ROOT / 'src'}:{ROOT}")
    looked = run("look", looks(), how, tmp_path)
    made = looked | run("view", views(looked), how, tmp_path)
    assert made.keys() == first.keys()
    assert [name for name in made if made[name] != first[name]] == []
