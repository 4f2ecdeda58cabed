"""an exhibit and words (or a time and box) -> citations to paste."""

import re

from countershot.answers import Citations
from countershot.documents.cite import as_yaml, find_quotation, resolve_picture
from countershot.documents.cite_passage import find_in_passages
from countershot.errors import CannotCheck, UsageError
from countershot.records.exhibit import Exhibit
from countershot.records.judged import Citation
from countershot.workspace.passages import has_passages
from countershot.workspace.results import Results
from countershot.workspace.steps import is_photo, is_picture


def in_document(exhibit: Exhibit, known: Results, words: str) -> Citations:
    """Every place of a document where the words stand. UsageError if there is none."""
    if known.has_pages(exhibit):
        if known.reading(exhibit) is None:
            raise _unread(exhibit, known.read_by(exhibit), known)
        places = find_quotation(known.pages(exhibit), words)
        found = [place.citation(exhibit.id) for place in places]
    elif has_passages(exhibit):
        passages = known.passages(exhibit)
        if passages is None:
            raise _unread(exhibit, "passages", known)
        found = list(find_in_passages(passages, words))
    else:
        read = "; or name it in `read`, if it shows a page" if is_photo(exhibit) else ""
        raise UsageError(f"{exhibit.id} is {exhibit.media_type}: cite it by --time and --box{read}")
    if not found:
        raise UsageError(
            f"{words!r} does not stand in {exhibit.id}; give words as the page has them"
        )
    return _citations(found)


def _unread(exhibit: Exhibit, step: str, known: Results) -> CannotCheck:
    failure = known.failure(step, exhibit)
    return CannotCheck(failure.reason if failure else f"{exhibit.id} was not read; run read")


def in_picture(exhibit: Exhibit, known: Results, time: str | None, box: str | None) -> Citations:
    """A time range and box of a clip or photograph, if they lie inside it."""
    look = known.look(exhibit) if is_picture(exhibit) else None
    if look is None:
        raise CannotCheck(f"{exhibit.id} was not looked at, so its size is not known; run look")
    citation = Citation(exhibit=exhibit.id, time_ms=_time(time, look.duration_ms), box_px=_box(box))
    resolution = resolve_picture(citation, look.width, look.height, look.duration_ms)
    if not resolution.resolves:
        raise UsageError(resolution.reason)
    return _citations([citation])


def _citations(found: list[Citation]) -> Citations:
    plain = tuple(c.model_dump(mode="json", exclude_none=True) for c in found)
    return Citations(plain, "".join(as_yaml(citation) for citation in found))


def _time(words: str | None, duration_ms: int) -> tuple[int, int]:
    if words is None and duration_ms == 0:
        return (0, 0)
    match = re.fullmatch(r"(\d{1,9})(?:-(\d{1,9}))?", words or "")
    if match is None:
        raise UsageError("--time is FROM-TO in milliseconds, as 1200-1400")
    return int(match[1]), int(match[2] or match[1])


def _box(words: str | None) -> tuple[int, int, int, int]:
    match = re.fullmatch(r"(\d{1,6}),(\d{1,6}),(\d{1,6}),(\d{1,6})", words or "")
    if match is None:
        raise UsageError("--box is X,Y,W,H in pixels of the frame, as 10,20,300,200")
    return int(match[1]), int(match[2]), int(match[3]), int(match[4])
