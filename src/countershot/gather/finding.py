"""a case and a query -> where it stands: pages with boxes, texts with offsets, what was left."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from countershot.answers import Found, Hit
from countershot.documents.cite import place_of
from countershot.documents.fold import fold
from countershot.documents.grammar.codes import folded_code
from countershot.documents.search import Query, codes_in, holds, near_code, places, searchable
from countershot.index.text_index import Place, Text, TextIndex
from countershot.ports import Progress
from countershot.records.computed import PageReading, Recipe
from countershot.records.exhibit import Exhibit
from countershot.workspace.compute import Machine
from countershot.workspace.open import Workspace
from countershot.workspace.passages import has_passages
from countershot.workspace.results import Results, results
from countershot.workspace.steps import PAGE_DPI, is_photo, page_recipe

ABOUT_PT = 6.0
"""Shown about a line in its picture."""
SAME_TWICE = frozenset({"dom", "page", "body", "exchange"})
"""Parts of a web capture whose words its `text` part has already."""


@dataclass(frozen=True)
class Searched:
    """What can be searched of a case: each source's exhibit and how to get its texts."""

    exhibits: dict[str, Exhibit]
    not_searched: tuple[tuple[str, str], ...]


def searchable_of(exhibits: Iterable[Exhibit], known: Results) -> Searched:
    """The newest reading of every document, and every sealed text."""
    found: dict[str, Exhibit] = {}
    missing: list[tuple[str, str]] = []
    listed = list(exhibits)
    texts = {
        e.capture.web.part_of for e in listed if e.capture.web and e.capture.web.part == "text"
    }
    for each in listed:
        web = each.capture.web
        if web and web.part in SAME_TWICE and web.part_of in texts:
            continue
        paged = known.has_pages(each)
        step = known.read_by(each) if paged else "passages" if has_passages(each) else ""
        key = known.newest.get((step, each.sha256))
        if key and (known.reading(each) or known.passages(each)):
            found[f"{step} {key}"] = each
        elif step:
            failure = known.failure(step, each)
            missing.append((each.id, failure.reason if failure else "not read yet: run read"))
    return Searched(found, tuple(missing))


def brought_up(index: TextIndex, it: Searched, known: Results, progress: Progress) -> None:
    """Take in what is new, let go of what is gone."""
    there = index.sources()
    index.forget(there - it.exhibits.keys())
    new = [name for name in it.exhibits if name not in there]
    for number, name in enumerate(new, start=1):
        index.keep(name, map(_indexed, _texts(it.exhibits[name], known)))
        progress(number / len(new))


def _texts(exhibit: Exhibit, known: Results) -> Iterator[tuple[int, str]]:
    if known.has_pages(exhibit):
        for page in known.pages(exhibit):
            yield page.page, page.text
        return
    passages = known.passages(exhibit)
    for number, passage in enumerate(passages.passages if passages else ()):
        yield number, passage.text


def _indexed(numbered: tuple[int, str]) -> Text:
    page, text = numbered
    return Text(page, searchable(text), tuple({code for code, _, _ in codes_in(text)}))


def hits(
    index: TextIndex, query: Query, it: Searched, known: Results, *, fuzzy: bool
) -> Iterator[Hit]:
    """Every place of every wanted phrase in the texts that hold what is asked for."""
    seen: set[tuple[str, int]] = set()
    for place in _candidates(index, query, fuzzy):
        exhibit = it.exhibits.get(place.source)
        if exhibit is None or (place.source, place.page) in seen:
            continue
        seen.add((place.source, place.page))
        page = known.page(exhibit, place.page) if known.has_pages(exhibit) else None
        passages = None if page else known.passages(exhibit)
        passage = passages.passages[place.page] if passages else None
        text = page.text if page else passage.text if passage else ""
        where = passage.place if passage else None
        for start, end in _ranges(text, query, fuzzy):
            yield replace(_hit(exhibit, page, text, start, end), place=where)


def _candidates(index: TextIndex, query: Query, fuzzy: bool) -> Iterator[Place]:
    if fuzzy:
        for term in query.wanted:
            for code in _near_codes(index, folded_code(term.words)):
                yield from index.with_code(code)
    for wanted, _ in query.groups:
        for place in index.holding([term.folded for term in wanted]):
            if holds(query, place.folded):
                yield place


def _near_codes(index: TextIndex, wanted: str) -> list[str]:
    """Codes that are the same but for one sign, besides I and 1, O and 0."""
    return [code for code in index.codes() if near_code(code, wanted)]


def _ranges(text: str, query: Query, fuzzy: bool) -> list[tuple[int, int]]:
    folded = fold(text)
    found = {place for term in query.wanted for place in places(folded, term)}
    if fuzzy:
        wanted = [folded_code(term.words) for term in query.wanted]
        for code, start, end in codes_in(text):
            if any(near_code(code, each) for each in wanted):
                found.add((start, end))
    return sorted(found)


def _hit(exhibit: Exhibit, page: PageReading | None, text: str, start: int, end: int) -> Hit:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    line = text[first : len(text) if last < 0 else last]
    placed = place_of(page, start, end) if page else None
    around = place_of(page, first, len(text) if last < 0 else last) if page else None
    return Hit(
        exhibit=exhibit.id,
        source_name=exhibit.source_name,
        page=page.page if page else None,
        box_pt=placed.box_pt if placed else None,
        quotation=text[start:end],
        line=line[:1000],
        line_box_pt=around.box_pt if around else None,
        offset=None if page else (start, end),
    )


def pictured(
    space: Workspace,
    exhibits: Mapping[str, Exhibit],
    found: Sequence[Hit],
    hands: Machine,
    progress: Progress,
) -> list[bytes | None]:
    """A PNG of each hit's line with what is about it; None for texts, which have no pages."""
    known = results(space.log.entries, space.store)
    recipes = [_line_recipe(exhibits[hit.exhibit], hit, known) for hit in found]
    wanted = [recipe for recipe in recipes if recipe is not None]
    paths = {sha: space.store.path(sha) for recipe in wanted for sha in recipe.inputs}
    made = iter(hands.remake(wanted, paths, progress))
    return [None if recipe is None else next(made).parts.get("png") for recipe in recipes]


def _line_recipe(exhibit: Exhibit, hit: Hit, known: Results) -> Recipe | None:
    page = known.page(exhibit, hit.page) if hit.page and hit.line_box_pt else None
    if is_photo(exhibit) or page is None or hit.line_box_pt is None or hit.page is None:
        return None
    left, bottom, right, top = hit.line_box_pt
    scale, wide, high = PAGE_DPI / 72, page.width_pt, page.height_pt
    x0, y0 = max(0.0, left - ABOUT_PT), max(0.0, high - top - ABOUT_PT)
    x1, y1 = min(wide, right + ABOUT_PT), min(high, high - bottom + ABOUT_PT)
    box = (int(x0 * scale), int(y0 * scale), int((x1 - x0) * scale), int((y1 - y0) * scale))
    return page_recipe(exhibit, hit.page, box)


def answered(found: list[Hit], it: Searched, most: int) -> Found:
    """The first ``most`` hits, and how many there are."""
    return Found(tuple(found[:most]), len(found), it.not_searched)
