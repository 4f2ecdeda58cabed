"""letters of a case and what came of them -> what was put to each party, and its answers."""

from collections.abc import Iterator

from countershot.claims.letters import Letter, asserted, judged, letters, reply_named
from countershot.claims.named import exhibit_named
from countershot.dossier.told import PutToParty, Reply
from countershot.records.facts import ExhibitFact, Facts
from countershot.records.inquiry import Outcome, Put
from countershot.records.log import Replied
from countershot.workspace.results import Results

NOT_JUDGED = "not judged yet"
LEFT_OUT = "[address left out]"
_SHORTEST = 5
"""Shorter addresses ("1 A") stand in any text by chance."""


def put_to_parties(facts: Facts, known: Results) -> tuple[PutToParty, ...]:
    """One row an assertion of each letter that was sent, of claims that the report cites alone.

    What was asked about and is not published is nobody's business but the party's: neither it, nor
    a reply that was judged to be on it alone, nor a letter that is ready and was not sent. A reply
    stands in full where it was read and may leave, but for the addresses the letter went to.
    """
    every = letters(facts).values()
    return tuple(row for letter in every if letter.sent for row in _rows(letter, facts, known))


def _rows(letter: Letter, facts: Facts, known: Results) -> Iterator[PutToParty]:
    """As the newest sending put it; a channel counts once, however often it was tried."""
    sent = letter.sent[-1].asked
    party = facts.case.parties.get(letter.party)
    ways = dict.fromkeys([sent.channel, *(channel for channel, _ in letter.contacts)])
    outcomes = judged(letter)
    for put in sent.put:
        claim = _claim_of(put, facts)
        file = facts.claims_by_id.get(claim)
        if file is None:
            continue
        outcome = outcomes.get(put.number)
        yield PutToParty(
            party=party.name if party else letter.party,
            claim=claim,
            put=file.claim.headline,
            channel=", ".join(ways),
            outcome=outcome.outcome if outcome else NOT_JUDGED,
            sent=sent.at_utc,
            stands=asserted(put.path, facts) == put.words_sha256,
            replies=tuple(_replies(letter, put.number, outcomes, facts, known)),
        )


def _claim_of(put: Put, facts: Facts) -> str:
    """The claim that was put, if the report cites it; else ""."""
    folder, _, name = put.path.removesuffix(".md").partition("/")
    sentences = facts.report.sentences if facts.report else ()
    cited = {claim for sentence in sentences for claim in sentence.claims}
    return name if folder == "claims" and name in cited else ""


def _replies(
    letter: Letter, number: int, outcomes: dict[int, Outcome], facts: Facts, known: Results
) -> Iterator[Reply]:
    """Those judged to be on this assertion, and those that nobody has judged to be on any."""
    judged_on: dict[int, set[int]] = {}
    for outcome in outcomes.values():
        found = reply_named(outcome.reply, letter, facts) if outcome.reply else None
        if found is not None:
            judged_on.setdefault(found[0], set()).add(outcome.assertion)
    for index, reply in letter.replies:
        if number in judged_on.get(index, {number}):
            yield _reply(letter, reply, facts, known)


def _reply(letter: Letter, reply: Replied, facts: Facts, known: Results) -> Reply:
    """All that came with it, each text once: the parts of one web page all say the same."""
    kept = [fact for name in reply.exhibits if (fact := exhibit_named(name, facts))]
    texts = [text for fact in kept if (text := _text(fact, facts, known))]
    web = any(fact.exhibit.capture.web for fact in kept)
    words = "\n\n".join(dict.fromkeys(texts[:1] if web else texts))
    for address in _addresses(letter):
        words = words.replace(address, LEFT_OUT)
    return Reply(words, reply.at_utc, reply.exhibits[0])


def _addresses(letter: Letter) -> tuple[str, ...]:
    """Where the letter went, and where its file says it may go; the longest first."""
    ways = letter.file.inquiry.to if letter.file else ()
    found = {way.address for way in ways if len(way.address) >= _SHORTEST}
    return tuple(sorted(found, key=len, reverse=True))


def _text(fact: ExhibitFact, facts: Facts, known: Results) -> str:
    """All words of one exhibit as they were read; none of one that may not leave whole."""
    told = facts.case.release.get(fact.exhibit.id)
    if fact.destroyed is not None or (told is not None and told.release != "whole"):
        return ""
    if known.has_pages(fact.exhibit):
        return "\n\n".join(page.text for page in known.pages(fact.exhibit)).strip()
    passages = known.passages(fact.exhibit)
    return "\n".join(each.text for each in passages.passages).strip() if passages else ""
