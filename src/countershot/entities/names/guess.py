"""pinyin -> ideographs that sound so, known words first, so that it is compared as Chinese is

Not a translation: for a syllable that is part of no known word any character of that sound stands.
"""

from functools import cache

from countershot.entities.names.latin_name import LatinName
from countershot.entities.names.lexicon import lexicon
from countershot.entities.names.pinyin import sounds
from countershot.entities.names.script import rows

LEAST = 3
"""Syllables from which pinyin is thought to be a whole name, not a word of an English one."""
LONGEST = 6


@cache
def _words() -> dict[str, str]:
    """Joined syllables -> a known word of two and more characters; brands before words."""
    known = lexicon()
    found: dict[str, str] = {}
    for word in (*known.brands, *known.spelt, *known.means):
        if len(word) > 1 and word.isalnum() and not word.isascii():
            found.setdefault("".join(sounds(word)), word)
    return found


@cache
def _characters() -> dict[str, str]:
    return {sound: first[0] for sound, first, _ in rows("readings.tsv") if first}


def guessed(name: LatinName) -> str | None:
    """The whole name in ideographs; None unless all but its forms and places is pinyin."""
    said = [word for word in name.words if not word.codes]
    count = sum(len(word.syllables) for word in said)
    if count < LEAST or not all(word.syllables for word in said):
        return None
    return "".join(_read(word.syllables) for word in said)


def _read(syllables: tuple[str, ...]) -> str:
    found, at = "", 0
    while at < len(syllables):
        for length in range(min(LONGEST, len(syllables) - at), 0, -1):
            text = "".join(syllables[at : at + length])
            word = _words().get(text) if length > 1 else _characters().get(text, "")
            if word or length == 1:
                found, at = found + (word or ""), at + length
                break
    return found
