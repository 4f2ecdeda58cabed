"""origins of an exhibit -> what the page of an identification in it shows of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from countershot.dossier.material import Material
from countershot.records.origin import Answer, Origin


@dataclass(frozen=True)
class OriginView:
    """Rows of (what, words); ``path``: of the file in the case."""

    rows: tuple[tuple[str, str], ...]
    note: str
    path: str


def origin_views(material: Material, exhibit: str) -> tuple[OriginView, ...]:
    """Those that name the exhibit, by its id or how that begins, in the order of their paths."""
    files = [f for f in material.facts.origins if exhibit and _names(f.origin, exhibit)]
    return tuple(
        OriginView(tuple(_rows(file.origin)), file.origin.note, file.document.path)
        for file in sorted(files, key=lambda file: file.document.path)
    )


def _names(origin: Origin, exhibit: str) -> bool:
    digits = origin.exhibit.removeprefix("x-")
    return len(digits) >= 4 and exhibit.removeprefix("x-").startswith(digits[:12])


def _rows(origin: Origin) -> Iterator[tuple[str, str]]:
    yield "Published by", origin.publisher
    if origin.published:
        yield "Published on", origin.published
    yield "Earliest copy known", origin.earliest
    yield "Looked for", origin.searched
    yield "Done to it before it came to us", origin.edits
    yield "Generated or altered by a program?", f"{origin.considered}: {origin.synthetic}"
    yield "Where", _answer(origin.place)
    yield "When", _answer(origin.date)


def _answer(answer: Answer) -> str:
    """``not known`` too is said with its reason."""
    words = answer.answer.strip() or "not known"
    return f"{words} ({answer.why.strip()})" if answer.why.strip() else words
