"""claims and what they name -> refusals where one does not carry another."""

import re
from collections.abc import Iterable, Iterator

from countershot.claims.grounds import unreadable_paths
from countershot.claims.looking_up import identifications_of, statements_by_name
from countershot.claims.named import chains_by_name, grounds_of
from countershot.claims.phrases import ATTRIBUTED
from countershot.claims.warrants import speaks_against
from countershot.records.facts import Facts
from countershot.records.files import ClaimFile, Refusal

_GRADES = ("low", "moderate", "high")
_NOTHING = re.compile(
    r"(there is |there are |we know of |known )?(none|nothing|nil|no|n/?a|not applicable|unknown"
    r"|no contrary (case|evidence)|nothing speaks against (it|this)|todo|tbd|to do|empty|-+"
    r"|无|没有|暂无)( known| found| yet| so far)?[.。!]?",
    re.I,
)


def claim_grounds(facts: Facts) -> Iterable[Refusal]:
    """Every claim rests on something that is there, and not on itself.

    **Refuses** a claim without grounds; a ground that names an identification, a statement, a chain
    or a claim that the case does not have; and a circle of claims, which it names.

    **Why.** "As shown elsewhere" is how a guess becomes a source: two reports citing one
    another prove each other for ever.

    **Example.** `claims/a.md` rests on `b`, and `claims/b.md` on `a`.

    **To do.** End each chain at an identification, a statement or a citation (`exhibit:`).

    **From.** Toulmin, *The Uses of Argument* (data and warrant); circular reporting in
    intelligence analysis.
    """
    known, stated = facts.claims_by_id, statements_by_name(facts)
    chained = chains_by_name(facts)
    unread = unreadable_paths(facts)
    for file in facts.claims:
        if not file.claim.grounds:
            reason = "rests on nothing; name an identification, a statement or a citation"
            yield Refusal(file.document.at("grounds"), "claim.grounds", reason)
        for number, ground in enumerate(file.claim.grounds):
            place = file.document.at(f"grounds.{number}")
            missing = f"claims/{ground.claim}.md"
            if ground.claim and ground.claim not in known and missing not in unread:
                yield Refusal(place, "claim.grounds", f"there is no {missing}")
            said = f"statements/{ground.statement}.md"
            if ground.statement and ground.statement not in stated and said not in unread:
                yield Refusal(place, "claim.grounds", f"there is no {said}")
            chain = f"chains/{ground.chain}.md"
            if ground.chain and ground.chain not in chained and chain not in unread:
                yield Refusal(place, "claim.grounds", f"there is no {chain}")
            name = ground.identification
            if name and not identifications_of(name, facts) and not _unread(name, unread):
                reason = f"there is no identifications/{name}.EXAMINER.md"
                yield Refusal(place, "claim.grounds", reason)
        circle = _circle(file.claim.id, known, facts)
        if circle:
            reason = f"rests on itself: {' -> '.join(circle)}"
            yield Refusal(file.document.at("grounds"), "claim.grounds", reason)


def _unread(name: str, unread: frozenset[str]) -> bool:
    return any(path.startswith(f"identifications/{name}.") for path in unread)


def _circle(start: str, known: dict[str, ClaimFile], facts: Facts) -> list[str]:
    """The shortest chain of claims from ``start`` back to it; empty if there is none."""
    came_from: dict[str, str] = {}
    waiting = [start]
    for claim_id in waiting:
        file = known.get(claim_id)
        for below in [ground.claim for _, ground in grounds_of(file, facts)] if file else []:
            if below == start:
                return _chain(start, claim_id, came_from)
            if below is not None and below not in came_from:
                came_from[below] = claim_id
                waiting.append(below)
    return []


def _chain(start: str, last: str, came_from: dict[str, str]) -> list[str]:
    chain = [last]
    while chain[-1] != start:
        chain.append(came_from[chain[-1]])
    return [*reversed(chain), start]


