"""paragraphs, tables and cells -> DOCX and XLSX files, as bytes; and broken ones."""

import io
import warnings
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"


def zipped(parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as out:
        for name, data in parts.items():
            out.writestr(name, data)
    return held.getvalue()


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def table(rows: Sequence[Sequence[str]]) -> str:
    lines = (
        "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl>{''.join(lines)}</w:tbl>"


def docx(*blocks: str, **parts: str) -> bytes:
    """A Word document of these blocks (XML), and further parts by name under word/."""
    body = f"<w:document {W}><w:body>{''.join(blocks)}</w:body></w:document>"
    more = {f"word/{name}.xml": f"<w:x {W}>{text}</w:x>" for name, text in parts.items()}
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": body, **more})


def xlsx(cells: Mapping[str, str | tuple[str, str]], name: str = "Awards") -> bytes:
    """A workbook of one sheet: place -> text, or (number, style)."""
    strings = [text for text in cells.values() if isinstance(text, str)]
    rows: dict[int, list[str]] = {}
    for place, held in cells.items():
        row = int("".join(c for c in place if c.isdigit()))
        if isinstance(held, str):
            made = f'<c r="{place}" t="s"><v>{strings.index(held)}</v></c>'
        else:
            made = f'<c r="{place}" s="{held[1]}"><v>{held[0]}</v></c>'
        rows.setdefault(row, []).append(made)
    data = "".join(f'<row r="{n}">{"".join(c)}</row>' for n, c in rows.items())
    shared = "".join(f"<si><t>{escape(text)}</t></si>" for text in strings)
    return zipped(
        {
            "xl/workbook.xml": f'<workbook {S} {R}><sheets><sheet name="{name}" sheetId="1" '
            'r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{RELS}"><Relationship Id="rId1" '
            'Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": f"<worksheet {S}><sheetData>{data}</sheetData></worksheet>",
            "xl/sharedStrings.xml": f"<sst {S}>{shared}</sst>",
            "xl/styles.xml": f'<styleSheet {S}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>'
            "</cellXfs></styleSheet>",
        }
    )


BOMB = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><x>&b;</x>"
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'


def hostile() -> dict[str, tuple[str, bytes]]:
    """Name -> (kind, bytes): each must be refused with its reason, or read without harm."""
    good = docx(paragraph("x"))
    two = io.BytesIO()
    with zipfile.ZipFile(two, "w") as out:
        for text in ("one", "two"):
            warnings.simplefilter("ignore")
            out.writestr("word/document.xml", f"<w:document {W}>{paragraph(text)}</w:document>")
    deep = "<w:p>" * 5000 + "</w:p>" * 5000
    return {
        "cut short": ("docx", good[: len(good) // 2]),
        "no zip": ("docx", b"PK\x03\x04 and nothing"),
        "empty": ("docx", b""),
        "no document": ("docx", zipped({"word/other.xml": "<x/>"})),
        "broken markup": ("docx", zipped({"word/document.xml": f"<w:document {W}><w:p>"})),
        "entities": ("docx", zipped({"word/document.xml": BOMB})),
        "entity from outside": ("docx", zipped({"word/document.xml": OUTSIDE})),
        "nested too deep": ("docx", zipped({"word/document.xml": f"<w:x {W}>{deep}</w:x>"})),
        "a part twice": ("docx", two.getvalue()),
        "too many parts": ("docx", zipped({f"p{n}": "" for n in range(5001)})),
        "zip bomb": ("docx", zipped({"word/document.xml": b"\0" * 250_000_000})),
        "null bytes": ("docx", zipped({"word/document.xml": b"\0\0\0"})),
        "no workbook": ("xlsx", zipped({"xl/other.xml": "<x/>"})),
        "a cell nowhere": ("xlsx", xlsx({"A1": "x"}).replace(b"A1", b"A1")),
        "workbook with entities": ("xlsx", zipped({"xl/workbook.xml": BOMB})),
    }
