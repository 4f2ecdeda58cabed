"""a report with a text layer -> its statement pages as scans, read by us and by tesseract.

    python benchmarks/scans.py REPORT.pdf [PAGES]

The PAGES (10) pages with the most amounts in their text layer, which is the truth, are drawn at
150 dpi: clean; turned by 1.5 degrees; noisy (Gaussian, 18 of 255) and JPEG 40; fax-like (drawn at
200 dpi, one bit, 0.3 % of the dots turned). Amounts are compared a page at a time, by value and
how often: ``exact`` stand in both; ``silent`` are read without a flag and are none of the page's;
``flagged`` are exact and flagged. ``characters``: 1 - Levenshtein distance over length, in reading
order, white space left out. Tesseract (chi_sim+eng) is read by the same grammar; it has no flags.
"""

import io
import json
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image
from rapidfuzz.distance import Levenshtein

from countershot.documents.grammar.context import around
from countershot.documents.grammar.mentions import mentions
from countershot.documents.ocr import Ocr
from countershot.documents.page_mentions import page_mentions
from countershot.documents.pdf import open_pdf
from countershot.documents.scans import SCAN_DPI, scanned_text
from countershot.records.computed import PageReading

Picture = np.ndarray[Any, np.dtype[np.uint8]]
Read = tuple[str, Counter[str], Counter[str]]
"""Text, amounts without a flag, amounts with one."""
FAX_DPI, SPECKLE, NOISE, TURN, SEED = 200, 0.003, 18, 1.5, 5


def turned(drawn: Picture, fine: Picture, dice: np.random.Generator) -> Picture:
    """By 1.5 degrees, on white."""
    image = Image.fromarray(drawn)
    return np.asarray(image.rotate(TURN, Image.Resampling.BICUBIC, fillcolor=(255, 255, 255)))


def noisy(drawn: Picture, fine: Picture, dice: np.random.Generator) -> Picture:
    """With noise, then through JPEG at quality 40."""
    spoilt = np.clip(drawn + dice.normal(0, NOISE, drawn.shape), 0, 255).astype(np.uint8)
    held = io.BytesIO()
    Image.fromarray(spoilt).save(held, "JPEG", quality=40)
    return np.asarray(Image.open(held).convert("RGB"))


def faxed(drawn: Picture, fine: Picture, dice: np.random.Generator) -> Picture:
    """One bit at 200 dpi with turned dots, drawn again at 150."""
    bits = fine.mean(axis=2) > 160
    bits ^= dice.random(bits.shape) < SPECKLE
    page = Image.fromarray((bits * 255).astype(np.uint8))
    size = (drawn.shape[1], drawn.shape[0])
    return np.asarray(page.resize(size, Image.Resampling.BOX).convert("RGB"))


CONDITIONS: dict[str, Callable[[Picture, Picture, np.random.Generator], Picture]] = {
    "clean": lambda drawn, fine, dice: drawn,
    "turned": turned,
    "noisy": noisy,
    "fax": faxed,
}


def amounts_in(page: PageReading) -> tuple[Counter[str], Counter[str]]:
    """Values of amounts without and with flags."""
    plain: Counter[str] = Counter()
    flagged: Counter[str] = Counter()
    for each in page_mentions([page]):
        if each.found.kind == "amount" and isinstance(each.found.value, str):
            (flagged if each.found.flags else plain)[each.found.value] += 1
    return plain, flagged


def ours(picture: Picture, like: PageReading, ocr: Ocr) -> Read:
    """Through the program's own reader."""
    scan = scanned_text(picture, like.height_pt, SCAN_DPI, ocr)
    page = PageReading(
        exhibit=like.exhibit, page=like.page, width_pt=like.width_pt, height_pt=like.height_pt,
        **vars(scan),
    )  # fmt: skip
    return scan.text, *amounts_in(page)


def tesseract(picture: Picture) -> Read:
    """Lines of the other reader, through the same grammar."""
    held = io.BytesIO()
    Image.fromarray(picture).save(held, "PNG", dpi=(SCAN_DPI, SCAN_DPI))
    words = ["tesseract", "stdin", "stdout", "-l", "chi_sim+eng", "--psm", "6"]
    text = subprocess.run(words, input=held.getvalue(), check=True, capture_output=True).stdout
    unit, found = "", Counter[str]()
    for line in text.decode("utf-8", "replace").splitlines():
        if "单位" in line.replace(" ", "") and around(line.replace(" ", "")).table:
            unit = line.replace(" ", "")
        for each in mentions(line, unit):
            if each.kind == "amount" and isinstance(each.value, str):
                found[each.value] += 1
    return text.decode("utf-8", "replace"), found, Counter()


def figures(truths: list[Read], reads: list[Read], seconds: float) -> dict[str, Any]:
    """Sums over the pages of one condition."""
    total = exact = silent = flagged = errors = length = 0
    for (text, true, true_flagged), (said, plain, doubted) in zip(truths, reads, strict=True):
        whole = true + true_flagged
        total += whole.total()
        exact += (whole & (plain + doubted)).total()
        silent += (plain - whole).total()
        flagged += (doubted & whole).total()
        true_text, said_text = "".join(text.split()), "".join(said.split())
        errors += Levenshtein.distance(true_text, said_text)
        length += len(true_text)
    return {
        "amounts": total, "exact": exact, "silent": silent, "flagged": flagged,
        "characters": round(1 - errors / length, 4),
        "seconds_a_page": round(seconds / len(reads), 1),
    }  # fmt: skip


def main() -> None:
    """Choose the pages, spoil them, read them twice; one line."""
    path, most = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10
    other = shutil.which("tesseract") is not None
    line: dict[str, Any] = {"benchmark": "scans", "dpi": SCAN_DPI, "beside": "tesseract"}
    with open_pdf(path) as document:
        pages = []
        for number in range(1, document.pages + 1):
            layer = vars(document.text(number))
            reading = PageReading(exhibit="x-000000000000", page=number, **layer)
            pages.append((reading, amounts_in(reading)))
        chosen = sorted(pages, key=lambda one: (-sum(c.total() for c in one[1]), one[0].page))[
            :most
        ]
        line["pages"] = [reading.page for reading, _ in chosen]
        drawn = [document.picture(reading.page, SCAN_DPI) for reading, _ in chosen]
        fine = [document.picture(reading.page, FAX_DPI) for reading, _ in chosen]
    truths: list[Read] = [(reading.text, *found) for reading, found in chosen]
    ocr = Ocr()
    for name, spoil in CONDITIONS.items():
        dice = np.random.default_rng(SEED)
        scans = [spoil(one, two, dice) for one, two in zip(drawn, fine, strict=True)]
        start = time.perf_counter()
        read = [ours(scan, reading, ocr) for scan, (reading, _) in zip(scans, chosen, strict=True)]
        line[name] = {"ours": figures(truths, read, time.perf_counter() - start)}
        if other:
            start = time.perf_counter()
            read = [tesseract(scan) for scan in scans]
            line[name]["tesseract"] = figures(truths, read, time.perf_counter() - start)
        print(json.dumps({name: line[name]}), file=sys.stderr, flush=True)
    if not other:
        line["tesseract"] = "not installed"
    print(json.dumps(line))


if __name__ == "__main__":
    main()
