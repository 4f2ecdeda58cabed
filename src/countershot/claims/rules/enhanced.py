"""recipes, files and words -> refusals where a picture was changed and nobody says so, or drawn."""

from collections.abc import Iterable, Iterator

from countershot.claims.levels import identified_below
from countershot.claims.looking_up import identifications_of
from countershot.claims.named import exhibit_named, origins_of
from countershot.claims.passages import passages
from countershot.claims.resting import resting
from countershot.claims.rules.evidence import place_of_copy
from countershot.claims.spelling import without_quotations
from countershot.claims.treating import disclosed, named_treated, of_a_picture, treated
from countershot.records.computed import Sighting, WorkingCopy
from countershot.records.facts import Facts
from countershot.records.files import ClaimFile, IdentificationFile, Place, Refusal

RULE = "ident.enhanced"


def ident_enhanced(facts: Facts) -> Iterable[Refusal]:
    """What was done to a picture is declared and said; what draws pixels is refused.

    **Refuses** a working copy whose recipe does more than a view may (crop, whole-number scaling,
    declared exposure, mean of frames) or uses a network; an identification in footage of which the
    report shows a treated view (`countershot view --exposure`, `--average` ...), and no examiner's
    Limits say what was done; footage or a specimen's picture whose file name or metadata says that
    a program enhanced, upscaled or generated it, or whose origin says so under `edits` or
    `synthetic`, unless the Limits say so and nothing was drawn by a network; and our own words that
    a picture was enhanced, brightened or edited where no declared recipe did it, or sharpened,
    denoised, upscaled or restored by AI, which none may. "Not enhanced" is fine, and so are a
    source's quoted words.

    **Why.** A network that "enhances" forty pixels draws what it has seen elsewhere: a lamp strip
    that was never there. Once an image is sharper than its source, nobody can tell which part is
    evidence.

    **Example.** `best-frame-topaz.png`, sealed as footage; "the AI-upscaled frame shows two
    strips".

    **To do.** Seal the original, and make what helps the eye with `countershot view`, which
    declares it; then say under Limits what was done.

    **From.** SWGDE and ASTM E2825, forensic digital image processing (documented, repeatable,
    nothing added); ENFSI best practice for forensic image and video enhancement.
    """
    for name, reason in sorted(facts.undeclared.items()):
        yield Refusal(place_of_copy(name, facts), RULE, f"{name}: {reason}")
    for file in facts.identifications:
        yield from _treated(file, facts)
    yield from _given(facts)
    yield from _words(facts)


def _treated(file: IdentificationFile, facts: Facts) -> Iterator[Refusal]:
    """A treated view of this sighting is shown: some examiner's limits say so."""
    sighting = facts.sightings.get(file.identification.sighting)
    for copy in facts.cited_copies.values() if sighting else ():
        if sighting is None or not copy.done or not _shows(copy, sighting):
            continue
        if not _discloses(file.identification.name, facts):
            reason = f"the report shows it as {copy.id} ({copy.done}); say so under Limits"
            yield Refusal(file.document.at("limits"), RULE, reason)


def _discloses(name: str, facts: Facts) -> bool:
    files = identifications_of(name, facts)
    return any(disclosed(each.identification.limits) for each in files)


def _shows(copy: WorkingCopy, sighting: Sighting) -> bool:
    """Of the same exhibit, at a moment at which the device is in it, and where."""
    if copy.exhibit != sighting.exhibit or not sighting.start_ms <= copy.t_ms <= sighting.end_ms:
        return False
    near = min(sighting.frames, key=lambda f: abs(f.t_ms - copy.t_ms), default=None)
    if copy.box_px is None or near is None:
        return True
    (x, y, w, h), (left, top, width, height) = copy.box_px, near.box_px
    return x < left + width and left < x + w and y < top + height and top < y + h


