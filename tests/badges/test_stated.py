"""a file's own tags -> times and places as it states them; hostile tags state nothing."""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import av
import pytest
from PIL import Image, TiffImagePlugin

from countershot import canonical
from countershot.engine.run import recipe_key
from countershot.errors import BadMaterial
from countershot.footage.stated import stated, stated_recipe, stated_step
from countershot.ports import Job
from countershot.records.computed import Stated, StatedClue
from tests.footage.clips import scene
from tests.footage.looking import no_progress

Ratio = TiffImagePlugin.IFDRational
PLACE = {1: "S", 2: (Ratio(39), Ratio(28), Ratio(12)), 3: "W", 4: (Ratio(75), Ratio(59), Ratio(24))}


def photograph(
    path: Path, taken: dict[int, Any] | None = None, place: dict[int, Any] | None = None
) -> Path:
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x013B] = "MAKER", "SERIAL-9", "Ana Kord"
    exif.get_ifd(0x8769).update(taken or {})
    exif.get_ifd(0x8825).update(place or {})
    out = io.BytesIO()
    Image.fromarray(scene(1)).save(out, "JPEG", exif=exif.tobytes())
    path.write_bytes(out.getvalue())
    return path


def clip(path: Path, tags: dict[str, str]) -> Path:
    with av.open(str(path), "w", options={"movflags": "use_metadata_tags"}) as container:
        container.metadata.update(tags)
        stream = container.add_stream("libx264", rate=25)
        stream.width, stream.height, stream.pix_fmt = 160, 120, "yuv420p"
        for packet in stream.encode(av.VideoFrame.from_ndarray(scene(2))):
            container.mux(packet)
        container.mux(stream.encode())
    return path


def said(clues: Sequence[StatedClue]) -> list[tuple[str, str, str, str | None]]:
    return [(clue.what, clue.tag, clue.value, clue.utc) for clue in clues]


def test_a_photograph_states_its_time_and_place(tmp_path: Path) -> None:
    taken = {0x9003: "2031:03:14 09:26:53", 0x9011: "+05:00", 0x9004: "2031:03:14 09:26:54"}
    clock = {29: "2031:03:14", 7: (Ratio(4), Ratio(26), Ratio(53))}
    clues, made_with = stated(photograph(tmp_path / "p.jpg", taken, {**PLACE, **clock}))
    assert said(clues[:3]) == [
        ("time", "DateTimeOriginal", "2031:03:14 09:26:53 +05:00", "2031-03-14T04:26:53Z"),
        ("time", "DateTimeDigitized", "2031:03:14 09:26:54", None),
        ("time", "GPSDateStamp", "2031:03:14 04:26:53 UTC", "2031-03-14T04:26:53Z"),
    ]
    (place,) = clues[3:]
    assert place.what == "place" and place.value == "39° 28' 12\" S, 75° 59' 24\" W"
    assert (place.latitude, place.longitude) == (-39.47, -75.99)
    assert "pillow" in made_with


def test_a_clip_states_its_time_and_place(tmp_path: Path) -> None:
    tags = {"creation_time": "2031-03-14T09:26:53.000000Z", "location": "+39.4677-075.9938/"}
    clues, made_with = stated(clip(tmp_path / "c.mp4", tags))
    assert said(clues) == [
        ("time", "creation_time", "2031-03-14T09:26:53.000000Z", "2031-03-14T09:26:53Z"),
        ("place", "location", "+39.4677-075.9938/", None),
    ]
    assert (clues[1].latitude, clues[1].longitude) == (39.4677, -75.9938)
    assert "av" in made_with


def test_who_took_it_with_what_is_not_read(tmp_path: Path) -> None:
    path = photograph(tmp_path / "p.jpg", {0xA431: "BODY-1", 0x927C: b"notes"}, {27: b"x"})
    assert stated(path)[0] == []


@pytest.mark.parametrize(
    ("taken", "place"),
    [
        ({0x9003: "0000:00:00 00:00:00"}, {}),
        ({0x9003: "soon\x00\x1b[31m\u202e"}, {}),
        ({0x9003: "9" * 5000}, {}),
        ({0x9003: "9999:12:31 23:59:59", 0x9011: "-23:59"}, {}),
        ({}, {**PLACE, 2: (Ratio(1, 0), Ratio(0), Ratio(0))}),
        ({}, {**PLACE, 2: (Ratio(900), Ratio(0), Ratio(0))}),
        ({}, {**PLACE, 1: "X"}),
        ({}, {**PLACE, 2: (Ratio(1),)}),
    ],
)
def test_nonsense_is_told_as_it_stands_and_never_as_a_time_or_place(
    tmp_path: Path, taken: dict[int, Any], place: dict[int, Any]
) -> None:
    clues, _ = stated(photograph(tmp_path / "p.jpg", taken, place))
    for clue in clues:
        assert (clue.utc, clue.latitude, clue.longitude) == (None, None, None)
        assert len(clue.value) < 120 and (clue.value.isprintable() and "\u202e" not in clue.value)


@pytest.mark.parametrize(
    ("value", "degrees"),
    [("+91.0000+010.0000/", None), ("Kashgar", None), ("-00.5000+179.5000/", (-0.5, 179.5))],
)
def test_places_of_clips(tmp_path: Path, value: str, degrees: tuple[float, float] | None) -> None:
    (clue,) = stated(clip(tmp_path / "c.mp4", {"location": value}))[0]
    found = None if clue.latitude is None else (clue.latitude, clue.longitude)
    assert (clue.value, found) == (value, degrees)


def test_the_step_gives_the_same_bytes_again_and_refuses_damage(tmp_path: Path) -> None:
    path = photograph(tmp_path / "p.jpg", {0x9003: "2031:03:14 09:26:53"}, PLACE)
    recipe = stated_recipe(canonical.sha256_hex(path.read_bytes()))
    job = Job(recipe_key(recipe), ("x-0a1b2c3d4e5f",), (path,), {})
    (first,), (again,) = list(stated_step(job, no_progress)), list(stated_step(job, no_progress))
    assert first == again
    assert len(canonical.from_bytes(Stated, first.data, "stated").clues) == 2
    path.write_bytes(path.read_bytes()[:90])
    with pytest.raises(BadMaterial):
        list(stated_step(job, no_progress))
