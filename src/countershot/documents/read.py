"""a document exhibit -> its reading: one record a page; and pictures of single pages.

Both functions are steps (``ports.Step``): pure in their job, run in a child process.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from countershot.canonical import sha256_hex, to_bytes
from countershot.documents.ocr import NETWORKS, Ocr
from countershot.documents.pdf import DPI, MADE_WITH, PageText, PdfFile, is_cut_short, open_pdf
from countershot.documents.png import RGB, pixels_sha256, to_png
from countershot.documents.scans import SURE, ScannedText, scanned_text
from countershot.errors import BadMaterial, CannotCheck, LimitExceeded, UsageError
from countershot.ports import Job, Output, Progress
from countershot.records.base import BoxPx
from countershot.records.computed import PageReading, Reading, WorkingCopy

READ_VERSION = "3"
PAGE_VERSION = "1"
MAX_CHARACTERS = 10_000_000
RECORD = "application/json"


@dataclass
class _Seen:
    """What is worth noting about the pages read so far, by page number."""

    empty: list[int] = field(default_factory=list)
    unreadable: list[int] = field(default_factory=list)
    in_pictures: list[int] = field(default_factory=list)
    unsure: list[int] = field(default_factory=list)
    invisible: list[int] = field(default_factory=list)
    outside: list[int] = field(default_factory=list)
    characters: int = 0
    why_unread: str = ""
    every: bool = False

    def note(self, page: int, text: PageText | None, scan: ScannedText | None = None) -> None:
        """Take one page into account. Raises LimitExceeded for too many characters in all."""
        if text is None:
            self.unreadable.append(page)
            return
        self.characters += len(scan.text if scan else text.text)
        if self.characters > MAX_CHARACTERS:
            raise LimitExceeded(
                f"The file has more than {MAX_CHARACTERS} characters: seal an extract with the "
                "pages that matter as an exhibit of its own."
            )
        kinds = (
            (self.empty, not text.text.strip()),
            (self.in_pictures, bool(scan and scan.text)),
            (self.unsure, any(score < SURE for score in (scan.line_scores if scan else ()))),
            (self.invisible, text.invisible),
            (self.outside, text.outside_page),
        )
        for pages, applies in kinds:
            if applies:
                pages.append(page)

    def in_words(self, cut_short: bool) -> Iterator[str]:
        """Sentences for the reading's notes."""
        if cut_short:
            yield "The file's end mark is not at its end: if it was cut short, pages are missing."
        if self.unreadable:
            yield f"Pages that are damaged and were not read: {_listed(self.unreadable)}."
        unread = [page for page in self.empty if page not in self.in_pictures]
        if self.in_pictures:
            yield (
                f"Pages without a text layer{' (or whose layer was not to be used)' * self.every}: "
                f"{_listed(self.in_pictures)}. A network read their pictures: compare what you "
                "cite with the picture."
            )
        if self.unsure:
            yield f"Pages with lines of which it was not sure: {_listed(self.unsure)}."
        if unread:
            yield (
                f"Pages without words that could be read: {_listed(unread)}. Nothing is known of "
                f"what they show{self.why_unread}."
            )
        if self.invisible:
            yield (
                f"Pages with text that is not painted, as under a scan: {_listed(self.invisible)}. "
                "Compare what you cite with the picture of the page."
            )
        if self.outside:
            yield f"Pages with text off the page, which was left out: {_listed(self.outside)}."


def page_part(page: int) -> str:
    """The name of a page's part within a reading's result: ``page-0001``."""
    return f"page-{page:04d}"


def read_step(job: Job, progress: Progress) -> Iterator[Output]:
    """The text of one PDF: parts ``page-0001``... (PageReading), then ``reading`` (Reading).

    The text layer; of pages without one, what the networks named in the parameter ``ocr`` read in
    their pictures, where there is such a parameter ({"dpi", "networks"}); of all pages, where it
    has ``every_page``, and then no layer is taken for a page's text. A page that cannot be
    opened has no part and is listed in the reading. Raises BadMaterial if the file or every page is
    unreadable, LimitExceeded beyond the limits, CannotCheck where the networks are others.
    """
    exhibit, path = job.exhibits[0], job.paths[0]
    seen, reader = _Seen(), _PictureReader(job.parameters.get("ocr"))
    seen.why_unread = "" if reader.asked else "; pictures were not read (--no-ocr, or no networks)"
    seen.every = bool(reader.asked and reader.asked.get("every_page"))
    with open_pdf(path) as document:
        for page in range(1, document.pages + 1):
            text = _text(document, page)
            scan = reader.read(document, page, text)
            seen.note(page, text, scan)
            if text is not None:
                made = _page_reading(exhibit, page, text, scan)
                yield Output(page_part(page), RECORD, to_bytes(made))
            progress(page / document.pages)
        pages = document.pages
    if len(seen.unreadable) == pages:
        raise BadMaterial("No page of the PDF can be opened: it is damaged. Get it again.")
    reading = Reading(
        exhibit=exhibit,
        pages=pages,
        pages_without_text=tuple(seen.empty),
        pages_unreadable=tuple(seen.unreadable),
        pages_read_in_pictures=tuple(seen.in_pictures),
        notes=tuple(seen.in_words(is_cut_short(path))),
        made_with=MADE_WITH,
    )
    yield Output("reading", RECORD, to_bytes(reading))


