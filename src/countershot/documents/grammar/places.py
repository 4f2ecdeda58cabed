"""text -> places down to the county, each with its GB/T 2260 code; one that may be several has none

A chain (省, 市, 县) is read as far as it goes down, and the code is that of its last part. A
development zone takes the code of the unit that contains it. A name that several units bear (和田:
prefecture,
    city and county) is resolved only by a parent that is printed in the same text or around it.
"""

import re
from collections.abc import Iterator, Sequence

from countershot.documents.grammar.found import Found
from countershot.documents.grammar.gazetteer import (
    Gazetteer,
    Place,
    gazetteer,
    plain_latin,
    short_name,
)

ZONE = re.compile(
    r"(?:[^\W\d_a-zA-Z省市县区的在和与及为]{0,4}?(?:经济技术开发区|高新技术产业开发区"
    r"|高新技术开发区|高新技术产业园区|高新区|经开区|经济开发区"
    r"|开发区|城乡一体化示范区|示范区|工业园区|产业园区|保税区|综合保税区|度假区|自贸区|科技园区"
    r"|产业集聚区|管理区|生态区))"
)
COMMON = {
    "东方", "长治", "白银", "大同", "安康", "朝阳", "吉安", "平安", "中山", "大理", "海南", "兴安",
    "金华", "开封", "平凉",
    "温泉", "新和", "和静", "和安", "和康", "新源", "新星", "白杨", "双河", "天山", "新市", "民丰",
    "福海", "沙湾", "裕民",
    "和平", "高昌", "伊州", "青河", "和硕", "精河", "城区", "郊区", "矿区", "东区", "西区", "市中",
    "城中", "台湾",
}  # fmt: skip
"""Short names that are words, or names of streets and people too: read only within a chain."""
GENERIC = {
    "城区",
    "郊区",
    "矿区",
    "东区",
    "西区",
    "市中区",
    "城中区",
    "新城区",
    "新区",
    "市区",
    "县区",
    "辖区",
    "老城区",
}
NOT_AFTER = re.compile(
    r"(?:路|街|大道|大街|大学|石化?|久安|高速|铁路|机场|银行|证券|山庄|大厦|酒店|集团|股份)"
)
MAY_STAND_BEFORE = set(
    "在于为至、,。;:()（）《》“”‘’\"' \t\n由和与及的从到赴向往县市区省州自对是往住近该被经位"
)
TYPED = (
    r"(?:Province|Autonomous Region|City|Municipality|County|District|Prefecture|Banner|League"
    r"|Autonomous (?:Prefecture|County))"
)
WORD = r"[A-ZÜ][a-zü]+(?:['’][a-z]+)?"
_LATIN = tuple(
    re.compile(
        rf"\b(?P<name>{name})(?:\s?\((?P<also>{WORD}(?:\s{WORD})?)\))?"
        rf"(?:\s(?P<type>{TYPED}|city|county|prefecture|district|province))?(?![\w'’])"
    )
    for name in (rf"{WORD}\s{WORD}", WORD)
)
_WORD = re.compile(rf"\b{WORD}")


def places(text: str, context: str = "") -> Iterator[Found]:
    """Places in a folded text; ``context`` may name the unit that one of several lies in."""
    table = gazetteer()
    yield from _chinese(text, context, table)
    yield from _latin(text, context, table)


def _chinese(text: str, context: str, table: Gazetteer) -> Iterator[Found]:
    at = 0
    while at < len(text):
        chain, end = _chain(text, at, table)
        if not chain:
            at += 1
            continue
        yield _resolved(text, at, end, chain, context, table)
        at = end


Step = tuple[tuple[Place, ...], int]


def _chain(text: str, start: int, table: Gazetteer) -> tuple[tuple[Place, ...], int]:
    """The candidates of the last part of a chain that begins here, and where it ends."""
    found, end = _name(text, start, table, None)
    if not found:
        return (), start
    while True:
        opened = end + 1 if text[end : end + 1] == "(" else end
        below, after = _name(text, opened, table, found)
        if below:
            closes = opened > end and text[after : after + 1] == ")"
            if opened > end and not closes:
                break
            found, end = below, after + closes
            continue
        if opened == end and (zone := ZONE.match(text, end)):
            end = zone.end()
            opened = end
            if text[end : end + 1] == "(":
                continue
        break
    return found, end


