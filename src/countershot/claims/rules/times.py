"""times of exhibits, statements, origins and claims -> refusals where they cannot be."""

import re
from collections.abc import Iterable, Iterator

from countershot.claims.dates import beginnings, dates_in, is_after, local_after, minutes_after
from countershot.claims.named import exhibit_named, origins_of
from countershot.claims.resting import Rest, resting
from countershot.records.custody import Custody
from countershot.records.exhibit import Exhibit
from countershot.records.facts import Facts
from countershot.records.files import ClaimFile, OriginFile, Place, Refusal
from countershot.records.statement import StatedField

RULE = "exhibit.times"
_OF_THE_FUTURE = frozenset({"tender", "pledge", "product specification"})
"""Forms that speak of what is to come."""
_LATER = re.compile(
    r"deadline|deliver|until|due|expir|effective|valid|planned|term|opening|completion|matur"
    r"|截止|交货|有效|计划|开标|工期|竣工|到期|交付",
    re.I,
)


def exhibit_times(facts: Facts) -> Iterable[Refusal]:
    """No time that cannot be: nothing was sealed, taken or published after itself.

    **Refuses** an exhibit sealed before its log began, after a later entry of the log, or after
    now; one stamped before it was sealed; a capture that says it was taken, and a photograph or
    clip whose own metadata says it was made, after it was sealed; a statement dated after its
    exhibit was captured; an origin published, or a sighting dated, after it was sealed, and one
    dated after it was published; a claim whose `scope.time` (of a range the end) is later than all
    that it rests on. Clocks may differ by `clock_minutes`; a time without a zone is given the
    farthest one. Tenders, pledges and fields labelled as deadlines speak of the future, and so
    does what says `why`; so does a claim, other than a fact, of which a quotation has the year.

    **Why.** One impossible time, and the other side needs no other argument.

    **Example.** `scope: time: 2032-03` over exhibits sealed in April 2031.

    **To do.** Correct what was written. A camera's clock that is wrong is explained in the origin's
    `date: why:`, with the year that the file states. A log cannot be corrected: seal again.

    **From.** ISO/IEC 27037 and Berkeley Protocol (2020), chain of custody (times recorded, and
    clocks compared).
    """
    for name, custody in sorted(facts.custody.items()):
        fact = facts.exhibits.get(name)
        for reason in _of_log(fact.exhibit, custody, facts) if fact else ():
            place = Place("evidence/log/entries.jsonl", custody.index + 1)
            yield Refusal(place, RULE, f"{name}: {reason}")
    yield from _stated(facts)
    yield from _statements(facts)
    for origin in facts.origins:
        yield from _origin(origin, facts)
    yield from _scopes(facts)


def _of_log(exhibit: Exhibit, custody: Custody, facts: Facts) -> Iterator[str]:
    sealed, slack = exhibit.capture.sealed_at_utc, facts.case.policy.clock_minutes
    if facts.opened_utc and minutes_after(facts.opened_utc, sealed) > slack:
        yield f"sealed at {sealed}, before the log began at {facts.opened_utc}"
    if custody.later_utc and minutes_after(sealed, custody.later_utc) > slack:
        yield f"sealed at {sealed}, but a later entry of the log is of {custody.later_utc}"
    elif facts.now_utc and minutes_after(sealed, facts.now_utc) > slack:
        yield f"sealed at {sealed}, and it is {facts.now_utc} now"
    if exhibit.capture.clock == "fixed":
        return  # the exercise's clock stands still; authorities' clocks do not
    for stamped in custody.stamped_utc:
        if minutes_after(sealed, stamped) > slack:
            yield f"sealed at {sealed}, but an authority stamped it at {stamped} already"


def _stated(facts: Facts) -> Iterator[Refusal]:
    seen: set[str] = set()
    for rest in resting(facts):
        exhibit = rest.exhibit.exhibit
        if exhibit.id not in seen:
            seen.add(exhibit.id)
            for reason in _taken_after(exhibit, facts):
                yield Refusal(rest.place, RULE, f"{exhibit.id}: {reason}")


