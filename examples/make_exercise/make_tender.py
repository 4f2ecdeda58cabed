"""the words of the invented tender -> material/tender.pdf, two pages with a text layer.

Usage: python make_tender.py WORK. The same words give the same bytes.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pypdfium2
from cjk_font import cut_font
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from tender_text import INVENTED_EN, INVENTED_ZH, SHEETS, Sheet, characters

HERE = Path(__file__).resolve().parent
OUT = HERE / "material" / "tender.pdf"
FONT = "ExerciseCJK"
LEFT, RIGHT, MIDDLE = 50.0, 545.0, 288.0
INK, PALE, RED = HexColor("#1b1f24"), HexColor("#c9ced6"), HexColor("#9b1c1c")


def lines_of(words: str, size: float, width: float) -> list[str]:
    """Break words into lines: at spaces, and between Chinese characters."""
    units = re.findall(r"[\x21-\x7e]+ *|.[\uff0c\u3002\uff1b\uff1a\u3001\uff09]* *", words)
    lines, line = [], ""
    for unit in units:
        if line and pdfmetrics.stringWidth((line + unit).rstrip(), FONT, size) > width:
            lines.append(line.rstrip())
            line = ""
        line += unit
    return [*lines, line.rstrip()]


def write(pen: Canvas, words: str, x: float, y: float, size: float, width: float) -> float:
    """Set a paragraph with its first baseline at y; return the baseline after its last line."""
    pen.setFont(FONT, size)
    for line in lines_of(words, size, width):
        pen.drawString(x, y, line)
        y -= size * 1.45
    return y


def row(pen: Canvas, cells: tuple[str, str, str, str], y: float) -> float:
    """One row of the table: Chinese on the left, English on the right."""
    ends = []
    for x, label, value, wide in ((LEFT, *cells[:2], 62), (MIDDLE + 12, *cells[2:], 80)):
        pen.setFillColor(HexColor("#5a6470"))
        write(pen, label, x, y, 8.5, 90)
        pen.setFillColor(INK)
        ends.append(
            write(pen, value, x + wide, y, 9.7, (MIDDLE if x == LEFT else RIGHT) - x - wide)
        )
    low = min(ends) + 3
    pen.setStrokeColor(PALE)
    pen.line(LEFT, low, RIGHT, low)
    return low - 17


def page(pen: Canvas, sheet: Sheet, number: int) -> None:
    """One page: the invented note, titles, table, notes, the note again."""
    pen.setFillColor(RED)
    write(pen, INVENTED_ZH, LEFT, 806, 9, 500)
    write(pen, INVENTED_EN, LEFT, 792, 9, 500)
    pen.setFillColor(INK)
    y = write(pen, sheet.title_zh, LEFT, 756, 14.5, RIGHT - LEFT)
    y = write(pen, sheet.title_en, LEFT, y - 1, 11, RIGHT - LEFT)
    pen.setStrokeColor(INK)
    pen.line(LEFT, y + 2, RIGHT, y + 2)
    y -= 18
    for cells in sheet.rows:
        y = row(pen, cells, y)
    y -= 8
    for left, right in zip(sheet.notes_zh, sheet.notes_en, strict=True):
        one = write(pen, left, LEFT, y, 9.5, MIDDLE - LEFT - 6)
        two = write(pen, right, MIDDLE + 12, y, 9.5, RIGHT - MIDDLE - 12)
        y = min(one, two) - 5
    pen.setFillColor(RED)
    write(pen, f"{INVENTED_EN}  {number} / {len(SHEETS)}", LEFT, 40, 8, 500)
    pen.showPage()


def check() -> None:
    """Read the text layer back: every value must be found on its page."""
    document = pypdfium2.PdfDocument(str(OUT))
    for sheet, leaf in zip(SHEETS, document, strict=True):
        found = "".join(leaf.get_textpage().get_text_bounded().split())
        words = [cell for cells in sheet.rows for cell in cells]
        words += [sheet.title_zh, sheet.title_en, *sheet.notes_zh, *sheet.notes_en, INVENTED_EN]
        for piece in words:
            assert "".join(piece.split()) in found, piece


def main(work: Path) -> None:
    """Cut the font, set the pages, read them back."""
    OUT.parent.mkdir(parents=True, exist_ok=True)
    font = cut_font(characters(), work / "exercise-cjk.ttf")
    pdfmetrics.registerFont(TTFont(FONT, str(font)))
    pen = Canvas(str(OUT), pagesize=A4, invariant=1, pageCompression=1)
    pen.setTitle("Tender OV-2031-117 (invented for the Countershot exercise)")
    pen.setAuthor("Countershot exercise")
    pen.setSubject(INVENTED_EN)
    for number, sheet in enumerate(SHEETS, 1):
        page(pen, sheet, number)
    pen.save()
    check()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
