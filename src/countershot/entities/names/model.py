"""features of a pair -> one figure, the logarithm of the odds that both are one party

`weights.tsv`: fitted by `tables/weights.py`. Three kinds of pairs have weights of their own:
``cross`` (two scripts), ``chinese``, ``latin``. Zero is even odds.
"""

import math
from collections.abc import Mapping, Sequence
from functools import cache

from countershot.entities.names.script import rows

BIAS = "bias"


@cache
def weights(kind: str) -> dict[str, float]:
    """Feature -> weight."""
    return {name: float(weight) for of, name, weight in rows("weights.tsv") if of == kind}


def log_odds(kind: str, values: Mapping[str, float]) -> float:
    """A feature that is missing is zero."""
    known = weights(kind)
    return known.get(BIAS, 0.0) + sum(known.get(name, 0.0) * each for name, each in values.items())


def among(odds: Sequence[float]) -> list[float]:
    """Log odds of rivals, of which one at most is right -> the chance of each."""
    top = max(0.0, *odds) if odds else 0.0
    raised = [math.exp(each - top) for each in odds]
    whole = math.exp(-top) + sum(raised)
    return [each / whole for each in raised]
