"""an ideographic and a Latin name -> what speaks for their being one, feature by feature

Every Latin word is explained by one thing at most: a place, a sound, a meaning, initials, a brand;
what is left on either side speaks against. Words weigh by their rarity among the names held.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from countershot.entities.names.chinese_name import ChineseName
from countershot.entities.names.latin_name import LatinName, Word
from countershot.entities.names.lexicon import Lexicon
from countershot.entities.names.pinyin import readings
from countershot.entities.names.places import CHINA, related
from countershot.entities.names.sound import initials, skeleton
from countershot.entities.names.spelling import NO_FIT, Fit, Piece, fit, pieces

LONGEST_SPAN = 10
MOST_WAYS = 8
OFFICES = ("局", "厅", "府", "委员会", "法院", "检察院")
"""Ends of a body's name, of which every place has its own: that of the province is another."""
LONGEST_TEXT = 20
GIVEN_AWAY = 0.95
"""A character that is explained this well can explain nothing else."""
UNKNOWN = ""
"""Key of the rarity of a word that no name held has."""


@dataclass(frozen=True)
class Spoken:
    """What one name's sounds can be compared with: joined syllables -> the span they cover."""

    name: ChineseName
    spans: dict[str, tuple[int, int]]
    initials: dict[str, tuple[int, int]]
    trade: str
    pieces: list[Piece]
    groups: frozenset[str]


@dataclass
class Alignment:
    """``why``: (kind, Latin words, ideographs). ``covered``: how well each character of it is."""

    said: Spoken
    other: LatinName
    covered: list[float]
    values: dict[str, float] = field(default_factory=dict)
    why: list[tuple[str, str, str]] = field(default_factory=list)
    left: list[Word] = field(default_factory=list)
    weight: float = 0.0
    explained: float = 0.0
    meant: float = 0.0
    trade_meant: int = 0
    syllables: int = 0
    places: set[str] = field(default_factory=set)
    group: tuple[int, int] | None = None
    """Where the name of a group stands in the body, if it is what a brand was found by."""

    def explain(self, kind: str, word: str, span: tuple[int, int], worth: float) -> None:
        """Note that the word stands for the characters of the span."""
        for at in range(max(span[0], 0), span[1]):
            self.covered[at] = max(self.covered[at], worth)
        body = self.said.name.body
        self.why.append((kind, word, body[span[0] : span[1]] if span[0] >= 0 else ""))


def spoken(name: ChineseName, lexicon: Lexicon) -> Spoken:
    """All spans of up to ten characters, with the second reading of those that have one."""
    spans: dict[str, tuple[int, int]] = {}
    shorts: dict[str, tuple[int, int]] = {}
    for start in range(len(name.body)):
        heads = [""]
        for end in range(start + 1, min(len(name.body), start + LONGEST_SPAN) + 1):
            ways = dict.fromkeys((name.syllables[end - 1], *readings(name.body[end - 1])))
            usual = [way.replace("v", "u") for way in list(ways)[:2]]
            heads = [head + way for head in heads for way in usual][:MOST_WAYS]
            for head in heads:
                spans.setdefault(head, (start, end))
            if end - start >= 2:
                shorts.setdefault(initials(name.syllables[start:end]), (start, end))
    meant = [
        (start, end, word)
        for start, end, _ in lexicon.found(name.body)
        for word in lexicon.spelt.get(name.body[start:end], ())
    ]
    trade = "".join(name.syllables[: name.trade_end])
    return Spoken(name, spans, shorts, trade, pieces(name.syllables, meant), lexicon.groups)


def align(said: Spoken, other: LatinName, rarity: Mapping[str, float]) -> Alignment:
    """Explain what can be explained, then measure; without spelling, which takes longer."""
    found = Alignment(said, other, [0.0] * len(said.name.body))
    for word in other.words:
        worth = rarity.get(word.stem, rarity[UNKNOWN])
        if not _is_place(found, word) and not _is_said(found, word, worth):
            _stays(found, word, worth)
    _brand(found)
    _short(found, rarity)
    _measure_sound(found)
    _measure_cover(found)
    _measure_places(found)
    _measure_forms(found)
    return found


