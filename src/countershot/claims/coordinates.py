"""our own words -> the places on Earth that they state in degrees or a code, and how finely."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_NUMBER = r"[-+\u2212]?\d{1,3}\.\d+"
_SIDE = r"(?:(?-i:[NSEW]\b)|north|south|east|west|[北南东東西](?:纬|緯|经|經)?)"
_PAIR = re.compile(
    rf"(?<![\d.])({_NUMBER})\s*(°|º|deg(?:rees)?)?\s*({_SIDE})?\s*[,;/\s]\s*"
    rf"({_SIDE})?\s*({_NUMBER})\s*(°|º|deg(?:rees)?)?\s*({_SIDE})?(?![\d.]*\d)"
    r"(?!\s*(?:s|ms|sec|seconds|min|m|mm|cm|km|px|kg|yuan|per cent|%)(?![\w]))",
    re.I,
)
_SINGLE = re.compile(
    rf"(?<![\d.])({_NUMBER})\s*(?:°|º|deg(?:rees)?)\s*{_SIDE}"
    rf"|(?:\b(?:lat|lon|lng|long)(?:itude)?\b|[北南]纬|[东西]经"
    rf"|(?-i:(?<![A-Za-z])[NSEW]))\s*[:=是为]?\s*({_NUMBER})",
    re.I,
)
_SIXTIETHS = re.compile(
    r"(?<!\d)(\d{1,3})\s*[°º度]\s*(\d{1,2}(?:\.\d+)?)\s*['\u2032\u2019分]"
    r"(?:\s*(\d{1,2}(?:\.\d+)?)\s*(?:[\"\u2033\u201d秒]|''))?"
)
_CODES = re.compile(
    r"(?<![A-Z0-9+])[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?![A-Z0-9])"
    r"|\b(?:[1-9]|[1-5]\d|60)[C-HJ-NP-X]\s?[A-HJ-NP-Z][A-HJ-NP-V]\s?(?:\d{5}\s?\d{5}"
    r"|\d{4}\s?\d{4})\b"
    r"|\b(?:UTM\W{0,3})?(?:zone\s)?(?:[1-9]|[1-5]\d"
    r"|60)\s?[C-HJ-NP-X],?\s+[1-9]\d{5}(?:\.\d+)?(?:\s?m?E)?[,;]?\s+\d{6,7}\b"
    r"|///[a-z]{3,}\.[a-z]{3,}\.[a-z]{3,}\b"
    r"|(?i:what3words|w3w|three words)\W+(?:\w+\W+){0,4}?[a-z]{3,}\.[a-z]{3,}\.[a-z]{3,}\b"
)
_GEO = re.compile(rf"geo:({_NUMBER}),({_NUMBER})|@({_NUMBER}),({_NUMBER})", re.I)
CODE_DECIMALS = 4
"""A plus code, a grid reference of four or five digits or three words name some ten metres."""
PLAIN_DECIMALS = 3
"""Two bare numbers with fewer digits than this are rarely a place, and often a price."""


@dataclass(frozen=True)
class Stated:
    """Words that state a place: ``decimals`` of a degree they tell, as numbers where they are."""

    words: str
    decimals: int
    numbers: tuple[float, ...] = ()


def coordinates(text: str, fewest: int = PLAIN_DECIMALS) -> Iterator[Stated]:
    """Every place stated in degrees (decimal or in sixtieths), a plus code, MGRS or three words.

    Two bare numbers count as a place from ``fewest`` digits after the point.
    """
    text = _plain(text)
    taken: list[tuple[int, int]] = []
    for pattern, read in (
        (_GEO, _decimal),
        (_PAIR, _pair),
        (_SIXTIETHS, _sixtieths),
        (_SINGLE, _decimal),
        (_CODES, _code),
    ):
        for match in pattern.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            found = _pair(match, fewest) if read is _pair else read(match)
            if found is not None:
                taken.append(match.span())
                yield found


_DECIMAL_COMMA = re.compile(r"(?<![\d.,])([-+\u2212]?\d{1,3}),(\d{3,})(?![\d,])")
_MIDDLE_DOT = re.compile(r"(?<=\d)[·‧∙](?=\d)")
_UNMARKED = re.compile(r"(?<![\d.])(\d{1,3}) ([0-5]?\d) ([0-5]?\d(?:\.\d+)?) ?(?=[NSEW]\b)")
_BETWEEN = re.compile(r"(?<=\d) (?:by|x|×|and) (?=[-+\u2212]?\d{1,3}\.\d{3,})")


def _plain(text: str) -> str:
    """Full-width digits, decimal commas and points in the middle as others write them."""
    text = "".join(
        unicodedata.normalize("NFKC", c) if "\uff01" <= c <= "\uff5e" else c for c in text
    )
    text = _MIDDLE_DOT.sub(".", text)
    if len(_DECIMAL_COMMA.findall(text)) > 1 and not re.search(r"\d,\d{3},\d", text):
        pair = _DECIMAL_COMMA.sub(r"\1.\2", text)
        text = pair if re.search(r"\.\d{4,}\s*[;/|NSEW°]", pair) else text
    return _BETWEEN.sub(", ", _UNMARKED.sub(r"\1°\2′\3″ ", text))


def _pair(match: re.Match[str], fewest: int = PLAIN_DECIMALS) -> Stated | None:
    """Two numbers in range; bare ones need as many digits as no price has."""
    marked = any(match[group] for group in (2, 3, 4, 6, 7))
    first, second = _float(match[1]), _float(match[5])
    digits = [len(match[group].partition(".")[2]) for group in (1, 5)]
    if abs(first) > 180 or abs(second) > 180 or min(abs(first), abs(second)) > 90:
        return None
    if not marked and (
        min(digits) < fewest or (max(abs(first), abs(second)) < 10 > 2 * min(digits))
    ):
        return None  # 0.667, 0.712 are scores; five digits of a score are none
    return Stated(match[0].strip(), max(digits), (first, second))


def _decimal(match: re.Match[str]) -> Stated | None:
    numbers = [group for group in match.groups() if group]
    if any(abs(_float(number)) > 180 for number in numbers):
        return None
    digits = max(len(number.partition(".")[2]) for number in numbers)
    return Stated(match[0].strip(), digits, tuple(map(_float, numbers)))


def _sixtieths(match: re.Match[str]) -> Stated | None:
    """A minute tells about two decimals of a degree, a second about four."""
    if int(match[1]) > 180:
        return None
    minutes, seconds = match[2], match[3]
    decimals = 2 + len(minutes.partition(".")[2])
    if seconds:
        decimals = 4 + len(seconds.partition(".")[2])
    value = int(match[1]) + float(minutes) / 60 + float(seconds or 0) / 3600
    return Stated(match[0].strip(), decimals, (value,))


def _code(match: re.Match[str]) -> Stated:
    return Stated(match[0], CODE_DECIMALS)


def _float(words: str) -> float:
    return float(words.replace("\u2212", "-"))
