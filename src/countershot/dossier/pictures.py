"""released pictures and cited boxes -> plates: a picture, its size, and marks drawn over it."""

from dataclasses import dataclass, replace
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from countershot.dossier.contents import copy_path, covered_path
from countershot.dossier.material import Material
from countershot.dossier.names import PICTURES, exhibit_path
from countershot.dossier.redact import Redaction, covered_parts
from countershot.records.base import BoxPt, BoxPx
from countershot.records.computed import Sighting

_SIDEWAYS = (5, 6, 7, 8)  # EXIF orientations that a browser shows turned by a quarter
_ORIENTATION = 0x0112
FRAME = "The whole frame, with a box around the questioned device"
HALF = 0.55
MARGIN = 0.6  # of a cited box's height, shown around it


@dataclass(frozen=True)
class Mark:
    """A box over a picture, in its pixels; numbered, if the words beside it are."""

    x: float
    y: float
    width: float
    height: float
    number: int = 0


@dataclass(frozen=True)
class Plate:
    """A picture in the dossier (path from its root), its displayed size, and the marks on it.

    ``done``: of a working copy, what was done to its pixels; "" for what came from outside.
    """

    path: str
    width: int
    height: int
    alt: str
    marks: tuple[Mark, ...] = ()
    done: str = ""

    @property
    def unit(self) -> float:
        """A line's breadth in the picture's pixels, so that marks look alike on any picture."""
        return round(max(self.width, self.height) / 160, 2)

    @property
    def closeup(self) -> str:
        """SVG viewBox around the first mark: the cited words with what stands around them.

        At least half the picture's width, so that short words are not blown up.
        """
        mark = self.marks[0]
        pad = max(mark.height * MARGIN, self.height / 60)
        width = min(float(self.width), max(mark.width + 2 * pad, self.width * HALF))
        height = min(float(self.height), mark.height + 2 * pad)
        left = _inside(mark.x + mark.width / 2 - width / 2, width, self.width)
        top = _inside(mark.y - pad, height, self.height)
        return f"{left:.1f} {top:.1f} {max(width, 1):.1f} {max(height, 1):.1f}"


def _inside(start: float, length: float, whole: int) -> float:
    return max(0.0, min(start, whole - length))


def copy_plate(
    material: Material, redacted: dict[str, Redaction], copy: str, alt: str
) -> Plate | None:
    """A working copy's picture, if it is released."""
    if copy not in material.facts.copies:
        return None
    record = material.facts.copies[copy].copy
    redaction = redacted.get(record.exhibit)
    if redaction is None or copy not in redaction.copies:
        return None
    return Plate(copy_path(copy), record.width, record.height, alt, done=record.in_words)


def other_plates(
    material: Material, redacted: dict[str, Redaction], sighting: Sighting
) -> tuple[tuple[str, Plate], ...]:
    """The other views of a sighting that are released, each with its time in words."""
    found = []
    for name in sighting.views:
        plate = copy_plate(material, redacted, name, "The questioned device at another moment")
        if plate is not None:
            t_ms = material.facts.copies[name].copy.t_ms
            found.append((f"At {t_ms / 1000:.2f} s", plate))
    return tuple(found)


def frame_plate(
    material: Material, redacted: dict[str, Redaction], sighting: Sighting
) -> Plate | None:
    """The whole frame that a sighting's best view was cut from, with its box, if released."""
    copies = material.facts.copies
    view = copies[sighting.best_view].copy if sighting.best_view in copies else None
    if view is None or view.box_px is None:
        return None
    x, y, width, height = view.box_px
    for name, fact in sorted(copies.items()):
        frame = fact.copy
        inside = x + width <= frame.width and y + height <= frame.height
        same = (frame.exhibit, frame.t_ms, frame.box_px) == (view.exhibit, view.t_ms, None)
        plain = same and inside and not frame.done
        plate = copy_plate(material, redacted, name, FRAME) if plain else None
        if plate is not None:
            return with_marks(plate, (mark_px(view.box_px),))
    return None


