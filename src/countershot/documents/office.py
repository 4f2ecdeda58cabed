"""DOCX and XLSX -> passages: paragraphs and cells in reading order, with their places and heads

Tracked deletions and field codes are left out, as a reader of the page does not see them. Cells
give what is stored: numbers as they are, days of cells that are formatted as dates.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from xml.etree.ElementTree import Element

from countershot.documents.package import Package
from countershot.documents.tables import Cell, headed
from countershot.errors import BadMaterial, LimitExceeded
from countershot.records.computed import Passage

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_UNSEEN = {f"{_W}{name}" for name in ("del", "instrText", "delText", "moveFrom")}
MAX_CELLS = 1_000_000
_DATE_FORMATS = {*range(14, 23), *range(27, 37), *range(50, 59)}
_EPOCH = date(1899, 12, 30)


def docx(path: Path) -> Iterator[Passage]:
    """Paragraphs and tables of the body, then headers, footers and notes."""
    package = Package(path)
    body = "word/document.xml"
    if not package.has(body):
        raise BadMaterial("The file has no word/document.xml: it is no Word document.")
    yield from _blocks(package, body, "")
    for name in package.names:
        found = re.fullmatch(r"word/(header|footer|footnotes|endnotes|comments)(\d*)\.xml", name)
        if found:
            yield from _blocks(package, name, f"{found[1]}{' ' * bool(found[2])}{found[2]}, ")


def _blocks(package: Package, part: str, before: str) -> Iterator[Passage]:
    paragraphs = tables = 0
    for block in package.elements(part, f"{_W}p", f"{_W}tbl"):
        if block.tag == f"{_W}tbl":
            tables += 1
            yield from headed(_cells(block), f"{before}table {tables}, ")
        else:
            paragraphs += 1
            if text := _words(block).strip():
                yield Passage(place=f"{before}paragraph {paragraphs}", text=text)


def _cells(table: Element) -> Iterator[Cell]:
    """Cells by row and column from 1; one that spans several counts for each of them."""
    for row, line in enumerate(table.iter(f"{_W}tr"), start=1):
        column = 1
        for cell in line.iter(f"{_W}tc"):
            spans = cell.find(f"{_W}tcPr/{_W}gridSpan")
            text = "\n".join(_words(each) for each in cell.iter(f"{_W}p")).strip()
            yield Cell(row, column, f"row {row}, column {column}", text)
            wide = spans.get(f"{_W}val", "1") if spans is not None else "1"
            column += int(wide) if wide.isdigit() else 1


def _words(element: Element) -> str:
    """The text as it is seen, tabs and breaks included."""
    if element.tag in _UNSEEN:
        return ""
    if element.tag == f"{_W}t":
        return element.text or ""
    if element.tag in (f"{_W}tab", f"{_W}br", f"{_W}cr"):
        return "\t" if element.tag == f"{_W}tab" else "\n"
    return "".join(map(_words, element))


def xlsx(path: Path) -> Iterator[Passage]:
    """Every cell that holds something, sheet by sheet, row by row."""
    package = Package(path)
    if not package.has("xl/workbook.xml"):
        raise BadMaterial("The file has no xl/workbook.xml: it is no workbook.")
    shared = _shared(package)
    dates = _date_styles(package)
    count = 0
    for name, part in _sheets(package):
        cells = []
        for row in package.elements(part, f"{_S}row"):
            for cell in row.iter(f"{_S}c"):
                count += 1
                if count > MAX_CELLS:
                    raise LimitExceeded(f"The workbook has more than {MAX_CELLS} cells.")
                if text := _value(cell, shared, dates):
                    where = cell.get("r", "")
                    cells.append(Cell(*_row_and_column(where), where, text))
        yield from headed(cells, f"{name}!")


def _sheets(package: Package) -> Iterator[tuple[str, str]]:
    """Names and parts, as the workbook lists them."""
    targets = {}
    if package.has("xl/_rels/workbook.xml.rels"):
        for relation in package.elements(
            "xl/_rels/workbook.xml.rels",
            "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship",
        ):
            target = relation.get("Target", "").lstrip("/")
            targets[relation.get("Id", "")] = target if target.startswith("xl/") else f"xl/{target}"
    for sheet in package.elements("xl/workbook.xml", f"{_S}sheet"):
        part = targets.get(sheet.get(_R, ""), "")
        if package.has(part):
            yield sheet.get("name", "sheet"), part


def _shared(package: Package) -> list[str]:
    if not package.has("xl/sharedStrings.xml"):
        return []
    return [
        "".join(part.text or "" for part in item.iter(f"{_S}t"))
        for item in package.elements("xl/sharedStrings.xml", f"{_S}si")
    ]


def _date_styles(package: Package) -> set[str]:
    """Numbers of the cell styles that show a day (ECMA-376, 18.8.30)."""
    if not package.has("xl/styles.xml"):
        return set()
    own = {
        found.get("numFmtId", ""): found.get("formatCode", "")
        for found in package.elements("xl/styles.xml", f"{_S}numFmt")
    }
    styles: set[str] = set()
    for formats in package.elements("xl/styles.xml", f"{_S}cellXfs"):
        for number, style in enumerate(formats.iter(f"{_S}xf")):
            code = style.get("numFmtId", "0")
            is_date = code.isdigit() and int(code) in _DATE_FORMATS
            if is_date or re.search(r"y|m{3}|年", re.sub(r'"[^"]*"', "", own.get(code, ""))):
                styles.add(str(number))
    return styles


def _value(cell: Element, shared: list[str], dates: set[str]) -> str:
    kind, stored = cell.get("t", "n"), cell.findtext(f"{_S}v") or ""
    if kind == "inlineStr":
        return "".join(part.text or "" for part in cell.iter(f"{_S}t")).strip()
    if kind == "s":
        number = int(stored) if stored.isdigit() else -1
        return shared[number].strip() if 0 <= number < len(shared) else ""
    if kind == "n" and cell.get("s", "") in dates:
        return _day(stored)
    return stored.strip()


def _day(serial: str) -> str:
    """A serial number as a day; as it stands where it is none."""
    found = re.fullmatch(r"(\d{1,6})(?:\.\d+)?", serial)
    if not found or not 60 < int(found[1]) < 1_000_000:
        return serial
    return (_EPOCH + timedelta(days=int(found[1]))).isoformat()


def _row_and_column(place: str) -> tuple[int, int]:
    found = re.fullmatch(r"([A-Z]{1,3})(\d{1,7})", place)
    if not found:
        raise BadMaterial(f"A cell says that it stands at {place!r}, which is no place.")
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]), column
