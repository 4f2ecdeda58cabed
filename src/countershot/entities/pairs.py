"""signed decisions -> judged pairs, one a line, as nomenklatura trains and is tested on them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from countershot.entities.ftm import SCHEMATA
from countershot.entities.identity import Decision
from countershot.entities.parties import Kind

JUDGED = {"same": "positive", "different": "negative", "unsure": "unsure"}


@dataclass(frozen=True)
class Side:
    """A mention as one half of a pair: its key, its name, what it can be."""

    key: str
    name: str
    kind: Kind


def pairs(
    decisions: Iterable[Decision], standing: Iterable[str], sides: Mapping[str, Side], prefix: str
) -> tuple[list[dict[str, Any]], list[str]]:
    """Every two sides of every judgement that stands; and sides that have no form there.

    Only what a person decided: no pair is made from two others. ``prefix`` begins every id.
    """
    counts = set(standing)
    made: list[dict[str, Any]] = []
    left: dict[str, None] = {}
    for each in sorted(decisions, key=lambda one: one.name):
        known = [sides[key] for key in each.sides if key in sides]
        for side in (s for s in known if s.kind not in SCHEMATA):
            left[f"{side.name}: FollowTheMoney has no {side.kind}"] = None
        able = [side for side in known if side.kind in SCHEMATA]
        for one, other in combinations(able, 2) if each.name in counts else ():
            made.append(
                {
                    "left": _half(one, prefix),
                    "right": _half(other, prefix),
                    "judgement": JUDGED[each.decided],
                }
            )
    return made, list(left)


def _half(side: Side, prefix: str) -> dict[str, Any]:
    return {
        "id": f"{prefix}-{side.key}",
        "schema": SCHEMATA[side.kind],
        "properties": {"name": [side.name]},
    }
