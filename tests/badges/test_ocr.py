"""a picture -> its words, Chinese and English; or a clear refusal to read."""

import shutil
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from countershot.documents.ocr import Ocr
from countershot.documents.text_regions import RegionRules, regions, smallest_rectangle
from countershot.errors import BadMaterial, CannotCheck, LimitExceeded, NetworkRefused
from countershot.networks import reading
from tests.badges.signs import CHINESE, RGB, chinese, latin, needs_ocr, scene


@pytest.fixture(scope="module")
def ocr() -> Ocr:
    return Ocr()


def crop(mask: Image.Image, angle: float = 0.0) -> RGB:
    return scene(mask, angle)[40:190, 60:320]


@needs_ocr
@pytest.mark.parametrize("angle", [0.0, 10.0, 180.0])
@pytest.mark.parametrize("words", ["NORVIK", "VK-420"])
def test_latin_words_are_read_upright_tilted_and_upside_down(
    ocr: Ocr, words: str, angle: float
) -> None:
    (line,) = ocr.lines(crop(latin(words), angle))
    assert line.words == words
    assert line.score > 0.9 and line.score == round(line.score, 3)
    x, y, width, height = line.box_px
    assert x < 130 < x + width and y < 75 < y + height
    assert width < 200 and height < 90


@needs_ocr
@pytest.mark.parametrize("name", CHINESE)
def test_chinese_words_are_read(ocr: Ocr, name: str) -> None:
    (line,) = ocr.lines(crop(chinese(name)))
    assert line.words.replace(" ", "") == CHINESE[name].replace(" ", "")
    assert line.score > 0.9


@needs_ocr
def test_lines_come_from_top_to_bottom_and_the_same_every_time(ocr: Ocr) -> None:
    picture = np.concatenate([crop(latin("NORVIK")), crop(chinese("haida"))])
    first = ocr.lines(picture)
    assert [line.words for line in first] == ["NORVIK", "海达科技"]
    assert first == Ocr().lines(picture)


@needs_ocr
def test_nothing_is_read_where_nothing_is_written(ocr: Ocr) -> None:
    assert ocr.lines(np.full((90, 120, 3), 200, np.uint8)) == []
    assert ocr.lines(scene()[40:190, 60:320]) == []


@needs_ocr
@pytest.mark.parametrize("size", [(1, 1), (7, 300), (300, 7)])
def test_a_tiny_picture_is_refused_in_words(ocr: Ocr, size: tuple[int, int]) -> None:
    with pytest.raises(BadMaterial, match="too small to hold words"):
        ocr.lines(np.zeros((*size, 3), np.uint8))


@needs_ocr
def test_a_huge_picture_and_one_of_another_kind_are_refused(ocr: Ocr) -> None:
    with pytest.raises(LimitExceeded, match="Reduce it"):
        ocr.lines(np.zeros((3000, 3000, 3), np.uint8))
    with pytest.raises(BadMaterial, match="RGB"):
        ocr.lines(np.zeros((30, 30), np.uint8))


@needs_ocr
@pytest.mark.parametrize("name", reading.READING_PINS)
def test_a_changed_network_is_refused(name: str, tmp_path: Path) -> None:
    spec = find_spec("rapidocr")
    assert spec and spec.submodule_search_locations
    for file in reading.READING_PINS:
        shutil.copy(Path(spec.submodule_search_locations[0]) / "models" / file, tmp_path / file)
    content = bytearray((tmp_path / name).read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / name).write_bytes(content)
    with pytest.raises(NetworkRefused, match=f"{name} is not the pinned network"):
        reading.load_reading(tmp_path)


def test_a_missing_extra_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(reading, "find_spec", lambda _: None)
    with pytest.raises(CannotCheck, match=r"pip install --no-deps rapidocr==3\.10\.0"):
        Ocr()
    with pytest.raises(CannotCheck, match="cannot be read"):
        reading.load_reading(tmp_path)


def test_regions_are_rectangles_at_any_angle() -> None:
    corners = np.array([[0.0, 0.0], [40.0, 30.0], [34.0, 38.0], [-6.0, 8.0]])
    inside = corners.mean(0) + 0.3 * (corners - corners.mean(0))
    found = smallest_rectangle(np.concatenate([corners, inside]))
    assert sorted(map(tuple, found.round(6))) == sorted(map(tuple, corners))
    thin = smallest_rectangle(np.array([[3.0, 4.0], [9.0, 4.0]]))
    assert thin.tolist() == [[3, 4], [9, 4], [9, 4], [3, 4]]


def test_regions_that_touch_are_one_and_faint_or_thin_ones_none() -> None:
    chances = np.zeros((60, 100), np.float32)
    chances[10:20, 10:40] = 0.9
    chances[20:24, 39:60] = 0.9  # touches the first at a corner
    chances[40:50, 10:40] = 0.4  # faint
    chances[40, 60:90] = 0.9  # a hairline, two pixels with its shadow
    found = regions(chances, RegionRules())
    assert len(found) == 1
    low, high = found[0].min(0), found[0].max(0)
    assert low[0] < 10 and low[1] < 10 and high[0] > 60 and high[1] > 24
    assert len(regions(np.kron(np.eye(9, dtype=np.float32), np.ones((9, 9), np.float32)),
                       RegionRules(most=3))) <= 3  # fmt: skip
