"""a sighting and the case's specimens -> a draft identification, or a blind packet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from countershot import disk
from countershot.answers import Drafted
from countershot.claims.named import exhibit_named
from countershot.devices.catalogue import inspect
from countershot.devices.compare import Comparison, Known, compare, in_words
from countershot.devices.consider import consider
from countershot.devices.consider import in_words as families_in_words
from countershot.devices.draft import SpecimenFile as PacketFile
from countershot.devices.draft import draft as draft_text
from countershot.devices.draft import packet as packet_files
from countershot.devices.families_shelf import shipped
from countershot.devices.features import RGB, Looks, device_in
from countershot.engine.run import recipe_key
from countershot.errors import CannotCheck, UsageError
from countershot.evidence.sign import commitment_of
from countershot.footage.closeup import see
from countershot.footage.photograph import png_pixels
from countershot.footage.view import copy_id, view_recipe
from countershot.gather.recipes import sighting_named, views_of
from countershot.gather.signatures import committed_at, read_all
from countershot.networks.runtime import load_closeup
from countershot.ports import Progress
from countershot.records.computed import Recipe, Sighting
from countershot.records.facts import Facts
from countershot.records.files import Refusal, SpecimenFile
from countershot.workspace.compute import Machine
from countershot.workspace.open import Workspace

PICTURE_SIDE_PX = 640
"""Specimen pictures are compared and put into packets at this longest side."""


@dataclass(frozen=True)
class Beside:
    """A sighting, its best view and every specimen's pictures, as PNG made by us.

    ``others``: its other views, by working copy's id, in order of time. ``seen_by_year``: when the
    footage was sealed; the device was there by then.
    """

    sighting: Sighting
    view: bytes
    specimens: tuple[SpecimenFile, ...]
    pictures: dict[str, bytes]
    seen_by_year: int | None = None
    others: Mapping[str, bytes] = field(default_factory=dict)


def beside(space: Workspace, facts: Facts, name: str, hands: Machine, progress: Progress) -> Beside:
    """Fetch everything a comparison needs. UsageError for an unknown sighting."""
    found = sighting_named(facts, name)
    shown = {copy_id(recipe_key(recipe)): recipe for recipe in views_of(found, facts)}
    wanted = shown | dict(_pictures(facts))
    missing = [s for r in wanted.values() for s in r.inputs if not space.store.has(s)]
    if missing:
        raise CannotCheck(f"x-{missing[0][:12]}: its bytes are not in the case any more")
    paths = {sha256: space.store.path(sha256) for r in wanted.values() for sha256 in r.inputs}
    made = hands.remake(list(wanted.values()), paths, progress)
    pngs = {key: one.parts["png"] for key, one in zip(wanted, made, strict=True) if one.parts}
    if found.best_view not in pngs:
        raise CannotCheck(f"{found.id}: its best view cannot be made again")
    best = pngs.pop(found.best_view)
    others = {name: pngs.pop(name) for name in shown if name in pngs}
    own = exhibit_named(found.exhibit, facts)
    year = int(own.exhibit.capture.sealed_at_utc[:4]) if own else None
    return Beside(found, best, facts.specimens, pngs, year, others)


def _pictures(facts: Facts) -> Iterable[tuple[str, Recipe]]:
    for file in facts.specimens:
        for picture in file.specimen.pictures:
            fact = exhibit_named(picture.exhibit, facts)
            if fact is not None:
                sha256 = fact.exhibit.sha256
                yield fact.exhibit.id, view_recipe(sha256, 0, None, PICTURE_SIDE_PX)


def draft(
    space: Workspace,
    it: Beside,
    examiner: str | None,
    name: str | None,
    badge: tuple[str, ...] = (),
) -> Drafted:
    """Write ``identifications/NAME.EXAMINER.md``. UsageError if it is there already.

    ``badge``: what words were read on the device, for the person to see.
    """
    who = _examiner(space, examiner, "examiner")
    comparison = _compared(it)
    path = space.root / "identifications" / f"{name or it.sighting.id}.{who}.md"
    if path.exists():
        raise UsageError(f"{path}: is there already; move it away, or give another --name")
    with disk.storing(path):
        path.parent.mkdir(exist_ok=True)
    text = draft_text(comparison, it.sighting, who, name or it.sighting.id, badge)
    disk.write_atomically(path, text.encode())
    families = consider(it.sighting.kind, shipped(), it.seen_by_year)
    return Drafted(path, (*in_words(comparison), *badge), families_in_words(families))


def _compared(it: Beside) -> Comparison:
    """With how the close-up network sees the sighting and every specimen's pictures."""
    network, view = load_closeup(), png_pixels(it.view)

    def looks(picture: RGB) -> Looks:
        return see(picture, device_in(picture), network).looks

    known = []
    for file in it.specimens:
        pictures = tuple(png_pixels(data) for data in _own(it, file).values())
        known.append(Known(file.specimen, pictures, tuple(map(looks, pictures))))
    own = see(view, (0, 0, view.shape[1], view.shape[0]), network).looks
    return compare(it.sighting, view, known, seen_by_year=it.seen_by_year, looks=own)