def moment_plate(
    material: Material, redacted: dict[str, Redaction], exhibit: str, start_ms: int, end_ms: int
) -> Plate | None:
    """A released whole frame of a clip from within a cited span of time, the earliest one."""
    frames = sorted(
        (fact.copy.t_ms, name)
        for name, fact in material.facts.copies.items()
        if fact.copy.exhibit == exhibit
        and fact.copy.box_px is None
        and not fact.copy.done
        and start_ms <= fact.copy.t_ms <= end_ms
    )
    for t_ms, name in frames:
        plate = copy_plate(material, redacted, name, f"The frame at {t_ms / 1000:.2f} s")
        if plate is not None:
            return plate
    return None


def exhibit_plate(material: Material, redaction: Redaction | None, alt: str) -> Plate | None:
    """An exhibit that is itself a picture a browser can show, if it is released whole."""
    if redaction is None or redaction.release != "whole":
        return None
    exhibit = redaction.exhibit
    if exhibit.media_type not in PICTURES:
        return None
    size = displayed_size(material.object_path(exhibit.sha256))
    return Plate(exhibit_path(exhibit.sha256, exhibit.media_type), *size, alt) if size else None


def covered_plate(material: Material, redaction: Redaction | None, alt: str) -> Plate | None:
    """The picture of an exhibit's covered copy (of a clip: its first frame), if that is released.

    Its pixels may be fewer than the exhibit's, so that no box of it is marked here.
    """
    if redaction is None or redaction.release != "part":
        return None
    parts = covered_parts(material, redaction.exhibit)
    shown = parts.get("poster") or parts.get("file")
    size = displayed_size(material.object_path(shown.sha256)) if shown else None
    if shown is None or size is None:
        return None
    return Plate(covered_path(redaction.exhibit.id, shown), *size, alt)


def page_plate(
    material: Material, redacted: dict[str, Redaction], exhibit: str, page: int, alt: str
) -> Plate | None:
    """A cited page's picture, if its document is released whole."""
    shown = material.pages.get((exhibit, page))
    redaction = redacted.get(exhibit)
    if shown is None or shown.picture is None or redaction is None:
        return None
    if redaction.release != "whole":
        return None
    picture = shown.picture
    return Plate(copy_path(picture.id), picture.width, picture.height, alt)


def mark_pt(material: Material, exhibit: str, page: int, box: BoxPt) -> Mark:
    """A box in points (origin bottom left) as a mark on the page's picture (origin top left)."""
    shown = material.pages[exhibit, page]
    reading, picture = shown.reading, shown.picture
    across = picture.width / reading.width_pt if picture else 1.0
    down = picture.height / reading.height_pt if picture else 1.0
    left, bottom, right, top = box
    return Mark(
        round(left * across, 1),
        round((reading.height_pt - top) * down, 1),
        round((right - left) * across, 1),
        round((top - bottom) * down, 1),
    )


def mark_px(box: BoxPx, number: int = 0) -> Mark:
    """A box in the picture's own pixels."""
    x, y, width, height = box
    return Mark(x, y, width, height, number)


def displayed_size(path: Path) -> tuple[int, int] | None:
    """Width and height as a browser shows it (EXIF turned); None if it is no readable picture.

    Reads headers only: no pixel of a hostile picture is decoded here.
    """
    try:
        with Image.open(path, formats=["JPEG", "PNG", "WEBP", "GIF"]) as picture:
            width, height = picture.size
            exif = Image.Exif()  # picture.getexif() would decode the pixels of a PNG
            exif.load(picture.info.get("exif", b""))
            turned = exif.get(_ORIENTATION) in _SIDEWAYS
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        return None
    return (height, width) if turned else (width, height)


def with_marks(plate: Plate, marks: tuple[Mark, ...]) -> Plate:
    """The same picture with marks on it."""
    return replace(plate, marks=marks)
