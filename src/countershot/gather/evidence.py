"""store, log and citations -> what the gate may know of exhibits, citations, copies, sightings."""

from collections.abc import Iterable, Iterator, Mapping

from countershot import canonical
from countershot.claims.grounds import citations_in
from countershot.claims.named import exhibit_named
from countershot.footage.agree import agree
from countershot.ports import Progress
from countershot.records.computed import Sighting, WorkingCopy
from countershot.records.exhibit import Exhibit
from countershot.records.facts import CopyFact, ExhibitFact, Facts
from countershot.records.log import Destroyed
from countershot.workspace.compute import Machine, Remade
from countershot.workspace.open import Workspace
from countershot.workspace.remembered import Remembered
from countershot.workspace.results import Results, exhibits
from countershot.workspace.steps import is_document, is_picture


def exhibit_facts(space: Workspace) -> dict[str, ExhibitFact]:
    """Every exhibit, hashed now."""
    destroyed = _destroyed(space)
    return {
        name: ExhibitFact(exhibit, space.store.actual_sha256(exhibit.sha256), destroyed.get(name))
        for name, exhibit in exhibits(space.log.entries).items()
    }


def exhibits_named(space: Workspace) -> dict[str, ExhibitFact]:
    """Every exhibit by id, not hashed."""
    destroyed = _destroyed(space)
    return {
        name: ExhibitFact(exhibit, None, destroyed.get(name))
        for name, exhibit in exhibits(space.log.entries).items()
    }


def _destroyed(space: Workspace) -> dict[str, str]:
    """Exhibit id -> the reason its bytes were destroyed for."""
    return {
        logged.entry.exhibit: logged.entry.reason
        for logged in space.log.entries
        if isinstance(logged.entry, Destroyed)
    }


def sightings(facts: Mapping[str, ExhibitFact], known: Results) -> dict[str, Sighting]:
    """The sightings of every exhibit's newest look, by id."""
    return {
        sighting.id: sighting
        for fact in facts.values()
        if is_picture(fact.exhibit)
        for sighting in known.sightings(fact.exhibit)
    }


def cited_copies(facts: Facts, known: Results) -> dict[str, WorkingCopy]:
    """The working copies that the report shows by their own ids, as the log has them."""
    sentences = facts.report.sentences if facts.report else ()
    wanted = {s.picture.removeprefix("view:") for s in sentences if s.picture.startswith("view:w-")}
    return {copy.id: copy for copy in known.copies() if copy.id in wanted} if wanted else {}


def relied_on(facts: Facts) -> Iterator[Sighting]:
    """The sightings that identifications and the report's pictures rely on, once each."""
    named = [file.identification.sighting for file in facts.identifications]
    if facts.report is not None:
        named += [s.picture.removeprefix("view:") for s in facts.report.sentences if s.picture]
    for name in sorted(set(named)):
        if name in facts.sightings:
            yield facts.sightings[name]


def citations_to_documents(facts: Facts) -> Iterator[tuple[Exhibit, int]]:
    """Every (document, page) that a claim cites and that can be one, in no certain order."""
    for _, citation in citations_in(facts):
        fact = exhibit_named(citation.exhibit, facts)
        if fact is not None and is_document(fact.exhibit) and (citation.page or 0) > 0:
            yield fact.exhibit, citation.page or 0


def copy_facts(
    space: Workspace,
    facts: Facts,
    known: Results,
    hands: Machine,
    memory: Remembered,
    progress: Progress,
) -> dict[str, CopyFact]:
    """Make every working copy that is relied on again, and compare.

    What came out the same before is remembered for the very same bytes, recipe and decoders.
    """
    relied = list(relied_on(facts))
    wanted = {view for sighting in relied for view in (sighting.best_view, *sighting.views)}
    wanted |= facts.cited_copies.keys()
    seen = {sighting.exhibit for sighting in relied}
    copies = [
        c for c in known.copies() if c.id in wanted or (c.exhibit in seen and _frame(c, known))
    ]
    whole = [copy for copy in copies if _intact(facts, copy.exhibit)]
    keys, found = _remade_before(whole, known, memory)
    able = [copy for copy in whole if copy.id not in found]
    recipes = [known.parts[copy.recipe]["copy"].recipe for copy in able]
    paths = {sha256: space.store.path(sha256) for r in recipes for sha256 in r.inputs}
    remade = hands.remake(recipes, paths, progress) if recipes else []
    again = dict(zip((copy.id for copy in able), remade, strict=True))
    for copy in copies:
        if copy.id not in found:
            fact = found[copy.id] = compared(copy, known, again.get(copy.id))
            if copy.id in keys and fact.outcome in ("same", "agrees"):
                memory.remember(keys[copy.id], [fact.outcome, fact.reason])
    return {copy.id: found[copy.id] for copy in copies}


def _remade_before(
    copies: Iterable[WorkingCopy], known: Results, memory: Remembered
) -> tuple[dict[str, str], dict[str, CopyFact]]:
    """Keys to remember copies under, and what was found of those that are known, by id.

    Their exhibits were hashed in this run; so is the picture. What differed is always made again.
    """
    keys: dict[str, str] = {}
    found: dict[str, CopyFact] = {}
    for copy in copies:
        pictured = known.parts[copy.recipe].get("png")
        actual = known.store.actual_sha256(pictured.result) if pictured else None
        if pictured is None or actual != pictured.result:
            continue
        about = [canonical.digest(copy), copy.recipe, copy.exhibit, actual]
        keys[copy.id], before = memory.recall("working_copies", about)
        if before is not None:
            found[copy.id] = CopyFact(copy, before[0], before[1])
    return keys, found


def _frame(copy: WorkingCopy, known: Results) -> bool:
    plain = copy.box_px is None and not copy.done
    return plain and known.parts[copy.recipe]["copy"].recipe.step == "view"


def _intact(facts: Facts, name: str) -> bool:
    fact = facts.exhibits.get(name)
    return fact is not None and fact.actual_sha256 == fact.exhibit.sha256


def compared(copy: WorkingCopy, known: Results, remade: Remade | None) -> CopyFact:
    """A working copy beside the one made again now (None: its exhibit is not at hand)."""
    if remade is None:
        return CopyFact(copy, "cannot check", "its exhibit is not here as it was sealed")
    if "copy" not in remade.parts:
        return CopyFact(copy, "differs", f"it cannot be made again: {remade.reason}")
    again = WorkingCopy.model_validate_json(remade.parts["copy"])
    before = known.part(copy.recipe, "png") or b""
    outcome, reason = agree(copy, again, before, remade.parts["png"])
    return CopyFact(copy, outcome, reason)


def specimen_pictures(facts: Facts) -> set[str]:
    """Ids of exhibits that are pictures of specimens: reference material, not looked at."""
    return {
        fact.exhibit.id
        for file in facts.specimens
        for picture in file.specimen.pictures
        if (fact := exhibit_named(picture.exhibit, facts)) is not None
    }
