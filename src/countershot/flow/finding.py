"""words -> every place where they stand in what was sealed and read."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from countershot import disk
from countershot.answers import Found, Hit
from countershot.documents.search import parsed
from countershot.engine.executor import nothing
from countershot.errors import UsageError
from countershot.flow.parts import known
from countershot.gather import finding, recipes
from countershot.gather.facts import written
from countershot.index.text_index import TextIndex
from countershot.ports import Progress
from countershot.records.exhibit import Exhibit
from countershot.workspace.compute import machine
from countershot.workspace.open import Workspace, open_case
from countershot.workspace.steps import is_document

INDEX = "index/text.sqlite"
MOST = 1000


def find(
    path: Path,
    words: str,
    *,
    names: Sequence[str] = (),
    kind: str | None = None,
    since: str | None = None,
    until: str | None = None,
    fuzzy: bool = False,
    most: int = MOST,
    pictures: Path | None = None,
    progress: Progress = nothing,
) -> Found:
    """1. read the query; 2. bring the index up; 3. look; 4. picture the lines, if asked.

    ``names``: exhibits; ``kind``: pdf, web or text; ``since`` and ``until``: days of sealing
    (UTC), both included. ``fuzzy``: product codes that are one sign off too. ``pictures``: a new
    folder for a PNG of each hit's line.
    """
    query = parsed(words)
    space = open_case(path)
    results = known(space)
    chosen = recipes.chosen(space, written(space), ())
    it = finding.searchable_of(chosen, results)
    wanted = {one.id for one in recipes.chosen(space, written(space), names)}
    index = TextIndex(space.root / INDEX)
    try:
        finding.brought_up(index, it, results, progress)
        allowed = _filter(wanted, kind, since, until)
        searched = replace(it, exhibits={k: e for k, e in it.exhibits.items() if allowed(e)})
        found = list(finding.hits(index, query, searched, results, fuzzy=fuzzy))
    finally:
        index.close()
    answer = finding.answered(found, searched, most)
    return answer if pictures is None else _pictured(space, answer, pictures, progress)


def _filter(
    wanted: set[str], kind: str | None, since: str | None, until: str | None
) -> Callable[[Exhibit], bool]:
    if kind not in (None, "pdf", "web", "text"):
        raise UsageError(f"{kind!r} is no kind of exhibit to search: pdf, web or text.")

    def allowed(exhibit: Exhibit) -> bool:
        day = exhibit.capture.sealed_at_utc[:10]
        kinds = {"pdf": is_document(exhibit), "web": exhibit.capture.web is not None}
        kinds["text"] = not any(kinds.values())
        in_time = (since or "") <= day and (until is None or day <= until)
        return exhibit.id in wanted and in_time and (kind is None or kinds[kind])

    return allowed


def _pictured(space: Workspace, answer: Found, folder: Path, progress: Progress) -> Found:
    """Each hit's line cut from a picture of its page."""
    if folder.exists():
        raise UsageError(f"{folder}: is there already; choose another folder for the pictures.")
    exhibits = {each.id: each for each in recipes.chosen(space, written(space), ())}
    with machine() as hands:
        pngs = finding.pictured(space, exhibits, answer.hits, hands, progress)
    made: list[Hit] = []
    with disk.storing(folder):
        folder.mkdir(parents=True)
        for number, (hit, png) in enumerate(zip(answer.hits, pngs, strict=True), start=1):
            file = folder / f"{number:04d}-{hit.exhibit}-p{hit.page}.png"
            if png is not None:
                file.write_bytes(png)
            made.append(replace(hit, picture=str(file)) if png is not None else hit)
    return replace(answer, hits=tuple(made))
