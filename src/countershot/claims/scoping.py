"""a sentence and the typed scope of what it states -> where the words are wider than the scope."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from countershot.claims.matter import MONTH_NAMES, is_common
from countershot.claims.numerals import chinese_value, months, numbers, years
from countershot.claims.phrases import DOCUMENT
from countershot.claims.words import MONTHS, words
from countershot.records.judged import Scope

_DEVICES = "camera device unit dome turret"
_PLACES = tuple(
    sorted(
        words(
            "camp centre center site prison facility gate region city town village county district"
            " province country compound school checkpoint"
        )
    )
)
_WIDE = words("region province country county district city nation area zone network system")
_ONE_OF = re.compile(
    r"\b(one|lower|upper|first|second|third|left|right|larger|smaller|either|each|any|which|other)"
    r"\s+of\s+(the |these |those |its |their )?(\w+\s+){0,2}$"
    r"|\b(such|no|other|similar|like|unlike|(like|unlike|than|as|in|on|of|from|for|with|by|to) most"
    r"|of|than|among|between)\s+((?!most\b)\w+\s+){0,1}$",
    re.I,
)
_GROUP_OF = re.compile(
    r"(?<!one of )(?<!one of a )(?<!one of the )\b(pair|couple|trio|dozens?|scores|hundreds"
    r"|thousands|handful|number|rows?|network|array|bank|group|cluster|ring|fleet|lots|host)"
    r" of (\w+\s+){0,3}$",
    re.I,
)
"""Several, although `of` stands before them."""
_DOES = re.compile(
    r"(reports|pledges|claims|notes|promises|answers|offers|plans|states|records|shows|lists) "
    r"(that|how|why|whether|(not )?to)\b",
    re.I,
)
_NOUN_AFTER = re.compile(
    r"(?:\b(the|these|those|its|their|his|her|our|some|few|many|several|both|all|other|such|of|in|by"
    r"|from|to|with|and|or|no|two|three|four|five|six|seven|eight|nine|ten|\w+(?:al|ed|ing|ous|ic))"
    r"|\d)\s+$",
    re.I,
)
"""What stands before a noun in the plural, and not before a verb."""
_BOTH = r"\bboth\s+(of\s+)?((the|these|those)\s+)?(?:\w+\s+)?"
_SHARED = r"\s+(are|were|belong|belonged|have|had|carry|carried|bear|show|come|came)\b"
_OF_A_KIND = re.compile(
    r"\s+(of|in) (this|that|the same|its|such a) (kind|series|type|sort|class)\b"
)
_CARRIERS = "post|pole|mast|tower|lamp ?post"
"""What devices hang on: "on every post" says that all of them have some."""
_SEVERAL_OF = "systems|units|installations|arrays"
_EVERY = r"\b(all|every|each|any|entire|whole)\s+(of\s+)?(the\s+|its\s+|their\s+)?(\w+\s+){0,2}?"
_ACROSS = re.compile(
    r"\b(throughout|across|everywhere in|all over|all around)\s+(the\s+)?(whole\s+|entire\s+)?"
    rf"([A-Z]\w+|{'|'.join(f'{w}s?|{w[:-1]}ies' for w in _PLACES)})"
)
_OTHER_PLACE = re.compile(
    r"\b(?:at|in|inside|outside|near|beside) (?:the|an?) (?:\w+ )?"
    r"(prison|camp|jail|school|hospital|airport|barracks|factory|checkpoint)\b",
    re.I,
)
_NATIONWIDE = re.compile(
    r"\b(in |at |on )?every corner\b|\bwherever one looks\b|\b(nationwide|countrywide|worldwide"
    r"|region-wide|everywhere)\b|全国|各地|处处"
)
_EVERY_CHINESE = re.compile(
    r"(所有|全部|每[一个台座处]+|各)的?[一-鿿]{0,4}?(摄像|设备|营|监狱|中心|城市|县)"
)
_COUNTED_CHINESE = re.compile(
    r"(\d+|[零〇一二三四五六七八九十百千万亿两]{1,12})[台个套部架支只](?:[一-鿿]{0,6}?)(?:摄像"
    r"|设备|球机|相机|探头)"
)
_IN_PLACE = re.compile(
    r"\b(?:in|at|near|inside|outside|around)\s+(?:the\s+)?((?:[A-Z][\w'’-]*\s*){1,5})"
)
_OF_OUR_WORK = re.compile(
    rf"{DOCUMENT.pattern}|\b(we|us|our|published|printed|issued|dated|sealed|captured|filmed"
    rf"|broadcast"
    r"|posted|wrote|said|says|asked|answered|replied|sold|made)\b",
    re.I,
)
_LANGUAGES = words("chinese english uyghur russian arabic")


_DOCUMENT_OF = re.compile(
    rf"(?:{DOCUMENT.pattern}|\b(?:editions?|versions?|laws?|acts?|decrees?|photos?|films?))\s*$",
    re.I,
)


@dataclass(frozen=True)
class Stated:
    """The scopes that a sentence speaks for, put together: one claim's, or those it cites.

    ``said``: everything those claims say elsewhere, for what is mentioned without being claimed.
    ``theirs``: the words of the sources, where all that is stated is what these allege.
    """

    scopes: tuple[Scope, ...]
    said: str = ""
    theirs: str = ""

    @property
    def count(self) -> int:
        """How many, over all claims."""
        return sum(scope.count for scope in self.scopes)

    @property
    def nouns(self) -> tuple[str, ...]:
        """What is counted, by its last word, in the singular."""
        return tuple(_singular(scope.of.split()[-1].lower()) for scope in self.scopes if scope.of)

    def text(self, key: str) -> str:
        """One typed field of all scopes, joined."""
        return " ; ".join(str(getattr(scope, key)) for scope in self.scopes)


def too_many(text: str, stated: Stated, *, strict: bool) -> Iterator[str]:
    """Plurals over one, numbers that differ, "all" and "every". ``strict``: devices of any name."""
    nouns = set(stated.nouns) | (set(_DEVICES.split()) if strict else set())
    if not nouns:
        return
    plural = "|".join(sorted(_plural(noun) for noun in nouns))
    for match in re.finditer(rf"(?<![\w-])({plural})\b", text, re.I):
        before = _before(text, match)
        number = _number_before(before)
        if _is_verb(text, match) or _is_theirs(match[0], number, stated):
            continue
        if number is not None:
            if number > max(stated.count, 1) and not _ONE_OF.search(number_cut(before)):
                yield f"says {number} {match[0]}, but `scope.count` is {stated.count}"
        elif stated.count <= 1 and not (
            (_ONE_OF.search(before) and not _GROUP_OF.search(before))
            or _OF_A_KIND.match(text, match.end())
        ):
            yield f"says {match[0]}, but `scope.count` is {stated.count}"
    yield from _differs(text, stated)
    for match in _COUNTED_CHINESE.finditer(text):
        value = int(match[1]) if match[1].isdigit() else chinese_value(match[1])
        if value > max(stated.count, 1):
            yield f"says {match[0]}, but `scope.count` is {stated.count}"
    yield from _of_all(text, stated, nouns | set(_DEVICES.split()))


def _of_all(text: str, stated: Stated, nouns: set[str]) -> Iterator[str]:
    """What is said of all, or of both, of devices of any name."""
    each_of = "|".join(sorted({*nouns, *(_plural(noun) for noun in nouns)}))
    found = (
        re.search(rf"{_EVERY}({each_of})\b", text, re.I)
        or re.search(rf"\b(all|every|each)\s+(of\s+)?(the\s+|its\s+)?({_CARRIERS})s?\b", text, re.I)
        or _EVERY_CHINESE.search(text)
    )
    if found is None and stated.count <= 1:
        some = "|".join(sorted(nouns))
        found = re.search(rf"(?<![\w-])({some})[- ]({_SEVERAL_OF})\b", text, re.I)
        found = None if found and _ONE_OF.search(_before(text, found)) else found
    if found is None and stated.count <= 1:
        found = re.search(rf"{_BOTH}({each_of}){_SHARED}", text, re.I)
    if found:
        yield f"says '{found[0].strip()}', but the scope is {stated.count} {stated.text('of')}"


def _differs(text: str, stated: Stated) -> Iterator[str]:
    """A number straight before what is counted that is another one than the scope's."""
    if stated.count <= 1 or len(stated.scopes) != 1:
        return
    noun = stated.nouns[0] if stated.nouns else ""
    for match in re.finditer(rf"(?<![\w-])({_plural(noun)}|{noun})\b", text, re.I):
        number = _number_before(_before(text, match))
        if number is None or not 1 < number < stated.count:
            continue
        if not _is_part(number, text, stated.count):
            yield f"says {number} {match[0]}, but `scope.count` is {stated.count}"


