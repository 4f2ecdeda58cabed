"""an open case -> Facts: everything the gate may know, looked up once and frozen."""

from collections.abc import Sequence
from dataclasses import replace

from countershot.evidence import keys, sign
from countershot.evidence.private_keys import private_keys_in
from countershot.gather import (
    beyond,
    custody,
    evidence,
    origins,
    quoting,
    relabelled,
    resolving,
    signatures,
    treated,
)
from countershot.gather.asking import with_letters
from countershot.gather.harming import with_harm
from countershot.gather.identity import with_entities
from countershot.gather.life import with_life
from countershot.gather.texts import by_folder, texts
from countershot.ports import Progress
from countershot.records.case import Person
from countershot.records.facts import Facts
from countershot.records.files import Refusal
from countershot.records.judged import Signature
from countershot.records.log import CaseChanged, Opened
from countershot.workspace.case_file import NAME
from countershot.workspace.compute import Machine
from countershot.workspace.keyring import is_exercise
from countershot.workspace.open import Workspace
from countershot.workspace.remembered import Remembered
from countershot.workspace.results import Results, results


def written(space: Workspace) -> Facts:
    """The judgement files and what they name: cheap, nothing is hashed or made again.

    Enough for ``sign`` (what a file rests on) and for choosing recipes.
    """
    read = texts(space.root)
    known = results(space.log.entries, space.store)
    facts = Facts(
        case=space.case,
        case_document=space.document,
        case_signed=False,
        now_utc=space.clock.now_utc(),
        addresses=read.addresses,
        covered={copy.id: copy for copy in known.covered()},
        report=read.report,
        unreadable=tuple(read.unreadable),
        exhibits=evidence.exhibits_named(space),
        **by_folder(read.folders),
    )
    return replace(
        facts,
        sightings=evidence.sightings(facts.exhibits, known),
        cited_copies=evidence.cited_copies(facts, known),
    )


def gather(
    space: Workspace, hands: Machine, progress: Progress, memory: Remembered | None = None
) -> Facts:
    """Everything. ``memory``: what earlier runs found of the same bytes; None: look at all again.

    1. Read the judgement files. 2. Hash every exhibit. 3. Resolve every citation. 4. Read what
    statements quote. 5. See which texts and pictures carry one another. 6. Make the working copies
    relied on again. 7. Check every signature. 8. Who is who by what is signed, and where the chains
    lead; what happened to letters. 9. What log, stamps and files say of the exhibits. 10. What was
    released before, and what has happened since. 11. Look for keys, and for what could hurt people.
    """
    memory = memory or Remembered()
    facts = written(space)
    known = results(space.log.entries, space.store)
    facts = replace(facts, exhibits=evidence.exhibit_facts(space))
    facts = replace(facts, citations=resolving.citation_facts(facts, known, memory))
    facts = replace(facts, pages=resolving.pages_shown(facts, known))
    facts = replace(facts, quoted=quoting.quoted(facts), figures=quoting.figures(facts))
    alike = origins.alike(space, facts, known, hands, memory, progress)
    facts = replace(facts, alike=alike)
    facts = replace(facts, found_in=beyond.found_in(facts, known.text))
    copies = evidence.copy_facts(space, facts, known, hands, memory, progress)
    facts = replace(facts, copies=copies)
    facts = with_letters(space, with_entities(_with_signatures(space, facts)))
    facts = _with_material(space, facts, known, hands, progress)
    facts = _with_keys(space, with_life(space, facts))
    return with_harm(space, facts)


def _with_signatures(space: Workspace, facts: Facts) -> Facts:
    found, refused = signatures.read_all(space.root)
    judged = signatures.facts_of(found, facts, space.log.entries)
    return replace(
        facts,
        signatures=judged,
        unreadable=(*facts.unreadable, *refused),
        case_signed=case_signed(space, [signature for _, signature in found]),
    )


def _with_material(
    space: Workspace, facts: Facts, known: Results, hands: Machine, progress: Progress
) -> Facts:
    entries = space.log.entries
    return replace(
        facts,
        opened_utc=custody.opened_utc(entries),
        custody=custody.custody(space, facts, hands, progress),
        looks=custody.looks(entries),
        not_captured=custody.not_captured(entries),
        undeclared=treated.undeclared(facts, known),
        twins=relabelled.twins(facts),
    )


def _with_keys(space: Workspace, facts: Facts) -> Facts:
    public = [
        name
        for name, person in sorted(space.case.people.items())
        if keys.is_exercise_key(person.public_key)
    ]
    return replace(
        facts,
        private_keys=tuple(private_keys_in(space.root, _public_keys(space))),
        public_exercise_keys=() if is_exercise(space.case) else tuple(public),
    )


def _public_keys(space: Workspace) -> list[bytes]:
    """The raw public keys of the case: a bare seed in a file is known by its public half."""
    stated = [space.case.log_key, *(who.public_key for who in space.case.people.values())]
    return [raw for text in stated if (raw := keys.from_base64(text, 32)) is not None]


def case_versions(space: Workspace) -> tuple[str, dict[str, Person]]:
    """Digest and people of the version of case.toml that the log last took in."""
    digest, people = "", {}
    for logged in space.log.entries:
        if isinstance(logged.entry, Opened | CaseChanged):
            digest, people = logged.entry.case_toml_sha256, dict(logged.entry.people)
    return digest, people


def case_change(space: Workspace, found: Sequence[Signature]) -> Signature | None:
    """A signature that makes the present case.toml valid: by an author or editor of before.

    While nobody of the version before has a key, the first people may enrol themselves.
    """
    _, before = case_versions(space)
    able = {name: person for name, person in before.items() if person.public_key}
    people = able or space.case.people
    for signature in found:
        said = signature.statement
        person = people.get(said.signer)
        if (
            (said.path, said.sha256, said.case) == (NAME, space.document.sha256, space.case.id)
            and person is not None
            and said.role in person.roles
            and said.role in ("author", "editor")
            and sign.check_signature(signature, person.public_key)
        ):
            return signature
    return None


def case_signed(space: Workspace, found: Sequence[Signature]) -> bool:
    """Is case.toml the version the log took in, or one that is properly signed?"""
    return case_versions(space)[0] == space.document.sha256 or case_change(space, found) is not None


def unreadable_report(refused: Sequence[Refusal]) -> bool:
    """May not even a draft be written, because a text it is made of cannot be read?"""
    return any(refusal.rule == "file.syntax" for refusal in refused)
