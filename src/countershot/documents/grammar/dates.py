"""text -> dates and periods: days, months, years, quarters, halves, thirds of months, durations

Chinese forms after GB/T 7408 and GB/T 15835; English ones after usage. A date without its year, of
two digits' year, of the lunar calendar or of an order that may be day or month first is reported
with no value. 上旬, 中旬 and 下旬 are days 1-10, 11-20 and 21 to the month's end.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from countershot.documents.grammar import calendar_words as w
from countershot.documents.grammar.calendar_words import (
    MONTH_EN,
    MONTHS,
    SMALL_CN,
    YEAR_CN,
    NoDate,
    small,
)
from countershot.documents.grammar.digits import NoNumber, number
from countershot.documents.grammar.english import ENGLISH_NUMBER, english_number
from countershot.documents.grammar.found import Found, MentionKind

Groups = dict[str, str | None]
Reading = tuple[MentionKind, str | None, tuple[str, ...]]
S = r"\s?"
ROC = rf"(?:中华民国|民国){S}(?P<roc>元|\d{{1,3}}|[零一二三四五六七八九十百]{{1,5}}){S}年"
YEAR = rf"(?:{ROC}|(?P<y>{YEAR_CN}){S}年|(?P<yy>(?<!\d)\d{{2}}|[一二零][零一二三四五六七八九])年)"
MONTH = rf"(?P<m>{SMALL_CN}|元|正){S}月"
THIRDS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, None)}
QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4, "首": 1,
            "first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3,
            "4th": 4}  # fmt: skip
LUNAR = (
    r"农历|阴历|旧历|腊月|冬月|正月初|[初廿卅][一二三四五六七八九十](?!步|期|级|中|次|审|稿|始)"
    r"|闰[一二三四五六七八九十]+月"
)
STEMS = r"[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年"


_MAY_HAVE = re.compile(
    rf"\d|[零一二三四五六七八九十两半元初廿卅腊冬旬季]|year|month|week|day|quarter|half|{MONTH_EN}",
    re.I,
)


def dates(text: str) -> Iterator[Found]:
    """All dates and periods of a folded text, left to right; the longest reading first."""
    taken: list[tuple[int, int]] = []
    found: list[Found] = []
    if not _MAY_HAVE.search(text):
        return
    for pattern, read in PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span("only") if "only" in match.groupdict() else match.span()
            if not match.group().strip() or any(start < e and s < end for s, e in taken):
                continue
            one = _read(match, read, start, end)
            if one is not None:
                taken.append((start, end))
                found.append(one)
    yield from sorted(found, key=lambda each: each.start)


def _read(
    match: re.Match[str], read: Callable[[Groups], Reading | None], start: int, end: int
) -> Found | None:
    words = match.string[start:end]
    try:
        reading = read(match.groupdict())
    except (NoDate, NoNumber) as wrong:
        return Found("date", start, end, words, None, None, (str(wrong) or "no such day",))
    if reading is None:
        return None
    kind, value, flags = reading
    more: dict[str, str] = {}
    if kind == "period" and value and "/" in value:
        more = dict(zip(("first", "last"), value.split("/"), strict=True))
    return Found(kind, start, end, words, value, None, flags, more)


def _year(g: Groups, prefix: str = "") -> int:
    if g.get(prefix + "roc"):
        return w.roc_year(g[prefix + "roc"] or "")
    if g.get(prefix + "yy"):
        raise NoDate("a year of two digits")
    return w.year(g[prefix + "y"] or "")


def _month(printed: str | None) -> int:
    return 1 if printed in ("元", "正") else small(printed or "")


def _day(g: Groups) -> Reading:
    return "date", w.day(_year(g), _month(g["m"]), small(g["d"] or "")), ()


def _no_year(g: Groups) -> Reading:
    w.day(2000, _month(g["m"]), small(g["d"] or ""))
    return "date", None, ("no year",)


def _only_month(g: Groups) -> Reading:
    return "date", w.month(_year(g), _month(g["m"])), ()


def _only_year(g: Groups) -> Reading:
    return "date", f"{_year(g):04d}", ()


def _business_year(g: Groups) -> Reading:
    y = _year(g)
    return "period", f"{y}-01-01/{y}-12-31", ()


def _inexact(g: Groups) -> Reading:
    _year(g)
    return "date", None, ("not an exact day",)


def _third(g: Groups) -> Reading:
    first, last = THIRDS[g["third"] or ""]
    if not g.get("y") and not g.get("roc"):
        return "period", None, ("no year" if not g.get("yy") else "a year of two digits",)
    y, m = _year(g), _month(g["m"])
    return "period", w.span((y, m, first), (y, m, last)), ()


def _quarter(g: Groups) -> Reading:
    q = QUARTERS[(g["q"] or "").lower()]
    if g.get("first_ones"):
        return "period", w.months(_year(g), 1, 3 * q), ()
    if not (g.get("y") or g.get("roc")):
        return "period", None, ("no year" if not g.get("yy") else "a year of two digits",)
    y = _year(g)
    return "period", w.months(y, 3 * q - 2, 3 * q), ()


def _half(g: Groups) -> Reading:
    y = _year(g)
    first = (g["h"] or "").lower() in ("", "上", "1", "first", "一", "前")
    return "period", w.months(y, 1, 6) if first else w.months(y, 7, 12), ()


def _span(g: Groups) -> Reading:
    """From a day, month or year to another; what the second leaves out is the first's."""
    y1, y2 = w.year(g["y"] or ""), w.year(g.get("y2") or g["y"] or "")
    m1, m2 = g.get("m"), g.get("m2")
    if m2 is None and m1 is None:
        return "period", w.span((y1, 1, 1), (y2, 12, None)), ()
    d1, d2 = g.get("d"), g.get("d2")
    first_month = _month(m1)
    last_month = _month(m2) if m2 else first_month
    if bool(d1) != bool(d2):
        raise NoDate("one end has a day and the other none")
    first = (y1, first_month, small(d1) if d1 else 1)
    return "period", w.span(first, (y2, last_month, small(d2) if d2 else None)), ()


