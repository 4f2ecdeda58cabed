"""a photograph or clip -> the times and places that its own metadata states, not believed

Anyone can write a tag, and a camera's clock may be wrong: this is what the file states, never when
and where something happened. Tags that name a person, a maker or a serial number are not read.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from countershot import canonical
from countershot.footage import photograph
from countershot.footage.containers import PHOTOGRAPH, container_of
from countershot.footage.decode import Clip
from countershot.ports import Job, Output, Progress
from countershot.records.computed import Recipe, Stated, StatedClue

STATED_STEP = "stated"
STATED_VERSION = "1"
LONGEST_VALUE = 80

_TIMES = {
    "DateTimeOriginal": "OffsetTimeOriginal",
    "DateTimeDigitized": "OffsetTimeDigitized",
    "DateTime": "OffsetTime",
}
"""EXIF: the tag of a time, and that of its zone."""
_CLIP_TIMES = ("creation_time", "com.apple.quicktime.creationdate", "date")
_CLIP_PLACES = ("com.apple.quicktime.location.ISO6709", "location", "location-eng")
_ISO_6709 = re.compile(
    r"([+-]\d{2}(?:\.\d+)?)([+-]\d{3}(?:\.\d+)?)(?:[+-]\d+(?:\.\d+)?)?(?:CRS.*)?/?"
)
_UNSAFE = re.compile(r"[^\x20-\x7e]+")


def stated_recipe(exhibit_sha256: str) -> Recipe:
    """Read the times and places of one exhibit's metadata."""
    return Recipe(step=STATED_STEP, version=STATED_VERSION, inputs=(exhibit_sha256,))


def stated_step(job: Job, progress: Progress) -> Iterable[Output]:
    """Outputs ``stated`` (a Stated). Raises BadMaterial when the exhibit cannot be opened."""
    clues, made_with = stated(job.paths[0])
    record = Stated(
        exhibit=job.exhibits[0], recipe=job.key, clues=tuple(clues), made_with=made_with
    )
    progress(1.0)
    yield Output("stated", "application/json", canonical.to_bytes(record))


def stated(path: Path) -> tuple[list[StatedClue], dict[str, str]]:
    """The clues, and the version of the reader."""
    if container_of(path) == PHOTOGRAPH:
        tags = photograph.stated_tags(path)
        return [*_exif_times(tags), *_exif_place(tags)], photograph.made_with()
    clip = Clip(path)
    return list(_clip_clues(clip.stated_tags())), clip.made_with


def _exif_times(tags: Mapping[str, Any]) -> Iterator[StatedClue]:
    for tag, zone_tag in _TIMES.items():
        value, zone = _text(tags.get(tag)), _text(tags.get(zone_tag))
        if value:
            shown = f"{value} {zone}".strip()
            yield StatedClue(what="time", tag=tag, value=shown, utc=_utc(value, zone))
    date, clock = _text(tags.get("GPSDateStamp")), _numbers(tags.get("GPSTimeStamp"), 3)
    if date and clock:
        value = f"{date} {int(clock[0]):02}:{int(clock[1]):02}:{int(clock[2]):02}"
        yield StatedClue(
            what="time", tag="GPSDateStamp", value=f"{value} UTC", utc=_utc(value, "Z")
        )


def _exif_place(tags: Mapping[str, Any]) -> Iterator[StatedClue]:
    north, south_or_north = _numbers(tags.get("GPSLatitude"), 3), _text(tags.get("GPSLatitudeRef"))
    east, west_or_east = _numbers(tags.get("GPSLongitude"), 3), _text(tags.get("GPSLongitudeRef"))
    if not north or not east or south_or_north not in ("N", "S") or west_or_east not in ("E", "W"):
        return
    latitude = _degrees(north) * (-1 if south_or_north == "S" else 1)
    longitude = _degrees(east) * (-1 if west_or_east == "W" else 1)
    value = f"{_dms(north)} {south_or_north}, {_dms(east)} {west_or_east}"
    yield _place("GPSLatitude, GPSLongitude", value, latitude, longitude)


def _clip_clues(tags: Mapping[str, str]) -> Iterator[StatedClue]:
    for tag in _CLIP_TIMES:
        value = _text(tags.get(tag))
        if value:
            yield StatedClue(what="time", tag=tag, value=value, utc=_utc(value, ""))
    places: dict[str, str] = {}
    for tag in _CLIP_PLACES:
        places.setdefault(_text(tags.get(tag)), tag)
    for value, tag in places.items():
        parts = _ISO_6709.fullmatch(value)
        if parts:
            yield _place(tag, value, float(parts[1]), float(parts[2]))
        elif value:
            yield StatedClue(what="place", tag=tag, value=value)


def _place(tag: str, value: str, latitude: float, longitude: float) -> StatedClue:
    """Degrees only where they are on Earth."""
    there = abs(latitude) <= 90 and abs(longitude) <= 180
    return StatedClue(
        what="place",
        tag=tag,
        value=value,
        latitude=round(latitude, 6) if there else None,
        longitude=round(longitude, 6) if there else None,
    )


def _utc(value: str, zone: str) -> str | None:
    """UTC to the second of a stated time that says its zone; None without one, or if no time."""
    iso = re.sub(r"^(\d{4}):(\d\d):(\d\d)", r"\1-\2-\3", value)
    try:
        moment = datetime.fromisoformat(f"{iso}{zone}")
        if moment.tzinfo is None:
            return None
        return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0")
    except (ValueError, OverflowError):
        return None


def _text(value: object) -> str:
    """A tag's value as one short line of ASCII, whatever stands in it."""
    if isinstance(value, bytes):
        value = value.decode("ascii", "replace")
    if not isinstance(value, str):
        return ""
    return _UNSAFE.sub(" ", value).strip()[:LONGEST_VALUE].strip()


def _numbers(value: object, count: int) -> list[float]:
    """That many finite numbers that are not negative, or none at all."""
    if not isinstance(value, tuple) or len(value) != count:
        return []
    try:
        numbers = [float(each) for each in value]
    except (ArithmeticError, TypeError, ValueError):
        return []
    return numbers if all(math.isfinite(each) and 0 <= each < 1e6 for each in numbers) else []


def _degrees(parts: list[float]) -> float:
    return parts[0] + parts[1] / 60 + parts[2] / 3600


def _dms(parts: list[float]) -> str:
    return f"{parts[0]:g}\u00b0 {parts[1]:g}' {parts[2]:g}\""
