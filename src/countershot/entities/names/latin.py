"""a Latin name -> words and stems, in which plurals and endings of one trade are one"""

import re
from functools import lru_cache

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
JOINED = re.compile(r"\b(?:[a-z]\.){2,}|\b(?:[a-z] ){2,}(?=[a-z]\b)")
LETTERS_ALONE = re.compile(r"\b([a-z])[.](?=[a-z]\b)|\b([a-z]) & ([a-z])\b")
ENDINGS = (
    ("ologies", "olog"), ("ology", "olog"), ("ological", "olog"), ("ologic", "olog"),
    ("aceuticals", "aceut"), ("aceutical", "aceut"), ("ications", "icat"), ("ication", "icat"),
    ("ments", "ment"), ("ities", "it"), ("ity", "it"), ("tions", "t"), ("tion", "t"),
    ("ings", ""), ("ing", ""), ("ical", "ic"), ("ics", "ic"), ("ies", "y"), ("es", "e"),
    ("s", ""), ("al", ""), ("ed", ""),
)  # fmt: skip
ENDINGS_BY_LAST = {last: [e for e in ENDINGS if e[0][-1] == last] for last in "sylngdc"}
LEAST = 4


def words(text: str) -> list[str]:
    """The words of folded text; letters with points between (C.E.T.C.) are one word."""
    text = LETTERS_ALONE.sub(_joined, text)
    return [word.replace("'", "") for word in WORD.findall(text)]


def _joined(found: re.Match[str]) -> str:
    return found.group(1) or found.group(2) + found.group(3)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Without the ending: technology, technologies -> technolog."""
    for ending, instead in ENDINGS_BY_LAST.get(word[-1:], ()):
        if word.endswith(ending) and len(word) - len(ending) + len(instead) >= LEAST:
            if ending == "s" and word.endswith("ss"):
                continue
            word = word[: -len(ending)] + instead
            break
    if len(word) > LEAST and word.endswith("e"):
        word = word[:-1]
    return word