def _given(facts: Facts) -> Iterator[Refusal]:
    """Material that came to us enhanced or generated, by its own name, metadata or origin."""
    seen: set[tuple[Place, str]] = set()
    for rest in resting(facts):
        exhibit = rest.exhibit.exhibit
        if rest.serves not in ("footage", "specimen") or (rest.place, exhibit.id) in seen:
            continue
        seen.add((rest.place, exhibit.id))
        custody = facts.custody.get(exhibit.id)
        for mark in custody.marks if custody else ():
            reason = f"{exhibit.id}: its metadata says {mark}: it is no record of what was there"
            yield Refusal(rest.place, RULE, reason)
        if named_treated(exhibit.source_name):
            reason = f"{exhibit.id} came as {exhibit.source_name}: seal the original instead"
            yield Refusal(rest.place, RULE, reason)
        if rest.serves == "footage":
            yield from _by_origin(exhibit.id, rest.claim, facts)


def _by_origin(exhibit: str, claim: ClaimFile, facts: Facts) -> Iterator[Refusal]:
    names = identified_below([claim], facts)
    for file in origins_of(exhibit, facts):
        for key in ("edits", "synthetic"):
            text = getattr(file.origin, key)
            drawn = treated(text, "drawn")
            changed = treated(text, "refused", "declarable") if key == "edits" else ""
            place = file.document.at(key)
            if (drawn and file.origin.considered != "no sign") or (key == "edits" and drawn):
                yield Refusal(place, RULE, f"says '{drawn}': it is no record of what was there")
            elif changed and not any(_discloses(name, facts) for name in names):
                reason = f"says '{changed}', and no examiner's Limits say so"
                yield Refusal(place, RULE, reason)


def _words(facts: Facts) -> Iterator[Refusal]:
    """Our own sentences about our pictures."""
    done = {copy.exhibit for copy in facts.cited_copies.values() if copy.done}
    done |= set(_edited_before(facts))
    sentences = facts.report.sentences if facts.report else ()
    under_pictures = {each.place for each in sentences if each.picture}
    for place, text, files in _ours(facts):
        plain = without_quotations(text)
        if place not in under_pictures and not of_a_picture(plain):
            continue
        wrong, said = treated(plain, "drawn", "refused"), treated(plain, "declarable")
        if wrong:
            reason = f"says '{wrong}': no view may be made so; a reader must see what was recorded"
            yield Refusal(place, RULE, reason)
        elif said and not done & _seen(files, facts):
            reason = f"says '{said}', and no declared recipe did it (`countershot view` does)"
            yield Refusal(place, RULE, reason)


def _edited_before(facts: Facts) -> Iterator[str]:
    """Exhibits whose origins say that others did something to them."""
    for file in facts.origins:
        named = exhibit_named(file.origin.exhibit, facts)
        if named is not None and treated(file.origin.edits, "declarable"):
            yield named.exhibit.id


def _ours(facts: Facts) -> Iterator[tuple[Place, str, tuple[ClaimFile, ...]]]:
    for passage in passages(facts, "headline", "prose", "warrant", "contrary", "report"):
        yield passage.place, passage.text, passage.claims
    for file in facts.identifications:
        record, document = file.identification, file.document
        on = tuple(
            claim
            for claim in facts.claims
            if any(g.identification == record.name for g in claim.claim.grounds)
        )
        for number, line in enumerate(record.limits.split("\n")):
            yield Place(document.path, document.at("limits").line + number), line, on
        for row in record.features:
            yield Place(document.path, row.line), row.questioned, on


def _seen(files: Iterable[ClaimFile], facts: Facts) -> set[str]:
    """Exhibits in which the identifications under these claims see their device."""
    found: set[str] = set()
    for name in identified_below(files, facts):
        for file in identifications_of(name, facts):
            sighting = facts.sightings.get(file.identification.sighting)
            found |= {sighting.exhibit} if sighting else set()
    for claim in files:
        for ground in claim.claim.grounds:
            named = exhibit_named(ground.citation.exhibit, facts) if ground.citation else None
            found |= {named.exhibit.id} if named else set()
    return found
