"""claims and the report's sentences -> refusals where words are wider than the typed scope."""

from collections.abc import Iterable

from countershot.claims.answers_logged import asked_when
from countershot.claims.passages import Passage, passages
from countershot.claims.saying import said_by
from countershot.claims.scoping import (
    Stated,
    other_actor,
    other_time,
    sorted_out,
    too_many,
    too_wide,
)
from countershot.claims.spelling import names_of, without_quotations
from countershot.records.facts import Facts
from countershot.records.files import ClaimFile, Refusal


def claim_scope(facts: Facts) -> Iterable[Refusal]:
    """Words are no wider than the scope: how many, where, when, who.

    **Refuses**, in a claim's headline and prose and in every sentence of the report that cites
    it: a plural over one device, another number of what is counted, "all" and "every"; camps for
    one camp, a place beyond `scope.place`, "throughout" and "across"; another year or month than
    `scope.time`; a party that acts although it is not `scope.actor`. Words in quotation marks
    are the source's and are left alone; so is, in an allegation, a plural that the source has and
    nobody counts, and a number of several that add up to the count. A sentence marked `[~]` is held
    against all claims of the report together; prose may mention other dates and places, but not
    claim them with "in 2019".

    **Why.** Evidence shows one camera on one post on one day. "Cameras", "the camps" and "Velmara
    supplied" are other findings, and the ones that corrections are printed for.

    **Example.** `headline: Velmara cameras watch the centre` over `count: 1`.

    **To do.** Narrow the words, or find the evidence and widen the scope. "One of the cameras",
    "the lower of two cameras", "such cameras" are fine.

    **From.** Typed claims of fact-checking practice (who, what, where, when, how many); accuracy
    clauses of press codes.
    """
    parties = tuple(sorted(party.name for party in facts.case.parties.values()))
    names = sorted_out(parties, [name for name in names_of(facts) if name not in parties])
    for passage in passages(facts, "headline", "prose", "report"):
        if not passage.claims:
            continue
        strict = passage.part != "prose"
        text = without_quotations(passage.text)
        said = "\n".join([_said(passage), *_asked(passage, facts)])
        scopes = tuple(file.claim.scope for file in passage.claims)
        stated = Stated(scopes, said, _theirs(passage, facts))
        reasons = [
            *too_many(text, stated, strict=strict),
            *too_wide(text, stated, names, strict=strict),
            *other_time(text, stated, strict=strict),
            *(other_actor(text, stated, parties)),
        ]
        for reason in dict.fromkeys(reasons):
            yield Refusal(passage.place, "claim.scope", reason)


def _said(passage: Passage) -> str:
    """For the report: what its claims already say, which is checked at the claims themselves."""
    if passage.part != "report":
        return ""
    return "\n".join(_words(file) for file in passage.claims)


def _theirs(passage: Passage, facts: Facts) -> str:
    """What the sources themselves say, of a sentence that only tells what these allege."""
    if {file.claim.kind for file in passage.claims} != {"allegation"}:
        return ""
    grounds = [ground for file in passage.claims for ground in file.claim.grounds]
    return "\n".join(
        text for ground in grounds if not ground.claim for text in said_by(ground, facts)
    )


def _asked(passage: Passage, facts: Facts) -> tuple[str, ...]:
    """When a party was asked, where the sentence tells of its answer."""
    return asked_when(passage.text, facts) if passage.part == "report" else ()


def _words(file: ClaimFile) -> str:
    claim = file.claim
    quotations = [g.citation.quotation or "" for g in claim.grounds if g.citation]
    return "\n".join([claim.headline, claim.prose, *quotations])
