"""what the package needs besides code -> named in pyproject.toml, or a wheel would go without."""

import tomllib
from pathlib import PurePath

from tests.whole.program import ROOT

PACKAGE = ROOT / "src/countershot"


def test_every_data_file_is_carried_by_a_wheel() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        patterns = tomllib.load(file)["tool"]["setuptools"]["package-data"]["countershot"]
    data = [p for p in PACKAGE.rglob("*") if p.is_file() and p.suffix not in (".py", ".pyc")]
    assert any(path.suffix == ".tsv" for path in data)
    for path in data:
        name = path.relative_to(PACKAGE)
        carried = any(
            PurePath(name).match(each.removeprefix("**/")) or PurePath(name).match(each)
            for each in patterns
        )
        assert carried, name
