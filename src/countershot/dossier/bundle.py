"""Material + a place -> the dossier there, whole and proven, and its release.json."""

import base64
import unicodedata
from collections.abc import Iterable, Sequence
from importlib import resources
from pathlib import Path

from countershot import canonical
from countershot.dossier import bag, times
from countershot.dossier.cited import cited
from countershot.dossier.contents import Contents, contents
from countershot.dossier.machines import machines
from countershot.dossier.machines.held import held
from countershot.dossier.material import Material
from countershot.dossier.redact import redact
from countershot.dossier.render import render
from countershot.dossier.staging import Stage, staged
from countershot.dossier.unproven import not_proven
from countershot.errors import CaseDamaged, CaseError, Refused
from countershot.ports import LogProof
from countershot.records.case import Person
from countershot.records.files import Refusal
from countershot.records.log import LoggedEntry
from countershot.records.release import (
    Release,
    ReleaseCase,
    ReleasedEntry,
    ReleasedFile,
    ReleaseLog,
)


class NotCleared(Refused):
    """The staged folder holds what must not leave; ``refusals`` say what and where."""

    def __init__(self, refusals: Sequence[Refusal]) -> None:
        super().__init__(f"{len(refusals)} things in the staged dossier must not leave")
        self.refusals = tuple(refusals)


VERIFIERS = ("verify.html", "verify.py")


def write(material: Material, out: Path) -> Release:
    """Write the dossier to the folder ``out``; the same material gives the same bytes.

    1. Follow the report to everything it cites, and decide what of it may leave the case.
    2. Tabulate exhibits, computed records, judgements and claims, with their log entries.
    3. Copy stored objects and judgements; render the pages; add the verifiers.
    4. Write the same for machines: RO-Crate, PROV, CSV, FollowTheMoney, GeoJSON.
    5. Write release.json over all of these files.
    6. Have the folder looked at: nothing may be in it that was not cleared.
    7. Log it (a draft is not logged) and write the entries with their proofs, and what the log's
       stamps and witnesses prove of when they existed.
    8. Make it a bag, have it looked at again, and put it in place in one step.

    Raises Refused if ``out`` is something else than a dossier of this case, NotCleared where the
    folder holds what must not leave, CaseDamaged or CaseError where the case contradicts itself,
    StorageFailed; then ``out`` is as it was.
    """
    named = cited(material)
    redacted = redact(material, named)
    tables = contents(material, named, redacted)
    people = people_of(material, tables)
    unproven = not_proven(material, redacted.values(), tables.times)
    with staged(out, material.case.id) as stage:
        _copy(material, tables, stage)
        pages = render(material, named, redacted, tables, people, unproven)
        for path, page in pages.items():
            stage.write(path, page)
        _add_fixed_files(material, stage)
        so_far = _release(material, tables, people, unproven, stage)
        holds = held(so_far, material.entries, tables.indices())
        for path, data in machines(material, named, holds).items():
            stage.write(path, data)
        release = _release(material, tables, people, unproven, stage)
        stage.write("data/release.json", canonical.to_bytes(release))
        _inspect(material, stage, release, _entries_of(material, tables))
        _log(material, tables, release, stage)
        for path, data in bag.files({f.path: f.sha256 for f in stage.files.values()}).items():
            stage.write(path, data)
        _inspect(material, stage, release, ())
    return release


def _inspect(
    material: Material, stage: Stage, release: Release, entries: Sequence[LoggedEntry]
) -> None:
    """The last look, which trusts nothing that was written before it. Raises NotCleared."""
    if material.inspect is None:
        return
    refusals = material.inspect(stage.folder, stage.files, release, entries)
    if refusals:
        raise NotCleared(refusals)


def _entries_of(material: Material, tables: Contents) -> list[LoggedEntry]:
    wanted = set(tables.indices())
    return [logged for logged in material.entries if logged.index in wanted]


