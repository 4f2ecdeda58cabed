"""the shipped table of places -> names, codes, and what lies in what (GB/T 2260, to county level)

`places.tsv`: code, name, pinyin,
    and the last year in which a former name was seen. `place_names.tsv`:
code and other Latin names. How both were made: `tables/README.md`.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

TYPES = """
    特别行政区 维吾尔自治区 壮族自治区 回族自治区 自治区 自治州 自治县 自治旗 联合旗 地区
    林区 特区 矿区 新区 省 市 州 县 区 旗 盟
""".split()  # noqa: SIM905 - names are read as names
PEOPLES = """
    维吾尔 哈萨克 蒙古族 蒙古 柯尔克孜 塔吉克 锡伯 回族 藏族 羌族 彝族 白族 傣族
    景颇族 哈尼族 苗族 侗族 土家族 布依族 瑶族 壮族 朝鲜族 满族 黎族 傈僳族 独龙族
    怒族 拉祜族 佤族 布朗族 纳西族 水族 仡佬族 仫佬族 毛南族 各族 畲族 土族 撒拉族
    保安族 东乡族 裕固族 达斡尔族 鄂温克族 普米族
""".split()  # noqa: SIM905


@dataclass(frozen=True)
class Place:
    """A division: its code, names, and the last year of a former one ("" while it stands)."""

    code: str
    name: str
    pinyin: str
    until: str = ""

    @property
    def level(self) -> int:
        """0 province, 1 prefecture or prefectural city, 2 county, district, county-level city."""
        return 0 if self.code.endswith("0000") else 1 if self.code.endswith("00") else 2

    def inside(self, other: Place) -> bool:
        """Does it lie in the other, or is it the other?"""
        stem = self.code[: 2 * other.level + 2]
        return other.code.startswith(stem) and self.level >= other.level


def short_name(name: str) -> str:
    """Without what it is and without the peoples it is named for: 伊犁, 巴里坤, 新疆."""
    for kind in TYPES:
        if name.endswith(kind) and len(name) > len(kind) + (len(kind) == 1):
            name = name[: -len(kind)]
            break
    for _ in range(3):
        for people in PEOPLES:
            if name.endswith(people) and len(name) > len(people) + 1:
                name = name[: -len(people)]
    return name


@dataclass(frozen=True)
class Gazetteer:
    """Places by full Chinese name, by short name, and by Latin name in lower case."""

    by_code: dict[str, Place]
    full: dict[str, tuple[Place, ...]]
    short: dict[str, tuple[Place, ...]]
    latin: dict[str, tuple[Place, ...]]
    lengths: dict[str, tuple[int, ...]]
    """First two characters -> the lengths of the names that begin so, longest first."""

    def parents(self, place: Place) -> tuple[Place, ...]:
        """Province and prefecture that it lies in."""
        codes = (place.code[:2] + "0000", place.code[:4] + "00")
        return tuple(
            self.by_code[c] for c in codes[: place.level] if c in self.by_code and c != place.code
        )


@cache
def gazetteer() -> Gazetteer:
    """Read once."""
    by_code: dict[str, Place] = {}
    full, short, latin = (defaultdict[str, list[Place]](list) for _ in range(3))
    for place in _places():
        full[place.name].append(place)
        if not place.until:
            by_code[place.code] = place
            short[short_name(place.name)].append(place)
            for name in _pinyin_names(place):
                latin[name].append(place)
    pinyin = defaultdict[str, list[Place]](list)
    for place in by_code.values():
        pinyin[plain_latin(place.pinyin)].append(place)
    for code, *names in _rows("place_names.tsv"):
        for name in map(plain_latin, names):
            bare = _bare(name)
            for each in (name, *([bare] if len(bare) > 3 else [])):
                same = pinyin[each] if by_code[code].level == 2 else []
                for place in (by_code[code], *same):
                    _add(latin, each, place)
    return Gazetteer(
        by_code,
        {name: _standing(found) for name, found in full.items()},
        {name: _usual(found) for name, found in short.items()},
        {name: tuple(found) for name, found in latin.items()},
        _lengths([*full, *short]),
    )


def _lengths(names: list[str]) -> dict[str, tuple[int, ...]]:
    found = defaultdict[str, set[int]](set)
    for name in names:
        found[name[:2]].add(len(name))
    return {start: tuple(sorted(each, reverse=True)) for start, each in found.items()}


def _add(to: dict[str, list[Place]], name: str, place: Place) -> None:
    if place not in to[name]:
        to[name].append(place)


def _standing(found: list[Place]) -> tuple[Place, ...]:
    """Those that stand; former ones only where none does."""
    return tuple(each for each in found if not each.until) or tuple(found[-1:])


def _usual(found: list[Place]) -> tuple[Place, ...]:
    """长沙 is the prefectural city; the county of that name is always said with 县."""
    cities = [each for each in found if each.level == 1 and each.name.endswith("市")]
    rest = [each for each in found if each.level < 2 and each not in cities]
    return tuple(found) if rest or len(cities) != 1 else tuple(cities)


def _places() -> list[Place]:
    return [Place(*row) for row in _rows("places.tsv")]


def _rows(name: str) -> list[list[str]]:
    text = files(__package__).joinpath(name).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line]


LATIN_TYPES = {
    "省": ("province",), "自治区": ("autonomous region", ""), "市": ("city", "municipality"),
    "县": ("county",), "区": ("district",), "地区": ("prefecture",), "旗": ("banner",),
    "盟": ("league",),
    "自治州": ("autonomous prefecture", "prefecture"), "自治县": ("autonomous county", "county"),
}  # fmt: skip


def _pinyin_names(place: Place) -> list[str]:
    """`yifeng county`; provinces and prefectures bare too: `jiangxi`, `wuhan`."""
    name = plain_latin(place.pinyin)
    for kind in sorted(LATIN_TYPES, key=len, reverse=True):
        if place.name.endswith(kind):
            names = [f"{name} {word}".strip() for word in LATIN_TYPES[kind]]
            return [*names, name] if place.level < 2 and name not in names else names
    return [name]


def _bare(name: str) -> str:
    for word in ("prefecture", "city", "county"):
        if name.endswith(f" {word}") and "autonomous" not in name and "," not in name:
            return name[: -len(word) - 1]
    return ""


def plain_latin(name: str) -> str:
    """Lower case, no accents, straight apostrophes."""
    bare = unicodedata.normalize("NFD", name.replace("’", "'"))
    return "".join(c for c in bare if not unicodedata.combining(c)).lower()
