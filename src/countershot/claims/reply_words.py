"""a sentence -> what it says of a party's answer: declined, silent, not reached, told, denied."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Says = Literal[
    "declined", "no comment", "silent", "in time", "unreached", "told", "denied", "evaded"
]

_NOT = r"(?: not|n['’]t|not)"
_SOON = r"(?: yet| so far| immediately| ever| even| once| actually| in any way)?"
_SPOKE = r"(?:comment|answer|respond|reply|discuss|say|speak|talk|explain|be interviewed|be quoted)"
_DECLINED = (
    rf"\b(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)) (?:\w+ ){{0,3}}?to (?:\w+ )?"
    rf"(?:{_SPOKE}|take questions|address|give|provide|make)"
    r"|\b(?:declined|refused|rejected|turned down) (?:\w+ ){0,3}?(?:comment|requests?|interviews?"
    r"|invitations?|questions)\b"
    rf"|\b(?:would|will|could|can){_NOT} (?:\w+ )?comment|\bwould{_NOT} (?:answer|be drawn"
    rf"|be quoted)\b|\bhad no comment|\bno comment\b"
    r"|\basked\b[^.;]{0,40}\b(?:declined|refused)\b(?! to (?:be )?\w+ (?:by|for))"
    r"|\b(?:declined|refused) when (?:asked|approached|contacted)\b|\bnever comments?\b"
    r"|\bpassed on the (?:chance|opportunity) to (?:comment|reply|respond)"
    rf"|\b(?:chose|opted|preferred|elected|decided|wished|asked) not to (?:\w+ )?{_SPOKE}"
    rf"|\b(?:did|do|does){_NOT} (?:want|wish|care) to (?:\w+ )?{_SPOKE}"
    rf"|\b(?:was|were|is|are) (?:unwilling|not willing|not prepared) to (?:\w+ )?{_SPOKE}"
    r"|拒绝(?:置评|回应|评论|回答|接受采访)|不予置评|无可奉告|不愿置评"
)
_NO_COMMENT = (
    rf"\b(?:did|do|does|has|have|had){_NOT}{_SOON} comment(?:ed)?\b"
    r"|\bdid nothing to comment|\bmade no comment|\boffered no comment|\bgave no comment"
)
_REPLIED = (
    r"(?:respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?|react(?:ed)?|acknowledged?|(?:get|got) back"
    r"|c(?:o|a)me back to us|(?:write|wrote|written) back|call(?:ed)? back"
    r"|return(?:ed)? (?:\w+ ){0,3}?(?:calls?|messages?|e-?mails?|letters?|requests?))"
)
_SILENT = (
    rf"\b(?:did|do|does|had|has|have|would|could|was|were|is|are){_NOT}{_SOON} {_REPLIED}\b"
    rf"|\b(?:is|are|was|were) yet to {_REPLIED}|\b(?:has|have|had) yet to {_REPLIED}"
    r"|\bnever (?:once )?(?:responded|replied|answered|got back|reacted|wrote back|returned|called)"
    rf"|\b(?:fail(?:s|ed)|neglected|omitted) to {_REPLIED}"
    r"|\b(?:gave|give|given|sent|made|make|offered|provided) (?:us )?no (?:answer|reply|response)"
    r"|\bno (?:\w+ )?(?:answers?|repl(?:y|ies)|responses?)\b(?: \w+){0,4}? "
    r"(?:came|was|were|had|has|have|arrived|reached|received)"
    r"|\b(?:was|were|has been|have been|had been|remain(?:s|ed)|stay(?:s|ed)|kept|is|are) silent\b"
    r"|\b(?:maintained|met with|kept|answered with) silence\b"
    r"|\bwithout (?:a |an |any )?(?:reply|response|answer|reaction)\b"
    r"|\b(?:went|gone|remain(?:s|ed)?|left|is|was|were|stayed) unanswered\b"
    r"|\b(?:left|leaves) (?:\w+ ){1,4}?unanswered\b"
    r"|\b(?:received|got|had|have had|have received) no (?:\w+ )?(?:reply|response|answer)"
    r"|\bnothing (?:was|is|has been|had been) heard\b|\bthere (?:was|is|has been|were|had been) no "
    r"(?:\w+ )?(?:answers?|repl(?:y|ies)|responses?|reaction)\b"
    r"|\b(?:heard|hear) nothing (?:back|from)|\bignored (?:\w+ ){0,3}?(?:letters?|questions?"
    r"|requests?|e-?mails?|calls?|messages?)"
    r"|未(?:作出|予以|予|作|能)?(?:任何)?(?:回应|回复|答复|置评|回答)"
    r"|没有(?:作出|给出)?(?:任何)?(?:回应|回复|答复|回答)|保持沉默"
)
_UNREACHED = (
    rf"\b(?:could|can){_NOT} be (?:reached|contacted|found|traced|located)"
    r"|\b(?:was|were|is|are|proved|remained|seemed|appears? to be|has been|have been) "
    r"(?:unreachable|not reachable|uncontactable|out of reach(?! of)"
    r"|(?:un|not )available for comment|impossible to (?:reach|contact))"
    r"|\b(?:nobody|no one|no-one|none|neither)\b[^.;]{0,50}?\b(?:available for comment"
    r"|could be (?:reached|contacted)|was reachable|picked up the phone)"
    r"|联系不上|无法联系|未能联系|联系未果|无法取得联系"
)
_UNREACHED_THEN = (
    r"\b(?:unable|not able|failed|impossible|not possible) to (?:reach|contact|get hold of"
    r"|get in touch with|get through to|speak to"
    r"|find(?= (?:(?-i:[A-Z])|him\b|her\b|them\b|any(?:body|one)\b)))"
    rf"|\b(?:could|did){_NOT} (?:manage to |succeed in )?(?:reach|contact|get hold of"
    r"|get in touch with|get through to|reaching|contacting)\b"
    r"|\btr(?:ied|y|ies|ying) (?:in vain|unsuccessfully|without success) to (?:reach|contact"
    r"|get hold of|get through to|speak to)\b"
    r"|\btr(?:ied|y|ies|ying) (?:\w+ ){0,3}?to (?:reach|contact|get hold of|get through to)\b"
    r"(?=.{0,120}\b(?:fail|unsuccessful|in vain|without success|to no avail))"
    r"|\b(?:attempts?|efforts?|tries|calls?|messages?) to (?:reach|contact|get|call)?\b"
    r"(?=.{0,120}\b(?:fail|unsuccessful|in vain|without success|came to nothing|no avail|bounced))"
)
_TOLD = (
    r"\b(?:told|informed|wrote to|said to|assured|answered|emailed|e-mailed) us\b"
    r"|\b(?:confirmed|explained|stated|admitted|acknowledged|conceded|indicated|insisted|stressed"
    r"|claimed|suggested|communicated|pointed out) (?:\w+ ){0,5}?to us\b|\b(?:wrote|called"
    r"|phoned) back\b"
    r"|\b(?:told|informed|assured) (?:the |our |this )?(?:reporters?|newsroom|newspaper|magazine"
    r"|authors|investigators?|team)\b"
    r"|\bin (?:an? |its |their |his |her |the )?(?:\w+ ){0,2}?(?:reply|response|answer|e-?mail"
    r"|letter|statement|message) to (?:us|our|this|these|the (?:reporters|newsroom|authors|letter"
    r"|questions))"
    r"|\bin (?:reply|response|answer) to (?:our|us|questions|this|these|the (?:letter|questions))"
    r"|\b(?:replied|responded|answered) (?:that|to (?:our|us|the (?:letter|questions?))"
    r"|by (?:saying|e-?mail|letter|phone)|with|,)"
    r"|\bresponding to (?:our|us|the (?:letter|questions))"
    r"|\basked (?:for comment|about (?:this|it|that)|by us), .{0,120}?(?:sa(?:id|ys)"
    r"|answered|replied)"
    r"|回应(?:称|说|道|我们)|回复(?:称|说|道|我们)|答复(?:称|说|道|我们)|告诉我们"
)
_DENIED = (
    r"\b(?:den(?:y|ies|ied)|disput(?:e|es|ed)|reject(?:s|ed)?|contest(?:s|ed)?|refut(?:e|es|ed)"
    r"|repudiat(?:e|es|ed)|dismiss(?:es|ed)?) (?!(?:requests?|comment|interviews?|invitations?))"
    r"|\b(?:calls?|called) (?:\w+ ){1,4}?(?:baseless|unfounded|groundless|false|untrue|absurd"
    r"|nonsense"
    r"|an? lie|lies|wrong|invented|a fabrication)\b"
    r"|否认|驳斥|反驳"
)
_EVADED = (
    r"\b(?:evad(?:e|es|ed)|dodg(?:e|es|ed)|sidestepp?(?:s|ed)?|avoid(?:s|ed)?|skirt(?:s|ed)?"
    r"|deflect(?:s|ed)?) (?:\w+ ){0,3}?questions?\b"
    rf"|\b(?:did|does|do|would){_NOT} (?:\w+ )?address\b|\bleft open (?:the question|whether)"
    r"|避而不答|回避"
)
_SOURCES: tuple[tuple[Says, str], ...] = (
    ("unreached", f"{_UNREACHED}|{_UNREACHED_THEN}"),
    ("declined", _DECLINED),
    ("no comment", _NO_COMMENT),
    ("silent", _SILENT),
    ("told", _TOLD),
    ("denied", _DENIED),
    ("evaded", _EVADED),
)
_PATTERNS = tuple((says, re.compile(pattern, re.IGNORECASE)) for says, pattern in _SOURCES)
_FOLLOWS = re.compile(_UNREACHED_THEN, re.IGNORECASE)
_MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_IN_TIME = re.compile(
    rf"\b(?:by|before|until) (?:the |our |its |that |this )?(?:\w+ )?(?:deadline|day|date|end|close"
    rf"|noon|midnight|evening|morning|then|week|month|\d|{_MONTH})"
    r"|\bwithin (?:the |\w+ )?(?:\d|\w+ )?(?:working )?(?:days|weeks|time|period)"
    r"|\bin time\b",
    re.IGNORECASE,
)
_STEMS = (
    "declin", "refus", "comment", "respon", "repl", "answer", "react", "silen", "reach", "contact",
    "availab", "told", "inform", "deni", "deny", "disput", "reject", "contest", "refut",
    "repudiat", "evad", "dodg", "sidestep", "avoid", "skirt", "deflect", "address", "heard",
    "hear ", "ignor", "call", "wr", "said to us", "assured", "mail", "willing", "not to",
    "to speak", "letter", "statement", "to us",
    "get back", "got back", "tried", "in vain", "without success", "dismiss", "picked up",
    "called", "calls", "to us", "unanswer",
    "back to us", "acknowledg", "return", "request", "interview", "invitation", "question", "asked",
    "found", "traced", "located", "get hold", "get through", "get in touch", "speak to", "find",
    "left open", "message", "回", "答", "拒", "评", "默", "联系", "否认", "驳", "告诉", "无可",
)  # fmt: skip
"""Something of each pattern: a sentence without any of these is not looked at further."""
_NOBODY = re.compile(
    r"\b(?:nobody|no one|none|neither|never|not|nor)\b[^,;]{0,30}$|n['’]t \w*\s*$", re.IGNORECASE
)
_THING = re.compile(
    r"\b(?:cameras?|devices?|posts?|poles?|clips?|pages?|panels?|sensors?|servers?|links?|badges?"
    r"|awards?|notices?|contracts?|pictures?|frames?|lamps?|lights?|units?|addresses|address"
    r"|numbers?|places?|sites?|originals?|copies|copy|recordings?|footage|documents?|files?"
    r"|series|models?|products?|plates?|labels?)\s+$",
    re.IGNORECASE,
)
_OF_A_QUESTION = re.compile(
    r"^\s*(?:\w+ ){0,4}?(?:questions?|points?|claims?|allegations?|assertions?|whether|why|how|if"
    r"|who|what|when|where|which)\b",
    re.IGNORECASE,
)


_NO_VERB = re.compile(
    r"\b(?:the|an?|no|any|one|two|three|four|five|\d+|several|some|all|these|those|only|open|many"
    r"|further)\s+$|\b(?:readers?|viewers?)\b[^,;]{0,30}$",
    re.IGNORECASE,
)
"""Before a noun, or a reader's verb: no answer of a party."""
_CLAUSES = re.compile(r"[,;:]|\b(?:and|but|while|which|who|although|after|because)\b", re.I)
_ASKED = re.compile(r"\s*(?:when |then )?(?:asked|we|contacted|approached|in|by|on|at)\b", re.I)
_TO_QUESTIONS = re.compile(
    r"^\s*to (?:any of )?(?:our |the |these |all )*(?:\w+ )?questions?\b"
    r"(?! (?:on|about|of|whether|why|how|what)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Wording:
    """One thing that a sentence says of an answer, and the words; ``start``, ``end`` in it.

    ``names_after``: the party stands behind the words ("unable to reach Velmara"). ``part``: only
    of some question ("did not answer whether").
    """

    says: Says
    words: str
    start: int
    end: int
    names_after: bool = False
    part: bool = False


@lru_cache(maxsize=65_536)
def wordings(sentence: str) -> tuple[Wording, ...]:
    """Every such wording of a sentence, from which quotations were taken out.

    Of two that overlap the one that stands first in the list of patterns counts.
    """
    folded = sentence.casefold()
    return tuple(_found(sentence)) if any(stem in folded for stem in _STEMS) else ()


def tells_of_an_answer(sentence: str) -> bool:
    """Is all of it on whether and how a party answered? That is our own to tell.

    Not where a clause beside those words says something else: "paid for it and did not respond".
    """
    found = [each for each in wordings(sentence) if each.says not in ("told", "denied")]
    cuts = [cut.span() for cut in _CLAUSES.finditer(sentence)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(sentence)]
    return bool(found) and all(
        any(start < each.end and each.start < end for each in found)
        or len(sentence[start:end].split()) < 4
        or _ASKED.match(sentence[start:end])
        for start, end in zip(starts, ends, strict=True)
    )


def _found(sentence: str) -> Iterator[Wording]:
    taken: list[tuple[int, int]] = []
    for says, pattern in _PATTERNS:
        for match in pattern.finditer(sentence):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            if says in ("silent", "unreached") and _THING.search(sentence[: match.start()]):
                continue  # a device that does not respond has not been asked
            if says in ("told", "denied") and _NOBODY.search(sentence[: match.start()]):
                continue  # that somebody did not is another wording
            if says == "denied" and _NO_VERB.search(sentence[: match.start()]):
                continue  # "two disputes"
            taken.append(match.span())
            yield _wording(says, match, sentence)


def _wording(says: Says, match: re.Match[str], sentence: str) -> Wording:
    rest = sentence[match.end() :]
    part = says == "silent" and bool(_OF_A_QUESTION.match(rest)) and not _TO_QUESTIONS.match(rest)
    around = f"{sentence[: match.start()]} {rest}"
    if says == "silent" and not part and _IN_TIME.search(around):
        says = "in time"
    after = bool(_FOLLOWS.match(sentence, match.start()))
    return Wording(says, match[0].strip(), match.start(), match.end(), after, part)
