"""what a program wrote or found -> refusals where it passes for a person's word."""

import re
from collections.abc import Iterable, Iterator

from countershot.claims.looking_up import statements_by_name
from countershot.claims.named import grounds_of
from countershot.claims.passages import passages
from countershot.claims.people import authors, person_named, signed_by
from countershot.claims.spelling import without_quotations
from countershot.claims.typed import has_words
from countershot.records.facts import Facts
from countershot.records.files import ClaimFile, Refusal

MARKER = re.compile(r"\[machine:\s*[^\]\n]+\]", re.I)
_LEFT = re.compile(
    r"\bas an (AI|artificial intelligence)\b"
    r"|\b(large )?language model\b|\bAI language\b|\b(AI|machine|computer)[- ]"
    r"(generated|written|drafted)\b|\b(written|generated|drafted|composed) (by|with) (an? |the )?"
    r"(AI|machine|program|chatbot|ChatGPT|GPT\S*|Claude|Gemini|Copilot|assistant|network|language"
    r" model)\b|\bI (cannot|can't|am unable to) (verify|browse|access)\b|\bknowledge cut-?off\b"
    r"|\b(here is|here's|below is) (an?|the|your|my) (\w+ ){0,2}(draft|summary|revised|version"
    r"|overview|rewrite|paragraph)\b|\b(TODO|FIXME|XXX|TKTK)\b"
    r"|\[(insert|your|citation needed)\b|\{\{[^}\n]*\}\}|\blorem ipsum"
    r"|^(certainly|sure|of course|absolutely|great question)!|\bI hope this helps\b"
    r"|\blet me know if (you|there)\b|\bfeel free to (ask|reach|edit)\b|\bregenerate response\b"
    r"|\b(my|the model's) (last |latest )?(knowledge |training )?(update|training|cut-?off)\b"
    r"|oaicite|contentReference|citeturn|\bturn\d+(search|view|news)\d+"
    r"|由人工智能(生成|撰写)|AI生成|作为(一个|一名|一款)?(人工智能|AI|大?语言模型)|我的训练数据",
    re.I,
)
_OURS = (
    r"(?:(?:neural |object |image |our |the )*(?:network|detector|classifier|algorithm|AI|A\.I\.|"
    r"artificial intelligence|machine learning|computer vision|deep learning|neural net|"
    r"countershot|matcher|chatbot|language model|ChatGPT|OCR|"
    r"our (?:\w+ )?model|neural nets?|"
    r"(?:image|pattern|object|automatic|automated|algorithmic|face) (?:recognition|detection"
    r"|matching|comparison)"
    r"|(?:image |picture |reverse |visual )*search engine|reverse image search)s?)"
)
_ANY = r"(?:(?:our |the )*(?:software|program|tool|system|computer|machine)s?)"
"""May as well be the thing investigated: only in the past, where one tells of one's own work."""
_DID = (
    r"(?:identified|recogni[sz]ed|confirmed|determined|established|verified|proved|proven|concluded"
    r"|matched|attributed|found that|showed that|said that|decided|classified|authenticated"
    r"|certified|labelled|labeled|tagged|called|named|assigned)"
)
_DOES = (
    r"(?:identifies|recogni[sz]es|confirms|determines|establishes|verifies|proves|concludes|matches"
    r"|attributes|finds that|shows that|says that|decides|classifies|authenticates|certifies)"
)
_ADVERBS = r"(?:(?:has|have|had|also|then|clearly|independently|positively|automatically) )*"
_BY_MACHINE = re.compile(
    rf"\b{_OURS}(?: itself| analysis| of ours)? {_ADVERBS}(?:{_DID}|{_DOES})\b"
    rf"|\b{_ANY}(?: itself| of ours)? {_ADVERBS}{_DID}\b"
    rf"|\b(?:{_DID[3:-1]}|found|seen) (?:as [\w -]{{1,60}} |to be [\w -]{{1,60}} )?"
    rf"(?:by|with the help of|using|through) (?:an? |our )*(?:{_OURS}|{_ANY})\b"
    rf"|\b(?:according to|on the word of) (?:{_OURS}|{_ANY})\b"
    rf"|\b{_OURS} (?:match|identification|verdict|confirmation|finding|result)s? "
    r"(?:shows?|proves?|confirms?|is|was|says?)\b"
    r"|\bautomatic(?:ally)? (?:identified|recogni[sz]ed|confirmed|verified|identification shows)\b"
    r"|\b(?:with|at) \d+(?:\.\d+)? ?(?:%|per ?cent|percent) (?:confidence|certainty|probability)\b"
    r"|\b(?:score|confidence|probability|similarity|match)(?: score| value| level| probability)? "
    r"(?:of|is|was|at|reached|came to) (?:about |some )?(?:0?\.\d+|\d+(?:\.\d+)? ?(?:%|per ?cent))"
    rf"|\b(?:{_OURS}|{_ANY}|(?:the |our )?models?) (?:is|was) (?:about |over )?\d+(?:\.\d+)? "
    r"?(?:%|per ?cent) (?:certain|sure|confident)"
    rf"|\b(?:{_OURS}|{_ANY}) (?:is|was|seems?) (?:very |quite |almost |fairly )?(?:0?\.\d+ )?"
    r"(?:certain|sure|confident|positive|in no doubt)\b"
    rf"|\b(?:{_OURS}|{_ANY}) (?:returned|gave|suggested|yielded|named|produced|came up with) "
    r"(?:this|that|the|its) (?:\w+ ){0,3}?(?:series|maker|brand|product|device model"
    r"|identification)\b"
    rf"|\b(?:{_OURS}|{_ANY}|match(?:es)?|comparison|similarity|models?) "
    r"(?:scored|scores|reached|reaches|gave|gives|came out at|rates?|rated) "
    r"(?:it |this |that |them )?(?:an? |at )?(?:\w+ ){0,2}?(?:of )?"
    r"(?:0?\.\d+|1\.0+|\d+(?:\.\d+)? ?(?:%|per ?cent))"
    r"|(?:网络|算法|人工智能|系统|软件|程序)(?:已|自动)*(?:识别出|确认|认定|证实|判定)",
    re.I,
)
_TOLD = re.compile(
    r"\b(says?|said|according to|reports?|reported|alleges?|alleged|claims?|claimed|announce[sd]?|"
    r"describe[sd]?|states?|stated|advertise[sd]?|lists?|requires?|promise[sd]?)\b|称|表示|据",
    re.I,
)
"""Somebody else tells of their own machines."""
_NO_MACHINE = re.compile(r"\b(?:no|not|neither|nor|never|without)\s+(?:an?\s+|any\s+)?$", re.I)


