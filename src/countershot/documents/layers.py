"""a PDF's text layer + pictures of a sample of its pages -> does the layer say what they show?

Some layers lie: a font that maps its glyphs to other letters, the words of another scan, text laid
under a picture on purpose. Whoever reads the page sees one thing, and whoever searches or cites it
another. A network's reading is no proof either: it says where a person must look.
"""

import random
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from countershot.canonical import to_bytes
from countershot.documents.ocr import NETWORKS, Ocr, TextLine
from countershot.documents.pdf import MADE_WITH, PageText, PdfFile, open_pdf
from countershot.documents.scans import written
from countershot.errors import BadMaterial, CannotCheck, LimitExceeded
from countershot.ports import Job, Output, Progress
from countershot.records.base import BoxPt
from countershot.records.computed import LayerFigure, LayerPage, Layers
from countershot.records.judged import Citation

LAYERS_VERSION = "1"
RECORD = "application/json"
_SPREAD = 1.5
"""Points by which a line's box is let out: the network's boxes are tight, a font's are not."""
_SHORTEST = 3
"""Digits that a figure has at least: shorter ones are page and row numbers."""


@dataclass(frozen=True)
class LayerRules:
    """``sample`` pages with ``fewest`` letters or more, then every such page where one disagrees.

    A page disagrees below ``agree`` of its letters. A line below ``sure`` says nothing of figures.
    """

    sample: int = 3
    fewest: int = 40
    agree: float = 0.9
    sure: float = 0.9
    most: int = 60
    differ: int = 20

    def disagrees(self, page: LayerPage) -> bool:
        """Does its picture show other words than its text layer has?"""
        return page.letters >= self.fewest and page.agree < self.agree * page.letters


@dataclass(frozen=True)
class _Letter:
    character: str
    box_pt: BoxPt


def layers_step(job: Job, progress: Progress) -> Iterator[Output]:
    """Outputs ``layers`` (Layers): the sample's pages, or all of them where one says other words.

    Parameters: ``dpi`` and ``networks``. Which pages are the sample follows from the exhibit's
    digest, so nobody can lay a false layer around it without changing the file. Raises CannotCheck
    where the networks are others, BadMaterial where no page opens.
    """
    if job.parameters.get("networks") != NETWORKS:
        raise CannotCheck(
            "The recipe names other networks than those that read pictures here; install the "
            "version of countershot that made it to make it again."
        )
    rules, dpi = LayerRules(), int(job.parameters["dpi"])
    with open_pdf(job.paths[0]) as document:
        order = list(range(1, document.pages + 1))
        random.Random(job.exhibits[0]).shuffle(order)  # noqa: S311 - a sample, no secret
        compared = _compared(document, order, dpi, rules, progress)
    whole = any(rules.disagrees(page) for page in compared)
    made = Layers(
        exhibit=job.exhibits[0],
        pages=tuple(sorted(compared, key=lambda page: page.page)),
        whole=whole,
        notes=tuple(in_words(compared, rules)),
        networks=NETWORKS,
        made_with=MADE_WITH,
    )
    yield Output("layers", RECORD, to_bytes(made))


def layer_doubt(citation: Citation, layers: Layers | None) -> str:
    """Why a quotation of a text layer may not be what the page shows; empty where nothing says so.

    Its page shows other words, or a figure in the quotation was read otherwise where it stands.
    """
    for page in layers.pages if layers else ():
        if page.page != citation.page:
            continue
        if LayerRules().disagrees(page):
            return _other_words(page)
        for figure in page.differ:
            if figure.layer in (citation.quotation or "") and _meets(figure, citation.box_pt):
                return _other_figure(page.page, figure)
    return ""


def figure_doubt(layers: Layers | None, page: int, quotation: str, box_pt: BoxPt) -> str:
    """The same for a mention: words, page and box."""
    cited = Citation(exhibit="x-000000000000", page=page, quotation=quotation, box_pt=box_pt)
    return layer_doubt(cited, layers)


def _meets(figure: LayerFigure, box: BoxPt | None) -> bool:
    """A citation without a box may mean any place of the page."""
    if box is None:
        return True
    a, b = figure.box_pt, box
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def in_words(pages: Iterable[LayerPage], rules: LayerRules) -> Iterator[str]:
    """Sentences on what was found, worded as a program's doubt."""
    for page in pages:
        if rules.disagrees(page):
            yield _other_words(page)
        for figure in page.differ:
            yield _other_figure(page.page, figure)


def _other_words(page: LayerPage) -> str:
    return (
        f"Page {page.page}: its picture, as a network reads it, shows other words than its text "
        f"layer has ({page.agree} of {page.letters} letters agree). Look at the page."
    )


def _other_figure(page: int, figure: LayerFigure) -> str:
    seen = figure.picture or "no figure"
    return (
        f"Page {page}: the text layer has {figure.layer} where a network reads {seen} in the "
        "picture. Look at the page."
    )


