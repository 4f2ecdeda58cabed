"""ideographs -> how they sound; Latin letters -> the syllables of pinyin that they may be"""

from functools import cache, lru_cache

from countershot.entities.names.script import rows

PHRASES = {
    "银行": "yin hang", "重庆": "chong qing", "成都": "cheng du", "长春": "chang chun",
    "六安": "lu an", "台州": "tai zhou", "蚌埠": "beng bu", "西藏": "xi zang",
    "音乐": "yin yue", "厦门": "xia men", "大厦": "da sha", "会计": "kuai ji",
    "朝阳": "chao yang", "供应": "gong ying", "兴化": "xing hua", "重组": "chong zu",
    "重塑": "chong su", "行业": "hang ye", "同仁": "tong ren", "调味": "tiao wei",
    "空调": "kong tiao", "番禺": "pan yu", "济南": "ji nan", "浸会": "jin hui",
}  # fmt: skip


@cache
def _readings() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    table = rows("readings.tsv")
    for sound, first, _ in table:
        for character in first:
            found.setdefault(character, []).append(sound)
    for sound, _, second in table:
        for character in second:
            found.setdefault(character, []).append(sound)
    return {character: tuple(sounds) for character, sounds in found.items()}


@cache
def syllables() -> frozenset[str]:
    """Every syllable of Mandarin, ``v`` for ü; without the bare vowels and sounds like ``ng``."""
    return frozenset(s for s, *_ in rows("readings.tsv") if any(c in "aeiouv" for c in s)) | {
        "lu",
        "nu",
    }


def readings(character: str) -> tuple[str, ...]:
    """How it may be read, the usual reading first; itself where it is no ideograph."""
    return _readings().get(character, (character,))


def sounds(text: str) -> list[str]:
    """A syllable for each character, phrases read as they are read together."""
    found = [readings(c)[0].replace("v", "u") for c in text]
    for phrase, spoken in PHRASES.items():
        start = text.find(phrase)
        while start >= 0:
            found[start : start + len(phrase)] = spoken.split()
            start = text.find(phrase, start + 1)
    return found


@lru_cache(maxsize=65536)
def split(letters: str) -> tuple[str, ...]:
    """The fewest syllables that the letters are, in order; empty where they are no pinyin."""
    best: list[tuple[str, ...] | None] = [(), *([None] * len(letters))]
    known = syllables()
    for end in range(1, len(letters) + 1):
        for start in range(max(0, end - 6), end):
            before = best[start]
            if before is None or letters[start:end] not in known:
                continue
            found = best[end]
            if found is None or len(before) + 1 < len(found):
                best[end] = (*before, letters[start:end])
    return best[-1] or ()
