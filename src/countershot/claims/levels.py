"""identifications of one name -> how far their examiners went together."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from countershot.claims.looking_up import identifications_of
from countershot.claims.named import grounds_of
from countershot.claims.words import words
from countershot.records.facts import Facts
from countershot.records.files import ClaimFile
from countershot.records.judged import Identification, Specimen

MAKER, SERIES, DEVICE_MODEL = 2, 3, 4
_SERIAL = re.compile(r"\bserial (number|no\.?)\W{0,3}\w*\d\w*", re.I)
NAMED_FIELDS = ((MAKER, "maker"), (SERIES, "series"), (DEVICE_MODEL, "device_model"))
_CONTRAST = words(
    "not no never nor neither without unlike excluded excludes exclude differs differ different "
    "look-alike look-alikes lookalike lookalikes resembles resemble similar lacks lack instead "
    "cannot beside against compared eliminated"
)
_CONTRAST_PHRASE = re.compile(
    r"\b(rather|other) than\b|\brule[sd]? out\b|[不非没未]|排除|相似|区别"
)


_ASKS = re.compile(r"\b(whether|if)\b[^.;:]{0,60}$|是否[^，。；]{0,30}$", re.I)
_NOBODY_CAN = re.compile(
    r"\b(cannot|can't|can not|could not|couldn't|nobody can|not possible to|impossible to"
    r"|unable to) (be )?"
    r"(told|tell|said|say|seen|see|decided?|determined?|known?|established?|distinguished?|ruled)\b"
    r"|\b(is|remains) (not known|unknown|open)\b|无法(判断|区分|确定|看出|知道)|看不出|不能确定",
    re.I,
)


@dataclass(frozen=True)
class Reached:
    """The level that all examiners of ``name`` reached, and the names they agree on there.

    ``excluded``: ids of specimens excluded by every examiner. A verdict other than identified
    or supports reaches level 1 at most.
    """

    name: str
    level: int
    names: tuple[str, ...]
    excluded: frozenset[str]


def reached(name: str, facts: Facts) -> Reached:
    """What the examiners of ``name`` agree on; level 0 when there is no such identification."""
    files = [file.identification for file in identifications_of(name, facts)]
    level = min((level_of(each) for each in files), default=0)
    names: list[str] = []
    for rank, key in NAMED_FIELDS:
        stated = {getattr(each, key) for each in files}
        if level < rank:
            break
        if len(stated) != 1 or "" in stated:
            level = rank - 1
            break
        names.extend(stated)
    excluded = [frozenset(row.specimen for row in each.excluded if row.reason) for each in files]
    shared = frozenset.intersection(*excluded) if excluded else frozenset()
    return Reached(name, level, tuple(names), shared)


def level_of(identification: Identification) -> int:
    """The level one examiner's verdict carries."""
    carried = identification.verdict in ("identified", "supports")
    return identification.level if carried else min(identification.level, 1)


def identified_below(claims: Iterable[ClaimFile], facts: Facts) -> tuple[str, ...]:
    """Names of the identifications that these claims rest on, directly or through others."""
    known = facts.claims_by_id
    waiting = [file.claim.id for file in claims]
    seen: set[str] = set()
    found: set[str] = set()
    while waiting:
        claim_id = waiting.pop()
        if claim_id in seen or claim_id not in known:
            continue
        seen.add(claim_id)
        for _, ground in grounds_of(known[claim_id], facts):
            found |= {ground.identification} if ground.identification else set()
            waiting += [ground.claim] if ground.claim else []
    return tuple(sorted(found))


def beyond(text: str, levels: Iterable[Reached], facts: Facts) -> list[tuple[str, str]]:
    """Names in ``text`` that go further than the levels reached: (name as written, what it is).

    A specimen that was excluded may be named in a sentence that sets it apart ("not", "unlike",
    "is excluded"). Names are found in full, by their last part (the DX series) and as a code
    (DX-420, DX 420).
    """
    reached_all = tuple(levels)
    if not reached_all:
        return []
    text = unicodedata.normalize("NFKC", text)
    allowed = {name for one in reached_all for name in one.names}
    apart = sets_apart(text)
    found = []
    for file in facts.specimens:
        specimen = file.specimen
        excluded = any(specimen.id in one.excluded for one in reached_all)
        if not (excluded and apart):
            found += [
                each for each in _named(text, specimen, allowed) if not left_open(text, each[0])
            ]
    best = max(one.level for one in reached_all)
    serial = _SERIAL.search(text) if best <= DEVICE_MODEL else None
    found += [(serial[0], "a unit")] if serial else []
    if best < DEVICE_MODEL:
        found += _unknown_models(text, allowed)
    return list(dict.fromkeys(found))