def _numeric(g: Groups) -> Reading | None:
    return "date", w.day(int(g["y"] or 0), int(g["m"] or 0), int(g["d"] or 0)), ()


def _numeric_month(g: Groups) -> Reading | None:
    m = int(g["m"] or 0)
    return ("date", w.month(int(g["y"] or 0), m), ()) if 1 <= m <= 12 else None


def _day_first_or_month(g: Groups) -> Reading | None:
    a, b, y = int(g["a"] or 0), int(g["b"] or 0), int(g["y"] or 0)
    if a > 12 and b > 12:
        return None
    if a <= 12 and b <= 12 and a != b:
        return "date", None, ("day or month first",)
    return "date", w.day(y, min(a, b) if a <= 12 and b <= 12 else (b if a > 12 else a),
                         max(a, b) if a > 12 or b > 12 else a), ()  # fmt: skip


def _english_day(g: Groups) -> Reading:
    m = MONTHS[(g["mon"] or "").lower()]
    if not g.get("y"):
        return "date", None, ("no year",)
    return "date", w.day(w.year(g["y"] or ""), m, int(g["d"] or 0)), ()


def _english_month(g: Groups) -> Reading:
    return "date", w.month(w.year(g["y"] or ""), MONTHS[(g["mon"] or "").lower()]), ()


def _english_span(g: Groups) -> Reading:
    first, last = (MONTHS[(g[k] or "").lower()] for k in ("mon", "mon2"))
    y2 = w.year(g["y2"] or "")
    y1 = w.year(g.get("y") or g["y2"] or "")
    if g.get("d") and g.get("d2"):
        return "period", w.span((y1, first, int(g["d"] or 0)), (y2, last, int(g["d2"] or 0))), ()
    return "period", w.span((y1, first, 1), (y2, last, None)), ()


def _short_or_long(g: Groups) -> Reading:
    """`19年` alone: the year, or so many of them?"""
    count = int(number(g["n"] or ""))
    if g.get("before") or g.get("after") or not 13 <= count <= 30:
        return "period", f"P{count}Y", ()
    return "date", None, ("a year of two digits, or so many years",)


def _fiscal(g: Groups) -> Reading:
    return "period", None, ("a financial year: its first day is not said",)


def _lunar(g: Groups) -> Reading:
    return "date", None, ("lunar",)


UNITS = {"年": "Y", "个月": "M", "月": "M", "日": "D", "天": "D", "周": "W", "星期": "W",
    "日历天": "D",
         "日历日": "D", "year": "Y", "month": "M", "day": "D", "week": "W"}  # fmt: skip


def _duration(g: Groups) -> Reading | None:
    if g.get("working"):
        return "period", None, ("working days",)
    count = number(g["n"] or "")
    if count == 0 or (g["u"] == "年" and count >= 1000):
        return None
    whole, half = int(count), bool(g.get("half"))
    if count != whole:
        if g["u"] == "年" and count * 12 == int(count * 12):
            return "period", f"P{int(count * 12)}M", ()
        return "period", None, ("not whole",)
    unit = UNITS[(g["u"] or "").rstrip("s") if (g["u"] or "").isascii() else g["u"] or ""]
    if half:
        return ("period", f"P{whole * 12 + 6}M", ()) if unit == "Y" else None
    also = f"{int(number(g['n2'] or ''))}M" if g.get("n2") else ""
    return "period", f"P{whole}{unit}{also}", ()