def claim_machine(facts: Facts) -> Iterable[Refusal]:
    """Sentences that a program wrote are marked, grounded again and signed by a person.

    **Refuses** a claim that says `machine_written`, or has `[machine: NAME]` in its text, without
    `read_again_by`, a person of the case, other than its author, who has signed it; the same where
    all that it rests on is other claims, so that nobody held it against a source; `drafted_by`
    left standing in a claim in which nobody has read it again, or in a statement that a claim or
    chain rests on, whose body does not say what a person checked; a machine's sentence in the
    report that cites no claim; and text that shows by itself that a program wrote it ("as an AI
    language model", TODO), without the mark.

    **Why.** Programs write fluently about what is not there. A person who signs unread words
    answers for them without knowing.

    **Example.** `drafted_by: countershot 0.6` in a statement with an empty body.

    **To do.** Hold every sentence against its ground, say so (`machine_written: NAME`,
    `read_again_by: bo`; in a statement's body what you checked), and sign.

    **From.** Paris Charter on AI and Journalism (2023): what machines make is marked, people
    answer for it; Berkeley Protocol (2020), human review of automated processing.
    """
    for file in facts.claims:
        for key, reason in _unread(file, facts):
            yield Refusal(file.document.at(key), "claim.machine", reason)
    yield from _drafted(facts)
    for passage in passages(facts, "headline", "prose", "warrant", "contrary", "report"):
        marked = any(file.claim.machine_written for file in passage.claims)
        left = _LEFT.search(without_quotations(passage.text))
        if left and (passage.part == "report" or not marked):
            reason = f"'{left[0]}' was left by a program; read it again, and mark what stays"
            yield Refusal(passage.place, "claim.machine", reason)
    for sentence in facts.report.sentences if facts.report else ():
        if sentence.machine and not sentence.claims:
            reason = f"was written by {sentence.machine} and cites no claim; ground it, or drop it"
            yield Refusal(sentence.place, "claim.machine", reason)


