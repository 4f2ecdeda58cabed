"""PDF file -> text layer with a box for each character, and page pictures; the home of pypdfium2.

Frame of reference: points (1/72 inch), origin at the bottom left of the page *as displayed*, that
is of the crop box (cut to the media box) after the page's own rotation. ``UserUnit`` is ignored,
as pdfium ignores it. What form fields and annotations show is not part of the text layer.

A character's box spans its advance width and its font's ascent and descent: that follows from the
file alone, whereas the ink of a font that is not embedded depends on the fonts of this machine.
"""

import ctypes
import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from countershot.documents.right_to_left import in_reading_order
from countershot.errors import BadMaterial, LimitExceeded, UsageError
from countershot.records.base import BoxPt

MAX_BYTES = 512 * 1024 * 1024
MAX_PAGES = 2000
MAX_CHARACTERS_A_PAGE = 100_000
MAX_PIXELS = 40_000_000
MAX_PAGE_PT = 14_400 * 10
"""Ten times the largest page of ISO 32000 (200 inches): anything larger is not a page."""
DPI = range(18, 601)

MADE_WITH = {
    "pypdfium2": str(pypdfium2.PYPDFIUM_INFO.version),
    "pdfium": str(pypdfium2.PDFIUM_INFO.version),
}

DEEPEST_FORM = 15
UNREADABLE = "\ufffd"
_HYPHENS = frozenset("-\u00ad\u2010\ufffd")
"""What pdfium may call a hyphen at a line's end; the last stands for its own mark."""
_WRONG_PASSWORD, _UNKNOWN_SECURITY = pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY

RGB = NDArray[np.uint8]


@dataclass(frozen=True)
class PageText:
    """One page's text layer; ``boxes_pt[i]`` belongs to ``text[i]``, None for white space.

    A character that the file gives no meaning to is U+FFFD. ``outside_page`` characters are left
    out; ``invisible`` ones (text render mode 3, as under a scanned page) are in ``text``.
    """

    width_pt: float
    height_pt: float
    text: str
    boxes_pt: tuple[BoxPt | None, ...]
    outside_page: int
    invisible: int


class PdfFile:
    """An open PDF. Close it, or use it through ``open_pdf``."""

    def __init__(self, raw: pypdfium2.PdfDocument) -> None:
        self._raw = raw
        self.pages = len(raw)

    def text(self, page: int) -> PageText:
        """The text layer of page ``page`` (from 1).

        Raises BadMaterial if the page cannot be opened, LimitExceeded if it has too many
        characters.
        """
        with self._page(page) as raw:
            frame = _Frame.of(raw, page)
            hides = _hides_text(raw)
            characters = raw.get_textpage()
            count = characters.count_chars()
            if count > MAX_CHARACTERS_A_PAGE:
                raise LimitExceeded(
                    f"Page {page} claims {count} characters, more than {MAX_CHARACTERS_A_PAGE}: "
                    "the file is not an ordinary document. Cite a picture of the page instead."
                )
            return _layout(characters, count, frame, hides)

    def picture(self, page: int, dpi: int) -> RGB:
        """Page ``page`` (from 1) drawn on white: height x width x 3, RGB, 8 bits.

        Fonts that are not embedded are replaced by those of this machine. Raises BadMaterial if
        the page cannot be drawn, LimitExceeded if it would have more than MAX_PIXELS.
        """
        if dpi not in DPI:
            raise UsageError(f"{dpi} dpi cannot be meant: give {DPI.start} to {DPI.stop - 1}.")
        with self._page(page) as raw:
            frame, scale = _Frame.of(raw, page), dpi / 72
            if math.ceil(frame.width * scale) * math.ceil(frame.height * scale) > MAX_PIXELS:
                raise LimitExceeded(
                    f"Page {page} at {dpi} dpi has over {MAX_PIXELS} pixels: ask for fewer dpi."
                )
            bitmap = raw.render(
                scale=scale, rev_byteorder=True, force_bitmap_format=pdfium.FPDFBitmap_BGR
            )
            return np.array(bitmap.to_numpy()[:, :, :3], dtype=np.uint8, order="C")

    @contextmanager
    def _page(self, page: int) -> Iterator[pypdfium2.PdfPage]:
        if not 1 <= page <= self.pages:
            raise UsageError(f"There is no page {page}: the document has {self.pages} pages.")
        try:
            raw = self._raw[page - 1]
            try:
                yield raw
            finally:
                raw.close()
        except pypdfium2.PdfiumError as error:
            raise BadMaterial(f"Page {page} is damaged and cannot be opened: {error}") from error


