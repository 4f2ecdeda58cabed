"""letters of a case and what came of them -> what was put to each party, and its answer."""

from collections.abc import Iterator

from countershot.claims.grounds import claims_by_id
from countershot.claims.letters import Letter, asserted, judged, letters, reply_named
from countershot.claims.named import exhibit_named
from countershot.dossier.told import PutToParty
from countershot.records.exhibit import Exhibit
from countershot.records.facts import Facts
from countershot.records.inquiry import Put
from countershot.workspace.results import Results

AS_SENT = "since changed; put again if it stands in this report"
NOT_JUDGED = "not judged yet"


def put_to_parties(facts: Facts, known: Results) -> tuple[PutToParty, ...]:
    """One row an assertion of each letter that was sent, of claims that the report cites alone.

    What was asked about and is not published is nobody's business but the party's. A reply stands
    in full where it was read and may leave; addresses and numbers of a channel never do.
    """
    every = letters(facts).values()
    return tuple(row for letter in every if letter.sent for row in _rows(letter, facts, known))


def _rows(letter: Letter, facts: Facts, known: Results) -> Iterator[PutToParty]:
    sent = letter.sent[-1].asked
    party = facts.case.parties.get(letter.party)
    channels = ", ".join(dict.fromkeys(channel for channel, _ in letter.contacts))
    for put in sent.put:
        claim = _claim_of(put, facts)
        if claim is None:
            continue
        outcome = judged(letter).get(put.number)
        reply = _reply(letter, outcome.reply if outcome else "", facts)
        yield PutToParty(
            party=party.name if party else letter.party,
            put=_words(put, claim, facts),
            channel=channels or sent.channel,
            outcome=outcome.outcome if outcome else NOT_JUDGED,
            answer=_text(reply, facts, known) if reply else "",
            exhibit=reply.id if reply else "",
            sent=sent.at_utc,
            replied=_replied(letter, reply),
            claims=(claim,),
        )


def _claim_of(put: Put, facts: Facts) -> str | None:
    """The claim that was put, if the report cites it."""
    folder, _, name = put.path.removesuffix(".md").partition("/")
    sentences = facts.report.sentences if facts.report else ()
    cited = {claim for sentence in sentences for claim in sentence.claims}
    return name if folder == "claims" and name in cited else None


def _words(put: Put, claim: str, facts: Facts) -> str:
    file = claims_by_id(facts).get(claim)
    if file is None or asserted(put.path, facts) != put.words_sha256:
        return AS_SENT
    return file.claim.headline


def _reply(letter: Letter, named: str, facts: Facts) -> Exhibit | None:
    """The reply that a person judged by; else the newest that came."""
    found = reply_named(named, letter, facts) if named else None
    last = found or (letter.replies[-1] if letter.replies else None)
    fact = exhibit_named(named or last[1].exhibits[0], facts) if last else None
    return fact.exhibit if fact else None


def _replied(letter: Letter, reply: Exhibit | None) -> str:
    times = [r.at_utc for _, r in letter.replies if reply is not None and reply.id in r.exhibits]
    return times[-1] if times else ""


def _text(reply: Exhibit, facts: Facts, known: Results) -> str:
    """All its words as they were read; none of one that is withheld."""
    told = facts.case.release.get(reply.id)
    if told is not None and told.release == "withheld":
        return ""
    if known.has_pages(reply):
        return "\n\n".join(page.text for page in known.pages(reply)).strip()
    passages = known.passages(reply)
    return "\n".join(each.text for each in passages.passages).strip() if passages else ""
