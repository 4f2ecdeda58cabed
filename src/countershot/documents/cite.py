"""page readings + words -> citations; a citation -> whether what it relies on is there, or what is.

Pure functions: the readings, and the sizes and durations of pictures, come as arguments.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from countershot.documents.fold import MAX_QUOTATION, Folded, fold, pattern
from countershot.documents.paste import as_yaml
from countershot.errors import UsageError
from countershot.records.base import BoxPt, BoxPx
from countershot.records.computed import PageReading
from countershot.records.judged import Citation

__all__ = ["Found", "Resolution", "as_yaml", "find_quotation", "resolve", "resolve_picture"]

REACH_PT = 2.0
"""A quoted character counts as inside a box if its centre is, or misses it by this much."""
SMALLEST_SIDE_PT = 0.5
SHOWN = 80


class Resolution(NamedTuple):
    """Whether a citation resolves; ``reason`` says what is wrong, and what is there instead."""

    resolves: bool
    reason: str = ""


@dataclass(frozen=True)
class Found:
    """A place where the words stand. ``quotation`` is as the page has it, line breaks included.

    ``box_pt`` encloses all its characters, ``lines_pt`` those of each line.
    """

    page: int
    box_pt: BoxPt
    lines_pt: tuple[BoxPt, ...]
    quotation: str

    def citation(self, exhibit: str) -> Citation:
        """The citation of this place."""
        return Citation(
            exhibit=exhibit, page=self.page, box_pt=self.box_pt, quotation=self.quotation
        )


def find_quotation(pages: Iterable[PageReading], words: str) -> list[Found]:
    """Every place where ``words`` stand, in page order, whatever their case, forms or line breaks.

    Places inside a longer word or number are left out. Each one found resolves when cited.
    Raises UsageError if there is nothing to look for, or more than can be one quotation.
    """
    if not fold(words).text:
        raise UsageError("There are no words to look for: give the words as the page has them.")
    if len(words) > MAX_QUOTATION:
        raise UsageError(f"A quotation has at most {MAX_QUOTATION} characters: quote less.")
    return [
        found
        for page in pages
        for start, end in _places(page.text, fold(page.text), words)
        if (found := _found(page, start, end)) is not None
    ]


def ranges_of(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where ``words`` stand in ``text``, not inside a longer word or number."""
    return _places(text, fold(text), words)


def place_of(page: PageReading, start: int, end: int) -> Found | None:
    """The box of a range of the page's text; None where none of its characters has one."""
    return _found(page, start, end)


def resolve(citation: Citation, pages: Sequence[PageReading], page_count: int) -> Resolution:
    """Whether the quoted words stand on the cited page, in the cited box.

    ``pages`` are the readings of the exhibit's pages; ``page_count`` that of its reading, which
    is larger if pages could not be read.
    """
    number, box, quotation = citation.page, citation.box_pt, citation.quotation
    if number is None or box is None or quotation is None:
        return Resolution(False, "a citation of a document needs page, box_pt and quotation")
    if citation.time_ms is not None or citation.box_px is not None:
        return Resolution(False, "time_ms and box_px belong to pictures, and this is a document")
    if not 1 <= number <= page_count:
        return Resolution(False, f"there is no page {number}: the document has {page_count}")
    page = next((each for each in pages if each.page == number), None)
    if page is None:
        return Resolution(False, f"page {number} is damaged and was not read")
    wrong = _wrong_box(box, page) or wrong_quotation(quotation)
    return Resolution(False, wrong) if wrong else _in_place(page, box, quotation, pages)


def resolve_picture(citation: Citation, width: int, height: int, duration_ms: int) -> Resolution:
    """Whether the cited time and box lie inside a clip or photograph.

    ``width`` and ``height`` in pixels as displayed; ``duration_ms`` is 0 for a photograph.
    """
    if citation.page is not None or citation.box_pt is not None or citation.quotation is not None:
        return Resolution(
            False, "page, box_pt and quotation belong to documents: this is a picture"
        )
    if citation.time_ms is None or citation.box_px is None:
        return Resolution(False, "a citation of a picture needs time_ms and box_px")
    wrong = _wrong_time(*citation.time_ms, duration_ms)
    wrong = wrong or _wrong_frame(citation.box_px, width, height)
    return Resolution(not wrong, wrong)


def _wrong_time(first: int, last: int, duration_ms: int) -> str:
    if first > last:
        return f"time_ms ends before it begins: [{first}, {last}]"
    if first < 0 or last > duration_ms:
        clip = f"the clip lasts from 0 to {duration_ms} ms"
        limits = clip if duration_ms else "a photograph has time_ms: [0, 0]"
        return f"time_ms [{first}, {last}] is outside: {limits}"
    return ""


def _wrong_frame(box: BoxPx, width: int, height: int) -> str:
    x, y, box_width, box_height = box
    if box_width < 1 or box_height < 1:
        return f"box_px {list(box)} is empty: it is [x, y, w, h]"
    if x < 0 or y < 0 or x + box_width > width or y + box_height > height:
        return f"box_px {list(box)} leaves the frame: the picture has {width} x {height} pixels"
    return ""


