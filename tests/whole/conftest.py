"""a copy of the exercise, built and published once -> what the whole-program tests look at."""

from pathlib import Path

import pytest

from tests.whole.program import copy_exercise, countershot


@pytest.fixture(scope="session")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ``case`` (built and published) and ``dossier``; do not change it."""
    folder = tmp_path_factory.mktemp("exercise")
    case = copy_exercise(folder / "case")
    built = countershot("build", case, "--json")
    assert built.code == 0, built.out + built.err
    published = countershot("publish", case, folder / "dossier")
    assert published.code == 0, published.out + published.err
    return folder