def _compared(
    document: PdfFile, order: Iterable[int], dpi: int, rules: LayerRules, progress: Progress
) -> list[LayerPage]:
    """Pages in this order, until the sample is full and none of it says other words."""
    ocr, done = Ocr(), list[LayerPage]()
    for place, number in enumerate(order, start=1):
        doubted = any(rules.disagrees(page) for page in done)
        if len(done) >= (rules.most if doubted else rules.sample):
            break
        page = _page(document, number, dpi, ocr, rules)
        if page is not None:
            done.append(page)
        progress(max(place / document.pages, min(1.0, len(done) / rules.sample)))
    return done


def _page(
    document: PdfFile, number: int, dpi: int, ocr: Ocr, rules: LayerRules
) -> LayerPage | None:
    """None for a page with few letters, or one that cannot be opened or drawn."""
    try:
        text = document.text(number)
        if sum(map(_is_read, text.text)) < rules.fewest:
            return None
        picture = document.picture(number, dpi)
    except (BadMaterial, LimitExceeded):
        return None
    return compare(number, text, ocr.lines(picture), dpi, rules)


def compare(
    number: int, text: PageText, lines: Iterable[TextLine], dpi: int, rules: LayerRules
) -> LayerPage:
    """Each line that was read beside the letters of the layer that stand in its box."""
    left = [
        _Letter(character, box)
        for character, box in zip(text.text, text.boxes_pt, strict=True)
        if box is not None and not character.isspace()
    ]
    letters = sum(_is_read(each.character) for each in left)
    agree = figures = 0
    differ: list[LayerFigure] = []
    for line in lines:
        inside, left = _parted(left, _box_pt(line, text.height_pt, 72 / dpi))
        agree += _agreeing(inside, line.words)
        if line.score >= rules.sure:
            said = list(_figures(inside))
            figures += len(said)
            differ += _otherwise(said, line.words)
    return LayerPage(
        page=number,
        letters=letters,
        agree=min(agree, letters),
        figures=figures,
        differ=tuple(differ[: rules.differ]),
    )


def _is_read(character: str) -> bool:
    """Ideographs, Latin letters and digits: what the network was taught."""
    name = unicodedata.name(character, "")
    return character.isdigit() or name.startswith(("CJK UNIFIED", "LATIN", "FULLWIDTH LATIN"))


def _box_pt(line: TextLine, height_pt: float, scale: float) -> BoxPt:
    x, y, width, height = line.box_px
    left, right = x * scale - _SPREAD, (x + width) * scale + _SPREAD
    return left, height_pt - (y + height) * scale - _SPREAD, right, height_pt - y * scale + _SPREAD


def _parted(letters: list[_Letter], box: BoxPt) -> tuple[list[_Letter], list[_Letter]]:
    """Letters with their middle in the box, from left to right; and the others."""
    inside, others = list[_Letter](), list[_Letter]()
    for each in letters:
        x0, y0, x1, y1 = each.box_pt
        x, y = (x0 + x1) / 2, (y0 + y1) / 2
        there = box[0] <= x <= box[2] and box[1] <= y <= box[3]
        (inside if there else others).append(each)
    return sorted(inside, key=lambda each: each.box_pt[0]), others


def _plain(words: str) -> str:
    """Only what the network was taught, in one width and case."""
    folded = unicodedata.normalize("NFKC", words).casefold()
    return "".join(filter(_is_read, folded))


def _agreeing(inside: list[_Letter], words: str) -> int:
    here, there = _plain("".join(each.character for each in inside)), _plain(words)
    return max(0, len(here) - Levenshtein.distance(here, there))


def _figures(inside: list[_Letter]) -> Iterator[tuple[str, BoxPt]]:
    """Numbers of the layer's line with the box around each."""
    text = unicodedata.normalize("NFKC", written("".join(each.character for each in inside)))
    if len(text) != len(inside):
        return
    start: int | None = None
    for place, character in enumerate((*text, "")):
        goes_on = character.isdigit() or (character in ",." and start is not None)
        if goes_on and start is None:
            start = place
        if not goes_on and start is not None:
            number = text[start:place].rstrip(",.")
            if sum(map(str.isdigit, number)) >= _SHORTEST:
                yield number, _around(inside[start : start + len(number)])
            start = None


def _around(letters: list[_Letter]) -> BoxPt:
    x0, y0, x1, y1 = zip(*(each.box_pt for each in letters), strict=True)
    return round(min(x0), 2), round(min(y0), 2), round(max(x1), 2), round(max(y1), 2)


def _otherwise(said: list[tuple[str, BoxPt]], words: str) -> Iterator[LayerFigure]:
    """Figures whose digits do not stand in the words that were read; what is like them there."""
    digits = "".join(filter(str.isdigit, unicodedata.normalize("NFKC", words)))
    numbers = "".join(c if c.isdigit() or c in ",." else " " for c in written(words)).split()
    for number, box in said:
        wanted = "".join(filter(str.isdigit, number))
        if wanted not in digits:
            near = min(numbers, key=lambda one: Levenshtein.distance(one, number), default="")
            yield LayerFigure(layer=number, picture=near, box_pt=box)
