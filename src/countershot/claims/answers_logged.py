"""a party and what a sentence says of its answer -> why the log does not bear that out."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from countershot.claims.adverse import parties_in, spelling_pattern
from countershot.claims.deadlines import has_passed
from countershot.claims.letter_text import in_words
from countershot.claims.letters import Letter, judged, letters, reply_named, to_party
from countershot.claims.looking_up import statements_by_name
from countershot.claims.matter import MONTH_NAMES, is_common
from countershot.claims.passages import Passage
from countershot.claims.reply_words import Says, Wording, wordings
from countershot.claims.spelling import without_quotations
from countershot.records.facts import Facts

_MONTHS = {name.casefold(): number for number, name in MONTH_NAMES.items()}
_DATE = re.compile(
    r"\b(\d{4})-(\d\d)-(\d\d)\b"
    r"|\b(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]+),? (\d{4})\b"
    r"|\b([A-Z][a-z]+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b"
)
_LEADS = re.compile(
    r"\b(?:by|before|until|as of|on)\s+(?:the\s+)?(?:(?:end|close|deadline)\s+(?:of\s+)?)?"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"((?:[A-Z][\w&.'’-]*)(?:[ ,]+(?:[A-Z&][\w&.'’-]*|of|and|for))*)\s+"
    r"(?:(?:has|have|had|also|again|later|both|itself|simply|then)\s+)*$"
)


def subjects(passage: Passage, text: str, wording: Wording, facts: Facts) -> tuple[str, ...]:
    """The parties that a wording speaks of; empty if they are none of the case.

    The party named nearest before the words (behind them in "unable to reach ..."); else those to
    whom a letter put what the sentence cites; else everybody to whom a letter was written.
    """
    before, after = _nearest(text, wording, facts)
    named = (after or before) if wording.names_after else (before or after)
    if named:
        return (named,)
    if _stranger(text, wording):
        return ()
    cited = {file.document.path for file in passage.claims}
    put = {
        letter.party
        for letter in letters(facts).values()
        for sent in letter.sent
        if cited & {put.path for put in sent.asked.put}
    }
    adverse = {party for file in passage.claims for party in file.claim.adverse_to or ()}
    everybody = {letter.party for letter in letters(facts).values() if letter.party}
    return tuple(sorted(put or adverse or everybody))


def _nearest(text: str, wording: Wording, facts: Facts) -> tuple[str, str]:
    """The parties named nearest before and behind the words; "" where there is none."""
    before: tuple[int, int, str] = (-1, 0, "")
    after: tuple[int, int, str] = (len(text) + 1, 0, "")
    for party in parties_in(text, facts):
        it = facts.case.parties[party]
        for spelling in (it.name, *it.also):
            for match in spelling_pattern(spelling).finditer(text) if spelling else ():
                found = (match.end(), len(spelling), party)
                if match.end() <= wording.start:
                    before = max(before, found)
                elif match.start() >= wording.end - 1:
                    after = min(after, (match.start(), -len(spelling), party))
    return before[2], after[2]


def _stranger(text: str, wording: Wording) -> str:
    """A name straight before the words that is no party of the case; "" if there is none."""
    match = _SUBJECT.search(text[: wording.start])
    if match is None or wording.names_after:
        return ""
    words = [word for word in re.findall(r"[\w'’-]+", match[1]) if word[:1].isupper()]
    return match[1] if any(not is_common(word.casefold()) for word in words) else ""


def not_borne_out(
    wording: Wording, passage: Passage, text: str, parties: tuple[str, ...], facts: Facts
) -> str:
    """Why the log does not bear out what is said; "" if it does, for one of these parties."""
    said = f"says '{wording.words}'"
    if not parties:
        who = _stranger(text, wording)
        named = f"{who}, no party of case.toml" if who else "nobody to whom a letter was written"
        return f"{said} of {named}: no letter is on record"
    if wording.says == "denied" and not _ours(passage, facts):
        return ""
    reasons = [_CHECKS[wording.says](party, wording, text, facts) for party in parties]
    return "" if not all(reasons) else f"{said}, but {reasons[0]}"


def circumstances(letter: Letter) -> Iterator[str]:
    """When and how often a party was asked: that is no matter of a claim's."""
    days = [at[:10] for _, at in letter.contacts] + [r.at_utc[:10] for _, r in letter.replies]
    days += [sent.asked.deadline for sent in letter.sent]
    yield from (f"{day} {in_words(day)}" for day in sorted(set(days)))
    yield f"{len(letter.contacts)} {len({channel for channel, _ in letter.contacts})}"


