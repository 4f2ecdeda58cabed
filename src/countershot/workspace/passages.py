"""an exhibit without pages -> its passages: where web pages and documents meet

A step of its own, so that a broken or hostile file is read in a child process.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from countershot import canonical
from countershot.capture.page_markup import MAX_CHARACTERS
from countershot.capture.page_source import source_of
from countershot.capture.page_text import text_of
from countershot.documents import json_text, office, tables
from countershot.errors import BadMaterial, LimitExceeded
from countershot.ports import Job, Output, Progress
from countershot.records.computed import Passage, Passages, Recipe
from countershot.records.exhibit import Exhibit

PASSAGES_STEP = "passages"
PASSAGES_VERSION = "3"
MAX_TEXT_BYTES = 20_000_000
_CUT = (
    f"The file has {MAX_CHARACTERS} characters or more: nothing after so many was read. Seal the "
    "part that matters as an exhibit of its own."
)
_OFFICE = "application/vnd.openxmlformats-officedocument."
READERS: dict[str, Callable[[Path], Iterator[Passage]]] = {
    f"{_OFFICE}wordprocessingml.document": office.docx,
    f"{_OFFICE}spreadsheetml.sheet": office.xlsx,
}
TEXTS = ("text/plain", "text/html", "text/csv", "application/json", "application/xhtml+xml")


def has_passages(exhibit: Exhibit) -> bool:
    """Is it a text without pages that can be read?"""
    return exhibit.media_type in READERS or exhibit.media_type.partition(";")[0] in TEXTS


def passages_recipe(exhibit: Exhibit) -> Recipe:
    """Read one text, table, page or Office file."""
    return Recipe(
        step=PASSAGES_STEP,
        version=PASSAGES_VERSION,
        parameters={"media_type": exhibit.media_type},
        inputs=(exhibit.sha256,),
    )


def passages_step(job: Job, progress: Progress) -> Iterable[Output]:
    """Outputs ``passages`` (Passages). Raises BadMaterial or LimitExceeded for what is neither."""
    kind, path = str(job.parameters["media_type"]), job.paths[0]
    found, notes = (READERS[kind](path), ()) if kind in READERS else _of_file(kind, path)
    made = Passages(exhibit=job.exhibits[0], passages=tuple(found), notes=notes)
    progress(1.0)
    yield Output("passages", "application/json", canonical.to_bytes(made))


def _of_file(kind: str, path: Path) -> tuple[Iterator[Passage], tuple[str, ...]]:
    """Values of JSON; lines, where it is no JSON that can be pointed into, with a note on why."""
    if path.stat().st_size > MAX_TEXT_BYTES:
        raise LimitExceeded(f"The text has more than {MAX_TEXT_BYTES} bytes: seal a part of it.")
    if kind.partition(";")[0] != "application/json":
        return _of_text(kind, path)
    try:
        return json_text.leaves(path.read_bytes()), ()
    except LimitExceeded:
        raise
    except BadMaterial as error:
        found, notes = _of_text(kind, path)
        return found, (f"{error} It was read as lines of text.", *notes)


def _of_text(kind: str, path: Path) -> tuple[Iterator[Passage], tuple[str, ...]]:
    """Lines; of a very long file the first part, and a note that says so."""
    is_page = "html" in kind
    source, _ = source_of(path.read_bytes(), kind if is_page else "text/plain")
    whole = source if is_page else _unwrapped(source)
    notes = (_CUT,) if len(whole) >= MAX_CHARACTERS else ()
    text = text_of(source) if is_page else whole
    if kind in ("text/plain", "text/csv") and tables.is_comma_separated(text):
        return tables.comma_separated(text), notes
    return tables.lines(text), notes


def _unwrapped(source: str) -> str:
    """Text as it stood before it was made harmless as HTML."""
    inner = source.removeprefix("<pre>").removesuffix("</pre>")
    return inner.replace("&lt;", "<").replace("&amp;", "&")
