"""an exhibit and which part of it -> the recipe of its covered copy, and a redaction to sign."""

import re

from countershot import disk
from countershot.answers import Covered
from countershot.engine.run import recipe_key
from countershot.errors import BadMaterial, CaseError, LimitExceeded, UsageError
from countershot.footage.cover_recipe import Part, device_recipe, faces_recipe
from countershot.records.computed import CoveredCopy, Failure, Recipe
from countershot.records.exhibit import Exhibit
from countershot.records.facts import Facts
from countershot.workspace.open import Workspace
from countershot.workspace.results import Results
from countershot.workspace.steps import is_picture

FOLDER = "redactions"


def recipe(
    exhibit: Exhibit, facts: Facts, device: str | None, time: str | None, box: str | None
) -> Recipe:
    """Faces covered; or, with a sighting's id in ``device``, everything but that device.

    Raises UsageError where the exhibit is no picture, or the sighting or part is not one of it.
    """
    if not is_picture(exhibit):
        raise UsageError(
            f"{exhibit.id} is {exhibit.media_type}: only pictures and clips have faces"
        )
    part = _part(exhibit, time, box)
    if device is None:
        return faces_recipe(exhibit.sha256, part)
    sighting = facts.sightings.get(device)
    if sighting is None or sighting.exhibit != exhibit.id:
        raise UsageError(f"{exhibit.id} has no sighting {device}; `countershot look` lists them")
    return device_recipe(exhibit.sha256, part, sighting)


def covered(
    space: Workspace, made: Results, wanted: Recipe, facts: Facts, passing: list[Failure]
) -> Covered:
    """What came of it; drafts ``redactions/EXHIBIT.md`` where nobody has written one yet.

    Raises BadMaterial with the reason where nothing could be made.
    """
    copy = next((one for one in made.covered() if one.recipe == recipe_key(wanted)), None)
    if copy is None:
        raise _trouble(made, wanted, passing)
    said = [file for file in facts.redactions if file.redaction.exhibit == copy.exhibit]
    path = space.root / (said[0].document.path if said else f"{FOLDER}/{copy.exhibit}.md")
    drafted = not path.exists() or bool(said and not said[0].redaction.checked)
    if drafted:
        with disk.storing(path):
            path.parent.mkdir(exist_ok=True)
        disk.write_atomically(path, draft_text(copy).encode())
    return Covered(copy, space.store.path(copy.sha256), path, drafted)


def draft_text(copy: CoveredCopy) -> str:
    """A redaction without a word on who checked what: it clears nothing until a person adds it."""
    head = {
        "exhibit": copy.exhibit, "covered": copy.id, "sha256": copy.sha256, "rule": copy.rule,
    }  # fmt: skip
    lines = "".join(f"{key}: {value}\n" for key, value in head.items())
    return f"---\n{lines}---\n"


def _trouble(made: Results, wanted: Recipe, passing: list[Failure]) -> BadMaterial | CaseError:
    data = made.part(recipe_key(wanted), "failure")
    if data is not None:
        return BadMaterial(Failure.model_validate_json(data).reason)
    if passing:
        return LimitExceeded(passing[-1].reason)
    return CaseError("the covered copy is not in the log; run the same command again")


def _part(exhibit: Exhibit, time: str | None, box: str | None) -> Part:
    span = re.fullmatch(r"(\d{1,9})(?:-(\d{1,9}))?", time or "")
    corners = re.fullmatch(r"(\d{1,6}),(\d{1,6}),(\d{1,6}),(\d{1,6})", box or "")
    if time is not None and (span is None or exhibit.media_type.startswith("image/")):
        raise UsageError("--time is FROM-TO or one moment in milliseconds, of a clip: 1200-1400")
    if box is not None and corners is None:
        raise UsageError("--box is X,Y,W,H in pixels of the frame, as 10,20,300,200")
    numbers = [int(each) for each in corners.groups()] if corners else []
    part = (numbers[0], numbers[1], numbers[2], numbers[3]) if numbers else None
    if span is None or span[2] is None:
        return Part(moment_ms=int(span[1]) if span else None, box_px=part)
    if int(span[2]) < int(span[1]):
        raise UsageError("--time ends before it begins; give FROM-TO")
    return Part(span_ms=(int(span[1]), int(span[2])), box_px=part)
