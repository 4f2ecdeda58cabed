"""adverse claims, letters and the log -> refusals where a party was not asked, or not in time."""

from collections.abc import Iterable, Iterator

from countershot.claims.adverse import named_by, why_it_must_say, why_nobody_is_not_enough
from countershot.claims.closure import closure
from countershot.claims.deadlines import earliest_deadline, has_passed
from countershot.claims.letters import (
    Letter,
    Sent,
    judged,
    letters,
    reply_named,
    sendings_of,
    standing,
)
from countershot.claims.rereported import why_ask
from countershot.claims.seal_first import lacking, late, rests, rests_of
from countershot.claims.signed import signatures_on
from countershot.records.facts import Facts
from countershot.records.files import ClaimFile, Place, Refusal

_SAID_SOMETHING = frozenset({"answered", "disputed", "declined"})


def reply_adverse(facts: Facts) -> Iterable[Refusal]:
    """A claim that names a party says whether it may harm it.

    **Refuses** a claim without `adverse_to` that has a `scope.actor`, names a party of `case.toml`
    (other than in a product's name, as the maker of what was identified, or as the place), or
    accuses somebody it names; one that says `adverse_to: []` although it accuses a party, or rests
    on a chain that ends on a list; and one whose `adverse_to` has a party that `case.toml` does not
    know, or none of those that its words name.

    **Why.** Whoever is not seen as harmed is not asked. The question is put for each claim, in
    writing, and both people who sign the claim sign the answer.

    **Example.** "Velmara delivered 24 domes to the centre", with nothing said of Velmara.

    **To do.** `adverse_to: [velmara]`, and write to them (`countershot ask CASE --draft velmara`);
    or `adverse_to: []`, where nobody could think the worse of them for it.

    **From.** Right of reply and fairness clauses of press codes (BBC Editorial Guidelines,
    right of reply; Ofcom Broadcasting Code, 7.11).
    """
    for file in facts.claims:
        for key, reason in _of_adverse(file, facts):
            yield Refusal(file.document.at(key), "reply.adverse", reason)


def _of_adverse(file: ClaimFile, facts: Facts) -> Iterator[tuple[str, str]]:
    said = file.claim.adverse_to
    actor = bool(file.claim.scope.actor.strip())
    if said is None:
        if why := why_it_must_say(file, facts):
            reason = f"{why}: say `adverse_to:`, the parties it may harm, or []"
            yield ("scope.actor" if actor else "headline"), reason
        return
    unknown = [party for party in said if party not in facts.case.parties]
    if unknown:
        yield "adverse_to", f"case.toml knows no party {unknown[0]}; add [parties.{unknown[0]}]"
    elif not said and (why := why_nobody_is_not_enough(file, facts)):
        yield "adverse_to", f"[] cannot stand: {why}; name whom it may harm"
    elif said and (named := named_by(file, facts)) and not set(named) & set(said):
        name = facts.case.parties[named[0]].name
        yield "adverse_to", f"names {name} in its words, and not here"


def reply_covered(facts: Facts) -> Iterable[Refusal]:
    """Whatever may harm a party was put to that party, as it stands now.

    **Refuses** a claim whose `adverse_to` names a party to whom no letter that puts this claim is
    in the log as sent; and one whose headline, kind, scope or prose was changed after it was put.
    Its grounds, warrant, grade and contrary case may change: the reply is written into them. An
    allegation that only repeats one publication (a file in `sources/` says whose) needs no letter
    if `published_answer` names statements with what the party answered in public, the report
    tells these, and we have not written to the party. What we saw ourselves, or joined from
    several publications, is ours and is put.

    **Why.** An answer to last week's wording is no answer to this week's. What was asked is held as
    a digest in the log, so nobody has to remember it.

    **Example.** "24 sets" was put, "240 sets" is to be printed.

    **To do.** `countershot ask CASE INQUIRY` builds the letter; `--sent CHANNEL` when it is out.

    **From.** Right of reply: the allegations themselves, in enough detail, before publication
    (Flood v Times Newspapers [2012] UKSC 11 and Reynolds v Times Newspapers [2001] 2 AC 127 on
    responsible publication; BBC Editorial Guidelines, right of reply). Of repeats: reportage, the
    neutral account of both sides (Roberts v Gable [2007] EWCA Civ 721; Defamation Act 2013
    s. 4(3)).
    """
    for file in facts.claims:
        for party in file.claim.adverse_to or ():
            if party in facts.case.parties and standing(file.document.path, party, facts) is None:
                reason = _uncovered(file.document.path, party, facts)
                if file.claim.published_answer:
                    why = why_ask(file, party, facts)
                    reason = why and f"{reason}; `published_answer` is not enough: {why}"
                if reason:
                    yield Refusal(file.document.at("adverse_to"), "reply.covered", reason)


