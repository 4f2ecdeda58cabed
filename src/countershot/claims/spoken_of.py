"""our own words -> whether a natural person speaks in them, or where somebody filmed from."""

import re

_KIN = (
    "residents?|neighbours?|neighbors?|villagers?|locals?|workers?|labou?rers?|guards?|detainees?"
    "|prisoners?|inmates?|teachers?|relatives?|nurses?|doctors?|drivers?|cooks?|cleaners?"
    "|technicians?|installers?|electricians?|officers?|employees?|students?"
    "|mothers?|fathers?|wives|wife|husbands?|brothers?|sisters?|sons?|daughters?|cousins?|famil(?:y|ies)"
    "|friends?|colleagues?|insiders?|bystanders?|passers?-by|(?:wo)?m[ae]n|boys?|girls?"
)
_SPEAKS = (
    "told|tells|said|says|say|described|describes|recalled|recalls|remembers?|remembered|confirmed"
    "|confirms|explained|reported|wrote|writes|spoke|speaks|claims?|claimed|added|admitted|revealed"
)
_TESTIMONY = re.compile(
    rf"\b(?:an?|one|two|three|four|some|several|many|another|former"
    rf"|the)\s+(?:[\w-]+\s+){{0,3}}?(?:{_KIN})"
    rf"(?:\s+(?:who|whose|with|at|of|in|from"
    rf"|close)\s[^.;:!?]{{0,60}}?)?,?\s+(?:also\s+)?(?:{_SPEAKS})\b(?!\s+by\b)"
    rf"|\b(?:says?|said)\s+(?:an?|one|another|some|two|three)\s+(?:[\w-]+\s+){{0,3}}?(?:{_KIN})\b"
    rf"|\b(?:an?|one|our|another|two|three)\s+(?:\w+\s+)?sources?\s+(?:inside|within)\s"
    rf"[^.;:!?]{{0,60}}?\b(?:{_SPEAKS})\b"
    r"|\b(?:on|under)\s+(?:the\s+)?condition\s+of\s+anonymity|\basked\s+not\s+to\s+be\s+(?:named"
    r"|identified)"
    r"|\bspeak(?:s|ing)?\s+(?:anonymously|off\s+the\s+record)|\banonymously\s+(?:said|told|described)"
    r"|\bspoke\s+(?:anonymously|off\s+the\s+record)|\bwith\s+knowledge\s+of\s+the\s+matter"
    r"|\b(?:person|people|source)s?\s+(?:close\s+to|familiar\s+with)\b"
    r"|\bin\s+(?:an?\s+)?(?:interviews?|conversations?)\s+with\s+(?:us|me|our|the\s+authors?"
    r"|reporters?)\b"
    r"|知情人|透露|匿名|不愿具名|看守说|居民说|接受我们采访"
    r"|\b(?:eye-?witness(?:es)?|whistle-?blowers?|interviewees?|survivors?|testif(?:y|ied|ies)"
    r"|testimon(?:y|ies)"
    r"|(?:former|ex-|released|escaped)\s?(?:detainees?|prisoners?|inmates?|guards?|employees?"
    r"|officers?|teachers?)(?!\s+(?:towers?|posts?|houses?|rooms?|quarters|buildings?|canteens?))"
    r"|witness(?:es)?\s+(?:who|said|says|say|told|tells|described|describes|recalled|recalls|saw)"
    r"|(?:told|tells|confided\s+(?:to|in)|said\s+to|spoke\s+to)\s+(?:us|me|our\s+\w+|the\s+authors?"
    r"|reporters?|researchers?)"
    r"|(?:resident|neighbour|worker|guard|detainee|prisoner|teacher|relative)s?"
    r"\s+(?:who\s+\w+\s+)?(?:told|said|says|say|described|recalled|remembers?))\b"
    r"|证人|證人|目击者|目擊者|幸存者|受访者|受訪者|证词|證詞|前被拘押|告诉我们|告訴我們|内部人士",
    re.I,
)
_NOBODY = re.compile(r"\b(?:nobody|no one|no-one|none of them|never)\s+(?:\w+\s+)?$", re.I)
_FILMED_FROM = re.compile(
    r"\b(?:filmed|filming|shot|photographed|recorded|taken)\b[^.!?]{0,80}\b(?:from|at)\b"
    r"|\b(?:footage|video|picture|clip)s?\b\s+(?:\w+\s+){0,3}?(?:from|at)\b"
    r"|\b(?:filming|shooting|photographer'?s|filmer'?s|vantage)\s+(?:position|point|place|spot)\b"
    r"|\b(?:photographer|filmer|camera\s?(?:man|woman|operator)|source|witness|bystander)s?\b"
    r"[^.!?]{0,60}\b(?:stood|stands|standing|was|were|lives?|lived|sat)\b"
    r"|\b(?:who(?:ever)?|the\s+(?:person|reader|viewer|one)\s+who)\s+(?:had\s+|has\s+)?(?:held"
    r"|filmed|shot"
    r"|photographed|recorded|took|made)\b[^.!?]{0,60}\b(?:stood|stands|was|were|lives?|lived|sat"
    r"|is)\b"
    r"|\b(?:his|her|their|whose|source'?s|witness(?:es)?'?s?|reader'?s)\s+(?:\w+\s+)?(?:flat|house"
    r"|home|window"
    r"|room|balcony|roof|apartment|hotel|door|street|address)\b"
    r"|\bwhere\s+(?:it|this|the\s+\w+)\s+was\s+(?:filmed|shot|taken|recorded)\b"
    r"|拍摄(?:位置|地点|者)|拍攝(?:位置|地點|者)|摄于|攝於",
    re.I,
)


def is_testimony(text: str) -> str:
    """The words by which a natural person speaks in this text; "" if none does."""
    for found in _TESTIMONY.finditer(text):
        if not _NOBODY.search(text[: found.start()]):
            return found[0]
    return ""


def names_a_person(text: str) -> bool:
    """Does somebody speak in it who is a natural person, and no company or office?"""
    return re.search(rf"\b(?:{_KIN})\b", text, re.I) is not None and bool(is_testimony(text))


def filmed_from(text: str) -> str:
    """The words that say where somebody stood who filmed; "" if none do."""
    found = _FILMED_FROM.search(text)
    return found[0] if found else ""
