"""one line of a page -> is it a date, clock, counter, rate, token or label that stands alone?

Each sign is a question about one line by itself; a line with a single word of content is none.
So "Updated 5 minutes ago" is noise, and "Cameras: 400" or "on 3 May the court ruled" is not.
"""

import re
import unicodedata
from functools import lru_cache

from countershot.capture import noise_words as words
from countershot.capture.noise_shape_words import BOXED
from countershot.capture.page_sentences import key, shown

_MAX_LENGTH = 240
_SEPARATORS = re.compile(r"\s*[|·•‧∙▪◦\t]\s*")
_DATE = re.compile(
    r"(?<!\d)(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)(?!\d)"
)
_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?!\d)")
_NUMBER = re.compile(r"\d+(?:st|nd|rd|th|t\d+|[a-z]{1,3})?")
_OPAQUE = re.compile(
    r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F-]{4,}|(?=[a-z0-9]*\d)(?=[0-9]*[a-z])[a-z0-9]{10,}|"
    r"(?=\S*\d)(?=\S*[a-z])(?=\S*[A-Z])[A-Za-z0-9+/_-]{16,}=*"
)
_CODED = re.compile(r"(?=[A-Za-z0-9_-]*\d)[A-Za-z0-9_-]{5,}")
_INFLECTED = re.compile(r"#\s?[^\W\d_]+")
_RATE_WORDS = 12
_VOWEL_SIGNS = dict.fromkeys(range(0x064B, 0x0653))


def _known(*lists: str) -> frozenset[str]:
    return frozenset(_plain(key(word)) for several in lists for word in several.split())


def _plain(folded: str) -> str:
    """Without the vowel signs of Arabic, which a word may have or lack."""
    return folded.translate(_VOWEL_SIGNS)


def _runs(*lists: str) -> re.Pattern[str]:
    several = sorted(
        {key(run) for several in lists for run in several.split()}, key=len, reverse=True
    )
    return re.compile("|".join(map(re.escape, several)))


_STAMP = _known(words.DATE_WORDS, words.LABEL_WORDS)
_MOST_OPENING = 8
_COUNTER = _known(words.COUNTER_WORDS)
_COUNTED = _STAMP | _COUNTER | _known(words.UNIT_WORDS)
_TOKEN = _known(words.CODE_WORDS)
_REFERENCE = _TOKEN | _STAMP | _known(words.REFERENCE_WORDS)
_LABEL = _known(words.LABEL_WORDS) - {"date", "дата", "तिथि", "तारीख", "tarih", "التاريخ", "تاريخ"}
_LABEL_RUNS = _runs(words.LABEL_RUNS)
_UPDATED = _known(words.UPDATED_WORDS)
_AGO = _known(words.AGO_WORDS)
_AGO_RUNS = _runs(words.AGO_RUNS)
_DURATION = _known(words.DURATION_WORDS)
_DURATION_RUNS = _runs(words.DURATION_RUNS)
_RATE = _known(words.RATE_WORDS)
_PLACES = _known(words.CLOCK_PLACES)
_FILLERS = _known(words.FILLER_WORDS)
_STAMP_RUNS = _runs(words.STAMP_RUNS)
_COUNTER_RUNS = _runs(words.COUNTER_RUNS)
_COUNTED_RUNS = _runs(words.STAMP_RUNS, words.COUNTER_RUNS, words.UNIT_RUNS)
_CODE_RUNS = _runs(words.CODE_RUNS)


def is_noise(line: str, *, specified: bool = False) -> bool:
    """Does the whole line say nothing of the content? Part by part where it has ``·`` or ``|``.

    A row of a table is content even where it holds but a month and a number. ``specified``: its
    place is one where degrees are those of goods (an item, a value), not of the weather.
    """
    if len(line) > _MAX_LENGTH or (specified and words.WEATHER.search(key(line))):
        return False
    return _is_noise(line)


@lru_cache(maxsize=20_000)  # every line is asked several times, in both versions
def _is_noise(line: str) -> bool:
    if "\t" in line:
        return _is_noise_row(line)
    parts = [part for part in _SEPARATORS.split(line) if part]
    if len(parts) < 2:
        return _one_noise(line)
    alone = [_one_noise(part) for part in parts]
    return any(alone) and all(a or is_count(p) for a, p in zip(alone, parts, strict=True))


