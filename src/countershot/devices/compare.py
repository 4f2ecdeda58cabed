"""one sighting x the specimens -> a ranking that says why, or that no specimen stands out.

A program's proposal: it decides nothing, and none of its words is a finding.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from countershot.devices.features import (
    RGB,
    Looks,
    Reason,
    alike,
    kinds,
    lighter,
    outlines,
    proportions,
)
from countershot.errors import CaseError, UsageError
from countershot.records.base import LEVEL_BY_PX, LEVELS, BoxPx
from countershot.records.computed import Sighting
from countershot.records.judged import Feature, Specimen

COMPARE_VERSION = "3"
ENOUGH = 0.6
OUTLINE_ENOUGH = 0.6
LOOKS_ENOUGH = 0.6
BESIDE_LOOKS = 0.05
"""Weight of outline and of proportions where looks are compared."""
MARGIN = 0.05
FEWEST_PX = 24
HIGHEST_LEVEL = 3


@dataclass(frozen=True)
class Known:
    """A specimen, its pictures (height x width x 3, RGB) and how a network sees each of them."""

    specimen: Specimen
    pictures: tuple[RGB, ...] = ()
    looks: tuple[Looks, ...] = ()


@dataclass(frozen=True)
class Row:
    """One specimen in the ranking: ``score`` is the weighted mean of its reasons.

    A kind that the sighting lacks is left out for all specimens alike; a picture that the
    specimen lacks counts as no likeness, so that knowing less never ranks higher.
    """

    specimen: Specimen
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Lookalike:
    """A specimen to exclude before the first-ranked one is named.

    ``only_first`` are features, in the specimens' words, that the first-ranked specimen has and
    this one lacks; ``only_this`` the other way round. Look for both in the questioned picture.
    """

    specimen: Specimen
    only_first: tuple[Feature, ...]
    only_this: tuple[Feature, ...]


@dataclass(frozen=True)
class Comparison:
    """A proposal of the program and not a finding: who compares must look, and may differ.

    Each score is a weighted mean from 0 to 1: the kind (weight 0.5), looks (0.4), the outline and
    the proportions (0.05 each; 0.4 and 0.1 without looks). It is no probability. ``abstains`` says
    why no specimen stands out and is empty if one does. ``highest_level`` is what the pixels on the
    device allow at most, whatever the likeness: under 32 the kind, under 64 the maker or family,
    else the series; never the device model. ``missing`` are look-alikes without a specimen file.
    ``too_young`` were on sale only after ``seen_by_year``, when the footage was there already: they
    are not ranked. ``apart`` is what would tell the first two apart, with either's features.
    """

    sighting: str
    pixels_on_device: int
    highest_level: int
    ranked: tuple[Row, ...]
    lookalikes: tuple[Lookalike, ...]
    missing: tuple[str, ...]
    abstains: str
    seen_by_year: int | None = None
    too_young: tuple[Specimen, ...] = ()
    apart: Lookalike | None = None


def compare(
    sighting: Sighting,
    view: RGB,
    gallery: Iterable[Known],
    device_px: BoxPx | None = None,
    seen_by_year: int | None = None,
    looks: Looks | None = None,
) -> Comparison:
    """Rank the specimens for one sighting; the order in which they are given does not matter.

    ``view`` is the best view (height x width x 3, RGB); ``device_px`` the device's box in it, the
    whole view if None. Pixels on the device are the shorter side of its box, where the view or
    the footage has fewer. ``seen_by_year``: the footage was there by the end of that year.
    ``looks``: how a network sees the device; None where that is not to be compared.
    Raises UsageError for a box outside the view or a specimen given twice.
    """
    device = _device(view, device_px)
    known = sorted(gallery, key=lambda each: each.specimen.id)
    _once(known)
    young = tuple(x.specimen for x in known if _is_younger(x.specimen, seen_by_year))
    possible = [each for each in known if each.specimen not in young]
    rows = (_row(sighting, device, looks, each) for each in possible)
    ranked = tuple(sorted(rows, key=_best_first))
    pixels = _pixels_on_device(sighting, device)
    by_id = {each.specimen.id: each.specimen for each in known}
    first = ranked[0].specimen if ranked else None
    return Comparison(
        sighting=sighting.id,
        pixels_on_device=pixels,
        highest_level=_highest_level(pixels),
        ranked=ranked,
        lookalikes=tuple(_lookalikes(first, ranked)) if first else (),
        missing=tuple(sorted(set(first.lookalikes) - set(by_id))) if first else (),
        abstains=_abstains(ranked, pixels, len(young)),
        seen_by_year=seen_by_year,
        too_young=young,
        apart=_apart(ranked),
    )


def in_words(comparison: Comparison, most: int | None = None) -> tuple[str, ...]:
    """The comparison as lines to show: look-alikes of the first, then the ``most`` best ranked."""
    lines = [
        "A machine's proposal, not a finding. Scores are no probabilities.",
        f"Pixels on the device: {comparison.pixels_on_device}. Highest level the pixels allow: "
        f"{comparison.highest_level} ({LEVELS[comparison.highest_level]}).",
    ]
    if comparison.abstains:
        lines.append(f"No specimen stands out: {comparison.abstains}.")
    for each in comparison.lookalikes:
        lines.append(f"Look-alike to exclude first: {each.specimen.id}.")
        lines += [f"  only {_first(comparison)} has: {one.words}" for one in each.only_first]
        lines += [f"  only {each.specimen.id} has: {one.words}" for one in each.only_this]
        if not each.only_first and not each.only_this:
            lines.append("  no feature in the specimens tells the two apart")
    lines += [f"Look-alike without a specimen file: {name}." for name in comparison.missing]
    lines += _told_apart(comparison) + _told_young(comparison)
    for place, row in enumerate(comparison.ranked[:most], start=1):
        lines.append(f"{place}. {row.specimen.id}: {row.score:.2f} of 1")
        lines += [f"  {reason.words} (weight {reason.weight:g})" for reason in row.reasons]
    if (left_out := len(comparison.ranked[:most]) - len(comparison.ranked)) < 0:
        lines.append(f"And {-left_out} more below these.")
    return tuple(lines)


def _told_apart(comparison: Comparison) -> list[str]:
    """What to look for, where no look-alike says it already."""
    apart = comparison.apart
    if apart is None or apart in comparison.lookalikes:
        return []
    first, second = _first(comparison), apart.specimen.id
    lines = [f"{first} and {second} come first. See whether this shows in the questioned picture:"]
    lines += [f"  only {first} has: {one.words}" for one in apart.only_first]
    lines += [f"  only {second} has: {one.words}" for one in apart.only_this]
    return lines if len(lines) > 1 else [f"No feature tells {first} from {second}: write one down."]


def _told_young(comparison: Comparison) -> list[str]:
    return [
        f"Too young: {each.id} is on sale from {each.sales_years[0]} on, and the footage was there "
        f"by {comparison.seen_by_year}."
        for each in comparison.too_young
        if each.sales_years
    ]


def _first(comparison: Comparison) -> str:
    return comparison.ranked[0].specimen.id


def _device(view: RGB, box: BoxPx | None) -> RGB:
    x, y, width, height = box or (0, 0, view.shape[1], view.shape[0])
    inside = x >= 0 and y >= 0 and x + width <= view.shape[1] and y + height <= view.shape[0]
    if width < 1 or height < 1 or not inside:
        size = f"{view.shape[1]} x {view.shape[0]}"
        raise UsageError(f"The device's box {[x, y, width, height]} is not in the {size} view.")
    return view[y : y + height, x : x + width]


def _once(known: Sequence[Known]) -> None:
    for one, other in pairwise(known):
        if one.specimen.id == other.specimen.id:
            raise CaseError(f"The specimen {one.specimen.id} is given twice: remove one file.")


def _is_younger(specimen: Specimen, seen_by_year: int | None) -> bool:
    """A product cannot be seen before it is made; sold no more, it may hang there for years."""
    years = specimen.sales_years
    return seen_by_year is not None and years is not None and years[0] > seen_by_year


def _apart(ranked: Sequence[Row]) -> Lookalike | None:
    if len(ranked) < 2:
        return None
    first, second = ranked[0].specimen, ranked[1].specimen
    return Lookalike(second, _only(first, second), _only(second, first))


def _row(sighting: Sighting, device: RGB, looks: Looks | None, known: Known) -> Row:
    shapes = [outlines(device, known.pictures), proportions(device, known.pictures)]
    if looks is not None:
        shapes = [alike(looks, known.looks), *(lighter(each, BESIDE_LOOKS) for each in shapes)]
    reasons = (kinds(sighting.kind, known.specimen.kind), *shapes)
    counted = reasons[1:] if sighting.kind is None else reasons
    total = sum(each.weight for each in counted)
    score = sum(each.weight * (each.likeness or 0.0) for each in counted) / total
    return Row(known.specimen, round(score, 3), reasons)


def _best_first(row: Row) -> tuple[float, str]:
    return -row.score, row.specimen.id


def _pixels_on_device(sighting: Sighting, device: RGB) -> int:
    """Enlarging a view adds no pixels, so the largest box in the footage bounds them."""
    in_view = min(device.shape[:2])
    in_footage = max((min(each.box_px[2:]) for each in sighting.frames), default=in_view)
    return int(min(in_view, in_footage))


def _highest_level(pixels: int) -> int:
    return next((level for below, level in LEVEL_BY_PX if pixels < below), HIGHEST_LEVEL)


def _abstains(ranked: Sequence[Row], pixels: int, young: int) -> str:
    if not ranked:
        late = "every specimen is younger than the footage: it is not in this catalogue"
        return late if young else "there are no specimens to compare with"
    if pixels < FEWEST_PX:
        return f"only {pixels} pixels on the device, and below {FEWEST_PX} outlines mean nothing"
    seen = ranked[0].reasons[1]
    least = LOOKS_ENOUGH if seen.feature == "looks" else OUTLINE_ENOUGH
    if seen.likeness is None:
        return f"the first, {ranked[0].specimen.id}, has no picture, and a kind names no product"
    if ranked[0].score < ENOUGH or seen.likeness < least:
        return (
            f"the first reaches {ranked[0].score:.2f} of 1, its {seen.feature} "
            f"{seen.likeness:.2f}, where {ENOUGH} and {least} are asked for: it may not be in this "
            "catalogue"
        )
    if len(ranked) > 1 and ranked[0].score - ranked[1].score < MARGIN:
        return f"{ranked[0].specimen.id} and {ranked[1].specimen.id} are closer than {MARGIN}"
    return ""


def _lookalikes(first: Specimen, ranked: Sequence[Row]) -> Iterable[Lookalike]:
    """Those that either specimen lists, in the order of the ranking."""
    for row in ranked[1:]:
        other = row.specimen
        if other.id in first.lookalikes or first.id in other.lookalikes:
            yield Lookalike(other, _only(first, other), _only(other, first))


def _only(one: Specimen, other: Specimen) -> tuple[Feature, ...]:
    """Features of ``one`` that ``other`` lacks, discriminating ones first."""
    theirs = {_key(each) for each in other.features}
    lacking = [each for each in one.features if _key(each) not in theirs]
    return tuple(sorted(lacking, key=lambda each: not each.discriminating))


def _key(feature: Feature) -> str:
    return feature.words.strip().casefold()
