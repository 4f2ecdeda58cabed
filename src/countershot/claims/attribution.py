"""allegations by others -> whose they are, and where a sentence does not say so."""

import re
from collections.abc import Iterator

from countershot.claims.looking_up import statements_by_name
from countershot.claims.named import exhibit_named
from countershot.claims.phrases import ATTRIBUTED, DOCUMENT, NOBODY_NAMED
from countershot.claims.reply_words import tells_of_an_answer
from countershot.claims.sourced import sources_named, sources_of
from countershot.claims.spelling import without_quotations
from countershot.records.facts import Facts
from countershot.records.files import ClaimFile, Refusal, Sentence
from countershot.records.statement import Form

ALWAYS_OTHERS: tuple[Form, ...] = (
    "report", "testimony", "pledge", "denial", "earnings-call answer",
)  # fmt: skip
"""Forms that are somebody's word about the world, and nothing else."""
ANNOUNCED: tuple[Form, ...] = ("tender", "award notice", "contract", "loan note")
"""Forms that show what was announced or agreed, not what was done."""
_GOES_ON = re.compile(
    r"(it|they|this|these|that|both|the (same|text|page|figure|amount|date|words?))\b|[它其该此]",
    re.I,
)


_OUR_OWN = re.compile(
    r"(we|our letters?) (\w+ ){0,2}?(wrote|asked|tried|called|sent|put|phoned|contacted"
    r"|approached)\b"
    r"(?!.*(,|\b(which|who|that|because|about|since)\b))"
    r"|(nothing|no (document|paper|source|record)|none of (it|them|these)) (\w+ )?"
    r"(shows?|proves?|tells?|states?)\b",
    re.I,
)
"""What we did to hear from a party, or what nothing shows: that is nobody's allegation."""


def whose(file: ClaimFile, facts: Facts) -> frozenset[str]:
    """Names of those whose word an allegation is, as the case has them."""
    known = statements_by_name(facts)
    found = {file.claim.alleged_by} if file.claim.alleged_by.strip() else set[str]()
    for ground in file.claim.grounds:
        said = known.get(ground.statement or "")
        if said is not None:
            found.add(said.statement.said_by)
            found |= {f.source.name for f in sources_named(said.statement.said_by, facts)}
        fact = exhibit_named(ground.citation.exhibit, facts) if ground.citation else None
        if fact is not None:
            found |= {each.source.name for each in sources_of(fact.exhibit, facts)}
    for party in facts.case.parties.values():
        spellings = (party.name, *party.also)
        if found.intersection(spellings) or party.name in file.claim.headline:
            found |= set(spellings)
    return frozenset(found - {""})


def others_words(file: ClaimFile, facts: Facts) -> bool:
    """Is every ground of a claim somebody's words, of the kind that proves no deed?"""
    known = statements_by_name(facts)
    acts = bool(file.claim.scope.actor.strip())
    judged = []
    for ground in file.claim.grounds:
        said = known.get(ground.statement or "")
        if said is not None:
            form = said.statement.form
            judged.append(form in ALWAYS_OTHERS or (acts and form in ANNOUNCED))
        else:
            quoted = ground.citation is not None and bool(ground.citation.quotation)
            judged.append(quoted and acts)
    return bool(judged) and all(judged)


def attributed_in_report(facts: Facts) -> Iterator[Refusal]:
    """Sentences of the report that state allegations alone, and do not say that others do."""
    if facts.report is None:
        return
    known, before = facts.claims_by_id, None
    for sentence in facts.report.sentences:
        cited = [known[name] for name in sentence.claims if name in known]
        theirs = bool(cited) and all(file.claim.kind == "allegation" for file in cited)
        carried = before is not None and _carries_on(before, sentence)
        plain = without_quotations(sentence.text)
        ours = tells_of_an_answer(plain) or _OUR_OWN.match(plain)
        if theirs and not (_attributed(sentence.text) or carried or ours):
            reason = f"'{sentence.text[:50]}' is others' allegation; say whose"
            yield Refusal(sentence.place, "claim.attributed", reason)
        if not carried:
            before = sentence if theirs and _attributed(sentence.text) else None


def _attributed(text: str) -> bool:
    """Says that somebody says so, or has a document for its subject."""
    return says_who(text) or bool(DOCUMENT.search(text[:40]))


def says_who(text: str) -> bool:
    """Does it say that somebody says so? "Reportedly" and "is said to" are nobody."""
    return bool(ATTRIBUTED.search(NOBODY_NAMED.sub(" ", text)))


def _carries_on(before: Sentence, sentence: Sentence) -> bool:
    """`It is dated ...` straight after `The notice says ...`, of the same claims."""
    goes_on = _GOES_ON.match(sentence.text) or DOCUMENT.search(sentence.text[:40])
    return set(sentence.claims) <= set(before.claims) and bool(goes_on)
