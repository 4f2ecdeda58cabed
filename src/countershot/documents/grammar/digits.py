"""figures as printed, Arabic, Chinese, capital or mixed -> exact decimals

Every character is first folded to one of its forms, one for one, so that places in the text stay
what they were: full-width digits and signs, traditional characters, and the capital numerals that
contracts and cheques use (GB/T 15835 and the Ministry of Finance's rules for bills).
"""

import re
from decimal import Decimal

_WIDE = {chr(0xFF01 + n): chr(0x21 + n) for n in range(94)} | {"\u3000": " ", "\u00a0": " "}
_FORMS = {
    "零": "〇○Ｏ", "一": "壹弌", "二": "贰貳弍", "三": "叁參叄弎", "四": "肆", "五": "伍",
    "六": "陆陸",
    "七": "柒", "八": "捌", "九": "玖", "十": "拾", "百": "佰", "千": "仟", "万": "萬", "亿": "億",
    "元": "圆圓", "两": "兩", "台": "臺", "币": "幣", "港": "港", "国": "國", "欧": "歐",
    "镑": "鎊",
    "点": "點", "余": "餘", "约": "約", "总": "總", "额": "額", "单": "單", "号": "號",
    "¥": "￥", "—": "―", "-": "−–‐‑",
}  # fmt: skip
_FOLD = str.maketrans(
    {ord(old): new for new, olds in _FORMS.items() for old in olds}
    | {ord(old): new for old, new in _WIDE.items() if old not in "，。：；（）"}
    | {ord("，"): ",", ord("（"): "(", ord("）"): ")", ord("："): ":", ord("；"): ";"}
)
DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2}
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10**4, "亿": 10**8}
CHINESE = "零一二三四五六七八九两十百千万亿"
GROUPED = r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?"
ARABIC = rf"(?:{GROUPED}|\d+(?:,\d+)+(?:\.\d+)?|\d+(?:\.\d+)*)"
_TOKEN = re.compile(rf"{ARABIC}|[{CHINESE}点]")


class NoNumber(ValueError):
    """The characters are not one number, or more than one; the words say which."""


def folded(text: str) -> str:
    """The text with every figure in its plain form, as long as before."""
    return text.translate(_FOLD)


def arabic(printed: str) -> Decimal:
    """Digits with or without separators. Raises NoNumber for groups that are not of three."""
    if printed.count(".") > 1:
        raise NoNumber("separators")
    if "," in printed and not re.fullmatch(GROUPED, printed):
        raise NoNumber("separators")
    return Decimal(printed.replace(",", ""))


def number(printed: str) -> Decimal:
    """Any figure, folded before: `1,945`, `十九`, `3亿5千万`, `二点五`, `二零一九`.

    Raises NoNumber where the characters can be read in two ways or in none.
    """
    tokens = _TOKEN.findall(printed.replace(" ", ""))
    if not tokens or "".join(tokens) != printed.replace(" ", ""):
        raise NoNumber("not a number")
    if "点" in tokens:
        return _with_point(tokens)
    if all(sign in DIGITS for sign in tokens) and len(tokens) > 1:
        return Decimal("".join(str(DIGITS[sign]) for sign in tokens))
    return _summed(tokens)


def _with_point(tokens: list[str]) -> Decimal:
    """二点五, 一百二十点零六; a scale may follow: 二点五亿."""
    if tokens.count("点") != 1:
        raise NoNumber("not a number")
    at = tokens.index("点")
    after = [sign for sign in tokens[at + 1 :] if sign in DIGITS]
    scales = tokens[at + 1 + len(after) :]
    if not after or any(sign not in LARGE for sign in scales):
        raise NoNumber("not a number")
    whole = number("".join(tokens[:at])) if at else Decimal(0)
    value = whole + Decimal("0." + "".join(str(DIGITS[sign]) for sign in after))
    for scale in scales:
        value *= LARGE[scale]
    return value


def _summed(tokens: list[str]) -> Decimal:
    """The usual reading: 千 within 万 within 亿; each unit may be used once on its way down."""
    total, section, open_number = Decimal(0), Decimal(0), None
    last_small, last = 10**4, ""
    for place, sign in enumerate(tokens, start=1):
        if sign in SMALL:
            unit = SMALL[sign]
            if unit >= last_small:
                raise NoNumber("not a number")
            if open_number is None and last not in ("", "零") and sign != "十":
                raise NoNumber("not a number")
            section += (Decimal(1) if open_number is None else open_number) * unit
            open_number, last_small = None, unit
        elif sign in LARGE:
            whole = section + (open_number or 0)
            if not whole and not total:
                whole = Decimal(1)
            total = _scaled(total, whole, LARGE[sign])
            section, open_number, last_small = Decimal(0), None, 10**4
        elif sign == "零" and (last in SMALL or last in LARGE):
            pass
        elif open_number is not None and not (last == "零" and open_number == 0):
            raise NoNumber("not a number")
        else:
            open_number = Decimal(DIGITS[sign]) if sign in DIGITS else arabic(sign)
            ends = place == len(tokens) and sign in DIGITS
            if ends and (last in LARGE or SMALL.get(last, 0) > 10):
                raise NoNumber("a unit may have been left out at the end")
        last = sign
    return total + section + (open_number or 0)


def _scaled(total: Decimal, whole: Decimal, unit: int) -> Decimal:
    """万亿 multiplies what stands before it; 亿 then 万 adds."""
    if unit == LARGE["亿"]:
        return (total + whole) * unit
    if total and total < LARGE["亿"]:
        raise NoNumber("not a number")
    return total + whole * unit


def plain(value: Decimal) -> str:
    """The decimal without an exponent and without zeros that scaling added."""
    if value == value.to_integral_value():
        return str(value.quantize(Decimal(1)))
    return format(value.normalize(), "f")
