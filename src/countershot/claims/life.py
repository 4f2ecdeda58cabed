"""facts of a case and of its earlier releases -> what was released, what stands now, who ruled."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from countershot.claims.closure import closure_of
from countershot.claims.looking_up import specimens_by_id, statements_by_name
from countershot.claims.named import links_of
from countershot.claims.signed import LAST_READERS, authors_of, signatures_on, signers
from countershot.records.correction import About, Correction
from countershot.records.facts import Facts
from countershot.records.files import CorrectionFile
from countershot.records.life import Earlier
from countershot.records.statement import Statement

_ALIAS = re.compile(r"[a-z0-9][a-z0-9-]{1,39}")
READER = "a reader"


@dataclass(frozen=True)
class Was:
    """A claim as it was last released: digest of its file, headline, and in which release."""

    claim: str
    sha256: str
    headline: str
    release: Earlier


def released(facts: Facts) -> dict[str, Was]:
    """Every claim that was ever released, as it last was, by id."""
    found: dict[str, Was] = {}
    for release in facts.earlier:
        for claim, sha256 in release.claims().items():
            found[claim] = Was(claim, sha256, release.headline(claim), release)
    return found


def released_digests(facts: Facts) -> dict[str, set[str]]:
    """Every digest that a claim's file, or an exhibit, had in any release, by its id."""
    found: dict[str, set[str]] = {}
    for release in facts.earlier:
        for claim, sha256 in release.claims().items():
            found.setdefault(claim, set()).add(sha256)
        for exhibit in release.release.exhibits if release.release else ():
            found.setdefault(exhibit.id, set()).add(exhibit.sha256)
    return found


def standing(facts: Facts) -> dict[str, str]:
    """Digest of the file of each claim that a release of the case as it is would have, by id."""
    by_path = {file.document.path: file for file in facts.claims}
    cited = [claim for s in facts.report.sentences for claim in s.claims] if facts.report else []
    first = [f"claims/{claim}.md" for claim in cited] or list(by_path)
    below = closure_of([path for path in first if path in by_path], facts).judgements
    return {by_path[p].claim.id: by_path[p].document.sha256 for p in below if p in by_path}


def records_about(name: str, facts: Facts) -> Iterator[tuple[CorrectionFile, About]]:
    """Every record about a claim or exhibit."""
    for file in facts.corrections:
        for about in file.correction.about:
            if about.name == name:
                yield file, about


def is_signed(path: str, facts: Facts) -> bool:
    """Has anybody signed the file as it stands?"""
    return any(fact.current for fact in signatures_on(path, facts))


def ruled_by(file: CorrectionFile, facts: Facts) -> frozenset[str]:
    """Editors and legal readers who signed it as it stands, and wrote no claim that it is about."""
    claims = [about for about in file.correction.about if about.claim]
    authors = {who for about in claims for who in _authors(about, facts)}
    return signers(file.document.path, facts, LAST_READERS, current=True) - authors


def _authors(about: About, facts: Facts) -> frozenset[str]:
    return authors_of(f"claims/{about.claim}.md", facts)


def is_known(raised_by: str, facts: Facts) -> bool:
    """Is it a party or person of the case, an alias, or ``a reader``?"""
    parties = {name for key, p in facts.case.parties.items() for name in (key, p.name, *p.also)}
    known = parties | set(facts.case.people) | {READER}
    return raised_by in known or bool(_ALIAS.fullmatch(raised_by) and "-" in raised_by)


def needs_was(record: Correction) -> bool:
    """Must it say of which released text it speaks? Not while nothing is ruled."""
    return record.changes or record.ruling == "rejected"


def superseded(facts: Facts) -> Iterator[tuple[Statement, Statement]]:
    """(older, newer): two statements of one form about one thing, the newer of a later day.

    Only where the later one says another party or amount: what is merely said again is no news.
    """
    said = [file.statement for file in facts.statements if file.statement.about]
    for older in said:
        for newer in said:
            same = (older.about, older.form) == (newer.about, newer.form)
            if same and "" < _day(older) < _day(newer) and _differ(older, newer):
                yield older, newer


def _day(said: Statement) -> str:
    """The latest day it states, in ISO 8601, so that order of text is order of time; "" if none."""
    days = [field.value for field in said.fields if field.field == "when" and field.value]
    return max(days, default="")


def _differ(one: Statement, other: Statement) -> bool:
    def told(said: Statement) -> set[tuple[str, str, str]]:
        named = ("who", "to whom", "how much")
        return {(f.field, f.value, f.unit) for f in said.fields if f.field in named and f.value}

    return told(one) != told(other)


def renamed(facts: Facts) -> Iterator[tuple[str, str, str]]:
    """(chain's path, product, product): signed links that say one is the other relabelled."""
    for file in facts.chains:
        if is_signed(file.document.path, facts):
            for _, link in links_of(file):
                if link.relation == "relabelled from":
                    yield file.document.path, link.start, link.end


def products_below(paths: Iterable[str], facts: Facts) -> frozenset[str]:
    """Names of the products that specimens among these judgement files are of, case-folded."""
    known = specimens_by_id(facts)
    names: set[str] = set()
    for path in paths:
        folder, _, file = path.partition("/")
        specimen = known.get(file.removesuffix(".yaml")) if folder == "specimens" else None
        if specimen is not None:
            it = specimen.specimen
            names |= {it.series, it.device_model, f"{it.maker} {it.series}"}
            names |= {f"{it.maker} {it.device_model}"}
    return frozenset(name.strip().casefold() for name in names if name.strip())


def statement_path(name: str, facts: Facts) -> str:
    """Case path of a statement."""
    return statements_by_name(facts)[name].document.path
