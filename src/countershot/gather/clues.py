"""a sighting and the computed records -> words on the device, neighbours, stated time and place."""

from countershot.answers.noticing import Clues, NextTo, ReadWords
from countershot.engine.run import recipe_key
from countershot.errors import CannotCheck
from countershot.footage.neighbours import neighbours
from countershot.footage.stated import stated_recipe
from countershot.records.computed import Badge, Failure, Recipe, Sighting
from countershot.records.exhibit import Exhibit
from countershot.records.facts import Facts
from countershot.workspace.badges import badge_recipe
from countershot.workspace.open import Workspace
from countershot.workspace.results import Results, results

SHOWN = 12
"""How many different words a draft shows."""


def wanted(space: Workspace, facts: Facts, sighting: Sighting) -> tuple[Recipe, Recipe]:
    """What the file states, and the badge. CannotCheck where the exhibit's bytes are gone."""
    exhibit = facts.exhibits[sighting.exhibit].exhibit
    if not space.store.has(exhibit.sha256):
        raise CannotCheck(f"{exhibit.id}: its bytes are not in the case any more")
    return stated_recipe(exhibit.sha256), badge_recipe(sighting, exhibit.sha256)


def found(
    facts: Facts, known: Results, sighting: Sighting, missing: str, passing: list[Failure]
) -> Clues:
    """Everything of one sighting; ``missing``: why no words can be read on this machine."""
    exhibit = facts.exhibits[sighting.exhibit].exhibit
    badge = _badge(known, exhibit, sighting)
    around = neighbours(sighting, facts.sightings.values())
    return Clues(
        sighting=sighting,
        exhibit=exhibit,
        badge=badge,
        words=() if badge is None else words(badge),
        not_read="" if badge else missing or _why(known, exhibit, sighting, passing),
        cannot_check=badge is None and bool(missing or passing),
        stated=known.stated(exhibit),
        neighbours=tuple(NextTo(**vars(each)) for each in around),
    )


def words(badge: Badge) -> tuple[ReadWords, ...]:
    """Each different words once, those in most views first, then the surest."""
    views: dict[str, dict[int, float]] = {}
    for line in badge.lines:
        seen = views.setdefault(line.words, {})
        seen[line.t_ms] = max(line.score, seen.get(line.t_ms, 0.0))
    told = [
        ReadWords(text, max(seen.values()), len(seen), len(badge.views))
        for text, seen in views.items()
    ]
    return tuple(sorted(told, key=lambda each: (-each.views, -each.score, each.words)))


def read_before(space: Workspace, sighting: Sighting) -> tuple[str, ...]:
    """Lines for a draft on what ``clues`` read before; none if it was not asked."""
    known = results(space.log.entries, space.store)
    sealed = next(
        (entry.recipe.inputs[0] for entry in known.parts.get(sighting.recipe, {}).values()), None
    )
    badge = None if sealed is None else known.badge(recipe_key(badge_recipe(sighting, sealed)))
    if badge is None:
        return ()
    told = words(badge)
    if not told:
        return ("Badge: no words were read inside the device's box.",)
    lines = [
        f"  {each.words}  (score {each.score:.3f}, in {each.views} of {each.of} views)"
        for each in told[:SHOWN]
    ]
    return ("Badge, not maker. The program read, and may be wrong:", *lines)


def _badge(known: Results, exhibit: Exhibit, sighting: Sighting) -> Badge | None:
    return known.badge(recipe_key(badge_recipe(sighting, exhibit.sha256)))


def _why(known: Results, exhibit: Exhibit, sighting: Sighting, passing: list[Failure]) -> str:
    data = known.part(recipe_key(badge_recipe(sighting, exhibit.sha256)), "failure")
    if data is not None:
        return Failure.model_validate_json(data).reason
    return passing[-1].reason if passing else "it is not in the log; run the same command again"
