"""citations -> a W3C Web Annotation collection (a dict for JSON-LD), and annotations -> citations

Web Annotation Data Model (W3C, 2017); fragments of pages by RFC 3778, of JSON by RFC 6901, of
pictures and clips by Media Fragments 1.0. A source is named by its digest (RFC 6920).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import quote, unquote

from countershot.documents.cite import ranges_of
from countershot.documents.names import ni_of, sha256_of
from countershot.records.exhibit import Exhibit
from countershot.records.judged import Citation

PDF = "http://tools.ietf.org/rfc/rfc3778"
POINTER = "http://tools.ietf.org/rfc/rfc6901"
MEDIA = "http://www.w3.org/TR/media-frags/"
_OWN = {"x_countershot": {"@id": "tag:countershot.invalid,2026:note", "@type": "@json"}}
CONTEXT = ["http://www.w3.org/ns/anno.jsonld", _OWN]
AROUND = 32
"""Characters before and after a quotation, to tell it from others."""
_DEPTH, _MOST = 4, 8
_NUMBER = r"-?\d{1,9}(?:\.\d{1,9})?"
_PAGE = re.compile(r"page=(\d{1,6})")
_VIEW = re.compile(rf"viewrect=({_NUMBER}),({_NUMBER}),({_NUMBER}),({_NUMBER})")
_TIME = re.compile(rf"t=(?:npt:)?({_NUMBER})?(?:,({_NUMBER}))?")
_BOX = re.compile(r"xywh=(?:pixel:)?(\d{1,6}),(\d{1,6}),(\d{1,6}),(\d{1,6})")
Motivation = Literal["linking", "describing", "identifying"]
Heights = Callable[[str, int], float | None]
"""Exhibit id and page (from 1) -> the page's height in points, where it is known."""


@dataclass(frozen=True)
class Cited:
    """A citation with what is known of it: whose it is, its exhibit, and the text about it.

    ``key`` is the case path and key it stands at (``claims/x.md#grounds.0``); ``text`` the page or
    passage it quotes from, if that was read.
    """

    key: str
    says: str
    motivation: Motivation
    citation: Citation
    exhibit: Exhibit
    text: str = ""
    page_height_pt: float | None = None


def collection(
    cited: Iterable[Cited], case: str, title: str, at_utc: str, unsigned: Iterable[str]
) -> dict[str, Any]:
    """An AnnotationCollection with one page that holds an annotation for every citation.

    ``unsigned``: case paths of files that are not signed as they stand.
    """
    base = f"tag:countershot.invalid,2026:{case}"
    items = [_annotation(each, base) for each in cited]
    page = {"id": f"{base}/annotations/1", "type": "AnnotationPage", "startIndex": 0}
    return {
        "@context": CONTEXT,
        "id": f"{base}/annotations",
        "type": "AnnotationCollection",
        "label": title,
        "created": at_utc,
        "total": len(items),
        "first": {**page, "items": items},
        "x_countershot": {
            "is": "an export of citations; not a release of the case, not checked by its gate",
            "unsigned": list(unsigned),
        },
    }


def _annotation(it: Cited, base: str) -> dict[str, Any]:
    target: dict[str, Any] = {
        "type": "SpecificResource",
        "source": {"id": ni_of(it.exhibit.sha256), "format": it.exhibit.media_type},
    }
    selector = _selector(it)
    if selector:
        target["selector"] = selector
    if it.citation.place is not None and not _is_pointer(it):
        target["x_countershot"] = {"place": it.citation.place}
    body = {"type": "TextualBody", "value": it.says, "format": "text/plain"}
    return {
        "id": f"{base}/{it.key}",
        "type": "Annotation",
        "motivation": it.motivation,
        "body": {**body, "purpose": it.motivation},
        "target": target,
    }


def _selector(it: Cited) -> dict[str, Any] | None:
    """The fragment that is meant, refined by the words quoted in it."""
    value, conforms = _fragment(it)
    words = None if it.citation.quotation is None else _quote(it.citation.quotation, it.text)
    if not value:
        return words
    fragment = {"type": "FragmentSelector", "conformsTo": conforms, "value": value}
    return {**fragment, "refinedBy": words} if words else fragment


def _quote(words: str, text: str) -> dict[str, Any]:
    made = {"type": "TextQuoteSelector", "exact": words}
    places = list(ranges_of(text, words)) if text else []
    if len(places) == 1:
        start, end = places[0]
        before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
        made |= {"prefix": before} if before else {}
        made |= {"suffix": after} if after else {}
    return made


