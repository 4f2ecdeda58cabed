"""claims of the four kinds -> refusals where one is worded or grounded as another."""

from collections.abc import Iterable, Iterator

from countershot.claims.attribution import (
    attributed_in_report,
    others_words,
    says_who,
    whose,
)
from countershot.claims.passages import sentences_of
from countershot.claims.phrases import (
    ATTRIBUTED,
    DOCUMENT,
    HEDGED_IN_PROSE,
    INFERRED,
    NOBODY_NAMED,
    OPINED,
    OUGHT,
)
from countershot.claims.reply_words import tells_of_an_answer
from countershot.claims.rules.captures import tells_of_capture
from countershot.claims.saying import folded, said_by
from countershot.claims.spelling import without_quotations
from countershot.claims.warrants import hollow, telling_words
from countershot.records.facts import Facts
from countershot.records.files import ClaimFile, Place, Refusal


def claim_fact(facts: Facts) -> Iterable[Refusal]:
    """A fact is told as one, and it is ours to tell.

    **Refuses** a fact whose headline infers (probably, must have, suggests that) or judges (in our
    view), or whose prose draws conclusions; one that rests, among others, on a claim of the kind
    allegation or opinion; and one of which every ground is somebody's words, if its headline does
    not say whose: testimony, pledges, denials, answers and reports always, tenders, awards,
    contracts and quoted pages where somebody acts (`scope.actor`).

    **Why.** Readers, and courts, hold us to a fact. What a tender announces was not therefore
    delivered, and what a witness says is the witness's.

    **Example.** `kind: fact`, "Velmara delivered 24 sets", resting on an award notice.

    **To do.** "The notice says that ...", as an allegation; or the inference, with a warrant.

    **From.** Defamation Act 2013 (fact and opinion), the repetition rule; BBC Editorial
    Guidelines, accuracy: attribute what we did not see for ourselves.
    """
    known = facts.claims_by_id
    for file in _of_kind("fact", facts):
        headline = without_quotations(file.claim.headline)
        for pattern, what in ((INFERRED, "infers"), (OPINED, "states a view"), (OUGHT, "judges")):
            found = pattern.search(headline)
            if found and not (pattern is OUGHT and ATTRIBUTED.search(headline)):
                reason = f"says '{found[0]}', which {what}; a fact is told plainly"
                yield Refusal(file.document.at("headline"), "claim.fact", reason)
        for place, text in _sentences(file):
            found = HEDGED_IN_PROSE.search(without_quotations(text))
            if found:
                reason = f"says '{found[0]}': a fact draws no conclusion; make it an inference"
                yield Refusal(place, "claim.fact", reason)
        for number, ground in enumerate(file.claim.grounds):
            below = known.get(ground.claim or "")
            if below and below.claim.kind in ("allegation", "opinion"):
                reason = f"a fact does not rest on the {below.claim.kind} {below.claim.id}"
                yield Refusal(file.document.at(f"grounds.{number}"), "claim.fact", reason)
        told = ATTRIBUTED.search(headline) or tells_of_an_answer(headline)
        if others_words(file, facts) and not told:
            reason = "rests on others' words alone and does not say whose: it is an allegation"
            yield Refusal(file.document.at("kind"), "claim.fact", reason)


def claim_attributed(facts: Facts) -> Iterable[Refusal]:
    """An allegation by others stays theirs: in its grade, its headline, its prose, the report.

    **Refuses** an allegation graded high; one of which neither a statement, a source file, a party
    in its headline nor `alleged_by` says whose it is; a headline that names neither them nor
    their document ("it is said", "sources say", "allegedly" name nobody); a paragraph of its
    prose, and a sentence of the report that cites allegations alone, without attribution.

    **Why.** Repeating a libel is a libel. "Reportedly" is nobody, and whoever reads the third
    paragraph alone must still see whose word it is.

    **Example.** "Velmara allegedly supplied the camp", `grade: high`.

    **To do.** Name who says it, in every paragraph; grade how well it is shown that they say so,
    moderate at most; `alleged_by: NAME` where no statement has it.

    **From.** Repetition rule in libel law; Reuters Handbook, sourcing; BBC Editorial Guidelines.
    """
    for file in _of_kind("allegation", facts):
        if file.claim.grade == "high":
            reason = "an allegation by others is not graded high as ours; moderate at most"
            yield Refusal(file.document.at("grade"), "claim.attributed", reason)
        named = whose(file, facts)
        if not named:
            reason = "does not say whose it is; add `alleged_by`, or rest it on a statement"
            yield Refusal(file.document.at("kind"), "claim.attributed", reason)
        for reason in _nobodys(file.claim.headline, named):
            yield Refusal(file.document.at("headline"), "claim.attributed", reason)
        for place, paragraph in _paragraphs(file):
            if not says_who(paragraph) and not all(
                tells_of_capture(paragraph[start:end]) for start, end in sentences_of(paragraph)
            ):
                reason = "tells others' words as ours; say in each paragraph who says so"
                yield Refusal(place, "claim.attributed", reason)
    yield from attributed_in_report(facts)


