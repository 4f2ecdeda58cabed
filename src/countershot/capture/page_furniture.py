"""one line of a page and its place -> is it furniture, or what of it passes; sentences stay.

Furniture is told by words where they are known, and by place and shape alone where they are not.
"""

import re
import unicodedata

from countershot.capture import noise, noise_live, noise_shapes
from countershot.capture.page_block import Block
from countershot.capture.page_sentences import ended

_MAX_BOXED = 80
_MAX_SAID = 36
_LINKED = 0.5
_MAX_TEASER = 200
_ADDRESS = re.compile(r"\b\d{1,3}(?:\.\d{1,3}){3}\b")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DATED = re.compile(r"\d.*\D\d")
_LABELLED = re.compile(r"[^:：]{2,40}[:：]\s*\S")
_CALLS = ("!", "?", "！", "？", "؟")
_FIGURES_OR_LABELS = re.compile(r"[\d:：]|[一二三四五六七八九十百千万亿]{2}")


def stands_alone(block: Block) -> bool:
    """Noise by its words; or a bare number, or a date's ``time``, whose element says so."""
    text = block.content
    if noise.is_noise(text, specified=block.is_item) or (block.stamped and noise.is_count(text)):
        return True
    if block.apart and not block.is_item and all(map(_passes, text.split("\t"))):
        return True
    if _stands_beside(block) or block.tag == "form" or not any(map(str.isalnum, text)):
        return True
    boxed = block.apart or (block.edge and len(text) <= _MAX_BOXED)
    if _may_live(block) and noise_live.stands_by_itself(text, block.led, edge=boxed):
        return True
    if boxed and not block.is_item and _is_boxed(text):
        return True
    return noise_shapes.is_pager(text, block.linked) or noise_shapes.is_riddle(text)


def _stands_beside(block: Block) -> bool:
    """By its place and shape alone, whatever it says: furniture of the page, no part of its text.

    Away from the main text a link with what is said of it, and a few words, or an exclamation, that
    hold neither a figure nor a label's colon; anywhere a label that leads to another page.
    """
    text = block.content
    if _leads_on(block):
        return True
    if not block.edge or block.titled or block.is_item or block.is_row:
        return False
    if ended(text) and not (text.endswith(_CALLS) and len(text) <= _MAX_SAID):
        return False
    if block.is_linked and block.apart and block.tag != "p":
        return True
    said = text if len(text) <= _MAX_BOXED else ""
    return block.apart and bool(said) and not _FIGURES_OR_LABELS.search(said)


def _leads_on(block: Block) -> bool:
    """``Such words: the headline of another page of this site``, the headline being a link."""
    text = block.content
    if block.is_item or block.is_row or ended(text) or len(text) > _MAX_TEASER:
        return False
    if block.edge and block.led >= _LINKED:
        return True
    label = _LABELLED.match(text)
    return _LINKED <= block.led < 1 and bool(label) and not noise_shapes.is_kept_list(text)


def _is_boxed(text: str) -> bool:
    said = noise.is_boxed(text) and not noise_live.is_told(text)
    return said and (":" in text or "：" in text)


def _may_live(block: Block) -> bool:
    """No item of a list in the text, no term, caption or row."""
    return not block.is_row and (block.apart or not block.is_item)


def _is_short(block: Block) -> bool:
    """A line that ends as a sentence is running text, but for a few words at the page's edge."""
    return block.edge and len(block.text) <= _MAX_SAID and block.tag != "p"


def _passes(cell: str) -> bool:
    """A line, or one cell of a layout table, above or beside the text."""
    signs = (noise.is_noise, noise_shapes.is_passing, noise_shapes.standing_date)
    return any(sign(cell) for sign in signs)


def figure(text: str, block: Block) -> str:
    """Its key without the figures that pass: "" where nothing says that they do."""
    if block.is_heading:
        return ""
    signs = (
        _running, _live, _standing_date, _counts_beside, _symbols, _byline, _stamped, _author,
    )  # fmt: skip
    return next((passes for sign in signs if (passes := sign(text, block))), "")


def _running(text: str, block: Block) -> str:
    """A countdown, the reader's own address."""
    of_text = block.is_item or block.is_row or (block.tag == "p" and ended(text))
    return "" if of_text else noise_shapes.running(text)


def _live(text: str, block: Block) -> str:
    """How many look on, what is left in stock."""
    if not _may_live(block) or (ended(block.text) and not _is_short(block)):
        return ""
    return noise_live.live_figure(text, edge=block.edge and not block.is_item)


def _standing_date(text: str, block: Block) -> str:
    of_page = not block.is_item or noise_shapes.is_of_page(text)
    beside = block.apart or block.stamped
    return noise_shapes.standing_date(text) if beside and of_page else ""


def _stamped(text: str, block: Block) -> str:
    """The element's own class says that it counts."""
    counts = block.stamped and (not ended(text) or noise_shapes.is_count_shape(text))
    return noise_live.loosened(text) if counts else ""


def _byline(text: str, block: Block) -> str:
    """Who wrote it, where and when it was changed, how many read it: dates and numbers pass."""
    in_cell = block.tag == "td" and not block.is_row
    if (block.is_item and not in_cell) or len(text) > _MAX_TEASER or block.is_row:
        return ""
    if block.tag == "p" and (ended(text) or not block.edge):
        return ""
    counts = noise.names_count(text) and (block.linked > 0 or block.tag != "p")
    if not block.edge and (not counts or ended(text)):
        return ""
    dated = block.tag != "p" and noise.names_stamp(text) and _DATED.search(text)
    passes = counts or dated or noise_shapes.says_left(text)
    return noise_shapes.without_figures(text) if passes else ""


def _author(text: str, block: Block) -> str:
    """How much one who writes here has written."""
    return "" if block.is_item or block.is_row else noise_shapes.posts_of_author(text)


def _symbols(text: str, block: Block) -> str:
    """A sign that is no letter and a number (an envelope and how many); the reader's address."""
    if block.is_row:
        return ""
    if block.apart and _ADDRESS.search(text):
        return noise.passing(text)
    if block.aside and not any(map(str.isalpha, text)):
        return "#"
    if block.aside and block.tag == "li" and _YEAR.search(text) and _DATED.search(text):
        return noise_shapes.without_figures(text) or "#"
    signs = [c for c in text if not c.isspace() and not c.isdigit() and c not in ".,"]
    pictured = bool(signs) and all(unicodedata.category(c) == "So" for c in signs)
    return "".join(signs) if pictured else ""


def _counts_beside(text: str, block: Block) -> str:
    """A few words with whole numbers, in no paragraph, item or row, away from the main text."""
    of_text = block.is_item or block.tag == "p" or block.is_row
    labelled = ":" in text or "：" in text
    if block.aside and "%" in text and block.tag != "p":  # a poll
        return noise.passing(text)
    beside = block.apart and not of_text and not labelled
    return noise.passing(text) if beside and noise_shapes.is_count_shape(text) else ""
