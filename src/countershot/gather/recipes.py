"""an open case -> the recipes that its work calls for, stage by stage."""

from collections.abc import Iterable, Sequence

from countershot import canonical
from countershot.errors import CannotCheck, UsageError
from countershot.footage.fingerprint import fingerprint_recipe
from countershot.footage.look import PluggedIn
from countershot.footage.view import copy_id, view_recipe
from countershot.gather.evidence import citations_to_documents, relied_on, specimen_pictures
from countershot.index.case_index import open_index
from countershot.records.computed import Recipe, Sighting
from countershot.records.exhibit import Exhibit
from countershot.records.facts import Facts
from countershot.workspace import keyring
from countershot.workspace.compute import INDEX
from countershot.workspace.open import Workspace
from countershot.workspace.page_photos import page_photo_recipe
from countershot.workspace.passages import has_passages, passages_recipe
from countershot.workspace.results import Results
from countershot.workspace.steps import (
    is_clip,
    is_document,
    is_given_archive,
    is_photo,
    is_picture,
    layers_recipe,
    look_recipe,
    page_recipe,
    read_recipe,
    reads_pictures,
    redact_recipe,
)


def chosen(space: Workspace, facts: Facts, names: Sequence[str]) -> list[Exhibit]:
    """The exhibits meant: by id, its first digits, or source name; all if none is named."""
    if not names:
        return [fact.exhibit for fact in facts.exhibits.values() if fact.destroyed is None]
    return [exhibit(space, name) for name in names]


def exhibit(space: Workspace, name: str) -> Exhibit:
    """One exhibit, by the index. UsageError if there is none, or says which could be meant."""
    index = open_index(space.root / INDEX, space.log)
    try:
        return index.exhibit(name)
    finally:
        index.close()


def looking(
    space: Workspace,
    facts: Facts,
    known: Results,
    names: Sequence[str] = (),
    outside: PluggedIn | None = None,
    *,
    dense: bool = False,
) -> list[Recipe]:
    """Look at footage and photographs; specimen pictures only where they are named.

    What was looked at before stays as it was looked at, so that a newer program or network takes
    nothing from under a signed judgement; naming an exhibit, or an outside network, asks for a
    fresh look. So does ``dense`` of clips, which are then looked at throughout.
    """
    reference = specimen_pictures(facts) if not names else set()
    fresh = bool(names) or outside is not None
    return [
        (None if fresh or (dense and is_clip(each)) else known.recipe_of("look", each))
        or look_recipe(each, outside, dense=dense)
        for each in chosen(space, facts, names)
        if is_picture(each) and each.id not in reference
    ]


def reading(
    space: Workspace,
    facts: Facts,
    known: Results,
    names: Sequence[str] = (),
    *,
    ocr: bool = True,
    pictures: bool = False,
) -> list[Recipe]:
    """Read documents; what was read before stays as it was read, unless it is named.

    ``pictures``: what their pages show, not what their text layers say.
    """
    there = chosen(space, facts, names)
    pages = [
        (None if names else known.recipe_of("read", each))
        or read_recipe(each, ocr=ocr, pictures=pictures)
        for each in there
        if is_document(each)
    ]
    photos = [page_photo_recipe(each) for each in there if names and is_photo(each)]
    if photos and not (ocr and reads_pictures()):
        raise CannotCheck("Photographs of pages are read with the extra `ocr`, which is not here.")
    return [*pages, *photos, *(passages_recipe(each) for each in there if has_passages(each))]


def comparing_layers(known: Results, there: Sequence[Exhibit]) -> list[Recipe]:
    """Compare the text layers that were read with pictures, where pictures can be read here."""
    return [
        layers_recipe(each)
        for each in there
        if reads_pictures()
        and (reading := known.reading(each))
        and reading.pages > len(reading.pages_without_text) + len(reading.pages_unreadable)
    ]


def redacting(facts: Facts) -> list[Recipe]:
    """Copies of given captures without cookies and passwords: what a dossier may hold of them."""
    return [
        redact_recipe(fact.exhibit)
        for fact in facts.exhibits.values()
        if fact.destroyed is None and is_given_archive(fact.exhibit)
    ]


def fingerprinting(facts: Facts, known: Results) -> list[Recipe]:
    """Small squares of every photograph and clip, to see which show the same; once each."""
    return [
        known.recipe_of("fingerprint", fact.exhibit) or fingerprint_recipe(fact.exhibit.sha256)
        for fact in facts.exhibits.values()
        if fact.destroyed is None and is_picture(fact.exhibit)
    ]


def showing(facts: Facts) -> list[Recipe]:
    """All views of all sightings, and pictures of cited pages.

    Whole frames only of the exercise's footage, until faces can be covered.
    """
    there = {name for name, fact in facts.exhibits.items() if fact.destroyed is None}
    seen = [s for s in facts.sightings.values() if s.exhibit in there]
    views = [view for sighting in seen for view in views_of(sighting, facts)]
    relied = [sighting for sighting in relied_on(facts) if sighting.exhibit in there]
    frames = [frame(sighting, facts) for sighting in relied if keyring.is_exercise(facts.case)]
    pages = [
        page_recipe(document, page)
        for document, page in sorted(citations_to_documents(facts), key=lambda each: each[0].id)
        if document.id in there
    ]
    return list(_once([*views, *frames, *pages]))


def sighting_named(facts: Facts, name: str) -> Sighting:
    """One sighting, by its id or the first of its digits. UsageError says which there are."""
    exact = [s for s in facts.sightings.values() if s.id == name]
    found = exact or [s for s in facts.sightings.values() if s.id.startswith(name)]
    if len(found) != 1:
        known = ", ".join(sorted(facts.sightings)[:20]) or "none yet; run look"
        raise UsageError(f"{name}: not one sighting of this case (there are: {known})")
    return found[0]


def best_view(sighting: Sighting, facts: Facts) -> Recipe:
    """The recipe behind ``sighting.best_view``."""
    return views_of(sighting, facts)[0]


def views_of(sighting: Sighting, facts: Facts) -> list[Recipe]:
    """The recipes of the best view and then of the others, in order of time.

    UsageError where the best one is not a frame of the sighting.
    """
    sha256 = facts.exhibits[sighting.exhibit].exhibit.sha256
    shown = [view_recipe(sha256, seen.t_ms, seen.box_px) for seen in sighting.frames]
    by_id = {copy_id(canonical.digest(recipe)): recipe for recipe in shown}
    if sighting.best_view not in by_id:
        raise UsageError(f"{sighting.id}: its best view is not one of its frames; look at it again")
    return [by_id[name] for name in (sighting.best_view, *sighting.views) if name in by_id]


def frame(sighting: Sighting, facts: Facts) -> Recipe:
    """The whole frame that the best view was cut from."""
    t_ms = best_view(sighting, facts).parameters["t_ms"]
    return view_recipe(facts.exhibits[sighting.exhibit].exhibit.sha256, t_ms, None)


def _once(recipes: Iterable[Recipe]) -> Iterable[Recipe]:
    seen: set[str] = set()
    for recipe in recipes:
        key = canonical.digest(recipe)
        if key not in seen:
            seen.add(key)
            yield recipe