def spell(found: Alignment) -> None:
    """Measure how well what is left is a spelling of the characters that are left."""
    best = NO_FIT
    trade = found.said.name.trade_end
    if found.left:
        given = _still_free(found.said.pieces[:trade], found.covered)
        for text in _texts(found):
            best = max(best, fit(text, given), key=_gain)
    if best.gain > 0 and best.letters > 0.5:
        words = " ".join(word.text for word in found.left[:2])
        found.why.append(("spelling", words, found.said.name.body[:trade]))
    found.values["spelt"] = best.gain / 10
    found.values["spelt_letters"] = best.letters
    found.values["spelt_trade"] = best.characters / max(1, trade)


def _gain(fitted: Fit) -> float:
    return fitted.gain


def _texts(found: Alignment) -> list[str]:
    """What is left as one, and its first word alone."""
    joined = "".join(word.text for word in found.left)[:LONGEST_TEXT]
    return list(dict.fromkeys((joined, found.left[0].text))) if found.left else []


def _is_place(found: Alignment, word: Word) -> bool:
    name = found.said.name
    if not word.codes & name.place_codes:
        return False
    found.places.add("same" if word.codes != CHINA else "china")
    found.why.append(("place", word.text, "".join(name.place_names)))
    return True


def _is_said(found: Alignment, word: Word, worth: float) -> bool:
    """By sound, letter for letter, or by meaning."""
    span = found.said.spans.get(word.text)
    if span:
        found.weight += worth
        found.explained += worth
        found.syllables += span[1] - span[0]
        found.explain("sound", word.text, span, 1.0)
        return True
    best = _meaning(found, word)
    if not best:
        return False
    share, start, end = best
    worth_of = min(1.0, 0.4 + share)
    found.weight += worth
    found.explained += worth * worth_of
    found.meant += worth * worth_of
    found.trade_meant += 0 <= start < found.said.name.trade_end
    found.explain("meaning", word.text, (start, end), worth_of)
    return True


def _meaning(found: Alignment, word: Word) -> tuple[float, int, int] | None:
    """The likeliest that is not taken by another word already."""
    best = None
    for each in found.said.name.meanings.get(word.stem, ()):
        taken = sum(found.covered[max(each.start, 0) : max(each.end, 0)])
        half = taken > 0.5 * max(1, each.end - each.start)
        share = each.share - (0.3 if half else 0.0)
        if best is None or share > best[0]:
            best = (share, each.start, each.end)
    return best


def _stays(found: Alignment, word: Word, worth: float) -> None:
    """A place that the other name does not say, or a word that nothing explains."""
    if word.codes == CHINA:
        return
    named = found.said.name.place_codes - CHINA
    if word.codes:
        if not named:
            found.places.add("extra")
            return
        if related(named, word.codes):
            near = any(one[:4] == other[:4] for one in named for other in word.codes)
            found.places.add("near" if near else "far")
            return
        found.places.add("other")
        if not word.syllables:
            return
    found.weight += worth
    found.left.append(word)


def _brand(found: Alignment) -> None:
    texts = [word.text for word in found.other.words]
    spaced, joined = f" {' '.join(texts)} ", "".join(texts)
    for latin, start, end in found.said.name.brands:
        if f" {latin} " in spaced or (len(latin) > 4 and latin in joined):
            inside = min(start, len(found.covered)), min(end, len(found.covered))
            found.explain("brand", latin, inside, 1.0)
            found.values["brand"] = 1.0
            found.group = inside if latin in found.said.groups else None
            found.left = [word for word in found.left if word.text not in latin]
            return


def _short(found: Alignment, rarity: Mapping[str, float]) -> None:
    """A word that is the initials of characters not yet explained."""
    for word in list(found.left):
        span = found.said.initials.get(word.text)
        if span and sum(found.covered[slice(*span)]) < 1:
            length = (span[1] - span[0]) / 3
            found.values["initials"] = max(found.values.get("initials", 0.0), length)
            found.explained += rarity.get(word.stem, rarity[UNKNOWN])
            found.explain("initials", word.text, span, 1.0)
            found.left.remove(word)


