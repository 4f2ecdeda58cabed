"""facts about exhibits, citations and working copies -> refusals where they do not hold."""

import re
from collections.abc import Iterable, Iterator

from countershot.claims.grounds import citations_in
from countershot.claims.looking_up import specimens_by_id
from countershot.claims.named import exhibit_named
from countershot.records.facts import CitationFact, Facts
from countershot.records.files import ClaimFile, IdentificationFile, Place, Refusal, Sentence


def exhibit_hash(facts: Facts) -> Iterable[Refusal]:
    """The bytes of every exhibit are the bytes that were sealed.

    **Refuses** a stored exhibit whose SHA-256 is no longer the one in the log, and one whose
    bytes are missing without a signed order to destroy them.

    **Why.** Everything that is said ends at these bytes. If they changed, nothing above them
    can be trusted, so this rule cannot be overridden.

    **Example.** `evidence/objects/ab/abc...` was opened in an editor and saved again.

    **To do.** Put the file back from a copy; the log says which digest it must have. If the bytes
    must go, write and sign an order (`orders/NAME.md`).

    **From.** ISO/IEC 27037 (integrity of digital evidence); Berkeley Protocol on Digital Open
    Source Investigations (2020), preservation.
    """
    for fact in facts.exhibits.values():
        sha256 = fact.exhibit.sha256
        place = Place(f"evidence/objects/{sha256[:2]}/{sha256}")
        if fact.actual_sha256 is None and fact.destroyed is None:
            reason = f"the bytes of {fact.exhibit.id} are missing; put them back from a copy"
            yield Refusal(place, "exhibit.hash", reason)
        elif fact.actual_sha256 not in (None, sha256):
            reason = f"the bytes of {fact.exhibit.id} were changed after sealing"
            yield Refusal(place, "exhibit.hash", f"{reason}; put them back from a copy")


def citation_resolves(facts: Facts) -> Iterable[Refusal]:
    """Every citation leads to what it says, and every picture and sighting named is there.

    **Refuses** a citation of an unknown exhibit, of a page, box or time outside it, or of a
    quotation that is not found there (after normalising white space and width); a citation
    of no part at all; a feature's box outside the picture; and a picture, sighting, specimen
    or page of a document that the case does not have.

    **Why.** A figure cited to "the report" costs every reader the search that one careful
    writer should have done.

    **Example.** `page: 12` of a document with two pages.

    **To do.** Run `countershot cite CASE EXHIBIT WORDS` and paste what it prints.

    **From.** W3C Web Annotation (selectors); Berkeley Protocol, documentation of sources.
    """
    documents = {file.document.path: file for file in facts.claims}
    looked_up = {(fact.place, fact.citation.model_dump_json()) for fact in facts.citations}
    unresolved = {fact.place for fact in facts.citations if not fact.resolves}
    for fact in facts.citations:
        named = facts.exhibits.get(fact.exhibit)
        if fact.resolves or (named is not None and named.destroyed is not None):
            continue  # what was destroyed by order is said so in the dossier
        place = _place_of_fault(fact, documents.get(fact.place.file))
        yield Refusal(place, "citation.resolves", fact.reason or "does not resolve")
    for place, citation in citations_in(facts):
        if place in unresolved:
            continue
        if citation.page is None and citation.place is None and citation.time_ms is None:
            reason = "cites no part of the exhibit; give `page` and `quotation`, or `time_ms`"
            yield Refusal(place, "citation.resolves", reason)
        elif (place, citation.model_dump_json()) not in looked_up:
            yield Refusal(place, "citation.resolves", "was not looked up; run `countershot build`")
    yield from _comparisons(facts)
    yield from _pictures(facts)


def citation_layer(facts: Facts) -> Iterable[Refusal]:
    """What is quoted from a PDF's text layer is what the page shows.

    **Refuses** a quotation from a page whose picture, as a network reads it, shows other words
    than the text layer has, and one with a figure that the network reads otherwise where it stands.
    A sample of each document's pages is compared, and all of them where one of the sample differs.

    **Why.** A text layer is invisible: it may come from another scan, from a font whose letters
    stand for others, or from somebody who wants to be found or not to be found. A reader who opens
    the page sees something else than what is quoted.

    **Example.** The layer says 4,860,000 where the page shows 1,250,000.

    **To do.** Look at the page. Run `countershot read CASE EXHIBIT --pictures`, which reads what
    the pages show, and cite again; if the network is wrong and the layer right, a signed override
    says so in the dossier.

    **From.** ISO 32000-1, 9.10.3 (a font may map its glyphs to any characters); Berkeley Protocol
    on Digital Open Source Investigations (2020), verification of content.
    """
    for fact in facts.citations:
        if fact.doubt:
            yield Refusal(fact.place, "citation.layer", fact.doubt)


_FAULTS = (
    (re.compile(r"there is no page|not on page|is damaged"), ("page",)),
    (re.compile(r"no place|stands at"), ("place",)),
    (re.compile(r"quotation"), ("quotation",)),
    (re.compile(r"box"), ("box_pt", "box_px")),
    (re.compile(r"time"), ("time_ms",)),
)