def page_step(job: Job, progress: Progress) -> Iterator[Output]:
    """A picture of one page as a working copy: parts ``copy`` (WorkingCopy) and ``png``.

    Parameters: ``page`` (from 1), ``dpi`` and, to keep a part only, ``box_px`` ([x, y, w, h] in
    the picture's pixels, top-left origin, inside the page).
    """
    page, dpi, box = _page_parameters(job.parameters)
    with open_pdf(job.paths[0]) as document:
        pixels = document.picture(page, dpi)
    if box is not None:
        pixels = _crop(pixels, box)
    progress(1.0)
    png = to_png(pixels)
    copy = WorkingCopy(
        id=f"w-{job.key[:12]}",
        recipe=job.key,
        exhibit=job.exhibits[0],
        t_ms=0,
        box_px=box,
        width=pixels.shape[1],
        height=pixels.shape[0],
        pixels_sha256=pixels_sha256(pixels),
        sha256=sha256_hex(png),
        made_with=MADE_WITH,
    )
    yield Output("copy", RECORD, to_bytes(copy))
    yield Output("png", "image/png", png)


def _text(document: PdfFile, page: int) -> PageText | None:
    """None where the page is damaged; a page beyond the limits stops the reading."""
    try:
        return document.text(page)
    except LimitExceeded:
        raise
    except BadMaterial:
        return None


class _PictureReader:
    """Reads pages that have no text layer; opens the networks when the first such page comes."""

    def __init__(self, asked: Mapping[str, Any] | None) -> None:
        if asked is not None and asked.get("networks") != NETWORKS:
            raise CannotCheck(
                "The recipe names other networks than those that read pictures here; install the "
                "version of countershot that made it to make it again."
            )
        self.asked = asked
        self._ocr: Ocr | None = None

    def read(self, document: PdfFile, page: int, text: PageText | None) -> ScannedText | None:
        """None for a page that has text, or cannot be drawn, or is not to be read."""
        if self.asked is None or text is None:
            return None
        if text.text.strip() and not self.asked.get("every_page"):
            return None
        dpi = int(self.asked["dpi"])
        try:
            picture = document.picture(page, dpi)
        except LimitExceeded:
            dpi = max(DPI.start, dpi // 3)
            picture = document.picture(page, dpi)
        if picture.min() == picture.max():
            return ScannedText("", (), ()) if text.text.strip() else None
        self._ocr = self._ocr or Ocr()
        return scanned_text(picture, text.height_pt, dpi, self._ocr)


def _page_reading(exhibit: str, page: int, text: PageText, scan: ScannedText | None) -> PageReading:
    layer = {"text": text.text, "boxes_pt": text.boxes_pt, "outside_page": text.outside_page,
             "invisible": text.invisible}  # fmt: skip
    return PageReading(
        exhibit=exhibit,
        page=page,
        width_pt=text.width_pt,
        height_pt=text.height_pt,
        made_with=MADE_WITH,
        **(vars(scan) if scan and (scan.text or text.text.strip()) else layer),
    )


def _listed(pages: list[int], most: int = 20) -> str:
    shown = ", ".join(str(page) for page in pages[:most])
    return shown if len(pages) <= most else f"{shown} and {len(pages) - most} more"


def _page_parameters(parameters: Mapping[str, Any]) -> tuple[int, int, BoxPx | None]:
    page, dpi, box = parameters.get("page"), parameters.get("dpi"), parameters.get("box_px")
    if not isinstance(page, int) or not isinstance(dpi, int) or dpi not in DPI:
        raise UsageError(f"A page picture needs a page and {DPI.start} to {DPI.stop - 1} dpi.")
    if box is None:
        return page, dpi, None
    if len(box) != 4 or not all(isinstance(side, int) for side in box):
        raise UsageError("box_px must be four whole numbers: x, y, width, height.")
    return page, dpi, (box[0], box[1], box[2], box[3])


def _crop(pixels: RGB, box: BoxPx) -> RGB:
    x, y, width, height = box
    inside = x >= 0 and y >= 0 and x + width <= pixels.shape[1] and y + height <= pixels.shape[0]
    if width < 1 or height < 1 or not inside:
        size = f"{pixels.shape[1]} x {pixels.shape[0]}"
        raise UsageError(f"The box {list(box)} is not inside the page picture of {size} pixels.")
    return pixels[y : y + height, x : x + width]