def asked_when(sentence: str, facts: Facts) -> tuple[str, ...]:
    """Days and numbers that the log bears out for a sentence on an answer; of others none."""
    if not wordings(without_quotations(sentence)):
        return ()
    named = set(parties_in(sentence, facts))
    told = [each for each in letters(facts).values() if not named or each.party in named]
    return tuple(text for letter in told for text in circumstances(letter))


def may_be_said(party: str, facts: Facts) -> tuple[tuple[str, str], ...]:
    """Four ways to tell of a party's answer, and why the log does not bear each out ("" if so)."""
    return tuple(
        (words, _CHECKS[says](party, Wording(says, words, 0, 0), "", facts))
        for says, words in _OFFERED
    )


def _ours(passage: Passage, facts: Facts) -> bool:
    """Is a denial one made to us? Not where what is cited rests on somebody's public denial."""
    said = statements_by_name(facts)
    forms = {
        said[ground.statement].statement.form
        for file in passage.claims
        for ground in file.claim.grounds
        if ground.statement in said
    }
    adverse = any(file.claim.adverse_to for file in passage.claims)
    return (adverse or _on_a_reply(passage, facts)) and "denial" not in forms


def _on_a_reply(passage: Passage, facts: Facts) -> bool:
    """Does what is cited quote a reply that came to us?"""
    replies = {
        name for it in letters(facts).values() for _, reply in it.replies for name in reply.exhibits
    }
    cited = {g.citation.exhibit for f in passage.claims for g in f.claim.grounds if g.citation}
    return any(reply.startswith(name) for name in cited for reply in replies)


def _name(party: str, facts: Facts) -> str:
    known = facts.case.parties.get(party)
    return known.name if known else party


def _sent(party: str, facts: Facts) -> list[Letter]:
    return [letter for letter in to_party(party, facts) if letter.by_the_clock]


def _replied(party: str, facts: Facts) -> bool:
    return any(letter.replies for letter in to_party(party, facts))


def _outcomes(party: str, facts: Facts) -> Iterator[str]:
    """What people judged of this party's replies, where the reply is in the log."""
    for letter in to_party(party, facts):
        for row in judged(letter).values():
            if not row.reply or reply_named(row.reply, letter, facts):
                yield row.outcome


def _declined(party: str, wording: Wording, text: str, facts: Facts) -> str:
    if not _replied(party, facts):
        return f"no reply of {_name(party, facts)} is in the log: it never said that it declines"
    if "declined" not in set(_outcomes(party, facts)):
        return f"no assertion put to {_name(party, facts)} has the outcome `declined`"
    return ""


def _silent(party: str, wording: Wording, text: str, facts: Facts) -> str:
    name = _name(party, facts)
    if wording.part and _replied(party, facts):
        left = {"evaded", "silent", "declined"} & set(_outcomes(party, facts))
        return "" if left else f"no assertion put to {name} was left unanswered by outcomes"
    if not _sent(party, facts):
        return f"no letter to {name} is in the log as sent"
    if _replied(party, facts):
        return f"a reply of {name} is in the log"
    if not any(has_passed(_last_day(letter), facts.moment_utc) for letter in _sent(party, facts)):
        return f"{name} has until the end of {_last_day(_sent(party, facts)[-1])} to answer"
    return ""


