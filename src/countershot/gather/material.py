"""a checked case -> Material: all that the dossier room is given to write a release from."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import countershot
from countershot import canonical
from countershot.claims.closure import closure
from countershot.claims.sums import total_of
from countershot.dossier.material import Closure, Material, PageShown
from countershot.evidence.log import LogWriter
from countershot.footage.view import copy_id
from countershot.gather import machines, recipes
from countershot.gather.clearing import inspection
from countershot.gather.evidence import citations_to_documents
from countershot.gather.identity import shares_of
from countershot.gather.logged import measured
from countershot.gather.published import published_answers
from countershot.gather.sourced import origins_told, sources_told
from countershot.gather.told import put_to_parties
from countershot.networks.pins import CLOSEUP, DEVICES
from countershot.ports import LogProof
from countershot.records.computed import NotLookedAt
from countershot.records.facts import Facts, Findings
from countershot.records.log import Released
from countershot.workspace.keyring import is_exercise
from countershot.workspace.open import Workspace
from countershot.workspace.results import Results, results
from countershot.workspace.steps import is_picture, page_recipe


def material(
    space: Workspace,
    facts: Facts,
    findings: Findings,
    writer: LogWriter,
    *,
    draft: bool,
    leaves: bool = True,
) -> Material:
    """Put together what ``dossier.bundle.write`` needs; a release is logged through ``writer``.

    With ``leaves``, what was staged is looked at again before it is put in place.
    """
    known, now = results(space.log.entries, space.store), space.clock.now_utc()
    return Material(
        status="draft" if draft else "release",
        exercise=is_exercise(space.case),
        released_at_utc=now,
        program=f"countershot {countershot.__version__}",
        origin=space.origin,
        public_key=space.case.log_key,
        facts=facts,
        findings=findings,
        closures=_closures(facts),
        entries=tuple(space.log.entries),
        case_file=space.case_bytes,
        object_path=space.store.path,
        prove=Proving(space, writer),
        commitment=lambda logged: space.log.commitment(logged.index),
        pages=_pages(facts, known),
        not_looked_at=tuple(_not_looked_at(facts, known)),
        computed_with=_computed_with(facts, known),
        totals=_totals(facts),
        keep=space.store.put_bytes,
        owned={
            file.chain.name: tuple(
                f"{each.company}: {each.in_words}" for each in shares_of(file, facts)
            )
            for file in facts.chains
        },
        inspect=inspection(facts) if leaves else None,
        audit_path=lambda index, size: space.log.prove([index], size).entries[0].proof,
        entities=partial(machines.entities, facts),
        places=partial(machines.places, facts, known, now),
        put=put_to_parties(facts, known),
        sources=sources_told(facts),
        origins=origins_told(facts),
        published=published_answers(facts),
    )


def _computed_with(facts: Facts, known: Results) -> tuple[str, ...]:
    """The own network, and every outside one by which an exhibit was last looked at."""
    looked = [known.recipe_of("look", fact.exhibit) for fact in facts.exhibits.values()]
    outside = {
        f"outside network (not the program's own) {recipe.parameters.get('outside')}, SHA-256 "
        f"{recipe.network}, description SHA-256 {recipe.parameters['description']}"
        for recipe in looked
        if recipe is not None and "description" in recipe.parameters
    }
    return (
        *(f"network {pin.name} {pin.version}, SHA-256 {pin.sha256}" for pin in (DEVICES, CLOSEUP)),
        *sorted(outside),
        *(_sentence(one.in_words) for one in measured(look for look in looked if look)),
    )


def _totals(facts: Facts) -> dict[str, str]:
    """What the rows of each statement come to, as the gate adds them."""
    found = {}
    for file in facts.statements:
        if file.statement.rows:
            total = total_of(file.statement, facts)
            found[file.statement.name] = f"{total.value:,f} {total.unit}".strip()
    return found


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


def _closures(facts: Facts) -> dict[str, Closure]:
    """Each claim's closure; beside a view that may leave whole stands the frame it came from."""
    found = {}
    for file in facts.claims:
        below = closure(file.claim.id, facts)
        frames = {
            copy_id(canonical.digest(recipes.frame(facts.sightings[name], facts)))
            for name in below.sightings
        }
        copies = tuple(sorted({*below.copies, *(frames & facts.copies.keys())}))
        found[file.claim.id] = Closure(below.judgements, below.exhibits, below.sightings, copies)
    return found


def _pages(facts: Facts, known: Results) -> dict[tuple[str, int], PageShown]:
    found = {}
    for document, number in citations_to_documents(facts):
        page = known.page(document, number)
        copy = known.copy(canonical.digest(page_recipe(document, number)))
        key = known.key_of("read", document)
        if page is not None and key is not None:
            found[document.id, number] = PageShown(key, page, copy)
    return found


def _not_looked_at(facts: Facts, known: Results) -> list[NotLookedAt]:
    found: list[NotLookedAt] = []
    for fact in facts.exhibits.values():
        look = known.look(fact.exhibit) if is_picture(fact.exhibit) else None
        found += look.not_looked_at if look else ()
    return found


class Proving:
    """Logs a release once and proves entries under the checkpoint that ends with it."""

    def __init__(self, space: Workspace, writer: LogWriter) -> None:
        self._space, self._writer = space, writer

    def __call__(
        self, indices: Sequence[int], release_sha256: str | None, sizes: Sequence[int] = ()
    ) -> LogProof:
        """See ports.Prove. A draft logs nothing and is proven under the whole log."""
        log = self._space.log
        if release_sha256 is None:
            proof, end = log.prove(indices), len(log)
        else:
            at = log.find_released(release_sha256)
            if at is None:
                now = self._space.clock.now_utc()
                released = Released(at_utc=now, release_sha256=release_sha256)
                at = self._writer.append([released])[0].index
            proof, end = log.prove([*indices, at], at + 1), at + 1
        return replace(proof, consistency={size: log.consistency(size, end) for size in sizes})
