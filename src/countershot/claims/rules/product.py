"""identifications x what is known of the product -> refusals where it cannot be."""

import re
from collections.abc import Iterable, Iterator

from countershot.claims.dates import dates_in
from countershot.claims.levels import SERIES, level_of
from countershot.claims.looking_up import identifications_of, specimens_by_id
from countershot.claims.named import exhibit_named, origins_of
from countershot.records.base import LEVEL_BY_PX, LEVELS
from countershot.records.facts import Facts
from countershot.records.files import ClaimFile, IdentificationFile, Refusal

_SOLD_NO_MORE = re.compile(
    r"\b(sold (until|till|up to|no more|no longer)|no longer (sold|made)|discontinued"
    r"|end of (sales?|life)|out of (sale|production)|withdrawn from sale|older stock|second-?hand"
    r"|in use (for years )?after"
    r"|sales? (ended|stopped|end))\b|停产|停售",
    re.I,
)


def ident_pixels(facts: Facts) -> Iterable[Refusal]:
    """No level that the pixels on the device cannot carry.

    **Refuses** an identification at level 2 or more with fewer than 32 pixels on the shorter side
    of the device in its best view, and at level 3 or more with fewer than 64: the numbers by which
    `countershot compare` says how far a comparison may go. Enlarging adds none: where the footage
    has fewer pixels on the device than the view, those count.

    **Why.** At twenty pixels a speed dome, a lamp and a bird box look alike. What is seen then is
    what was expected.

    **Example.** `level: 3` over a device 40 pixels high.

    **To do.** Lower the level, or find another frame or copy in which the device is larger.

    **From.** IEC 62676-4 (pixels needed to detect, recognise and identify); ENFSI guideline for
    forensic image comparison (quality of the questioned image limits the conclusion).
    """
    for file in facts.identifications:
        pixels, level = pixels_on_device(file, facts), level_of(file.identification)
        most = next(
            (most for below, most in LEVEL_BY_PX if pixels is not None and pixels < below), 5
        )
        if level > most:
            reason = (
                f"level {level}, {LEVELS.get(level, 'unknown')}, but {pixels} pixels on the device "
                f"carry level {most}, {LEVELS[most]}, at most"
            )
            yield Refusal(file.document.at("level"), "ident.pixels", reason)


def pixels_on_device(file: IdentificationFile, facts: Facts) -> int | None:
    """The shorter side of the device in the best view, or in the footage where that has fewer.

    None where neither is known.
    """
    sighting = facts.sightings.get(file.identification.sighting)
    fact = facts.copies.get(sighting.best_view) if sighting else None
    frames = [min(frame.box_px[2:]) for frame in sighting.frames] if sighting else []
    view = [min(fact.copy.width, fact.copy.height)] if fact else []
    view += [min(fact.copy.box_px[2:])] if fact and fact.copy.box_px else []
    known = [*view, *([max(frames)] if frames else [])]
    return min(known) if known else None


def ident_on_sale(facts: Facts) -> Iterable[Refusal]:
    """A product is not seen before it was sold, and one sold no more needs a word.

    **Refuses** an identification of a series or device model whose specimen was first sold in a
    later year than the footage shows, by the year of its sealing, of its first publication and date
    (its origin), and of the claims that rest on it; and one whose footage is of a year after its
    sales ended, if neither the identification's limits nor a claim says so.

    **Why.** A launch year is the cheapest proof that an identification is wrong. An end of sales is
    none, but a reader who finds it without a word believes it is.

    **Example.** A specimen with `sales_years: [2032, null]` for a clip of 2031.

    **To do.** Compare with what was sold then; or write under Limits that it was sold until then,
    and why it may hang there still.

    **From.** Reuters and BBC verification practice (does everything shown exist at that date?);
    ENFSI, use of reference material fit for the question.
    """
    specimens = specimens_by_id(facts)
    for file in facts.identifications:
        specimen = specimens.get(file.identification.specimen)
        years = specimen.specimen.sales_years if specimen else None
        if years is None or level_of(file.identification) < SERIES:
            continue
        resting = claims_on(file, facts)
        seen = sorted(_years(file, resting, facts))
        if seen and years[0] > seen[0][0]:
            reason = f"{file.identification.specimen} was first sold in {years[0]}, {seen[0][1]}"
            yield Refusal(file.document.at("specimen"), "ident.on_sale", reason)
        dated = [each for each in seen if each[2]]
        if years[1] is not None and dated and dated[-1][0] > years[1]:
            examined = identifications_of(file.identification.name, facts)
            limits = [each.identification.limits for each in examined]
            texts = [*limits, *claim_words(resting)]
            if not any(_SOLD_NO_MORE.search(text) or str(years[1]) in text for text in texts):
                reason = f"{file.identification.specimen} was sold until {years[1]}, {dated[-1][1]}"
                yield Refusal(file.document.at("specimen"), "ident.on_sale", f"{reason}; say so")


def claims_on(file: IdentificationFile, facts: Facts) -> list[ClaimFile]:
    """The claims that rest on an identification themselves."""
    name = file.identification.name
    return [
        claim
        for claim in facts.claims
        if any(ground.identification == name for ground in claim.claim.grounds)
    ]


def _years(
    file: IdentificationFile, resting: list[ClaimFile], facts: Facts
) -> Iterator[tuple[int, str, bool]]:
    """Years by which the device was there, in words; True where it was there in that very year."""
    sighting = facts.sightings.get(file.identification.sighting)
    fact = exhibit_named(sighting.exhibit, facts) if sighting else None
    if fact is not None:
        sealed = int(fact.exhibit.capture.sealed_at_utc[:4])
        yield sealed, f"and the footage was sealed in {sealed}", False
    for found in origins_of(fact.exhibit.id if fact else "", facts):
        for date in dates_in(found.origin.date.answer)[-1:]:
            yield int(date[:4]), f"and the sighting is of {date}", True
        for date in dates_in(found.origin.published)[:1]:
            yield int(date[:4]), f"and the footage was published in {date[:4]}", False
    for claim in resting:
        for date in dates_in(claim.claim.scope.time)[-1:]:
            yield int(date[:4]), f"and {claim.document.path} is about {date}", True


def claim_words(claims: Iterable[ClaimFile]) -> Iterator[str]:
    """What these claims say, headline to contrary case."""
    for file in claims:
        yield from (file.claim.headline, file.claim.prose, file.claim.contrary)