def _english_duration(g: Groups) -> Reading | None:
    words = g["n"] or ""
    count = int(words) if words.isdigit() else int(english_number(words))
    if g.get("working"):
        return "period", None, ("working days",)
    return "period", f"P{count}{UNITS[(g['u'] or '').lower().rstrip('s')]}", ()


def _half_year(g: Groups) -> Reading:
    return "period", "P6M", ()


def _ym(second: str) -> str:
    return rf"(?:(?P<y{second}>{YEAR_CN}){S}年{S})?(?:度)?"


TO = rf"{S}(?:至|到|-{{1,2}}|—{{1,2}}|~|～|起至){S}"
EN_TO = r"\s?(?:-|—|–|to|until|through|and)\s?"
NUMBER_CN = r"(?:\d+(?:\.\d+)?|[零一二三四五六七八九两十百]+)"
_TABLE: Sequence[tuple[str, Callable[[Groups], Reading | None]]] = (
    (rf"(?:{STEMS})?{S}(?:(?P<y>{YEAR_CN})年)?{S}(?:{LUNAR})"
     r"[一二三四五六七八九十初廿卅正腊冬月日闰年]*", _lunar),
    (rf"(?P<y>{YEAR_CN}){S}年{S}{MONTH}{S}(?P<d>{SMALL_CN}){S}[日号]?{TO}(?:(?P<y2>{YEAR_CN}){S}年{S})?"
     rf"(?:(?P<m2>{SMALL_CN}){S}月{S})?(?P<d2>{SMALL_CN}){S}[日号]", _span),
    (r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})\s?(?:至|到|~|～|to|—)\s?"
     r"(?P<y2>\d{4})[-/.](?P<m2>\d{1,2})[-/.](?P<d2>\d{1,2})(?!\d)", _span),
    (rf"(?P<y>{YEAR_CN}){S}年{S}(?P<m>{SMALL_CN}){S}月?{TO}(?:(?P<y2>{YEAR_CN}){S}年{S})?"
     rf"(?P<m2>{SMALL_CN}){S}月(?!{S}{SMALL_CN}{S}[日号])份?", _span),
    (rf"(?P<y>{YEAR_CN}){S}年?度?{TO}(?P<y2>{YEAR_CN}){S}年度?(?!{S}{SMALL_CN}{S}月)", _span),
    (rf"{YEAR}{S}{MONTH}份?{S}(?P<third>[上中下]旬)", _third),
    (rf"{MONTH}份?{S}(?P<third>[上中下]旬)", _third),
    (rf"{YEAR}{S}{MONTH}{S}(?P<d>{SMALL_CN}){S}[日号]", _day),
    (rf"{YEAR}度?{S}(?P<first_ones>前){S}(?P<q>[一二三四1234])个?季度", _quarter),
    (rf"(?:{YEAR}度?{S})?第?{S}(?P<q>[一二三四1234首])个?{S}季度", _quarter),
    (rf"(?:{YEAR}{S})Q(?P<q>[1-4])\b", _quarter),
    (rf"{YEAR}度?{S}(?P<h>[上下前后])?半年度?", _half),
    (rf"{YEAR}度?{S}{MONTH}{S}[初末底中]", _inexact),
    (rf"{YEAR}{S}{MONTH}份?", _only_month),
    (rf"{YEAR}{S}(?:年?[初末底中]|前后)(?!级|央|国|期|标)", _inexact),
    (rf"{YEAR}度(?!假)", _business_year),
    (rf"{ROC}(?![级代])", _only_year),
    (rf"(?P<before>近|共|期限?|长达|约|超过?|为|运营|保修|寿命|合作|[^\d]质保)?{S}(?P<only>(?<![\d.第每])(?P<n>\d{{2}}){S}年)"
     r"(?![级代月零半])(?=(?P<after>以?内|期|来|间|的|以上|左右)?)", _short_or_long),
    (rf"(?:{ROC}|(?P<y>{YEAR_CN}){S}年)(?![级代轻检鉴画货糕])", _only_year),
    (rf"{MONTH}{S}(?P<d>{SMALL_CN}){S}[日号]", _no_year),
    (r"(?<![\d.])(?P<y>(?:19|20)\d\d)(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?![\d])(?:T[\d:.]+Z?)?",
     _numeric),
    (r"(?<![\d/.\-])(?P<a>\d{1,2})(?P<s>[/.\-])(?P<b>\d{1,2})(?P=s)(?P<y>(?:19|20)\d\d)(?![\d/.\-])",
     _day_first_or_month),
    (rf"\b(?P<mon>{MONTH_EN})\.?\s(?P<d>\d{{1,2}}),?\s?(?P<y>\d{{4}})?{EN_TO}(?P<mon2>{MONTH_EN})\.?\s"
     r"(?P<d2>\d{1,2}),?\s(?P<y2>\d{4})\b", _english_span),
    (rf"\b(?P<d>\d{{1,2}})\s(?P<mon>{MONTH_EN})\s?(?P<y>\d{{4}})?{EN_TO}(?P<d2>\d{{1,2}})\s(?P<mon2>"
     rf"{MONTH_EN})\s(?P<y2>\d{{4}})\b", _english_span),
    (rf"\b(?P<mon>{MONTH_EN})\s?(?P<y>\d{{4}})?{EN_TO}(?P<mon2>{MONTH_EN})\s(?P<y2>\d{{4}})\b",
     _english_span),
    (rf"\b(?P<mon>{MONTH_EN})\.?\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s(?P<y>\d{{4}}))?\b(?!\d)",
     _english_day),
    (rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[\s-](?:of\s)?(?P<mon>{MONTH_EN})\.?(?:,?[\s-](?P<y>\d{{4}}))?\b",
     _english_day),
    (rf"\b(?P<mon>{MONTH_EN})\.?,?\s(?:of\s)?(?P<y>\d{{4}})\b", _english_month),
    (r"\b(?:in|since|by|during|until|till|from|before|after|year|early|late)\s(?P<only>(?P<y>(?:19|20)\d\d))\b(?![-/.,]\d|\s?(?:-|—|to)\s?\d{4})",
     _only_year),
    (r"\bQ(?P<q>[1-4])\s?(?:of\s|,?\s)?(?P<y>\d{4})\b", _quarter),
    (r"\b(?P<y>(?:19|20)\d\d)\s?Q(?P<q>[1-4])\b", _quarter),
    (r"\b(?:the\s)?(?P<q>first|second|third|fourth|[1-4](?:st|nd|rd|th))\s+quarter\s+(?:of\s+)?(?P<y>\d{4})\b",
     _quarter),
    (r"\b(?:the\s)?(?P<h>first|second)\s+half\s+(?:of\s+)?(?P<y>\d{4})\b", _half),
    (r"\bH(?P<h>[12])\s?(?P<y>(?:19|20)\d\d)\b", _half),
    (r"\b(?P<h>[12])H\s?(?P<y>(?:19|20)\d\d)\b", _half),
    (r"\b(?P<y>(?:19|20)\d\d)\s?H(?P<h>[12])\b", _half),
    (r"\b(?:FY|fiscal(?:\syear)?|financial\syear)\s?(?P<y>(?:19|20)\d\d)\b", _fiscal),
    (r"(?<![\d.,$¥€£-])(?P<y>(?:19|20)\d\d)\s?(?:-|—|to)\s?(?P<y2>(?:19|20)\d\d)(?![\d-]|\s?(?:元|万|亿))",
     _span),
    (rf"(?P<n>{NUMBER_CN}){S}个?(?P<working>工作{S}[日天])", _duration),
    (rf"(?<![第每\d.])(?P<n>{NUMBER_CN}){S}(?P<u>年)(?:零?(?P<n2>{NUMBER_CN})个月|(?P<half>半))?"
     r"(?![级代检鉴画货糕月初末底中度])", _duration),
    (rf"(?<![第每\d.])(?P<n>{NUMBER_CN}){S}(?P<u>个月|日历天|日历日|星期|周(?!年|边|围|岁)|天(?!津|网|山|水|门|然))",
     _duration),
    (rf"(?<=[期限共内约在])(?P<n>{NUMBER_CN}){S}(?P<u>日)", _duration),
    (r"(?<![上下前后])半年(?!度|报)", _half_year),
    (rf"\b(?P<n>\d{{1,3}}|{ENGLISH_NUMBER})[\s-](?:calendar\s)?(?P<working>(?:working|business)\s)?"
     r"(?P<u>years?|months?|weeks?|days?)\b(?![\s-]old)", _english_duration),
)  # fmt: skip
PATTERNS = tuple((re.compile(pattern, re.I), read) for pattern, read in _TABLE)
