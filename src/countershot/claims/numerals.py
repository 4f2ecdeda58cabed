"""text -> the numbers it states, in digits, English words or Chinese numerals, as values."""

import re
from collections.abc import Iterator
from decimal import Decimal

from countershot.claims.words import MONTHS, MULTIPLIERS, SMALL_NUMBERS

_MULTIPLIER = r"(?:\s*(hundred|thousand|million|billion|dozen|[十百千万亿]{1,3})(?![a-z]))?"
_DIGITS = re.compile(
    r"\d+(?:\.\d+){2,}"  # 14.03.2031, 1.2.3: parts
    r"|(?:\d{1,3}(?:[,'  ]\d{3})+(?!\d)|\d+)(?:\.\d+)?" + _MULTIPLIER,
    re.I,
)
_WORD = re.compile(r"[a-z]+", re.I)
_NUMERALS = "零〇一二三四五六七八九十百千万亿两"
_CHINESE = re.compile(f"[{_NUMERALS}]{{1,30}}")
_MEASURE = re.compile(r"[台套个只名人座家处年月日号条次架部所间件款组栋页点成倍]")
_DIGIT_OF = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNIT_OF = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_ISO = re.compile(r"(?<!\d)(?:19|20)\d\d-(0[1-9]|1[0-2])(?!\d)")
_ALSO_WORDS = re.compile(
    r"(?<!\d )(?<!\bin )(?<!\bof )(?<!\bto )(?<!since )(?<!until )(?<!\bby )(?<!from )(?<!during )"
    r"(?<!early )(?<!late )(?<!\band )(?<!\bor )(?<!before )(?<!after )\b(?:May|March)\b(?!,? \d)"
)
"""May and March where nothing around them says that they are months."""
_MONTH_NAME = re.compile(r"\b([A-Z][a-z]+|[A-Z]+)\b")

Found = tuple[str, Decimal]


def numbers(text: str) -> list[Found]:
    """Each number as written and its value, in the order digits, words, Chinese numerals.

    The word "one" and a lone 一 are left out: in running text they are rarely a count.
    """
    return [*_digits(text), *_words(text), *_chinese(text)]


def _digits(text: str) -> Iterator[Found]:
    for match in _DIGITS.finditer(text):
        shown = match[0]
        if shown.count(".") > 1:
            yield from ((part, Decimal(_ascii(part))) for part in shown.split("."))
            continue
        factor = _factor(match[1]) if match[1] else 1
        bare = shown[: match.start(1) - match.start()] if match[1] else shown
        bare = re.sub(r"[,'\s]", "", bare)
        yield shown.strip(), Decimal(_ascii(bare)) * factor


def _ascii(digits: str) -> str:
    """Digits of any script as 0 to 9."""
    return "".join(str(int(c)) if c.isdigit() else c for c in digits)


def _factor(word: str) -> int:
    if word[0] in _UNIT_OF:
        product = 1
        for character in word:
            product *= _UNIT_OF[character]
        return product
    return MULTIPLIERS[word.lower()]


def _words(text: str) -> Iterator[Found]:
    """Runs of number words: twenty-four, one hundred and five, two dozen."""
    run: list[re.Match[str]] = []
    for match in [*_WORD.finditer(text), None]:
        if match and _continues(run, match, text):
            run.append(match)
            continue
        yield from _run_value(run, text)
        run = [match] if match and _is_number(match[0]) else []


def _is_number(word: str) -> bool:
    return word.lower() in SMALL_NUMBERS or word.lower() in MULTIPLIERS


def _continues(run: list[re.Match[str]], match: re.Match[str], text: str) -> bool:
    if not run or not re.fullmatch(r"[\s-]+", text[run[-1].end() : match.start()]):
        return False
    if match[0].lower() == "and":
        return run[-1][0].lower() in MULTIPLIERS
    return _is_number(match[0])


def _run_value(run: list[re.Match[str]], text: str) -> Iterator[Found]:
    if run and run[-1][0].lower() == "and":
        run.pop()
    names = [match[0].lower() for match in run if match[0].lower() != "and"]
    if not names or names == ["one"]:
        return
    before = text[: run[0].start()].rstrip()
    if names[0] in MULTIPLIERS and before[-1:].isdigit():
        return  # "1.2 million" was read with its digits
    total = current = 0
    for name in names:
        if name in SMALL_NUMBERS:
            current += SMALL_NUMBERS[name]
        elif name in ("hundred", "dozen"):
            current = max(current, 1) * MULTIPLIERS[name]
        else:
            total += max(current, 1) * MULTIPLIERS[name]
            current = 0
    yield text[run[0].start() : run[-1].end()], Decimal(total + current)


def _chinese(text: str) -> Iterator[Found]:
    for match in _CHINESE.finditer(text):
        shown = match[0]
        if text[: match.start()][-1:].isdigit() and shown[0] in _UNIT_OF:
            continue  # 3.2万 was read with its digits
        lone = len(shown) == 1
        if lone and (shown == "一" or not _MEASURE.match(text, match.end())):
            continue
        yield shown, Decimal(chinese_value(shown))


def chinese_value(numeral: str) -> int:
    """Value of a Chinese numeral: 二十四, 三千零五, 两万, or digit by digit as in 二〇三一."""
    if not any(character in _UNIT_OF for character in numeral):
        return int("".join(str(_DIGIT_OF[character]) for character in numeral))
    total = section = digit = 0
    for character in numeral:
        unit = _UNIT_OF.get(character)
        if unit is None:
            digit = _DIGIT_OF[character]
        elif unit >= 10**4:
            total = (
                (total + max(section + digit, 1)) * unit
                if unit == 10**8
                else (total + max(section + digit, 1) * unit)
            )
            section = digit = 0
        else:
            section += max(digit, 1) * unit
            digit = 0
    return total + section + digit


def months(text: str) -> set[int]:
    """Months named in the text: March, 2031-03, 3月, 三月."""
    found = {int(month) for month in _ISO.findall(text)}
    names = (name.lower() for name in _MONTH_NAME.findall(_ALSO_WORDS.sub(" ", text)))
    found |= {MONTHS[name] for name in names if name in MONTHS}
    for numeral in re.findall(rf"(\d{{1,2}}|[{_NUMERALS}]{{1,3}})月", text):
        value = int(numeral) if numeral[0].isdigit() else chinese_value(numeral)
        found |= {value} if 1 <= value <= 12 else set()
    return found


def years(text: str) -> set[int]:
    """Years from 1900 to 2099, in digits or Chinese numerals."""
    found = {int(year) for year in re.findall(r"(?<![\d.,])((?:19|20)\d\d)(?![\d,]|\.\d)", text)}
    for numeral in re.findall(f"([{_NUMERALS}]{{4}})年", text):
        found.add(chinese_value(numeral))
    return {year for year in found if 1900 <= year < 2100}
