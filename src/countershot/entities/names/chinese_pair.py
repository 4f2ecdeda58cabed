"""two ideographic names -> what speaks for their being one, feature by feature"""

from __future__ import annotations

from rapidfuzz.distance import LCSseq, Levenshtein

from countershot.entities.names.chinese_name import ChineseName
from countershot.entities.names.places import CHINA, related

Why = list[tuple[str, str, str]]


def compare_chinese(one: ChineseName, other: ChineseName) -> tuple[dict[str, float], Why]:
    """The shorter may be short for the longer: its characters stand there in their order."""
    short, long = sorted((one, other), key=lambda each: (len(each.whole), each.whole))
    kept = _unmarked(short.whole)
    in_order = LCSseq.similarity(kept, long.whole) / max(1, len(kept))
    trade, whole_trade = short.body[: short.trade_end], long.body[: long.trade_end]
    sound = "".join(short.syllables[: short.trade_end]), "".join(long.syllables[: long.trade_end])
    named, others = one.place_codes - CHINA, other.place_codes - CHINA
    values = {
        "same_whole": float(kept == _unmarked(long.whole)),
        "same_body": float(short.body == long.body),
        "in_order": in_order,
        "all_in_order": float(in_order == 1.0 and len(kept) >= 2),
        "missing": (1 - in_order) * len(kept) / 2,
        "inside": float(kept in long.whole),
        "trade_like": Levenshtein.normalized_similarity(trade, whole_trade),
        "trade_in_order": LCSseq.similarity(trade, whole_trade) / max(1, len(trade)),
        "trade_sound": Levenshtein.normalized_similarity(*sound),
        "long": min(len(kept), 8) / 4,
        "place_other": float(bool(named and others) and not related(named, others)),
        "unlike_length": float(len(long.body) - len(short.body) > 4),
    }
    why: Why = []
    if values["same_body"]:
        why.append(("same", long.body, short.body))
    elif values["all_in_order"]:
        why.append(("in order", long.whole, kept))
    elif values["trade_like"] > 0.5:
        why.append(("like", whole_trade, trade))
    elif values["trade_sound"] > 0.8:
        why.append(("sound", whole_trade, trade))
    if named & others:
        why.append(("place", "".join(long.place_names), "".join(short.place_names)))
    return values, why


def _unmarked(name: str) -> str:
    """Without what an exchange sets about a short name: *ST, XD, A, B."""
    for mark in ("*st", "st", "xd", "xr", "dr"):
        if name.startswith(mark) and len(name) > len(mark) + 1 and not name[len(mark)].isascii():
            name = name[len(mark) :]
    if len(name) > 2 and name[-1] in "abuwdv" and not name[-2].isascii():
        name = name[:-1]
    return name
