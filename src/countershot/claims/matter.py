"""a sentence and the text it may draw on -> the numbers, names, places and products new in it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from countershot.claims.numerals import months, numbers
from countershot.claims.words import COMMON, MONTHS, VAGUE_NUMBERS, WEEKDAYS

_ADDRESS = re.compile(
    r"https?://[^\s()<>]*[^\s()<>.,;:!?]|[\w.+-]+@[\w-]+\.[\w.]+|\bwww\.[\w.-]+\w"
    r"|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/[\w./?=&-]*\w"
)
_TOKEN = re.compile(r"[^\W_]+(?:[-‐‑./_][^\W_]+)*")
_UNIT = re.compile(
    r"\d[\d.,]*-?(mm|cm|m|km|s|ms|px|p|k|kg|g|fps|x|th|st|nd|rd|am|pm|pt|dpi|hz|mhz|ghz|gb|mb|kb"
    r"|bit|fold)",
    re.I,
)
_BESIDE_NUMBER = re.compile(r"\d+(?:-[a-z]+)+|[a-z]+-\d+")
_WORD = re.compile(r"[^\W\d_]+(?:['’‐‑-][^\W\d_]+)*")
_LANGUAGE = re.compile(
    r"\b(Chinese|English|Uyghur|Russian|Arabic)(?=\s+(text|version|page|wording|original|translation"
    r"|title|line|name|characters?|script|sentence|quotation))"
    r"|\bin (Chinese|English|Uyghur|Russian|Arabic)(?!\s+[A-Z])"
)
_OPENS = '.!?:…"“‘(「『—–•;*'
_NAME_ENDS = "(?:公司|集团|中心|学校|监狱|看守所|派出所|公安局|[县市省区镇乡村州局厅府])"
_CJK_TAIL = re.compile(rf"[㐀-鿿]{{2,}}?{_NAME_ENDS}")
_RUNNING = re.compile(rf"(?!.*{_NAME_ENDS})[㐀-鿿]+")
_PLAIN = frozenset({"i", "pdf", "utc", "ptz", "id", "sha", "cctv", "ok", "countershot"})
_NOUN_OF_KIND = re.compile(
    r"[a-z]{3,}(tions?|ments?|ness|ships?|ity|ities|[ae]nces?|able|ible|ful|less|ous|ically|ology"
    r"|isms?|ists?)"
)
_ENDINGS = ("ing", "ly", "ed", "es", "s", "er", "ers", "or", "ors", "ion")


@dataclass(frozen=True)
class Known:
    """What a sentence may draw on: ``numbers`` and ``months`` by value, ``words`` folded."""

    text: str
    numbers: frozenset[Decimal]
    months: frozenset[int]
    words: frozenset[str]
    codes: frozenset[str]

    def with_more(self, more: "Known") -> "Known":
        """Both together."""
        return Known(
            f"{self.text}\n{more.text}", self.numbers | more.numbers, self.months | more.months,
            self.words | more.words, self.codes | more.codes,
        )  # fmt: skip


def known(texts: Iterable[str]) -> Known:
    """Read the texts that a sentence may draw on."""
    text = _plain("\n".join(texts))
    tokens = _TOKEN.findall(_scripts_apart(text))
    pairs = (first + second for first, second in pairwise(tokens))
    values = {value for _, value in numbers(text)} | {Decimal(month) for month in months(text)}
    found = (part for word in _WORD.findall(text) for part in _folded(word))
    return Known(
        text,
        frozenset(values),
        frozenset(months(text)),
        frozenset(found),
        frozenset(_squeezed(token) for token in (*tokens, *pairs)),
    )


def outside(sentence: str, allowed: Known, names: Iterable[str] = (), *, title: bool) -> list[str]:
    """What the sentence says that ``allowed`` does not, as it is written, each once.

    ``names``: names that the case knows, found wherever they stand. ``title``: capitals mean
    nothing here (headings, captions).
    """
    text = _plain(sentence)
    found = [address for address in _ADDRESS.findall(text) if address not in allowed.text]
    text = _ADDRESS.sub(" ", text)
    text, codes = _codes(text, allowed)
    found += codes
    found += [shown for shown, value in numbers(text) if value not in allowed.numbers]
    found += [MONTH_NAMES[month] for month in sorted(months(text) - allowed.months)]
    found += _capitalised(text, allowed, title)
    found += _uncased(text, allowed)
    found += [name for name in names if _says(text, name) and not _says(allowed.text, name)]
    return list(dict.fromkeys(found))


def is_running_text(word: str) -> bool:
    """Chinese words in which no name ends and nothing is counted."""
    return bool(_RUNNING.fullmatch(word)) and not numbers(word)


MONTH_NAMES = {number: name.capitalize() for name, number in MONTHS.items()}


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def _scripts_apart(text: str) -> str:
    """Chinese characters set apart from letters and digits, which they touch without a space."""
    return re.sub(r"([㐀-鿿]+)", r" \1 ", text)


def _squeezed(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _codes(text: str, allowed: Known) -> tuple[str, list[str]]:
    """Tokens of letters and digits (DX-420) that are new; the text without any such token."""
    new: list[str] = []

    def judge(match: re.Match[str]) -> str:
        token = match[0]
        mixed = any(c.isalpha() for c in token) and any(c.isdigit() for c in token)
        if not mixed or _BESIDE_NUMBER.fullmatch(token):
            return token.replace("-", " ") if mixed else token
        if _UNIT.fullmatch(token):
            return re.sub(r"[^\d.,]", " ", token)
        if _squeezed(token) not in allowed.codes:
            new.append(token)
        return " , "

    return _TOKEN.sub(judge, _scripts_apart(text)), new


def _folded(word: str) -> Iterator[str]:
    bare = re.sub(r"['’]s?$", "", word.casefold())
    yield bare
    parts = re.split(r"[-‐‑'’]", bare)
    if len(parts) > 1:
        yield from parts


def _capitalised(text: str, allowed: Known, title: bool) -> Iterator[str]:
    for match in _WORD.finditer(_LANGUAGE.sub(lambda language: language[0].lower(), text)):
        word = match[0]
        if word.casefold() in VAGUE_NUMBERS and word.casefold() not in allowed.words:
            yield word
        if not word[0].isupper() or word.casefold() in MONTHS:
            continue
        before = text[: match.start()].rstrip()
        opens = title or not before or before[-1] in _OPENS
        bare = re.sub(r"['’]s?$", "", word.casefold())
        if bare in _PLAIN or bare in allowed.words:
            continue
        parts = re.split(r"[-‐‑'’]", bare)
        if all(part in allowed.words or (opens and is_common(part)) for part in parts):
            continue
        yield word


def is_common(word: str) -> bool:
    """Whether a folded word, or what it is formed from, names nothing. Weekdays do."""
    if word in WEEKDAYS:
        return False
    if word in COMMON or len(word) == 1 or _NOUN_OF_KIND.fullmatch(word):
        return True
    stems = (word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))
    return any(_stem_is_common(stem) for stem in stems if len(stem) > 2)


def _stem_is_common(stem: str) -> bool:
    """Comparing, running, parties: with the e, the single letter or the y that was there."""
    whole = (stem, stem + "e", stem[:-1] if stem[-1] == stem[-2] else "", stem[:-1] + "y")
    return any(each in COMMON for each in whole if each)


def _uncased(text: str, allowed: Known) -> Iterator[str]:
    """Runs in scripts without capitals: quoted in a cased sentence, or names by their last part."""
    letters = [c for c in text if c.isalpha()]
    cased = sum(c.isupper() or c.islower() for c in letters)
    runs = re.findall(r"[^\W\d_a-zA-ZÀ-ɏͰ-ӿ]+", text)
    if cased * 3 >= len(letters) > 0:
        yield from (run for run in runs if run not in allowed.text)
        return
    for run in runs:
        for name in _CJK_TAIL.findall(run):
            if name[-4:] not in allowed.text and name[-3:] not in allowed.text:
                yield name


def _says(text: str, name: str) -> bool:
    name = _plain(name)
    if not name:
        return False
    if not name.isascii():
        return name.casefold() in text.casefold()
    pattern = rf"(?<![^\W_]){re.escape(name)}(?![^\W_])"
    return re.search(pattern, text, re.I) is not None
