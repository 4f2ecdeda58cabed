"""sentences about answers, and the log -> refusals where the words say more than happened."""

from collections.abc import Iterable, Iterator

from countershot.claims.adverse import accusation_in, parties_in
from countershot.claims.answers_logged import circumstances, not_borne_out, subjects
from countershot.claims.letters import letters, standing
from countershot.claims.matter import known, outside
from countershot.claims.passages import Passage, passages
from countershot.claims.reply_words import wordings
from countershot.claims.rereported import answered_others
from countershot.claims.spelling import without_quotations
from countershot.claims.spoken_of import names_a_person
from countershot.records.facts import Facts
from countershot.records.files import ClaimFile, Refusal


def reply_wording(facts: Facts) -> Iterable[Refusal]:
    """Words about an answer agree with the log.

    **Refuses**, in the report and in claims: "declined to comment" without a sealed reply whose
    outcome is `declined`; "did not respond" with a reply in the log, without a letter sent, or
    before its time is over; "did not answer by" a day earlier than the deadline, or where a reply
    came by then; "told us", "in a reply to us" and "denied" without such a reply; "evaded the
    question" without such an outcome; and any of these of somebody to whom no letter was written.
    Words in quotation marks are left alone, and so is what an allegation says of an answer that
    others got, if the sentence names the publisher first and a statement has such words.

    **Why.** "Declined to comment" says that somebody chose; "did not respond", that somebody could
    have. Each is a statement of fact about the party, and is printed as one.

    **Example.** "Velmara declined to comment", where nobody wrote to Velmara.

    **To do.** Say what happened: `countershot ask CASE INQUIRY` shows what the log bears out.

    **From.** Accuracy about the answer itself (AP, Statement of News Values and Principles; Reuters
    Handbook of Journalism).
    """
    for passage, reason in _said(facts, attempts=False):
        yield Refusal(passage.place, "reply.wording", reason)


def reply_attempts(facts: Facts) -> Iterable[Refusal]:
    """ "Could not be reached" takes five attempts on two channels, all in the log.

    **Refuses** "could not be reached", "was unavailable for comment", "attempts to contact ...
    failed" and the like, where the log has fewer attempts (letters sent count) or fewer channels
    than the policy of `case.toml` asks for (`attempts`, `channels`), or a reply.

    **Why.** One message to an old address reaches nobody, and says nothing of whoever it was for.

    **Example.** One e-mail, and "the company could not be reached".

    **To do.** Try again, another way, and log each try: `countershot ask CASE INQUIRY --attempt
    phone`. Or say what was done: "We wrote to them on 1 April".

    **From.** Reasonable efforts to reach a subject (Reuters Handbook of Journalism; Ofcom
    Broadcasting Code, section 7).
    """
    for passage, reason in _said(facts, attempts=True):
        yield Refusal(passage.place, "reply.attempts", reason)


def _said(facts: Facts, *, attempts: bool) -> Iterator[tuple[Passage, str]]:
    for passage in passages(facts, "headline", "prose", "warrant", "contrary", "report"):
        text = without_quotations(passage.text)
        for wording in wordings(text):
            if (wording.says == "unreached") != attempts:
                continue
            if wording.says in ("told", "denied", "evaded") and not passage.claims:
                continue
            if answered_others(wording, passage, text, facts):
                continue
            parties = subjects(passage, text, wording, facts)
            if wording.says == "told" and not parties and names_a_person(text):
                continue  # testimony: harm.consent asks for it
            reason = not_borne_out(wording, passage, text, parties, facts)
            if reason:
                yield passage, reason


def reply_new_matter(facts: Facts) -> Iterable[Refusal]:
    """What the report says to a party's harm was put to that party.

    **Refuses** a sentence of the report that accuses a party it names, while no claim that it cites
    is `adverse_to` that party; and, in a sentence that cites adverse claims only, a number, name,
    date or place that stands in the claim's grounds or elsewhere, but not in the words that were
    put: headline, scope, prose and questions of the letter.

    **Why.** The party answered what it was asked. What was added afterwards, however well
    grounded, it never saw.

    **Example.** The letter put "24 sets"; the report adds the price from the cited page.

    **To do.** Put it into the claim and put the claim again, or leave it out.

    **From.** New allegations need a new opportunity to respond (BBC Editorial Guidelines, right of
    reply; Flood v Times Newspapers [2012] UKSC 11).
    """
    for passage in passages(facts, "report"):
        text = without_quotations(passage.text)
        accused = accusation_in(text)
        parties = _accused(text, passage, facts) if accused else ()
        adverse = {party for file in passage.claims for party in file.claim.adverse_to or ()}
        if accused and parties and not set(parties) & adverse:
            name = facts.case.parties[parties[0]].name
            reason = f"says '{accused}' of {name}, but no claim it cites is `adverse_to` it"
            yield Refusal(passage.place, "reply.new_matter", reason)
        elif passage.claims and all(file.claim.adverse_to for file in passage.claims):
            yield from _added(passage, facts)


def _accused(text: str, passage: Passage, facts: Facts) -> tuple[str, ...]:
    """Whom an accusing sentence is about: those it names, else the actor of the claim it cites."""
    named = parties_in(text, facts)
    if named or len(passage.claims) != 1:
        return named
    return parties_in(passage.claims[0].claim.scope.actor, facts)


def _added(passage: Passage, facts: Facts) -> Iterator[Refusal]:
    texts = [text for file in passage.claims for text in _put(file, facts)]
    if not texts:
        return  # nothing was put yet, which is another rule's refusal
    for word in outside(passage.text, known(texts), title=passage.heading):
        reason = f"'{word}' was not put to the party that it may harm"
        yield Refusal(passage.place, "reply.new_matter", reason)


def _put(file: ClaimFile, facts: Facts) -> Iterator[str]:
    """Every text that the parties of a claim have seen: what was put, and the letter around it."""
    for party in file.claim.adverse_to or ():
        if standing(file.document.path, party, facts) is None:
            continue
        for letter in letters(facts).values():
            if letter.party == party and letter.sent:
                yield from _letter_texts(letter.name, facts)
        it = facts.case.parties.get(party)
        yield from (it.name, *it.also) if it else ()


def _letter_texts(name: str, facts: Facts) -> Iterator[str]:
    letter = letters(facts)[name]
    if letter.file is not None:
        yield from (letter.file.inquiry.body, *letter.file.inquiry.questions)
    yield from circumstances(letter)
    paths = {put.path for sent in letter.sent for put in sent.asked.put}
    for claim in facts.claims:
        if claim.document.path in paths:
            it = claim.claim
            yield from (it.headline, it.prose, it.scope.of, it.scope.place, it.scope.time)
            yield from (it.scope.actor, str(it.scope.count))
    for said in facts.statements:
        if said.document.path in paths:
            yield said.statement.said_by
            for field in said.statement.fields:
                yield from (field.in_words, field.citation.quotation or "", field.value)
