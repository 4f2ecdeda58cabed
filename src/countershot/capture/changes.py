"""two versions of a page -> the sentences, items and rows that went or came; noise is no change.

Sentences are compared as sets: what still stands anywhere on the page has not gone, wherever it
moved. (A plain text diff compares order, and so calls every shuffled list and every new date
beside the title a change.) The work is linear in the pages' length. What is *not* seen: pictures
replaced under the same caption, links that lead elsewhere under the same words, what only a style
sheet hides.
"""

import itertools
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from countershot.capture.page_sentences import shown
from countershot.capture.page_units import Unit, runs, units

MAX_CHANGED = 200
_MAX_SHOWN = 600
_RESTLESS = 0.5
_ALIKE = 0.6
_DIGITS = re.compile(r"\d+")
_MAX_ASIDES = 50
_Placed = list[tuple[int, Unit]]


@dataclass(frozen=True)
class Compared:
    """``changed``: what went, then what came, of the content. ``beside``: lines beside it that did.

    Those are counted, not told: a notice of the site, an offer, what readers wrote.
    """

    changed: tuple[str, ...]
    beside: int


def changed(before: str, after: str, again: str = "") -> tuple[str, ...]:
    """What went and came of the content; see ``compare``."""
    return compare(before, after, again).changed


def compare(before: str, after: str, again: str = "") -> Compared:
    """What went (``- sentence``), then what came (``+ sentence``), each in reading order.

    What stands beside the main text is a change only in another version of itself: a date in it,
    a figure, a word. That it comes or goes is what such places are for.

    All are HTML, or all are visible text, one block a line. ``again``: the page a little later than
    ``after``; what does not last from the one to the other, and what else stood in such a place, is
    noise. Empty where only noise differs. After ``MAX_CHANGED`` of either sign a last line says how
    many more there are. Never raises.
    """
    old, new = units(before), units(after)
    gone = _missing(old, new)
    came = _missing(new, old)
    for alike in (_figure_key, _letters):
        gone, came = _without_common(gone, came, alike)
    gone, came = _without_reflow(gone, came)
    if again:
        gone, came = _lasting(gone, came, new, units(again))
    told, found = _versions(gone, came), _versions(came, gone)
    beside = len(gone) + len(came) - len(told) - len(found)
    return Compared((*_shown("-", told), *_shown("+", found)), beside)


def _versions(these: _Placed, others: _Placed) -> _Placed:
    """All of the main text; of what stands beside it what the other side has in another version."""
    known = [_pairs(unit) for _, unit in others if unit.aside][:_MAX_ASIDES]
    return [
        (place, unit)
        for place, unit in these
        if not unit.aside or any(_alike(_pairs(unit), other) for other in known)
    ]


def _pairs(unit: Unit) -> Counter[str]:
    masked = _DIGITS.sub("#", unit.key)
    return Counter(first + second for first, second in itertools.pairwise(f" {masked} "))


def _alike(one: Counter[str], other: Counter[str]) -> bool:
    """By the pairs of letters that they share (Dice's coefficient), numbers being alike."""
    return 2 * (one & other).total() >= _ALIKE * (one.total() + other.total())


def _missing(these: Sequence[Unit], others: Sequence[Unit]) -> _Placed:
    """Content of one version that stands nowhere in the other, not even beside its content.

    A row of a table that stood twice and stands once is missing once; any other sentence only
    when the last of its kind is gone.
    """
    rows = Counter(unit.key for unit in others if unit.is_row)
    passing = {unit.figure for unit in others if not unit.content} - {""}
    elsewhere = {unit.key for unit in others}
    found: _Placed = []
    for place, unit in enumerate(these):
        if not unit.content or not unit.key or unit.figure in passing:
            continue
        if unit.is_row and rows[unit.key] > 0:
            rows[unit.key] -= 1
        elif unit.is_row or unit.key not in elsewhere:
            found.append((place, unit))
    return found


def _figure_key(unit: Unit) -> str:
    """A counter or rate with another figure, where the element's own class says that it is one."""
    return unit.figure


def _letters(unit: Unit) -> str:
    """The same letters and digits, with spaces or line breaks elsewhere; a row set as a line."""
    return "".join(unit.key.replace("\x1f", "").split())


def _without_common(
    gone: _Placed, came: _Placed, alike: Callable[[Unit], str]
) -> tuple[_Placed, _Placed]:
    """Drop what both sides have under another, looser key ("" is alike to nothing)."""
    both = {alike(u) for _, u in gone} & {alike(u) for _, u in came} - {""}
    return _unlike(gone, alike, both), _unlike(came, alike, both)


def _unlike(placed: _Placed, alike: Callable[[Unit], str], common: Collection[str]) -> _Placed:
    return [(place, unit) for place, unit in placed if alike(unit) not in common]


def _without_reflow(gone: _Placed, came: _Placed) -> tuple[_Placed, _Placed]:
    """Neighbouring units that, put together, read the same: only the line breaks moved."""
    old = {_together(run) for run in runs(gone)}
    new = {_together(run) for run in runs(came)}
    both = old & new
    return _kept_runs(gone, both), _kept_runs(came, both)


def _kept_runs(placed: _Placed, common: Collection[str]) -> _Placed:
    kept = [run for run in runs(placed) if _together(run) not in common]
    return [(place, unit) for place, unit in enumerate(unit for run in kept for unit in run)]


def _together(run: Iterable[Unit]) -> str:
    return "".join(_letters(unit) for unit in run)


def _lasting(
    gone: _Placed, came: _Placed, new: Sequence[Unit], later: Sequence[Unit]
) -> tuple[_Placed, _Placed]:
    """What both of two looks, a little apart, say that went or came; restless places left out."""
    stands, counted = {_letters(unit) for unit in later}, {unit.figure for unit in later} - {""}
    held, lost = Counter[str](), Counter[str]()
    for unit in new:
        held[unit.place] += 1
        lost[unit.place] += _letters(unit) not in stands and unit.figure not in counted
    restless = {place for place, n in lost.items() if place and n and n >= _RESTLESS * held[place]}
    gone = [(n, u) for n, u in gone if _letters(u) not in stands and u.place not in restless]
    came = [(n, u) for n, u in came if _letters(u) in stands and u.place not in restless]
    return gone, came


def _shown(sign: str, placed: _Placed) -> list[str]:
    lines = [f"{sign} {_short(unit.text)}" for _, unit in placed[:MAX_CHANGED]]
    more = len(placed) - MAX_CHANGED
    return [*lines, f"{sign} (and {more} more)"] if more > 0 else lines


def _short(text: str) -> str:
    plain = shown(text[:_MAX_SHOWN])
    return plain if len(text) <= _MAX_SHOWN else plain + "…"


def remaining(before: str, after: str) -> float:
    """Share of the content of ``before`` that stands in ``after`` (0 to 1), by its length.

    1.0 where ``before`` has no content. The two may be HTML and visible text.
    """
    old = [unit for unit in units(before) if unit.content and unit.key]
    letters = {_letters(unit) for unit in units(after)}
    total = sum(len(unit.key) for unit in old)
    stays = sum(len(unit.key) for unit in old if _letters(unit) in letters)
    return stays / total if total else 1.0
