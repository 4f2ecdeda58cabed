"""chains of links -> refusals where a link has no source, does not go on, or is graded too high."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from countershot.claims.closure import closure
from countershot.claims.named import chains_by_name, links_of
from countershot.claims.saying import names_it, wrong_ground
from countershot.claims.shares import of_ground
from countershot.claims.signed import signatures_on
from countershot.records.chain import GRADES, RELATIONS, End, Link
from countershot.records.facts import Facts
from countershot.records.files import ChainFile, Refusal

_NAMED: frozenset[End] = frozenset({"product", "brand", "company", "body", "person"})
"""Ends that a source has to name; devices, projects, loans, places and lists we may call ours."""


def chain_cited(facts: Facts) -> Iterable[Refusal]:
    """Every link of a chain rests on one source, which names what it joins.

    **Refuses** a link without a statement, claim, identification or citation; one that names a file
    that is not there, or a claim that rests on this very chain; one whose source does not name the
    product, brand, company, body or person at either end; a share (`percent:`) that the statement
    or quotation it rests on does not state; and a chain that nobody has signed as it stands.

    **Why.** A chain is read from its two ends. The link in the middle that "everybody knows" is the
    one that the other side's lawyer asks about.

    **Example.** `relation: owned by` from Velmara to a holding, with no source.

    **To do.** Take down what a source says as a statement, and name it in the link; then
    `countershot sign CASE chains/NAME.md --as NAME`.

    **From.** Link analysis and chain of evidence; UN Panel of Experts, standards of proof.
    """
    for file in facts.chains:
        for path, link in links_of(file):
            for reason in _uncited(file, link, facts):
                yield Refusal(file.document.at(path), "chain.cited", reason)
        if not any(fact.current for fact in signatures_on(file.document.path, facts)):
            reason = "nobody has signed it as it stands"
            yield Refusal(file.document.at("headline"), "chain.cited", reason)


def _uncited(file: ChainFile, link: Link, facts: Facts) -> Iterator[str]:
    if not link.cited:
        yield f"{link.start} {link.relation} {link.end}: rests on no source; cite one"
        return
    wrong = wrong_ground(link, facts)
    if wrong:
        yield wrong
        return
    if link.claim and file.document.path in closure(link.claim, facts).judgements:
        yield f"claims/{link.claim}.md itself rests on this chain"
    for name, kinds in zip((link.start, link.end), RELATIONS[link.relation], strict=True):
        if _NAMED.intersection(kinds) and not names_it(name, link, facts):
            yield f"its source does not say {name}; name it as it stands there"
    yield from _other_share(link, facts)


def _other_share(link: Link, facts: Facts) -> Iterator[str]:
    """A share that is none of those in the words that the link rests on; without words, nothing."""
    stated = of_ground(link, facts) if link.percent else set()
    if stated and Decimal(link.percent) not in stated:
        shown = ", ".join(f"{value}%" for value in sorted(stated))
        yield f"its source does not say {link.percent}%, but {shown}"


def chain_connected(facts: Facts) -> Iterable[Refusal]:
    """Each link of a chain starts where the one before ended, and goes on from what that is.

    **Refuses** a link that starts from another name than the one before ended at, unless signed
    identities make the two one party; one that starts from a name of which a signed identity says
    that it is another party; and one whose relation cannot start from what the one before ends at:
    a badge is no maker, a maker is no owner, a brand owns nothing.

    **Why.** Chains break where a word changes its meaning: the badge on the housing becomes "the
    company", the subsidiary becomes the group.

    **Example.** `badged` VELMARA, then `owned by` from VELMARA: the link `brand of` is missing.

    **To do.** Put the missing link in, with its source; or join the two names in `identities/`.

    **From.** Beneficial-ownership standards (BODS): statements join; names do not.
    """
    for file in facts.chains:
        traced = facts.traced.get(file.chain.name)
        for broken in traced.breaks if traced else ():
            place = file.document.at(f"links.{broken.number - 1}")
            yield Refusal(place, "chain.connected", broken.reason)


def chain_grade(facts: Facts) -> Iterable[Refusal]:
    """A chain is as strong as its weakest link, and a claim on it no stronger.

    **Refuses** a link graded above the claim that it rests on, and a claim graded above the weakest
    step of a chain that it rests on.

    **Why.** Seven good links do not carry an eighth.

    **Example.** A claim graded high on a chain in which the maker's ownership is graded low.

    **To do.** Lower the grade, or find a better source for the step that the reason names.

    **From.** Admiralty grading; IPCC, confidence in a conclusion from several findings.
    """
    claims, chains = facts.claims_by_id, chains_by_name(facts)
    for file in facts.chains:
        for path, link in links_of(file):
            below = claims.get(link.claim or "")
            if below and GRADES.index(link.grade) > GRADES.index(below.claim.grade):
                reason = f"graded {link.grade}, but {link.claim} is graded {below.claim.grade}"
                yield Refusal(file.document.at(path), "chain.grade", reason)
    for claim in facts.claims:
        for ground in claim.claim.grounds:
            traced = facts.traced.get(ground.chain or "")
            grade = traced.grade if traced and ground.chain in chains else None
            if grade and GRADES.index(claim.claim.grade) > GRADES.index(grade):
                steps = ", ".join(map(str, traced.weakest)) if traced else ""
                reason = (
                    f"graded {claim.claim.grade}, but step {steps} of {ground.chain} is {grade}"
                )
                yield Refusal(claim.document.at("grade"), "chain.grade", reason)
