"""shares and listed parties -> which companies they own to half or more, with every sum shown.

The 50 Percent Rule as the U.S. Treasury's OFAC states it (guidance of 13 August 2014): property of
an entity is blocked that blocked persons own, directly or indirectly, to 50 % or more *in the
aggregate*. Indirectly is: through entities that are themselves owned so. Control does not count.
It is a rule of OFAC's blocking lists: of a party on another list the sums say who owns how much,
and nothing of what follows. So each sum says what the parties on blocking lists hold alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import Literal

from countershot.records.statement import Bound

HALF = Decimal(50)
Verdict = Literal["owned to half or more", "less than half by what is stated", "cannot tell"]


@dataclass(frozen=True)
class Share:
    """``owner`` holds so much of ``owned``; ``number``: which link says so, from 1.

    ``percent`` is a decimal number from 0 to 100, or "" where the source gives none.
    """

    owned: str
    owner: str
    percent: str
    bound: Bound = "exactly"
    number: int = 0


@dataclass(frozen=True)
class Part:
    """One term of a sum: whose share, how much at the least and at the most, by what it counts.

    ``links``: which ones say so. Where several differ, the span holds all that they say.
    """

    owner: str
    at_least: Decimal
    at_most: Decimal
    because: str
    links: tuple[int, ...]


@dataclass(frozen=True)
class Owned:
    """What listed parties hold of one company together; ``by_rule``: what those on lists do that
    OFAC blocks by, alone; None: none of them holds anything.
    """

    company: str
    parts: tuple[Part, ...]
    at_least: Decimal
    at_most: Decimal
    verdict: Verdict
    by_rule: Verdict | None = None

    @property
    def in_words(self) -> str:
        """``30 (Alpha, listed) + 25 (Gamma, ...) = 55 %: owned to half or more``, and by the rule.

        The last part says what the parties on OFAC's blocking lists hold alone.
        """
        terms = [f"{_span(p.at_least, p.at_most)} ({p.owner}, {p.because})" for p in self.parts]
        total = _span(self.at_least, self.at_most)
        return f"{' + '.join(terms)} = {total} %: {self.verdict}; {self._rule}"

    @property
    def _rule(self) -> str:
        if self.by_rule is None:
            return "nothing by OFAC's rule, as no owner is on a list of its kind"
        return f"by those on OFAC's blocking lists alone: {self.by_rule}"


def owned(
    shares: Iterable[Share], listed: Iterable[str], blocked: Iterable[str] = ()
) -> tuple[Owned, ...]:
    """Every company of which a listed party, or one owned so, holds anything; sorted by name.

    ``blocked``: those of ``listed`` that stand on a list by which OFAC blocks.

    A party's shares are taken as they are stated; what nobody states is nobody's. Circles of
    owners add nothing: a company counts only once it is over the half without itself.
    """
    held = _holdings(shares)
    by_rule = {each.company: each.verdict for each in _sums(held, blocked)}
    found = _sums(held, listed)
    return tuple(replace(each, by_rule=by_rule.get(each.company)) for each in found)


def _sums(held: dict[str, list[_Holding]], listed: Iterable[str]) -> list[Owned]:
    counts = dict.fromkeys(listed, "listed")
    possible = dict(counts)
    _spread(held, counts, at_least=True)
    _spread(held, possible, at_least=False)
    found = [_owned(name, held[name], counts, possible) for name in sorted(held)]
    return [each for each in found if each is not None]


@dataclass(frozen=True)
class _Holding:
    """One owner's share of one company, by everything that is said of it."""

    owner: str
    low: Decimal
    high: Decimal
    links: tuple[int, ...]


def _holdings(shares: Iterable[Share]) -> dict[str, list[_Holding]]:
    """Company -> its owners, each once: two sources on one share are not two shares."""
    said: dict[tuple[str, str], list[Share]] = {}
    for each in shares:
        if each.owner != each.owned:
            said.setdefault((each.owned, each.owner), []).append(each)
    found: dict[str, list[_Holding]] = {}
    for (company, owner), them in sorted(said.items()):
        spans = [_limits(each) for each in them]
        low, high = min(low for low, _ in spans), max(high for _, high in spans)
        links = tuple(each.number for each in them)
        found.setdefault(company, []).append(_Holding(owner, low, high, links))
    return found


def _spread(
    by_company: Mapping[str, list[_Holding]], counts: dict[str, str], *, at_least: bool
) -> None:
    """Add companies that are over the half, until none is added; each from those before it."""
    changed = True
    while changed:
        over = [
            name
            for name, held in sorted(by_company.items())
            if name not in counts and _sum(held, counts, at_least=at_least) >= HALF
        ]
        counts |= dict.fromkeys(over, "owned to half or more")
        changed = bool(over)


def _sum(held: Iterable[_Holding], counts: Mapping[str, str], *, at_least: bool) -> Decimal:
    mine = [each.low if at_least else each.high for each in held if each.owner in counts]
    return sum(mine, Decimal(0))


def _owned(
    name: str, held: Iterable[_Holding], counts: Mapping[str, str], possible: Mapping[str, str]
) -> Owned | None:
    parts = tuple(_part(each, counts) for each in held if each.owner in possible)
    if not parts:
        return None
    low = min(sum((part.at_least for part in parts), Decimal(0)), Decimal(100))
    high = min(sum((part.at_most for part in parts), Decimal(0)), Decimal(100))
    verdict: Verdict = "cannot tell"
    if low >= HALF:
        verdict = "owned to half or more"
    elif high < HALF:
        verdict = "less than half by what is stated"
    return Owned(name, parts, low, high, verdict)


def _part(held: _Holding, counts: Mapping[str, str]) -> Part:
    """A share that only may count is worth nothing at the least."""
    sure = held.owner in counts
    because = counts[held.owner] if sure else "perhaps owned to half or more"
    return Part(held.owner, held.low if sure else Decimal(0), held.high, because, held.links)


def _limits(share: Share) -> tuple[Decimal, Decimal]:
    """The least and the most that a share can be; a rounded one within half a point."""
    try:
        value = Decimal(share.percent)
    except InvalidOperation:
        return Decimal(0), Decimal(100)
    if not value.is_finite() or not 0 <= value <= 100:
        return Decimal(0), Decimal(100)
    match share.bound:
        case "exactly":
            return value, value
        case "about":
            half = Decimal("0.5")
            return max(value - half, Decimal(0)), min(value + half, Decimal(100))
        case "at least" | "more than":
            return value, Decimal(100)
        case _:
            return Decimal(0), value


def _span(low: Decimal, high: Decimal) -> str:
    return f"{low.normalize():f}" if low == high else f"{low.normalize():f} to {high.normalize():f}"
