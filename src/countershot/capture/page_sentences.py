"""lines of any script -> sentences, and for each the key by which it is known again.

Two sentences have one key exactly if a reader would call them the same: white space, invisible
characters, composed and decomposed letters, widths, presentation forms, digits of another script,
shapes of quotes and dashes and capitals make no other sentence. Any other letter, digit, negation
or mark does.
"""

import re
import unicodedata
from functools import lru_cache

_STOP = re.compile(r"""[.!?…。！？｡؟۔।॥།༎༏༐]+["'”’»)\]」』）》]*""")
_ANYWHERE = frozenset("。！？｡।॥།༎༏༐")
_SAME = str.maketrans(
    dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u0060\u00b4", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u300c\u300d\u300e\u300f", '"')
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
    | {"\u2026": "...", "\u0f0c": "\u0f0b"}
)
_UNSEEN = frozenset("\u034f\u0640\u115f\u1160\u17b4\u17b5\u3164\uffa0")
_LINE = 500
_JOINERS = "\u200c\u200d\t"
_OTHER_NUMBER = ("<super>", "<sub>", "<circle>", "<fraction>")
_SPACE = re.compile(r"(?<=(\S))\s+(?=(\S))")
_RUN_ON = ("CJK", "HIRAGANA", "KATAKANA", "TIBETAN", "THAI", "LAO", "KHMER", "MYANMAR", "BOPOMOFO")


def sentences(line: str) -> tuple[str, ...]:
    """The sentences of one line. A full stop before a small letter or a digit ends none.

    So "No. 5" stays whole; where an abbreviation is cut all the same, both versions are cut alike.
    """
    found = []
    start = 0
    for stop in _STOP.finditer(line):
        if _ends(line, stop):
            found.append(line[start : stop.end()])
            start = stop.end()
    found.append(line[start:])
    return tuple(s for part in found if (s := part.strip()))


def ended(line: str) -> bool:
    """Does the line end as a sentence does, or is it a label, a heading, an item?"""
    tail = line[-4:]
    stop = _STOP.search(tail)
    return stop is not None and stop.end() == len(tail)


def key(text: str) -> str:
    """What stays of a sentence when all that makes no difference to a reader is taken away."""
    return _key_of_line(text) if len(text) <= _LINE else _key(text)


def shown(text: str) -> str:
    """The text composed, without what cannot be seen or would turn a terminal round.

    Joiners stay: some scripts are not written right without them.
    """
    kept = (c for c in text if c in _JOINERS or unicodedata.category(c) not in ("Cf", "Cc"))
    return unicodedata.normalize("NFC", "".join(kept))


def _ends(line: str, stop: re.Match[str]) -> bool:
    if stop[0][0] in _ANYWHERE:
        return True
    following = line[stop.end() : stop.end() + 1]
    if following and not following.isspace():
        return False
    after = line[stop.end() : stop.end() + 4].lstrip("\"'“‘«([ \u00a0")[:1]
    return not (after.islower() or (after.isdigit() and stop[0] == "."))


def _key(text: str) -> str:
    folded = "".join(map(_folded, unicodedata.normalize("NFC", text)))
    composed = unicodedata.normalize("NFC", folded).replace("i\u0307", "i")
    return _SPACE.sub(_spaced, composed).strip()


_key_of_line = lru_cache(maxsize=4_000)(_key)


@lru_cache(maxsize=20_000)
def _folded(character: str) -> str:
    if unicodedata.category(character) == "Cf" or character in _UNSEEN:
        return ""
    if "VARIATION SELECTOR" in unicodedata.name(character, ""):
        return ""
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    if unicodedata.decomposition(character).startswith(_OTHER_NUMBER):
        return character
    # Marks are folded before compatibility forms too: the ellipsis would become three stops.
    return unicodedata.normalize("NFKC", character.translate(_SAME)).translate(_SAME).casefold()


def _spaced(gap: re.Match[str]) -> str:
    """A space counts only between words of scripts that are written with spaces."""
    return " " if _of_spaced_word(gap[1]) and _of_spaced_word(gap[2]) else ""


@lru_cache(maxsize=20_000)
def _of_spaced_word(character: str) -> bool:
    is_word = unicodedata.category(character)[0] in "LMN"
    return is_word and not unicodedata.name(character, "").startswith(_RUN_ON)
