"""addresses that our own texts print -> refusals where nobody could open them any more."""

import re
from collections.abc import Iterable, Iterator

from countershot.claims.dates import days_after
from countershot.claims.passages import passages
from countershot.claims.spelling import quotations_in
from countershot.records.facts import Facts
from countershot.records.files import Place, Refusal

_ADDRESS = re.compile(
    r"(?:https?://|(?<![\w@./-])(?:www\.|(?:[a-z0-9-]+\.)+[a-z]{2,}(?=/[\w~%?#])))"
    r"[^\s()<>\[\]{}\"'“”‘’«»「」，。；、]+",
    re.I,
)


def exhibit_link(facts: Facts) -> Iterable[Refusal]:
    """Every web address that we print is sealed here, or was alive when it was looked at lately.

    **Refuses** an address (`http://`, `https://`, `www.`) in the report, a claim, a statement's own
    words, an identification, an origin or a specimen's citation, of which no exhibit is a capture
    that shows the page, unless a look within `stale_days` found it there. An address that is gone
    needs a sealed copy. Quotations of a source are its own words and are left alone.

    **Why.** Of the links in a report a good part is dead within a few years, those to what was
    embarrassing first. A reader who clicks must still find what we saw.

    **Example.** "See https://velmara.example/pledge", and nobody has sealed that page.

    **To do.** `countershot seal CASE ADDRESS`; for what is gone already an archive's copy, with
    `--copy-of ADDRESS`.

    **From.** Berkeley Protocol (2020), preservation of online content; W3C, Cool URIs don't change.
    """
    archived, walled = _sealed(facts)
    alive = _alive(facts)
    seen: set[tuple[Place, str]] = set()
    quoted = _quotations(facts)
    for place, text in _printed(facts):
        for match in _ADDRESS.finditer(text):
            address = match[0].rstrip(".,;:!?*_~…")
            if _is_quoted(address, text, quoted):
                continue
            key = plain(address)
            if key in archived or key in alive or (place, key) in seen:
                continue
            seen.add((place, key))
            yield Refusal(place, "exhibit.link", f"{address} {_why(key, walled, facts)}")


def _quotations(facts: Facts) -> str:
    """What sources say, as claims and statements cite it."""
    fields = [field for file in facts.statements for field in file.statement.fields]
    cited = [g.citation for file in facts.claims for g in file.claim.grounds if g.citation]
    return "\n".join(c.quotation or "" for c in (*cited, *(field.citation for field in fields)))


def _is_quoted(address: str, text: str, quoted: str) -> bool:
    """Does it stand in quotation marks in words that a source has?"""
    return address in quoted and any(
        address in words and words in quoted for words in quotations_in(text)
    )


def plain(address: str) -> str:
    """One address, however it is written: no scheme, `www.`, fragment or last slash."""
    bare = re.sub(r"^https?://", "", address.strip(), flags=re.I).partition("#")[0]
    host, slash, rest = bare.partition("/")
    return f"{host.casefold().removeprefix('www.')}{slash}{rest}".rstrip("/")


def _sealed(facts: Facts) -> tuple[set[str], set[str]]:
    """Addresses whose page is sealed, and those of which only a wall is."""
    archived: set[str] = set()
    walled: set[str] = set()
    for name, fact in facts.exhibits.items():
        web, custody = fact.exhibit.capture.web, facts.custody.get(name)
        if web is None or fact.destroyed is not None:
            continue
        wall = custody.wall if custody else web.wall
        places = {
            plain(each) for each in (web.address, web.final_address, web.copy_of or "") if each
        }
        (archived if wall is None else walled).update(places)
    return archived, walled - archived


def _alive(facts: Facts) -> set[str]:
    """Addresses that the last look found there, not longer ago than counts as looked up."""
    last = {plain(look.address): look for look in facts.looks}
    return {
        address
        for address, look in last.items()
        if look.outcome != "gone"
        and facts.now_utc
        and days_after(facts.now_utc, look.at_utc) <= facts.case.policy.stale_days
    }


def _why(key: str, walled: set[str], facts: Facts) -> str:
    if any(plain(look.address) == key and look.outcome == "gone" for look in facts.looks):
        return "is gone, and no copy that shows it is sealed; seal an archive's copy (--copy-of)"
    if key in walled:
        return "is sealed as a wall only (login, consent, error); seal what it should show"
    refused = {plain(address): why for address, why in facts.not_captured.items()}
    if key in refused:
        return f"was not captured: {refused[key]}"
    return "is printed, but not sealed: `countershot seal` it, or nobody may find it again"


def _printed(facts: Facts) -> Iterator[tuple[Place, str]]:
    """Our own words, each with its place."""
    for passage in passages(facts, "headline", "prose", "warrant", "contrary", "report"):
        yield passage.place, passage.text
    for file in facts.statements:
        said, at = file.statement, file.document.at
        yield at("said_by"), said.said_by
        yield at("body"), said.note
        for number, field in enumerate(said.fields):
            yield at(f"fields.{number}"), field.why
    for compared in facts.identifications:
        yield compared.document.at("limits"), compared.identification.limits
    for known in facts.specimens:
        yield known.document.at("citation"), known.specimen.citation
    for found in facts.origins:
        origin, at = found.origin, found.document.at
        for key in ("publisher", "earliest", "searched", "edits", "synthetic"):
            yield at(key), getattr(origin, key)
        yield at("body"), origin.note
