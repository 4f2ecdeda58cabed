"""a dossier that shows a scaled mean of frames -> three verifiers agree; broken by one pixel."""

import re
import shutil
from pathlib import Path

import pytest

from countershot.dossier import bundle
from tests.dossier_pages.material import build
from tests.verify import workbench
from tests.verify.three import Browser, by_file, by_program
from tests.verify.workbench import RELEASE

BOX = (302, 200, 60, 50)


@pytest.fixture(scope="module", params=[True, False], ids=["exercise", "part"])
def clean(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("views")
    bundle.write(build(folder, enlarged=BOX, exercise=request.param), folder / "out")
    return folder / "out"


@pytest.fixture
def dossier(clean: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(clean, tmp_path / "dossier"))


def enlarged(folder: Path) -> str:
    """The dossier path of the treated working copy's record."""
    records = folder.glob("data/computed/w-*.json")
    (found,) = (path for path in records if b'"done":"mean of 2 frames' in path.read_bytes())
    return found.relative_to(folder).as_posix()


def test_a_dossier_with_a_treated_view_holds_for_all_three(clean: Path, browser: Browser) -> None:
    answer = by_program(clean)
    assert answer["problems"] == []
    assert {claim["verdict"] for claim in answer["claims"]} == {"holds"}
    assert by_file(clean) == browser(clean) == answer


def test_the_report_rests_on_the_recipe_of_the_view(clean: Path) -> None:
    release = workbench.read(clean, RELEASE)
    record = enlarged(clean)
    (key,) = (c["key"] for c in release["computed"] if c["path"] == record)
    name = re.sub(r".*/|\.json", "", record)
    signatures = [
        workbench.read(clean, path)
        for judgement in release["judgements"]
        for path in judgement["signatures"]
        if judgement["path"] == "report.md"
    ]
    assert signatures
    assert all(s["statement"]["rests_on"][f"recipe:{name}"] == key for s in signatures)


@pytest.mark.parametrize("end", [".png", ".json"])
def test_one_changed_byte_of_it_is_found_by_all_three(
    dossier: Path, browser: Browser, end: str
) -> None:
    path = dossier / enlarged(dossier).replace(".json", end)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))
    answer = by_program(dossier)
    assert answer["verdict"] == "broken"
    assert path.name in {Path(problem["file"]).name for problem in answer["problems"]}
    assert by_file(dossier) == browser(dossier) == answer
