"""nothing -> an invented award notice of two pages: as HTML, as a PDF with text, and as a scan.

The parties are invented; the region is a real one, so that the list of places has it.
"""

import shutil
import subprocess
from pathlib import Path

from PIL import Image

from countershot.documents.pdf import open_pdf
from countershot.documents.scans import SCAN_DPI

INVENTED = "本文件纯属虚构，仅供测试使用。 Invented for a test: no such parties or tender exist."
ROWS = (
    ("项目编号", "QF-2031-046", "Tender number", "QF-2031-046"),
    ("项目名称", "青枫湾道路视频设备采购项目", "Project", "Road video equipment, Qingfengwan"),
    ("采购人", "青枫湾道路管理处", "Buyer", "Qingfengwan roads office"),
    ("行政区域", "浙江省宁波市", "Region", "Ningbo, Zhejiang"),
    ("中标供应商", "维尔马拉视讯有限公司", "Supplier", "Velmara Vision Co., Ltd."),
    ("中标产品", "维尔马拉高速球机", "Product", "Velmara speed dome"),
    ("数量", "36套", "Quantity", "36 sets"),
)
CLAUSES = (
    ("中标金额", "人民币7,290,000.00元", "Award amount", "7,290,000 yuan"),
    ("中标日期", "2031年5月6日", "Date of award", "6 May 2031"),
)
NOTES = (
    "公告期限为自本公告发布之日起1个工作日。",
    "This notice stands for one working day from its publication.",
)
EXPECTED = {
    "who": ("维尔马拉视讯有限公司", ""),
    "what": ("维尔马拉高速球机", ""),
    "to whom": ("青枫湾道路管理处", ""),
    "how much": ("7290000", "CNY"),
    "when": ("2031-05-06", ""),
    "where": ("330200", ""),
}


def html() -> str:
    """A table on the first page, numbered clauses on the second."""
    rows = "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>" for cells in ROWS
    )
    clauses = "".join(
        f"<p>{count}、{zh}：{value}</p><p>{label}: {english}</p>"
        for count, (zh, value, label, english) in zip("一二", CLAUSES, strict=True)
    )
    notes = "".join(f"<p>{note}</p>" for note in NOTES)
    return (
        '<!doctype html><html lang="zh"><meta charset="utf-8"><style>'
        "body{font:15px 'Noto Sans CJK SC',sans-serif} td{padding:6px 16px 6px 0}"
        ".next{break-before:page}</style>"
        f"<p>{INVENTED}</p><h2>青枫湾道路视频设备采购项目中标公告</h2><h3>Award notice</h3>"
        f'<table>{rows}</table><div class="next">{clauses}{notes}</div></html>'
    )


def notices(folder: Path) -> tuple[Path, Path, Path]:
    """``notice.html``, ``notice.pdf`` with a text layer, ``scan.pdf`` with pictures only."""
    page, printed, scan = (folder / name for name in ("notice.html", "notice.pdf", "scan.pdf"))
    page.write_text(html())
    subprocess.run(
        [shutil.which("chromium") or "", "--headless", "--no-sandbox", "--no-pdf-header-footer",
         f"--print-to-pdf={printed}", page.as_uri()],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    scanned(printed, scan)
    return page, printed, scan


def scanned(printed: Path, scan: Path) -> None:
    """The pages drawn as a scanner sees them, and nothing else."""
    with open_pdf(printed) as document:
        drawn = [document.picture(n, SCAN_DPI) for n in range(1, document.pages + 1)]
    first, *others = [Image.fromarray(each).convert("RGB") for each in drawn]
    first.save(scan, save_all=True, append_images=others, resolution=SCAN_DPI)
