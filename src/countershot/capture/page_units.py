"""a page's HTML or visible text -> its units (sentences, items, rows), content apart from noise.

Decisions, each in a function of its own below: what stands beside the content is told by the page's
own words for it (``page_text``), by the label of an advertisement or the heading of a list of other
pages; class words are not believed where they would leave almost nothing of the page.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from countershot.capture import noise, noise_shapes
from countershot.capture.page_block import Block
from countershot.capture.page_furniture import figure, stands_alone
from countershot.capture.page_regions import placed
from countershot.capture.page_sentences import ended, key, sentences
from countershot.capture.page_source import title_of
from countershot.capture.page_text import blocks_of

MAX_UNITS = 100_000
_HTML = re.compile(r"<(?:!doctype|html|head|body|div|p|h1|article|main|table|ul|span|br)\b", re.I)
_MOST_LABELLED = 1 / 3
_MOSTLY_LINKS = 0.8
_MAX_PLAIN_ITEMS = 12
_NEAR = 3
_SOME_LINKED = 0.4
_MAX_ADVERTISED = 120
_LABELS = (noise.is_advertised, noise.is_related, noise.is_commented)
_LIST = re.compile(r"\s*(?:[|·•‧∙▪;；،、]|,\s)\s*")
_PASSING = re.compile(
    r"(?<=[?&;])(?:\w*sid|session\w*|jsessionid|token|csrf\w*|nonce|utm_\w+|[gf]clid|ts|_t?|cb|rnd)"
    r"=[^\s&#;]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, item or row. ``key``: by which it is known again; ``is_row``: of a table.

    ``content``: False for what stands beside the content or is noise by itself. ``figure``: its
    key without numbers where its place says that they are a counter's, else "". ``place``: the
    elements around it, "" in plain text and for the main text itself. ``aside``: it stands beside
    the main text, so that only another version of it is a change.
    """

    text: str
    key: str
    content: bool
    is_row: bool
    figure: str
    place: str = ""
    aside: bool = False


def units(source: str) -> tuple[Unit, ...]:
    """The units of a page in reading order, at most ``MAX_UNITS``; never raises."""
    found: list[Unit] = []
    for block in _lines(source):
        found.extend(_of_line(block))
        if len(found) >= MAX_UNITS:
            break
    return tuple(found[:MAX_UNITS])


def _lines(source: str) -> Sequence[Block]:
    if _HTML.search(source[:20_000]):
        blocks = _with_title(blocks_of(source), title_of(source))
        known = _without_labelled(_without_related(blocks))
        return _with_labels(_with_counts(placed(known)))
    return _plain(source)


def _with_title(blocks: Sequence[Block], named: str) -> list[Block]:
    """Where no element says which line is the title, the one that the document's title holds.

    A heading, then the longest: another part of it names the site, as a line above the menu does.
    """
    whole = key(named)
    held = [n for n, block in enumerate(blocks) if _is_title(block, whole)]
    if not held or any(block.tag == "h1" for block in blocks):
        return list(blocks)
    title = max(held, key=lambda n: (blocks[n].is_heading, len(key(blocks[n].text))))
    return [replace(b, titled=True) if n == title else b for n, b in enumerate(blocks)]


def _is_title(block: Block, named: str) -> bool:
    said = key(block.text)
    return len(said) * 3 >= len(named) and said in named and not block.is_linked and bool(said)


def _without_labelled(blocks: Sequence[Block]) -> list[Block]:
    """What shares an element with "Advertisement", "Read also" or "Comments (4)" goes with it.

    Not where that element holds more than a third of the page: then the label stands in the
    content itself.
    """
    sizes: Counter[int] = Counter()
    holds: Counter[int] = Counter()
    for block in blocks:
        holds.update(block.within)
        sizes.update({serial: len(block.text) for serial in block.within})
    most = _MOST_LABELLED * sum(len(b.text) for b in blocks)
    labelled = {
        serial
        for block in blocks
        if any(sign(block.text) for sign in _LABELS)
        for serial in [_shared(block.within, holds)]
        if serial is not None and sizes[serial] <= most
    }
    result = [b if labelled.isdisjoint(b.within) else replace(b, content="") for b in blocks]
    for n, block in enumerate(blocks[:-1]):
        if labelled.isdisjoint(block.within) and noise.is_advertised(block.text):
            result[n + 1] = _advertised(result[n + 1])
    return result


def _advertised(block: Block) -> Block:
    """What follows a label that has no box: one short line that is no running text."""
    of_content = block.is_item or block.is_row or block.is_heading
    if of_content or ended(block.text) or len(block.text) > _MAX_ADVERTISED:
        return block
    return replace(block, content="")


def _shared(within: Sequence[int], holds: Counter[int]) -> int | None:
    """The nearest element around a label that holds more than the label."""
    return next((serial for serial in reversed(within) if holds[serial] > 1), None)


def _without_related(blocks: Sequence[Block]) -> list[Block]:
    """Under the heading "Read also" the links that follow at once lead to other pages."""
    result: list[Block] = []
    following = False
    for block in blocks:
        heading = noise.is_related(block.text) or _is_related_link(block)
        following = heading or (following and block.linked >= _MOSTLY_LINKS)
        result.append(replace(block, content="") if following else block)
    return result


