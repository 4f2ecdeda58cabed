"""name of a tool -> its path under ``build/outside``, which running this file fills.

``pywb`` replays; ``wacz``, ``warcio`` and ``followthemoney`` judge what we write. They pull some
hundred packages (one, PyICU, is built: libicu-dev, pkg-config and g++), so they never share an
environment with Countershot. Those that judge RO-Crate, PROV and GeoJSON have another of their own
(``validators.txt``). The SARIF Multitool, OASIS's editors' own, comes from the npm registry.
"""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build/outside/.venv"
VALIDATORS = ROOT / "build/outside/validators"
NPM = ROOT / "build/outside/npm"
HERE = Path(__file__).parent
SARIF = "@microsoft/sarif-multitool-linux"
SARIF_VERSION = "5.7.0"


def outside(name: str) -> str:
    """Path of the tool; skips the test where it was not installed, unless this is CI."""
    return _there(FOLDER / "bin" / name)


def validator(name: str) -> str:
    """The same of a tool in the validators' environment."""
    return _there(VALIDATORS / "bin" / name)


def sarif_multitool() -> str:
    """The same of the SARIF Multitool; ``sarif-2.1.0.json`` beside it is the standard's schema."""
    return _there(NPM / "node_modules" / SARIF / "Sarif.Multitool")


def _there(path: Path) -> str:
    import pytest

    if not path.exists() and not os.environ.get("CI"):
        pytest.skip(f"{path.name} is not installed: python tests/outside/tools.py")
    return str(path)


def main() -> None:
    """Make the environments, or bring them up to date."""
    for folder, wanted in ((FOLDER, "requirements.txt"), (VALIDATORS, "validators.txt")):
        if not (folder / "bin/python").exists():
            venv.create(folder, with_pip=True)
        python = folder / "bin/python"
        subprocess.run([python, "-m", "pip", "install", "-q", "-r", HERE / wanted], check=True)
    npm = shutil.which("npm")
    if npm is None:
        print("npm is not here: the SARIF Multitool was not installed", file=sys.stderr)
        return
    wanted_package = f"{SARIF}@{SARIF_VERSION}"
    words = [npm, "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]
    NPM.mkdir(parents=True, exist_ok=True)
    subprocess.run([*words, "--prefix", NPM, wanted_package], check=True)
    (NPM / "node_modules" / SARIF / "Sarif.Multitool").chmod(0o755)


if __name__ == "__main__":
    sys.exit(main())
