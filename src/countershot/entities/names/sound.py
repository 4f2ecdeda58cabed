"""letters -> what is left where accents of speech fall away: consonants, initials, likeness"""

from collections.abc import Sequence
from functools import lru_cache

FOLDS = (
    ("tion", "sn"), ("tch", "c"), ("sch", "s"), ("zh", "z"), ("ch", "c"), ("sh", "s"),
    ("ph", "f"), ("th", "t"), ("ck", "k"), ("hs", "s"), ("ts", "c"), ("tz", "c"), ("qu", "k"),
    ("x", "s"), ("q", "c"), ("w", "v"), ("j", "z"), ("g", "k"), ("d", "t"), ("b", "p"),
    ("r", "l"),
)  # fmt: skip


@lru_cache(maxsize=65536)
def skeleton(letters: str) -> str:
    """Its consonants, those alike folded together: haikang -> hknk, hikvision -> hkvsn."""
    for old, new in FOLDS:
        letters = letters.replace(old, new)
    found = [c for i, c in enumerate(letters) if i == 0 or letters[i - 1] != c]
    start = "" if not found or found[0] not in "aeiouy" else "a"
    return start + "".join(c for c in found if c not in "aeiouy")


def initials(syllables: Sequence[str]) -> str:
    """One letter each: bi ya di -> byd."""
    return "".join(each[0] for each in syllables)


ONSETS = ("zh", "ch", "sh", *"bpmfdtnlgkhjqxrzcsyw")


def parted(syllable: str) -> tuple[str, str]:
    """Onset and rime, marked: hai -> ``h-``, ``-ai``; an -> ``-``, ``-an``."""
    for onset in ONSETS:
        if syllable.startswith(onset):
            return f"{onset}-", f"-{syllable[len(onset) :]}"
    return "-", f"-{syllable}"
