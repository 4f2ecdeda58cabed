"""nothing -> turns of phrase by which a sentence infers, attributes, opines or says how sure it is.

Patterns look for whole phrases: a word such as `may` or `one` alone tells nothing.
"""

import re

_PAPERS = (
    r"(notes?|notices?|tenders?|filings?|registers?|statements?|papers?|articles?|contracts?"
    r"|letters?|records?|documents?|pages?|catalogues?|gazettes?|lists?|reports?|transcripts?"
    r"|judgments?|brochures?|audits?|memos?|diar(y|ies)|minutes|waybills?|invoices?"
    r"|inventor(y|ies)|ledgers?|receipts?|circulars?|bulletins?)"
)
"""What has words of its own: "the notice gives the hours" says whose they are."""
ATTRIBUTED = re.compile(
    r"\b(say|said|says|report(s|ed)?|alleg(es?|ed|edly)|accord(ing|s)|accus(es|ed?)|claim(s|ed)|"
    r"stat(es|ed)|told|tells|writ(es|ten)|wrote|den(ies|ied)|describ(es|ed)|announc(es|ed)|"
    r"list(s|ed)|name[sd]|assert(s|ed)|maintain(s|ed)|testif(ies|ied)|contends?|quote[sd]|"
    r"acknowledge[sd]|disclose[sd]|publish(es|ed)|declare[sd]|confirm(s|ed)|admit(s|ted)|"
    r"(print(s|ed)?|carr(ies|ied)) (the|its|their|an?) "
    r"(answer|denial|reply|response|statement|letter)|"
    r"(ask|call|invite)(s|ed)? for|invite[sd]? (offers|bids|tenders)|"
    r"specif(ies|ied)|mention(s|ed)|insist(s|ed)|disputes|contests|"
    r"(disputed|contested|rejects?|rejected) (the|that|this|it|our|any) (\w+ )?(numbers?|figures?|"
    r"claims?|finding|findings|accusations?|allegations?|account|version|report|statement"
    r"|charges?)|"
    r"replie[sd]|explain(s|ed)|argue[sd]|concede[sd]?)\b"
    rf"|\b{_PAPERS}( (of|from|by) [^.;,]{{1,40}})? (also |both )?"
    r"(gives?|gave|shows?|puts?|records?|carries|bears?|reads?|sets? out|speaks? of|contains?|"
    r"counts?|prices?)\b"
    r"|\b(is|are|was|were) (put|given|set|priced|reckoned|placed) (at|as) [^.;]{1,60}? (in|by) "
    rf"(the|an?|its) (\w+ ){{0,2}}{_PAPERS}\b"
    r"|[称说]|表示|据|指控|报道|否认|写道|公告|声明",
    re.I,
)
DOCUMENT = re.compile(
    r"\b(notices?|tenders?|filings?|reports?|registers?|registry|statements?|magazines?"
    r"|newspapers?|"
    r"papers?|articles?|witness(es)?|testimon(y|ies)|contracts?|letters?|prospectus|disclosures?|"
    r"pledges?|press releases?|releases?|broadcasts?|documents?|records?|texts?|pages?|websites?|"
    r"catalogues?|gazettes?|lists?|accounts?|transcripts?|interviews?|detainees?|lawsuits?|"
    r"judgments?|complaints?|brochures?|stud(y|ies)|audits?|"
    r"memos?|memorand(um|a)|diar(y|ies)|"
    r"minutes of|waybills?|invoices?|inventor(y|ies)|ledgers?|receipts?|circulars?|bulletins?)\b"
    r"|公告|公示|报道|报告|文件|合同|年报|判决",
    re.I,
)
"""What speaks for somebody: a document noun may stand for whoever published it."""
NOBODY_NAMED = re.compile(
    r"\b(sources|critics|observers|insiders|experts|analysts|people|persons|some|many|others|they|"
    r"reports|media|rumou?rs|circles|commentators|those)"
    r"( (familiar|close|with|in|at|near|inside|who|of) ((?!(?-i:[A-Z]))[^.;,]){0,60}?)? "
    r"(say|said|claim|claimed|allege|alleged|report|reported|believe|suggest|suggested|agree|think|"
    r"have it|maintain|insist)\b"
    r"|\baccording to ((?!the\b)[\w-]+ ){0,3}(sources|insiders|observers|critics|experts|analysts|"
    r"people|persons|reports|rumou?rs|media|circles|commentators)\b"
    r"(?! (of|by|from|in|at|for) (the )?(?-i:[A-Z]))"
    r"|\bthere (is|are|were|have been) (\w+ )?(reports?|rumou?rs?|claims|allegations|talk"
    r"|suspicions?)\b"
    r"|\brumou?rs? (says?|said|has|have|had)\b|\bword has it\b|\bwe (were|have been|are) (told"
    r"|informed)\b"
    r"(?! by\b)"
    r"|\b(it is|it was|it has been|is|are|was|were|has been|have been) (widely |also |often )?"
    r"(said|reported|alleged|claimed|believed|rumoured|understood|thought|feared|assumed"
    r"|presumed)\b"
    r"(?! by\b)|\bit (has )?emerged\b"
    r"|\b(reportedly|allegedly|supposedly|rumoured)\b|据说|据称|有人[称说]",
    re.I,
)