def _is_related_link(block: Block) -> bool:
    """Such as "Read also: another page" in one line, the other page's name being a link."""
    label, colon, _ = block.text[:60].replace("：", ":").partition(":")
    return bool(colon) and block.linked >= _SOME_LINKED and noise.is_related(label)


def _with_counts(blocks: Sequence[Block]) -> list[Block]:
    """Counters by their shape, where one with a counter's word stands in the line or next to it.

    Apart from the main text a date, clock or copyright line near by will do.
    """
    counters = [_counts(b.text) for b in blocks]
    known = [c or noise.is_noise(b.text) for c, b in zip(counters, blocks, strict=True)]
    return [
        replace(block, stamped=True)
        if _may_count(block) and (counters[n] or _near(n, block, counters, known))
        else block
        for n, block in enumerate(blocks)
    ]


def _counts(text: str) -> bool:
    """By a word of its own: a counter's, or "now"."""
    signs = (noise.is_counter, noise_shapes.counts_among, noise_shapes.counts_now)
    return any(sign(text) for sign in signs)


def _may_count(block: Block) -> bool:
    if block.is_item or block.is_heading or block.is_row:
        return False
    return not ended(block.text) and noise_shapes.is_count_shape(block.text)


def _near(n: int, block: Block, counters: Sequence[bool], known: Sequence[bool]) -> bool:
    if noise_shapes.counts_several(block.text) and any(counters[max(0, n - 1) : n + 2]):
        return True
    return block.apart and any(known[max(0, n - _NEAR) : n + _NEAR + 1])


def _with_labels(blocks: Sequence[Block]) -> list[Block]:
    """A term and its value are one row: "Signed" / "3 May 2024" is no date that stands alone."""
    result: list[Block] = []
    for block in blocks:
        last = result[-1] if result else None
        joins = last is not None and (
            (block.tag == "dd" and last.tag == "dt")
            or (last.text.endswith((":", "：")) and len(last.text) < 80 and len(block.text) < 80)
        )
        if joins and last is not None and bool(last.content) == bool(block.content):
            both = f"{last.text}\t{block.text}"
            result[-1] = replace(block, text=both, content=both if block.content else "")
        else:
            result.append(block)
    return result


def _plain(source: str) -> list[Block]:
    """Lines of visible text, where no element says what stands beside: labels have to do."""
    result: list[Block] = []
    beside = 0
    for line in source.splitlines():
        text = "\t".join(s for cell in line.split("\t") if (s := " ".join(cell.split())))
        if not text:
            continue
        if noise.is_related(text) or noise.is_advertised(text):
            beside = _MAX_PLAIN_ITEMS if noise.is_related(text) else 1
        elif ended(text):
            beside = 0
        else:
            beside = max(0, beside - 1)
        hidden = beside > 0 and not ended(text)
        result.append(Block(text, "" if hidden else text, 0.0, "", False, ()))
    return result


def _of_line(block: Block) -> Iterator[Unit]:
    heading = block.is_heading
    content = bool(block.content) and (heading or not stands_alone(block))
    text = block.content if content else block.text
    found = (
        _sentences(text, block)
        if ended(text) and "\t" not in text
        else _labels(text, block, content)
    )
    place = _place(block)
    for unit in found:
        yield replace(unit, content=unit.content and content, place=place, aside=block.aside)


def _place(block: Block) -> str:
    if block.is_title:
        return ""
    of_text = block.is_item or block.tag == "p" or ended(block.text)
    return block.place if block.edge or not of_text else ""


def _sentences(text: str, block: Block) -> Iterator[Unit]:
    alone = sentences(noise.without_opening_stamp(text) if block.stamped else text)
    for sentence in alone:
        passing = len(alone) > 1 and noise.is_aside_sentence(sentence)
        known = key(_PASSING.sub("", sentence))
        yield Unit(sentence, known, not passing, False, figure(sentence, block))


def _labels(text: str, block: Block, content: bool) -> Iterator[Unit]:
    """A line that does not end as a sentence: a row, or running text and then a label or item."""
    if "\t" in text:
        row = text.replace("\t", " | ")
        yield Unit(row, _row_key(text), True, True, figure(text, block))
        return
    *whole, last = sentences(noise.without_noise(text) if content else text) or ("",)
    for sentence in whole:
        passing = block.aside and noise.is_noise(sentence)
        yield Unit(sentence, key(_PASSING.sub("", sentence)), not passing, False, "")
    if last:
        lasting = noise_shapes.without_passing(last, block.linked, apart=block.apart)
        yield Unit(last, _item_key(lasting), True, False, figure(last, block))


def _item_key(text: str) -> str:
    """The parts of an enumeration in any order ("tags: a, b" is "tags: b, a")."""
    return "\x1f".join(sorted(key(_PASSING.sub("", part)) for part in _LIST.split(text)))


def _row_key(text: str) -> str:
    return "\x1f".join(key(_PASSING.sub("", cell)) for cell in text.split("\t"))


def runs(found: Iterable[tuple[int, Unit]]) -> Iterator[list[Unit]]:
    """Units with their places -> those that stand next to each other, together."""
    run: list[Unit] = []
    last = -1
    for place, unit in found:
        if run and place != last + 1:
            yield run
            run = []
        run.append(unit)
        last = place
    if run:
        yield run
