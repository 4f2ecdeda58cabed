"""the words of Chinese and English dates -> numbers, and the checks that a day exists"""

import re
from calendar import monthrange
from datetime import date

from countershot.documents.grammar.digits import DIGITS, NoNumber, number

MONTHS = {
    name: n
    for n, names in enumerate(
        ["january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
         "august aug", "september sept sep", "october oct", "november nov", "december dec"], 1)
    for name in names.split()
}  # fmt: skip
MONTH_EN = "|".join(sorted(MONTHS, key=len, reverse=True))
YEAR_CN = r"(?:[零一二三四五六七八九]{4}|\d{4})"
SMALL_CN = r"(?:[零一二三四五六七八九十]{1,3}|\d{1,2})"
FIRST_YEAR, LAST_YEAR = 1800, 2199
ROC = 1911
"""民国 1 is 1912."""


class NoDate(ValueError):
    """There is no such day, or it cannot be told which; the words say why."""


def small(printed: str) -> int:
    """A month or a day: `7`, `七`, `十二`, `零柒`, `二十九`."""
    if len(printed) > 1 and printed[0] == "零":
        printed = printed[1:]
    try:
        return int(number(printed))
    except NoNumber as wrong:
        raise NoDate("no such day") from wrong


def year(printed: str) -> int:
    """Four digits, Arabic or Chinese one by one."""
    found = int("".join(str(DIGITS.get(c, c)) for c in printed))
    if not FIRST_YEAR <= found <= LAST_YEAR:
        raise NoDate("no such year")
    return found


def roc_year(printed: str) -> int:
    """民国 years: 元年 is 1912."""
    counted = 1 if printed == "元" else small(printed) if not printed.isdigit() else int(printed)
    if not 1 <= counted <= 150:
        raise NoDate("no such year")
    return ROC + counted


def day(y: int, m: int, d: int) -> str:
    """ISO 8601. Raises NoDate for 30 February."""
    try:
        return date(y, m, d).isoformat()
    except ValueError as wrong:
        raise NoDate("no such day") from wrong


def month(y: int, m: int) -> str:
    """ISO 8601, without a day."""
    if not 1 <= m <= 12:
        raise NoDate("no such month")
    return f"{y:04d}-{m:02d}"


def span(first: tuple[int, int, int], last: tuple[int, int, int | None]) -> str:
    """`first/last`, both days included; a last day of None is the month's last."""
    y, m, d = last
    if not 1 <= m <= 12:
        raise NoDate("no such month")
    start, end = day(*first), day(y, m, d or monthrange(y, m)[1])
    if start > end:
        raise NoDate("it ends before it begins")
    return f"{start}/{end}"


def months(y: int, first: int, last: int) -> str:
    """Whole months of one year."""
    if not 1 <= first <= last <= 12:
        raise NoDate("no such month")
    return span((y, first, 1), (y, last, None))


def is_short_year(printed: str) -> bool:
    """Two digits: which century is not said."""
    return bool(re.fullmatch(r"\d{2}|[零一二三四五六七八九]{2}", printed))
