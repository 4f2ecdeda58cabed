"""HTML source -> its tags and pieces of text in order, in linear time, whatever it holds.

Follows the tokenizer of https://html.spec.whatwg.org/multipage/parsing.html where text is
concerned. The standard library's ``html.parser`` takes minutes over 120 kB of unclosed tags, and
these pages come from people who would like to stop a watch: hence our own.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

MAX_CHARACTERS = 4_000_000
_MAX_ATTRIBUTES = 64
_MAX_VALUE = 2_000
_RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "title",
                  "textarea"})  # fmt: skip
_NAME = re.compile(r"[A-Za-z][^\s/>]*")
_GAP = re.compile(r"[\s/]*")
_ATTRIBUTE = re.compile(r"[^\s/>][^\s/>=]*")
_EQUALS = re.compile(r"\s*=\s*")
_UNQUOTED = re.compile(r"[^\s>]*")
_LONG_REFERENCE = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{8,});?")


@dataclass(frozen=True, slots=True)
class Tag:
    """A start or end tag; ``attributes`` in lower case, the first of a name counts."""

    name: str
    closing: bool = False
    attributes: dict[str, str] = field(default_factory=dict)


def tokens(source: str) -> Iterator[str | Tag]:
    """Text (references resolved) and tags; what scripts, styles and the like hold is left out.

    Reads the first ``MAX_CHARACTERS``. What a browser would throw away (an unclosed tag or
    comment at the end) is thrown away. Never raises.
    """
    source = source[:MAX_CHARACTERS]
    at = 0
    while at < len(source):
        start = source.find("<", at)
        if start < 0:
            break
        if start > at:
            yield resolved(source[at:start])
        at, token = _markup(source, start)
        if token is not None:
            yield token
        if isinstance(token, Tag) and token.name in _RAW and not token.closing:
            at = _after_raw(source, at, token.name)
            yield Tag(token.name, closing=True)
    if at < len(source):
        yield resolved(source[at:])


def resolved(text: str) -> str:
    """Character references become characters; absurd numbers U+FFFD (``int`` refuses them)."""
    return html.unescape(_LONG_REFERENCE.sub("\ufffd", text)) if "&" in text else text


def _markup(source: str, start: int) -> tuple[int, str | Tag | None]:
    """What begins with the ``<`` at ``start``, and where it ends; len(source) if it never does."""
    if source.startswith("<!--", start):
        if source.startswith((">", "->"), start + 4):
            return source.index(">", start) + 1, None
        return _past(source, "-->", start + 4), None
    closing = source.startswith("</", start)
    name = _NAME.match(source, start + 1 + closing)
    if name is not None:
        attributes: dict[str, str] = {}
        end = _attributes(source, name.end(), attributes)
        return end or len(source), Tag(name[0].lower(), closing, attributes) if end else None
    if closing or source.startswith(("<!", "<?"), start):
        return _past(source, ">", start + 2), None
    return start + 1, "<"


def _past(source: str, what: str, start: int) -> int:
    found = source.find(what, start)
    return len(source) if found < 0 else found + len(what)


def _attributes(source: str, at: int, attributes: dict[str, str]) -> int:
    """Read them into ``attributes``; the offset after the tag's ``>``, 0 if there is none."""
    while True:
        at = _GAP.match(source, at).end()  # type: ignore[union-attr]
        if source.startswith(">", at):
            return at + 1
        name = _ATTRIBUTE.match(source, at)
        if name is None:
            return 0
        equals = _EQUALS.match(source, name.end())
        value, at = ("", name.end()) if equals is None else _value(source, equals.end())
        if at < 0:
            return 0
        if len(attributes) < _MAX_ATTRIBUTES:
            attributes.setdefault(name[0].lower(), resolved(value[:_MAX_VALUE]))


def _value(source: str, at: int) -> tuple[str, int]:
    """An attribute's value and the offset after it, -1 where its quotes never close."""
    quote = source[at : at + 1]
    if quote in ('"', "'") and quote:
        end = source.find(quote, at + 1)
        return source[at + 1 : end], end + 1 if end >= 0 else -1
    value = _UNQUOTED.match(source, at)
    return (value[0], value.end()) if value else ("", at)


def _after_raw(source: str, at: int, name: str) -> int:
    """Where the end tag of an element that holds no markup ends (or the page does)."""
    end = re.compile(rf"</{name}(?=[\s/>])[^>]*>", re.IGNORECASE).search(source, at)
    return len(source) if end is None else end.end()