def _is_noise_row(row: str) -> bool:
    if is_stamp(row):
        label = key(row.partition("\t")[0])
        return any(word in _LABEL for word in _words(label)) or bool(_LABEL_RUNS.search(label))
    if words.WEATHER.search(key(row)):
        return False
    return any(sign(row) for sign in (is_counter, is_token, is_rate, is_rights))


def without_noise(line: str) -> str:
    """A label line without those of its parts, between ``·`` or ``|``, that are noise."""
    if len(line) > _MAX_LENGTH or "\t" in line:
        return line
    parts = [part for part in _SEPARATORS.split(line) if part]
    if len(parts) < 2:
        return line
    return " | ".join(part for part in parts if not _one_noise(part))


def is_count(line: str) -> bool:
    """A bare number: a counter's, but only where its place says so."""
    spoken = _words(key(line))
    return bool(spoken) and all(_NUMBER.fullmatch(word) for word in spoken)


def is_stamp(line: str) -> bool:
    """A date, a clock, "updated N minutes ago", standing alone: no word says what happened then."""
    folded = key(line)
    rest = _words(_STAMP_RUNS.sub(" ", folded))
    known = _STAMP | _PLACES if _CLOCK.search(folded) else _STAMP
    if any(word in _LABEL for word in rest):
        known = known | _FILLERS
    if any(not (_NUMBER.fullmatch(word) or word in known) for word in rest):
        return False
    return _tells_when(folded, rest) and (bool(_DATE.search(folded)) or _says(folded, rest))


@lru_cache(maxsize=20_000)
def is_counter(line: str) -> bool:
    """Views, shares, comments, visitors online: a counter's word, numbers, and no other word."""
    folded = key(line)
    rest = _words(_COUNTED_RUNS.sub(" ", folded))
    if any(not (_NUMBER.fullmatch(word) or word in _COUNTED) for word in rest):
        return False
    return bool(_COUNTER_RUNS.search(folded)) or any(word in _COUNTER for word in rest)


def is_token(line: str) -> bool:
    """A session, request or cache id: such a label, and a code that no person would have written.

    A label that tenders use too ("reference", "number") needs a code that only a program writes.
    """
    line = shown(line)
    if not _CODED.search(line):
        return False
    opaque = _OPAQUE.search(line)
    rest = _words(_CODE_RUNS.sub(" ", key(_CODED.sub(" ", _OPAQUE.sub(" ", line)))))
    if opaque and all(_NUMBER.fullmatch(word) or word in _REFERENCE for word in rest):
        return True
    labelled = bool(_CODE_RUNS.search(key(line))) or any(word in _TOKEN for word in rest)
    return labelled and all(word in _TOKEN for word in rest)


def names_count(line: str) -> bool:
    """Is a counter's word among its words?"""
    folded = key(line)
    return bool(_COUNTER_RUNS.search(folded)) or any(w in _COUNTER for w in _words(folded))


def names_stamp(line: str) -> bool:
    """Does it say that something was updated, posted, edited?"""
    folded = key(line)
    return bool(_LABEL_RUNS.search(folded)) or any(w in _UPDATED for w in _words(folded))


def without_stamps(line: str) -> str | None:
    """The words beside its dates and clocks; None where it has none."""
    folded = key(line)
    found = _words(_STAMP_RUNS.sub(" ", _DATE.sub(" 1 ", folded)))
    rest = [w for w in found if not (_NUMBER.fullmatch(w) or w in _STAMP or w in _PLACES)]
    return " ".join(rest) if any(map(str.isdigit, folded)) else None


def without_opening_stamp(line: str) -> str:
    """The line without a stamp that opens it and says that it is one ("Published 2 June 2025")."""
    words_of_line = line.split(" ")
    for n in range(min(_MOST_OPENING, len(words_of_line) - 1), 1, -1):
        opening = " ".join(words_of_line[:n])
        labelled = names_stamp(opening) or any(w in _LABEL for w in _words(key(opening)))
        if labelled and opening[-1].isdigit() and is_stamp(opening):
            return " ".join(words_of_line[n:])
    return line


def is_rate(line: str) -> bool:
    """An exchange rate, a share price, the weather: a market's word or degrees, and a number.

    Without an arrow or a percentage it must be a rate by its form: "USD 7.25" is one, and
    "USD 3,400,000" an amount.
    """
    folded = key(line)
    if not any(map(str.isdigit, folded)) or len(folded.split()) > _RATE_WORDS:
        return False
    if words.WEATHER.search(folded):
        return True
    if not (words.MARKET_WORDS.search(folded) or words.CURRENCIES.search(folded)):
        return False
    return bool(words.MOVES.search(folded)) or _is_bare_rate(folded)


