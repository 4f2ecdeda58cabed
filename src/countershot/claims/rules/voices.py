"""claims and where all they rest on came from -> refusals where one voice counts as several."""

from collections.abc import Iterable, Iterator

from countershot.claims.origins import NOBODY, Origin, origins
from countershot.claims.phrases import RESTS_ON_ONE
from countershot.claims.sourced import sources_by_id
from countershot.claims.typed import has_words
from countershot.claims.warrants import telling_words
from countershot.records.facts import Facts
from countershot.records.files import ClaimFile, Refusal, SourceFile

_UNTOLD = ("E", "F")
"""Letters of sources that carry no high grade: unreliable, or nobody can tell."""


TOLD = 5
"""Pairs of exhibits that carry one thing, as a refusal tells them."""


def source_stated(facts: Facts) -> Iterable[Refusal]:
    """A source file says who it is, how far it is trusted and why, and what it gave; it is signed.

    **Refuses** a source without a reason for its letter; one that gave nothing; an exhibit that is
    not sealed; `repeats` of a source that is not there, or in a circle; and a file that nobody
    has signed as it stands.

    **Why.** How many voices a finding has is decided here. A letter without a reason is a mood, and
    a file that nobody signed is nobody's judgement.

    **Example.** `letter: A` over an empty body.

    **To do.** Say in the body how you know the source and how it knows; `countershot sign CASE
    sources/ID.md --as NAME`.

    **From.** NATO AJP-2.1 (reliability of the source apart from credibility of what it says);
    Berkeley Protocol (2020), source analysis.
    """
    for file in facts.sources:
        it, at = file.source, file.document.at
        if not has_words(it.why, 3):
            reason = f"does not say why {it.name} is {it.letter}; say how you know it, in the body"
            yield Refusal(at("body"), "source.stated", reason)
        if not it.gave:
            reason = "gave nothing; name exhibits, addresses or whose words it published, in `gave`"
            yield Refusal(at("gave"), "source.stated", reason)
        for entry in it.gave:
            if entry.startswith("x-") and not _sealed(entry, facts):
                reason = f"gave {entry}, which is no sealed exhibit of this case"
                yield Refusal(at("gave"), "source.stated", reason)
        for reason in _wrong_repeats(file, facts):
            yield Refusal(at("repeats"), "source.stated", reason)
        if not any(
            s.current and s.valid and s.signature.statement.path == file.document.path
            for s in facts.signatures
        ):
            reason = "nobody has signed it as it stands"
            yield Refusal(at("name"), "source.stated", reason)


def _sealed(entry: str, facts: Facts) -> bool:
    return sum(name.startswith(entry) for name in facts.exhibits) == 1 and len(entry) >= 6


def _wrong_repeats(file: SourceFile, facts: Facts) -> Iterator[str]:
    known, unread = sources_by_id(facts), {refusal.place.file for refusal in facts.unreadable}
    for name in file.source.repeats:
        if name not in known and f"sources/{name}.md" not in unread:
            yield f"repeats {name}, but there is no sources/{name}.md"
    waiting, seen = list(file.source.repeats), set[str]()
    while waiting:
        name = waiting.pop()
        if name == file.source.id:
            yield "repeats itself, round about; somebody was first"
            return
        if name not in seen and name in known:
            seen.add(name)
            waiting.extend(known[name].source.repeats)