def sets_apart(text: str) -> bool:
    """Whether a sentence speaks of a difference."""
    folded = text.casefold().replace("n't", " not")
    tokens = set(re.findall(r"[a-z]+(?:-[a-z]+)*", folded))
    return bool(tokens & _CONTRAST) or _CONTRAST_PHRASE.search(folded) is not None


def left_open(text: str, name: str) -> bool:
    """Does the sentence say of this very name that nobody can tell?"""
    before, _, after = text.partition(name)
    asks = _ASKS.search(before) is not None
    return asks and _NOBODY_CAN.search(before + after) is not None


def _named(text: str, specimen: Specimen, allowed: set[str]) -> list[tuple[str, str]]:
    kinds = {MAKER: "a maker", SERIES: "a series", DEVICE_MODEL: "a device model"}
    found = []
    for rank, key in NAMED_FIELDS:
        for form in _forms(getattr(specimen, key), rank):
            if any(_holds(name, form) for name in allowed):
                continue
            match = _pattern(form).search(text)
            if match:
                found.append((match[0], kinds[rank]))
                break
    code = "" if specimen.device_model in allowed else _bare_number(text, specimen.device_model)
    return found or ([(code, kinds[DEVICE_MODEL])] if code else [])


def _bare_number(text: str, device_model: str) -> str:
    """`the 420`, `model 420`: a device model by its number alone, where no things are counted."""
    for number in re.findall(r"\d{3,}", device_model):
        noun = r"(?:device )?model|type|variant|version|the|an?"
        found = re.search(rf"\b(?:{noun}) {number}\b(?![.,]\d|%|\s+(?:\w+\s+)?\w+s\b)", text, re.I)
        found = found or re.search(rf"(?<![\d.,]){number} ?[型款]", text)
        if found and not left_open(text, found[0]):
            return found[0]
    return ""


def _forms(name: str, rank: int) -> list[str]:
    """The name in full, and those of its parts that would be enough to recognise it by."""
    if not name:
        return []
    parts = name.split()
    telling = [part for part in parts if _telling(part)] if rank > MAKER and len(parts) > 1 else []
    return [name, *telling]


def _telling(part: str) -> bool:
    """A part with a digit or a second capital (DX, DarkFighter, DX-420) is no common word."""
    return len(part) > 1 and any(c.isdigit() or c.isupper() for c in part[1:])


def _pattern(form: str) -> re.Pattern[str]:
    """The form as a whole, with any separator between its parts; a lone part keeps its case."""
    parts = re.findall(r"[^\W\d_]+|\d+|[^\x00-\x7f]+", form) or [form]
    joined = r"[\s\-‐‑–_/]*".join(re.escape(part) for part in parts)
    flags = re.I if " " in form or any(c.isdigit() for c in form) else re.NOFLAG
    loose = re.I if form[:1].isupper() and form[1:].islower() else flags
    return re.compile(rf"(?<![^\W_]){joined}(?![^\W_])", loose)


def _holds(name: str, form: str) -> bool:
    return _pattern(form).search(name) is not None


def _unknown_models(text: str, allowed: set[str]) -> list[tuple[str, str]]:
    """Codes that continue an allowed name: `Orrin DX-425` where only `Orrin DX` was reached."""
    found = []
    for name in sorted(allowed):
        last = re.escape(name.split()[-1])
        code = rf"(?<![^\W_])(?:{last}[-‐‑–/]?(?=[\w-]*\d)[\w-]+|{last}\s+[A-Z]+[-‐‑]?\d[\w-]*)"
        match = re.search(code, text)
        again = match is None or any(match[0] in other for other in allowed)
        if match and not again and not left_open(text, match[0]):
            found.append((match[0], "a device model"))
    return found
