"""store, log and citations -> what the gate may know of exhibits, citations, copies, sightings."""

from collections.abc import Iterator, Mapping

from countershot.claims.grounds import citations_in
from countershot.claims.named import exhibit_named
from countershot.documents.cite import Resolution, resolve, resolve_picture
from countershot.documents.cite_passage import resolve_passage
from countershot.documents.layers import layer_doubt
from countershot.footage.agree import agree
from countershot.ports import Progress
from countershot.records.computed import Sighting, WorkingCopy
from countershot.records.exhibit import Exhibit
from countershot.records.facts import CitationFact, CopyFact, ExhibitFact, Facts, Place
from countershot.records.judged import Citation
from countershot.records.log import Destroyed
from countershot.workspace.compute import Machine, Remade
from countershot.workspace.open import Workspace
from countershot.workspace.passages import has_passages
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


def citation_facts(facts: Facts, known: Results) -> tuple[CitationFact, ...]:
    """Resolve every citation of every claim and statement."""
    return tuple(
        _citation(place, citation, facts, known) for place, citation in citations_in(facts)
    )


def _citation(place: Place, citation: Citation, facts: Facts, known: Results) -> CitationFact:
    fact = exhibit_named(citation.exhibit, facts)
    if fact is None:
        reason = f"no exhibit {citation.exhibit} is sealed in this case"
        return CitationFact(place, citation, "", False, reason)
    if fact.destroyed is not None:
        # The order is signed and printed, and every verifier says "cannot check" of the claim.
        reason = f"{fact.exhibit.id} was destroyed by order: nobody can check this any more"
        return CitationFact(place, citation, fact.exhibit.id, True, reason)
    found = _resolution(citation, fact.exhibit, known)
    doubt = layer_doubt(citation, known.layers(fact.exhibit)) if found.resolves else ""
    page = known.page(fact.exhibit, citation.page) if doubt and citation.page else None
    if page is not None and page.line_scores:
        doubt = ""  # these words were read in the picture itself
    return CitationFact(place, citation, fact.exhibit.id, found.resolves, found.reason, doubt)


def _resolution(citation: Citation, exhibit: Exhibit, known: Results) -> Resolution:
    if is_document(exhibit) or (citation.page is not None and known.has_pages(exhibit)):
        return _on_a_page(citation, exhibit, known)
    if is_picture(exhibit):
        look = known.look(exhibit)
        if look is None:
            return _unread("look", exhibit, known)
        return resolve_picture(citation, look.width, look.height, look.duration_ms)
    if has_passages(exhibit):
        passages = known.passages(exhibit)
        return (
            resolve_passage(citation, passages) if passages else _unread("passages", exhibit, known)
        )
    return Resolution(False, f"{exhibit.media_type} cannot be cited yet; only texts and pictures")


def _on_a_page(citation: Citation, exhibit: Exhibit, known: Results) -> Resolution:
    reading = known.reading(exhibit)
    if reading is None:
        return _unread("read", exhibit, known)
    page = known.page(exhibit, citation.page) if citation.page else None
    return resolve(citation, [page] if page else [], reading.pages)


def _unread(step: str, exhibit: Exhibit, known: Results) -> Resolution:
    failure = known.failure(step, exhibit)
    return Resolution(False, failure.reason if failure else _not_yet(step, exhibit))


def _not_yet(step: str, exhibit: Exhibit) -> str:
    return f"{exhibit.id} was not {'looked at' if step == 'look' else 'read'} yet; run build"


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
    space: Workspace, facts: Facts, known: Results, hands: Machine, progress: Progress
) -> dict[str, CopyFact]:
    """Make every working copy that is relied on again, and compare."""
    relied = list(relied_on(facts))
    wanted = {view for sighting in relied for view in (sighting.best_view, *sighting.views)}
    wanted |= facts.cited_copies.keys()
    seen = {sighting.exhibit for sighting in relied}
    copies = [
        c for c in known.copies() if c.id in wanted or (c.exhibit in seen and _frame(c, known))
    ]
    able = [copy for copy in copies if _intact(facts, copy.exhibit)]
    recipes = [known.parts[copy.recipe]["copy"].recipe for copy in able]
    paths = {sha256: space.store.path(sha256) for r in recipes for sha256 in r.inputs}
    remade = hands.remake(recipes, paths, progress) if recipes else []
    found = dict(zip((copy.id for copy in able), remade, strict=True))
    return {copy.id: compared(copy, known, found.get(copy.id)) for copy in copies}


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
