"""a line of text and what stands around it -> everything in it that the grammar knows

The order of trust: a credit code is no product code, a date no amount, a percentage no date.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from countershot.documents.grammar.amounts import amounts
from countershot.documents.grammar.codes import percentages, product_codes, usccs
from countershot.documents.grammar.context import around
from countershot.documents.grammar.dates import dates
from countershot.documents.grammar.digits import folded
from countershot.documents.grammar.found import Found
from countershot.documents.grammar.organisations import organisations
from countershot.documents.grammar.places import places

GRAMMAR_VERSION = "1"
_RUNS = re.compile(r"[\d,.]{80,}|[A-Za-z\d/_.-]{300,}|(\S)\1{99,}")
LONGEST = 20_000
"""Characters of one text: longer ones are cut into pieces of this many first."""


def mentions(text: str, context: str = "") -> tuple[Found, ...]:
    """1. read the units around it; 2. find each kind; 3. keep what overlaps nothing; 4. quote it.

    ``context``: a table's head, a heading, the lines before; it may state units, currencies and
    places but is not searched itself. Places and organisations may overlap; nothing else may.
    """
    plain, beside = _without_runs(folded(text)), _without_runs(folded(context))
    it = around(f"{beside}\n{plain}")
    finders: tuple[Callable[[], Iterator[Found]], ...] = (
        lambda: usccs(plain),
        lambda: percentages(plain),
        lambda: dates(plain),
        lambda: amounts(plain, it),
        lambda: product_codes(plain),
    )
    kept: list[Found] = []
    for finder in finders:
        kept += [one for one in finder() if not _overlaps(one, kept)]
    bodies = [one for one in organisations(plain) if not _overlaps(one, kept)]
    named = [one for one in places(plain, beside) if not _overlaps(one, kept)]
    found = sorted([*kept, *bodies, *named], key=lambda one: (one.start, -one.end, one.kind))
    return tuple(_quoted(one, text) for one in found)


def _without_runs(text: str) -> str:
    """Blanks in place of figures, codes and repeated signs so long that they can mean nothing.

    Patterns that look for figures take time that grows with the square of such runs.
    """
    return _RUNS.sub(lambda run: " " * len(run.group()), text)


def _overlaps(one: Found, kept: list[Found]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in kept)


def _quoted(one: Found, text: str) -> Found:
    """With the original characters, not the folded ones, and without white space about them."""
    words = text[one.start : one.end]
    start = one.start + len(words) - len(words.lstrip())
    words = words.strip()
    value = words if one.kind in ("product_code", "organisation") else one.value
    return replace(one, start=start, end=start + len(words), text=words, value=value)