def _fragment(it: Cited) -> tuple[str, str]:
    said = it.citation
    if said.page is not None:
        view = ""
        if said.box_pt and it.page_height_pt is not None:
            left, bottom, right, top = said.box_pt
            sides = (left, it.page_height_pt - top, right - left, top - bottom)
            view = "&viewrect=" + ",".join(map(_plain, sides))
        return f"page={said.page}{view}", PDF
    if said.place is not None and _is_pointer(it):
        return quote(said.place, safe="/~!$&'()*+,;=:@"), POINTER
    parts = []
    if said.time_ms and not it.exhibit.media_type.startswith("image/"):
        first, last = said.time_ms
        parts.append(f"t={_seconds(first)},{_seconds(last + 1)}")
    if said.box_px:
        parts.append("xywh=pixel:" + ",".join(map(str, said.box_px)))
    return "&".join(parts), MEDIA


def _is_pointer(it: Cited) -> bool:
    is_json = it.exhibit.media_type.partition(";")[0] == "application/json"
    return is_json and (it.citation.place or "").startswith("/")


def _plain(number: float) -> str:
    return f"{number:.4f}".rstrip("0").rstrip(".")


def _seconds(milliseconds: int) -> str:
    return _plain(milliseconds / 1000)


def citations_of(
    annotations: Any, exhibits: Mapping[str, str], heights: Heights
) -> tuple[list[Citation], list[str]]:
    """Citations that annotations stand for, and why others stand for none.

    ``annotations``: an annotation, a list of them, an AnnotationPage or AnnotationCollection, as
    parsed from JSON by anybody. ``exhibits``: SHA-256 -> exhibit id. A box on a page whose height
    is not known is left out. A clip's end is not part of the fragment, but of the citation.
    """
    made, skipped = [], []
    for number, each in enumerate(_items(annotations), start=1):
        try:
            made.append(_citation(each, exhibits, heights))
        except _NoCitationError as error:
            skipped.append(f"annotation {number}: {error}")
    return made, skipped


class _NoCitationError(Exception):
    """Why an annotation is no citation of this case."""


def _items(found: Any) -> Iterator[Any]:
    for key in ("first", "items"):
        if isinstance(found, dict) and key in found:
            found = found[key]
    yield from found if isinstance(found, list) else [found]


def _citation(annotation: Any, exhibits: Mapping[str, str], heights: Heights) -> Citation:
    target = annotation.get("target") if isinstance(annotation, dict) else None
    if isinstance(target, list) and len(target) == 1:
        target = target[0]
    if not isinstance(target, dict):
        raise _NoCitationError("has no single target that says where")
    source = target.get("source")
    name = source.get("id") if isinstance(source, dict) else source
    digest = sha256_of(name) if isinstance(name, str) else None
    if digest is None or digest not in exhibits:
        raise _NoCitationError("its source is no exhibit of this case, named by its digest")
    found: dict[str, Any] = {}
    for selector in _selectors(target.get("selector"), 0):
        found = _selected(selector) | found
    own = target.get("x_countershot")
    if isinstance(own, dict) and isinstance(own.get("place"), str):
        found["place"] = own["place"]
    kind = source.get("format") if isinstance(source, dict) else None
    is_image = isinstance(kind, str) and kind.startswith("image/")
    if is_image or ("box_px" in found and "time_ms" not in found):
        found["time_ms"] = (0, 0)
    return Citation(exhibit=exhibits[digest], **_with_box(found, exhibits[digest], heights))


def _with_box(found: dict[str, Any], exhibit: str, heights: Heights) -> dict[str, Any]:
    view = found.pop("view", None)
    height = heights(exhibit, found["page"]) if view and "page" in found else None
    if view and height is not None:
        left, top, wide, high = view
        box = (left, height - top - high, left + wide, height - top)
        found["box_pt"] = tuple(round(side, 2) for side in box)
    return found


def _selectors(node: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Selectors and what refines them; of a few, and not without end."""
    for each in (node if isinstance(node, list) else [node])[:_MOST]:
        if isinstance(each, dict) and depth < _DEPTH:
            yield each
            yield from _selectors(each.get("refinedBy"), depth + 1)


def _selected(selector: dict[str, Any]) -> dict[str, Any]:
    kind, value = selector.get("type"), selector.get("value")
    if kind == "TextQuoteSelector" and isinstance(selector.get("exact"), str):
        return {"quotation": selector["exact"]}
    if kind != "FragmentSelector" or not isinstance(value, str) or len(value) > 10_000:
        return {}
    if selector.get("conformsTo") == POINTER:
        return {"place": unquote(value)}
    found: dict[str, Any] = {}
    for part in value.split("&")[:_MOST]:
        found |= _of_part(part)
    return found


def _of_part(part: str) -> dict[str, Any]:
    if page := _PAGE.fullmatch(part):
        return {"page": int(page[1])}
    if view := _VIEW.fullmatch(part):
        return {"view": tuple(map(float, view.groups()))}
    if box := _BOX.fullmatch(part):
        x, y, wide, high = map(int, box.groups())
        return {"box_px": (x, y, wide, high)}
    if (time := _TIME.fullmatch(part)) and time[2]:
        first, end = round(float(time[1] or 0) * 1000), round(float(time[2]) * 1000)
        return {"time_ms": (first, max(first, end - 1))}
    return {}
