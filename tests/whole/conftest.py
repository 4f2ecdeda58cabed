"""a copy of the exercise, built and published once -> what the whole-program tests look at."""

import fcntl
import os
import shutil
import time
from pathlib import Path

import pytest

from tests.whole.program import copy_exercise, countershot


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The exercise with all that is computed of it, never published; do not change it, copy it.

    Built once for all of pytest's processes.
    """
    own = tmp_path_factory.mktemp("built")
    folder = own.parent.parent / "built" if "PYTEST_XDIST_WORKER" in os.environ else own
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "seconds").exists():
            began = time.monotonic()
            ended = countershot("build", copy_exercise(folder / "case"), "--json")
            assert ended.code == 0, ended.out + ended.err
            (folder / "seconds").write_text(str(time.monotonic() - began))
    return folder / "case"


@pytest.fixture(scope="session")
def build_s(built: Path) -> float:
    """How long that took, where everything had to be computed."""
    return float((built.parent / "seconds").read_text())


@pytest.fixture(scope="session")
def done(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ``case`` (built and published) and ``dossier``; do not change it."""
    folder = tmp_path_factory.mktemp("exercise")
    case = folder / "case"
    shutil.copytree(built, case)
    published = countershot("publish", case, folder / "dossier")
    assert published.code == 0, published.out + published.err
    return folder