def _unread(file: ClaimFile, facts: Facts) -> Iterator[tuple[str, str]]:
    it, path = file.claim, file.document.path
    text = f"{it.headline}\n{it.prose}\n{it.warrant}\n{it.contrary}"
    key = next((k for k in ("machine_written", "drafted_by") if getattr(it, k)), "prose")
    if not (it.machine_written or it.drafted_by or MARKER.search(text)):
        return
    who = person_named(it.read_again_by.strip(), facts)
    if not it.read_again_by.strip():
        yield key, "a program wrote it; say in `read_again_by` who held it against its grounds"
    elif not who:
        yield "read_again_by", f"{it.read_again_by} is no person of this case"
    elif who not in signed_by(path, facts) or who in authors(path, facts):
        reason = f"{it.read_again_by} has not signed it as a second reader"
        yield "read_again_by", reason
    if it.grounds and all(ground.claim for ground in it.grounds):
        yield "grounds", "a program wrote it, and it rests on claims alone; ground it in a source"


def _drafted(facts: Facts) -> Iterator[Refusal]:
    """Statements as the program drafted them, where something rests on them."""
    known = statements_by_name(facts)
    used = {g.statement for file in facts.claims for _, g in grounds_of(file, facts)}
    for name in sorted(used & known.keys() - {None}, key=str):
        file = known[str(name)]
        if file.statement.drafted_by and not has_words(file.statement.note, 3):
            reason = "is as the program drafted it; say in its body what you checked, and sign it"
            yield Refusal(file.document.at("drafted_by"), "claim.machine", reason)


def claim_machine_words(facts: Facts) -> Iterable[Refusal]:
    """A program proposes; only people find.

    **Refuses**, in headlines, prose, warrants and the report, wording by which a network, a
    detector, software or AI identified, recognised, confirmed, proved or concluded something, and
    a program's score as a measure of certainty. "The detector proposed the place in the frame;
    Ana identified it" is fine, and so is what somebody else is quoted as saying of their own
    machines.

    **Why.** A score is not a probability that a stranger's camera is what we say, and nobody can
    put a network in the witness box.

    **Example.** "The network identified the camera with 97% confidence."

    **To do.** Say who compared what with what: `identifications/NAME.EXAMINER.md`.

    **From.** ENFSI Guideline for Evaluative Reporting (2015): opinions are given by examiners;
    ISO 21043-4 (interpretation); DESIGN: a program only ever proposes.
    """
    for passage in passages(facts, "headline", "prose", "warrant", "report"):
        text = without_quotations(passage.text)
        if found := _found(text):
            reason = f"says '{found}': a program proposes, people find; say who found it"
            yield Refusal(passage.place, "claim.machine_words", reason)


def _found(text: str) -> str:
    """The first words by which a machine finds; not where no machine does, or others tell of it."""
    for match in _BY_MACHINE.finditer(text):
        before = text[: match.start()]
        if not _TOLD.search(before) and not _NO_MACHINE.search(before):
            return match[0]
    return ""
