"""HTML source -> all its pieces in order, so that it can be written again; linear time.

``page_markup`` reads for the text; this one keeps everything: whole attributes, style sheets.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

MAX_CHARACTERS = 16 << 20
_RAW = frozenset(
    {"script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "title", "textarea"}
)
_NAME = re.compile(r"[A-Za-z][^\s/>]*+")
_GAP = re.compile(r"[\s/]*+")
_ATTRIBUTE = re.compile(r"[^\s/>][^\s/>=]*+")
_EQUALS = re.compile(r"\s*+=\s*+")
_UNQUOTED = re.compile(r"[^\s>]*+")
_ABSURD = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{8,});?")
_DOCTYPE = re.compile(r"<!doctype\s[^<>]{0,400}>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Text:
    """Text as it stands there, references and all."""

    source: str


@dataclass(frozen=True, slots=True)
class Doctype:
    """``<!DOCTYPE ...>`` as it stands there; it decides how a page is laid out."""

    source: str


@dataclass(frozen=True, slots=True)
class Tag:
    """A start or end tag; names in lower case, references in values resolved.

    ``raw``: what stands up to the end tag, of elements that hold no markup; None for others.
    """

    name: str
    is_end: bool = False
    is_closed: bool = False
    attributes: dict[str, str] = field(default_factory=dict)
    raw: str | None = None


def pieces(source: str) -> Iterator[Text | Doctype | Tag]:
    """Comments are left out, and what a browser would throw away at the end. Never raises."""
    source = source[:MAX_CHARACTERS]
    at = 0
    while at < len(source):
        start = source.find("<", at)
        if start < 0:
            break
        if start > at:
            yield Text(source[at:start])
        at, piece = _markup(source, start)
        if piece is not None:
            yield piece
    if at < len(source):
        yield Text(source[at:])


def _markup(source: str, start: int) -> tuple[int, Text | Doctype | Tag | None]:
    """What begins with the ``<`` at ``start``, and the offset after it."""
    if source.startswith("<!--", start):
        if source.startswith((">", "->"), start + 4):
            return source.index(">", start) + 1, None
        return _past(source, "-->", start + 4), None
    is_end = source.startswith("</", start)
    name = _NAME.match(source, start + 1 + is_end)
    if name is not None:
        return _tag(source, name, is_end)
    doctype = _DOCTYPE.match(source, start)
    if doctype is not None:
        return doctype.end(), Doctype(doctype[0])
    if is_end or source.startswith(("<!", "<?"), start):
        return _past(source, ">", start + 2), None
    return start + 1, Text("&lt;")


def _tag(source: str, name: "re.Match[str]", is_end: bool) -> tuple[int, Tag | None]:
    attributes: dict[str, str] = {}
    end = _attributes(source, name.end(), attributes)
    if not end:
        return len(source), None
    own, is_closed = name[0].lower(), source[end - 2] == "/"
    if is_end or own not in _RAW:
        return end, Tag(own, is_end, is_closed, attributes)
    closing = re.compile(rf"</{own}(?=[\s/>])", re.IGNORECASE).search(source, end)
    stop = closing.start() if closing else len(source)
    after = _past(source, ">", stop)
    return after, Tag(own, attributes=attributes, raw=source[end:stop])


def _past(source: str, what: str, start: int) -> int:
    found = source.find(what, start)
    return len(source) if found < 0 else found + len(what)


def _attributes(source: str, at: int, attributes: dict[str, str]) -> int:
    """Read them into ``attributes``; the offset after the tag's ``>``, 0 if there is none."""
    while True:
        gap = _GAP.match(source, at)
        at = gap.end() if gap else at
        if source.startswith(">", at):
            return at + 1
        name = _ATTRIBUTE.match(source, at)
        if name is None:
            return 0
        equals = _EQUALS.match(source, name.end())
        value, at = ("", name.end()) if equals is None else _value(source, equals.end())
        if at < 0:
            return 0
        attributes.setdefault(name[0].lower(), _resolved(value))


def _value(source: str, at: int) -> tuple[str, int]:
    """An attribute's value and the offset after it, -1 where its quotes never close."""
    mark = source[at : at + 1]
    if mark in ("'", '"'):
        end = source.find(mark, at + 1)
        return source[at + 1 : end], end + 1 if end >= 0 else -1
    value = _UNQUOTED.match(source, at)
    return (value[0], value.end()) if value else ("", at)


def _resolved(text: str) -> str:
    """Character references become characters; absurd numbers U+FFFD (``int`` refuses them)."""
    return unescape(_ABSURD.sub("�", text)) if "&" in text else text