def _is_part(number: int, text: str, count: int) -> bool:
    """Does it, with the numbers straight before or behind it, add up to the count?

    "28 domes: 12 for the north yard and 16 for the south."
    """
    told = [value for _, value in numbers(text)]
    return any(
        number in told[start:end] and sum(told[start:end]) == count
        for start in range(len(told))
        for end in range(start + 2, len(told) + 1)
    )


def _is_verb(text: str, match: re.Match[str]) -> bool:
    """Is a word such as "reports" or "pledges" what somebody does? "The Courier reports that"."""
    return bool(_DOES.match(text, match.start())) and not _NOUN_AFTER.search(_before(text, match))


def _is_theirs(noun: str, number: int | None, stated: Stated) -> bool:
    """Is it a plural that nobody counts here, and that the source has itself?"""
    counted = noun.lower() in {_plural(each) for each in stated.nouns}
    return (
        number is None
        and not counted
        and bool(re.search(rf"(?<![\w-]){re.escape(noun)}\b", stated.theirs, re.I))
    )


def _before(text: str, match: re.Match[str]) -> str:
    """The words before a match, as far back as any pattern looks."""
    return text[max(0, match.start() - 80) : match.start()]


def _number_before(before: str) -> int | None:
    tail = re.search(r"((?:[\w,.-]+\s+){1,4})$", before)
    if not tail:
        return None
    found = numbers(tail[1])
    if not found or years(tail[1]):
        return None
    shown, value = found[-1]
    near = len(tail[1].rpartition(shown)[2].split()) <= 2
    return int(value) if near and value < 10**9 else None


