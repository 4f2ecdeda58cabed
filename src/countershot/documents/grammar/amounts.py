"""text + what stands around it -> amounts of money, exact, with currency and the printed characters

A figure with a currency before or after it is an amount. A bare figure is one where a table's head
states the unit, and `1945万` is one after a word such as 预算金额. Figures are never rounded.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from countershot.documents.grammar.context import CURRENCY_WORDS, SCALES, Around
from countershot.documents.grammar.digits import ARABIC, CHINESE, NoNumber, arabic, number, plain
from countershot.documents.grammar.english import ENGLISH_NUMBER, english_number
from countershot.documents.grammar.found import Found

CAPITAL = "零壹贰叁肆伍陆柒捌玖拾佰仟"
BEFORE = (
    r"人民币|RMB|CNY|￥|¥|US\$|USD|U\.S\.\s?\$|HK\$|HKD|NT\$|TWD|S\$|SGD|A\$|AUD|C\$|CAD|\$|€"
    r"|EUR|£|GBP"
    r"|JPY|KRW|RUB|KZT|CHF|INR|美元|美金|港元|港币|欧元|英镑|日元|新台币|澳元|韩元"
)
SIGNS = {"￥": "CNY", "¥": "CNY", "u.s.$": "USD", "u.s. $": "USD", "a$": "AUD", "c$": "CAD"}
AFTER = (
    r"元人民币|美元|美金|港元|港币|新台币|台币|澳门元|欧元|英镑|日元|円|韩元|新加坡元|澳元|加元"
    r"|卢布|坚戈|里拉"
    r"|瑞士法郎|卢比|泰铢|林吉特|块钱|块|元|人民币"
)
AFTER_EN = (
    r"yuan|renminbi|RMB|CNY|US\s?dollars?|U\.S\.\sdollars?|Hong\sKong\sdollars?|dollars?|USD|HKD"
    r"|euros?"
    r"|EUR|pounds?(?:\ssterling)?|GBP|yen|JPY|roubles?|rubles?|RUB|tenge|KZT|francs|CHF|SGD|TWD|KRW"
)
SCALE_EN = r"hundred\sthousand|thousand|million|billion|trillion|mln|bln|mn|bn|tn|trn|m|b|k"
SCALES_EN = {"thousand": 10**3, "k": 10**3, "million": 10**6, "m": 10**6, "mn": 10**6, "mln": 10**6,
             "billion": 10**9, "b": 10**9, "bn": 10**9, "bln": 10**9, "trillion": 10**12,
             "tn": 10**12, "trn": 10**12, "hundred thousand": 10**5}  # fmt: skip
NOT_MONEY = re.compile("[化论桥素旦月宝首老气件次年帅凶勋音组函方区]|[一二三]次")
"""After 元 these make another word of it (多元化, 元旦, 三元区)."""
MONEY = re.compile(
    "金额|预算|投资|总价|单价|报价|造价|限价|成交价|中标价|合同价|价款|价格|资金|贷款|借款|收入|利润|费用|费|款"
    "|资本|补助|补贴|成本|估算|估值|标的|债|税|罚|额"
)
FIGURE = (
    rf"(?:{ARABIC}|[{CHINESE}])(?:\s?(?:[{CHINESE}余多来]|点(?=[{CHINESE}])"
    rf"|(?<=[十百千万亿]){ARABIC}(?=\s?[十百千万亿])))*"
)
VAGUE = r"[数几]"
DASH = r"(?:-{1,2}|~|—{1,2}|〜|～|至|到)"
_CHINESE_AMOUNT = re.compile(
    rf"(?P<pre>{BEFORE})?\s?(?:\(大写\)\s?[::]?\s?|大写[::]?\s?)?"
    rf"(?P<low>(?P<sign>(?<![\d\w.])-)?(?P<n1>{VAGUE}?{FIGURE}))\s?(?P<cur1>{AFTER})?"
    rf"(?:\s?(?P<dash>{DASH})\s?(?:{BEFORE})?\s?(?P<n2>{FIGURE}))?\s?(?P<approx>余|多)?\s?"
    rf"(?P<cur2>{AFTER})?(?P<rest>(?:[{CHINESE}\d]{{1,2}}角)?(?:零?[{CHINESE}\d]{{1,2}}分)?[整正]?)"
    rf"(?:\s?\(?人民币\)?)?",
    re.I,
)
_ENGLISH_AMOUNT = re.compile(
    rf"(?P<pre>{BEFORE})?\s?(?P<sign>(?<![\d\w.])-)?(?P<n1>{ARABIC}|{ENGLISH_NUMBER})"
    rf"(?:[\s-]?(?P<s1>{SCALE_EN})\b)?"
    rf"(?:\s?(?P<dash>-|—|to|and)\s?(?:{BEFORE})?\s?(?P<n2>{ARABIC}|{ENGLISH_NUMBER})"
    rf"(?:[\s-]?(?P<s2>{SCALE_EN})\b)?)?(?:\s?(?:of\s)?(?P<cur>{AFTER_EN})\b)?",
    re.I,
)
_VAGUE_ENGLISH = re.compile(
    r"\b(?:(?:(?:(?:tens|dozens|scores|hundreds|thousands)\sof\s){0,2}"
    r"(?:thousands|millions|billions|trillions)\sof)"
    rf"|(?:several|a\sfew|many)\s(?:hundred\s)?(?:thousand|million|billion))"
    rf"\s(?P<cur>{AFTER_EN})\b",
    re.I,
)
_BARE = re.compile(
    rf"(?P<open>\()?\s*(?P<sign>-)?\s*(?P<n>{ARABIC})\s*(?P<close>\))?(?=(?P<rest>.?))"
)
_GROUP = re.compile(r"\d{3}(?!\d)")
"""What stands behind a space in 12 000 000."""
_CELLS = re.compile(r"[\s\d.,()-]*")
_NOT_BARE = re.compile(r"[%‰年月日号期台个人户套项条章节页米千公平倍]")
_LOWER = re.compile(
    r"(不低于|不少于|至少|以上|(?<!不)超过?|逾|more than|over|at least|above)", re.I
)
_UPPER = re.compile(
    r"(不超过|不高于|不大于|至多|以下|以内|最高|up to|at most|less than|under)", re.I
)
_ABOUT = re.compile(r"(约|大约|近|将近|about|around|nearly|approximately|roughly|some|~)\s?$", re.I)


def amounts(text: str, it: Around) -> Iterator[Found]:
    """All amounts of a folded text, left to right."""
    taken: list[tuple[int, int]] = []
    for one in (*_chinese(text, it), *_english(text, it), *_vague(text, it)):
        if not any(one.start < end and start < one.end for start, end in taken):
            taken.append((one.start, one.end))
            yield one
    if it.table:
        yield from _bare(text, it, taken)


def _chinese(text: str, it: Around) -> Iterator[Found]:
    for found in _CHINESE_AMOUNT.finditer(text):
        currency = _currency(found["pre"], found["cur2"] or found["cur1"], it)
        unit_said = bool(found["cur1"] or found["cur2"])
        if re.fullmatch("[百千万亿]+", found["n1"]):
            continue  # 万元 alone is a unit, as in a table's head
        if unit_said and _is_yuan(found) and NOT_MONEY.match(text, found.end()):
            continue
        if not unit_said and not _may_be_money(text, found):
            continue
        if found["pre"] is None and not unit_said and it.table:
            continue
        if currency is None:
            currency = it.currency if it.table else "CNY"
        yield _made(text, found, currency)


def _is_yuan(found: re.Match[str]) -> bool:
    return (found["cur2"] or found["cur1"]) == "元"


def _may_be_money(text: str, found: re.Match[str]) -> bool:
    """Without a unit: a currency before it and Chinese scales, or 万, 亿 after a word of money."""
    figure = found["n2"] or found["n1"]
    if found["pre"]:
        return bool(re.search(f"[{CHINESE}]$", figure)) or not re.match(
            rf"\s?-?(?:{SCALE_EN})\b", text[found.end() :], re.I
        )
    scaled = re.search(r"[万亿]$", figure) and re.search(r"\d", figure)
    after = text[found.end() : found.end() + 1]
    return bool(
        scaled
        and (not after or after in ",。.、;)) -和及与")
        and MONEY.search(text[max(0, found.start() - 12) : found.start()])
    )


def _currency(pre: str | None, after: str | None, it: Around) -> str | None:
    """The currency that is printed; signs that several share go by what stands around."""
    if pre:
        word = pre.lower()
        if word in {"￥", "¥"}:
            return "JPY" if it.yen else "CNY"
        if word == "$":
            return it.dollar
        return SIGNS.get(word) or CURRENCY_WORDS[word]
    if after is None:
        return None
    if after in {"元", "块", "块钱"}:
        return it.yuan
    return CURRENCY_WORDS[after.lower()]


def _made(text: str, found: re.Match[str], currency: str) -> Found:
    start, end = found.start(), _end(found)
    flags = list(_bounds(text, start, end))
    words = found.group()[: end - start]
    try:
        if re.search(r"\d\s$", text[:start]) and re.match(r"\d{3}(?!\d)", found["n1"]):
            raise NoNumber("separators")
        low = _value(found["n1"])
        if found["n2"]:
            return _range(text, found, low, currency, flags, start, end)
        low += _small(found["rest"])
        if found["sign"]:
            low = -low
    except NoNumber as wrong:
        return Found("amount", start, end, words, None, currency, (*flags, str(wrong)))
    if found["approx"] or re.search("[余多来]", found["n1"]):
        flags.append("more than")
    return Found("amount", start, end, words, plain(low), currency, tuple(dict.fromkeys(flags)))


def _end(found: re.Match[str]) -> int:
    return found.start() + len(found.group().rstrip())


def _value(figure: str) -> Decimal:
    if re.match(VAGUE, figure):
        raise NoNumber("not exact")
    return number(re.sub("[余多来]", "", figure))


def _small(rest: str | None) -> Decimal:
    """角 and 分 after 元, as on cheques."""
    found = re.match(rf"(?:([{CHINESE}\d]{{1,2}})角)?(?:零?([{CHINESE}\d]{{1,2}})分)?", rest or "")
    tenths, hundredths = found.groups() if found else (None, None)
    value = Decimal(0)
    for part, share in ((tenths, "0.1"), (hundredths, "0.01")):
        if part:
            value += number(part) * Decimal(share)
    return value


def _range(
    text: str,
    found: re.Match[str],
    low: Decimal,
    currency: str,
    flags: list[str],
    start: int,
    end: int,
) -> Found:
    """`100-200万元`: the scale of the second counts for both, unless the first has its own."""
    high = _value(found["n2"])
    tail = re.search(r"[百千]?[万亿]+$|千$|百万$", found["n2"])
    own = re.search(r"[万亿千百]$", found["n1"]) or found["cur1"]
    if tail and not own:
        low *= SCALES.get(tail.group(), None) or number("一" + tail.group())
    if low > high:
        flags.append("the range falls")
    return ranged("amount", (start, end), found.group()[: end - start], low, high, currency, flags)


def ranged(
    kind: str,
    place: tuple[int, int],
    words: str,
    low: Decimal,
    high: Decimal,
    unit: str,
    flags: list[str],
) -> Found:
    """A range; one that falls has no value."""
    both = {"min": plain(low), "max": plain(high)}
    value = None if "the range falls" in flags else both
    return Found(kind, *place, words, value, unit, tuple(flags), both)  # type: ignore[arg-type]


def _bounds(text: str, start: int, end: int) -> Iterator[str]:
    """Words beside the figure that make it a bound or a rough one; the figure stays as printed."""
    before, after = text[max(0, start - 12) : start], text[end : end + 3]
    if _ABOUT.search(before):
        yield "about"
    if re.search(_LOWER.pattern + r"\s?$", before, re.I) or re.match("以上", after):
        yield "at least"
    if re.search(_UPPER.pattern + r"\s?$", before, re.I) or re.match("以[下内]", after):
        yield "at most"


def _english(text: str, it: Around) -> Iterator[Found]:
    for found in _ENGLISH_AMOUNT.finditer(text):
        if not (found["pre"] or found["cur"]):
            continue
        if found["pre"] is None and (found["s1"] or found["s2"] or "") in {"m", "b", "k"}:
            continue
        try:
            yield _made_english(text, found, it)
        except NoNumber as wrong:
            words = found.group().rstrip()
            unit = _currency_english(found, it)
            yield Found("amount", found.start(), found.start() + len(words), words, None, unit,
                        (str(wrong),))  # fmt: skip


def _vague(text: str, it: Around) -> Iterator[Found]:
    """`hundreds of millions of RMB`: money, and no figure."""
    for found in _VAGUE_ENGLISH.finditer(text):
        unit = _spoken_currency(found["cur"], it)
        yield Found("amount", *found.span(), found.group(), None, unit, ("not exact",))


def _currency_english(found: re.Match[str], it: Around) -> str:
    if found["pre"]:
        return _currency(found["pre"], None, it) or "CNY"
    return _spoken_currency(found["cur"], it)


def _spoken_currency(words: str, it: Around) -> str:
    word = " ".join(words.lower().replace("u.s.", "us").split())
    single = {"dollar": it.dollar, "dollars": it.dollar, "us dollar": "USD", "usdollars": "USD",
              "hong kong dollar": "HKD", "euro": "EUR", "pound": "GBP", "pound sterling": "GBP",
              "pounds sterling": "GBP", "rouble": "RUB", "ruble": "RUB",
              "francs": "CHF"}  # fmt: skip
    return single.get(word) or CURRENCY_WORDS[word]


def _made_english(text: str, found: re.Match[str], it: Around) -> Found:
    words = found.group().rstrip()
    start, end = found.start(), found.start() + len(words)
    currency, flags = _currency_english(found, it), list(_bounds(text, start, end))
    first = SCALES_EN.get((found["s1"] or "").lower())
    last = SCALES_EN.get((found["s2"] or "").lower())
    if re.search(r"(?<!\d)\d{1,3}\s$", text[: found.start("n1")]) and _GROUP.match(found["n1"]):
        raise NoNumber("separators")
    low = _spoken(found["n1"]) * (first or last or 1)
    if found["n2"]:
        high = _spoken(found["n2"]) * (last or 1)
        if low > high:
            flags.append("the range falls")
        return ranged("amount", (start, end), words, low, high, currency, flags)
    if found["sign"]:
        low = -low
    return Found("amount", start, end, words, plain(low), currency, tuple(flags))


def _spoken(words: str) -> Decimal:
    return arabic(words) if words[0].isdigit() else english_number(words)


def _bare(text: str, it: Around, taken: list[tuple[int, int]]) -> Iterator[Found]:
    """Cells of a table whose head states the unit; a lone dash is nil, brackets are negative."""
    if re.fullmatch(r"\s*[-—]{1,2}\s*", text):
        place = text.index(text.strip())
        yield Found("amount", place, place + len(text.strip()), text.strip(), "0", it.currency)
        return
    alone = re.fullmatch(rf"\s*\(?\s*-?\s*{ARABIC}\s*\)?\s*", text)
    for found in _BARE.finditer(text):
        start, end = found.start(), found.end("close") if found["close"] else found.end("n")
        if any(start < e and s < end for s, e in taken):
            continue
        if not alone and (not re.search(r",\d{3}|\.\d\d$", found["n"]) or _is_counted(text, found)):
            continue
        yield _cell(text, found, it, start, end)


def _is_counted(text: str, found: re.Match[str]) -> bool:
    """Is it a number of something, as in `3,000 sets`? A label and its cells are not."""
    lead = len(found.group()) - len(found.group().lstrip())
    near = text[max(0, found.start() + lead - 1) : found.start() + lead]
    if bool(_NOT_BARE.match(found["rest"] or "")) or (near.isascii() and near.isalpha()):
        return True
    before = text[max(0, found.start() - 1) : found.start()]
    in_words = before.isascii() and before.isalpha()
    return in_words and not (found["n"][-3:-2] == "." or _CELLS.fullmatch(text, found.end()))


def _cell(text: str, found: re.Match[str], it: Around, start: int, end: int) -> Found:
    start += len(text[start:end]) - len(text[start:end].lstrip())
    words = text[start:end].rstrip()
    try:
        value = arabic(found["n"]) * (it.scale or 1)
    except NoNumber as wrong:
        return Found("amount", start, start + len(words), words, None, it.currency, (str(wrong),))
    if bool(found["open"]) != bool(found["close"]):
        words = found["n"]
        start = found.start("n")
    negative = bool(found["sign"]) or bool(found["open"] and found["close"])
    value = -value if negative and value else value
    return Found("amount", start, start + len(words), words, plain(value), it.currency)
