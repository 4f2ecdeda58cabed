"""name of a tool -> its path in ``build/outside/.venv``, which running this file makes.

``pywb`` replays; ``wacz``, ``warcio`` and ``followthemoney`` judge what we write. They pull some
hundred packages (one, PyICU, is built: libicu-dev, pkg-config and g++), so they never share an
environment with Countershot.
"""

import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build/outside/.venv"
WANTED = Path(__file__).with_name("requirements.txt")


def outside(name: str) -> str:
    """Path of the tool; skips the test where it was not installed, unless this is CI."""
    import pytest

    path = FOLDER / "bin" / name
    if not path.exists() and not os.environ.get("CI"):
        pytest.skip(f"{name} is not installed: python tests/outside/tools.py")
    return str(path)


def main() -> None:
    """Make the environment, or bring it up to date."""
    if not (FOLDER / "bin/python").exists():
        venv.create(FOLDER, with_pip=True)
    python = FOLDER / "bin/python"
    subprocess.run([python, "-m", "pip", "install", "-q", "-r", WANTED], check=True)


if __name__ == "__main__":
    sys.exit(main())
