"""rows of divisions, given -> which places a name says, in ideographs or Latin letters

The table itself lies with the documents' grammar; whoever opens an index passes its rows.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

CHINA = frozenset({"000000"})
NOWHERE: frozenset[str] = frozenset()
LONGEST = 12


@dataclass(frozen=True)
class Division:
    """A division: GB/T 2260 code, Chinese name and short name, Latin names in lower case."""

    code: str
    name: str
    short: str
    latin: tuple[str, ...]

    @property
    def level(self) -> int:
        """0 province, 1 prefecture, 2 county."""
        return 0 if self.code.endswith("0000") else 1 if self.code.endswith("00") else 2

    @property
    def known_short(self) -> bool:
        """Is it usual in a company's name without its kind? Provinces and cities are."""
        return self.level < 2 or self.name.endswith("市")


FAR_WEST = ("65", "54")
"""Divisions of Xinjiang and Tibet, whose bare Latin names are hardly anything but places."""
OTHER_LATIN = {
    "哈尔滨": ("harbin",), "北京": ("peking",), "南京": ("nanking",), "青岛": ("tsingtao",),
    "西藏": ("tibet", "tibetan"), "内蒙古": ("inner mongolian",), "广州": ("canton",),
    "香港": ("hongkong",), "澳门": ("macau", "macao"), "陕西": ("shanxi",), "重庆": ("chungking",),
    "齐齐哈尔": ("qiqihar",), "呼和浩特": ("hohhot", "huhhot"), "包头": ("baotow",),
}  # fmt: skip
COUNTRY = Division("000000", "中国", "中国", ("china", "chinese", "prc", "sino"))


@dataclass(frozen=True)
class Places:
    """Codes by Chinese name and by Latin name without spaces."""

    chinese: dict[str, frozenset[str]]
    latin: dict[str, frozenset[str]]
    heads: dict[str, int]
    """First word of a Latin name -> how many words the longest name that begins so has."""

    def leading(self, text: str) -> tuple[str, frozenset[str]]:
        """The longest place that ideographs begin with, and its codes; else nothing."""
        for length in range(min(LONGEST, len(text) - 1), 1, -1):
            codes = self.chinese.get(text[:length])
            if codes:
                return text[:length], codes
        return "", frozenset()

    def ending(self, text: str) -> tuple[str, frozenset[str]]:
        """The same of their end: 八方电气苏州."""
        for length in range(min(LONGEST, len(text) - 2), 1, -1):
            codes = self.chinese.get(text[-length:])
            if codes:
                return text[-length:], codes
        return "", frozenset()

    def large(self, codes: frozenset[str]) -> bool:
        """Is one of them a province or a prefecture, whose name is hardly anything else?"""
        return any(code.endswith("00") for code in codes)

    def spoken(self, words: Sequence[str], start: int) -> tuple[int, frozenset[str]]:
        """How many words from ``start`` are one place, and its codes."""
        for count in range(self.heads.get(words[start], 0), 0, -1):
            joined = "".join(words[start : start + count])
            if start + count <= len(words) and joined in self.latin:
                return count, self.latin[joined]
        return 0, NOWHERE


def related(one: frozenset[str], other: frozenset[str]) -> bool:
    """Is one of these places the other, or does one lie in the other?"""
    return any(_inside(a, b) or _inside(b, a) for a in one for b in other)


def _inside(code: str, other: str) -> bool:
    return code.startswith(other[:4] if other.endswith("00") else other) or (
        other.endswith("0000") and other != "000000" and code[:2] == other[:2]
    )


def places_of(divisions: Iterable[Division]) -> Places:
    """Index them; a county's short name is a place only where it is a city's."""
    chinese: dict[str, set[str]] = {}
    latin: dict[str, set[str]] = {}
    heads: dict[str, int] = {}
    for each in (COUNTRY, *divisions):
        names = {each.name, each.short} if each.known_short else {each.name}
        if each.known_short:
            names |= {each.short + kind for kind in ("市", "省") if each.name.endswith(kind)}
        for name in names:
            if len(name) > 1:
                chinese.setdefault(name, set()).add(each.code)
        for word in (*each.latin, *OTHER_LATIN.get(each.short, ())):
            if each.known_short or " " in word or each.code.startswith(FAR_WEST):
                plain = word.replace("'", "").split()
                latin.setdefault("".join(plain), set()).add(each.code)
                heads[plain[0]] = max(len(plain), heads.get(plain[0], 0))
    return Places(
        {name: frozenset(codes) for name, codes in chinese.items()},
        {name: frozenset(codes) for name, codes in latin.items()},
        heads,
    )