def _name(
    text: str, start: int, table: Gazetteer, above: Sequence[Place] | None
) -> tuple[tuple[Place, ...], int]:
    """The longest name here that lies in one of those above (any, where none is)."""
    for length in table.lengths.get(text[start : start + 2], ()):
        word = text[start : start + length]
        found = table.full.get(word, ())
        if not found and (short := table.short.get(word, ())):
            found = _allowed(text, start, word, short, above)
        elif found and above is None and not _stands(text, start, word):
            found = ()
        inside = [p for p in found if above is None or _below(p, above)]
        if inside:
            return tuple(inside), start + length
    return (), start


def _below(place: Place, above: Sequence[Place]) -> bool:
    return any(up.level < place.level and place.inside(up) for up in above)


def _stands(text: str, start: int, word: str) -> bool:
    """Short full names (和县, 成县) may end other words: they must begin where words do."""
    if word in GENERIC:
        return False
    return len(word) > 2 or start == 0 or text[start - 1] in MAY_STAND_BEFORE


def _allowed(
    text: str, start: int, word: str, short: tuple[Place, ...], above: Sequence[Place] | None
) -> tuple[Place, ...]:
    """A short name may stand alone for provinces, prefectures and Xinjiang's counties."""
    after = text[start + len(word) : start + len(word) + 3]
    if NOT_AFTER.match(after) or len(word) < 2:
        return ()
    if above is not None:
        return short if not ZONE.fullmatch(word) else ()
    if word in COMMON:
        return ()
    return tuple(p for p in short if p.level < 2 or p.code.startswith("65"))


def _resolved(
    text: str, start: int, end: int, chain: tuple[Place, ...], context: str, table: Gazetteer
) -> Found:
    words = text[start:end]
    if len(chain) > 1:
        around = context + text[:start] + text[end:]
        named = [p for p in chain if _parent_is_named(p, chain, around, table)]
        chain = tuple(named) if len(named) == 1 else chain
    return made(words, start, end, chain)


def made(words: str, start: int, end: int, chain: Sequence[Place]) -> Found:
    """One place, or the list of those that it may be."""
    if len(chain) > 1:
        listed = [{"code": p.code, "name": p.name} for p in chain[:20]]
        flag = "may be " + ", ".join(f"{p.code} {p.name}" for p in chain[:5])
        if len(chain) > 5:
            flag += f" or one of {len(chain) - 5} more"
        return Found("place", start, end, words, None, None, (flag,), {"candidates": listed})
    place = chain[0]
    flags = (f"a former name, last listed in {place.until}",) if place.until else ()
    return Found("place", start, end, words, place.code, None, flags,
                 {"name": place.name, "pinyin": place.pinyin})  # fmt: skip


def _parent_is_named(place: Place, others: Sequence[Place], around: str, table: Gazetteer) -> bool:
    """Is a parent printed that the other candidates do not lie in?"""
    for parent in table.parents(place):
        shared = [o for o in others if o.code != place.code and parent.inside(o)]
        names = (parent.name, short_name(parent.name), parent.pinyin)
        if not shared and any(name and name in around for name in names):
            return True
    return False


def _latin(text: str, context: str, table: Gazetteer) -> Iterator[Found]:
    at = 0
    while word := _WORD.search(text, at):
        at = word.end()
        for pattern in _LATIN:
            found = pattern.match(text, word.start())
            candidates = _latin_candidates(found, table) if found else []
            if found and candidates:
                at = found.end()
                yield _resolved(text, *found.span(), tuple(candidates), context, table)
                break


def _latin_candidates(found: re.Match[str], table: Gazetteer) -> list[Place]:
    """With its type where that is printed; the name in brackets must be one of the same place."""
    kind = (found["type"] or "").lower()
    each = []
    for name in filter(None, (found["name"], found["also"])):
        bare = plain_latin(name)
        typed = table.latin.get(f"{bare} {kind}".strip(), ())
        loose = [p for p in table.latin.get(bare, ()) if _is_a(p, kind)] if kind else []
        each.append({p.code: p for p in (*typed, *loose)})
    if not each or not each[0]:
        return list(each[1].values()) if len(each) > 1 else []
    if len(each) > 1 and (both := [p for c, p in each[0].items() if c in each[1]]):
        return both
    return list(each[0].values())


def _is_a(place: Place, kind: str) -> bool:
    ends = {"county": ("县", "旗"), "city": ("市",), "municipality": ("市",), "district": ("区",),
            "prefecture": ("地区", "自治州"), "province": ("省",), "autonomous region": ("自治区",),
            "autonomous prefecture": ("自治州",), "autonomous county": ("自治县",),
            "banner": ("旗",), "league": ("盟",)}  # fmt: skip
    return place.name.endswith(ends.get(kind, ()))