def _uncovered(path: str, party: str, facts: Facts) -> str:
    name = facts.case.parties[party].name
    before = sendings_of(path, party, facts)
    if any(not sent.trusted for _, sent, _ in before):
        return f"the letter to {name} has a time that was given by hand; send it by the clock"
    if before:
        letter, sent, _ = before[-1]
        day = sent.asked.at_utc[:10]
        return f"was changed after {letter.name} put it to {name} on {day}; put it again"
    written = [
        each.name
        for each in letters(facts).values()
        if each.file and each.file.inquiry.party == party
        and any(one.path == path for one in each.file.inquiry.assertions)
    ]  # fmt: skip
    if written:
        return f"the letter {written[0]} to {name} puts it, but the log does not have it as sent"
    return f"no letter puts it to {name}; `countershot ask CASE --draft {party}` begins one"


def reply_deadline(facts: Facts) -> Iterable[Refusal]:
    """Nothing is published before the party has answered, or its time to answer is over.

    **Refuses** an adverse claim whose letter has a day to answer that is not over, unless a sealed
    reply came and its outcome for this claim is `answered`, `disputed` or `declined`; a deadline
    shorter than the policy of `case.toml` (10 working days; 28 days for `kind: trace`); and an
    outcome `silent` that was written down before the time was over.

    **Why.** "Did not respond" after an hour on a Friday evening is the sentence that loses the
    case.

    **Example.** Sent on Friday, published on Monday, nothing heard.

    **To do.** Wait; or seal the reply (`countershot ask CASE INQUIRY --reply FILE`) and write down
    what it says in `outcomes/INQUIRY.md`.

    **From.** Reasonable opportunity to respond (BBC Editorial Guidelines; Ofcom Broadcasting Code,
    7.11); requests to trace goods give weeks, as UN panels of experts do.
    """
    for file in facts.claims:
        for party in file.claim.adverse_to or ():
            found = standing(file.document.path, party, facts)
            reason = _too_early(*found, facts) if found else ""
            if reason:
                yield Refusal(file.document.at("adverse_to"), "reply.deadline", reason)
    for letter in letters(facts).values():
        yield from _silent_early(letter, facts)


def _too_early(letter: Letter, sent: Sent, put: object, facts: Facts) -> str:
    asked = sent.asked
    kind = letter.file.inquiry.kind if letter.file else "reply"
    least = earliest_deadline(asked.at_utc, kind, facts.case.policy)
    if asked.deadline < least:
        return f"{letter.name} gave until {asked.deadline}; the policy asks for {least}"
    number = getattr(put, "number", 0)
    row = judged(letter).get(number)
    if row and row.outcome in _SAID_SOMETHING:
        reply = reply_named(row.reply, letter, facts)
        if reply and reply[0] > sent.index:
            return ""
    if has_passed(asked.deadline, facts.moment_utc):
        return ""
    return f"{letter.name} can be answered until the end of {asked.deadline} (UTC)"


def _silent_early(letter: Letter, facts: Facts) -> Iterator[Refusal]:
    last = letter.by_the_clock[-1].asked.deadline if letter.by_the_clock else ""
    if letter.outcomes is None or (last and has_passed(last, facts.moment_utc)):
        return
    for number, row in enumerate(letter.outcomes.outcomes.outcomes):
        if row.outcome == "silent" and not letter.replies:
            until = f"can be answered until the end of {last}" if last else "was not sent yet"
            place = letter.outcomes.document.at(f"outcomes.{number}")
            yield Refusal(place, "reply.deadline", f"`silent`, but {letter.name} {until}")


def reply_used(facts: Facts) -> Iterable[Refusal]:
    """Every reply is read, judged point by point, and used; and none is made up.

    **Refuses** a sealed reply that no claim of the report rests on; a letter with a reply and no
    signed `outcomes/INQUIRY.md` that judges every assertion put; and an outcome other than `silent`
    that names no reply of this letter in the log.

    **Why.** The denial that stayed in a mailbox is the one that the judge reads out.

    **Example.** A reply was sealed on Tuesday; the report of Thursday does not mention it.

    **To do.** Cite the reply in a claim of its own ("The bureau says that ..."), and that claim
    in the report. `countershot ask CASE INQUIRY` says which points have no outcome yet.

    **From.** Fair inclusion of the response (BBC Editorial Guidelines, right of reply).
    """
    known = letters(facts)
    used = _used(facts) if any(letter.replies for letter in known.values()) else set()
    for letter in known.values():
        place = letter.file.document.at("assertions") if letter.file else Place(letter.path)
        for _, reply in letter.replies:
            if not used & set(reply.exhibits):
                reason = f"no claim of the report rests on the reply {reply.exhibits[0]}; use it"
                yield Refusal(place, "reply.used", reason)
        if letter.replies and letter.sent:
            yield from _unjudged(letter, place, facts)
        yield from _made_up(letter, facts)


