"""a document's page readings -> its mentions, each with page, box and the characters it rests on

What a table's head says of units holds for the lines under it, until another head or heading of a
page says otherwise. Where it was said on an earlier page, ``unit_page`` says on which, and a flag
does if that is more than ``GOES_ON`` pages ago.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from countershot.documents.fold import whole_words
from countershot.documents.grammar.context import around
from countershot.documents.grammar.digits import folded
from countershot.documents.grammar.found import Found
from countershot.documents.grammar.mentions import LONGEST, mentions
from countershot.documents.grid import Cell, Grid, grids
from countershot.records.base import BoxPt
from countershot.records.computed import PageReading, Passages

_BROKEN = re.compile(r"(?<![\d,.])(-?\d[\d,]*\.?\d?)\n(\d[\d,]*\.?\d*)(?![\d,.])")
_WHOLE = re.compile(r"-?\d{1,3}(?:,\d{3})+\.\d\d")
GOES_ON = 2
"""Pages that a table may go on over without stating its unit again, before that gets a flag."""


@dataclass(frozen=True)
class PassageMention:
    """A mention in a document without pages: where in words, and its characters there."""

    exhibit: str
    place: str
    found: Found

    def as_json(self) -> dict[str, object]:
        """As ``read --json`` prints it: ``page`` and ``box_pt`` are null."""
        said = self.found.as_json()
        offset = [said.pop("start"), said.pop("end")]
        return said | {
            "exhibit": self.exhibit,
            "page": None,
            "box_pt": None,
            "place": self.place,
            "offset": offset,
            "quotation": self.found.text,
        }


def passage_mentions(it: Passages) -> Iterator[PassageMention]:
    """Every mention of a document without pages; a cell is read with its row's and column's heads.

    A unit that a passage states holds until another is stated.
    """
    unit = ""
    for passage in it.passages:
        if _UNIT.search(passage.text) and around(passage.text).table:
            unit = passage.text
        heads = " ".join(filter(None, (passage.column_head, passage.row_head)))
        context = heads if _UNIT.search(heads) and around(heads).table else f"{unit} {heads}"
        for start in range(0, len(passage.text), LONGEST):
            for found in mentions(passage.text[start : start + LONGEST], context.strip()):
                moved = replace(found, start=found.start + start, end=found.end + start)
                yield PassageMention(it.exhibit, passage.place, moved)


_FIGURE = re.compile(r"[\s\d.,()+-]+")
_COUNTED = re.compile(r"比例|股数|数量|[(（][股人台套个户年月天][)）]|[Nn]umber of|shares held")
_PLAIN = re.compile(r"\(?-?\d{1,3}(?:,\d{3})*(?:\.\d{1,2})?\)?")
_SHORT, _CUT = re.compile(r"\d{1,3}"), re.compile(r"\d,\d{3}[,.](?!\d)")
"""`60`, under a line in which a figure ends with `567.`: the narrow cell's second line."""
_UNIT = re.compile(r"单位|币种|RMB|CNY|US\$|HK\$|元\s*\)|in (?:millions|thousands) of", re.I)


@dataclass(frozen=True)
class PageMention:
    """A mention on a page; ``box_pt`` encloses its characters, ``quotation`` is what they are."""

    exhibit: str
    page: int
    box_pt: BoxPt
    quotation: str
    found: Found

    def as_json(self) -> dict[str, object]:
        """As ``read --json`` prints it."""
        said = self.found.as_json()
        for place in ("start", "end"):
            said.pop(place)
        return said | {
            "exhibit": self.exhibit,
            "page": self.page,
            "box_pt": list(self.box_pt),
            "quotation": self.quotation,
        }


def page_mentions(pages: Iterable[PageReading]) -> Iterator[PageMention]:
    """Every mention of the pages of one document, in the order of the text."""
    unit, unit_page = "", 0
    for page, tables in grids(pages):
        cells = {at: (table, cell) for table in tables for cell in table.cells
                 for span in cell.spans for at in range(*span)}  # fmt: skip
        whole = [cell for _, cell in cells.values() if _WHOLE.fullmatch(cell.text)]
        for places in _lines(page.text, whole):
            line = "".join(page.text[place] for place in places)
            if _UNIT.search(line) and around(line).table:
                unit, unit_page = line, page.page
            carried = unit_page if unit and unit_page < page.page else 0
            for found in mentions(line, unit):
                doubts = _doubts(page, places, found) if page.line_scores else ()
                made = _placed(page, places, found, carried, doubts)
                if made is not None:
                    yield _in_cell(made, cells.get(places[found.start]))