def _copy(material: Material, tables: Contents, stage: Stage) -> None:
    for path, sha256 in tables.objects.items():
        stage.copy(path, material.object_path(sha256), sha256)
    for path, (case_path, sha256) in tables.case_files.items():
        data = material.case_file(case_path)
        if canonical.sha256_hex(data) != sha256:
            raise CaseDamaged(f"{case_path}: changed while the dossier was written; publish again")
        stage.write(path, data)
        if material.status == "release" and case_path.startswith("corrections/"):
            material.keep(data)
    for path, data in tables.signatures.items():
        stage.write(path, data)


def _add_fixed_files(material: Material, stage: Stage) -> None:
    standalone = resources.files("countershot.dossier") / "standalone"
    for name in VERIFIERS:
        stage.write(name, (standalone / name).read_bytes())
    case = material.case.id
    stage.write("bag-info.txt", bag.info(case, material.released_at_utc, material.program))


def _release(
    material: Material,
    tables: Contents,
    people: dict[str, Person],
    unproven: tuple[str, ...],
    stage: Stage,
) -> Release:
    return Release(
        status=material.status,
        case=ReleaseCase(
            id=material.case.id, title=material.case.title, exercise=material.exercise
        ),
        released_at_utc=material.released_at_utc,
        program=material.program,
        log=ReleaseLog(origin=material.origin, public_key=material.public_key),
        people=people,
        files=_files(stage),
        entries=_entries(material, tables.indices()),
        exhibits=tables.exhibits,
        computed=tables.computed,
        judgements=tables.judgements,
        claims=tables.claims,
        overrides=tables.overrides,
        not_proven=unproven,
    )


def people_of(material: Material, tables: Contents) -> dict[str, Person]:
    """Those who signed something in the dossier, and nobody else of the case."""
    signed = {path for j in tables.judgements for path in j.signatures}
    signers = {
        fact.signature.statement.signer
        for fact in material.facts.signatures
        if f"data/{fact.path}" in signed
    }
    return {name: material.case.people[name] for name in sorted(signers)}


def _files(stage: Stage) -> tuple[ReleasedFile, ...]:
    _refuse_twins(stage.files)
    return tuple(sorted(stage.files.values(), key=lambda file: file.path.encode()))


def _refuse_twins(names: Iterable[str]) -> None:
    """Two names that some file systems take for one would lose a file on the reader's disk."""
    seen: dict[str, str] = {}
    for name in names:
        folded = unicodedata.normalize("NFC", name.casefold())
        if seen.setdefault(folded, name) != name:
            raise CaseError(f"{name} and {seen[folded]} differ only in case; rename one of them")


def _entries(material: Material, indices: tuple[int, ...]) -> tuple[ReleasedEntry, ...]:
    by_index = {logged.index: logged for logged in material.entries}
    return tuple(
        ReleasedEntry(index=index, commitment=material.commitment(by_index[index]).hex())
        for index in indices
    )


def _log(material: Material, tables: Contents, release: Release, stage: Stage) -> None:
    digest = canonical.digest(release) if material.status == "release" else None
    if digest is not None:
        material.keep(canonical.to_bytes(release))
    sizes = sorted({time.carried.size for time in tables.times})
    proof = material.prove(tables.indices(), digest, sizes)
    stage.write("data/log/entries.json", _entries_json(proof))
    if tables.times:
        stage.write("data/log/times.json", times.to_bytes(tables.times, proof.consistency))
    stage.write("data/log/checkpoint", proof.checkpoint.encode())


def _entries_json(proof: LogProof) -> bytes:
    proven = sorted(proof.entries, key=lambda entry: entry.logged.index)
    return canonical.to_bytes(
        {
            "entries": [
                entry.logged.model_dump(mode="json")
                | {"proof": [base64.b64encode(node).decode() for node in entry.proof]}
                for entry in proven
            ]
        }
    )
