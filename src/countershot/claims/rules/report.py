"""the report's sentences -> refusals where they cite nothing, or say more than what they cite."""

from collections.abc import Iterable

from countershot.claims.answers_logged import asked_when
from countershot.claims.drawing_on import (
    below,
    claim_texts,
    identified_texts,
    other_names,
    stated_by,
)
from countershot.claims.grounds import unreadable_paths
from countershot.claims.levels import identified_below
from countershot.claims.matter import Known, known, outside
from countershot.claims.spelling import names_of, other_spellings
from countershot.records.facts import Facts
from countershot.records.files import Place, Refusal


def report_uncited(facts: Facts) -> Iterable[Refusal]:
    """Every sentence, heading, caption and alternative text cites a claim, or says it does not.

    **Refuses** one without `[@claim-id]` or `[~]` at its end; one that carries both; a citation
    of a claim the case does not have; a picture without alternative text; a case without
    a report, or a report without sentences.

    **Why.** The one sentence nobody thought needed a source is the one the correction is about.
    What is only connecting words is marked `[~]` and shown to the reader as uncited.

    **Example.** `The post stands at the gate.`

    **To do.** `The post stands at the gate [@post-at-gate].` or `This is what we did. [~]`

    **From.** W3C PROV (every statement has a provenance); the verifiability rule of
    encyclopaedias.
    """
    unread = unreadable_paths(facts)
    if facts.report is None and "report.md" in unread:
        return
    if facts.report is None or not facts.report.sentences:
        place = facts.report.document.at("body") if facts.report else Place("report.md")
        yield Refusal(place, "report.uncited", "there is no report; write report.md")
        return
    claims = facts.claims_by_id
    for sentence in facts.report.sentences:
        reason = ""
        unknown = [id for id in sentence.claims if id not in claims]
        unknown = [id for id in unknown if f"claims/{id}.md" not in unread]
        if not sentence.text:
            reason = f"a {sentence.role} without words; describe what is shown, and cite it"
        elif unknown:
            reason = f"cites {unknown[0]}, but there is no claims/{unknown[0]}.md"
        elif sentence.claims and sentence.uncited:
            reason = "is marked both as cited and as uncited; keep one"
        elif not sentence.claims and not sentence.uncited:
            reason = f"'{_short(sentence.text)}' cites nothing; end it with [@claim-id] or [~]"
        if reason:
            yield Refusal(sentence.place, "report.uncited", reason)


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}..."


def report_new_matter(facts: Facts) -> Iterable[Refusal]:
    """The report brings in no number, name, place or product that its claims do not carry.

    **Refuses**, sentence by sentence, numbers (digits, words, Chinese numerals), months,
    capitalised names, product codes, web addresses, and words in another script that do not
    stand in the cited claims or in what those rest on: headline, prose, scope, quotations,
    the identification's names as far as its level reaches. A sentence marked `[~]` may use what
    the report's claims carry together, and nothing else.

    **Why.** A report is edited last and fastest. A rounded figure or an added name slips in
    where the evidence was never asked.

    **Example.** "Velmara delivered 25 sets [@award]." where the tender says 24.

    **To do.** Correct the sentence, or write the claim that carries it.

    **From.** Line-by-line fact-checking in newsrooms (every checkable word underlined).
    """
    if facts.report is None:
        return
    claims = facts.claims_by_id
    names = (*names_of(facts), *sorted(other_spellings(facts)))
    cited = {claim for sentence in facts.report.sentences for claim in sentence.claims}
    together = _carried(sorted(cited & claims.keys()), facts)
    carried: dict[tuple[str, ...], Known] = {}
    for sentence in facts.report.sentences:
        ids = tuple(claim for claim in sentence.claims if claim in claims)
        if not ids and not sentence.uncited:
            continue
        if ids not in carried:
            carried[ids] = _carried(ids, facts) if ids else together
        title, allowed = sentence.role != "sentence", carried[ids]
        if asked := asked_when(sentence.text, facts):
            allowed = allowed.with_more(known(asked))
        for word in outside(sentence.text, allowed, names, title=title):
            whose = "the claims it cites" if ids else "any claim the report cites"
            yield Refusal(sentence.place, "report.new_matter", f"'{word}' is not in {whose}")


def _carried(ids: Iterable[str], facts: Facts) -> Known:
    claims = facts.claims_by_id
    files = below([claims[claim] for claim in ids], facts)
    texts = [text for file in files for text in (*claim_texts(file), *stated_by(file, facts))]
    for name in identified_below(files, facts):
        texts.extend(identified_texts(name, facts))
    return known([*texts, *other_names("\n".join(texts), facts)])
