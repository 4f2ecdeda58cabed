"""numbers in English words -> exact decimals: `three hundred`, `half a`, `twenty-five`"""

import re
from decimal import Decimal

from countershot.documents.grammar.digits import NoNumber

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
_ONES += "sixteen seventeen eighteen nineteen"
ONES = {word: n for n, word in enumerate(_ONES.split(), start=1)}
TENS = {word: 10 * n for n, word in enumerate(
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
    start=2)}  # fmt: skip
_WORD = "|".join([*sorted(ONES, key=len, reverse=True), *TENS, "hundred", "half"])
ENGLISH_NUMBER = (
    rf"\b(?:a\s+)?(?:{_WORD})(?:[\s-](?:and\s)?(?:{_WORD}))*(?:\sa)?\b|\ba(?=\s(?:m|b)illion)"
)


def english_number(words: str) -> Decimal:
    """Below a thousand; million and billion are scales apart. Raises NoNumber for anything else."""
    total, said = 0, re.findall(r"[a-z]+", words.lower())
    if "half" in said:
        if set(said) - {"half", "a"}:
            raise NoNumber("not a number")
        return Decimal("0.5")
    for word in said:
        if word in ("a", "and"):
            continue
        if word == "hundred":
            total = (total or 1) * 100
        elif word in TENS and total % 100 == 0:
            total += TENS[word]
        elif word in ONES and (total % 10 == 0):
            total += ONES[word]
        else:
            raise NoNumber("not a number")
    return Decimal(total or 1)