def packet(
    space: Workspace, it: Beside, examiner: str | None, name: str | None, out: Path
) -> Drafted:
    """Write the blind packet to the new folder ``out``.

    The first examiner's commitment must stand in the log already, so that a verdict cannot be
    shaped after the second one is known.
    """
    who = _examiner(space, examiner, "second_examiner")
    if out.exists():
        raise UsageError(f"{out}: is there already; choose another folder")
    first = name or it.sighting.id
    _committed(space, first, who)
    files = [
        PacketFile(file.specimen, space.case_bytes(file.document.path), _named(_own(it, file)))
        for file in it.specimens
    ]
    made = packet_files(it.sighting, it.view, files, who, first, tuple(it.others.values()))
    _write(out, made)
    return Drafted(out, tuple(sorted(made)))


def _committed(space: Workspace, name: str, second: str) -> None:
    signatures, _ = read_all(space.root)
    for _, signature in signatures:
        path, signer = signature.statement.path, signature.statement.signer
        own = path == f"identifications/{name}.{signer}.md" and signer != second
        if own and committed_at(space.log.entries, commitment_of(signature)) is not None:
            return
    raise UsageError(
        f"nobody has committed to identifications/{name} yet: the first examiner signs it and "
        "runs build, which logs a commitment; then the packet can be made"
    )


def _write(out: Path, made: dict[str, bytes]) -> None:
    stage = out.with_name(f".{out.name}.partial")
    with disk.storing(stage):
        for path, data in made.items():
            (stage / path).parent.mkdir(parents=True, exist_ok=True)
            (stage / path).write_bytes(data)
        stage.rename(out)


def _own(it: Beside, file: SpecimenFile) -> dict[str, bytes]:
    named = [p.exhibit for p in file.specimen.pictures]
    return {key: png for key, png in it.pictures.items() if any(map(key.startswith, named))}


def _named(pictures: dict[str, bytes]) -> dict[str, bytes]:
    return {f"{exhibit}.png": png for exhibit, png in pictures.items()}


def _examiner(space: Workspace, name: str | None, role: str) -> str:
    held = [who for who, person in space.case.people.items() if role in person.roles]
    if name is None and not held:
        raise UsageError(f"case.toml names nobody as {role}; say who with --as NAME")
    if name is not None and name not in space.case.people:
        raise UsageError(f"case.toml knows nobody named {name}")
    return name or held[0]


def warnings(facts: Facts) -> tuple[Refusal, ...]:
    """What contradicts itself within or among the specimens: shown by check, refused by none."""
    documents = {file.specimen.id: file.document for file in facts.specimens}
    return tuple(
        Refusal(documents[p.specimen].at(p.key), "specimen.consistent", p.reason)
        for p in inspect([file.specimen for file in facts.specimens])
        if p.specimen in documents
    )
