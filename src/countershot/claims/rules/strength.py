"""claims, what carries them and who spoke against them -> refusals of more than that bears."""

from collections.abc import Iterable, Iterator

from countershot.claims.looking_up import identifications_of, statements_by_name
from countershot.claims.named import exhibit_named, grounds_of
from countershot.claims.people import authors, person_named, signed_by
from countershot.claims.saying import folded
from countershot.claims.sourced import sources_named, sources_of
from countershot.records.chain import GRADES, Grade
from countershot.records.facts import Facts
from countershot.records.files import ClaimFile, Refusal, StatementFile
from countershot.records.judged import Ground
from countershot.records.source import Letter
from countershot.records.statement import CONTROLLED

_AT_MOST: dict[Letter, Grade] = {"D": "moderate", "E": "low", "F": "moderate"}
_SECOND_HAND = frozenset({"paid", "anonymous", "hearsay"})


def claim_weakest(facts: Facts) -> Iterable[Refusal]:
    """A claim is graded no higher than the weakest thing that it rests on.

    **Refuses** a grade above that of any claim among the grounds; above moderate on an
    identification that an examiner only supports, on a statement given under control, for pay, by
    hearsay or anonymously, or on a source of letter D or F; above low on an inconclusive or
    eliminating identification, or a source of letter E. On chains see `chain.grade`. An opinion
    has no evidence grade beyond what `claim.kind` says.

    **Why.** Confidence leaks upwards: two "likely" steps are told as one "certain" finding.

    **Example.** `grade: moderate` on a claim graded low and one graded high.

    **To do.** Lower the grade; or leave out what is weak, if the rest carries the headline.

    **From.** Weakest-link principle of ICD 203 and NATO AJP-2.1 gradings; ENFSI Guideline for
    Evaluative Reporting (2015).
    """
    for file in facts.claims:
        if file.claim.kind == "opinion":
            continue
        for _, ground in grounds_of(file, facts):
            for most, why in _caps(ground, file, facts):
                if GRADES.index(file.claim.grade) > GRADES.index(most):
                    reason = f"is graded {file.claim.grade}, but {why}: {most} at most"
                    yield Refusal(file.document.at("grade"), "claim.weakest", reason)


def _caps(ground: Ground, file: ClaimFile, facts: Facts) -> Iterator[tuple[Grade, str]]:
    below = facts.claims_by_id.get(ground.claim or "")
    if below and any(each.claim == ground.claim for each in file.claim.grounds):
        yield below.claim.grade, f"{below.claim.id}, on which it rests, is graded so"
    said = statements_by_name(facts).get(ground.statement or "")
    if said is not None:
        yield from _of_statement(said)
    for found in identifications_of(ground.identification or "", facts):
        verdict, path = found.identification.verdict, found.document.path
        if verdict != "identified":
            most: Grade = "moderate" if verdict == "supports" else "low"
            yield most, f"{path} says {verdict}"
    yield from _of_sources(ground, said, facts)


def _of_statement(file: StatementFile) -> Iterator[tuple[Grade, str]]:
    said = file.statement
    held = sorted(CONTROLLED.intersection(said.circumstances))
    if held or said.given == "under control":
        yield "moderate", f"{said.name} was given under control"
    for how in sorted(_SECOND_HAND.intersection(said.circumstances)):
        yield "moderate", f"{said.name} is {how}"


def _of_sources(
    ground: Ground, said: StatementFile | None, facts: Facts
) -> Iterator[tuple[Grade, str]]:
    """The best source of what is cited caps it; handing it in beside a publisher does not."""
    found = list(sources_named(said.statement.said_by, facts)) if said else []
    cited = [field.citation for field in said.statement.fields] if said else []
    for citation in [*cited, *([ground.citation] if ground.citation else [])]:
        fact = exhibit_named(citation.exhibit, facts)
        found += sources_of(fact.exhibit, facts) if fact else ()
    best = min((file.source for file in found), key=lambda it: it.letter, default=None)
    if best is not None and best.letter in _AT_MOST:
        yield _AT_MOST[best.letter], f"its source {best.id} is {best.letter}"


def claim_contrary_by(facts: Facts) -> Iterable[Refusal]:
    """The contrary case is written by another person of the case than the claim's author.

    **Refuses** a contrary case that does not say who wrote it (`## Contrary case (NAME)`, or
    `contrary_by: NAME`); a name that `case.toml` does not have; an author of the claim; somebody
    who has not signed the claim; and a contrary case that only says the warrant, the
    headline or another claim's contrary case again.

    **Why.** Nobody argues well against a sentence they have just grown fond of.

    **Example.** `contrary_by: ana`, where Ana signed the claim as its author.

    **To do.** Let a colleague write it, put their name there, and have them sign.

    **From.** Devil's advocacy and team A/B of structured analysis (Heuer and Pherson); Berkeley
    Protocol (2020), review by somebody else.
    """
    seen: dict[str, str] = {}
    for file in facts.claims:
        words = folded(file.claim.contrary)
        if not words:
            continue  # the rule on the contrary case says that it is missing
        for reason in _not_another(file, facts):
            key = "contrary_by" if file.claim.contrary_by else "contrary"
            yield Refusal(file.document.at(key), "claim.contrary_by", reason)
        same = [folded(text) for text in (file.claim.headline, file.claim.warrant)]
        if words.rstrip(".。") in {text.rstrip(".。") for text in same}:
            reason = "says the claim again; say what speaks against it"
            yield Refusal(file.document.at("contrary"), "claim.contrary_by", reason)
        if words in seen:
            reason = f"is that of {seen[words]} word for word; each claim has its own"
            yield Refusal(file.document.at("contrary"), "claim.contrary_by", reason)
        seen.setdefault(words, file.claim.id)


def _not_another(file: ClaimFile, facts: Facts) -> Iterator[str]:
    name = file.claim.contrary_by.strip()
    if not name:
        yield "does not say who wrote it: `## Contrary case (NAME)`, another than the author"
        return
    who = person_named(name, facts)
    if not who:
        yield f"{name} is no person of this case; name one as case.toml does"
    elif who in authors(file.document.path, facts):
        yield f"{name} wrote the claim; somebody else writes what speaks against it"
    elif who not in signed_by(file.document.path, facts):
        yield f"{name} has not signed the claim"