def _measure_sound(found: Alignment) -> None:
    """How like the words that are left are to the sounds that are."""
    name, values = found.said.name, found.values
    bare = [s for s, c in zip(name.syllables, found.covered, strict=True) if c < 0.5]
    pairs = zip(name.syllables[: name.trade_end], found.covered, strict=False)
    trade = [s for s, c in pairs if c < 0.5]
    sounds = {"".join(trade or bare), found.said.trade} - {""}
    letters = "".join(word.text for word in found.left)
    near = bones = first = 0.0
    for text in _texts(found):
        scale = len(text) / len(letters)
        own = skeleton(text)
        for sound in sounds:
            near = max(near, scale * Levenshtein.normalized_similarity(text, sound))
            theirs = skeleton(sound)
            if own and theirs:
                bones = max(bones, scale * Levenshtein.normalized_similarity(own, theirs))
                first = max(first, float(own[0] == theirs[0]))
    values |= {"sound_near": near, "bones_near": bones, "first_letter": first}
    other = sum(len(word.syllables) for word in found.left if len(word.text) >= 4)
    values["other_pinyin"] = other / 2 if near < 0.75 else 0.0


def _measure_cover(found: Alignment) -> None:
    """What is explained on each side, and what is not."""
    name, values = found.said.name, found.values
    trade = found.covered[: name.trade_end]
    full = len(trade) + 0.5 * (len(found.covered) - len(trade))
    got = sum(trade) + 0.5 * sum(found.covered[name.trade_end :])
    values["industry_left"] = (
        len(found.covered) - len(trade) - sum(found.covered[len(trade) :])
    ) / 4
    values["latin_explained"] = found.explained / (found.weight or 1.0)
    values["latin_unexplained"] = (found.weight - found.explained) / 5
    values["chinese_explained"] = got / (full or 1.0)
    values["chinese_unexplained"] = (full - got) / 4
    values["sound_syllables"] = min(found.syllables, 4) / 2
    all_said = bool(trade) and min(trade) > 0.9 and found.syllables >= 2
    values["sound_all_trade"] = float(all_said)
    values["meaning"] = found.meant / 5
    values["trade_meant"] = found.trade_meant / 2
    nothing = not found.left and bool(trade) and min(trade) >= 0.5
    values["nothing_left"] = float(nothing)
    values["group_only"] = _only_group(found)
    said = {word.text for word in found.other.words if word.text.isdigit()}
    values["number_same"] = float(bool(said & name.numbers))
    values["number_other"] = float(bool(said or name.numbers) and not said & name.numbers)
    values["lengths"] = abs(len(found.other.words) - len(name.body) / 2) / 4


def _only_group(found: Alignment) -> float:
    """Share of what the name says besides its group's name and is not in the other."""
    if found.group is None:
        return 0.0
    rest = [c for at, c in enumerate(found.covered) if not found.group[0] <= at < found.group[1]]
    return 1 - sum(rest) / len(rest) if rest else 0.0


def _measure_places(found: Alignment) -> None:
    said, values = found.places, found.values
    named = bool(found.said.name.place_codes - CHINA)
    same = "same" in said
    values["place_same"] = float(same)
    values["place_near"] = float(bool(said & {"near", "far"}) and not same)
    office = found.said.name.whole.endswith(OFFICES)
    values["office_far"] = float(office and bool(said & {"far", "other"}) and not same)
    values["place_other"] = float("other" in said and not same)
    values["place_missing"] = float(named and not said & {"same", "near", "far", "other"})
    values["place_extra"] = float("extra" in said)


def _measure_forms(found: Alignment) -> None:
    for form in ("group", "holding"):
        one, other = form in found.said.name.forms, form in found.other.forms
        found.values[f"{form}_same"] = float(one and other)
        found.values[f"{form}_differs"] = float(one != other)
        if one and other:
            found.why.append(("form", form, ""))


def _still_free(given: list[Piece], covered: list[float]) -> list[Piece]:
    """Without the characters that are explained; a piece that spans one of them falls away."""
    free = [at for at in range(len(given)) if covered[at] < GIVEN_AWAY]
    place = {at: number for number, at in enumerate(free)}
    found = []
    for at in free:
        here = {}
        for text, (worth, end) in given[at].items():
            if end <= len(given) and all(each in place for each in range(at, end)):
                here[text] = (worth, place[at] + end - at)
        found.append(here)
    return found