@contextmanager
def open_pdf(path: Path) -> Iterator[PdfFile]:
    """Open a PDF for reading. Raises BadMaterial (empty, damaged, encrypted) or LimitExceeded."""
    size = path.stat().st_size
    if size == 0:
        raise BadMaterial("The file is empty: nothing arrived when it was fetched or copied.")
    if size > MAX_BYTES:
        raise LimitExceeded(f"The file has {size} bytes; at most {MAX_BYTES} are read.")
    _forget_earlier_error()
    try:
        raw = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise _unopened(error) from error
    try:
        if raw.get_formtype() != pdfium.FORMTYPE_NONE:
            raw.init_forms()
        if not 0 < len(raw) <= MAX_PAGES:
            raise LimitExceeded(
                f"The file claims {len(raw)} pages; from 1 to {MAX_PAGES} are read. Seal an "
                "extract with the pages that matter as an exhibit of its own."
            )
        yield PdfFile(raw)
    finally:
        raw.close()


def is_cut_short(path: Path) -> bool:
    """True if the end-of-file mark of a PDF (ISO 32000-1, 7.5.5) is not near the file's end."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 2048))
        return b"%%EOF" not in file.read()


def _forget_earlier_error() -> None:
    """pdfium keeps its last error, and some damage sets none: then an earlier file's would show."""
    pdfium.FPDF_LoadMemDocument64(b"", 0, None)


def _unopened(error: pypdfium2.PdfiumError) -> BadMaterial:
    code = getattr(error, "err_code", None)
    if code == _WRONG_PASSWORD:
        return BadMaterial(
            "The PDF is encrypted and asks for a password: ask whoever gave it for an open copy, "
            "and seal that as an exhibit of its own."
        )
    if code == _UNKNOWN_SECURITY:
        return BadMaterial("The PDF's encryption cannot be read: ask for an open copy.")
    return BadMaterial(
        "The file is not a readable PDF: it is damaged, cut short or something else. Get it again "
        "from where it came."
    )


@dataclass(frozen=True)
class _Frame:
    """The displayed part of a page: its box in the page's own coordinates, and its rotation."""

    box: BoxPt
    rotation: int

    @classmethod
    def of(cls, page: pypdfium2.PdfPage, number: int) -> "_Frame":
        frame = cls(page.get_bbox(), page.get_rotation())
        if not all(0 < side <= MAX_PAGE_PT for side in (frame.width, frame.height)):
            raise BadMaterial(f"Page {number} has no size that a page can have: it is damaged.")
        return frame

    @cached_property
    def turned(self) -> bool:
        return self.rotation in (90, 270)

    @cached_property
    def width(self) -> float:
        left, bottom, right, top = self.box
        return top - bottom if self.turned else right - left

    @cached_property
    def height(self) -> float:
        left, bottom, right, top = self.box
        return right - left if self.turned else top - bottom

    def displayed(self, box: BoxPt) -> BoxPt | None:
        """A box of the page's own coordinates as displayed, cut to the page; None if outside.

        Turning is clockwise, as ``/Rotate`` is.
        """
        x0, y0, x1, y1 = self._turned(box)
        if not (0 <= (x0 + x1) / 2 <= self.width and 0 <= (y0 + y1) / 2 <= self.height):
            return None
        return (
            round(max(x0, 0.0), 2),
            round(max(y0, 0.0), 2),
            round(min(x1, self.width), 2),
            round(min(y1, self.height), 2),
        )

    def _turned(self, box: BoxPt) -> BoxPt:
        left, bottom, right, top = self.box
        x0, y0, x1, y1 = box
        if self.rotation == 90:
            return y0 - bottom, right - x1, y1 - bottom, right - x0
        if self.rotation == 180:
            return right - x1, top - y1, right - x0, top - y0
        if self.rotation == 270:
            return top - y1, x0 - left, top - y0, x1 - left
        return x0 - left, y0 - bottom, x1 - left, y1 - bottom