def _taken_after(exhibit: Exhibit, facts: Facts) -> Iterator[str]:
    sealed, slack = exhibit.capture.sealed_at_utc, facts.case.policy.clock_minutes
    taken = exhibit.capture.web.said_taken_utc if exhibit.capture.web else ""
    if taken and (_after(taken, sealed, slack) or local_after(taken, sealed)):
        yield f"says it was taken at {taken}, after it was sealed at {sealed}"
    custody = facts.custody.get(exhibit.id)
    told = " ".join(o.origin.date.why + o.origin.note for o in origins_of(exhibit.id, facts))
    for clue in custody.stated if custody else ():
        if clue.what != "time" or clue.value[:4] in dates_in(told):
            continue
        late = (
            minutes_after(clue.utc, sealed) > slack if clue.utc else local_after(clue.value, sealed)
        )
        if late:
            yield f"its own {clue.tag} says {clue.value}, after it was sealed at {sealed}"


def _after(moment: str, sealed: str, slack: int) -> bool:
    return moment.endswith("Z") and len(moment) == 20 and minutes_after(moment, sealed) > slack


def _statements(facts: Facts) -> Iterator[Refusal]:
    for file in facts.statements:
        said = file.statement
        for number, field in enumerate(said.fields):
            fact = exhibit_named(field.citation.exhibit, facts)
            if fact is None or field.field != "when" or said.form in _OF_THE_FUTURE:
                continue
            sealed = fact.exhibit.capture.sealed_at_utc
            for date in _dated(field):
                if is_after(date, sealed):
                    reason = f"says {date}, after its exhibit was captured at {sealed}; say `why`"
                    yield Refusal(file.document.at(f"fields.{number}"), RULE, reason)


def _dated(field: StatedField) -> tuple[str, ...]:
    """The date that a field states as something past; of a range its beginning."""
    if field.why.strip() or _LATER.search(field.label):
        return ()
    return dates_in(field.value or field.min)[:1]


def _origin(file: OriginFile, facts: Facts) -> Iterator[Refusal]:
    origin, at = file.origin, file.document.at
    fact = exhibit_named(origin.exhibit, facts)
    sealed = fact.exhibit.capture.sealed_at_utc if fact else ""
    published = dates_in(origin.published)[:1]
    for date in published:
        if is_after(date, sealed):
            reason = f"published {date}, after it was sealed at {sealed}"
            yield Refusal(at("published"), RULE, reason)
    for date in dates_in(origin.date.answer)[:1]:
        if is_after(date, sealed):
            reason = f"the sighting is dated {date}, after it was sealed at {sealed}"
            yield Refusal(at("date.answer"), RULE, reason)
        elif published and len(published[0]) >= len(date) and date > published[0][: len(date)]:
            reason = f"the sighting is dated {date}, after it was published on {published[0]}"
            yield Refusal(at("date.answer"), RULE, reason)


def _scopes(facts: Facts) -> Iterator[Refusal]:
    rests: dict[str, list[Rest]] = {}
    for rest in resting(facts):
        rests.setdefault(rest.claim.claim.id, []).append(rest)
    known = facts.claims_by_id
    for file in facts.claims:
        date = _latest_stated(file.claim.scope.time)
        below = _below(file, known, rests)
        latest = max((r.exhibit.exhibit.capture.sealed_at_utc for r in below), default="")
        quoted = " ".join(r.quotation for r in below)
        if is_after(date, latest) and (file.claim.kind == "fact" or date[:4] not in quoted):
            reason = f"`scope.time` is {date}, but all it rests on was sealed by {latest}"
            yield Refusal(file.document.at("scope.time"), RULE, reason)


def _latest_stated(time: str) -> str:
    """The date that a claim is about; of a range its end, of a quarter its beginning."""
    dates, begun = dates_in(time), beginnings(time)
    years = {date[:4] for date in begun}
    return max(
        (*begun, *(date for date in dates if len(date) > 4 or date not in years)), default=""
    )


def _below(
    file: ClaimFile, known: dict[str, ClaimFile], rests: dict[str, list[Rest]]
) -> list[Rest]:
    """What a claim rests on, itself and through other claims."""
    found: list[Rest] = []
    waiting, seen = [file.claim.id], set[str]()
    while waiting:
        name = waiting.pop()
        if name in seen or name not in known:
            continue
        seen.add(name)
        found += rests.get(name, [])
        waiting += [ground.claim for ground in known[name].claim.grounds if ground.claim]
    return found
