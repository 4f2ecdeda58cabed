"""a claim -> the numbers, names and products in its words that no record below it has."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import chain, combinations

from countershot.claims.answers_logged import asked_when
from countershot.claims.coordinates import coordinates
from countershot.claims.drawing_on import is_seen, other_names, records_below
from countershot.claims.matter import MONTH_NAMES, Known, is_running_text, known, outside
from countershot.claims.numerals import numbers, years
from countershot.claims.passages import Passage, passages
from countershot.claims.spelling import names_of, other_spellings
from countershot.claims.words import words
from countershot.records.facts import Facts
from countershot.records.files import ClaimFile

_OF_OTHER_RULES = re.compile(
    r"https?://\S+|\bwww\.\S+|\S+@\S+\.\w+|\d+(?:\.\d+)?\s?(?:%|per ?cent\b|percentage points?)"
)
_LANGUAGES = frozenset(words("Chinese English Uyghur Russian Arabic Persian Kazakh Tibetan"))
"""A paper's language is what whoever read it says; a firm's country is seldom news alone."""
_NOTHING = known(())


def strange(file: ClaimFile, facts: Facts) -> Iterator[tuple[Passage, str]]:
    """Numbers, names and products of a claim's headline and prose that none of its records has.

    Nobody has looked into the texts of its exhibits yet (``gather.beyond``): what stands there
    is not strange. Of a claim that people looked at pictures for, numbers are theirs; where the
    scope spans years, a month may be named (a list as it stood on a day between two versions).
    """
    names = (*names_of(facts), *sorted(other_spellings(facts)))
    own = (*_scope(file), *passages(replace(facts, claims=(file,)), "headline", "prose"))
    telling = [each for each in own if new_words(each, facts, _NOTHING, names)]
    if not telling:  # there is nothing to look for
        return
    texts = list(records_below(file, facts))
    allowed = known([*texts, *other_names("\n".join(texts), facts)])
    seen = is_seen(file, facts)
    for passage in telling:
        more = known(asked_when(passage.text, facts))
        for word in new_words(passage, facts, allowed.with_more(more), names):
            counted = seen and known([word]).numbers
            dated = word in MONTH_NAMES.values() and len(years(file.claim.scope.time)) > 1
            if not (counted or dated or _adds_up(word, file, allowed)):
                yield passage, word


def _scope(file: ClaimFile) -> Iterator[Passage]:
    for key in ("place", "actor"):
        value = getattr(file.claim.scope, key)
        yield Passage(file.document.at(f"scope.{key}"), value, "headline", (file,), heading=True)


def new_words(
    passage: Passage, facts: Facts, allowed: Known, names: tuple[str, ...] = ()
) -> list[str]:
    """What a passage says that ``allowed`` does not.

    Amounts, shares and addresses have rules of their own (``claim.figures``, ``claim.dated``,
    ``exhibit.link``), and so has a place told less exactly than its source does (``harm.place``).
    """
    text = _OF_OTHER_RULES.sub(" ", passage.text)
    for figure in facts.figures:
        if figure.place == passage.place:
            text = text.replace(figure.words, " ")
    for place in coordinates(text):
        if place.numbers and all(_rounded(n, place.decimals, allowed) for n in place.numbers):
            text = text.replace(place.words, " ")
    found = outside(text, allowed, names, title=passage.heading)
    return [word for word in found if word not in _LANGUAGES and not is_running_text(word)]


def _rounded(value: float, decimals: int, allowed: Known) -> bool:
    return any(round(abs(float(n)), decimals) == round(abs(value), decimals)
               for n in allowed.numbers)  # fmt: skip


def _adds_up(word: str, file: ClaimFile, allowed: Known) -> bool:
    """Is it the count of the scope, and several numbers of the prose that sources have its sum?"""
    count = Decimal(file.claim.scope.count)
    parts = sorted({n for _, n in numbers(file.claim.prose) if n in allowed.numbers and n < count})
    several = chain.from_iterable(combinations(parts[:8], size) for size in (2, 3, 4))
    return known([word]).numbers == {count} and any(sum(some) == count for some in several)
