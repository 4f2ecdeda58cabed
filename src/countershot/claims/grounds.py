"""judgement files and what they name -> what each rests on, down to exhibits and recipes."""

from collections.abc import Iterator

from countershot.claims.looking_up import cited_by
from countershot.claims.named import (
    links_of,
    reasons_of,
)
from countershot.records.facts import Facts
from countershot.records.files import Document, Place
from countershot.records.judged import Citation


def citations_in(facts: Facts) -> Iterator[tuple[Place, Citation]]:
    """Every citation of every claim and statement, with its place: what is to be looked up."""
    for file in facts.claims:
        for number, ground in enumerate(file.claim.grounds):
            if ground.citation is not None:
                yield file.document.at(f"grounds.{number}.citation"), ground.citation
    for said in facts.statements:
        for path, citation in cited_by(said.statement):
            yield said.document.at(f"{path}.citation"), citation
    yield from _linked(facts)
    for identity in facts.identities:
        for number, side in enumerate(identity.identity.sides):
            if side.citation is not None:
                yield identity.document.at(f"sides.{number}.citation"), side.citation


def _linked(facts: Facts) -> Iterator[tuple[Place, Citation]]:
    for chain in facts.chains:
        for path, link in links_of(chain):
            if link.citation is not None:
                yield chain.document.at(f"{path}.citation"), link.citation
    for origin in facts.origins:
        for path, reason in reasons_of(origin.origin):
            if reason.citation is not None:
                yield origin.document.at(f"{path}.citation"), reason.citation


def unreadable_paths(facts: Facts) -> frozenset[str]:
    """Files that are there but could not be read: refused as such, and for nothing else."""
    return frozenset(refusal.place.file for refusal in facts.unreadable)


def judgement_documents(facts: Facts) -> tuple[Document, ...]:
    """Every text file of the case but case.toml, sorted by path."""
    return tuple(file.document for file in facts.files_by_path.values())
