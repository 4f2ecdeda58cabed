"""look --network FILE.toml -> sightings by another network, named in the recipe by two digests"""

import json
from pathlib import Path

import pytest

from countershot import canonical
from countershot.errors import CannotCheck
from countershot.footage.photograph import png
from countershot.gather.regenerating import network_here
from countershot.records.computed import Recipe
from countershot.workspace.compute import machine
from tests.footage.clips import BLUE, RED, scene, with_box
from tests.networks.by_hand import CLASSES, always, described
from tests.networks.test_outside import LAYOUTS
from tests.whole.program import ROOT, Ended, countershot

TOY = ROOT / "tests" / "vectors" / "networks" / "toy.toml"


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with one photograph, looked at with the toy; keys and shelf lie beside it."""
    folder = tmp_path_factory.mktemp("outside")
    picture = with_box(with_box(scene(1), (20, 20, 30, 20), RED), (60, 70, 24, 30), BLUE)
    (folder / "street.png").write_bytes(png(picture))
    new = ("new", folder / "case", "--person", "ana:author")
    for words in (new, ("seal", folder / "case", folder / "street.png")):
        done = run(folder, *words)
        assert done.code == 0, done.err
    return folder


def run(folder: Path, *words: object, **env: str) -> Ended:
    """A command with the keys and the shelf of this folder."""
    shelf = {"COUNTERSHOT_NETWORKS": str(folder / "networks"), **env}
    return countershot(*words, keys=folder / "keys", **shelf)


def looks(case: Path) -> list[dict[str, object]]:
    """The recipes of looks in the log, in its order."""
    found = []
    for path in sorted((case / "evidence" / "log").rglob("*")):
        if path.is_file():
            for line in path.read_bytes().splitlines():
                try:
                    entry = json.loads(line)
                except ValueError:
                    continue
                inner = entry.get("entry", entry) if isinstance(entry, dict) else {}
                recipe = inner.get("recipe", {}) if isinstance(inner, dict) else {}
                if isinstance(recipe, dict) and recipe.get("step") == "look":
                    found.append(recipe)
    return found


def test_it_looks_with_the_other_network_and_the_recipe_says_so(case: Path) -> None:
    done = run(case, "look", case / "case", "--network", TOY, "--json")
    assert done.code == 0, done.err
    assert sorted(one["kind"] for one in done.json["sightings"]) == ["bullet", "dome"]
    recipe = looks(case / "case")[-1]
    toy = TOY.with_suffix(".onnx").read_bytes()
    assert recipe["network"] == canonical.sha256_hex(toy)
    assert recipe["parameters"]["description"] == canonical.sha256_hex(TOY.read_bytes())
    again = run(case, "look", case / "case", "--json")
    assert again.json == done.json, "what was looked at stays as it was looked at"
    listed = run(case, "networks", "list", "--json").json["networks"]
    assert [(one["name"], one["pinned"]) for one in listed][-1] == ("toy", False)


def test_its_records_are_made_again_where_it_is_plugged_in_and_cannot_be_checked_elsewhere(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNTERSHOT_NETWORKS", str(case / "networks"))
    run(case, "look", case / "case", "--network", TOY)
    recipe = Recipe.model_validate_json(json.dumps(looks(case / "case")[-1]))
    paths = {recipe.inputs[0]: case / "street.png"}
    assert network_here(recipe)
    with machine() as hands:
        (made,) = hands.remake([recipe], paths)
    stored = [p.read_bytes() for p in (case / "case/evidence/objects").rglob("*") if p.is_file()]
    assert len(made.parts) == 3
    assert all(data in stored for data in made.parts.values())
    monkeypatch.setenv("COUNTERSHOT_NETWORKS", str(case / "nothing"))
    assert not network_here(recipe), "verify --regenerate then says: cannot check"
    with machine() as hands, pytest.raises(CannotCheck, match="not plugged in here"):
        hands.remake([recipe], paths)


def test_a_network_that_knows_people_is_refused_before_anything_is_looked_at(
    case: Path, tmp_path: Path
) -> None:
    outputs, words = LAYOUTS["yolo"]
    classes = (*CLASSES[:2], ("person", "ignore"))
    path = described(tmp_path, always(outputs), words, classes=classes)
    before = len(looks(case / "case"))
    done = run(case, "look", case / "case", "--network", path, "--json")
    assert (done.code, done.json["error"]["kind"]) == (1, "NetworkRefused")
    assert len(looks(case / "case")) == before
    missing = run(case, "look", case / "case", "--network", tmp_path / "none.toml")
    assert missing.code == 2
