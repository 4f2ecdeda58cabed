"""what stands around a text (a table's head, a heading) -> unit and currency of its bare figures"""

import re
from dataclasses import dataclass
from decimal import Decimal

from countershot.documents.grammar.digits import folded, number

SCALES = {"元": 1, "百": 100, "千": 1000, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8,
          "十亿": 10**9, "百亿": 10**10, "十万": 10**5, "万亿": 10**12}  # fmt: skip
CURRENCY_WORDS = {
    "人民币": "CNY", "元人民币": "CNY", "rmb": "CNY", "cny": "CNY", "yuan": "CNY",
    "renminbi": "CNY",
    "美元": "USD", "美金": "USD", "usd": "USD", "us$": "USD", "u.s. dollars": "USD",
    "us dollars": "USD", "港元": "HKD", "港币": "HKD", "hkd": "HKD", "hk$": "HKD",
    "hong kong dollars": "HKD", "新台币": "TWD", "台币": "TWD", "nt$": "TWD", "twd": "TWD",
    "澳门元": "MOP", "欧元": "EUR", "eur": "EUR", "€": "EUR", "英镑": "GBP", "gbp": "GBP",
    "£": "GBP",
    "日元": "JPY", "日圆": "JPY", "円": "JPY", "jpy": "JPY", "yen": "JPY", "韩元": "KRW",
    "krw": "KRW",
    "新加坡元": "SGD", "新元": "SGD", "sgd": "SGD", "s$": "SGD", "澳元": "AUD", "aud": "AUD",
    "加元": "CAD", "cad": "CAD", "卢布": "RUB", "rub": "RUB", "坚戈": "KZT", "kzt": "KZT",
    "里拉": "TRY", "瑞士法郎": "CHF", "chf": "CHF", "卢比": "INR", "inr": "INR", "泰铢": "THB",
    "林吉特": "MYR", "dollars": "USD", "$": "USD", "euros": "EUR", "pounds": "GBP",
    "roubles": "RUB",
    "rubles": "RUB", "tenge": "KZT",
}  # fmt: skip
_WORDS = "|".join(sorted(map(re.escape, CURRENCY_WORDS), key=len, reverse=True))
_SCALED = (
    rf"(?P<pre>{_WORDS})?\s*/?\s*(?P<scale>[十百千万亿]{{0,2}})\s*(?P<cur>元人民币|元|{_WORDS})"
)
_UNITS = (
    re.compile(rf"单位\s*[:为是]?\s*\(?\s*{_SCALED}", re.I),
    re.compile(rf"\(\s*{_SCALED}\s*\)", re.I),
    re.compile(
        rf"(?<![\d十百千万亿])(?=[^元\d]{{0,4}}[十百千万亿]+元)(?=人民币|美|港){_SCALED}", re.I
    ),
)
_CURRENCY = re.compile(rf"币种\s*[:为是]?\s*(?P<cur>{_WORDS})", re.I)
_ENGLISH = re.compile(
    rf"(?P<cur1>{_WORDS})\s*(?:'|’)?\s*(?P<scale1>000|million|thousand|billion|mn|bn|m\b|k\b)"
    rf"|\b(?P<scale2>million|thousand|billion)s?\s+(?:of\s+)?(?P<cur2>{_WORDS})"
    rf"|(?P<cur3>{_WORDS})\s+in\s+(?P<scale3>million|thousand|billion)s"
    rf"|(?:unit|currency)s?\s*:?\s*(?P<cur4>{_WORDS})(?:[^\S\n]*(?P<scale4>['’]?1?0{{0,2}},?000|million|thousand)\b)?",
    re.I,
)
_SCALE_WORDS = {"000": 1000, "thousand": 1000, "k": 1000, "million": 10**6, "m": 10**6,
                "mn": 10**6, "billion": 10**9, "bn": 10**9}  # fmt: skip
_PLACES = (("JPY", r"日元|日圆|円|JPY|[Yy]en\b|日本|Japan"), ("HKD",
    r"港元|港币|HK\$|HKD|Hong Kong"),
           ("TWD", r"新台币|NT\$|TWD"), ("SGD", r"S\$|SGD|新加坡元"), ("AUD", r"A\$|AUD|澳元"),
           ("CAD", r"C\$|CAD|加元"))  # fmt: skip


@dataclass(frozen=True)
class Around:
    """The unit that a head states for bare figures, and the currency that signs stand for here.

    ``scale`` None: no unit is stated, so a bare figure is no amount. ``table``: the text is a cell.
    """

    scale: int | None = None
    currency: str = "CNY"
    yen: bool = False
    dollar: str = "USD"
    yuan: str = "CNY"

    @property
    def table(self) -> bool:
        """Are bare figures amounts here?"""
        return self.scale is not None


def around(context: str) -> Around:
    """Read the words around a text: `单位:万元 币种:人民币`, `RMB'000`, `millions of dollars`."""
    words = folded(context)
    stated = _stated(words)
    others = [currency for currency, sign in _PLACES if re.search(sign, words)]
    dollar = next((c for c in others if c != "JPY"), "USD")
    yuan = "CNY"
    if stated and stated[1] in {"HKD", "TWD", "JPY"}:
        yuan = stated[1]
    scale, currency = stated or (None, "CNY")
    return Around(scale, currency, "JPY" in others and not re.search("人民币|RMB|CNY", words),
                  dollar, yuan)  # fmt: skip


def _stated(words: str) -> tuple[int, str] | None:
    currency = _CURRENCY.search(words)
    for unit in _UNITS:
        found = unit.search(words)
        if found is None:
            continue
        named = found["pre"] if found["cur"] == "元" else found["cur"]
        said = currency["cur"] if currency else named
        scale = SCALES.get(found["scale"] or "元", 1)
        return scale, CURRENCY_WORDS[said.lower()] if said else "CNY"
    return _stated_in_english(words)


def _stated_in_english(words: str) -> tuple[int, str] | None:
    english = _ENGLISH.search(words)
    if english is None:
        return None
    parts = english.groupdict()
    scale = next((v for k, v in parts.items() if k.startswith("scale") and v), "1")
    cur = next(v for k, v in parts.items() if k.startswith("cur") and v)
    scale = scale.lower().strip("'’")
    times = _SCALE_WORDS.get(scale) or int(number(scale))
    return times, CURRENCY_WORDS[cur.lower()]


def scaled(value: Decimal, around_it: Around) -> Decimal:
    """A bare figure in base units."""
    return value * (around_it.scale or 1)