def _last_day(letter: Letter) -> str:
    return letter.by_the_clock[-1].asked.deadline


def _in_time(party: str, wording: Wording, text: str, facts: Facts) -> str:
    """Silent by a day: a late reply does not make it untrue, an earlier day than was given does."""
    sent = _sent(party, facts)
    if not sent:
        return _silent(party, wording, text, facts)
    stated = _days(text)
    reasons = [_not_by(letter, stated, party, facts) for letter in sent]
    return "" if not all(reasons) else reasons[0]


def _not_by(letter: Letter, stated: list[str], party: str, facts: Facts) -> str:
    name, last = _name(party, facts), _last_day(letter)
    day = max([last, *(d for d in stated)]) if stated else last
    if stated and max(stated) < last:
        return f"{name} had until {last}, which is later"
    if not has_passed(day, facts.moment_utc):
        return f"{name} has until the end of {day} to answer"
    early = [reply for _, reply in letter.replies if reply.at_utc[:10] <= day]
    return f"a reply of {name} came on {early[0].at_utc[:10]}" if early else ""


def _days(text: str) -> list[str]:
    """Whole dates that "by", "before" or "until" leads to, as ISO days; no others."""
    days: list[str] = []
    for match in _DATE.finditer(text):
        if _LEADS.search(text[: match.start()]) and (day := _day(match)):
            days.append(day)
    return days


def _day(match: re.Match[str]) -> str:
    year, month, day = (
        (match[1], match[2], match[3])
        if match[1]
        else ((match[6], match[5], match[4]) if match[4] else (match[9], match[7], match[8]))
    )
    number = int(month) if month.isdecimal() else _MONTHS.get(month.casefold(), 0)
    try:
        return date(int(year), number, int(day)).isoformat()
    except ValueError:
        return ""


def _no_comment(party: str, wording: Wording, text: str, facts: Facts) -> str:
    declined = _declined(party, wording, text, facts)
    return declined and _silent(party, wording, text, facts)


def _unreached(party: str, wording: Wording, text: str, facts: Facts) -> str:
    """Policy numbers of attempts and channels, and nothing that came back."""
    policy, name = facts.case.policy, _name(party, facts)
    tries = [each for letter in to_party(party, facts) for each in letter.contacts]
    channels = {channel for channel, _ in tries}
    if _replied(party, facts):
        return f"a reply of {name} is in the log"
    if len(tries) < policy.attempts or len(channels) < policy.channels:
        return (
            f"the log has {len(tries)} attempts on {len(channels)} channels to reach {name}; "
            f"{policy.attempts} on {policy.channels} are asked for"
        )
    return ""


def _told(party: str, wording: Wording, text: str, facts: Facts) -> str:
    return "" if _replied(party, facts) else f"no reply of {_name(party, facts)} is in the log"


def _denied(party: str, wording: Wording, text: str, facts: Facts) -> str:
    if untold := _told(party, wording, text, facts):
        return untold
    name = _name(party, facts)
    disputed = "disputed" in set(_outcomes(party, facts))
    return "" if disputed else f"no assertion put to {name} has the outcome `disputed`"


def _evaded(party: str, wording: Wording, text: str, facts: Facts) -> str:
    if untold := _told(party, wording, text, facts):
        return untold
    left = {"evaded", "silent"} & set(_outcomes(party, facts))
    return "" if left else f"no assertion put to {_name(party, facts)} has the outcome `evaded`"


_CHECKS: dict[Says, Callable[[str, Wording, str, Facts], str]] = {
    "declined": _declined,
    "no comment": _no_comment,
    "silent": _silent,
    "in time": _in_time,
    "unreached": _unreached,
    "told": _told,
    "denied": _denied,
    "evaded": _evaded,
}

_OFFERED: tuple[tuple[Says, str], ...] = (
    ("declined", "declined to comment"),
    ("silent", "did not respond"),
    ("in time", "did not answer by the deadline"),
    ("unreached", "could not be reached"),
)
