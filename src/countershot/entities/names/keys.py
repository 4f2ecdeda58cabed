"""a name as read -> the keys that it shares with names like it, each with a weight

``w:`` stem of a word, ``l:`` place, ``g:`` three letters of its sound or spelling, ``c:`` two
ideographs, ``k:`` consonants of a word's beginning, ``d:`` a short name with one letter left out.
"""

from countershot.entities.names.chinese_name import ChineseName
from countershot.entities.names.latin import stem
from countershot.entities.names.latin_name import LatinName
from countershot.entities.names.sound import initials, skeleton

PLACE = 1.8
SPELT = 0.45
SPOKEN = 0.45
MEANT = 1.0
PAIR = 1.0
SHORT = 7
LONGEST_SAID = 8


def keys_of(name: ChineseName | LatinName) -> dict[str, float]:
    """Of either kind of name."""
    return _chinese(name) if isinstance(name, ChineseName) else _latin(name)


def _latin(name: LatinName) -> dict[str, float]:
    said = [word.text for word in name.words if not word.codes]
    letters = "".join(said or [word.text for word in name.words])
    keys = _grams(letters, SPELT)
    if len(letters) <= SHORT:
        for at in range(len(letters)):
            keys[f"d:{letters[:at]}{letters[at + 1 :]}"] = 0.5
    for word in name.words:
        keys["w:" + word.stem] = MEANT
        for code in word.codes:
            keys["l:" + code] = PLACE
    for text in said:
        if bones := skeleton(text):
            keys["k:" + bones[:3]] = 0.5
    return keys


def _chinese(name: ChineseName) -> dict[str, float]:
    keys: dict[str, float] = {}
    text = name.body
    for at in range(len(text) - 1):
        keys["c:" + text[at : at + 2]] = PAIR
    for at in range(len(text) - 2):
        keys["c:" + text[at] + text[at + 2]] = PAIR / 2
    for character in text:
        keys["c:" + character] = PAIR / 2
    for place in name.place_names:
        keys["c:" + place[:2]] = PAIR
    for code in name.place_codes:
        keys["l:" + code] = PLACE
    for meant, found in name.meanings.items():
        keys["w:" + meant] = MEANT * min(1.0, 0.3 + max(each.share for each in found))
    spoken = "".join(name.syllables)
    keys |= _grams(spoken, SPOKEN)
    for latin, _, _ in name.brands:
        keys["w:" + stem(latin)] = 2.0
        keys |= _grams(latin, SPELT)
    _said(keys, name.syllables[: name.trade_end])
    for syllable in name.place_syllables:
        keys.setdefault("w:" + stem(syllable), 0.3)
    return keys


def _said(keys: dict[str, float], trade: tuple[str, ...]) -> None:
    """What a Latin name may have of the trade name's sounds: whole words, initials, consonants."""
    if bones := skeleton("".join(trade)):
        keys.setdefault("k:" + bones[:3], 0.5)
    for length in range(1, min(len(trade), LONGEST_SAID) + 1):
        for at in range(len(trade) - length + 1):
            part = trade[at : at + length]
            if len(joined := "".join(part)) > 2:
                keys.setdefault("w:" + stem(joined), MEANT if length > 1 else 0.5)
            if length > 1:
                keys.setdefault("w:" + initials(part), 0.6)


def _grams(letters: str, weight: float) -> dict[str, float]:
    return {"g:" + letters[at : at + 3]: weight for at in range(len(letters) - 2)}