def _used(facts: Facts) -> set[str]:
    """Exhibits below the claims that the report cites; below all where there is no report."""
    cited = {claim for s in facts.report.sentences for claim in s.claims} if facts.report else None
    found: set[str] = set()
    for file in facts.claims:
        if cited is None or file.claim.id in cited:
            found |= set(closure(file.claim.id, facts).exhibits)
    return found


def _unjudged(letter: Letter, place: Place, facts: Facts) -> Iterator[Refusal]:
    rows = judged(letter)
    wanted = [put.number for put in letter.sent[-1].asked.put]
    missing = [number for number in wanted if number not in rows]
    path = f"outcomes/{letter.name}.md"
    if missing:
        points = ", ".join(map(str, missing))
        reason = f"a reply is there, but {path} has no outcome for assertion {points}"
        yield Refusal(place, "reply.used", reason)
    elif letter.outcomes and not any(f.current for f in signatures_on(path, facts)):
        reason = "nobody has signed it as it stands"
        yield Refusal(letter.outcomes.document.at("outcomes"), "reply.used", reason)


def _made_up(letter: Letter, facts: Facts) -> Iterator[Refusal]:
    if letter.outcomes is None:
        return
    numbers = {put.number for sent in letter.sent for put in sent.asked.put}
    for count, row in enumerate(letter.outcomes.outcomes.outcomes):
        place = letter.outcomes.document.at(f"outcomes.{count}")
        if letter.sent and row.assertion not in numbers:
            yield Refusal(place, "reply.used", f"{letter.name} put no assertion {row.assertion}")
        elif row.outcome != "silent" and reply_named(row.reply, letter, facts) is None:
            named = f"{row.reply} is no reply" if row.reply else "names no `reply:`"
            reason = f"`{row.outcome}`, but {named} to {letter.name} in the log"
            yield Refusal(place, "reply.used", reason)


def reply_sealed(facts: Facts) -> Iterable[Refusal]:
    """Seal first, ask second: what a letter rests on was kept before its party heard of it.

    **Refuses** a letter that puts a claim citing a web address (in prose, warrant, contrary case,
    statement, chain or report) of which no capture that shows the page is sealed; and an adverse
    claim one of whose exhibits or addresses was sealed, or stamped where `case.toml` named time
    authorities, only after the letter that puts it. What replies and later looks brought is no
    such exhibit.

    **Why.** Pages vanish within the hour of asking about them. Asked first, the best evidence is
    gone before it is kept; and material kept later may be what the question produced.

    **Example.** The letter went out at nine; the tender page was sealed at ten.

    **To do.** `countershot seal CASE ADDRESS`, `countershot stamp CASE`, and put the claim again:
    `countershot ask CASE INQUIRY --sent CHANNEL`, which refuses until all of it is kept.

    **From.** Berkeley Protocol on Digital Open Source Investigations (2020), preservation.
    """
    for letter in letters(facts).values():
        if letter.file is not None and not letter.sent:
            place = letter.file.document.at("assertions")
            for each in lacking(rests_of(letter.file.inquiry, facts), facts, stamps=False):
                if each.what.lower().startswith("http"):
                    reason = f"rests on {each.what} ({each.by}), which {each.reason}"
                    yield Refusal(place, "reply.sealed", reason)
    for file in facts.claims:
        for party in file.claim.adverse_to or ():
            found = standing(file.document.path, party, facts)
            if found is not None:
                yield from _asked_first(file, found[0], found[1], facts)


def _asked_first(file: ClaimFile, letter: Letter, sent: Sent, facts: Facts) -> Iterator[Refusal]:
    rest = rests([file.document.path], facts, by=letter.path)
    for what, why in late(rest, facts, sent.index, stamps=bool(sent.asked.authorities)):
        reason = f"rests on {what}, which {why} ({letter.name}); put it again"
        yield Refusal(file.document.at("grounds"), "reply.sealed", reason)
