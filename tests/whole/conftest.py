"""a copy of the exercise, built and published once -> what the whole-program tests look at."""

import shutil
from pathlib import Path

import pytest

from tests.whole.program import copy_exercise, countershot


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The exercise with all that is computed of it, never published; do not change it, copy it."""
    case = copy_exercise(tmp_path_factory.mktemp("built") / "case")
    ended = countershot("build", case, "--json")
    assert ended.code == 0, ended.out + ended.err
    return case


@pytest.fixture(scope="session")
def done(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ``case`` (built and published) and ``dossier``; do not change it."""
    folder = tmp_path_factory.mktemp("exercise")
    case = folder / "case"
    shutil.copytree(built, case)
    published = countershot("publish", case, folder / "dossier")
    assert published.code == 0, published.out + published.err
    return folder
