"""citations + readings -> whether each stands where it says; only what changed is read again."""

from collections.abc import Iterator

from countershot.claims.grounds import citations_in
from countershot.claims.named import exhibit_named
from countershot.documents.cite import Resolution, resolve, resolve_picture
from countershot.documents.cite_passage import resolve_passage
from countershot.documents.layers import layer_doubt
from countershot.records.exhibit import Exhibit
from countershot.records.facts import CitationFact, Facts
from countershot.records.files import Place
from countershot.records.judged import Citation
from countershot.workspace.page_photos import PAGE_PHOTO_STEP
from countershot.workspace.passages import has_passages
from countershot.workspace.remembered import Remembered
from countershot.workspace.results import Results
from countershot.workspace.steps import is_document, is_picture

KIND = "citations"
READ = ("look", "read", PAGE_PHOTO_STEP, "passages", "layers")
PARTS = ("look", "reading", "passages", "layers", "failure")
"""Of these steps, what resolving a citation reads; and the page that it names."""


def citation_facts(facts: Facts, known: Results, memory: Remembered) -> tuple[CitationFact, ...]:
    """Every citation of every claim and statement, resolved exhibit by exhibit.

    So each reading is opened once; the answer is in the order of the files.
    """
    every = list(citations_in(facts))
    order = sorted(range(len(every)), key=lambda n: (every[n][1].exhibit, every[n][1].page or 0))
    hashed: dict[str, str | None] = {}
    found = {n: _citation(*every[n], facts, known, memory, hashed) for n in order}
    return tuple(found[number] for number in range(len(every)))


def pages_shown(facts: Facts, known: Results) -> dict[str, int]:
    """How many pages each document has of which the report shows one; 0: it was not read."""
    found: dict[str, int] = {}
    for sentence in facts.report.sentences if facts.report else ():
        if sentence.picture.startswith("page:"):
            name = sentence.picture.removeprefix("page:").partition("/")[0]
            if fact := exhibit_named(name, facts):
                reading = known.reading(fact.exhibit)
                found[fact.exhibit.id] = reading.pages if reading else 0
    return found


def _citation(
    place: Place,
    citation: Citation,
    facts: Facts,
    known: Results,
    memory: Remembered,
    hashed: dict[str, str | None],
) -> CitationFact:
    fact = exhibit_named(citation.exhibit, facts)
    if fact is None:
        reason = f"no exhibit {citation.exhibit} is sealed in this case"
        return CitationFact(place, citation, "", False, reason)
    if fact.destroyed is not None:
        # The order is signed and printed, and every verifier says "cannot check" of the claim.
        reason = f"{fact.exhibit.id} was destroyed by order: nobody can check this any more"
        return CitationFact(place, citation, fact.exhibit.id, True, reason)
    said = _said(citation, fact.exhibit, known, memory, hashed)
    return CitationFact(place, citation, fact.exhibit.id, *said)


def _said(
    citation: Citation,
    exhibit: Exhibit,
    known: Results,
    memory: Remembered,
    hashed: dict[str, str | None],
) -> tuple[bool, str, str]:
    """(resolves, reason, doubt): as remembered, if every byte it was read from is the same."""
    read = list(_read(citation, exhibit, known, hashed))
    about = [exhibit.id, exhibit.sha256, exhibit.media_type]
    words = citation.model_dump(mode="json")
    if any(actual != logged for _, _, logged, actual in read):
        return _found(citation, exhibit, known)  # which says what was changed
    key, before = memory.recall(KIND, [words, about, read])
    if before is not None:
        return before[0], before[1], before[2]
    found = _found(citation, exhibit, known)
    memory.remember(key, list(found))
    return found


def _found(citation: Citation, exhibit: Exhibit, known: Results) -> tuple[bool, str, str]:
    """(resolves, reason, doubt)."""
    found = _resolution(citation, exhibit, known)
    doubt = _doubt(citation, exhibit, known) if found.resolves else ""
    return found.resolves, found.reason, doubt


def _read(
    citation: Citation, exhibit: Exhibit, known: Results, hashed: dict[str, str | None]
) -> Iterator[tuple[str, str, str, str | None]]:
    """(recipe key, part, digest in the log, digest of its bytes now) of all that may be read."""
    wanted = {*PARTS, f"page-{citation.page or 0:04d}"}
    for step in READ:
        key = known.key_of(step, exhibit) or ""
        for part, entry in sorted(known.parts.get(key, {}).items()):
            if part in wanted:
                if entry.result not in hashed:
                    hashed[entry.result] = known.store.actual_sha256(entry.result)
                yield key, part, entry.result, hashed[entry.result]


def _doubt(citation: Citation, exhibit: Exhibit, known: Results) -> str:
    doubt = layer_doubt(citation, known.layers(exhibit))
    page = known.page(exhibit, citation.page) if doubt and citation.page else None
    # With line scores, these words were read in the picture itself.
    return "" if page is not None and page.line_scores else doubt


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
