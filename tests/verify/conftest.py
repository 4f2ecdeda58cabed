"""one Chromium for all tests of this folder."""

from collections.abc import Iterator

import pytest

from tests.verify.three import Browser, open_browser


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """`verify.html`, open in Chromium."""
    yield from open_browser()