def number_cut(before: str) -> str:
    """The text up to the number that stands at its end."""
    found = numbers(before)
    return before[: before.rfind(found[-1][0])] if found else before


@dataclass(frozen=True)
class Names:
    """What the case calls things: ``things`` are folded words of makers, products and parties that
    are no places; ``places`` are the parties whose names say that they are (a camp, a school)."""

    things: frozenset[str]
    places: tuple[str, ...]


def sorted_out(parties: Iterable[str], products: Iterable[str]) -> Names:
    """Tell the parties that are places from those that are not."""
    names = sorted(parties)
    places = tuple(name for name in names if set(name.casefold().split()) & set(_PLACES))
    things = " ".join([*products, *(name for name in names if name not in places)])
    return Names(frozenset(re.findall(r"\w+", things.casefold())), places)


def too_wide(text: str, stated: Stated, names: Names, *, strict: bool) -> Iterator[str]:
    """Places beyond ``scope.place``: plural, spread out, or another one."""
    place = stated.text("place")
    folded = place.casefold()
    across = _ACROSS.search(text) or _NATIONWIDE.search(text)
    if across and across[0].casefold() not in folded:
        yield f"says '{across[0]}', but `scope.place` is '{place}'"
    for noun in _PLACES:
        match = re.search(rf"(?<![\w-]){_plural(noun)}\b", text, re.I)
        if match and match[0].casefold() not in folded and not _ONE_OF.search(_before(text, match)):
            yield f"says {match[0]}, but `scope.place` is '{place}'"
    each_of = "|".join(f"{noun}|{_plural(noun)}" for noun in _PLACES)
    every = re.search(rf"{_EVERY}({each_of})\b", text, re.I)
    if every and every[0].casefold() not in folded:
        yield f"says '{every[0]}', but `scope.place` is '{place}'"
    for name in names.places:
        at = re.search(rf"\b(in|at|near|inside|outside)\s+(the\s+)?{re.escape(name)}", text)
        if at and name.casefold() not in folded and at[0] not in stated.said:
            yield f"says '{at[0]}', but `scope.place` is '{place}'"
    another = _OTHER_PLACE.search(text) if strict and place.strip(" ;") else None
    if another and another[1].casefold() not in f"{folded} {stated.said.casefold()}":
        yield f"says '{another[0]}', but `scope.place` is '{place}'"
    if strict:
        yield from _elsewhere(text, place, stated.said, names.things)


