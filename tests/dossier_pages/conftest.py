"""nothing -> dossiers of the synthetic case, made once a run."""

from pathlib import Path

import pytest

from countershot.dossier.bundle import write
from tests.dossier_pages.material import build


@pytest.fixture(scope="session")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clean release."""
    folder = tmp_path_factory.mktemp("released")
    write(build(folder / "case"), folder / "dossier")
    return folder / "dossier"
