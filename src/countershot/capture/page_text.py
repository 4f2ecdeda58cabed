"""a page's HTML -> its visible text, one block a line; the content apart from what stands beside.

No style sheet is read, so what only a style sheet hides counts as visible. What stands beside the
content (navigation, advertisements, related lists) is told by element, role, and the words of
``class`` and ``id``: signs that page builders set for this very purpose.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from countershot.capture.page_markup import Tag, tokens

_MAX_DEPTH = 512  # Chromium nests no deeper either
_MAX_WALK = 64
_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
                   "source", "track", "wbr"})  # fmt: skip
_INLINE = frozenset({"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data",
                     "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q",
                     "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub",
                     "sup", "time", "tt", "u", "var"})  # fmt: skip
_CELL = frozenset({"td", "th"})
_UNSEEN = frozenset({"script", "style", "noscript", "title", "template", "svg", "object", "canvas",
                     "video", "audio", "iframe", "datalist", "noembed", "noframes",
                     "textarea", "rp"})  # fmt: skip
_SELF_CLOSING = frozenset({"p", "li", "td", "th", "tr", "dt", "dd", "option"})
_BESIDE = frozenset({"nav", "aside", "menu", "button", "select", "dialog"})
_BESIDE_OUTSIDE = frozenset({"footer", "header"})
_WHOLE = frozenset({"html", "body", "main", "article"})
_ROLES = frozenset({"navigation", "complementary", "contentinfo", "banner", "search", "dialog",
                    "alertdialog", "menu", "menubar", "marquee", "timer"})  # fmt: skip
_HIDING = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.IGNORECASE)
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|[0-9]+")
_BESIDE_WORDS = frozenset({
    "ad", "ads", "adv", "adbox", "adslot", "adsbygoogle", "advert", "adverts", "advertisement",
    "advertising", "banner", "breadcrumb", "breadcrumbs", "captcha", "comments", "consent",
    "cookie", "cookies", "counter", "dfp", "disqus", "footer", "gpt", "hits", "menu", "nav",
    "navbar", "navigation", "newsletter", "pager", "pagination", "partner", "partners", "popup",
    "promo", "promoted", "promotion", "recirc", "recommend", "recommendation", "recommendations",
    "recommended", "related", "rss", "share", "sharing", "sidebar", "social", "sponsor",
    "sponsored", "subscribe", "taboola", "outbrain", "teaser", "teasers", "ticker", "toolbar",
    "topbar", "trending", "views", "weather", "widget",
})  # fmt: skip
_SPACE = re.compile(r"[\s\x1c-\x1f]+")


@dataclass(frozen=True, slots=True)
class Block:
    """One line of visible text. ``beside``: it is not of the page's content.

    ``linked``: share of its characters that are links (0 to 1). ``tag``: of the innermost element
    that is no inline one.
    """

    text: str
    beside: bool
    linked: float
    tag: str


@dataclass(frozen=True, slots=True)
class _Open:
    name: str
    unseen: bool
    beside: bool
    whole: bool


_ROOT = _Open("", unseen=False, beside=False, whole=False)


def text_of(html: str, *, content_only: bool = False) -> str:
    """The visible text, one block a line, spaces collapsed; cells of one row with a tab between.

    ``content_only`` leaves out navigation, asides, page headers and footers, advertisements,
    related lists, buttons. Reads 4 million characters at most; never raises.
    """
    return "\n".join(b.text for b in blocks_of(html) if not (content_only and b.beside))


def blocks_of(html: str) -> tuple[Block, ...]:
    """Every visible line of the page, in order, with what is known of its place."""
    return tuple(_Reading().read(html))


class _Reading:
    """One pass over a page: the open elements, and the line being put together."""

    def __init__(self) -> None:
        self._open: list[_Open] = []
        self._names: Counter[str] = Counter()
        self._pieces: list[str] = []
        self._linked = 0

    def read(self, html: str) -> Iterator[Block]:
        for token in tokens(html):
            if isinstance(token, str):
                yield from self._text(token)
            elif token.name == "br":
                yield from self._line()
            elif token.name in _CELL and not token.closing:
                self._pieces.append("\t")
                self._enter(token)
            elif token.name in _INLINE or token.name in _CELL:
                self._enter_or_leave(token)
            else:
                yield from self._line()
                self._enter_or_leave(token)
        yield from self._line()

    def _top(self) -> _Open:
        return self._open[-1] if self._open else _ROOT

    def _text(self, text: str) -> Iterator[Block]:
        if self._top().unseen:
            return
        lines = text.split("\n") if self._names["pre"] else [text]
        for line in lines[:-1]:
            self._pieces.append(line)
            yield from self._line()
        self._pieces.append(lines[-1])
        if self._names["a"]:
            self._linked += len("".join(text.split()))

    def _line(self) -> Iterator[Block]:
        cells = ("".join(self._pieces)).split("\t") if "\t" in self._pieces else None
        pieces = cells or ["".join(self._pieces)]
        text = "\t".join(s for p in pieces if (s := _SPACE.sub(" ", p).strip()))
        linked, self._linked = self._linked, 0
        self._pieces.clear()
        if text:
            solid = max(1, len("".join(text.split())))
            tag = next((o.name for o in reversed(self._open[-8:]) if o.name not in _INLINE), "")
            yield Block(text, self._top().beside, min(1.0, linked / solid), tag)

    def _enter_or_leave(self, tag: Tag) -> None:
        if tag.closing:
            self._leave(tag.name)
        elif tag.name not in _VOID:
            self._enter(tag)

    def _enter(self, tag: Tag) -> None:
        above = self._top()
        if tag.name in _SELF_CLOSING and above.name == tag.name:
            self._pop()
        elif above.name == "p" and tag.name not in _INLINE:
            self._pop()
        if len(self._open) >= _MAX_DEPTH:
            return
        above = self._top()
        self._open.append(_opened(tag, above))
        self._names[tag.name] += 1

    def _leave(self, name: str) -> None:
        """Close the innermost element of that name; an inline one never closes a block."""
        if not self._names[name]:
            return
        if name in _INLINE:
            for back in range(1, min(len(self._open), _MAX_WALK) + 1):
                if self._open[-back].name == name:
                    break
                if self._open[-back].name not in _INLINE:
                    return
            else:
                return
        while self._pop() != name:
            pass

    def _pop(self) -> str:
        name = self._open.pop().name
        self._names[name] -= 1
        return name


def _opened(tag: Tag, above: _Open) -> _Open:
    whole = above.whole or tag.name in _WHOLE - {"html", "body"}
    unseen = above.unseen or tag.name in _UNSEEN or _hidden(tag.attributes)
    beside = (above.beside and tag.name != "h1") or _stands_beside(tag, above.whole)
    return _Open(tag.name, unseen, beside, whole)


def _hidden(attributes: Mapping[str, str]) -> bool:
    """The page says so itself: ``hidden``, or a style that shows nothing."""
    return "hidden" in attributes or bool(_HIDING.search(attributes.get("style", "")))


def _stands_beside(tag: Tag, within_content: bool) -> bool:
    """Not of the content. Header and footer of an article belong to it; ``h1`` always does."""
    if tag.name in _WHOLE or tag.name == "h1":
        return False
    if tag.name in _BESIDE or (tag.name in _BESIDE_OUTSIDE and not within_content):
        return True
    if tag.attributes.get("role", "").lower() in _ROLES:
        return True
    named = f"{tag.attributes.get('class', '')} {tag.attributes.get('id', '')}"
    return any(word.lower() in _BESIDE_WORDS for word in _WORD.findall(named[:500]))
