"""a text and the case's names -> spellings that are almost one of them, or only known elsewhere."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from countershot.claims.words import COMMON, MONTHS, WEEKDAYS
from countershot.records.facts import Facts

_QUOTED = re.compile(
    '"[^"\n]*"|“[^”\n]*”|„[^“”\n]*[“”]|«[^»\n]*»|「[^」\n]*」|『[^』\n]*』|《[^》\n]*》'
    r"|(?<!\w)'[^'\n]*'(?!\w)|(?<!\w)‘[^’\n]*’(?!\w)"
)
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LATIN, _ALIKE = re.compile("[A-Za-z]"), re.compile("[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορτυχЀ-ӿ]")
_ORDINARY = COMMON | WEEKDAYS | MONTHS.keys()
_SHORTEST = 5
_LOOKS_LIKE = str.maketrans("015", "ols")


def without_quotations(text: str) -> str:
    """The text with everything between quotation marks blanked out, same length."""
    return _QUOTED.sub(lambda match: " " * len(match[0]), text)


def quotations_in(text: str) -> tuple[str, ...]:
    """What stands between quotation marks, without them."""
    return tuple(match[0][1:-1].strip() for match in _QUOTED.finditer(text))


def names_of(facts: Facts, *, badges: bool = False) -> tuple[str, ...]:
    """The one spelling of every party and product of the case, longest first.

    ``badges``: also what stands on the devices, for those who describe what they see.
    """
    names = {party.name for party in facts.case.parties.values()}
    for file in facts.specimens:
        specimen = file.specimen
        names |= {specimen.maker, specimen.series, specimen.device_model}
        names |= {specimen.badge} if badges else set()
    return tuple(sorted(names - {""}, key=lambda name: (-len(name), name)))


def other_spellings(facts: Facts) -> dict[str, str]:
    """Spellings that may stand in quotations only, and the name each is of."""
    names = set(names_of(facts))
    parties = facts.case.parties.values()
    return {also: party.name for party in parties for also in party.also if also not in names}


def misspelt(text: str, names: tuple[str, ...], also: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Each (as written, as it should be) outside quotations.

    A spelling is wrong when only case, spaces or hyphens differ from a name, when one or two
    letters do (digits must be the same: another number is another product), when it mixes
    alphabets, or when it belongs in quotations.
    """
    bare = without_quotations(text)
    exact = _masked(bare, names)
    for spelling, name in sorted(also.items()):
        if _spells(exact, spelling):
            yield spelling, name
    for word in re.findall(r"\w+", bare):
        if _LATIN.search(word) and _ALIKE.search(word):
            yield word, "in the letters of one alphabet"
    tokens = list(_TOKEN.finditer(exact))
    near = [found for name in names for found in _near(exact, tokens, name)]
    yield from dict.fromkeys((each.written, each.name) for each in _closest(near))


@dataclass(frozen=True)
class _Found:
    """A stretch that is almost a name; ``distance`` in letters."""

    start: int
    end: int
    distance: int
    written: str
    name: str


def _closest(found: list[_Found]) -> list[_Found]:
    """Of stretches that overlap the one nearest to its name; of equals the longest, the first."""
    kept: list[_Found] = []
    for each in sorted(found, key=lambda it: (it.distance, it.start - it.end, it.start)):
        if not any(each.start < other.end and other.start < each.end for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda it: it.start)


def _masked(text: str, names: tuple[str, ...]) -> str:
    """The text with every right spelling blanked out, so that only wrong ones are left."""
    for name in names:
        pattern = re.escape(name)
        if name[:1].islower():
            pattern = f"[{name[0].upper()}{name[0]}]{re.escape(name[1:])}"
        text = re.sub(rf"(?<![^\W_]){pattern}(?![^\W_])", lambda m: "\0" * len(m[0]), text)
    return text


def _near(text: str, tokens: list[re.Match[str]], name: str) -> Iterator[_Found]:
    wanted = _squeezed(name)
    parts = len(_TOKEN.findall(name))
    if len(wanted) < _SHORTEST:
        return
    for size in range(max(1, parts - 1), parts + 2):
        for start in range(len(tokens) - size + 1):
            first, last = tokens[start].start(), tokens[start + size - 1].end()
            if abs(last - first - len(name)) > size + 4:
                continue  # too long or too short, whatever it says
            written = text[first:last]
            if "\0" in written:
                continue
            distance = _distance(written, wanted, name)
            if distance is not None:
                yield _Found(first, last, distance, written, name)


def _distance(written: str, wanted: str, name: str) -> int | None:
    """By how many letters it differs from a name that is meant; None if it means another thing."""
    bare = re.sub(r"['’]s?$", "", written)
    squeezed = _squeezed(bare)
    if abs(len(squeezed) - len(wanted)) > 2 or re.search(r"[.!?;:,]\s", bare):
        return None
    if squeezed != wanted and squeezed.translate(_LOOKS_LIKE) == wanted.translate(_LOOKS_LIKE):
        return 1  # a nought for an O
    if squeezed == wanted:
        return 0 if bare != name and not _plain_word(bare, name) else None
    if _digits(squeezed) != _digits(wanted) or _all_common(bare):
        return None
    allowed = 1 if len(wanted) < 9 else 2
    if name[:1].isupper() and not any(part[:1].isupper() for part in bare.split()):
        return None
    distance = DamerauLevenshtein.distance(squeezed, wanted, score_cutoff=allowed)
    return distance if 0 < distance <= allowed else None


def _plain_word(bare: str, name: str) -> bool:
    """A party called `Post` does not claim the noun."""
    return " " not in name and bare.casefold() in COMMON and not bare.isupper()


def _all_common(bare: str) -> bool:
    return all(part in _ORDINARY for part in re.split(r"[\s\-‐‑]+", bare.casefold()))


def _spells(text: str, spelling: str) -> bool:
    if not spelling.isascii():
        return spelling in text
    return re.search(rf"(?<![^\W_]){re.escape(spelling)}(?![^\W_])", text) is not None


@lru_cache(maxsize=4096)
def _squeezed(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in folded if c.isalnum())


@lru_cache(maxsize=4096)
def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit())