def _hides_text(page: pypdfium2.PdfPage) -> bool:
    """Does any text object of the page, or of the forms in it, not paint its text?"""
    return any(
        pdfium.FPDFTextObj_GetTextRenderMode(each) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
        for each in page.get_objects([pdfium.FPDF_PAGEOBJ_TEXT], max_depth=DEEPEST_FORM)
    )


def _layout(characters: pypdfium2.PdfTextPage, count: int, frame: _Frame, hides: bool) -> PageText:
    text: list[str] = []
    boxes: list[BoxPt | None] = []
    outside = invisible = index = 0
    painted = _Painted(characters)
    while index < count:
        character, width = _character(characters, index, count)
        if character.isspace():
            text.append("\n" if character == "\r" else character)
            boxes.append(None)
        elif (box := frame.displayed(_box(characters, index, width))) is None:
            outside += 1
        else:
            hyphen = character in _HYPHENS and pdfium.FPDFText_IsHyphen(characters, index) == 1
            text.extend(("-", "\n") if hyphen else character)
            boxes.extend((box, None) if hyphen else (box,))
            invisible += hides and painted.is_invisible(index)
        index += width
    text, boxes = in_reading_order(text, boxes)
    return PageText(
        round(frame.width, 2),
        round(frame.height, 2),
        "".join(text),
        tuple(boxes),
        outside,
        invisible,
    )


def _character(characters: pypdfium2.PdfTextPage, index: int, count: int) -> tuple[str, int]:
    """The character at ``index`` and how many of pdfium's UTF-16 units or line ends it takes."""
    unit = pdfium.FPDFText_GetUnicode(characters, index)
    if (unit == 0x0D or 0xD800 <= unit < 0xDC00) and index + 1 < count:
        following = pdfium.FPDFText_GetUnicode(characters, index + 1)
        if unit == 0x0D and following == 0x0A:
            return "\n", 2
        if unit != 0x0D and 0xDC00 <= following < 0xE000:
            return chr(0x10000 + ((unit - 0xD800) << 10) + following - 0xDC00), 2
    if unit > 0x10FFFF or unit in (0xFFFE, 0xFFFF) or 0xD800 <= unit < 0xE000:
        return UNREADABLE, 1
    character = chr(unit)
    readable = character.isspace() or not (unit < 0x20 or 0x7F <= unit < 0xA0)
    return character if readable else UNREADABLE, 1


def _box(characters: pypdfium2.PdfTextPage, index: int, width: int) -> BoxPt:
    """The union of the font boxes of ``width`` units, in the page's own coordinates."""
    if width == 1:
        left, bottom, right, top = characters.get_charbox(index, loose=True)
        return left, bottom, right, top
    boxes = [characters.get_charbox(index + n, loose=True) for n in range(width)]
    left, bottom, right, top = zip(*boxes, strict=True)
    return min(left), min(bottom), max(right), max(top)


class _Painted:
    """Tells characters that are not painted; neighbours mostly belong to one text object."""

    def __init__(self, characters: pypdfium2.PdfTextPage) -> None:
        self._characters = characters
        self._known: dict[int, bool] = {}

    def is_invisible(self, index: int) -> bool:
        shown_by = pdfium.FPDFText_GetTextObject(self._characters, index)
        address = ctypes.cast(shown_by, ctypes.c_void_p).value
        if address is None:
            return False
        if address not in self._known:
            mode = pdfium.FPDFTextObj_GetTextRenderMode(shown_by)
            self._known[address] = mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
        return self._known[address]
