"""catalogue list, show, add, and compare beside it -> what a user and a program get"""

import shutil
from pathlib import Path

import pytest

from countershot.claims.read_files import read_file
from countershot.footage.photograph import png
from countershot.records.files import SpecimenFile
from tests.footage.clips import BLUE, RED, scene, with_box
from tests.whole.program import Ended, countershot


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    return tmp_path / "keys"


@pytest.fixture
def case(tmp_path: Path, keys: Path) -> Path:
    case = tmp_path / "case"
    assert countershot("new", case, "--person", "ana:author,examiner", keys=keys).code == 0
    return case


@pytest.fixture
def photographs(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "dropped"
    folder.mkdir()
    paths = [folder / "front.png", folder / "side.png"]
    for path, colour in zip(paths, (RED, BLUE), strict=True):
        path.write_bytes(png(with_box(scene(1), (20, 20, 30, 20), colour)))
    return paths


def added(case: Path, keys: Path, *words: object) -> Ended:
    return countershot("catalogue", "add", case, *words, keys=keys)


def test_families_are_listed_and_shown() -> None:
    listed = countershot("catalogue", "list", "--kind", "alpr", "--json")
    assert listed.code == 0 and listed.err == ""
    assert all("alpr" in each["kinds"] for each in listed.json["families"])
    assert 0 < len(listed.json["families"]) < listed.json["of"]
    shown = countershot("catalogue", "show", "flock-falcon", "--json").json
    assert shown["maker"]["quotation"] and shown["sources"]
    words = countershot("catalogue", "show", "flock-falcon").out
    assert "https://" in words and "they name no device" in words
    assert "may well exist" in countershot("catalogue", "list").out


def test_wrong_use_says_what_is_there() -> None:
    for words in (("list", "--kind", "submarine"), ("show", "nothing-like-it")):
        ended = countershot("catalogue", *words, "--json")
        assert ended.code == 2 and ended.json["error"]["kind"] == "UsageError"


def test_dropped_pictures_are_sealed_and_a_form_begun(
    case: Path, keys: Path, photographs: list[Path]
) -> None:
    ended = added(case, keys, "velmara-orrin", *photographs, "--json")
    assert ended.code == 0, ended.err
    assert ended.json["pictures"] == ended.json["sealed"] and len(ended.json["sealed"]) == 2
    path = case / "specimens" / "velmara-orrin.yaml"
    assert ended.json["path"] == str(path)
    refused = countershot("check", case, "--json", keys=keys).json["refusals"]
    assert [each["file"] for each in refused if each["rule"] == "file.syntax"] == [
        "specimens/velmara-orrin.yaml"
    ]
    text = path.read_text().replace('maker: ""', "maker: Velmara")
    text = text.replace('kind: ""', "kind: ptz")
    found = read_file("specimens/velmara-orrin.yaml", text.encode())
    assert isinstance(found, SpecimenFile)
    assert [each.exhibit for each in found.specimen.pictures] == ended.json["pictures"]
    assert str(photographs[0].parent) not in path.read_text(), "no path of this machine in a case"


def test_an_exhibit_serves_as_well_and_is_not_sealed_again(
    case: Path, keys: Path, photographs: list[Path]
) -> None:
    first = countershot("seal", case, photographs[0], "--json", keys=keys).json
    sealed = first["exhibits"][0]["id"]
    ended = added(case, keys, "a", photographs[1], sealed, sealed, "--family", "pelco", "--json")
    assert ended.code == 0, ended.err
    assert ended.json["pictures"][1] == sealed and len(ended.json["pictures"]) == 2
    assert sealed not in ended.json["sealed"]
    assert ended.json["family"] == "pelco-esprit-enhanced"
    assert "open its sources before you rely on it" in (case / "specimens/a.yaml").read_text()


def test_what_stands_in_the_way_is_told_before_anything_is_sealed(
    case: Path, keys: Path, photographs: list[Path], tmp_path: Path
) -> None:
    note = tmp_path / "note.txt"
    note.write_text("no picture")
    for words, says in (
        (("Bad Name", photographs[0]), "cannot be a specimen's id"),
        (("a", photographs[0], note), "no photograph"),
        (("a", photographs[0], "x-nothing"), "x-nothing"),
        (("a", photographs[0], "--family", "nobody"), "not one family"),
    ):
        ended = added(case, keys, *words)
        assert ended.code == 2 and says in ended.err, ended.err
    log = countershot("log", case, "--json", keys=keys).json["entries"]
    assert [each for each in log if each["type"] == "sealed"] == []
    assert added(case, keys, "a", photographs[0]).code == 0
    again = added(case, keys, "a", photographs[1])
    assert again.code == 2 and "is there already" in again.err


def test_compare_lists_families_beside_the_ranking_and_writes_none_of_them(
    tmp_path: Path, done: Path
) -> None:
    case = tmp_path / "case"
    shutil.copytree(done / "case", case)
    seen = countershot("look", case, "--json").json["sightings"]
    sighting = next(each for each in seen if each["kind"])
    ended = countershot("compare", case, sighting["id"], "--name", "beside", "--json")
    assert ended.code == 0, ended.err
    words = "\n".join(ended.json["families"])
    assert "None is a finding" in words or "Not in catalogue" in words
    draft = Path(ended.json["path"]).read_text()
    assert "from the shipped catalogue" not in draft and "Hikvision" not in draft
