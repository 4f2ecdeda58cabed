"""an exhibit, a moment, a box and what is asked for -> the recipe of a view; what came of it."""

import re
from dataclasses import dataclass

from countershot.answers import Viewed
from countershot.engine.run import recipe_key
from countershot.errors import BadMaterial, CaseError, LimitExceeded, UsageError
from countershot.footage.treatment import Average, Treatment, treatment_of
from countershot.footage.view import view_recipe
from countershot.records.base import BoxPx
from countershot.records.computed import Failure, Recipe
from countershot.records.exhibit import Exhibit
from countershot.workspace.open import Workspace
from countershot.workspace.results import Results
from countershot.workspace.steps import is_picture


@dataclass(frozen=True)
class ViewAsked:
    """What a person asks for beyond a crop, as it was typed; nothing is done unasked.

    ``exposure`` in EV and ``gamma`` as decimal numbers, ``average`` as FROM-TO in milliseconds.
    """

    enlarge: int | None = None
    reduce: int | None = None
    exposure: str | None = None
    gamma: str | None = None
    average: str | None = None
    align: int = 0


def recipe(exhibit: Exhibit, time: str | None, box: str | None, asked: ViewAsked) -> Recipe:
    """The recipe of the view. Raises UsageError for what cannot be meant."""
    if not is_picture(exhibit):
        raise UsageError(f"{exhibit.id} is {exhibit.media_type}: only pictures and clips are shown")
    how = Treatment(
        enlarge=asked.enlarge if asked.enlarge is not None else 1,
        reduce=asked.reduce if asked.reduce is not None else 1,
        ev_hundredths=_hundredths("--exposure", asked.exposure, 0),
        gamma_hundredths=_hundredths("--gamma", asked.gamma, 100),
        average=_average(asked),
    )
    try:
        how = treatment_of(how.parameters())
    except BadMaterial as error:
        raise UsageError(str(error)) from error
    return view_recipe(exhibit.sha256, _moment(exhibit, time), _box(box), treatment=how)


def viewed(space: Workspace, made: Results, wanted: Recipe, passing: list[Failure]) -> Viewed:
    """What came of it. Raises BadMaterial with the reason where nothing could be made."""
    copy = made.copy(recipe_key(wanted))
    if copy is not None:
        return Viewed(copy, space.store.path(copy.sha256))
    data = made.part(recipe_key(wanted), "failure")
    if data is not None:
        raise BadMaterial(Failure.model_validate_json(data).reason)
    if passing:
        raise LimitExceeded(passing[-1].reason)
    raise CaseError("the working copy is not in the log; run the same command again")


def _moment(exhibit: Exhibit, time: str | None) -> int:
    if time is None and exhibit.media_type.startswith("image/"):
        return 0
    if re.fullmatch(r"\d{1,9}", time or "") is None:
        raise UsageError("--time is one moment of a clip in milliseconds, as 1200")
    return int(time or 0)


def _box(words: str | None) -> BoxPx | None:
    match = re.fullmatch(r"(\d{1,6}),(\d{1,6}),(\d{1,6}),(\d{1,6})", words or "")
    if words is None:
        return None
    if match is None:
        raise UsageError("--box is X,Y,W,H in pixels of the frame, as 10,20,300,200")
    return int(match[1]), int(match[2]), int(match[3]), int(match[4])


def _hundredths(option: str, words: str | None, else_: int) -> int:
    """``1.5`` -> 150, exactly."""
    if words is None:
        return else_
    match = re.fullmatch(r"([+-]?)(\d{1,2})(?:\.(\d{1,2}))?", words)
    if match is None:
        raise UsageError(f"{option} is a number with at most two decimals, as 1.5")
    value = 100 * int(match[2]) + int((match[3] or "").ljust(2, "0"))
    return -value if match[1] == "-" else value


def _average(asked: ViewAsked) -> Average | None:
    if asked.average is None:
        if asked.align:
            raise UsageError("--align lays the frames of --average on each other; give that too")
        return None
    match = re.fullmatch(r"(\d{1,9})-(\d{1,9})", asked.average)
    if match is None:
        raise UsageError("--average is FROM-TO in milliseconds, as 1200-1400")
    return Average(int(match[1]), int(match[2]), asked.align)
