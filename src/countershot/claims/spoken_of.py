"""our own words -> whether a natural person speaks in them, or where somebody filmed from."""

import re

_TESTIMONY = re.compile(
    r"\b(?:eye-?witness(?:es)?|whistle-?blowers?|interviewees?|survivors?|testif(?:y|ied|ies)"
    r"|testimon(?:y|ies)"
    r"|(?:former|ex-|released|escaped)\s?(?:detainees?|prisoners?|inmates?|guards?|employees?"
    r"|officers?|teachers?)"
    r"|witness(?:es)?\s+(?:who|said|says|say|told|tells|described|describes|recalled|recalls|saw)"
    r"|(?:told|tells|confided\s+(?:to|in)|said\s+to|spoke\s+to)\s+(?:us|me|our\s+\w+|the\s+authors?"
    r"|reporters?|researchers?)"
    r"|(?:resident|neighbour|worker|guard|detainee|prisoner|teacher|relative)s?"
    r"\s+(?:who\s+\w+\s+)?(?:told|said|says|say|described|recalled|remembers?))\b"
    r"|证人|證人|目击者|目擊者|幸存者|受访者|受訪者|证词|證詞|前被拘押|告诉我们|告訴我們|内部人士",
    re.I,
)
_FILMED_FROM = re.compile(
    r"\b(?:filmed|filming|shot|photographed|recorded|taken|footage|video|picture|clip)\b"
    r"[^.!?]{0,80}\b(?:from|at)\b"
    r"|\b(?:filming|shooting|photographer'?s|filmer'?s|vantage)\s+(?:position|point|place|spot)\b"
    r"|\b(?:photographer|filmer|camera\s?(?:man|woman|operator)|source|witness|bystander)s?\b"
    r"[^.!?]{0,60}\b(?:stood|stands|standing|was|were|lives?|lived|sat)\b"
    r"|\bwhere\s+(?:it|this|the\s+\w+)\s+was\s+(?:filmed|shot|taken|recorded)\b"
    r"|拍摄(?:位置|地点|者)|拍攝(?:位置|地點|者)|摄于|攝於",
    re.I,
)


def is_testimony(text: str) -> str:
    """The words by which a natural person speaks in this text; "" if none does."""
    found = _TESTIMONY.search(text)
    return found[0] if found else ""


def filmed_from(text: str) -> str:
    """The words that say where somebody stood who filmed; "" if none do."""
    found = _FILMED_FROM.search(text)
    return found[0] if found else ""
