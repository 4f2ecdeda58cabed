"""one line of a page and its place -> is it furniture, or what of it passes; sentences stay.

Furniture is told by words where they are known, and by place and shape alone where they are not.
"""

import re

from countershot.capture import noise, noise_live, noise_shapes
from countershot.capture.page_sentences import ended
from countershot.capture.page_text import Block

HEADING = re.compile(r"h[1-6]")
OF_CONTENT = frozenset({"li", "dd", "dt", "figcaption", "caption", "td", "th"})
_MAX_BOXED = 80
_MAX_SAID = 36
_LINKED = 0.5
_CALLS = ("!", "?", "！", "？", "؟")
_FIGURES_OR_LABELS = re.compile(r"[\d:：]|[一二三四五六七八九十百千万亿]{2}")


def stands_alone(block: Block) -> bool:
    """Noise by its words; or a bare number, or a date's ``time``, whose element says so."""
    text = block.content
    if noise.is_noise(text, specified=block.tag in OF_CONTENT) or (
        block.stamped and noise.is_count(text)
    ):
        return True
    if block.apart and block.tag not in OF_CONTENT and all(map(_passes, text.split("\t"))):
        return True
    if _stands_beside(block):
        return True
    boxed = block.apart or (block.edge and len(text) <= _MAX_BOXED)
    if _may_live(block) and noise_live.stands_by_itself(text, block.led, edge=boxed):
        return True
    if boxed and block.tag not in OF_CONTENT and _is_boxed(text):
        return True
    return noise_shapes.is_pager(text, block.linked) or noise_shapes.is_riddle(text)


def _stands_beside(block: Block) -> bool:
    """By its place and shape alone, whatever it says: furniture of the page, no part of its text.

    Away from the main text (or among its last lines) a link with what is said of it; and a few
    words, or an exclamation, that hold neither a figure nor a label's colon.
    """
    text = block.content
    if not block.edge or block.titled or block.tag in OF_CONTENT or "\t" in text:
        return False
    if ended(text) and not (text.endswith(_CALLS) and len(text) <= _MAX_SAID):
        return False
    if block.linked >= _LINKED:
        return True
    said = text if len(text) <= _MAX_BOXED else ""
    return block.apart and bool(said) and not _FIGURES_OR_LABELS.search(said)


def _is_boxed(text: str) -> bool:
    said = noise.is_boxed(text) and not noise_live.is_told(text)
    return said and (":" in text or "：" in text)


def _may_live(block: Block) -> bool:
    """No item of a list in the text, no term, caption or row."""
    return "\t" not in block.text and (block.apart or block.tag not in OF_CONTENT)


def _is_short(block: Block) -> bool:
    """A line that ends as a sentence is running text, but for a few words at the page's edge."""
    return block.edge and len(block.text) <= _MAX_SAID and block.tag != "p"


def _passes(cell: str) -> bool:
    """A line, or one cell of a layout table, above or beside the text."""
    signs = (noise.is_noise, noise_shapes.is_passing, noise_shapes.standing_date)
    return any(sign(cell) for sign in signs)


def figure(text: str, block: Block) -> str:
    """Counters, clocks and countdowns: "" where nothing says that its numbers pass."""
    if HEADING.fullmatch(block.tag):
        return ""
    if block.tag not in OF_CONTENT and "\t" not in text:
        passes = noise_shapes.running(text)
        if passes:
            return passes
    if _may_live(block) and (not ended(block.text) or _is_short(block)):
        edge = block.edge and block.tag not in OF_CONTENT
        passes = noise_live.live_figure(text, edge=edge)
        if passes:
            return passes
    if block.apart or block.stamped:
        of_page = block.tag not in OF_CONTENT or noise_shapes.is_of_page(text)
        passes = noise_shapes.standing_date(text) if of_page else ""
        if passes:
            return passes
    if _is_byline(block) or _counts_beside(block):
        return noise.passing(text)
    counts = block.stamped and (not ended(text) or noise_shapes.is_count_shape(text))
    return noise_live.loosened(text) if counts else ""


def _is_byline(block: Block) -> bool:
    """Who wrote it, linked, and how many read it: the name stays, the numbers pass."""
    edge = block.edge and block.tag not in OF_CONTENT
    return edge and block.linked > 0 and noise.names_count(block.text)


def _counts_beside(block: Block) -> bool:
    """A few words with whole numbers, in no paragraph, item or row, away from the main text."""
    of_text = block.tag in OF_CONTENT or block.tag == "p" or "\t" in block.text
    labelled = ":" in block.text or "：" in block.text
    return block.apart and not of_text and not labelled and noise_shapes.is_count_shape(block.text)