def _elsewhere(text: str, place: str, said: str, names: frozenset[str]) -> Iterator[str]:
    inside = set(re.findall(r"\w+", place.casefold()))
    for match in _IN_PLACE.finditer(text):
        named = {word.casefold() for word in re.findall(r"[\w-]+", match[1])}
        named -= names | {word for word in named if word in MONTHS or is_common(word)}
        named -= _LANGUAGES
        if named and not named & inside and match[1].strip() not in said:
            yield f"says '{match[0].strip()}', but `scope.place` is '{place}'"
    wide = re.search(rf"\b(?:in|across|of) the ({'|'.join(sorted(_WIDE))})\b", text, re.I)
    if wide and wide[1].casefold() not in inside and wide[0] not in said:
        yield f"says '{wide[0]}', but `scope.place` is '{place}'"


def other_time(text: str, stated: Stated, *, strict: bool) -> Iterator[str]:
    """Years and months that are not those of ``scope.time``; not strict: after in or during."""
    time = stated.text("time")
    within = _span(time)
    stated_years = years(text) if strict else _dated(text)
    for year in sorted(stated_years - within):
        if str(year) not in stated.said:
            yield f"says {year}, but `scope.time` is '{time}'"
    if months(time) and len(within) == 1:
        told = months(text) if strict else _claimed_months(text)
        for month in sorted(told - _month_span(time)):
            name = MONTH_NAMES[month]
            if name not in stated.said:
                yield f"says {name}, but `scope.time` is '{time}'"


def _dated(text: str) -> set[int]:
    """Years that something is said to be of; "the catalogue of 2029" names a document."""
    found = re.finditer(
        rf"\b(in|during|of)\s+(?:(?:{'|'.join(MONTH_NAMES.values())})\s+)?"
        r"(\d{4})\b",
        text,
        re.I,
    )
    dated = [
        int(match[2])
        for match in found
        if match[1].lower() != "of" or not _DOCUMENT_OF.search(text[: match.start()])
    ]
    return {year for year in dated if 1900 <= year < 2100}


def _claimed_months(text: str) -> set[int]:
    """Months in which prose says that something was: not when a paper or our own work was."""
    if _OF_OUR_WORK.search(text):
        return set()
    found = re.findall(rf"\b(?:[Ii]n|[Dd]uring) ({'|'.join(MONTH_NAMES.values())})\b", text)
    return {MONTHS[name.casefold()] for name in found}


def _span(time: str) -> set[int]:
    """Years of a time; first to last when it names two (``2029/2031``, ``2029 to 2031``)."""
    found = years(time)
    return set(range(min(found), max(found) + 1)) if found else set()


def _month_span(time: str) -> set[int]:
    found = months(time)
    return set(range(min(found), max(found) + 1)) if found else set()


_PUBLISHED = re.compile(
    r"\b(broadcast|published|shown|printed|reported|posted|aired|uploaded)\s+$", re.I
)
"""Who publishes is no actor of what is told."""
_VERBS = """supplied supplies sold sells installed installs delivered delivers built builds exported
exports provided provides ordered orders bought buys purchased purchases awarded won wins operates
operated runs ran owns owned equips equipped maintains maintained financed finances paid pays
commissioned watches watched monitors monitored uses used"""
_ACTS = rf"(?:(?:has|have|had|also|then|itself|later) )*(?:{'|'.join(_VERBS.split())})"


def other_actor(text: str, stated: Stated, parties: tuple[str, ...]) -> Iterator[str]:
    """A party that acts in the sentence ("Velmara supplied", "installed by Velmara") but is not
    ``scope.actor``. "Made by" states a maker, which is the identification's business."""
    actors = stated.text("actor").casefold()
    for party in parties:
        name = re.escape(party)
        subject = re.search(rf"(?<!\w){name}\s+{_ACTS}\b", text)
        agent = re.search(
            rf"(?<!made )(?<!manufactured )(?<!produced )\bby (?:the )?{name}(?!\w)", text
        )
        if agent and _PUBLISHED.search(text[: agent.start()]):
            agent = None
        match = subject or agent
        if match and party.casefold() not in actors and match[0] not in stated.said:
            shown = stated.text("actor").strip(" ;") or "empty"
            yield f"says '{match[0]}', but `scope.actor` is {shown}"


def _singular(noun: str) -> str:
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ses", "xes", "ches", "shes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return re.escape(noun[:-1] + "ies")
    return re.escape(noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s"))