def claim_origins(facts: Facts) -> Iterable[Refusal]:
    """A claim graded high rests on several independent origins (`origins_for_high` of the policy).

    **Refuses** a claim graded high whose grounds, followed through claims, chains, statements and
    identifications, come from fewer origins. What counts once: one exhibit, however often cited;
    the same bytes; parts of one capture; one clip, whoever examined it; statements by one
    publisher; pages of one host that no source file speaks of; a source and all that `repeats` it;
    texts with long passages in common word for word, as wire copy has; and one picture or clip,
    also where it was encoded, scaled or cut again, written over, or taken as a still out of a clip.
    What counts not at all: what has no source file, and sources of letter E or F. The refusal says
    what was seen to be the same.

    **Why.** Three outlets that carry one press release are one source with three logos; so are
    three channels that show one clip.

    **Example.** A claim graded high on two web sites that print the same agency text.

    **To do.** Grade it moderate; or find another origin, and write `sources/ID.md` for each.

    **From.** Berkeley Protocol (2020), corroboration by independent sources; NATO AJP-2.1
    (information is confirmed by other independent sources).
    """
    need = facts.case.policy.origins_for_high
    for file in facts.claims:
        if file.claim.grade != "high" or file.claim.kind == "opinion":
            continue
        found = origins(file, facts)
        counted = [one for one in found if one.letter and one.letter not in _UNTOLD]
        if len(counted) < need:
            left = [_why_not(one) for one in found if one not in counted]
            reason = (
                f"is graded high on {len(counted)} independent origin(s) of {need}: "
                f"{'; '.join([*(one.name for one in counted), *left]) or 'none'}"
                f"{_the_same(found, facts)}"
            )
            yield Refusal(file.document.at("grade"), "claim.origins", reason)


def _the_same(found: Iterable[Origin], facts: Facts) -> str:
    """Which exhibits of one origin carry one thing, and how that was seen."""
    joined = [set(one.exhibits) for one in found]
    pairs = [it for it in facts.alike if any({it.one, it.other} <= each for each in joined)]
    told = [f"{it.one} and {it.other} count once: {it.how}" for it in pairs[:TOLD]]
    more = [f"{len(pairs) - TOLD} more such pairs"] if len(pairs) > TOLD else []
    return "".join(f"; {each}" for each in (*told, *more))


def _why_not(one: Origin) -> str:
    what = f"{one.name} ({', '.join(one.exhibits) or 'no exhibit'})"
    return f"{what} has no sources/ID.md" if one.letter is None else f"{what} is {one.letter}"


def claim_single(facts: Facts) -> Iterable[Refusal]:
    """A claim that falls wholly with one exhibit or one source says so.

    **Refuses** a claim graded moderate or high of which all grounds end at one exhibit or one
    origin, or which rests on a chain that has a step with one source only, unless `rests_on_one`
    says why it is told all the same, or its prose or contrary case says that it rests on one. A
    claim graded low promises no more than that.

    **Why.** Readers count footnotes. Five footnotes to one document look like five documents.

    **Example.** Four sentences, four citations, one award notice; `grade: moderate`.

    **To do.** `rests_on_one: the notice is the buyer's own; we know of no second copy`.

    **From.** Single point of failure in structured analysis (key assumptions check); ICD 203
    (sourcing is described, with its limits).
    """
    for file in facts.claims:
        it = file.claim
        if it.grade == "low" or not it.grounds or it.kind == "opinion":
            continue
        what = _falls_with(file, facts)
        why = it.rests_on_one
        said = has_words(why, 3) and (len(telling_words(why)) > 1 or RESTS_ON_ONE.search(why))
        said = said or RESTS_ON_ONE.search(f"{it.prose}\n{it.contrary}")
        if what and not said:
            reason = f"all of it falls with {what}; say so in `rests_on_one`, and why it is told"
            yield Refusal(file.document.at("grounds"), "claim.single", reason)


def _falls_with(file: ClaimFile, facts: Facts) -> str:
    """The one thing with which everything falls; "" if there is none."""
    for ground in file.claim.grounds:
        traced = facts.traced.get(ground.chain or "")
        if traced and traced.single:
            steps = ", ".join(map(str, traced.single[0].steps))
            return f"{traced.single[0].source} (step {steps} of {ground.chain})"
    found = origins(file, facts)
    exhibits = {name for one in found for name in one.exhibits}
    if len(exhibits) == 1:
        return f"exhibit {exhibits.pop()}"
    return found[0].name if len(found) == 1 and found[0].name != NOBODY else ""
