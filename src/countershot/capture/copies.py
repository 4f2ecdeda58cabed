"""a sealed text and its other copies (archives, mirrors) -> which of it each copy supports."""

from collections.abc import Iterable
from dataclasses import dataclass

from countershot.capture.page_units import Unit, units


@dataclass(frozen=True)
class Copy:
    """Another copy of a sealed address. ``text``: HTML or visible text, one block a line."""

    address: str
    exhibit: str
    text: str


@dataclass(frozen=True)
class Support:
    """What one copy says of a text. ``share``: of its sentences (0 to 1), counted one by one.

    ``stands`` and ``lacks`` are the sentences themselves, in the order of the text.
    """

    copy: Copy
    share: float
    stands: tuple[str, ...]
    lacks: tuple[str, ...]


def supports(text: str, copies: Iterable[Copy]) -> tuple[Support, ...]:
    """For each copy, in the order given: which sentences of ``text`` stand in it word for word.

    ``text`` may be HTML, visible text or a single quotation. Dates, counters and what else is
    noise support nothing and are not asked for; a text of nothing else has the share 0.
    """
    wanted = [unit for unit in units(text) if unit.content and unit.key]
    return tuple(_support(copy, wanted) for copy in copies)


def _support(copy: Copy, wanted: list[Unit]) -> Support:
    there = {_letters(unit) for unit in units(copy.text)}
    stands = tuple(unit.text for unit in wanted if _letters(unit) in there)
    lacks = tuple(unit.text for unit in wanted if _letters(unit) not in there)
    return Support(copy, len(stands) / len(wanted) if wanted else 0.0, stands, lacks)


def _letters(unit: Unit) -> str:
    return "".join(unit.key.replace("\x1f", "").split())
