"""files of 40 kinds with a secret beside their pixels -> covered copies with nothing but pixels."""

from pathlib import Path

import pytest

from tests.footage.covered import cover_all_but, foreign_to
from tests.footage.tagged import CLIPS, PHOTOGRAPHS, RAW

BOX = (40, 40, 60, 40)
COMPRESSED = ("png-ztxt.png", "png-icc.png", "tiff-pages.tif")
"""In these the secret stands in compressed bytes, or is itself pixels."""


def test_there_are_at_least_thirty_kinds() -> None:
    assert len(PHOTOGRAPHS) + len(CLIPS) >= 30


def secret_in(data: bytes) -> bool:
    """As it is, or as Windows writes text."""
    return RAW in data or RAW.decode().encode("utf-16-le") in data


@pytest.mark.parametrize("name", PHOTOGRAPHS)
def test_nothing_but_pixels_is_left_of_a_photograph(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(PHOTOGRAPHS[name]())
    assert name in COMPRESSED or secret_in(path.read_bytes())
    made = cover_all_but(path, [(0, BOX)])
    assert made.copy.media_type == "image/png"
    assert foreign_to(made) == []
    assert not secret_in(made.file)


@pytest.mark.parametrize("name", CLIPS)
def test_nothing_but_pictures_is_left_of_a_clip(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    CLIPS[name](path)
    assert name in COMPRESSED or secret_in(path.read_bytes())
    made = cover_all_but(path, [(0, BOX), (1000, BOX)])
    assert made.copy.media_type == "video/webm"
    assert foreign_to(made) == []
    assert not secret_in(made.file + made.poster)
