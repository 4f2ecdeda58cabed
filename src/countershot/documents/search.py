"""what is looked for + a text -> where it stands: phrases, AND, OR and NOT, over folded text

Words are looked for as they stand, as one phrase; AND, OR and NOT between them, in capitals,
combine phrases, and NOT binds to the one after it. Quotes keep such a word as a word. Forms, case,
width and line breaks do not count, nothing is stemmed, and a phrase is found inside longer words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from countershot.documents.fold import LINE_HYPHEN, Folded, fold, pattern
from countershot.documents.grammar.codes import folded_code, product_codes
from countershot.errors import UsageError

_PARTS = re.compile(r'"([^"]*)"|\b(AND|OR|NOT)\b')
LONGEST_QUERY = 500


@dataclass(frozen=True)
class Term:
    """A phrase as given, and folded."""

    words: str
    folded: str


@dataclass(frozen=True)
class Query:
    """Groups of which one must hold: every ``wanted`` term stands there, none ``unwanted``."""

    groups: tuple[tuple[tuple[Term, ...], tuple[Term, ...]], ...]

    @property
    def wanted(self) -> tuple[Term, ...]:
        """Every phrase that a hit may be of, once."""
        return tuple(dict.fromkeys(term for wanted, _ in self.groups for term in wanted))


def parsed(words: str) -> Query:
    """Read a query. Raises UsageError for one that is empty, too long or asks only for absence."""
    if len(words) > LONGEST_QUERY:
        raise UsageError(f"A search has at most {LONGEST_QUERY} characters.")
    groups: list[tuple[list[Term], list[Term]]] = [([], [])]
    negated = False
    for kind, text in _tokens(words):
        if kind == "phrase":
            groups[-1][negated].append(Term(text, fold(text).text.replace(LINE_HYPHEN, "")))
            negated = False
        elif text == "OR":
            groups.append(([], []))
        else:
            negated = negated or text == "NOT"
    if negated or any(not wanted for wanted, _ in groups):
        raise UsageError(
            "There is nothing to look for beside AND, OR and NOT: give words, and put "
            'such a word in "quotes" to look for it.'
        )
    return Query(tuple((tuple(wanted), tuple(unwanted)) for wanted, unwanted in groups))


def _tokens(words: str) -> Iterator[tuple[str, str]]:
    """Phrases and operators, in order; quotes that stand alone inside words are part of them."""
    at = 0
    for found in _PARTS.finditer(words):
        yield from _phrase(words[at : found.start()])
        if found[2]:
            yield "operator", found[2]
        else:
            yield from _phrase(found[1])
        at = found.end()
    yield from _phrase(words[at:])


def _phrase(words: str) -> Iterator[tuple[str, str]]:
    if fold(words).text.replace(LINE_HYPHEN, ""):
        yield "phrase", words.strip()


def searchable(text: str) -> str:
    """The folded text that an index holds: words broken at a line's end once with their hyphen."""
    folded = fold(text).text
    if LINE_HYPHEN not in folded:
        return folded
    return f"{folded.replace(LINE_HYPHEN, '-')}\n{folded.replace(LINE_HYPHEN, '')}"


def holds(query: Query, indexed: str) -> bool:
    """Does a text, made ``searchable``, have what is asked for?"""
    return any(
        all(term.folded in indexed for term in wanted)
        and not any(term.folded in indexed for term in unwanted)
        for wanted, unwanted in query.groups
    )


def places(folded: Folded, term: Term) -> Iterator[tuple[int, int]]:
    """Ranges of the source where a phrase stands, grown to the whole words that it is part of."""
    looked_for, at, last = pattern(term.words), 0, -1
    while (hit := looked_for.search(folded.text, at)) is not None:
        start, end = folded.source_range(*folded.longer(*hit.span()))
        if start > last:
            yield start, end
            last = start
        at = max(hit.end(), hit.start() + 1)


def near_code(one: str, other: str) -> bool:
    """Are two folded product codes the same, but for one sign at most?"""
    return OSA.distance(one, other, score_cutoff=1) <= 1


def codes_in(text: str) -> list[tuple[str, int, int]]:
    """Product codes of a text, each folded (I as 1, O as 0), and where it stands."""
    return [(folded_code(one.text), one.start, one.end) for one in product_codes(text)]
