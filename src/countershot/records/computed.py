"""exhibits + recipe -> computed records: working copies, readings, sightings."""

from typing import Any, Literal

from pydantic import Field

from countershot.records.base import BoxPt, BoxPx, Kind, Record, Sha256, UtcTime


class Recipe(Record):
    """Everything that determines a computed record; its key is the digest of this record.

    ``inputs`` are exhibit digests; ``network`` the digest of the network's file, if one is used.
    Decoder versions are not part of it: they stand in the results as ``made_with``.
    """

    step: str
    version: str
    parameters: dict[str, Any] = {}
    inputs: tuple[Sha256, ...]
    network: Sha256 | None = None


def _unsaid(value: Any) -> bool:
    """Later fields are left out where they say nothing: earlier records keep their bytes."""
    return not value


class Averaged(Record):
    """One frame that went into a mean, and by how many whole pixels its box was moved."""

    t_ms: int
    moved_px: tuple[int, int]


class WorkingCopy(Record):
    """A frame or crop of an exhibit. ``id`` is ``w-`` and the first 12 digits of ``recipe``.

    ``pixels_sha256``: SHA-256 over ``b"RGB8 {width} {height}\\n"`` and the raw RGB bytes, row by
    row, so that it does not depend on an image encoder. ``sha256`` names the stored PNG.
    ``t_ms`` counts from the first presentation time; ``box_px`` is None for the whole frame.
    ``done``: what was done to the pixels beyond cutting them out, in words ("" for nothing).
    ``averaged``: the frames that a mean was taken over; of one frame, none.
    """

    id: str = Field(pattern=r"^w-[0-9a-f]{12}$")
    recipe: Sha256
    exhibit: str
    t_ms: int
    box_px: BoxPx | None
    width: int
    height: int
    pixels_sha256: Sha256
    sha256: Sha256
    made_with: dict[str, str] = {}
    done: str = Field(default="", exclude_if=_unsaid)
    averaged: tuple[Averaged, ...] = Field(default=(), exclude_if=_unsaid)

    @property
    def in_words(self) -> str:
        """What was done to its pixels, to be said wherever it is shown."""
        return self.done or "pixels as they were decoded; nothing was done to them"


CoverRule = Literal["faces", "all but the device"]


class CoveredCopy(Record):
    """A photograph, clip or still of an exhibit with what one rule says filled with one colour.

    ``id`` is ``c-`` and the first 12 digits of ``recipe``. It says nothing of what was found: the
    filled regions are in the picture, and nowhere else. ``network``: the file that found faces,
    None where only the device's box was kept. ``start_ms`` and ``end_ms``: the exhibit's times of
    the first and last frame; the copy's own times begin at 0. ``pixels_sha256``: as in WorkingCopy,
    over every frame in turn, before encoding. ``sha256`` names the file. It has no metadata of the
    exhibit and no sound.
    """

    id: str = Field(pattern=r"^c-[0-9a-f]{12}$")
    recipe: Sha256
    exhibit: str
    rule: CoverRule
    network: Sha256 | None = None
    media_type: str
    width: int
    height: int
    frames: int
    start_ms: int
    end_ms: int
    pixels_sha256: Sha256
    sha256: Sha256
    made_with: dict[str, str] = {}


class BadgeView(Record):
    """One frame's box of the device; its pixels were repeated, or averaged, that many times."""

    t_ms: int
    box_px: BoxPx
    enlarged: int = 1
    reduced: int = 1


class BadgeLine(Record):
    """Words that the program read in one view: where in the frame, and how sure it is."""

    words: str
    score: float
    t_ms: int
    box_px: BoxPx


class Badge(Record):
    """What words the program read inside a sighting's boxes: a badge, never a maker. A proposal.

    ``id`` is ``b-`` and the first 12 digits of ``recipe``. Nothing outside the boxes was read;
    ``at_edge`` lines reached the box's edge, may go on beyond it, and were left out.
    """

    id: str = Field(pattern=r"^b-[0-9a-f]{12}$")
    says: Literal["badge, not maker"] = "badge, not maker"
    recipe: Sha256
    exhibit: str
    sighting: str
    views: tuple[BadgeView, ...]
    lines: tuple[BadgeLine, ...]
    at_edge: int = 0
    networks: dict[str, Sha256]
    made_with: dict[str, str] = {}


class StatedClue(Record):
    """A time or place that a file states of itself, as its ``tag`` has it. Anyone can write a tag.

    ``utc`` only where the tag states its time zone; degrees north and east only of a place.
    """

    what: Literal["time", "place"]
    tag: str
    value: str
    utc: UtcTime | None = None
    latitude: float | None = None
    longitude: float | None = None


class Stated(Record):
    """All times and places that one photograph's or clip's own metadata states."""

    exhibit: str
    recipe: Sha256
    clues: tuple[StatedClue, ...]
    made_with: dict[str, str] = {}


