"""a claim that repeats a publication -> why its parties must be asked all the same; "" if not.

See docs/decisions/0025-reporting-on-reporting.md.
"""

import re
from collections.abc import Iterator

from countershot.claims.adverse import parties_in, spelling_pattern
from countershot.claims.closure import Closure, closure_of
from countershot.claims.letters import to_party
from countershot.claims.looking_up import statements_by_name
from countershot.claims.passages import Passage
from countershot.claims.phrases import ATTRIBUTED
from countershot.claims.reply_words import Wording, wordings
from countershot.claims.saying import folded
from countershot.claims.sourced import sources_of
from countershot.claims.spelling import without_quotations
from countershot.claims.warrants import telling_words
from countershot.claims.words import words
from countershot.records.facts import Facts
from countershot.records.files import ClaimFile, StatementFile
from countershot.records.statement import Form

ANSWERS: tuple[Form, ...] = ("denial", "pledge", "earnings-call answer")
"""Forms in which a party answers in public."""
_WRITTEN = ("claims", "statements", "translations", "chains", "identities", "sources")
"""Folders of what may lie below a mere repeat: nothing that somebody here saw or compared."""
_SEEN_BY_US = re.compile(
    r"\b(?:we|our (?:own )?\w+) (?:have |had |has |also |then |ourselves )*(?:seen|saw|found"
    r"|filmed|know"
    r"|photographed|visited|counted|verified|confirmed?|checked|established?|compared|proved?"
    r"|can (?:show|confirm|prove))\b|我们(?:看到|发现|证实|核实)",
    re.I,
)
_ADOPTED = re.compile(
    r"\b(?:rightly|correctly|truthfully|accurately|convincingly|conclusively)\b"
    r"|\b(?:has |have |had )?(?:proved|proves|proven|exposed|exposes|revealed|reveals"
    r"|uncovered|uncovers|unmasked|established|establishes|demonstrated|demonstrates"
    r"|found out) (?:that|how|the|a)\b"
    r"|\bas (?:is|was|has been) (?:well )?(?:known|shown|proved|proven)\b|证明了|揭露|揭穿",
    re.I,
)
"""Words by which one takes over what a paper says; a repeat is neutral."""
_SPEAKERS = words(
    "a an the of for at by its in spokesman spokeswoman spokesperson speaker press office officer "
    "department director directors management manager chairman chairwoman chair chief executive "
    "ceo board company group lawyer lawyers counsel representative representatives statement letter"
)
_OURS = re.compile(r"\b(?:us|our|ours|we)\b|我们", re.I)


def why_ask(file: ClaimFile, party: str, facts: Facts) -> str:
    """Why a claim with a `published_answer` does not stand without a letter to this party."""
    if any(letter.sent for letter in to_party(party, facts)):
        return "we wrote to it ourselves, so this is put too"
    return _why_ours(file, facts) or _why_no_answer(file, party, facts)


def _why_ours(file: ClaimFile, facts: Facts) -> str:
    """Why it is not what one publication says, and no more."""
    below = closure_of([file.document.path], facts)
    claims = facts.claims_by_id.values()
    mine = [each for each in claims if each.document.path in below.judgements]
    reasons = (*_more_than_said(mine, below, facts), *_by_nobody_else(file, below, facts))
    return next(iter(reasons), "") or _why_not_neutral(mine)


def _more_than_said(mine: list[ClaimFile], below: Closure, facts: Facts) -> Iterator[str]:
    """What makes it more than one publication says."""
    if any(each.claim.kind != "allegation" for each in mine):
        yield "it is no allegation by others, or rests on a claim that is none"
    seen = [path for path in below.judgements if path.partition("/")[0] not in _WRITTEN]
    if seen or below.sightings:
        yield f"it rests on what we saw ourselves ({(*seen, *below.sightings)[0]})"
    if len({_whole(name, facts) for name in below.exhibits}) > 1:
        yield "it joins what stands in several publications, and the joining is ours"
    for name in below.exhibits:
        if _was_given(name, facts):
            yield f"{name} was given to us, and is no publication that anybody can open"


def _by_nobody_else(file: ClaimFile, below: Closure, facts: Facts) -> Iterator[str]:
    """Why nobody else stands for it, by name."""
    names = _publishers(below, facts)
    if not names:
        yield "no file in sources/ says who published what it rests on"
        return
    if ours := names & {person.name for person in facts.case.people.values()}:
        yield f"{min(ours)} is one of us"
    if not any(_says_so(name, file.claim.headline) for name in names):
        yield f"its headline does not name the publisher ({min(names)}) as who says so"


def _was_given(name: str, facts: Facts) -> bool:
    capture = facts.exhibits[name].exhibit.capture
    return bool(capture.giver) and capture.web is None