def _nobodys(headline: str, named: frozenset[str]) -> Iterator[str]:
    named_there = any(folded(name) in folded(headline) for name in named if name)
    nobody = NOBODY_NAMED.search(headline)
    if (named_there and (not nobody or says_who(headline))) or (
        not nobody and DOCUMENT.search(headline)
    ):
        return
    if nobody:
        yield f"'{nobody[0]}' names nobody; say who"
    elif ATTRIBUTED.search(headline):
        yield "does not name who says so, nor their document"


def claim_opinion(facts: Facts) -> Iterable[Refusal]:
    """An opinion can be seen to be one, and says what it rests on.

    **Refuses** an opinion whose headline does not mark it as ours (in our view, we think); one
    that rests on nothing but opinions, or whose prose does not say what facts it is an opinion on;
    and, of any other kind, a headline that judges (shameful, should, complicit) in our voice.

    **Why.** An honest opinion is defended as one only if a reader recognises it and is told its
    basis. An opinion in the dress of a fact has to be proven.

    **Example.** `kind: fact`, "Velmara is complicit".

    **To do.** "In our view ...", resting on the claims that state the facts.

    **From.** Defamation Act 2013 s. 3 (honest opinion: recognisable, its basis indicated); IPSO
    Editors' Code cl. 1 (comment, conjecture and fact are distinguished).
    """
    known = facts.claims_by_id
    for file in facts.claims:
        headline, at = without_quotations(file.claim.headline), file.document.at
        if file.claim.kind != "opinion":
            judged = OUGHT.search(headline) or OPINED.search(headline)
            if judged and not ATTRIBUTED.search(headline):
                reason = f"'{judged[0]}' is a view; make it an opinion, or take it out"
                yield Refusal(at("headline"), "claim.opinion", reason)
            continue
        if not OPINED.search(headline):
            reason = "an opinion says in its headline that it is ours (in our view, we think)"
            yield Refusal(at("headline"), "claim.opinion", reason)
        below = [known.get(ground.claim or "") for ground in file.claim.grounds]
        if file.claim.grounds and all(one and one.claim.kind == "opinion" for one in below):
            reason = "rests on opinions alone; rest it on the facts that it is an opinion on"
            yield Refusal(at("grounds"), "claim.opinion", reason)
        if not _has_a_basis(file, facts):
            reason = "does not say what facts it is an opinion on; state them in its prose"
            yield Refusal(at("prose"), "claim.opinion", reason)


def _has_a_basis(file: ClaimFile, facts: Facts) -> bool:
    """Does the prose of an opinion tell something of what it rests on?"""
    prose = file.claim.prose
    if len(prose.split()) < 5 and len(prose) < 15:
        return False
    told = telling_words(prose)
    below = [telling_words(t) for g in file.claim.grounds for t in said_by(g, facts)]
    stated = set().union(*below)
    alike = any(word.isascii() for word in stated) == any(word.isascii() for word in told)
    return not (stated and alike) or len(told & stated) >= 2


def claim_warrant(facts: Facts) -> Iterable[Refusal]:
    """An inference has a warrant that is one: why these grounds carry this headline.

    **Refuses** a warrant that says the headline again, repeats the prose or the contrary case word
    for word, serves another inference of the case in the same words, or says nothing ("it is
    obvious", "see above", "the evidence shows it").

    **Why.** The step from what was seen to what is said is the one that is attacked. If it is
    not written down, nobody checked it.

    **Example.** `warrant: the evidence clearly supports this conclusion`.

    **To do.** Name what links the grounds to the headline, and why nothing else would do: "only
    this series has both strips, and the tender is for the place where the camera stands".

    **From.** Toulmin, *The Uses of Argument* (1958); ENFSI Guideline for Evaluative Reporting
    (2015): reasons, not restatements.
    """
    seen: dict[str, str] = {}
    for file in _of_kind("inference", facts):
        if not file.claim.warrant.strip():
            continue  # `claim.kind` says that it is missing
        place = file.document.at("warrant")
        for reason in hollow(file.claim):
            yield Refusal(place, "claim.warrant", reason)
        words = folded(file.claim.warrant)
        if words in seen:
            reason = f"is the warrant of {seen[words]} word for word; each inference has its own"
            yield Refusal(place, "claim.warrant", reason)
        seen.setdefault(words, file.claim.id)


def _of_kind(kind: str, facts: Facts) -> list[ClaimFile]:
    return [file for file in facts.claims if file.claim.kind == kind]


def _sentences(file: ClaimFile) -> Iterator[tuple[Place, str]]:
    first, text = file.document.at("prose"), file.claim.prose
    for start, end in sentences_of(text):
        yield Place(first.file, first.line + text.count("\n", 0, start)), text[start:end]


def _paragraphs(file: ClaimFile) -> Iterator[tuple[Place, str]]:
    """Paragraphs of more than a few words: a title attributes nothing and needs not to."""
    first, lines = file.document.at("prose"), file.claim.prose.split("\n")
    start = 0
    for number in range(len(lines) + 1):
        if number < len(lines) and lines[number].strip():
            continue
        text = " ".join(lines[start:number]).strip()
        if len(text.split()) > 4 or len(text) > 12:
            yield Place(first.file, first.line + start), text
        start = number + 1