class Fingerprint(Record):
    """Small grey squares of one photograph or clip, to tell whether another shows the same.

    ``t_ms``: the time of each (a photograph has 0), in order; the pixels are the part ``squares``,
    one after another, ``side`` x ``side`` bytes each. Of frames that look alike the first is kept.
    ``plain``: pictures left out because they have nothing to tell them apart by (dark, one colour).
    ``every_ms``: how far apart frames were looked at; 0: keyframes alone, or a photograph.
    ``cut_short``: why the rest of a clip was not looked at.
    """

    exhibit: str
    recipe: Sha256
    side: int
    t_ms: tuple[int, ...]
    plain: int = 0
    every_ms: int = 0
    cut_short: str = ""
    made_with: dict[str, str] = {}


class FrameBox(Record):
    """Where the device is in one decoded frame (after display rotation), and the score there."""

    t_ms: int
    box_px: BoxPx
    score: float


class Sighting(Record):
    """A device is visible: a proposal of the program. It has no name and is not a finding.

    ``id`` is ``s-``, 8 digits of the exhibit, and its ordinal by first appearance.
    ``kind`` is None where the network abstains. A photograph has 0 for both times.
    ``best_view`` is the id of the working copy that shows it best; ``views`` those of up to four
    others, apart in time and as unlike it and each other as can be, in order of time.
    """

    id: str = Field(pattern=r"^s-[0-9a-f]{8}-\d+$")
    exhibit: str
    recipe: Sha256
    kind: Kind | None
    score: float
    start_ms: int
    end_ms: int
    frames: tuple[FrameBox, ...]
    best_view: str
    views: tuple[str, ...] = Field(default=(), exclude_if=_unsaid)


class NotLookedAt(Record):
    """What ``look`` did not look at, so that absence is never read as a finding."""

    exhibit: str
    start_ms: int | None = None
    end_ms: int | None = None
    reason: str


class Look(Record):
    """The outcome of looking at one exhibit.

    ``width`` and ``height``: of the displayed frame; ``duration_ms``: last presentation time
    counted from the first, 0 for a photograph.
    """

    exhibit: str
    width: int = 0
    height: int = 0
    duration_ms: int = 0
    sightings: tuple[str, ...]
    not_looked_at: tuple[NotLookedAt, ...]
    made_with: dict[str, str] = {}


class Glyph(Record):
    """One character of a page's text layer and its box in PDF points."""

    text: str
    box_pt: BoxPt


class PageReading(Record):
    """One page's text layer. ``boxes_pt[i]`` belongs to ``text[i]``; None for white space.

    ``outside_page`` characters lie off the displayed page and were left out of ``text``;
    ``invisible`` ones are in it although the page does not paint them (as under a scan).
    ``line_scores``: of a page without a text layer, whose words a network read in its picture, how
    sure it was of each line of ``text``, empty for a text layer; ``unsure`` are the places in
    ``text`` of letters that it found less likely than two in three.
    """

    exhibit: str
    page: int
    width_pt: float
    height_pt: float
    text: str
    boxes_pt: tuple[BoxPt | None, ...]
    outside_page: int = 0
    invisible: int = 0
    line_scores: tuple[float, ...] = ()
    unsure: tuple[int, ...] = ()
    made_with: dict[str, str] = {}


class Reading(Record):
    """The outcome of reading one document: how many pages, which had no text layer.

    ``pages_unreadable`` could not be opened and have no page reading; ``notes`` say in words what
    else may be missing, so that absence is never read as a finding.
    """

    exhibit: str
    pages: int
    pages_without_text: tuple[int, ...]
    pages_unreadable: tuple[int, ...] = ()
    pages_read_in_pictures: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
    made_with: dict[str, str] = {}


class LayerFigure(Record):
    """A figure of a text layer, and what a network read where it stands in the page's picture."""

    layer: str
    picture: str
    box_pt: BoxPt


class LayerPage(Record):
    """How far one page's text layer says what the page's picture shows, as a network reads it.

    ``letters``: the layer's ideographs, Latin letters and digits (the network reads no others);
    ``agree``: as many of them were read in the same place. ``figures``: numbers of three digits and
    more in lines that were read surely; ``differ``: those that were read otherwise.
    """

    page: int
    letters: int
    agree: int
    figures: int
    differ: tuple[LayerFigure, ...] = ()


class Layers(Record):
    """A sample of a document's text layer beside its pictures. A proposal: look for yourself.

    ``whole``: every page with a text layer was compared, as one of the sample said other words.
    """

    exhibit: str
    pages: tuple[LayerPage, ...]
    whole: bool = False
    notes: tuple[str, ...] = ()
    networks: dict[str, Sha256]
    made_with: dict[str, str] = {}


class Passage(Record):
    """A piece of a document without pages: a paragraph, a line or a table's cell.

    ``place`` says where, as people do: ``paragraph 3``, ``table 1, row 2, column 4``,
    ``Sheet1!B4``, ``line 7``. ``row_head`` and ``column_head`` are the words at the start of a
    cell's row and column.
    """

    place: str
    text: str
    row_head: str = ""
    column_head: str = ""


class Passages(Record):
    """The text of one document that has no pages, in reading order."""

    exhibit: str
    passages: tuple[Passage, ...]
    notes: tuple[str, ...] = ()


class Failure(Record):
    """A step that could not be done on this exhibit, and whose fault it is; a result too."""

    exhibit: str
    step: str
    reason: str