def _in_cell(mention: PageMention, at: tuple[Grid, Cell] | None) -> PageMention:
    """An amount or a percentage in a table with the heads of its row and column."""
    if at is None or mention.found.kind not in ("amount", "percentage"):
        return mention
    table, cell = at
    more = mention.found.more | {
        "row_head": cell.row_head,
        "column_head": cell.column_head,
        "table": f"table {table.number}, row {cell.row}, column {cell.column}",
    }
    if table.heads_page:
        more["heads_page"] = table.heads_page
    return replace(mention, found=_as_headed(replace(mention.found, more=more), cell.column_head))


def _as_headed(found: Found, head: str) -> Found:
    """A bare figure under a head that states % is a percentage; one that is counted is doubted."""
    if found.kind != "amount" or not _FIGURE.fullmatch(folded(found.text)):
        return found
    if "%" in folded(head):
        digits = folded(found.text).strip(" ()").replace(",", "").lstrip("-")
        value = f"-{digits}" if str(found.value).startswith("-") else digits
        return replace(found, kind="percentage", value=value, unit="%")
    if _COUNTED.search(head):
        return replace(found, flags=(*found.flags, "its column's head states no currency"))
    return found


def _lines(text: str, whole: Iterable[Cell]) -> Iterator[list[int]]:
    """The places of each line's characters; a figure that a narrow cell breaks is one line's.

    ``whole``: cells of tables with one figure each, though it may be over several lines.
    """
    inside = {found.end(1) for found in _BROKEN.finditer(text) if _is_one_figure(found)}
    for cell in whole:
        inside |= {end for (_, end), (start, _) in pairwise(cell.spans) if text[end:start] == "\n"}
    line: list[int] = []
    for place, character in enumerate(text):
        if character != "\n":
            line.append(place)
        if (character == "\n" and place not in inside) or len(line) == LONGEST:
            yield line
            line = []
    if line:
        yield line


def _is_one_figure(found: re.Match[str]) -> bool:
    """`452,143,` above `172.66`, `22,172,721.0` above `0`: neither is whole by itself."""
    whole = _WHOLE.fullmatch(found[1] + found[2])
    return bool(whole) and not _WHOLE.fullmatch(found[1])


def _doubts(page: PageReading, places: list[int], found: Found) -> tuple[str, ...]:
    """Of what a network read in a picture: was it sure, and is a figure one by its form?"""
    start, end = places[found.start], places[found.end - 1] + 1
    doubts = []
    if any(start <= place < end for place in page.unsure):
        doubts.append("read in a picture, and not surely")
    if found.kind == "amount" and _FIGURE.fullmatch(folded(found.text)):
        beside = page.text[max(0, start - 1) : start] + page.text[end : end + 1]
        above = page.text[: page.text.rfind("\n", 0, start) + 1].rsplit("\n", 2)[-2:-1]
        cut = _SHORT.fullmatch(found.text) and any(map(_CUT.search, above))
        if cut or not _PLAIN.fullmatch(folded(found.text)) or beside.strip(" \n()（）%"):
            doubts.append("may be part of a longer figure in the picture")
    return tuple(doubts)


def _placed(
    page: PageReading, places: list[int], found: Found, carried: int, doubts: tuple[str, ...]
) -> PageMention | None:
    start, end = whole_words(page.text, places[found.start], places[found.end - 1] + 1)
    boxes = [box for box in page.boxes_pt[start:end] if box is not None]
    if not boxes:
        return None
    left, bottom, right, top = zip(*boxes, strict=True)
    bare = found.kind == "amount" and _FIGURE.fullmatch(folded(found.text))
    flags, more = list(found.flags), dict(found.more)
    if bare and carried:
        more["unit_page"] = carried
        flags += [f"unit from page {carried}"] * (page.page - carried > GOES_ON)
    said = replace(found, flags=(*flags, *doubts), more=more)
    box = (min(left), min(bottom), max(right), max(top))
    return PageMention(page.exhibit, page.page, box, page.text[start:end], said)