def _place_of_fault(fact: CitationFact, file: ClaimFile | None) -> Place:
    """The line of the key that the reason is about, or of the citation."""
    for number, ground in enumerate(file.claim.grounds if file else ()):
        here = f"grounds.{number}.citation"
        if file is None or ground.citation != fact.citation:
            continue
        if file.document.at(here) != fact.place:
            continue
        for pattern, keys in _FAULTS:
            known = [key for key in keys if f"{here}.{key}" in file.document.key_lines]
            if pattern.search(fact.reason) and known:
                return file.document.at(f"{here}.{known[0]}")
    return fact.place


def _comparisons(facts: Facts) -> Iterator[Refusal]:
    specimens = specimens_by_id(facts)
    for file in facts.identifications:
        record, at = file.identification, file.document.at
        if record.sighting not in facts.sightings:
            yield _missing(at("sighting"), f"no sighting {record.sighting}; `look` lists them")
        if record.specimen not in specimens:
            yield _missing(at("specimen"), f"no file specimens/{record.specimen}.yaml")
        for number, row in enumerate(record.excluded):
            if row.specimen not in specimens:
                reason = f"no file specimens/{row.specimen}.yaml"
                yield _missing(at(f"excluded.{number}"), reason)
        yield from _boxes(file, facts)


def _boxes(file: IdentificationFile, facts: Facts) -> Iterator[Refusal]:
    sighting = facts.sightings.get(file.identification.sighting)
    fact = facts.copies.get(sighting.best_view) if sighting else None
    if fact is None:
        return
    width, height = fact.copy.width, fact.copy.height
    for row in file.identification.features:
        x, y, w, h = row.questioned_box_px or (0, 0, 0, 0)
        if x + w > width or y + h > height:
            reason = f"the questioned box lies outside the {width} x {height} view"
            yield _missing(Place(file.document.path, row.line), reason)


def _pictures(facts: Facts) -> Iterator[Refusal]:
    for file in facts.specimens:
        for number, picture in enumerate(file.specimen.pictures):
            if exhibit_named(picture.exhibit, facts) is None:
                at = file.document.at(f"pictures.{number}.exhibit")
                yield _missing(at, f"no exhibit {picture.exhibit}; seal the picture first")
    specimens = specimens_by_id(facts)
    for sentence in facts.report.sentences if facts.report else ():
        kind, _, name = sentence.picture.partition(":")
        there = {
            "": True,
            "view": name in facts.sightings or name in facts.cited_copies,
            "specimen": name in specimens,
            "page": exhibit_named(name.partition("/")[0], facts) is not None,
        }
        if not there.get(kind, False):
            yield _missing(sentence.place, f"the case has no {sentence.picture}")
        elif kind == "page":
            yield from _page(sentence, facts)


def _page(sentence: Sentence, facts: Facts) -> Iterator[Refusal]:
    """A picture of a page that the document does not have, or that nobody has read yet."""
    name, _, number = sentence.picture.removeprefix("page:").partition("/")
    fact = exhibit_named(name, facts)
    pages = facts.pages.get(fact.exhibit.id) if fact and fact.destroyed is None else None
    if pages == 0:
        yield _missing(sentence.place, f"{name} was not read yet; run `countershot build`")
    elif pages is not None and int(number) > pages:
        yield _missing(sentence.place, f"{name} has {pages} pages, so no {sentence.picture}")


def _missing(place: Place, reason: str) -> Refusal:
    return Refusal(place, "citation.resolves", reason)


def working_copy_regenerates(facts: Facts) -> Iterable[Refusal]:
    """Every working copy can be made again from its exhibit, with the same pixels.

    **Refuses** a frame or crop that its recipe does not give again: other pixels, or, on another
    decoder, more than rounding apart. Where the means are missing it is a warning: nothing is
    claimed.

    **Why.** What the reader sees is a working copy. If it cannot be made again from the sealed
    bytes, nobody can tell an enhancement from a retouched picture.

    **Example.** A stored view was sharpened by hand.

    **To do.** Delete the index and run `countershot build`; enlarge, expose or average only by
    `countershot view`, which declares it. Nothing else is ever done to a picture.

    **From.** ASTM E2825 and SWGDE, forensic image processing (documented, repeatable steps).
    """
    for copy_id, fact in sorted(facts.copies.items()):
        if fact.outcome == "differs":
            reason = fact.reason or "its recipe gives other pixels"
            yield Refusal(place_of_copy(copy_id, facts), "working_copy.regenerates", reason)


def place_of_copy(copy_id: str, facts: Facts) -> Place:
    """Where a working copy is relied on first; else its stored bytes."""
    seen = facts.sightings.values()
    sightings = {s.id for s in seen if copy_id == s.best_view or copy_id in s.views}
    for file in sorted(facts.identifications, key=lambda file: file.document.path):
        if file.identification.sighting in sightings:
            return file.document.at("sighting")
    sha256 = facts.copies[copy_id].copy.sha256
    return Place(f"evidence/objects/{sha256[:2]}/{sha256}")
