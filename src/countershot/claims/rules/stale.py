"""what changes, and when it was looked up -> refusals of the present tense over an old source."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from countershot.claims.days import day_of, last_day, seen_on
from countershot.claims.looking_up import cited_by, statements_by_name
from countershot.claims.named import exhibit_named, grounds_of
from countershot.claims.numerals import years
from countershot.claims.passages import sentences_of
from countershot.claims.units import Unit, units
from countershot.records.chain import Link, Relation
from countershot.records.facts import Facts
from countershot.records.files import ClaimFile, Refusal, StatementFile
from countershot.records.judged import Citation
from countershot.records.statement import Form

_CHANGING: tuple[Form, ...] = ("ownership note", "sanction notice")
_LINKS: tuple[Relation, ...] = (
    "owned by", "controlled by", "subsidiary of", "directed by", "listed on", "brand of",
)  # fmt: skip
_FIRM = (
    r"(holding|group|company|firm|maker|conglomerate|state|government|fund|trust|parent|"
    r"subsidiary)"
)
_NOW = re.compile(
    r"\b(is|are|remains?|stays?|continues? to be|keeps being) (still |now |currently |today )?"
    r"((wholly|majority|partly|jointly|"
    r"indirectly|directly|ultimately|fully|state)[- ])*"
    r"((owned|controlled|held|headed|led|chaired|run|directed) by|listed (on|by|there|as)"
    r"|sanctioned|designated|blacklisted|delisted|banned|registered (in|at|as|with)"
    r"|(the|an?) [\w -]{0,24}(subsidiary|owner|shareholder|affiliate|parent( company)?|chairman|"
    r"chairwoman|chair|chief executive)\b"
    r"|(on|under) (the|a|an|its|any) [\w' -]{0,40}(list|sanctions|embargo|register)\b)"
    r"|\b(is|are) (still|now|currently|today) (listed|sanctioned|blacklisted|owned)\b"
    r"|\b(remains?|stays?|continues? to be) (listed|sanctioned|blacklisted|in office|in charge)\b"
    r"|\blisted (today|at present|right now)\b"
    r"|\b(still |now |currently )?(owns|chairs|appears on (the|a) [\w -]{0,30}list)\b"
    r"|\bholds [^.;]{0,30}(shares?|stakes?|interests?|per ?cent|percent)\b|\bholds \d[\d.,]* ?%"
    rf"|\b(controls|heads|directs) (the |a |an |its )?(\w+ )?({_FIRM}\b|(?-i:[A-Z])\w+)"
    rf"|\bbelongs to (the |an? )?(\w+ ){{0,2}}{_FIRM}\b"
    r"|\b(website|web site|web page|home ?page|link|web address) (still |now |currently )?"
    r"(says|lists|shows|offers|names|carries|is (online|there|live|dead|gone))\b"
    r"|\b(sits|stands|stays|figures|features|is named|is entered) on (the|an?|its) [\w' -]{0,40}"
    r"(list|register)\b|\b(list|register|registry|gazette) (still |now |currently )?"
    r"(includes|contains|has|names|carries|shows)\b|\b(faces|is subject to|is under) [\w -]{0,20}"
    r"sanctions\b|(目前|现在|至今|仍)[^。]{0,20}(名单|清单|list)"
    r"|\b(owners?|parent|shareholders?) of [\w .,'-]{1,60} (is|are) "
    r"|拥有[^。]{0,12}股|持有[^。]{0,20}股|控股|隶属于|现任|列入|在名单|董事长是|子公司",
    re.I,
)
"""The present tense of what changes: owners, lists, who holds an office, what a page says."""


_TODAY = re.compile(
    r"\b(still|now|currently|today|remains?|continues?|at present)\b|目前|现在|至今|仍", re.I
)


def claim_stale(facts: Facts) -> Iterable[Refusal]:
    """What may have changed since it was looked up is told as of then.

    **Refuses** a headline, prose or sentence of the report that tells in the present tense of an
    owner, a listing, an office holder or a page, when what it rests on is older than `stale_days`
    of the policy, unless the words themselves say of which year that is (in the report: the
    paragraph). A source is as old as the latest day that it states; where it states none, as the
    day it was sealed; what a picture shows does not go stale. Of a chain, the links of ownership,
    control, office and listing count.

    **Why.** Companies are sold, lists change weekly. "Is owned by" on the day of release is a
    statement about that day.

    **Example.** "Velmara is on the trade list", over a gazette of the year before.

    **To do.** Look it up again and cite that; or "was on the list in May 2030".

    **From.** OFAC and BIS lists, which change; Beneficial Ownership Data Standard (a statement is
    of its date); Reuters Handbook, dates.
    """
    now = last_day(facts.now_utc[:10])
    if now is None:
        return
    for unit in units(facts):
        found = _NOW.search(unit.text)
        if not found:
            continue
        for file in unit.claims:
            old = [day for day in _days(file, facts) if (now - day).days > _limit(facts)]
            if old and not years(_words(unit, found)) & {day.year for day in old}:
                reason = (
                    f"says '{found[0].strip()}', but what it rests on is of {min(old)}; say it as "
                    f"of then, or look it up again"
                )
                yield Refusal(unit.place, "claim.stale", reason)
                break


def _limit(facts: Facts) -> int:
    return facts.case.policy.stale_days


def _words(unit: Unit, found: re.Match[str]) -> str:
    """A headline stands alone; prose and paragraphs are read as a whole. A sentence that says
    "still" or "today" speaks of today, whatever year the one before it has."""
    if _TODAY.search(found[0]):
        spans = [s for s in sentences_of(unit.text) if s[0] <= found.start() < s[1]]
        return unit.text[spans[0][0] : spans[0][1]] if spans else unit.text
    return unit.text if unit.part == "headline" else f"{unit.text}\n{unit.beside}"


def _days(file: ClaimFile, facts: Facts) -> Iterator[date]:
    """Of when the grounds are that may have changed; of all, if none of them is of such a kind."""
    known = statements_by_name(facts)
    found = [(ground, known.get(ground.statement or "")) for _, ground in grounds_of(file, facts)]
    changing = [
        (ground, said)
        for ground, said in found
        if (said is not None and said.statement.form in _CHANGING)
        or (isinstance(ground, Link) and ground.relation in _LINKS)
    ]
    whole = [(g, s) for g, s in found if not isinstance(g, Link)]
    for ground, said in changing or whole:
        if said is not None:
            day = day_of(said.statement) or _seen(said, facts)
        else:
            quoted = ground.citation and ground.citation.quotation
            day = _sealed(ground.citation, facts) if quoted else None
        if day is not None:
            yield day


def _seen(said: StatementFile, facts: Facts) -> date | None:
    found = [day for _, citation in cited_by(said.statement) if (day := _sealed(citation, facts))]
    return max(found, default=None)


def _sealed(citation: Citation | None, facts: Facts) -> date | None:
    fact = exhibit_named(citation.exhibit, facts) if citation else None
    return seen_on(fact.exhibit) if fact else None