def _is_bare_rate(folded: str) -> bool:
    rest = words.CURRENCIES.sub(" ", folded)
    in_money = rest != folded
    rest = words.MARKET_WORDS.sub(" ", rest)
    if any(not (_NUMBER.fullmatch(word) or word in _RATE) for word in _words(rest)):
        return False
    figures = re.findall(r"\d[\d.,]*", rest)
    if in_money:
        return bool(figures) and all(words.RATE.fullmatch(figure) for figure in figures)
    return any(words.INDEX.search(figure) for figure in figures)


def is_rights(line: str) -> bool:
    """The copyright line of a footer, whose year goes on."""
    return bool(words.RIGHTS.search(key(line)))


def is_advertised(line: str) -> bool:
    """The label that advertisements must carry, alone or before their words."""
    folded = key(line[:120]).lstrip("[(【〖<")
    label = words.ADVERTISED.match(folded)
    if label is None:
        return False
    follows = folded[label.end() :].lstrip()[:1]
    return follows in tuple(":|·])】〗") or bool(words.ADVERTISED.fullmatch(_bare(line)))


def is_boxed(line: str) -> bool:
    """The heading (alone, or before a colon) of a box that changes by the day or the minute."""
    folded = key(line[:120]).lstrip("[(【〖<")
    label = BOXED.match(folded)
    if label is None:
        return False
    return folded[label.end() :].lstrip()[:1] in tuple(":|·—–-】") or bool(
        BOXED.fullmatch(_bare(line))
    )


def is_related(line: str) -> bool:
    """The heading of a list of other pages."""
    return bool(words.RELATED.fullmatch(_bare(line)))


def is_commented(line: str) -> bool:
    """The heading of what readers wrote, with or without how many they are."""
    return len(line) <= _MAX_LENGTH and bool(words.COMMENTED.fullmatch(key(line)))


def is_aside_sentence(sentence: str) -> bool:
    """A stamp or counter as one sentence among others: it must say so ("updated", "views")."""
    spoken = [word for word in _words(key(sentence)) if not _NUMBER.fullmatch(word)]
    if len(sentence) > _MAX_LENGTH or (len(spoken) < 2 and not _COUNTED_RUNS.search(sentence)):
        return False
    return is_stamp(sentence) or is_counter(sentence)


def masked(line: str) -> str:
    """The line's key with codes and numbers taken out: the same label with another figure."""
    return re.sub(r"\d+(?:[.,:]\d+)*", "#", key(_OPAQUE.sub("*", shown(line))))


def passing(line: str) -> str:
    """``masked``, and without the word after a number, which many languages inflect by it."""
    plain = masked(line)
    return _INFLECTED.sub("#", plain) if len(_words(plain)) > 1 else plain


def _one_noise(part: str) -> bool:
    signs = (is_stamp, is_counter, is_token, is_rate, is_rights, is_advertised)
    return any(sign(part) for sign in signs)


def _tells_when(folded: str, rest: list[str]) -> bool:
    """Its numbers can be a day, a month, a year or a clock: not "May 2019: 412", not "30 days"."""
    labelled = any(word in _LABEL for word in rest) or bool(_LABEL_RUNS.search(folded))
    ago = any(word in _AGO for word in rest) or bool(_AGO_RUNS.search(folded))
    lasts = any(word in _DURATION for word in rest) or bool(_DURATION_RUNS.search(folded))
    if ago or (labelled and lasts):
        return True
    numbers = [int(number) for number in re.findall(r"\d+", _DATE.sub(" ", folded))[:9]]
    return not lasts and all(n <= 59 or 1300 <= n <= 2200 for n in numbers)


def _says(folded: str, rest: list[str]) -> bool:
    """More than bare numbers: those may be what an infographic is about."""
    return bool(_STAMP_RUNS.search(folded)) or any(word in _STAMP for word in rest)


def _bare(line: str) -> str:
    """A short line's key without the marks around it ("» Read also:")."""
    folded = key(line[:80])
    inside = [n for n, c in enumerate(folded) if unicodedata.category(c)[0] in "LMN"]
    return folded[inside[0] : inside[-1] + 1] if inside else ""


def _words(folded: str) -> list[str]:
    """Runs of letters, marks and digits."""
    marks = "".join(c if unicodedata.category(c)[0] in "LMN" else " " for c in folded)
    return _plain(marks).split()