INFERRED = re.compile(
    r"\b(probably|likely|unlikely|presumably|apparently|evidently|arguably|conceivably|possibly|"
    r"perhaps|maybe|therefore|hence|consequently|undoubtedly|inferred|surmise[sd]?)\b"
    r"|\b(everything|all|evidence|signs?|strips?|features?|clues?|this|facts|it) (\w+ )?points? "
    r"(to|towards)\b|\bmust (well |surely |clearly |certainly )?be (an?|the|of|from|one|that)\b"
    r"|\bmust (well |surely |clearly |certainly )?(stand|hang|come|belong|carry|own|show|mean|date|"
    r"stem|derive|contain|hold)\b"
    r"|\bleaves? (little|no) (room for )?doubt\b"
    r"|\b(suggest(s|ed|ing)?|impl(y|ies|ied)|indicat(es?|ed|ing)|infers?) (that|a|an|the|it|this)\b"
    r"|\b(seem(s|ed)?|appear(s|ed)?) (to|that|as if|as though|likely)\b|\blooks? (like|as if)\b"
    r"|\b(must|may|might|could|would|should) (well |also |only )?have\b"
    r"|\bit (seems|appears|would seem|would appear)\b"
    r"|(?-i:\b(may|might|could)\b) (?!not\b|be\b|have\b|\d)[a-z]"
    r"|\b(may|might|could) (well |also |even )?(be|come|belong|stem|point|show|mean)\b"
    r"|\bconsistent with\b|\bit follows\b|\bwe (conclude|infer|deduce|assume|suspect|suppose)\b"
    r"|\bin all (likelihood|probability)\b|\bno doubt\b"
    r"|可能|似乎|大概|推断|推测|看来|或许|也许|疑似|想必|应该是|由此可见|表明",
    re.I,
)
"""Words by which one concludes; `cannot be told` and `could not be read` say what is not known."""
HEDGED_IN_PROSE = re.compile(
    r"\b(probably|presumably|apparently|evidently|arguably|in all (likelihood|probability)|"
    r"undoubtedly|no doubt|it follows that|we (conclude|infer|deduce|assume|suspect|suppose)|"
    r"must have|may well have|therefore|most likely|very likely|is likely|are likely)\b"
    r"|推断|推测|想必|由此可见|很可能",
    re.I,
)

OPINED = re.compile(
    r"\b(in (our|my|the authors?'?) (view|opinion|judge?ment|eyes)|we (think|believe|consider|"
    r"hold|find|feel|regard|judge)|(we|our) (view|opinion|judge?ment)|as we see it|to our mind|"
    r"it is our (view|opinion|judge?ment)|our (view|opinion|judge?ment))\b"
    r"|我们(认为|觉得|看来)|依我们看|本刊认为",
    re.I,
)
OUGHT = re.compile(
    r"\b(should|ought to|(shameful|shameless|disgraceful|unacceptabl[ey]|outrageous|scandalous|"
    r"reprehensibl[ey]|immoral|unethical|deplorabl[ey]|reckless|callous|cynical|appalling|shocking|"
    r"despicabl[ey]|unforgivabl[ey]|inexcusabl[ey]|cowardly|heartless|indecent|wicked|"
    r"irresponsibl[ey]|regrettabl[ey]|unfortunate|lamentabl[ey]|unjustifiabl[ey]|brazen|greedi|"
    r"ruthless|unscrupulous|dishonou?rabl[ey]|contemptibl[ey]|tragic|tragical|sad)(ly)?|"
    r"to (its|their) (shame|discredit|disgrace)|had no (right|business)|has no (right|business)|"
    r"complicit|hypocri\w+|a (disgrace|scandal|shame)|deserves? (to|no|punish\w+|blame)|"
    r"it is (wrong|unjust|unfair|intolerable|high time))\b"
    r"|应当|不应|可耻|不可接受",
    re.I,
)
"""Words that judge rather than tell; they mark an opinion only beside words of ``OPINED``."""

RESTS_ON_ONE = re.compile(
    r"\b(rests?|depends?|hangs?|falls?|relies|rely|based|built|stands or falls)\b[^.;]{0,60}"
    r"\b(one|single|only|alone|sole|solely)\b"
    r"|\bstands?\b[^.;,]{0,60}\b(on|with|by|in) (\w+ ){0,2}(one|single|alone|only|sole|solely)\b"
    r"|\bstands? (alone|by itself)\b"
    r"|\b(only|single|sole|lone|one) (\w+[ -]){0,2}(source|exhibit|document|clip|footage|film|"
    r"video|photograph|picture|page|notice|tender|record|filing|report|article|witness|letter"
    r"|copy)\b"
    r"|\b(nobody|no one|nothing) else (\w+ ){0,4}(reports?|reported|speaks?|spoke|tells?|told|"
    r"says?|said|shows?|shown|names?|states?|filmed|saw|seen|published|known|confirms?)\b"
    r"|\bno (other|second|further|independent) (\w+ )?(source|"
    r"document|clip|record|witness|person|copy|confirmation)\b|\bwithout (it|this|that) [^.;]{0,30}"
    r"(falls?|fails?|nothing)\b|唯一|仅凭|只有一[份个段张]|单一来源",
    re.I,
)
TRANSLATED = re.compile(
    r"\btranslat\w*|\bin (our|the|an?) (\w+ )?(rendering|translation)\b|\brendered\b"
    r"|\bin (Chinese|English|Uyghur|Russian|Arabic)\b|译",
    re.I,
)
AS_OF = re.compile(
    r"\b(as of|as at|at the time|at that time|on the date|at the end of|until|by then|then|formerly"
    r"|at its date|of that date|when last (seen|looked up|read))\b|截至|当时|时为",
    re.I,
)
