"""a claim -> why its warrant, contrary case or word on one source is none: it says nothing new."""

import re
from collections.abc import Iterator
from itertools import pairwise

from countershot.claims.alike import words_of
from countershot.claims.saying import folded
from countershot.claims.words import words
from countershot.records.judged import Claim

_LINKING = words(
    "a an the this that these those it its is are was were be been being am as at by for from in "
    "of on to with and or but so not no we our us you they their he she there here which who whom "
    "whose what when where why how if then than both all any each every some such very quite more "
    "most much can could may might must shall should will would do does did has have had been into "
    "out up over under above below about between also just only too well because since therefore "
    "thus hence given one two"
)
_STOCK = words(
    "obvious obviously clear clearly evident evidently plain plainly self-evident certain "
    "certainly undeniable undeniably apparent sure true "
    "truth known fact facts evidence proof proves proven "
    "prove shown show shows showing demonstrate demonstrates support supports supported supporting "
    "carry carries confirm confirms confirmed indicate indicates suggest suggests ground grounds "
    "claim claims headline conclusion conclude concluded inference infer inferred follows follow "
    "following statement source sources document documents see say says said reason reasons "
    "reasoning logic logical logically common sense everybody everyone knows speak speaks itself "
    "themselves matter course simply together taken consistent based basis per listed cited "
    "mentioned stated enough sufficient sufficiently strong strongly convincing compelling good "
    "warrant warranted justified justify todo tbd n/a none material available points point "
    "self speaks speak itself seen looking look anyone reader judgement experience overall total "
    "totality circumstances context think believe believed doubt reasonable beyond confident "
    "explain explains explained describe described discussed set text report article note noted "
    "explanation explanations possible possibly alternative other others only way anything nothing "
    "else expert experts agree agrees agreed specialist specialists everything stands"
)
_STOCK_AGAINST = words(
    "aware any anything objection objections objected alternative alternatives explanation "
    "explanations contrary opposing counter argument arguments case cases disputed dispute "
    "disputing challenged contested finding findings solid robust sound firm secure complete "
    "completed completion filled written write added later before after release publication "
    "discussion discussed discuss desk editor editors meeting minutes chat colleague come "
    "came mind found find finds nobody nothing none never without against need needs needed "
    "considered imagine possible agree agrees agreed unanimous work progress pending follows soon "
    "section paragraph left blank purpose placeholder empty intentionally place space here look"
)
_LACKS = re.compile(
    r"\b(?:do|does|did)(?:n['’]t| not) (?:say|show|tell|prove|name|explain|state|give|see|know)"
    r"|\b(?:say|show|tell|prove|name|explain|state|give)s? no(?:thing)?\b",
    re.I,
)
"""What a source leaves out speaks against what is made of it."""
_STOCK_CHINESE = re.compile(
    r"显而易见|众所周知|如上所述|不言而喻|证据表明|证据充分|由此可见|显然|明显|可见|因此|所以|综上|证明|说明|支持"
)


def hollow(claim: Claim) -> Iterator[str]:
    """Reasons why a warrant says nothing; none for one that does."""
    own = telling_words(claim.warrant)
    said = folded(claim.warrant).rstrip(" .。")
    if len(own) < 2:
        yield "says nothing; name what links the grounds to the headline"
        return
    new = own - telling_words(claim.headline)
    if len(new) < 2 or (len(new) < 3 and len(new) * 4 < len(own)):
        yield "says the headline again; say why the grounds carry it"
    elif (
        len(own) > 2 or len(said.split()) > 5
    ) and said in f"{folded(claim.prose)}\n{folded(claim.contrary)}":
        yield "is a piece of the prose or the contrary case; a warrant says why, not what"


def speaks_against(contrary: str) -> bool:
    """Does a contrary case name anything, beyond that there is nothing, or that it is to come?"""
    own = telling_words(contrary) - {_stem(word) for word in _STOCK_AGAINST}
    return len(own) >= (1 if _LACKS.search(contrary) else 2)


def telling_words(text: str) -> set[str]:
    """Words that say something, by their stems; pairs of Chinese characters."""
    plain = _STOCK_CHINESE.sub(" ", text)
    tokens = words_of(plain)
    chinese = [t for t in tokens if "㐀" <= t <= "鿿"]
    pairs = {a + b for a, b in pairwise(chinese)}
    latin = {t for t in tokens if not "㐀" <= t <= "鿿"} - _LINKING - _STOCK
    return {_stem(word) for word in latin if len(word) > 1} | pairs


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