def _places(
    source: str, folded: Folded, words: str, cut: bool = False
) -> Iterator[tuple[int, int]]:
    """Ranges of ``source`` where ``words`` stand; with ``cut``, the longer words that hold them."""
    looked_for, at = pattern(words), 0
    while (hit := looked_for.search(folded.text, at)) is not None:
        if folded.cuts(*hit.span()) == cut:
            yield folded.source_range(*(folded.longer(*hit.span()) if cut else hit.span()))
        at = hit.start() + 1


def _found(page: PageReading, start: int, end: int) -> Found | None:
    lines: list[BoxPt] = []
    fresh = True
    for character, box in zip(page.text[start:end], page.boxes_pt[start:end], strict=True):
        if box is not None:
            lines = [*lines, box] if fresh else [*lines[:-1], _union(lines[-1], box)]
        fresh = character == "\n" or (fresh and box is None)
    if not lines:
        return None
    whole = lines[0]
    for line in lines[1:]:
        whole = _union(whole, line)
    return Found(page.page, _with_area(whole, page), tuple(lines), page.text[start:end])


def _union(one: BoxPt, other: BoxPt) -> BoxPt:
    left, bottom = min(one[0], other[0]), min(one[1], other[1])
    return left, bottom, max(one[2], other[2]), max(one[3], other[3])


def _with_area(box: BoxPt, page: PageReading) -> BoxPt:
    """The box, grown within the page where it has no area (fonts without height exist)."""
    left, bottom, right, top = box
    if right - left < SMALLEST_SIDE_PT:
        right = min(left + SMALLEST_SIDE_PT, page.width_pt)
        left = max(0.0, right - SMALLEST_SIDE_PT)
    if top - bottom < SMALLEST_SIDE_PT:
        top = min(bottom + SMALLEST_SIDE_PT, page.height_pt)
        bottom = max(0.0, top - SMALLEST_SIDE_PT)
    return round(left, 2), round(bottom, 2), round(right, 2), round(top, 2)


def _wrong_box(box: BoxPt, page: PageReading) -> str:
    left, bottom, right, top = box
    if not (left < right and bottom < top):
        return f"box_pt {list(box)} is empty: it is [left, bottom, right, top]"
    if left < 0 or bottom < 0 or right > page.width_pt or top > page.height_pt:
        size = f"{page.width_pt:g} x {page.height_pt:g} points"
        return f"box_pt {list(box)} leaves page {page.page}, which has {size}"
    return ""


def wrong_quotation(quotation: str) -> str:
    """Why these words can be no quotation; "" if they can."""
    if not fold(quotation).text:
        return "the quotation is empty: quote the words that are relied on"
    if len(quotation) > MAX_QUOTATION:
        return f"the quotation has more than {MAX_QUOTATION} characters: quote less"
    return ""


def _in_place(
    page: PageReading, box: BoxPt, quotation: str, pages: Sequence[PageReading]
) -> Resolution:
    folded = fold(page.text)
    places = list(_places(page.text, folded, quotation))
    if any(_inside(page, start, end, box) for start, end in places):
        return Resolution(True)
    held = f"the box holds {_shown(_text_in(page, box))}"
    if places:
        boxes = [found.box_pt for place in places[:3] if (found := _found(page, *place))]
        where = " and ".join(str(list(each)) for each in boxes) or "without a place"
        return Resolution(
            False, f"the quotation stands elsewhere on page {page.page}, {where}; {held}"
        )
    cut = next(_places(page.text, folded, quotation, cut=True), None)
    if cut is not None:
        inside = f"inside a longer word or number: {_shown(page.text[slice(*cut)])}"
        return Resolution(False, f"page {page.page} has the quotation only {inside}")
    other = [each.page for each in pages if any(_places(each.text, fold(each.text), quotation))]
    if other:
        numbers = ", ".join(str(number) for number in other[:5])
        return Resolution(False, f"the quotation is on page {numbers}, not on page {page.page}")
    return Resolution(False, f"the quotation is nowhere in the text that was read; {held}")


def _inside(page: PageReading, start: int, end: int, box: BoxPt) -> bool:
    """True if the centres of all the characters that have a box lie in ``box``, or nearly."""
    boxes = [each for each in page.boxes_pt[start:end] if each is not None]
    return bool(boxes) and all(_centre_in(each, box, REACH_PT) for each in boxes)


def _centre_in(character: BoxPt, box: BoxPt, reach: float) -> bool:
    x, y = (character[0] + character[2]) / 2, (character[1] + character[3]) / 2
    across = box[0] - reach <= x <= box[2] + reach
    return across and box[1] - reach <= y <= box[3] + reach


def _text_in(page: PageReading, box: BoxPt) -> str:
    last, kept = -1, []
    for index, each in enumerate(page.boxes_pt):
        if each is not None and _centre_in(each, box, 0.0):
            gap = last >= 0 and any(page.text[n].isspace() for n in range(last + 1, index))
            kept.append((" " if gap else "") + page.text[index])
            last = index
    return "".join(kept)


def _shown(text: str) -> str:
    """The text in quotes, on one line, shortened; or that there is none."""
    line = " ".join(text.split())
    if not line:
        return "no text"
    return f'"{line}"' if len(line) <= SHOWN else f'"{line[:SHOWN]}..."'
