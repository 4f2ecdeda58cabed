"""the lines of a page -> the same, each told whether it stands apart from the main text.

The main text is the smallest element that holds most of the page's running prose. Words of menus,
counters and boxes differ from site to site and cannot all be listed; where they stand differs less.
In a page without prose (a list of notices, a table) only what stands above its title is apart.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from countershot.capture.noise import is_boxed, is_noise
from countershot.capture.noise_live import is_told, is_widget
from countershot.capture.noise_live_words import STATISTICS
from countershot.capture.noise_shapes import (
    is_consent,
    is_kept_list,
    is_weather,
    runs_on,
)
from countershot.capture.page_asides import is_prose, with_asides
from countershot.capture.page_block import Block
from countershot.capture.page_sentences import ended, key, sentences

_MOST_PROSE = 0.7
_MOST_READ = 0.85
_MIN_SENTENCES = 2
_MIN_FOR_LISTS = 3
_LED_BESIDE = 0.6
_MAX_WEATHER_LINES = 8
_MAX_WEATHER = 160
_EDGE = 3
_SPACED_HEADLINE = 16
_RUN_ON_HEADLINE = 6
_LABELLED_FIGURE = re.compile(r"[^\W\d_]\s*[:：]\s*.*\d")
_MIN_TAIL_LINKS = 3
_MIN_MENU = 5
_MAX_NAME = 24
_EDGE_PROSE = 0.1
_MAX_SAID = 120
_SMALL_BOX = 300
_SMALL_SHARE = 0.25
_TEXT = frozenset({"p", "blockquote", "h2", "h3", "h4", "h5", "h6", "caption", "pre"})
_ANCHORS = frozenset({"li", "dd", "dt", "figcaption", "h1"})


def placed(blocks: Sequence[Block]) -> list[Block]:
    """Lines outside the main text are ``apart``; lists of links to other pages lose their content.

    So do boxes whose heading says that they change by the day (a quotation, a poll, prayer times).
    """
    prose = [n for n, block in enumerate(blocks) if is_prose(block)]
    told = sum(len(sentences(blocks[n].text)) for n in prose)
    if told < _MIN_SENTENCES:
        title = next((n for n, block in enumerate(blocks) if block.is_title), 0)
        return [replace(b, apart=n < title, edge=n < title) for n, b in enumerate(blocks)]
    main = _main(blocks, prose)
    inside = [main == 0 or main in block.within or main == block.whole for block in blocks]
    first, last = _span(blocks, prose, inside)
    edges = _edges(blocks, prose)
    found = [
        replace(
            b,
            edge=edges[n] or not (inside[n] and first <= n <= last),
            apart=not (inside[n] and first <= n <= last)
            or (main == 0 and _is_notice(n, b, len(blocks))),
        )
        for n, b in enumerate(blocks)
    ]
    found = with_asides(_without_head(found), inside)
    if told >= _MIN_FOR_LISTS:
        found = _without_lists(found, inside, first, last)
    if main and _in_paragraphs(blocks, prose):
        found = [b if n else _without_aside(b) for b, n in zip(found, inside, strict=True)]
    return _without_weather(_without_boxes(found))


def _without_head(blocks: list[Block]) -> list[Block]:
    """Nothing above a title is of the page: dates, places, weather, prices, notices of the site."""
    title = next((n for n, block in enumerate(blocks) if block.is_title), 0)
    above = all(not is_prose(block) or block.apart for block in blocks[:title])
    return [
        replace(b, content="") if above and n < title and _may_go(b) else b
        for n, b in enumerate(blocks)
    ]


def _may_go(block: Block) -> bool:
    """But for what has a label and a figure: a deadline may stand there."""
    of_text = block.tag in _TEXT | {"dt", "dd"} or block.is_row
    return block.apart and not of_text and not _LABELLED_FIGURE.search(block.text)


def _in_paragraphs(blocks: Sequence[Block], prose: Sequence[int]) -> bool:
    """Does the page set its text in paragraphs, as most do?"""
    total = sum(len(blocks[n].text) for n in prose)
    held = sum(len(blocks[n].text) for n in prose if blocks[n].tag == "p")
    return held >= _MOST_PROSE * total


def _without_aside(block: Block) -> Block:
    """A sentence outside the main text that stands in no paragraph: an offer, a notice, a call."""
    of_text = block.tag in _ANCHORS or block.tag in _TEXT or block.is_row
    return block if of_text or not ended(block.text) else replace(block, content="")


def _edges(blocks: Sequence[Block], prose: Sequence[int]) -> list[bool]:
    """Short lines before the prose begins, or after most of it."""
    said = set(prose)
    total = sum(len(blocks[n].text) for n in prose)
    read = 0
    found = []
    for n, block in enumerate(blocks):
        outside = read <= _EDGE_PROSE * total or read >= _MOST_READ * total
        found.append(outside and len(block.text) <= _MAX_SAID)
        read += len(block.text) if n in said else 0
    return found


def _is_notice(n: int, block: Block, lines: int) -> bool:
    """A consent notice among the first or last lines."""
    return (n < _EDGE or n >= lines - _EDGE) and is_consent(block.text)


def _main(blocks: Sequence[Block], prose: Sequence[int]) -> int:
    """The serial of the smallest element with most of the prose and, if it can be, the title.

    0 where there is none.
    """
    sizes: Counter[int] = Counter()
    held: Counter[int] = Counter()
    for block in blocks:
        sizes.update(dict.fromkeys(_around(block), len(block.text)))
    for n in prose:
        held.update(dict.fromkeys(_around(blocks[n]), len(blocks[n].text)))
    total = sum(len(blocks[n].text) for n in prose)
    lines = Counter(s for n in prose for s in _around(blocks[n]))
    several = min(2, len(prose))  # one long paragraph is no main text
    enough = [s for s, z in held.items() if z >= _MOST_PROSE * total and lines[s] >= several]
    titled = {s for block in blocks if block.is_title for s in _around(block)}
    with_title = [s for s in enough if s in titled]
    return min(with_title or enough, key=lambda s: (sizes[s], -s), default=0)


def _around(block: Block) -> set[int]:
    return {*block.within, block.whole} - {0}


def _span(blocks: Sequence[Block], prose: Sequence[int], inside: Sequence[bool]) -> tuple[int, int]:
    """From the title (or first prose) of the main text to its end.

    An element of its own ends it. Where that holds the page's foot too, or there is none, it ends
    at the first link or noise after most of the prose, and after the last item, row or caption.
    """
    anchors = [n for n, block in enumerate(blocks) if inside[n] and _anchors(block)]
    titles = [n for n in anchors if blocks[n].is_title]
    first = min(titles[:1] or [n for n in prose if inside[n]], default=0)
    if not inside[-1]:
        return first, len(blocks) - 1
    after = max([*anchors, first], default=len(blocks))
    foot = min(_foot(blocks, prose, 0), _foot(blocks, prose, after + 1))
    return first, foot - 1


def _foot(blocks: Sequence[Block], prose: Sequence[int], start: int) -> int:
    """Where links or noise first follow most of the prose; the end of the page if nowhere."""
    total = sum(len(blocks[n].text) for n in prose)
    read = 0
    said = set(prose)
    for n, block in enumerate(blocks):
        if n in said:
            read += len(block.text)
        elif n < start or read < _MOST_READ * total:
            continue
        elif block.leads_on or is_noise(block.text, specified=block.tag in _ANCHORS):
            return n
    return len(blocks)


def _anchors(block: Block) -> bool:
    if not block.content or block.is_linked or is_noise(block.text):
        return False
    of_text = block.tag in _ANCHORS or block.titled
    return of_text or block.is_row or ended(block.text)


def _without_lists(
    blocks: list[Block], inside: Sequence[bool], first: int, last: int
) -> list[Block]:
    """Menus (before the main text), and lists of headlines of other pages (beside and after it).

    Not where they outweigh what the page says itself, or their heading says that they are its
    documents or tenders: then the list is what the page is for.
    """
    said = sum(len(b.content) for b in blocks if not b.is_linked)
    nowhere = all(inside)
    result = [_without_teaser(blocks, n) for n in range(len(blocks))]
    for run in _linked_runs(blocks):
        texts = [blocks[n].text for n in run]
        if sum(map(len, texts)) > said or not all(blocks[n].apart for n in run):
            continue
        if is_kept_list(blocks[max(0, run[0] - 1)].text):
            continue
        beside = not any(inside[n] for n in run)
        menu = run[-1] < first
        tail = beside or (nowhere and len(run) >= _MIN_TAIL_LINKS and run[0] > last)
        names = beside and len(run) >= _MIN_MENU and max(map(len, texts)) <= _MAX_NAME
        if menu or names or (tail and _are_headlines(texts)):
            for n in run:
                result[n] = replace(blocks[n], content="")
    return result


def _without_teaser(blocks: Sequence[Block], n: int) -> Block:
    """A headline of another page that stands alone between two paragraphs."""
    block = blocks[n]
    around = [*blocks[max(0, n - 1) : n], *blocks[n + 1 : n + 2]]
    alone = block.leads_on and block.tag not in _ANCHORS and not block.is_row
    if alone and len(around) == 2 and all(map(is_prose, around)) and _are_headlines([block.text]):
        return replace(block, content="")
    return block


def _linked_runs(blocks: Sequence[Block]) -> Iterator[list[int]]:
    run: list[int] = []
    for n, block in enumerate(blocks):
        if (block.leads_on or (block.apart and block.led >= _LED_BESIDE)) and not block.is_row:
            run.append(n)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _are_headlines(texts: Sequence[str]) -> bool:
    """Long enough to be: names of goods, or "Apply", are no headlines."""
    letters = sum(len("".join(text.split())) for text in texts) / len(texts)
    spaced = not any(map(runs_on, texts))
    return letters >= (_SPACED_HEADLINE if spaced else _RUN_ON_HEADLINE)


def _without_boxes(blocks: list[Block]) -> list[Block]:
    """A box apart from the main text whose first line says "quotation of the day" and the like."""
    result = list(blocks)
    sizes: Counter[int] = Counter()
    for block in blocks:
        sizes.update(dict.fromkeys(block.within, len(block.text)))
    most = min(_SMALL_BOX, _SMALL_SHARE * sum(len(b.text) for b in blocks))
    for n, block in enumerate(blocks):
        boxed = is_boxed(block.text) and not is_told(block.text)
        if not (block.edge and (boxed or is_widget(block.text))):
            continue
        around = _box(blocks, n)
        weak = STATISTICS.match(key(block.text[:40]))
        if not block.apart and (weak or around is None or sizes[around] > most):
            continue
        result[n] = replace(block, content="")
        if around is None and _may_follow(blocks[n + 1 : n + 2]):
            result[n + 1] = replace(blocks[n + 1], content="")
        for other in range(n + 1, len(blocks)):
            beyond = block.apart and not blocks[other].apart
            if around is None or beyond or around not in blocks[other].within:
                break
            result[other] = replace(blocks[other], content="")
    return result


def _may_follow(following: Sequence[Block]) -> bool:
    """A heading without an element around it speaks for one line, if that is no item or row."""
    return any(b.apart and b.tag not in _ANCHORS and "\t" not in b.text for b in following)


def _without_weather(blocks: list[Block]) -> list[Block]:
    """The few short lines that share a box with degrees, apart from the main text."""
    held: Counter[int] = Counter()
    sizes: Counter[int] = Counter()
    for block in blocks:
        held.update(block.within)
        sizes.update(dict.fromkeys(block.within, len(block.text)))
    boxes = {
        serial
        for block in blocks
        if block.apart and block.tag not in _ANCHORS and is_weather(block.text)
        for serial in block.within
        if held[serial] <= _MAX_WEATHER_LINES and sizes[serial] <= _MAX_WEATHER
    }
    return [
        b if not b.apart or boxes.isdisjoint(b.within) else replace(b, content="") for b in blocks
    ]


def _box(blocks: Sequence[Block], label: int) -> int | None:
    """The nearest element around a label that holds the line after it, and not the one before."""
    following = blocks[label + 1 : label + 2]
    if not following:
        return None
    before = {s for block in blocks[max(0, label - 1) : label] for s in block.within}
    shared = [s for s in blocks[label].within if s in following[0].within and s not in before]
    return shared[-1] if shared else None
