"""an ideographic and a Latin name -> what speaks for their being one, feature by feature

Every word of the Latin name is explained by at most one thing: a place, a meaning, a sound; and so
is every character of the other. What is left over on both sides speaks against.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from rapidfuzz.distance import JaroWinkler, Levenshtein

from countershot.entities.names.chinese_name import ChineseName
from countershot.entities.names.latin_name import LatinName, Word
from countershot.entities.names.lexicon import Lexicon
from countershot.entities.names.pinyin import readings
from countershot.entities.names.places import related
from countershot.entities.names.sound import initials, skeleton
from countershot.entities.names.spelling import NO_FIT, Fit, fit, pieces

FEATURES = (
    "latin_explained", "latin_unexplained", "chinese_explained", "chinese_unexplained",
    "spelt", "spelt_letters", "spelt_trade", "sound_syllables", "sound_all_trade", "sound_near", "bones_near", "starts_alike", "first_letter",
    "initials", "other_pinyin", "brand", "meaning", "trade_meant", "place_same", "place_near", "place_other",
    "place_missing", "place_extra", "group_same", "group_differs", "holding_same",
    "holding_differs", "nothing_left", "shared", "unit_words",
)  # fmt: skip


@dataclass(frozen=True)
class Spoken:
    """What a query's sounds are, computed once: joined syllables -> the span that they cover."""

    spans: dict[str, tuple[int, int]]
    initials: dict[str, tuple[int, int]]
    trade: str
    pieces: list[dict[str, tuple[float, int]]]


@dataclass
class Alignment:
    """``why``: (kind, Latin words, ideographs) in the order found."""

    values: dict[str, float] = field(default_factory=dict)
    why: list[tuple[str, str, str]] = field(default_factory=list)


def spoken(name: ChineseName, lexicon: Lexicon) -> Spoken:
    """All spans of up to six characters, each reading of the rarer ones too."""
    spans: dict[str, tuple[int, int]] = {}
    shorts: dict[str, tuple[int, int]] = {}
    count = len(name.body)
    for start in range(count):
        heads = [""]
        for end in range(start + 1, min(count, start + 6) + 1):
            character = name.body[end - 1]
            ways = dict.fromkeys((name.syllables[end - 1], *readings(character)))
            heads = [head + way.replace("v", "u") for head in heads for way in list(ways)[:2]][:8]
            for head in heads:
                spans.setdefault(head, (start, end))
            if end - start >= 2:
                shorts.setdefault(initials(name.syllables[start:end]), (start, end))
    meant = [
        (start, end, word)
        for start, end, _ in lexicon.found(name.body)
        for word in lexicon.spelt.get(name.body[start:end], ())
    ]
    return Spoken(
        spans, shorts, "".join(name.syllables[: name.trade_end]), pieces(name.syllables, meant)
    )


