"""tools a test needs -> a skip that says which is missing; in CI a missing one fails."""

import os
import shutil

import pytest


def needs(*tools: str) -> None:
    """Skip unless every tool is on the path; fail where CI says that they all should be."""
    missing = [tool for tool in tools if shutil.which(tool) is None]
    if missing and os.environ.get("CI"):
        pytest.fail(f"CI must install {', '.join(missing)}")
    if missing:
        pytest.skip(f"{', '.join(missing)} not installed here")
