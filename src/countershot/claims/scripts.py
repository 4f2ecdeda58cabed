"""a text or a language tag -> the script that it is written in, as far as that can be told."""

import re
import unicodedata
from collections import Counter

from countershot.claims.words import words

_OF_LANGUAGE = {
    "zh": ("Han",), "ja": ("Han", "Kana"), "ko": ("Hangul", "Han"), "ru": ("Cyrillic",),
    "uk": ("Cyrillic",), "bg": ("Cyrillic",), "kk": ("Cyrillic", "Arabic", "Latin"),
    "mn": ("Cyrillic",), "ar": ("Arabic",), "fa": ("Arabic",), "ur": ("Arabic",),
    "ug": ("Arabic", "Latin", "Cyrillic"), "he": ("Hebrew",), "el": ("Greek",),
    "hi": ("Devanagari",), "th": ("Thai",),
}  # fmt: skip
_LATIN = words("en fr de es it pt nl sv no da fi pl cs sk hu ro tr vi id ms sw et lv lt hr sl")
_NAMES = re.compile(
    r"CJK UNIFIED|HIRAGANA|KATAKANA|HANGUL|CYRILLIC|ARABIC|HEBREW|GREEK|DEVANAGARI|THAI|LATIN"
)
_SHORT = {"CJK UNIFIED": "Han", "HIRAGANA": "Kana", "KATAKANA": "Kana"}


def scripts(text: str) -> Counter[str]:
    """How many letters of each script a text has."""
    found: Counter[str] = Counter()
    for letter in text:
        if letter.isalpha() and (name := _NAMES.match(unicodedata.name(letter, ""))):
            found[_SHORT.get(name[0], name[0].capitalize())] += 1
    return found


def script_of(text: str) -> str:
    """The script of most of its letters; a Chinese character counts as three. "" without any."""
    weighed = Counter({k: n * (3 if k == "Han" else 1) for k, n in scripts(text).items()})
    return weighed.most_common(1)[0][0] if weighed else ""


def written_in(language: str) -> tuple[str, ...]:
    """Scripts in which a language (BCP 47) is written; empty where we do not know."""
    base = language.split("-", maxsplit=1)[0].lower()
    return ("Latin",) if base in _LATIN else _OF_LANGUAGE.get(base, ())