def align(one: ChineseName, said: Spoken, other: LatinName, idf: dict[str, float]) -> Alignment:
    """Explain what can be explained, then measure what is left."""
    found = Alignment()
    values = found.values
    covered = [0.0] * len(one.body)
    left: list[Word] = []
    weight = explained = meant = 0.0
    trade_meant = 0
    syllables = 0
    same = near = elsewhere = extra = False
    for word in other.words:
        here = idf.get(word.stem, idf[""])
        if word.codes and (word.codes & one.place_codes):
            same = True
            found.why.append(("place", word.text, "".join(one.place_names)))
            continue
        span = said.spans.get(word.text)
        if span and (len(word.text) > 3 or span[1] - span[0] > 1 or len(one.body) <= 3 or True):
            weight += here
            if len(word.text) >= 2:
                explained += here
                syllables += span[1] - span[0]
                for at in range(*span):
                    covered[at] = 1.0
                found.why.append(("sound", word.text, one.body[slice(*span)]))
                continue
        best = _meaning(one, word, covered)
        if best:
            share, start, end = best
            weight += here
            explained += here * min(1.0, 0.4 + share)
            meant += here * min(1.0, 0.4 + share)
            if 0 <= start < one.trade_end:
                trade_meant += 1
            for at in range(max(start, 0), end):
                covered[at] = max(covered[at], min(1.0, 0.4 + share))
            found.why.append(("meaning", word.text, one.body[start:end] if start >= 0 else ""))
            continue
        if word.codes:
            if word.codes == CHINA:
                continue
            if one.place_codes - CHINA:
                if related(one.place_codes - CHINA, word.codes):
                    near = True
                    continue
                elsewhere = True
            else:
                extra = True
            if not word.syllables or elsewhere is False:
                continue
        weight += here
        left.append(word)
    brand = _brand(one, other, covered)
    if brand:
        found.why.append(("brand", *brand))
        left = [w for w in left if w.text not in brand[0]]
    letters = "".join(word.text for word in left)
    bare = "".join(s for s, c in zip(one.syllables, covered, strict=True) if c < 0.5)
    bare_trade = "".join(
        s for s, c in zip(one.syllables[: one.trade_end], covered, strict=False) if c < 0.5
    )
    short = 0.0
    for word in left:
        span = said.initials.get(word.text)
        if span and sum(covered[slice(*span)]) < 1:
            short = max(short, (span[1] - span[0]) / 3)
            for at in range(*span):
                covered[at] = 1.0
            explained += idf.get(word.stem, idf[""])
            letters = letters.replace(word.text, "", 1)
            found.why.append(("initials", word.text, one.body[slice(*span)]))
    values["initials"] = short
    best_near = best_bones = starts = first = 0.0
    if letters:
        for sound in {bare, bare_trade, said.trade}:
            if not sound:
                continue
            for text in {letters, *(w.text for w in left if len(w.text) > 2)}:
                scale = len(text) / len(letters)
                best_near = max(best_near, scale * Levenshtein.normalized_similarity(text, sound))
                starts = max(starts, scale * JaroWinkler.similarity(text, sound))
                a, b = skeleton(text), skeleton(sound)
                if a and b:
                    best_bones = max(best_bones, scale * Levenshtein.normalized_similarity(a, b))
                if skeleton(text[:2])[:1] == skeleton(sound[:2])[:1]:
                    first = 1.0
    spelt = NO_FIT
    if letters:
        trade_pieces = said.pieces[: one.trade_end]
        given = _renumbered(trade_pieces, covered)
        for text in {letters, *(w.text for w in left if len(w.text) > 2)}:
            spelt = max(spelt, fit(text, given), key=_gain)
    values["spelt"] = spelt.gain / 10
    values["spelt_letters"] = spelt.letters
    values["spelt_trade"] = spelt.characters / max(1, one.trade_end)
    values["sound_near"] = best_near
    values["starts_alike"] = starts
    values["bones_near"] = best_bones
    values["first_letter"] = first
    total = weight or 1.0
    values["latin_explained"] = explained / total
    values["latin_unexplained"] = (weight - explained) / 5
    trade = covered[: one.trade_end]
    full = [1.0 if at < one.trade_end else 0.5 for at in range(len(covered))]
    whole = sum(full) or 1.0
    got = sum(a * b for a, b in zip(full, covered, strict=True))
    values["chinese_explained"] = got / whole
    values["chinese_unexplained"] = (whole - got) / 4
    values["sound_syllables"] = min(syllables, 4) / 2
    values["sound_all_trade"] = 1.0 if trade and min(trade) > 0.9 and syllables >= 2 else 0.0
    values["other_pinyin"] = sum(len(w.syllables) for w in left if len(w.text) >= 4) / 2 * (best_near < 0.75)
    values["brand"] = 1.0 if brand else 0.0
    values["meaning"] = meant / 5
    values["trade_meant"] = trade_meant / 2
    values["place_same"] = float(same)
    values["place_near"] = float(near and not same)
    values["place_other"] = float(elsewhere and not same)
    has = bool(one.place_codes - CHINA)
    values["place_missing"] = float(has and not (same or near or elsewhere))
    values["place_extra"] = float(extra)
    for form in ("group", "holding"):
        a, b = form in one.forms, form in other.forms
        values[f"{form}_same"] = float(a and b)
        values[f"{form}_differs"] = float(a != b)
    values["nothing_left"] = float(not letters and bool(trade) and min(trade) >= 0.5)
    values["unit_words"] = abs(len(other.words) - len(one.body) / 2) / 4
    return found


CHINA = frozenset({"000000"})


def _gain(fitted: Fit) -> float:
    return fitted.gain


def _renumbered(
    given: list[dict[str, tuple[float, int]]], covered: list[float]
) -> list[dict[str, tuple[float, int]]]:
    """Without the characters that are explained already; what spans one of them falls away."""
    free = [at for at in range(len(given)) if covered[at] < 0.95]
    place = {at: number for number, at in enumerate(free)}
    found = []
    for at in free:
        here = {}
        for text, (worth, end) in given[at].items():
            inside = range(at, min(end, len(given)))
            if all(each in place for each in inside) and end <= len(given):
                here[text] = (worth, place[at] + len(inside))
        found.append(here)
    return found


def _meaning(one: ChineseName, word: Word, covered: list[float]) -> tuple[float, int, int] | None:
    best = None
    for each in one.meanings.get(word.stem, ()):
        taken = sum(covered[max(each.start, 0) : max(each.end, 0)]) / max(1, each.end - each.start)
        worth = each.share - (0.3 if taken > 0.5 else 0.0)
        if best is None or worth > best[0]:
            best = (worth, each.start, each.end)
    return best


def _brand(one: ChineseName, other: LatinName, covered: list[float]) -> tuple[str, str] | None:
    if not one.brands:
        return None
    joined = " " + " ".join(word.text for word in other.words) + " "
    for latin, start, end in one.brands:
        if f" {latin} " in joined or (len(latin) > 4 and latin in joined.replace(" ", "")):
            for at in range(max(0, start), min(len(covered), end)):
                covered[at] = 1.0
            return latin, one.body[start:end]
    return None