def _says_so(name: str, headline: str) -> bool:
    """Is it the publisher who says so: not "the ban that the Weekly described"?"""
    text, said = folded(headline), re.escape(folded(name))
    if re.search(rf"\b(?:according to|in|by|to)\W+(?:\w+\W+){{0,4}}?{said}", text):
        return True
    own = rf"(?<!that )(?<!which )(?<!what )(?<!the ){said}(.{{0,80}})"
    found = re.search(own, text) or re.search(rf"(?:^|[,;:] )the {said}(.{{0,80}})", text)
    return found is not None and ATTRIBUTED.search(found[1]) is not None


def _why_not_neutral(files: list[ClaimFile]) -> str:
    """Where the words say that it is so, or that we saw it."""
    for each in files:
        text = without_quotations(f"{each.claim.headline}\n{each.claim.prose}")
        if seen := _SEEN_BY_US.search(text):
            return f"it says '{seen[0]}': what we saw ourselves is ours"
        if adopted := _ADOPTED.search(text):
            return f"it says '{adopted[0]}', which makes the publisher's word ours"
    return ""


def _whole(name: str, facts: Facts) -> str:
    """An exhibit, or the capture that it is a part of."""
    web = facts.exhibits[name].exhibit.capture.web
    return (web.part_of if web else None) or name


def _publishers(below: Closure, facts: Facts) -> frozenset[str]:
    """Names of those who published these exhibits; of a protected source nobody."""
    return frozenset(
        file.source.name
        for name in below.exhibits
        for file in sources_of(facts.exhibits[name].exhibit, facts)
        if not file.source.protected
    )


def _why_no_answer(file: ClaimFile, party: str, facts: Facts) -> str:
    """Why what the party has said in public is not told beside it."""
    known, theirs = statements_by_name(facts), False
    for name in file.claim.published_answer:
        said = known.get(name)
        if said is None:
            return f"there is no statements/{name}.md"
        if said.statement.form not in ANSWERS:
            return f"{name} is a {said.statement.form}, and no answer"
        if not _publishers(closure_of([said.document.path], facts), facts):
            return f"no file in sources/ says who published {name}"
        if not _told(name, party, facts):
            return f"the report does not tell {name}: no sentence cites a claim that rests on it"
        theirs = theirs or _speaks_for(party, said.statement.said_by, facts)
    return "" if theirs else "none of it is an answer of this party"


def _speaks_for(party: str, said_by: str, facts: Facts) -> bool:
    """Is it the party itself, or its spokeswoman; not a rival of it, nor a paper that quotes it?"""
    it = facts.case.parties.get(party)
    for spelling in sorted((it.name, *it.also) if it else (), key=len, reverse=True):
        rest, found = spelling_pattern(spelling).subn(" ", said_by)
        if found:
            return not set(re.findall(r"\w+", rest.casefold())) - _SPEAKERS
    return False


def _told(statement: str, party: str, facts: Facts) -> bool:
    """Does a sentence of the report tell it: by a claim of its own, or in words of the answer?"""
    resting = {
        file.claim.id: file
        for file in facts.claims
        if any(ground.statement == statement for ground in file.claim.grounds)
    }
    said = statements_by_name(facts)[statement].statement
    answer = " ".join(field.citation.quotation or "" for field in said.fields)
    return any(
        party not in (resting[claim].claim.adverse_to or ()) or _of_the_answer(s.text, answer)
        for s in (facts.report.sentences if facts.report else ())
        for claim in s.claims
        if claim in resting
    )


def _of_the_answer(sentence: str, answer: str) -> bool:
    """Does one sentence that tells the accusation tell the answer too?"""
    says = {each.says for each in wordings(without_quotations(sentence))}
    shared = telling_words(sentence) & telling_words(answer)
    return "denied" in says or len(shared) >= min(3, max(1, len(telling_words(answer))))


def answered_others(wording: Wording, passage: Passage, text: str, facts: Facts) -> bool:
    """Is it an answer that somebody else got, told as theirs, in words that stand there?

    "Tarnow Weekly reports that Velmara declined to comment" is no word about a letter of ours.
    """
    kinds = {file.claim.kind for file in passage.claims}
    before = text[: wording.start]
    if kinds != {"allegation"} or _OURS.search(text) or not ATTRIBUTED.search(before):
        return False
    return any(
        _same_words(said, wording)
        and set(parties_in(f"{before} {text[wording.end :]}", facts)) & set(_who(said, facts))
        and any(
            folded(name) in folded(before)
            for name in _publishers(closure_of([said.document.path], facts), facts)
        )
        for said in _stated(passage, facts)
    )


def _stated(passage: Passage, facts: Facts) -> Iterator[StatementFile]:
    known = statements_by_name(facts)
    for file in passage.claims:
        for ground in file.claim.grounds:
            if ground.statement in known:
                yield known[ground.statement]


def _same_words(said: StatementFile, wording: Wording) -> bool:
    quoted = [field.citation.quotation or "" for field in said.statement.fields]
    return any(each.says == wording.says for text in quoted for each in wordings(text))


def _who(said: StatementFile, facts: Facts) -> tuple[str, ...]:
    """Parties whose answer a statement is, or of whom it tells one."""
    names = [field.value for field in said.statement.fields if field.field == "who"]
    return parties_in("\n".join((said.statement.said_by, *names)), facts)