def claim_kind(facts: Facts) -> Iterable[Refusal]:
    """A claim is worded and grounded as the kind it says it is.

    **Refuses** a *fact* that rests on other claims only, or on an identification of a maker or
    more that only supports it; an *inference* without a warrant; an *allegation* without a
    citation, or whose headline does not say who says so; an *opinion* graded high; and a claim
    graded higher than every claim it rests on.

    **Why.** Readers, and courts, treat a fact, a conclusion, a reported accusation and a view
    differently. The writer must not leave that to them.

    **Example.** `kind: allegation` with the headline "Velmara supplied the camp".

    **To do.** "The tender says that Velmara supplied ..." with a citation; or another kind.

    **From.** Toulmin (warrant); fact and opinion in defamation law and in press codes;
    attribution in newsroom handbooks.
    """
    for file in facts.claims:
        match file.claim.kind:
            case "fact":
                yield from _fact(file, facts)
            case "inference":
                yield from _inference(file)
            case "allegation":
                yield from _allegation(file)
            case "opinion":
                yield from _opinion(file)
        yield from _graded_above(file, facts)


def _fact(file: ClaimFile, facts: Facts) -> Iterator[Refusal]:
    grounds = file.claim.grounds
    if grounds and all(ground.claim or ground.chain for ground in grounds):
        reason = "a fact rests directly on an identification or a citation; this is an inference"
        yield Refusal(file.document.at("kind"), "claim.kind", reason)
    for _, ground in grounds_of(file, facts):
        found = identifications_of(ground.identification, facts) if ground.identification else ()
        named = [each.identification for each in found if each.identification.level > 1]
        verdicts = sorted({each.verdict for each in named} - {"identified"})
        if verdicts:
            reason = f"a fact needs the verdict identified, not {verdicts[0]}; call it an inference"
            yield Refusal(file.document.at("kind"), "claim.kind", reason)


def _inference(file: ClaimFile) -> Iterator[Refusal]:
    if len(file.claim.warrant.split()) < 3 and len(re.findall("[㐀-鿿]", file.claim.warrant)) < 6:
        reason = "an inference needs a `warrant`: why its grounds carry the headline"
        yield Refusal(file.document.at("warrant"), "claim.kind", reason)


def _allegation(file: ClaimFile) -> Iterator[Refusal]:
    if all(not (ground.citation or ground.statement) for ground in file.claim.grounds):
        reason = "an allegation rests on a statement or citation of whoever makes it"
        yield Refusal(file.document.at("grounds"), "claim.kind", reason)
    if not ATTRIBUTED.search(file.claim.headline):
        reason = "an allegation's headline says who says so (says, reports, according to)"
        yield Refusal(file.document.at("headline"), "claim.kind", reason)


def _opinion(file: ClaimFile) -> Iterator[Refusal]:
    if file.claim.grade == "high":
        reason = "an opinion is never graded high; grade what it rests on"
        yield Refusal(file.document.at("grade"), "claim.kind", reason)


def _graded_above(file: ClaimFile, facts: Facts) -> Iterator[Refusal]:
    known = facts.claims_by_id
    below = [known.get(ground.claim) for ground in file.claim.grounds if ground.claim]
    if not below or len(below) < len(file.claim.grounds) or file.claim.kind == "opinion":
        return
    best = max((_GRADES.index(each.claim.grade) for each in below if each), default=2)
    if _GRADES.index(file.claim.grade) > best:
        reason = f"graded {file.claim.grade}, but the best claim it rests on is {_GRADES[best]}"
        yield Refusal(file.document.at("grade"), "claim.kind", reason)


def claim_contrary(facts: Facts) -> Iterable[Refusal]:
    """What speaks against the claim is written down beside it.

    **Refuses** a claim without `## Contrary case`, or with an empty one, or with one that only
    says that there is none, that nobody objected, or that it is still to be written.

    **Why.** A claim whose author looked for no objection was not tested. There is always
    something: a look-alike, an old photograph, a badge on another maker's housing.

    **Example.** `## Contrary case` followed by "None."

    **To do.** Write the best case against the claim, and why it does not carry.

    **From.** Analysis of competing hypotheses (Heuer 1999); Berkeley Protocol, alternative
    explanations.
    """
    for file in facts.claims:
        text = " ".join(file.claim.contrary.split())
        if not text:
            reason = "has no contrary case; write `## Contrary case` and what speaks against it"
            yield Refusal(file.document.at("contrary"), "claim.contrary", reason)
        elif _NOTHING.fullmatch(text) or _too_short(text) or not speaks_against(text):
            reason = f"'{text}' is no contrary case; say in words what speaks against it"
            yield Refusal(file.document.at("contrary"), "claim.contrary", reason)


def _too_short(text: str) -> bool:
    return len(text.split()) < 4 and len(re.findall("[㐀-鿿]", text)) < 8
