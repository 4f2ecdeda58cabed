"""the lines of a page and which are inside its main text -> those told that stand beside it.

Asides come and go without the page being another: notices of the site, calls, polls, comments of
readers, cards of other pages. Told by their place among the elements, not by their words.
"""

import itertools
import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from countershot.capture.noise import is_noise
from countershot.capture.noise_shapes import is_consent, says_ago
from countershot.capture.page_block import Block
from countershot.capture.page_sentences import ended

_MIN_SENTENCE = 6
_GOOD_PART = 0.2
_MAX_CARD = 4
_IN_CELL = re.compile(r"(?:^|>)t[dh]\.[^>]*>p\.[^>]*$")
_NEVER = frozenset({"dd", "dt", "figcaption", "caption", "blockquote", "pre",
                    "h1", "h2", "h3", "h4", "h5", "h6"})  # fmt: skip


def is_prose(block: Block) -> bool:
    """Running text: it ends as a sentence does, and is neither a link nor a row nor noise."""
    text = block.content
    return (
        len(text) >= _MIN_SENTENCE
        and not block.is_row
        and not block.is_linked
        and ended(text)
        and not is_noise(text)
    )


def with_asides(blocks: Sequence[Block], inside: Sequence[bool]) -> list[Block]:
    """``aside`` set where it is one; cards of other pages lose their content."""
    sizes: Counter[str] = Counter()
    for block, within in zip(blocks, inside, strict=True):
        if within and is_prose(block):
            sizes[block.place] += len(block.text)
    places = {place for place, size in sizes.items() if size >= _GOOD_PART * sizes.total()}
    said = _said(blocks, max(sizes, key=lambda place: sizes[place], default=""))
    told = [replace(b, aside=n in said or _is_aside(b, places)) for n, b in enumerate(blocks)]
    return _without_cards([replace(b, content="") if _leads(b, places) else b for b in told])


def _leads(block: Block, places: set[str]) -> bool:
    """One headline of another page, as a paragraph in a box of its own."""
    return block.tag == "p" and block.leads_on and block.place not in places | {""}


def _said(blocks: Sequence[Block], text: str) -> set[int]:
    """After the last of the text a name, or how long ago, and what was said: readers' comments."""
    last = max((n for n, block in enumerate(blocks) if block.place == text), default=0)
    found: set[int] = set()
    for n, (name, said) in enumerate(itertools.pairwise(blocks)):
        together = bool(name.within) and name.within[-1] in said.within
        named = name.tag == "li" or (name.tag not in _NEVER and says_ago(name.text))
        if n > last and named and together and said.tag == "p" and ended(said.text):
            found |= {n, n + 1}
    return found


def _is_aside(block: Block, places: Collection[str]) -> bool:
    """No row, term, heading or link; nor what stands as the main text does (another post)."""
    if block.titled or block.is_row or block.tag in _NEVER:
        return False
    if block.place in places or _IN_CELL.search(block.place):
        return False
    linked = block.tag == "li" and block.is_linked
    return not linked and (block.apart or is_consent(block.text))


def _without_cards(blocks: list[Block]) -> list[Block]:
    """A headline that leads to another page and the few words under it, in a box of their own.

    Not where such cards outweigh the rest: then they are what the page is for.
    """
    held: Counter[int] = Counter()
    for block in blocks:
        held.update(block.within)
    cards: set[int] = set()
    for n, (name, text) in enumerate(itertools.pairwise(blocks)):
        box = name.within[-2:-1]
        small = bool(box) and box[0] in text.within and held[box[0]] <= _MAX_CARD
        if small and name.leads_on and name.is_heading and not text.is_linked:
            cards |= {n, n + 1}
    size = sum(len(blocks[n].text) for n in cards)
    if size > sum(len(block.text) for block in blocks if is_prose(block)) / 2:
        return blocks
    return [replace(b, content="") if n in cards else b for n, b in enumerate(blocks)]
